/** The ladder in the box to ask in: an answer that is there, then people who may know, then everybody with somebody asked by name. */
import type { Page } from 'playwright-core';
import { eventually, journey, picture } from './journey.ts';
import { violations } from './screen.ts';
import { audienceRefused, post, startAsking, textBox } from './writing.ts';

const board = 'Questions and answers';
const outcomes = 'Ways to an answer';
const site = journey();

/** What the site keeps of the end of a search: the rung, and no word or name of ours. */
async function ends(): Promise<readonly unknown[]> {
  return (await site.items('owner', outcomes, '$select=Id,Title,KnowhowDiscussion')).map(({ Title, KnowhowDiscussion }) => ({ Title, KnowhowDiscussion }));
}

/** Teams is not there: what a link to it carries is all that counts. */
async function withoutTeams(page: Page): Promise<void> {
  await page.context().route('https://teams.microsoft.com/**', route => route.fulfill({ contentType: 'text/html', body: 'Teams' }));
}

it('ends at an answer that is there, which counts for that rung', async () => {
  const ines = await site.visit('ines', { expected: audienceRefused });
  const { page } = ines;
  await ines.open('Board');
  await startAsking(page, 'Who may sign a certificate of origin?');
  await page.getByRole('region', { name: 'These may answer it' }).getByRole('button', { name: /^Certificate of origin: who may sign/ }).click();
  await page.getByRole('group', { name: /^Certificate of origin: who may sign/ }).getByRole('heading', { name: 'Accepted answer' }).waitFor();
  await picture(page, 'ladder-answer');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'This answers it' }).click();
  const [{ Id }] = await site.items('visitor', board, "$filter=startswith(Title,'Certificate of origin')&$select=Id");
  await eventually(async () => expect(await ends()).toEqual([{ Title: 'answer', KnowhowDiscussion: Id }]));
});

it('passes over who has enough questions, says so, and a chat with the next in line ends the search', async () => {
  const ines = await site.visit('ines', { expected: audienceRefused });
  const { page } = ines;
  await withoutTeams(page);
  await ines.open('Board');
  await startAsking(page, 'Who issues certificates of origin?');
  const suggested = page.getByRole('region', { name: 'These people may know' });
  await suggested.getByText('Suggested since Amara Okafor has enough questions this week').waitFor();
  expect(await suggested.getByText('Amara Okafor', { exact: true }).count()).toBe(0);
  await picture(page, 'ladder-people');
  expect(await violations(page)).toEqual([]);
  const chat = suggested.getByRole('group', { name: 'Reach Peter van Dijk' }).getByRole('link', { name: 'Chat' });
  expect(await chat.getAttribute('href')).toBe(`https://teams.microsoft.com/l/chat/0/0?users=peter%40contoso.example&message=${encodeURIComponent('Who issues certificates of origin?')}`);
  await chat.click();
  await eventually(async () => expect(await ends()).toEqual([{ Title: 'person', KnowhowDiscussion: null }]));
});

it('asks everybody with somebody named, who then sees that someone could use them, until they have had enough', async () => {
  const title = 'Who issues certificates of origin for Peru?';
  const ines = await site.visit('ines', { expected: audienceRefused });
  const { page } = ines;
  await ines.open('Board');
  await startAsking(page, title);
  await page.getByRole('button', { name: 'Ask by name: Peter van Dijk' }).click();
  await page.getByRole('button', { name: 'Ask by name: Peter van Dijk', pressed: true }).waitFor();
  await textBox(page, 'Details');
  await post(page);
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByText('Asked by name: Peter van Dijk').or(page.getByText('Peter van Dijk')).first().waitFor();
  await picture(page, 'ladder-asked');
  const [question] = await site.items('visitor', board, `$filter=Title eq '${title}'&$select=Id,Body,KnowhowAskedPeople/Title&$expand=KnowhowAskedPeople`);
  expect(question).toMatchObject({ KnowhowAskedPeople: [{ Title: 'Peter van Dijk' }], Body: expect.stringContaining('Peter van Dijk') });

  const peter = await site.visit('peter');
  await peter.open('Board');
  const needed = peter.page.getByRole('region', { name: 'Someone could use you' });
  await needed.getByRole('link', { name: title }).waitFor();
  await picture(peter.page, 'ladder-use-you');
  expect(await violations(peter.page)).toEqual([]);

  await peter.open('Experts', { expert: 'me' });
  await peter.page.getByRole('spinbutton', { name: 'Questions a week, at most' }).fill('1');
  await peter.page.getByRole('button', { name: 'Save' }).click();
  await peter.page.getByText('Your entry is saved.').first().waitFor();
  const other = await site.visit('emre', { expected: audienceRefused });
  await other.open('Experts');
  const card = other.page.getByRole('list', { name: 'People', exact: true }).getByRole('listitem').filter({ hasText: 'Peter van Dijk' });
  await card.getByText('Has enough questions this week').waitFor();
});
