/** The page itself, with a web part of its own for testing: independent of what the product does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildPage } from '../../scripts/buildPage.ts';
import { createTenant, listen, type Listening } from '../../tenant/http/server.ts';
import { mountGraph } from '../../tenant/graph/index.ts';
import { mountPage, type MountedPage } from '../../tenant/page/index.ts';
import { storeFacts } from '../../tenant/page/storeFacts.ts';
import { seed } from '../../tenant/seed/index.ts';
import { openStore } from '../../tenant/store/openStore.ts';
import { launchBrowser } from '../support/browser.ts';
import { watchedPage, type WatchedPage } from '../support/browserPage.ts';
import { projectFolder } from '../support/startTenant.ts';

jest.setTimeout(60_000);

let browser: Browser;
let listening: Listening;
let site: MountedPage;
beforeAll(async () => {
  await buildPage(projectFolder);
  const store = openStore();
  await seed(store, 'empty');
  const tenant = createTenant({ store });
  mountGraph(tenant.app, tenant);
  site = mountPage(tenant.app, { facts: storeFacts(store), projectFolder, distFolder: join(projectFolder, 'test/support/fixtures/samplePart') });
  listening = await listen(tenant, 0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await listening?.close();
});

let watched: WatchedPage;
beforeEach(async () => {
  site.reset();
  watched = await watchedPage(browser);
});
afterEach(async () => {
  const problems = await watched.problems();
  await watched.close();
  expect(problems).toEqual([]);
});

const address = (page: string, query = ''): string => `${listening.url}/sites/intranet/SitePages/${page}.aspx?${query}`;
const found = async (page: Page): Promise<Record<string, unknown>> => JSON.parse(await page.locator('.found').first().innerText()) as Record<string, unknown>;

/** Opens a page in edit mode and adds the sample to it. */
async function withSample(query: string, page = 'Blank'): Promise<Page> {
  await watched.open(address(page, `mode=edit&${query}`));
  await watched.page.locator('.toolbox').first().getByRole('button').first().click();
  await watched.page.waitForSelector('.found');
  return watched.page;
}

describe('a web part on the page', () => {
  it('is added by an owner, set up in the property pane, published, and found by a visitor', async () => {
    const page = await withSample('person=owner@contoso.example');
    await page.getByLabel('Text', { exact: true }).fill('set up');
    await page.waitForFunction(() => document.querySelector('.found')?.textContent?.includes('"set up"'));
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.waitForSelector('html[data-ready="yes"]:not([data-editing="yes"])');
    expect(await found(page)).toMatchObject({ text: 'set up', editing: false, person: expect.stringContaining('owner@contoso.example') });

    await watched.open(address('Blank', 'person=visitor@contoso.example'));
    expect(await found(page)).toMatchObject({ text: 'set up', person: expect.stringContaining('visitor@contoso.example') });
    expect(await page.getByRole('button', { name: 'Edit' }).count()).toBe(0);
  });

  it('stands in the toolbox once for each way in which it comes set up', async () => {
    await watched.open(address('Blank', 'mode=edit&person=owner@contoso.example'));
    await watched.page.getByRole('button', { name: 'Another sample' }).click();
    await watched.page.waitForSelector('.found');
    expect(await found(watched.page)).toMatchObject({ text: 'second' });
  });

  it('shows every kind of property pane field', async () => {
    const page = await withSample('person=owner@contoso.example');
    const pane = page.locator('#spPropertyPaneContainer');
    for (const name of ['Text', 'Long text', 'Dropdown']) await pane.getByLabel(name, { exact: true }).first().waitFor();
    await pane.getByRole('radio').first().waitFor();
    await pane.getByRole('checkbox').first().waitFor();
    await pane.getByRole('switch').waitFor();
    await pane.getByRole('slider').waitFor();
    await pane.getByRole('button', { name: 'Button', exact: true }).waitFor();
    expect(await pane.getByText('A label').isVisible()).toBe(true);
  });

  it('keeps its place and its properties while its solution is not there', async () => {
    await watched.open(address('Blank', 'person=owner@contoso.example'));
    const { page } = watched;
    const stranger = { id: '99999999-9999-4999-8999-999999999999', instanceId: '99999999-9999-4999-8999-999999999990', title: 'Parcels', properties: { depot: 'north' } };
    expect(await page.evaluate(async part => (await fetch('/_local/pages/Blank', {
      method: 'PUT', body: JSON.stringify({ columns: [[part]] }),
      headers: { 'x-requestdigest': (window as unknown as { _spPageContextInfo: { formDigestValue: string } })._spPageContextInfo.formDigestValue }
    })).status, stranger)).toBe(204);
    await watched.open(address('Blank', 'mode=edit'));
    expect(await page.locator('.webPart').innerText()).toContain('The web part "Parcels" is of a solution that is not here.');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.waitForSelector('html[data-ready="yes"]:not([data-editing="yes"])');
    expect(await page.evaluate(() => (window as unknown as { __localPage: { state: { columns: unknown } } }).__localPage.state.columns)).toEqual([[stranger]]);
  });

  it('reaches REST and Graph as the person who looks', async () => {
    const page = await withSample('person=owner@contoso.example');
    await page.getByRole('button', { name: 'Call the services' }).click();
    await page.waitForFunction(() => document.querySelector('.called')?.textContent);
    expect(JSON.parse(await page.locator('.called').innerText())).toEqual({ web: 'Contoso intranet', me: 'owner@contoso.example' });
  });

  it.each([
    ['light', 'none', '#ffffff', false],
    ['light', 'neutral', '#f3f2f1', false],
    ['light', 'strong', '#03787c', true],
    ['dark', 'none', '#1f1f1f', true],
    ['contrast', 'none', '#000000', true]
  ])('gets the theme of its section: %s, %s', async (theme, section, background, isInverted) => {
    const page = await withSample(`person=owner@contoso.example&theme=${theme}&section=${section}`);
    expect(await found(page)).toMatchObject({ background, isInverted });
    const painted = await page.locator('.zone').first().evaluate(element => getComputedStyle(element).backgroundColor);
    const [red, green, blue] = [1, 3, 5].map(at => parseInt(background.slice(at, at + 2), 16));
    expect(painted).toBe(`rgb(${red}, ${green}, ${blue})`);
  });

  it('gets the language, and its direction', async () => {
    const page = await withSample('person=owner@contoso.example&lang=ar-SA');
    expect(await found(page)).toMatchObject({ culture: 'ar-SA', isRightToLeft: true });
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    await watched.open(address('Blank', 'mode=edit&lang=de-DE'));
    expect(await page.locator('.toolbox').getByRole('button').allInnerTexts()).toEqual(['Muster', 'Another sample']);
  });

  it.each([['320', 320], ['640', 640]])('has the width that was chosen: %s', async (width, pixels) => {
    const page = await withSample(`person=owner@contoso.example&width=${width}`);
    expect(await page.locator('.frame').evaluate(element => element.getBoundingClientRect().width)).toBe(pixels);
  });
});

