/** The wall and somebody's record where there are as many recognitions as a large community gave badges: 108,812. */
import type { RecognitionId, WallCursor } from '../../src/core/recognition';
import { SharePointRecognitions } from '../../src/data/sharepoint/SharePointRecognitions';
import { awardsFolder } from '../support/awardsFolder.ts';
import { questions } from './directory.ts';
import { journey, picture, siteAddress } from './journey.ts';

const awards = awardsFolder();
const site = journey({ seed: awards.path, keepsData: true });
afterAll(() => { awards.remove(); });

/** Component ids, as in the manifests. */
const wallPart = '2f8d61c7-95a4-4e0b-8c3d-b17e64f9a052';
const recordPart = 'b6c40e19-3a7d-4f52-9e81-5d02c8a7f436';

/** An owner puts a web part on a page of its own: what is asked there is asked by it. */
async function standAlone(id: string): Promise<void> {
  const owner = await site.visit('owner');
  await owner.open('Blank');
  const part = { id, instanceId: '99999999-9999-4999-8999-999999999991', title: 'Alone', properties: {} };
  expect(await owner.page.evaluate(async alone => (await fetch('/_local/pages/Blank', {
    method: 'PUT', body: JSON.stringify({ columns: [[alone]] }),
    headers: { 'x-requestdigest': (window as unknown as { _spPageContextInfo: { formDigestValue: string } })._spPageContextInfo.formDigestValue }
  })).status, part)).toBe(204);
  await owner.page.goto('about:blank');
  await site.tenant.clearLog();
}

/** Requests and parts of batches that the tenant refused. */
async function refused(): Promise<readonly string[]> {
  return (await site.tenant.log()).flatMap(request => [request, ...(request.parts ?? [])]).filter(({ status }) => status >= 400).map(({ status, method, url }) => `${status} ${method} ${url}`);
}

it('the wall opens on 108,812 items with one request for data, refused by no threshold, and goes on page by page', async () => {
  await standAlone(wallPart);
  const member = await site.visit('member');
  const { page } = member;
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('.webPart li article') === null) return;
      (window as unknown as { firstRowsAt: number }).firstRowsAt = performance.now();
      watch.disconnect();
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await member.open('Blank');
  const entries = page.getByRole('list', { name: 'Recognitions' }).getByRole('article');
  await entries.first().waitFor();
  const before = await page.evaluate(() => performance.getEntriesByType('resource')
    .filter(({ name, startTime }) => /\/_api\/|\/v1\.0\//.test(name) && startTime < (window as unknown as { firstRowsAt: number }).firstRowsAt).map(({ name }) => name));
  expect(before).toEqual([expect.stringMatching(/\/_api\/\$batch$/)]);
  expect(await entries.count()).toBe(10);
  await member.settled();
  expect(questions(await site.tenant.log()).length).toBeLessThanOrEqual(3);
  await picture(page, 'many-wall');

  for (const shown of [20, 30]) {
    await page.getByRole('button', { name: 'Show more' }).click();
    await entries.nth(shown - 1).waitFor();
  }
  expect(await refused()).toEqual([]);
});

it('the record of the most decorated says what it holds in a bounded number of requests, and reads further when asked', async () => {
  await standAlone(recordPart);
  const decorated = await site.visit(awards.mostDecorated.upn);
  const { page } = decorated;
  await decorated.open('Blank');
  await page.getByRole('heading', { name: /^Record of/ }).waitFor();
  await page.getByText('There is more than was looked through').waitFor();
  await decorated.settled();
  await picture(page, 'many-record');
  // Lists and posts, ten pages of fifty, and what has to be asked of others to believe them.
  expect(questions(await site.tenant.log()).length).toBeLessThanOrEqual(15);
  const record = page.getByRole('article');
  await record.getByText('Read so far: your newest 500 recognitions.').waitFor();
  await page.getByRole('button', { name: 'Read further' }).click();
  await record.getByText('Read so far: your newest 1000 recognitions.').waitFor();
  expect(await refused()).toEqual([]);
});

it('what the most decorated was given comes page by page to its end: each once, newest first, one request a page', async () => {
  const recognitions = new SharePointRecognitions({ webUrl: `${site.tenant.url}${siteAddress}`, headers: { Authorization: `Bearer ${awards.mostDecorated.upn}` } });
  const { wall } = await recognitions.open({ pageSize: 5 });
  await site.tenant.clearLog();
  const ids: RecognitionId[] = [];
  let pages = 0;
  let cursor: WallCursor | undefined;
  do {
    const page = await recognitions.of(wall, wall.me, cursor);
    ids.push(...page.entries.flatMap(entry => entry.recognitions.map(one => one.id)));
    cursor = page.next;
    pages++;
  } while (cursor !== undefined);
  expect(awards.mostDecorated.awards).toBeGreaterThan(1000);
  expect(ids).toHaveLength(awards.mostDecorated.awards);
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
  expect(questions(await site.tenant.log())).toHaveLength(pages);
  expect(await refused()).toEqual([]);
});
