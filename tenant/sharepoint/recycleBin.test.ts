import { makeTestTenant, type TestTenant } from '../http/testTenant.ts';
import type { ListRow, UserRow } from '../store/Store.ts';

let demo: TestTenant;
let owner: UserRow;
let member: UserRow;
let list: ListRow;

beforeEach(() => {
  demo = makeTestTenant();
  const user = (upn: string): UserRow => demo.store.users.byUpn(demo.web.siteId, upn)!;
  [owner, member] = [user(demo.people.owner), user(demo.people.member)];
  list = demo.store.lists.create(demo.web, { template: 100, title: 'Things' }, owner);
});

afterEach(() => demo.store.close());

const recycle = (title: string, who = member): string => {
  demo.advance(60);
  const { id } = demo.store.items.add(list, {}, { Title: title }, who);
  return demo.store.items.recycle(list, id, {}, who);
};
const titles = async (who: string, address: string): Promise<string[]> => (await demo.json(who, 'GET', address)).value.map((row: any) => row.Title);
const post = (who: string, address: string): Promise<Response> => demo.ask(who, 'POST', address, { body: {} });

describe('the recycle bin', () => {
  it('has a second stage that only site administrators see', async () => {
    const [first, second] = [recycle('First'), recycle('Second')];
    expect((await post(demo.people.member, `web/recyclebin('${second}')/movetosecondstage`)).status).toBe(200);
    expect(await titles(demo.people.member, 'web/recyclebin')).toEqual(['First']);
    expect(await titles(demo.people.member, 'site/recyclebin')).toEqual(['First']);
    expect(await titles(demo.people.owner, 'web/recyclebin')).toEqual(['First']);
    expect(await titles(demo.people.owner, 'site/recyclebin')).toEqual(['Second', 'First']);
    expect((await demo.ask(demo.people.member, 'GET', `web/recyclebin('${second}')`)).status).toBe(400);
    expect((await demo.json(demo.people.owner, 'GET', `web/recyclebin('${second}')`)).ItemState).toBe(2);
    expect((await demo.json(demo.people.owner, 'GET', `web/recyclebin('${first}')`)).ItemState).toBe(1);
  });

  it('gives items of the second stage back', async () => {
    const id = recycle('Back');
    await post(demo.people.owner, 'web/recyclebin/movealltosecondstage');
    expect((await post(demo.people.owner, `site/recyclebin('${id}')/restore`)).status).toBe(200);
    expect(demo.store.items.get(list, 1, owner).values.Title).toBe('Back');
  });

  it('empties the second stage alone', async () => {
    recycle('Old');
    await post(demo.people.owner, 'web/recyclebin/movealltosecondstage');
    recycle('New');
    await post(demo.people.owner, 'site/recyclebin/deleteallsecondstageitems');
    expect(await titles(demo.people.owner, 'site/recyclebin')).toEqual(['New']);
  });

  it('is queried by pages, order and person', async () => {
    recycle('One');
    const two = recycle('Two');
    recycle('Three', owner);
    const query = (text: string): Promise<string[]> => titles(demo.people.owner, `web/getrecyclebinitemsbyqueryinfo?${text}`);
    expect(await query('RowLimit=2')).toEqual(['Three', 'Two']);
    expect(await query(`RowLimit=2&PagingInfo=${encodeURIComponent(`'id=${two}&title=Two'`)}`)).toEqual(['One']);
    expect(await query('RowLimit=9&IsAscending=true&ShowOnlyMyItems=false')).toEqual(['One', 'Two', 'Three']);
    expect(await query('ShowOnlyMyItems=true')).toEqual(['Three']);
    expect(await query('ItemState=2')).toEqual([]);
    expect((await demo.ask(demo.people.owner, 'GET', 'web/getrecyclebinitemsbyqueryinfo?OrderBy=2')).status).toBe(501);
  });
});
