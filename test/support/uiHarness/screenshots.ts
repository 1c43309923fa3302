import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { serveHarness } from './serve.ts';

interface Shot {
  readonly name: string;
  readonly query: string;
  readonly width?: number;
  /** Only what is in the window: a menu closes when the window is resized for a picture of the whole page. */
  readonly windowOnly?: boolean;
  readonly act?: (page: Page) => Promise<void>;
}

const openAsk = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Ask a question' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('customs form after a split');
  await page.getByRole('toolbar').waitFor();
  await page.getByText('These may answer it').waitFor();
};

const searchPeople = async (page: Page): Promise<void> => {
  await page.getByRole('searchbox').fill('customs');
  await page.getByText(/people for/).first().waitFor();
};

const peopleShots: readonly Shot[] = [
  { name: 'people-light', query: 'app=people&more=30', width: 1200 },
  { name: 'people-search', query: 'app=people', act: searchPeople },
  { name: 'people-dark', query: 'app=people&theme=dark', act: searchPeople },
  { name: 'people-contrast', query: 'app=people&theme=contrast' },
  { name: 'people-320', query: 'app=people', width: 336, act: searchPeople },
  { name: 'people-rtl', query: 'app=people&rtl=1', act: searchPeople },
  { name: 'people-list', query: 'app=people&view=list&more=10', act: searchPeople },
  { name: 'people-german', query: 'app=people&lang=de-DE' },
  { name: 'people-loading', query: 'app=people&delay=100000' },
  { name: 'people-empty-owner', query: 'app=people&empty=1&person=owner' },
  { name: 'people-none', query: 'app=people', act: async page => { await page.getByRole('searchbox').fill('xylophone'); await page.getByText(/Nobody found/).waitFor(); } },
  { name: 'people-partial', query: 'app=people&nosearch=1' },
  { name: 'people-down', query: 'app=people&down=1' },
  { name: 'people-card', query: 'app=people&expert=jonas@contoso.example', width: 1100 },
  { name: 'people-card-dark-320', query: 'app=people&expert=jonas@contoso.example&theme=dark', width: 336 },
  { name: 'people-entry', query: 'app=people&expert=me&person=answerer' },
  { name: 'people-entry-320', query: 'app=people&expert=me&person=member', width: 336 },
  { name: 'people-owner-edit', query: 'app=people&person=owner&mode=edit' }
];

const sayThanks = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Say thanks' }).first().click();
  await page.locator('.ms-Panel-main').waitFor();
  await page.getByText('Badge, evidence, topics').click();
  await page.waitForTimeout(600);
};

const openTool = (name: string) => async (page: Page): Promise<void> => {
  await page.getByRole('button', { name }).first().click();
  await page.locator('.ms-Panel-main').waitFor();
  await page.waitForTimeout(600);
};

const recognitionShots: readonly Shot[] = [
  { name: 'recognition-light', query: 'app=recognition' },
  { name: 'recognition-dark', query: 'app=recognition&theme=dark' },
  { name: 'recognition-contrast', query: 'app=recognition&theme=contrast' },
  { name: 'recognition-320', query: 'app=recognition', width: 336 },
  { name: 'recognition-rtl', query: 'app=recognition&rtl=1' },
  { name: 'recognition-german', query: 'app=recognition&lang=de-DE' },
  { name: 'recognition-none-owner', query: 'app=recognition&none=1&person=owner' },
  { name: 'recognition-down', query: 'app=recognition&down=1' },
  { name: 'recognition-thanks', query: 'app=recognition', windowOnly: true, act: sayThanks },
  { name: 'recognition-thanks-dark-320', query: 'app=recognition&theme=dark', width: 336, windowOnly: true, act: sayThanks },
  { name: 'recognition-lobby', query: 'app=recognition&screen=lobby', width: 1200 },
  { name: 'recognition-lobby-still', query: 'app=recognition&screen=lobby&still=1', width: 1200 },
  { name: 'recognition-comments', query: 'app=recognition', act: async page => { await page.getByRole('button', { name: /^Congratulate/ }).first().click(); await page.getByRole('textbox', { name: 'Your words' }).waitFor(); } },
  { name: 'recognition-badge-320', query: 'app=recognition&person=owner&theme=dark', width: 336, windowOnly: true, act: async page => {
    await openTool('Badges')(page);
    await page.getByRole('button', { name: 'Edit Subject knowledge' }).click();
    await page.getByRole('combobox', { name: 'Group' }).waitFor();
  } },
  { name: 'recognition-badges', query: 'app=recognition&person=owner', windowOnly: true, act: openTool('Badges') },
  { name: 'recognition-integrity', query: 'app=recognition&person=owner', windowOnly: true, act: openTool('Integrity') },
  { name: 'recognition-nominations', query: 'app=recognition&person=visitor', windowOnly: true, act: openTool('Nominations') },
  { name: 'recognition-shares', query: 'app=recognition&shares=1', windowOnly: true, act: openTool('Open gain-share rounds') },
  { name: 'recognition-shares-line', query: 'app=recognition&shares=1' },
  { name: 'recognition-shares-dark-320', query: 'app=recognition&shares=1&theme=dark', width: 336, windowOnly: true, act: openTool('Open gain-share rounds') },
  { name: 'recognition-shares-rtl', query: 'app=recognition&shares=1&rtl=1', windowOnly: true, act: openTool('Open gain-share rounds') },
  { name: 'recognition-shares-german', query: 'app=recognition&shares=1&lang=de-DE', windowOnly: true, act: openTool('Verteilrunden öffnen') },
  { name: 'recognition-shares-owner', query: 'app=recognition&shares=1&person=owner', windowOnly: true, act: async page => {
    await openTool('Open gain-share rounds')(page);
    await page.getByRole('button', { name: 'Open a round' }).click();
    await page.getByRole('button', { name: 'Count the ballots' }).click();
    await page.getByRole('button', { name: 'Publish the totals' }).scrollIntoViewIfNeeded();
    await page.waitForTimeout(400);
  } },
  { name: 'recognition-record', query: 'app=recognition&screen=record&person=answerer' },
  { name: 'recognition-record-dark-320', query: 'app=recognition&screen=record&person=answerer&theme=dark', width: 336 }
];

