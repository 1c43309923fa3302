/** Boards beyond the list view threshold: no refused query, bounded windows, honest sorts. */
import type { DiscussionId, DiscussionQuery } from '../../src/core/discussion';
import { attemptsInMemory } from '../../src/data/sharepoint/exactlyOnce';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

const firstPage: DiscussionQuery = { filter: 'all', sort: 'lastActivity', pageSize: 20 };

/** `discussions` in the root, each with `repliesEach`; the asker wrote every hundredth, the first discussion has the latest reply. */
function fill(target: TenantBoard, discussions: number, repliesEach: number): void {
  const { store, list } = target;
  const author = store.users.byUpn(list.siteId, 'amara@contoso.example')?.id ?? 0;
  const asker = store.users.byUpn(list.siteId, 'member@contoso.example')?.id ?? 0;
  const at = (minute: number): string => `${new Date(Date.parse('2025-01-01T00:00:00Z') + minute * 60_000).toISOString().slice(0, 19)}Z`;
  const rows: Parameters<typeof store.items.bulkInsert>[1][number][] = [];
  for (let index = 1; index <= discussions; index++) {
    rows.push({
      id: index, fsType: 1, contentTypeId: '0x012002', parentFolderId: 0, authorId: index % 100 === 0 ? asker : author, created: at(index),
      values: { Title: `Discussion ${index}`, Body: '<p>Body</p>', DiscussionLastUpdated: index === 1 ? at(discussions + 1) : at(index), IsQuestion: true }
    });
  }
  for (let index = 1; index <= discussions * repliesEach; index++) {
    const folder = ((index - 1) % discussions) + 1;
    rows.push({ id: discussions + index, fsType: 0, contentTypeId: '0x0107', parentFolderId: folder, authorId: author, created: at(discussions + 1), values: { Body: `<p>Reply ${index}</p>`, ParentItemID: folder } });
  }
  store.items.bulkInsert(list, rows);
}

const failed = (target: TenantBoard): readonly string[] => target.tenant.log.requests
  .flatMap(request => request.parts ?? [request]).filter(part => part.status >= 400).map(part => `${part.status} ${part.url}`);

describe('a board of 6,000 discussions', () => {
  let target: TenantBoard;
  beforeAll(async () => {
    target = await makeTenantBoard('community', { crawlDelaySeconds: 0 });
    fill(target, 6000, 1);
  }, 120_000);
  afterAll(async () => { await target.close(); });

  it('opens on the newest where the last activity has no index, and says which sorts there are', async () => {
    const { board, page } = await target.fresh('asker').open(firstPage);
    expect(board.isLarge).toBe(true);
    expect(board.sorts).toEqual(['newest']);
    expect(page.rows.map(row => row.id)).toEqual(Array.from({ length: 20 }, (_, index) => 6000 - index));
  });

  it('asks for what can be had at the next opening, in one request and without a refusal', async () => {
    const attempts = attemptsInMemory();
    await target.fresh('asker', { attempts }).open(firstPage);
    target.tenant.log.clear();
    expect((await target.fresh('asker', { attempts }).open(firstPage)).page.rows[0].id).toBe(6000);
    expect(failed(target)).toEqual([]);
    expect(target.takeRequests()).toEqual(['POST $batch']);
  });

  it('looks through bounded windows for a filter, and says how far it came', async () => {
    const reader = target.fresh('asker');
    const { board } = await reader.open(firstPage);
    target.tenant.log.clear();
    const first = await reader.list(board, { ...firstPage, filter: 'mine' });
    expect(target.takeRequests()).toHaveLength(3);
    expect(first.lookedThrough).toBe(300);
    expect(first.rows.map(row => row.id)).toEqual([6000, 5900, 5800]);
    const second = await reader.list(board, { ...firstPage, filter: 'mine', cursor: first.next });
    expect(second.lookedThrough).toBe(600);
    expect(second.rows.map(row => row.id)).toEqual([5700, 5600, 5500]);
    expect(failed(target)).toEqual([]);
  });

  it('reads a thread and its replies without a refused query', async () => {
    const reader = target.fresh('asker');
    target.tenant.log.clear();
    const { board, discussion } = await reader.openThread(17 as DiscussionId);
    expect((await reader.replies(board, discussion)).rows).toHaveLength(1);
    expect((await reader.search(board, 'Discussion 17')).source).toBe('index');
    expect(await reader.resolve(board, { kind: 'folder', path: discussion.folderPath })).toEqual({ discussionId: 17 });
    expect(failed(target)).toEqual([]);
  });

  it('takes a question and an answer without a refused query', async () => {
    const writer = target.fresh('asker');
    const { board } = await writer.open({ ...firstPage, sort: 'newest' });
    target.tenant.log.clear();
    const posted = await writer.ask(board, { clientKey: '00000000-0000-4000-8000-00000000cccc' as never, title: 'One more', body: '<p>x</p>' as never, isQuestion: true });
    const discussion = await writer.discussion(board, posted.id);
    await writer.reply(board, { clientKey: '00000000-0000-4000-8000-00000000dddd' as never, discussionId: posted.id, folderPath: discussion.folderPath, parentId: posted.id, body: '<p>y</p>' as never });
    expect(failed(target)).toEqual([]);
    await writer.recycle(board, posted.id);
  });
});

