/** Takes the pictures of the README from the running product: `npm run docs:screenshots`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../test/support/browser.ts';
import { startTenant } from '../test/support/startTenant.ts';
import { buildIfChanged, projectRoot } from './buildIfChanged.ts';

interface Shot {
  readonly file: string;
  readonly page: string;
  readonly query: Readonly<Record<string, string>>;
  readonly height: number;
  /** Brings the page into the state to show. */
  readonly act?: (page: Page) => Promise<void>;
}

const member = { person: 'member@contoso.example' };
const openCustoms = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /re-issue a customs form/ }).click();
  await page.getByText('Accepted answer').first().waitFor();
};
const shots: readonly Shot[] = [
  { file: 'home.png', page: 'Home', query: member, height: 820 },
  { file: 'thread.png', page: 'Board', query: member, height: 1240, act: openCustoms },
  {
    file: 'ask.png', page: 'Board', query: member, height: 1040,
    act: async (page) => {
      await page.getByRole('button', { name: 'Ask a question' }).click();
      await page.getByLabel('Title').fill('How do I claim a hotel above the limit');
      await page.getByText('These may answer it').waitFor();
      await page.getByText(/Visible to/).waitFor();
    }
  },
  {
    file: 'experts.png', page: 'Experts', query: member, height: 1000,
    act: async (page) => {
      await page.getByRole('searchbox').fill('customs');
      await page.getByText('accepted answer').first().waitFor();
      await page.getByRole('link', { name: 'Amara Okafor' }).first().click();
      await page.getByText('What shows it').waitFor();
      // Badges come once the card stands.
      await page.getByRole('heading', { name: 'Badges' }).waitFor();
    }
  },
  {
    file: 'ladder.png', page: 'Board', query: { person: 'peter@contoso.example' }, height: 1000,
    act: async (page) => {
      await page.getByRole('button', { name: 'Ask a question' }).click();
      await page.getByLabel('Title').fill('Customs form for Norway');
      await page.getByText('These people may know').waitFor();
    }
  },
  {
    file: 'thanks.png', page: 'Thanks', query: member, height: 1000,
    act: async (page) => { await page.getByRole('heading', { name: 'Summary' }).waitFor(); }
  },
  {
    file: 'say-thanks.png', page: 'Board', query: { person: 'peter@contoso.example' }, height: 1000,
    act: async (page) => {
      await openCustoms(page);
      await page.getByRole('button', { name: 'Say thanks' }).first().click();
      await page.getByRole('dialog').getByLabel('What for').fill('The second lorry left an hour after your answer.');
    }
  },
  { file: 'dark.png', page: 'Board', query: { ...member, theme: 'dark' }, height: 640 }
];

buildIfChanged((line) => process.stdout.write(`${line}\n`));
const folder = join(projectRoot, 'docs/images');
mkdirSync(folder, { recursive: true });
const tenant = await startTenant();
const browser = await launchBrowser();
try {
  for (const { file, page: name, query, height, act } of shots) {
    const page = await browser.newPage({ viewport: { width: 1180, height } });
    await page.goto(tenant.page(name, query));
    await page.getByRole('link', { name: name === 'Experts' ? 'Amara Okafor' : /re-issue a customs form/ }).first().waitFor({ timeout: 60_000 });
    await act?.(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(folder, file) });
    await page.close();
    process.stdout.write(`docs/images/${file}\n`);
  }
} finally {
  await browser.close();
  await tenant.stop();
}
