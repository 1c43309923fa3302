/** A moderator keeps a board in order: edits, chooses answers for others, deletes, and takes it back. */
import type { Page } from 'playwright-core';
import { eventually, journey, picture } from './journey.ts';
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