describe('the Graph menu', () => {
  const granted = async (): Promise<unknown> => (await (await fetch(`${listening.url}/_local/consents`)).json() as { granted: unknown }).granted;

  it('grants and takes back a permission by the keyboard alone, and loads the page anew', async () => {
    await watched.open(address('Home'));
    const { page } = watched;
    const change = async (scope: string): Promise<void> => {
      await page.locator('.graphMenu summary').focus();
      await page.keyboard.press('Enter');
      await page.getByLabel(scope, { exact: true }).focus();
      await page.keyboard.press('Space');
      const loaded = page.waitForEvent('load');
      await page.keyboard.press('Enter');
      await loaded;
      await page.waitForSelector('html[data-ready="yes"]');
    };
    await change('People.Read');
    expect(await granted()).toEqual(['User.Read', 'People.Read']);
    await change('People.Read');
    expect(await granted()).toEqual(['User.Read']);
  });

  it('is closed by Escape, which leaves everything as it was, and fits 320 pixels', async () => {
    await watched.page.setViewportSize({ width: 320, height: 640 });
    await watched.open(address('Home'));
    const summary = watched.page.locator('.graphMenu summary');
    await summary.click();
    await watched.page.getByLabel('Mail.Send').check();
    const box = (await watched.page.locator('.graphMenu form').boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(await watched.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await watched.page.keyboard.press('Escape');
    expect(await summary.evaluate(element => element === document.activeElement && !element.parentElement!.hasAttribute('open'))).toBe(true);
    expect(await granted()).toEqual(['User.Read']);
  });
});

describe('what stands around web parts', () => {
  const axe = readFileSync(join(projectFolder, 'node_modules/axe-core/axe.min.js'), 'utf8');

  it.each([
    ['Home', 'theme=light'], ['Home', 'theme=dark&section=strong'], ['Home', 'theme=contrast'],
    ['Blank', 'theme=light&mode=edit'], ['SinglePart', 'theme=light&lang=ar-SA']
  ])('has no accessibility violation: %s, %s', async (name, query) => {
    await watched.open(address(name, query));
    await watched.page.locator('.graphMenu summary').click();
    await watched.page.waitForSelector('.graphMenu li');
    await watched.page.evaluate(axe);
    const violations = await watched.page.evaluate(async () => {
      const { violations: found } = await (window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> } }).axe.run();
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => String(node.target)).join(', ')}`);
    });
    expect(violations).toEqual([]);
  });
});
