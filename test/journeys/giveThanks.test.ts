/** Thanks where the help was: beneath an answer, at its acceptance, from a manager; once whatever happens on the way. */
import type { Locator, Page } from 'playwright-core';
import { eventually, journey, picture, upnOf } from './journey.ts';
import type { Row, Visitor } from './journey.ts';
import { violations } from './screen.ts';
import { reply } from './writing.ts';

const site = journey();

const stored = (): Promise<readonly Row[]> => site.items('visitor', 'Recognitions', '$select=Id,KnowhowReason,KnowhowKind,KnowhowTopics,KnowhowEvidence,Author/Title&$expand=Author');
const panelOf = (page: Page): Locator => page.getByRole('dialog');

/** How often each fault may still strike: 0 once it has. */
async function strikesLeft(): Promise<readonly (number | null)[]> {
  const { plans } = await (await fetch(`${site.tenant.url}/_local/faults`)).json() as { readonly plans: readonly { readonly left: number | null }[] };
  return plans.map(({ left }) => left);
}

async function openQuestion(visitor: Visitor, title: string): Promise<Page> {
  await visitor.open('Board');
  await visitor.page.getByRole('link', { name: title }).click();
  await visitor.page.getByRole('heading', { level: 2, name: title }).waitFor();
  return visitor.page;
}

it('thanks for an answer exactly once, although its answer is lost after the item was made, with words that outlive a reload and evidence that leads back', async () => {
  const title = 'Proof of delivery missing from the carrier portal';
  const member = await site.visit('member');
  const page = await openQuestion(member, title);
  const before = (await stored()).length;
  const answered = reply(page, 'Their portal only answers in Edge');
  await answered.getByRole('button', { name: 'Say thanks' }).click();
  await panelOf(page).getByText(`Evidence: ${title}`).waitFor();
  await panelOf(page).getByLabel('What for').fill('The invoices left the same day.');
  await picture(page, 'give-answer');
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  await page.reload();

  await answered.getByRole('button', { name: 'Say thanks' }).click();
  await panelOf(page).getByText('What you typed before is back.').waitFor();
  expect(await panelOf(page).getByLabel('What for').inputValue()).toBe('The invoices left the same day.');
  await site.tenant.faults([{ method: 'POST', route: '/\\/items(\\?|$)/i', moment: 'afterCommit', fault: { kind: 'status', status: 504 }, count: 1 }]);
  await panelOf(page).getByRole('button', { name: 'Send thanks' }).click();
  await page.getByRole('group', { name: /^Your thanks to Dorota .* are given\.$/ }).waitFor();
  const given = (await stored()).slice(before);
  expect(given).toMatchObject([{ KnowhowReason: 'The invoices left the same day.', KnowhowKind: 'thanks', KnowhowTopics: 'Customs and logistics', Author: { Title: 'Mina Haddad' } }]);
  expect(await strikesLeft()).toEqual([0]);
  await site.tenant.faults([]);

  await member.open('Thanks');
  const entry = page.getByRole('article').filter({ hasText: 'The invoices left the same day.' });
  await entry.getByRole('link', { name: new RegExp(title) }).click();
  await page.getByText('Their portal only answers in Edge').first().waitFor();
});

it('asks once, quietly, for thanks to the author of the answer that was just accepted', async () => {
  const wanda = await site.visit('wanda');
  const page = await openQuestion(wanda, 'Proof of delivery missing from the carrier portal');
  const before = (await stored()).length;
  const line = page.getByRole('group', { name: /^Thank Dorota .* with a reason\?$/ });
  await page.getByRole('button', { name: 'Say thanks' }).first().waitFor();
  expect(await line.count()).toBe(0);
  await reply(page, 'Their portal only answers in Edge').getByRole('button', { name: 'Accept this answer' }).press('Enter');
  await line.waitFor();
  await picture(page, 'give-accepted');
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.id ?? '')).toMatch(/^kh-reply-\d+$/);
  await line.getByRole('button', { name: 'Say thanks' }).press('Enter');
  await panelOf(page).getByLabel('What for').fill('Now the invoices can leave.');
  await panelOf(page).getByRole('button', { name: 'Send thanks' }).click();
  await line.waitFor({ state: 'detached' });
  await eventually(async () => expect((await stored()).slice(before)).toMatchObject([{ KnowhowReason: 'Now the invoices can leave.', Author: { Title: expect.stringMatching(/^Wanda/) } }]));
  await page.reload();
  await page.getByRole('button', { name: 'Say thanks' }).first().waitFor();
  expect(await line.count()).toBe(0);
});