const shots: readonly Shot[] = [
  { name: 'list-light', query: 'more=30' },
  { name: 'list-dark', query: 'theme=dark' },
  { name: 'list-contrast', query: 'theme=contrast' },
  { name: 'list-320', query: '', width: 336 },
  { name: 'list-rtl', query: 'rtl=1' },
  { name: 'list-owner-edit-plain', query: 'person=owner&mode=edit&features=plain&approval=1' },
  { name: 'list-loading', query: 'delay=100000' },
  { name: 'list-error', query: 'fail=open' },
  { name: 'list-empty-visitor', query: 'empty=1&person=visitor' },
  { name: 'list-empty-owner', query: 'empty=1&person=owner' },
  { name: 'search', query: '', act: async page => { await page.getByRole('searchbox').fill('customs'); await page.getByText(/results? for/).first().waitFor(); } },
  { name: 'thread-light', query: 'open=customs+form' },
  { name: 'thread-asker', query: 'open=customs+form&person=asker' },
  { name: 'thread-dark', query: 'open=customs+form&theme=dark' },
  { name: 'thread-320', query: 'open=customs+form', width: 336 },
  { name: 'ask', query: '', act: openAsk },
  { name: 'ask-dark-320', query: 'theme=dark', width: 336, act: openAsk },
  { name: 'menu', query: 'open=customs+form&person=moderator', windowOnly: true, act: async page => {
    await page.getByRole('button', { name: 'More actions' }).nth(1).click();
    await page.getByRole('menu').waitFor();
    await page.waitForTimeout(600);
  } },
  { name: 'setup', query: 'person=owner&mode=edit&features=plain', act: async page => {
    await page.getByRole('button', { name: 'See what would change' }).click();
    await page.getByText('Complete this list').waitFor();
    await page.waitForTimeout(600);
  } },
  { name: 'list-german', query: 'lang=de-DE' },
  ...peopleShots,
  ...recognitionShots
];

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder for the pictures.');
const only = process.argv[3];
mkdirSync(folder, { recursive: true });
const port = Number(process.argv[4] ?? 4561);
const server = await serveHarness(port);
const browser = await launchBrowser();
for (const { name, query, width = 1000, windowOnly = false, act } of shots.filter(shot => only === undefined || shot.name.includes(only))) {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  page.on('pageerror', error => process.stdout.write(`${name}: ${error.message}\n`));
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') process.stdout.write(`${name}: ${message.text().slice(0, 400)}\n`); });
  try {
    await page.goto(`http://127.0.0.1:${port}/?${query}`);
    await page.waitForTimeout(700);
    await act?.(page);
  } catch (error) {
    process.stdout.write(`${name}: ${(error as Error).message.slice(0, 300)}\n`);
  }
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: !windowOnly });
  await page.close();
}
await browser.close();
server.close();
