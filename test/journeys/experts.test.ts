/** Finding a person who knows: by skill, by the words of an answer, by crossing; becoming one; and where there are limits. */
import type { Locator, Page } from 'playwright-core';
import { eventually, journey, picture } from './journey.ts';
import type { Visitor } from './journey.ts';
import { violations } from './screen.ts';

const site = journey();

const people = (page: Page): Locator => page.getByRole('list', { name: 'People' }).getByRole('listitem').filter({ has: page.getByRole('link') });
const tile = (page: Page, name: string): Locator => people(page).filter({ hasText: name }).first();

const presences = (page: Page): Locator => people(page).getByText(/^\s*(Available|Busy|Away|Do not disturb|Offline|Out of office)/);

async function openExperts(visitor: Visitor, query: Readonly<Record<string, string>> = {}): Promise<Page> {
  await visitor.open('Experts', query);
  await people(visitor.page).first().waitFor();
  return visitor.page;
}

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Who knows about…' }).fill(text);
  await page.getByRole('paragraph').filter({ hasText: new RegExp(`for “${text}”`) }).waitFor();
}

it('finds people by what they say and what the profile says, with the reason, and shows what proves it', async () => {
  const visitor = await site.visit('visitor');
  const page = await openExperts(visitor);
  await search(page, 'customs');
  await tile(page, 'Mina Haddad').getByText(/accepted answers? on customs/).waitFor();
  await tile(page, 'Amara Okafor').getByText('Has enough questions this week').waitFor();
  expect(await tile(page, 'Xavier').count()).toBe(0);
  await picture(page, 'experts-search');

  await tile(page, 'Mina Haddad').getByRole('link', { name: 'Mina Haddad' }).click();
  const card = page.getByRole('region', { name: 'Card of a person' });
  await card.getByRole('heading', { name: 'Mina Haddad' }).waitFor();
  await card.getByText('Subject expert on Customs').waitFor();
  const proof = card.getByRole('heading', { name: 'What shows it' }).locator('..').getByRole('link').first();
  await picture(page, 'experts-card');
  await proof.click();
  await page.waitForURL(/Board\.aspx\?.*topic=\d+/);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
});

it('finds the author of an answer by its words alone', async () => {
  const visitor = await site.visit('visitor');
  const page = await openExperts(visitor);
  await search(page, 'engrave');
  await tile(page, 'Henrik Aas').getByText(/answer on engrave/).waitFor();
});

it('crosses process and discipline, and takes one filter away again', async () => {
  const visitor = await site.visit('visitor');
  const page = await openExperts(visitor);
  await page.getByRole('combobox', { name: 'Process' }).selectOption('Ship and import');
  await page.getByRole('combobox', { name: 'Discipline' }).selectOption('Safety');
  await eventually(async () => expect(await people(page).count()).toBe(1));
  await tile(page, 'Jakub Nowak').waitFor();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await eventually(async () => expect(await people(page).count()).toBeGreaterThan(10));
});

it('becomes an expert, is found by it, hides again, and colleagues see what was said to them', async () => {
  const noah = await site.visit('noah');
  await openExperts(noah);
  await noah.page.getByRole('button', { name: 'Make my entry' }).click();
  await noah.page.getByLabel('Topics').last().fill('Trade fairs');
  await noah.page.keyboard.press('Enter');
  await noah.page.getByRole('checkbox', { name: 'Trade fairs' }).check();
  await noah.page.getByRole('button', { name: 'Save' }).click();
  await noah.page.locator('form').getByText('Your entry is saved.').waitFor();
  await picture(noah.page, 'experts-entry');

  const visitor = await site.visit('visitor');
  const page = await openExperts(visitor);
  await search(page, 'trade fairs');
  await tile(page, 'Noah Cohen').getByText('Takes questions on Trade fairs').waitFor();

  await noah.page.getByRole('checkbox', { name: /^Hide me/ }).check();
  await noah.page.getByRole('button', { name: 'Save' }).click();
  await eventually(async () => expect(await site.items('noah', 'Expertise', "$filter=Title eq 'Noah Cohen'&$select=Id,KnowhowHidden")).toEqual([expect.objectContaining({ KnowhowHidden: true })]));
  await page.reload();
  await people(page).first().waitFor();
  await page.getByRole('searchbox', { name: 'Who knows about…' }).fill('trade fairs');
  await page.getByText('Nobody found for “trade fairs”').waitFor();
  expect(await page.getByRole('link', { name: 'Ask everybody' }).getAttribute('href')).toContain('Board.aspx');
});

