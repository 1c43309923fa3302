/** A gain-share round from the owner's switch to payroll's table: what members see, who may read what, a ballot forced in too late. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { eventually, journey, picture } from './journey.ts';
import type { Visitor } from './journey.ts';
import { violations } from './screen.ts';

const site = journey();
const ballots = 'Share ballots';

const panelOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Gain-share rounds' });

async function openRounds({ page }: Visitor): Promise<Locator> {
  await page.getByRole('button', { name: 'Open gain-share rounds' }).click();
  const panel = panelOf(page);
  await panel.getByText(/^In a round, everybody divides 100 shares/).waitFor();
  return panel;
}

async function switchOn(owner: Visitor): Promise<void> {
  const { page } = owner;
  await owner.open('Thanks', { mode: 'edit' });
  await page.locator('[data-alias="RecognitionWallWebPart"]').getByRole('button', { name: 'Edit properties' }).click();
  const pane = page.getByRole('region', { name: 'Recognition wall property pane' });
  await pane.getByRole('switch', { name: 'Gain-share rounds' }).click();
  await page.getByRole('region', { name: 'Gain-share rounds' }).waitFor();
  await pane.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.waitForSelector('html[data-ready="yes"]:not([data-editing="yes"])');
}

/** Lists by the set-up, then the round by its form. */
async function startRound(owner: Visitor, title: string): Promise<void> {
  const panel = await openRounds(owner);
  await panel.getByRole('button', { name: 'See what would change' }).click();
  const setup = owner.page.getByRole('dialog', { name: 'Lists for gain-share rounds' });
  await setup.getByRole('button', { name: 'Make these changes' }).click();
  await setup.getByText(/^\d+ changes made\.$/).waitFor();
  await setup.getByRole('button', { name: 'Close', exact: true }).last().click();
  await panel.getByRole('button', { name: 'Open a round' }).click();
  await panel.getByLabel('Title of the round').fill(title);
  await panel.getByRole('button', { name: 'Open the round' }).click();
  await panel.getByRole('heading', { name: title }).waitFor();
}

async function divide(visitor: Visitor, division: Readonly<Record<string, number>>): Promise<void> {
  await visitor.open('Thanks');
  const panel = await openRounds(visitor);
  for (const [name, shares] of Object.entries(division)) {
    await panel.getByRole('textbox', { name: 'Add a colleague' }).fill(name);
    await panel.getByRole('button', { name: new RegExp(`^${name}`) }).first().click();
    await panel.getByRole('textbox', { name: `Shares for ${name}` }).fill(String(shares));
  }
  await picture(visitor.page, `share-round-${visitor.alias}`);
  await panel.getByRole('button', { name: 'Save my division' }).click();
  await panel.getByText('You can change it until the close.').waitFor();
}

const merge = { 'x-http-method': 'MERGE', 'if-match': '*' };

/** The owner moves the close to the next second, as the list's own form lets owners, and waits for it. */
async function close(): Promise<void> {
  const [{ Id }] = await site.items('owner', 'Share rounds');
  const closes = Math.ceil(Date.now() / 1000) * 1000 + 1000;
  const { status } = await site.rest('owner', `web/lists/getbytitle('Share rounds')/items(${Id})`, { method: 'POST', headers: merge, body: { KnowhowCloses: new Date(closes).toISOString() } });
  expect(status).toBe(204);
  await new Promise(resolve => { setTimeout(resolve, closes - Date.now() + 100); });
}

it('goes from the owner\'s switch over secret ballots to published totals and a table for payroll', async () => {
  const [owner, member, amara] = [await site.visit('owner'), await site.visit('member'), await site.visit('amara')];
  await switchOn(owner);
  await startRound(owner, 'Third quarter');
  await divide(member, { 'Amara Okafor': 60, 'Peter van Dijk': 40 });
  await divide(amara, { 'Peter van Dijk': 30 });
  expect(await violations(amara.page, '.ms-Panel-main')).toEqual([]);

  const [[own, ...others], [late]] = [await site.items('member', ballots), await site.items('amara', ballots)];
  expect(others).toEqual([]);
  expect((await site.rest('amara', `web/lists/getbytitle('${ballots}')/items(${own.Id})`)).status).not.toBe(200);

  await close();
  const forged = [{ account: 'member@contoso.example', name: 'Mina Haddad', shares: 100 }];
  expect((await site.rest('amara', `web/lists/getbytitle('${ballots}')/items(${late.Id})`, { method: 'POST', headers: merge, body: { KnowhowShares: JSON.stringify(forged) } })).status).toBe(204);

  await owner.open('Thanks');
  const panel = await openRounds(owner);
  await panel.getByRole('button', { name: 'Count the ballots' }).click();
  await panel.getByText('Amara Okafor: was changed after the close').waitFor();
  const download = owner.page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save as a table for payroll (CSV)' }).click();
  const table = await readFile(await (await download).path(), 'utf8');
  expect(table.replace('\ufeff', '').trim().split('\r\n')).toEqual([
    '"Account","Colleague","Shares"', '"amara@contoso.example","Amara Okafor","60"', expect.stringMatching(/^"[a-z.]+@contoso\.example","Peter van Dijk","40"$/)
  ]);
  await panel.getByRole('button', { name: 'Publish the totals' }).click();
  await panel.getByText('The published totals are what the ballots say now.').waitFor();
  await picture(owner.page, 'share-round-owner');

  await member.open('Thanks');
  const seen = await openRounds(member);
  const totals = seen.getByRole('table', { name: 'Totals of “Third quarter”' });
  await eventually(async () => expect(await totals.getByRole('row').count()).toBe(3));
  await seen.getByText(/1 ballot counted, 1 left out\.$/).waitFor();
  expect(await seen.getByText('Amara Okafor: ').count()).toBe(0);
  await picture(member.page, 'share-round-totals');
});
