/** Every page of the local site loads in every theme without a single complaint of the browser. */
import type { Browser } from 'playwright-core';
import { pages } from '../../tenant/page/pages.ts';
import { launchBrowser } from '../support/browser.ts';
import { watchedPage } from '../support/browserPage.ts';
import { startTenant, type RunningTenant } from '../support/startTenant.ts';

jest.setTimeout(60_000);

let browser: Browser;
let tenant: RunningTenant;
beforeAll(async () => {
  [browser, tenant] = await Promise.all([launchBrowser(), startTenant()]);
});
afterAll(async () => {
  await browser?.close();
  await tenant?.stop();
});

/** Long enough for what a web part loads after it has rendered. */
const settled = 500;

describe.each(['light', 'dark', 'contrast'])('in the theme %s', theme => {
  it.each([...pages.map(page => page.name), 'Teams'])('the page %s loads without a complaint', async name => {
    const watched = await watchedPage(browser);
    await watched.open(name === 'Teams' ? `${tenant.url}/_local/teams?tab=board&theme=${theme}` : tenant.page(name, { theme }));
    await watched.page.waitForTimeout(settled);
    const problems = await watched.problems();
    await watched.close();
    expect(problems).toEqual([]);
  });
});

describe('the discussion board', () => {
  it('shows the questions of the demo', async () => {
    const watched = await watchedPage(browser);
    await watched.open(tenant.page('Board', { person: 'member@contoso.example' }));
    await watched.page.locator('.webPart a').first().waitFor();
    const problems = await watched.problems();
    await watched.close();
    expect(problems).toEqual([]);
  });

  it('opens its property pane for an owner, with the boards of the site', async () => {
    const watched = await watchedPage(browser);
    await watched.open(tenant.page('Board', { person: 'owner@contoso.example', mode: 'edit' }));
    await watched.page.getByRole('button', { name: 'Edit properties' }).click();
    const pane = watched.page.locator('#spPropertyPaneContainer');
    await pane.getByRole('combobox').first().waitFor();
    await pane.getByText('Questions and answers').first().waitFor();
    const problems = await watched.problems();
    await watched.close();
    expect(problems).toEqual([]);
  });

  it('is added to a new page from the toolbox', async () => {
    const watched = await watchedPage(browser);
    await watched.open(tenant.page('Blank', { person: 'owner@contoso.example', mode: 'edit' }));
    await watched.page.locator('.toolbox').getByRole('button', { name: 'Discussion board' }).click();
    await watched.page.locator('#spPropertyPaneContainer').getByRole('combobox').first().waitFor();
    const problems = await watched.problems();
    await watched.close();
    expect(problems).toEqual([]);
  });
});
