/** What changes on the server while a board is open: quality.md, section 4, below the screens. */
import type { Board, ClientKey, Discussion, DiscussionQuery, Discussions, NewDiscussion } from '../../src/core/discussion';
import type { Html } from '../../src/core/shared';
import { timeLimit } from '../../src/data/sharepoint/behaviors/wholeAnswer';
import { answer, ask } from '../contract/discussionsContract';
import { makeTenantBoard } from '../contract/tenantBoard';
import type { TenantBoard } from '../contract/tenantBoard';
import type { FieldRow, ListRow } from '../../tenant/store/Store.ts';

const firstPage: DiscussionQuery = { filter: 'all', sort: 'lastActivity', pageSize: 20 };
const post: NewDiscussion = { clientKey: '9f0c8f0e-6d0a-4a51-9a67-1f8b6d3c2e10' as ClientKey, title: 'Still here?', body: '<p>x</p>' as Html, isQuestion: true };
const creation = 'addvalidateupdateitemusingpath';

let target: TenantBoard;
let discussions: Discussions;
let board: Board;
let discussion: Discussion;
beforeEach(async () => {
  target = await makeTenantBoard('community');
  discussion = await ask(target, 'asker', 'Question');
  await answer(target, 'answerer', discussion, discussion.id, 'Answer');
  discussions = target.as('asker');
  ({ board } = await discussions.open(firstPage));
});
afterEach(async () => { await target.close(); });

const system = (): ReturnType<TenantBoard['store']['users']['system']> => target.store.users.system(target.list.siteId);
const listNow = (): ListRow => target.store.lists.fresh(target.list);
const column = (name: string): FieldRow => target.store.fields.byInternalName(listNow(), name)!;
const titles = async (): Promise<readonly string[]> => (await target.fresh('owner').open(firstPage)).page.rows.map(row => row.title);
const gone = { kind: expect.stringMatching(/^(notFound|forbidden)$/) as unknown };

it('a list that gets another title is read and written as before', async () => {
  target.store.lists.update(listNow(), { title: 'Ask us' }, system());
  expect((await discussions.list(board, firstPage)).rows).toHaveLength(1);
  expect((await discussions.ask(board, post)).alreadyThere).toBe(false);
  expect((await target.fresh('visitor').open(firstPage)).board.title).toBe('Ask us');
});

it('a list that is gone is told as such by everything, and nothing is tried twice', async () => {
  target.store.lists.recycle(listNow(), system());
  target.takeRequests();
  await expect(discussions.list(board, firstPage)).rejects.toMatchObject({ kind: 'notFound' });
  await expect(discussions.ask(board, post)).rejects.toMatchObject({ kind: 'notFound' });
  await expect(target.fresh('asker').open(firstPage)).rejects.toMatchObject({ kind: 'notFound' });
  expect(target.takeRequests().filter(request => request.toLowerCase().includes(creation))).toHaveLength(1);
});

it('a person who loses access is refused in plain kinds, and reads nothing more', async () => {
  target.store.permissions.breakInheritance({ kind: 'list', list: listNow() }, { copyRoleAssignments: false, clearSubscopes: true }, system());
  await expect(discussions.ask(board, post)).rejects.toMatchObject(gone);
  await expect(discussions.edit(board, discussion.id, { title: 'Mine' }, discussion.etag)).rejects.toMatchObject(gone);
  await expect(discussions.like(board, discussion.id, true)).rejects.toMatchObject(gone);
  await expect(discussions.list(board, firstPage)).rejects.toMatchObject(gone);
  await expect(target.fresh('asker').open(firstPage)).rejects.toMatchObject(gone);
});

it('a sign-in that ran out is a refusal: nothing is posted, and the same words are posted once afterwards', async () => {
  target.tenant.faults.add({ route: creation, count: 1, fault: { kind: 'status', status: 401 } });
  await expect(discussions.ask(board, post)).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await titles()).toEqual(['Question']);
  expect((await discussions.ask(board, post)).alreadyThere).toBe(false);
  expect((await titles()).filter(title => title === post.title)).toHaveLength(1);
});

