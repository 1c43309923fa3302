/** Rows as years of classic use, migrations and other tools leave them behind. */
import type { Discussion, DiscussionId, DiscussionQuery } from '../../src/core/discussion';
import { threadOrder } from '../../src/core/discussion';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

const firstPage: DiscussionQuery = { filter: 'all', sort: 'newest', pageSize: 20 };
const body = '<div class="ExternalClass1"><script>window.__xss=1</script><p style="position:fixed" onclick="x()">Old \u0000 words</p></div>';

describe('old rows', () => {
  let target: TenantBoard;
  beforeAll(async () => {
    target = await makeTenantBoard('community');
    const { store, list } = target;
    const author = store.users.byUpn(list.siteId, 'henrik@contoso.example')?.id ?? 0;
    const created = '2014-05-06T07:08:09Z';
    const discussion = { fsType: 1 as const, contentTypeId: '0x012002', parentFolderId: 0, authorId: author, created };
    const reply = { fsType: 0 as const, contentTypeId: '0x0107', parentFolderId: 3, authorId: author, created };
    store.items.bulkInsert(list, [
      { ...discussion, id: 1, values: { Title: null, Body: null } },
      { ...discussion, id: 2, authorId: 987654, values: { Title: '<b>No author</b>', Body: body, BestAnswerId: 4711, KnowhowOutcome: 'other' } },
      { ...discussion, id: 3, values: { Title: 'With odd replies', Body: body } },
      { ...reply, id: 4, parentFolderId: 0, values: { Title: 'A stray item', Body: body } },
      { ...reply, id: 5, values: { Body: body } },
      { ...reply, id: 6, values: { Body: null, ParentItemID: 4711 } },
      { ...reply, id: 7, authorId: 987654, values: { Body: body, ParentItemID: 7 } },
      { ...reply, id: 8, values: { Body: body, ParentItemID: 5 } }
    ]);
  });
  afterAll(async () => { await target.close(); });

  it('are listed, all but what is no discussion', async () => {
    const { page } = await target.fresh('asker').open(firstPage);
    expect(page.unreadable).toEqual([]);
    expect(page.rows.map(row => [row.id, row.title, row.author.name, row.author.isDeleted])).toEqual([
      [3, 'With odd replies', 'Henrik Aas', expect.any(Boolean)], [2, '<b>No author</b>', '', true], [1, '', 'Henrik Aas', expect.any(Boolean)]
    ]);
    expect(page.rows[1].outcome).toBeUndefined();
  });

  it('can be opened, with bodies as they are: to be sanitised where they are shown', async () => {
    const { discussion } = await target.fresh('asker').openThread(2 as DiscussionId);
    expect(discussion.body).toContain('<script>');
    expect((await target.fresh('asker').openThread(1 as DiscussionId)).discussion).toMatchObject({ title: '', body: '' });
  });

  it('show every reply once, whatever its parent says', async () => {
    const reader = target.fresh('asker');
    const { board, discussion } = await reader.openThread(3 as DiscussionId);
    const { rows, unreadable } = await reader.replies(board, discussion as Discussion);
    expect(unreadable).toEqual([]);
    expect(rows.map(reply => [reply.id, reply.parentId])).toEqual([[5, 3], [6, 4711], [7, 7], [8, 5]]);
    const groups = threadOrder(rows, discussion.id, undefined, 'oldest');
    expect(groups.map(group => [group.root.reply.id, group.nested.map(entry => entry.reply.id), group.root.parentMissing])).toEqual([[5, [8], false], [6, [], true], [7, [], true]]);
  });
});