it('answers a nomination, and only then it is shown', async () => {
  const elif = await site.visit('elif');
  const page = await openExperts(elif);
  await page.getByText('Would you be the subject expert on Data protection?').waitFor();
  await page.getByRole('button', { name: 'My entry' }).click();
  await page.getByRole('button', { name: 'Yes' }).click();
  await page.getByText('You are the subject expert on Data protection.').first().waitFor();
  const visitor = await site.visit('visitor');
  await visitor.open('Experts', { expert: 'elif@contoso.example' });
  await visitor.page.getByText('Subject expert on Data protection').waitFor();
});

it('goes by keyboard alone from the box to a card and back, in the dark theme, without anything that a machine finds wrong', async () => {
  const visitor = await site.visit('visitor');
  const page = await openExperts(visitor, { theme: 'dark' });
  await page.getByRole('searchbox', { name: 'Who knows about…' }).focus();
  await page.keyboard.type('excel');
  await page.getByRole('paragraph').filter({ hasText: 'for “excel”' }).waitFor();
  expect(await violations(page)).toEqual([]);
  const link = people(page).first().getByRole('link').first();
  const name = (await link.textContent() ?? '').trim();
  for (let presses = 0; presses < 30 && !await link.evaluate(element => element === document.activeElement); presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name }).waitFor();
  expect(await page.getByRole('heading', { name }).evaluate(element => element === document.activeElement)).toBe(true);
  await eventually(async () => expect(await violations(page)).toEqual([]));
  await page.goBack();
  await eventually(async () => expect(await link.evaluate(element => element === document.activeElement)).toBe(true));
});

it('fits 320 pixels: nothing is cut off, the filters are folded, the card is a page', async () => {
  const visitor = await site.visit('visitor', { viewport: { width: 320, height: 640 } });
  const page = await openExperts(visitor);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await page.getByRole('combobox', { name: 'Department' }).isVisible()).toBe(false);
  await page.getByText('Filter', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Department' }).waitFor();
  await people(page).first().getByRole('link').first().click();
  await page.getByRole('link', { name: 'Back to the list' }).waitFor();
  expect(await people(page).count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture(page, 'experts-320');
});

it('is whole where Graph is refused, and shows presence where it is granted', async () => {
  const visitor = await site.visit('visitor');
  const page = await openExperts(visitor);
  await visitor.settled();
  expect(await presences(page).count()).toBe(0);
  expect(await page.getByText(/could not be read/).count()).toBe(0);
  const granted = await fetch(`${site.tenant.url}/_local/consents`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ granted: ['Presence.Read.All', 'User.Read.All'] }) });
  expect(granted.status).toBeLessThan(300);
  try {
    await page.reload();
    await presences(page).first().waitFor();
    await page.getByRole('button', { name: 'Organisation' }).waitFor();
    await picture(page, 'experts-graph');
  } finally {
    await fetch(`${site.tenant.url}/_local/consents`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"granted":[]}' });
  }
});

it('shows a guest whom they may find, offers them nothing that they may not do, and asks no Graph', async () => {
  const guest = await site.visit('guest');
  const page = await openExperts(guest);
  expect(await page.getByRole('link', { name: 'My entry' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Make my entry' }).count()).toBe(0);
  await guest.settled();
  expect((await site.tenant.log()).filter(({ url }) => url.includes('/v1.0'))).toEqual([]);
});

it('asks for little: four requests for a settled search, however many people there are', async () => {
  const visitor = await site.visit('visitor');
  const page = await openExperts(visitor);
  await visitor.settled();
  await site.tenant.clearLog();
  await search(page, 'customs');
  await visitor.settled();
  const asked = (await site.tenant.log()).filter(({ url }) => /_api|\/v1\.0/.test(url));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(4);
});