describe('a large board with an index on the last activity', () => {
  it('opens by last activity with one request and no refusal', async () => {
    const target = await makeTenantBoard('community');
    const field = target.store.fields.byInternalName(target.list, 'DiscussionLastUpdated');
    if (!field) throw new Error('No column');
    target.store.fields.update(target.list, field, { indexed: true }, target.store.users.system(target.list.siteId));
    fill(target, 6000, 0);
    target.tenant.log.clear();
    const { board, page } = await target.fresh('asker').open(firstPage);
    expect(board.sorts).toEqual(['lastActivity', 'newest']);
    expect(page.rows[0].id).toBe(1);
    expect(failed(target)).toEqual([]);
    expect(target.takeRequests()).toEqual(['POST $batch']);
    await target.close();
  }, 120_000);
});

describe('a board of many replies in few discussions', () => {
  it('sorts by last activity and filters at once, because its root folder is within the threshold', async () => {
    const target = await makeTenantBoard('community');
    fill(target, 1000, 5);
    target.tenant.log.clear();
    const reader = target.fresh('asker');
    const { board, page } = await reader.open(firstPage);
    const mine = await reader.list(board, { ...firstPage, filter: 'mine' });
    expect(mine.rows.map(row => row.id)).toEqual([1000, 900, 800, 700, 600, 500, 400, 300, 200, 100]);
    expect(mine.lookedThrough).toBeUndefined();
    expect(target.tenant.log.requests).toHaveLength(2);
    expect(board.isLarge).toBe(true);
    expect(board.sorts).toEqual(['lastActivity', 'newest']);
    expect(page.rows[0].id).toBe(1);
    expect(failed(target)).toEqual([]);
    await target.close();
  }, 120_000);
});

describe('a board that grows beyond the threshold while somebody looks', () => {
  it('goes on with windows after the first refusal', async () => {
    const target = await makeTenantBoard('community');
    fill(target, 4990, 0);
    const reader = target.fresh('asker');
    const { board } = await reader.open(firstPage);
    expect(board.isLarge).toBe(false);
    const { store, list } = target;
    const author = store.users.byUpn(list.siteId, 'member@contoso.example')?.id ?? 0;
    store.items.bulkInsert(list, Array.from({ length: 20 }, (_, index) => ({
      id: 5001 + index, fsType: 1 as const, contentTypeId: '0x012002', parentFolderId: 0, authorId: author, created: '2026-02-01T00:00:00Z', values: { Title: `New ${index}` }
    })));
    const mine = await reader.list(board, { ...firstPage, filter: 'mine' });
    expect(mine.rows).toHaveLength(20);
    expect(mine.lookedThrough).toBeGreaterThan(0);
    await target.close();
  }, 120_000);
});
