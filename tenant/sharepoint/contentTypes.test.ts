import { makeTestTenant, type TestTenant } from '../http/testTenant.ts';
import type { ListRow, UserRow } from '../store/Store.ts';

let demo: TestTenant;
let owner: UserRow;
let list: ListRow;
let at: string;

beforeEach(() => {
  demo = makeTestTenant();
  owner = demo.store.users.byUpn(demo.web.siteId, demo.people.owner)!;
  list = demo.store.lists.create(demo.web, { template: 100, title: 'Things' }, owner);
  at = `web/lists(guid'${list.id}')`;
});

afterEach(() => demo.store.close());

const names = async (address: string): Promise<string[]> => (await demo.json(demo.people.owner, 'GET', `${address}?$select=Name`)).value.map((type: any) => type.Name);
const post = (address: string, body: unknown, who = demo.people.owner): Promise<Response> => demo.ask(who, 'POST', address, { body });

describe('content types', () => {
  it('of the web are added to a list once, and taken by its items', async () => {
    const added = await post(`${at}/contenttypes/addavailablecontenttype`, { contentTypeId: '0x0106' });
    const { StringId } = await added.json() as any;
    expect([added.status, StringId]).toEqual([200, expect.stringMatching(/^0x010600[0-9A-F]{32}$/)]);
    expect(await names(`${at}/contenttypes`)).toEqual(['Item', 'Folder', 'Contact']);
    expect((await post(`${at}/contenttypes/addavailablecontenttype`, { contentTypeId: '0x0106' })).status).toBe(400);
    const item = demo.store.items.add(list, {}, { Title: 'Ann', ContentTypeId: StringId }, owner);
    expect(item.contentTypeId).toBe(StringId);
  });

  it('are deleted from a list unless items have them', async () => {
    const { StringId } = await (await post(`${at}/contenttypes/addavailablecontenttype`, { contentTypeId: '0x0106' })).json() as any;
    demo.store.items.add(list, {}, { Title: 'Ann', ContentTypeId: StringId }, owner);
    const remove = (): Promise<Response> => demo.ask(demo.people.owner, 'DELETE', `${at}/contenttypes('${StringId}')`);
    expect((await remove()).status).toBe(400);
    demo.store.items.remove(list, 1, {}, owner);
    expect((await remove()).status).toBe(200);
    expect(await names(`${at}/contenttypes`)).toEqual(['Item', 'Folder']);
  });

  it('of the web are created, changed and deleted by those who manage it', async () => {
    const wanted = { Name: 'Idea', Group: 'Ours', Id: { StringValue: '0x0100AA00000000000000000000000000000001' } };
    expect((await post('web/contenttypes', wanted, demo.people.member)).status).toBe(403);
    expect((await post('web/contenttypes', wanted)).status).toBe(201);
    const idea = 'web/contenttypes(\'0x0100AA00000000000000000000000000000001\')';
    expect((await demo.ask(demo.people.owner, 'PATCH', idea, { body: { Description: 'What if', Hidden: true } })).status).toBe(204);
    expect(await demo.json(demo.people.owner, 'GET', `${idea}?$select=Description,Hidden,Parent/Name&$expand=Parent`)).toEqual({ Parent: { Name: 'Item' }, Description: 'What if', Hidden: true });
    expect((await demo.ask(demo.people.owner, 'PATCH', idea, { body: { JSLink: 'x' } })).status).toBe(501);
    expect((await demo.ask(demo.people.owner, 'DELETE', idea)).status).toBe(200);
    expect(await names('web/contenttypes')).not.toContain('Idea');
  });

  it('that were installed keep a change, and are not deleted', async () => {
    expect((await demo.ask(demo.people.owner, 'PATCH', 'web/contenttypes(\'0x0105\')', { body: { Name: 'Address' } })).status).toBe(204);
    expect(await names('web/contenttypes')).toContain('Address');
    expect((await demo.ask(demo.people.owner, 'DELETE', 'web/contenttypes(\'0x0105\')')).status).toBe(400);
    expect((await demo.ask(demo.people.owner, 'PATCH', 'web/contenttypes(\'0x0120\')', { body: { Name: 'Box' } })).status).toBe(400);
  });
});

describe('columns of the web', () => {
  it('are read, and not changed', async () => {
    const title = await demo.json(demo.people.visitor, 'GET', 'web/fields/getbyinternalnameortitle(\'Title\')?$select=Id,Scope,TypeAsString');
    expect(title).toEqual({ Id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', Scope: '/sites/demo', TypeAsString: 'Text' });
    expect((await demo.ask(demo.people.owner, 'MERGE', `web/fields('${title.Id}')`, { body: { Title: 'Other' } })).status).toBe(501);
    expect((await demo.ask(demo.people.owner, 'GET', 'web/fields/getbytitle(\'Nope\')')).status).toBe(400);
  });
});