describe('a post that somebody else put into the recycle bin', () => {
  beforeEach(() => { target.store.items.recycle(listNow(), discussion.id, {}, system()); });

  it.each<[string, () => Promise<unknown>]>([
    ['reading', () => discussions.discussion(board, discussion.id)],
    ['editing', () => discussions.edit(board, discussion.id, { body: '<p>new</p>' as Html }, discussion.etag)],
    ['liking', () => discussions.like(board, discussion.id, true)],
    ['accepting', () => discussions.accept(board, discussion.id, (discussion.id + 1) as never)],
    ['saying how it went', () => discussions.setOutcome(board, discussion.id, 'solved')],
    ['answering', () => discussions.reply(board, { clientKey: post.clientKey, discussionId: discussion.id, folderPath: discussion.folderPath, parentId: discussion.id, body: '<p>late</p>' as Html })]
  ])('%s says that it is gone', async (_name, act) => {
    await expect(act()).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('is no longer listed, and reading its replies gives none', async () => {
    expect((await discussions.list(board, firstPage)).rows).toEqual([]);
    const replies = await discussions.replies(board, discussion).catch((error: { kind: string }) => error.kind);
    expect(replies).toEqual(typeof replies === 'string' ? 'notFound' : expect.objectContaining({ rows: [] }));
  });
});

describe('a column that is taken away while the board is open', () => {
  it.each(['KnowhowClientKey', 'KnowhowOutcome', 'IsQuestion', 'CategoriesLookup'])('%s: reading goes on, and a new visit misses just that', async name => {
    target.store.fields.remove(listNow(), column(name), system());
    expect((await discussions.list(board, firstPage)).rows.map(row => row.title)).toEqual(['Question']);
    expect((await discussions.replies(board, discussion)).rows).toHaveLength(1);
    const { board: later, page } = await target.fresh('asker').open(firstPage);
    expect(page.rows).toHaveLength(1);
    expect(board.features.filter(feature => !later.features.includes(feature))).toHaveLength(1);
  });

  it.each(['KnowhowClientKey', 'IsQuestion', 'CategoriesLookup'])('%s: what is written is there once, or a clear refusal names the column', async name => {
    target.store.fields.remove(listNow(), column(name), system());
    const result = await discussions.ask(board, { ...post, ...(board.categories[0] && { category: board.categories[0].id }) }).catch((error: unknown) => error);
    if (result instanceof Error) expect(result).toMatchObject({ kind: expect.stringMatching(/^(invalid|unexpectedData)$/), details: { serviceMessage: expect.stringContaining(name) } });
    expect((await titles()).filter(title => title === post.title)).toHaveLength(result instanceof Error ? 0 : 1);
    const later = target.fresh('asker');
    const { board: now } = await later.open(firstPage);
    await later.ask(now, post);
    expect((await titles()).filter(title => title === post.title)).toHaveLength(1);
  });
});

it('a column that comes back with another type is passed over, not misread', async () => {
  target.store.fields.remove(listNow(), column('KnowhowOutcome'), system());
  target.store.fields.createFromXml(listNow(), '<Field Name="KnowhowOutcome" Type="Number" DisplayName="Outcome" />', { internalNameHint: true }, system());
  target.store.items.update(listNow(), discussion.id, { KnowhowOutcome: 3 }, {}, system());
  const { page } = await target.fresh('asker').open(firstPage);
  expect(page.rows).toEqual([expect.objectContaining({ title: 'Question' })]);
  expect(page.rows[0].outcome).toBeUndefined();
});

it('a list that grows beyond 5,000 rows while it is open is still read, filtered and written', async () => {
  const author = target.store.users.byUpn(target.list.siteId, 'amara@contoso.example')!.id;
  target.store.items.bulkInsert(listNow(), Array.from({ length: 5100 }, (_, index) => ({
    id: 1000 + index, fsType: 1 as const, contentTypeId: '0x012002', parentFolderId: 0, authorId: author, created: '2025-01-01T00:00:00Z',
    values: { Title: `Old ${index}`, Body: '<p>old</p>', DiscussionLastUpdated: '2025-01-01T00:00:00Z', IsQuestion: true }
  })));
  expect((await discussions.list(board, firstPage)).rows.length).toBeGreaterThan(0);
  expect((await discussions.list(board, { ...firstPage, filter: 'unanswered' })).rows.length).toBeGreaterThan(0);
  await discussions.list(board, { ...firstPage, filter: 'solved' });
  // What is old is found by looking further, window by window.
  const mine: string[] = [];
  let page = await discussions.list(board, { ...firstPage, filter: 'mine' });
  for (let windows = 1; windows < 20 && page.next !== undefined; windows++) {
    mine.push(...page.rows.map(row => row.title));
    page = await discussions.list(board, { ...firstPage, filter: 'mine', cursor: page.next });
  }
  expect([...mine, ...page.rows.map(row => row.title)]).toEqual(['Question']);
  const { id } = await discussions.ask(board, post);
  expect((await discussions.discussion(board, id)).title).toBe(post.title);
});

it('a request that hangs is given up after half a minute, and what it had stored is found', async () => {
  const realTimeout = setTimeout;
  const timeout = jest.spyOn(global, 'setTimeout').mockImplementation(((run: () => void, milliseconds?: number) =>
    realTimeout(run, milliseconds === timeLimit ? 200 : milliseconds)) as typeof setTimeout);
  target.tenant.faults.add({ route: creation, count: 1, moment: 'afterCommit', fault: { kind: 'stall', milliseconds: 1500 } });
  const posted = await discussions.ask(board, post);
  timeout.mockRestore();
  expect(posted.alreadyThere).toBe(true);
  expect((await titles()).filter(title => title === post.title)).toHaveLength(1);
});

it('what an author wrote who has left the site stays, and is known as a former member\'s', async () => {
  const amara = target.store.users.byUpn(target.list.siteId, 'amara@contoso.example')!;
  target.store.users.remove(amara);
  const { rows: [reply] } = await target.fresh('asker').replies(board, discussion);
  expect(reply.author).toMatchObject({ isDeleted: true });
  expect(reply.body).toContain('Answer');
  expect((await target.fresh('asker').openThread(discussion.id)).discussion.title).toBe('Question');
});
