/** Somebody who may only read: finds and reads everything, meets no dead button, and REST refuses what the screen does not offer. */
import type { Page } from 'playwright-core';
import { journey, picture, type RestAnswer } from './journey.ts';

const list = 'Questions and answers';
const solved = 'How do we re-issue a customs form after a split shipment?';
const site = journey();

/** Everything that acts on a board, by the names that people see. */
const acts = [
  'Ask a question', 'Start a discussion', 'Write an answer', 'Write a reply', 'Helpful', /^Reply/, 'Edit', 'Edit post', 'Delete', 'Quote', /^Accept this answer/,
  'Take the mark away', 'Solved', 'Partly', 'Not yet', 'See what would change', 'Post', 'Post answer'
];

async function offered(page: Page): Promise<readonly string[]> {
  const found = await Promise.all(acts.flatMap(name => (['button', 'menuitem', 'link'] as const).map(async role =>
    (await page.locator('main').getByRole(role, { name, exact: typeof name === 'string' }).count() > 0 ? `${role} ${String(name)}` : ''))));
  return found.filter(entry => entry !== '');
}

it('reads, filters, searches and follows a link, and is offered nothing that would be refused', async () => {
  const visitor = await site.visit('visitor');
  const { page } = visitor;
  await visitor.open('Board');
  await page.getByRole('link', { name: solved }).waitFor();
  expect(await offered(page)).toEqual([]);

  await page.getByRole('tab', { name: 'Unanswered' }).click();
  await page.getByRole('link', { name: /^Hotel above the limit/ }).waitFor();
  await page.getByRole('link', { name: solved }).waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'All' }).click();
  await page.getByRole('button', { name: 'Show 20 more' }).click();
  await page.getByRole('link', { name: 'Do samples without value need an export licence?' }).waitFor();

  await page.getByRole('searchbox').fill('same customs office');
  await page.getByRole('paragraph').filter({ hasText: /results? for “same customs office”/ }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'in an answer' }).getByRole('link', { name: solved }).first().click();
  await page.getByRole('region', { name: 'Accepted answer' }).waitFor();
  expect(new URL(page.url()).searchParams.get('reply')).toMatch(/^\d+$/);
  await page.waitForFunction(() => document.activeElement?.id.startsWith('kh-reply-'));
  expect(await offered(page)).toEqual([]);

  await page.getByRole('button', { name: 'More actions' }).first().click();
  await page.getByRole('menuitem', { name: 'Copy link' }).waitFor();
  expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Copy link', 'Share to Teams']);
  await picture(page, 'visitor-thread');
  await page.keyboard.press('Escape');

  const permalink = page.url();
  await page.getByRole('link', { name: 'Back to the board' }).click();
  await page.getByRole('searchbox').waitFor();
  await page.goto(permalink);
  await page.waitForFunction(() => document.activeElement?.id.startsWith('kh-reply-'));
});

it('finds nothing and is sent back to the list, not to a box to ask in', async () => {
  const visitor = await site.visit('visitor');
  await visitor.open('Board');
  await visitor.page.getByRole('searchbox').fill('xylophone');
  await visitor.page.getByText('Nothing found for “xylophone”').waitFor();
  expect(await offered(visitor.page)).toEqual([]);
  await visitor.page.getByRole('button', { name: 'Back to all discussions' }).click();
  await visitor.page.getByRole('link', { name: solved }).waitFor();
});

it('reads an empty board that says what it is for, without a button', async () => {
  const items = await site.items('owner', list, '$filter=ContentType eq \'Discussion\'&$select=Id');
  await Promise.all(items.map(({ Id }) => site.rest('owner', `web/lists/getbytitle('${encodeURIComponent(list)}')/items(${Id})/recycle()`, { method: 'POST' })));
  const visitor = await site.visit('visitor');
  await visitor.open('Board');
  await visitor.page.getByText('No discussions yet').waitFor();
  expect(await offered(visitor.page)).toEqual([]);
  await picture(visitor.page, 'visitor-empty');

  const member = await site.visit('member');
  await member.open('Board');
  await member.page.getByText('Be the first to ask').waitFor();
  expect(await member.page.getByRole('button', { name: 'Ask a question' }).count()).toBeGreaterThan(0);
  await picture(member.page, 'member-empty');
});

it('is refused by the list itself what the screen does not offer', async () => {
  const [discussion] = await site.items('visitor', list, `$filter=Title eq '${solved}'&$select=Id,FileRef`);
  const at = `web/lists/getbytitle('${encodeURIComponent(list)}')`;
  const before = await site.items('owner', list, '$select=Id,Modified,LikesCount');
  const changing = { 'if-match': '*', 'x-http-method': 'MERGE' };
  const attempts: readonly Promise<RestAnswer>[] = [
    site.rest('visitor', `${at}/AddValidateUpdateItemUsingPath`, {
      method: 'POST',
      body: {
        listItemCreateInfo: { FolderPath: { DecodedUrl: '/sites/intranet/Lists/Questions' }, LeafName: { DecodedUrl: 'Mine' }, UnderlyingObjectType: 1 },
        formValues: [{ FieldName: 'Title', FieldValue: 'Mine' }], bNewDocumentUpdate: false
      }
    }),
    site.rest('visitor', `${at}/items`, { method: 'POST', body: { Title: 'Mine' } }),
    site.rest('visitor', `${at}/items(${discussion.Id})`, { method: 'POST', headers: changing, body: { Title: 'Mine' } }),
    site.rest('visitor', `${at}/items(${discussion.Id})`, { method: 'POST', headers: changing, body: { BestAnswerId: null } }),
    site.rest('visitor', `${at}/items(${discussion.Id})/recycle()`, { method: 'POST' }),
    site.rest('visitor', `${at}/items(${discussion.Id})`, { method: 'POST', headers: { 'if-match': '*', 'x-http-method': 'DELETE' } })
  ];
  expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
  expect(await site.items('owner', list, '$select=Id,Modified,LikesCount')).toEqual(before);
});
