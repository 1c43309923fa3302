/** A moderator keeps a board in order: edits, chooses answers for others, deletes, and takes it back. */
import type { Page } from 'playwright-core';
import { eventually, journey, picture } from './journey.ts';
import { violations } from './screen.ts';
import { audienceRefused, reply, textBox } from './writing.ts';

const list = 'Questions and answers';
const question = 'First week of a new colleague: what do you prepare?';
const site = journey();

/** Opens the question, and gives its id in the list. */
async function openQuestion(page: Page): Promise<number> {
  await page.getByRole('link', { name: question }).click();
  await page.getByRole('heading', { name: '6 answers' }).waitFor();
  return Number(new URL(page.url()).searchParams.get('topic'));
}

async function choose(page: Page, text: string, command: string): Promise<void> {
  await reply(page, text).getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: command, exact: true }).click();
}

const replies = (id: number): ReturnType<typeof site.items> => site.items('visitor', list, `$filter=ParentFolderId eq ${id}&$orderby=Id&$select=Id,Body,AuthorId,EditorId`);

it('edits the post of a colleague, who stays its author', async () => {
  const moderator = await site.visit('moderator', { expected: audienceRefused });
  const { page } = moderator;
  await moderator.open('Board');
  const id = await openQuestion(page);
  const [first] = await replies(id);
  const text = (await page.locator(`#kh-reply-${first.Id} p`).nth(1).innerText()).slice(0, 30);
  await choose(page, text, 'Edit');
  const box = await textBox(page, 'Edit post');
  await box.press('ControlOrMeta+End');
  await page.keyboard.type(' Tidied up.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await reply(page, 'Tidied up.').getByText(/^edited/).waitFor();
  const [changed] = await replies(id);
  expect(changed.Body).toContain('Tidied up.');
  expect(changed.AuthorId).toBe(first.AuthorId);
  expect(changed.EditorId).not.toBe(first.EditorId);
});

it('accepts an answer for the asker, then another one instead, and no answer is hidden or changed by it', async () => {
  const moderator = await site.visit('moderator');
  const { page } = moderator;
  await moderator.open('Board');
  const id = await openQuestion(page);
  const before = await replies(id);
  const roots = page.locator('article > section').last().locator('> ul > li');
  const texts = await roots.evaluateAll(entries => entries.map(entry => entry.querySelectorAll('p')[1].textContent ?? ''));
  expect(texts.length).toBeGreaterThan(1);
  const accepted = page.getByRole('region', { name: 'Accepted answer' });
  const marked = async (): Promise<unknown> => (await site.items('visitor', list, `$filter=Id eq ${id}&$select=Id,BestAnswerId`))[0].BestAnswerId;

  await reply(page, texts[0]).getByRole('button', { name: 'Accept this answer' }).click();
  await accepted.getByText(texts[0]).waitFor();
  await page.getByRole('status').filter({ hasText: 'Marked as the accepted answer.' }).waitFor();
  const first = await marked();
  expect(before.map(row => row.Id)).toContain(first);

  await choose(page, texts[1], 'Accept this answer instead');
  await accepted.getByText(texts[1]).waitFor();
  await eventually(async () => expect(await marked()).not.toBe(first));
  expect(await accepted.getByText(texts[0]).count()).toBe(0);
  expect(await page.getByText(texts[0]).isVisible()).toBe(true);
  await picture(page, 'moderator-accepted');

  await choose(page, texts[1], 'Take the mark away');
  await accepted.waitFor({ state: 'detached' });
  await eventually(async () => expect(await marked()).toBeNull());
  expect(await replies(id)).toEqual(before);
});

it('deletes a reply and takes it back within ten seconds; deleted again it waits in the recycle bin', async () => {
  const moderator = await site.visit('moderator');
  const { page } = moderator;
  await moderator.open('Board');
  const id = await openQuestion(page);
  const before = await replies(id);
  const leaf = before[before.length - 1];
  const text = (await page.locator(`#kh-reply-${leaf.Id} p`).nth(1).innerText()).slice(0, 30);

  await choose(page, text, 'Delete');
  await reply(page, text).waitFor({ state: 'detached' });
  await eventually(async () => expect(await replies(id)).toHaveLength(before.length - 1));
  await page.getByRole('group', { name: 'Deleted.' }).getByRole('button', { name: 'Undo' }).click();
  await reply(page, text).waitFor();
  await page.getByRole('status').filter({ hasText: 'It is back.' }).waitFor();
  expect(await replies(id)).toEqual(before);

  await choose(page, text, 'Delete');
  await reply(page, text).waitFor({ state: 'detached' });
  await page.getByRole('group', { name: 'Deleted.' }).getByRole('button', { name: 'Undo' }).waitFor();
  await picture(page, 'moderator-deleted');
  const bin = await site.rest('owner', `web/recyclebin?$filter=LeafName eq '${leaf.Id}_.000'`);
  expect(bin.status).toBe(200);
  expect((bin.body as { value: object[] }).value).toHaveLength(1);
  await page.reload();
  await page.getByRole('heading', { name: '5 answers' }).waitFor();
  expect(await reply(page, text).count()).toBe(0);
});

it('publishes an answer as FAQ entry, which names whose it was and leads to it; its author finds it in their own record', async () => {
  const moderator = await site.visit('moderator', { expected: audienceRefused });
  const { page } = moderator;
  await moderator.open('Board');
  const id = await openQuestion(page);
  const said = 'A list of abbreviations.';
  const source = (await replies(id)).find(row => String(row.Body).includes(said));
  await choose(page, said, 'Publish as FAQ entry');
  const form = page.getByRole('group', { name: 'Publish as FAQ entry' });
  await form.getByText('Hana Suzuki stays credited').waitFor();
  await form.getByRole('textbox', { name: 'Title' }).fill('FAQ: the first week');
  await (await textBox(page, 'Details')).getByText(said).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'moderator-faq');
  await form.getByRole('button', { name: 'Post', exact: true }).click();

  await page.getByRole('heading', { name: 'FAQ: the first week' }).waitFor();
  await page.getByText('This entry names an answer by Hana Suzuki as its source.').waitFor();
  await picture(page, 'moderator-faq-entry');
  const [entry] = await site.items('visitor', list, "$filter=Title eq 'FAQ: the first week'&$select=Id,KnowhowOriginal,KnowhowOriginalAuthor/Title&$expand=KnowhowOriginalAuthor");
  expect(entry).toMatchObject({ KnowhowOriginalAuthor: { Title: 'Hana Suzuki' } });
  expect(JSON.parse(String(entry.KnowhowOriginal))).toMatchObject({ discussionId: id, replyId: source?.Id });
  await page.getByRole('link', { name: 'Go to the answer' }).click();
  await reply(page, said).waitFor();

  const author = await site.visit('hana');
  await author.open('Thanks');
  await author.page.getByText('1 of your answers was reused.').waitFor();
  await author.page.getByRole('link', { name: 'FAQ: the first week' }).waitFor();
  await picture(author.page, 'moderator-faq-record');
});