it('offers thanks as their manager to managers alone, and refuses evidence that the giver cannot open', async () => {
  const jakub = await site.visit('jakub', { expected: [/40[34].*getfilebyserverrelativepath/i, /status of 40[34].*getfilebyserverrelativepath/i] });
  await jakub.open('Thanks');
  const { page } = jakub;
  const choose = async (typed: string, name: RegExp): Promise<void> => {
    await page.getByRole('button', { name: 'Say thanks' }).first().click();
    await panelOf(page).getByLabel('To', { exact: true }).fill(typed);
    await panelOf(page).getByRole('button', { name }).click();
    await panelOf(page).getByRole('list', { name: 'To' }).getByRole('button', { name: /^Remove / }).waitFor();
  };
  await choose('mina', /^Mina Haddad/);
  await panelOf(page).getByRole('checkbox', { name: 'As their manager' }).check();
  await panelOf(page).getByLabel('What for').fill('You kept the night shift going.');
  await panelOf(page).getByText('Badge, evidence, topics').click();
  await panelOf(page).getByLabel('Evidence').fill(`${site.tenant.url}/sites/intranet/Lists/Aurora/AllItems.aspx`);
  await panelOf(page).getByRole('button', { name: 'Send thanks' }).click();
  await panelOf(page).getByText('You cannot open this evidence yourself.').waitFor();
  await picture(page, 'give-refused');
  await panelOf(page).getByLabel('Evidence', { exact: true }).fill('');
  const before = (await stored()).length;
  await panelOf(page).getByRole('button', { name: 'Send thanks' }).click();
  await page.getByRole('group', { name: 'Your thanks to Mina Haddad are given.' }).waitFor();
  expect((await stored()).slice(before)).toMatchObject([{ KnowhowKind: 'managerThanks', Author: { Title: 'Jakub Nowak' } }]);
  await page.getByRole('button', { name: 'Close' }).last().click();

  await choose('amara', /^Amara Okafor/);
  await panelOf(page).getByLabel('What for').fill('Not mine to lead.');
  expect(await panelOf(page).getByRole('checkbox', { name: 'As their manager' }).count()).toBe(0);
});

it('gives thanks in a tab of Teams, follows evidence into a window of its own, and finds them in the personal app of who was thanked', async () => {
  const inTeams = async ({ page, alias }: Visitor, query: string): Promise<void> => {
    await page.goto(`${site.tenant.url}/_local/teams?${query}&person=${upnOf(alias)}`);
    await page.waitForSelector('html[data-ready="yes"]');
  };
  const mina = await site.visit('member');
  const { page } = mina;
  await inTeams(mina, 'tab=wall&theme=contrast');
  await page.getByRole('button', { name: 'Say thanks' }).first().click();
  await panelOf(page).getByLabel('To', { exact: true }).fill('jakub');
  await panelOf(page).getByRole('button', { name: /^Jakub Nowak/ }).click();
  await panelOf(page).getByLabel('What for').fill('You came in on your day off.');
  await panelOf(page).getByRole('button', { name: 'Send thanks' }).click();
  await page.getByRole('group', { name: 'Your thanks to Jakub Nowak are given.' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).last().click();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'give-teams');
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: /How do we re-issue a customs form/ }).first().click()
  ]);
  await opened.waitForURL(/SitePages\/Board\.aspx\?topic=/);
  await opened.close();
  await page.getByRole('article').filter({ hasText: 'You came in on your day off.' }).waitFor();

  const jakub = await site.visit('jakub');
  await inTeams(jakub, 'tab=record&scope=personal&theme=dark');
  await jakub.page.getByText('You came in on your day off.').waitFor();
  await jakub.settled();
  expect(await violations(jakub.page)).toEqual([]);
  await picture(jakub.page, 'give-teams-record');
});
