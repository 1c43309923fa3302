import { makeTestTenant, type TestTenant } from '../http/testTenant.ts';
import type { ListRow, UserRow } from '../store/Store.ts';

let demo: TestTenant;
let owner: UserRow;
let list: ListRow;

beforeEach(() => {
  demo = makeTestTenant();
  owner = demo.store.users.byUpn(demo.web.siteId, demo.people.owner)!;
  list = demo.store.lists.create(demo.web, { template: 101, title: 'Papers' }, owner);
});

afterEach(() => demo.store.close());

const everything = { Item: true, List: true, Folder: true, File: true, View: true, Field: true, Add: true, Update: true, DeleteObject: true, Rename: true, Move: true, Restore: true };
const at = (address: string, query: Record<string, unknown> = {}): Promise<any> =>
  demo.json(demo.people.owner, 'POST', `${address}/getchanges`, { body: { query: { ...everything, ...query } }, headers: { accept: 'application/json;odata=minimalmetadata' } });
const told = (answer: any): [string, number][] => answer.value.map((change: any) => [change['odata.type'], change.ChangeType]);
const since = async (address: string): Promise<unknown> => (await demo.json(demo.people.owner, 'GET', `${address}?$select=CurrentChangeToken`)).CurrentChangeToken;

describe('changes', () => {
  it('of a web tell of the making of a list, its folder and its views', async () => {
    expect(told(await at('web')).slice(0, 4)).toEqual([['SP.ChangeList', 1], ['SP.ChangeFolder', 1], ['SP.ChangeView', 1], ['SP.ChangeFile', 1]]);
  });

  it('of a list tell of items, files and columns after a token', async () => {
    const ChangeTokenStart = await since(`web/lists(guid'${list.id}')`);
    const file = demo.store.items.add(list, { leafName: 'a.txt' }, {}, owner);
    demo.store.items.move(list, file.id, list.rootFolder, 'b.txt', owner);
    demo.store.fields.createFromXml(list, '<Field Type="Text" Name="Place" DisplayName="Place" />', {}, owner);
    expect(told(await at(`web/lists(guid'${list.id}')`, { ChangeTokenStart }))).toEqual([
      ['SP.ChangeItem', 1], ['SP.ChangeFile', 1], ['SP.ChangeItem', 4], ['SP.ChangeFile', 4], ['SP.ChangeField', 1], ['SP.ChangeList', 2]
    ]);
  });

  it('hold only what the flags let through, as many as the limit says', async () => {
    demo.store.items.add(list, { leafName: 'a.txt' }, {}, owner);
    demo.store.items.add(list, { leafName: 'b.txt' }, {}, owner);
    expect(told(await at('web', { List: false, Folder: false, File: false, View: false, FetchLimit: 1 }))).toEqual([['SP.ChangeItem', 1]]);
    expect((await at('web', { List: false, Folder: false, File: false, View: false, FetchLimit: 1, LatestFirst: true })).value[0].ItemId).toBe(2);
  });

  it('of a web and a site remember a list that is gone', async () => {
    const ChangeTokenStart = await since('web');
    demo.store.lists.remove(list, owner);
    const gone = await at('web', { ChangeTokenStart });
    expect(told(gone)).toEqual([['SP.ChangeList', 3]]);
    expect(gone.value[0].ListId).toBe(list.id);
    expect(told(await at('site')).slice(-1)).toEqual([['SP.ChangeList', 3]]);
  });

  it('refuse the token of another scope', async () => {
    const answer = await at(`web/lists(guid'${list.id}')`, { ChangeTokenStart: await since('web') });
    expect(answer['odata.error'].message.value).toBe('The change token is not valid.');
  });
});
