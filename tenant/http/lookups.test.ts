import { makeTestTenant, type TestTenant } from './testTenant.ts';

let demo: TestTenant;
let items: string;

beforeAll(async () => {
  demo = makeTestTenant();
  const user = demo.store.users.system(demo.web.siteId);
  const list = demo.store.lists.create(demo.web, { template: 100, title: 'Rooms' }, user);
  demo.store.fields.createFromXml(list, '<Field Type="UserMulti" Name="Keepers" DisplayName="Keepers" Mult="TRUE" />', {}, user);
  items = `web/lists(guid'${list.id}')/items`;
  await demo.json(demo.people.owner, 'POST', items, { body: { Title: 'Empty' } });
  await demo.json(demo.people.owner, 'POST', items, { body: { Title: 'Kept', KeepersId: [demo.store.users.byUpn(demo.web.siteId, demo.people.member)!.id] } });
});

afterAll(() => demo.store.close());

const expanded = (accept: string): Promise<any> =>
  demo.json(demo.people.owner, 'GET', `${items}?$select=Author/Title,Keepers/Title&$expand=Author,Keepers`, { headers: { accept } });

const guid = expect.stringMatching(/^[0-9a-f-]{36}$/);

test('a person behind a column has a type and an id of the moment, but no address and no ETag', async () => {
  const { value: [, kept] } = await expanded('application/json');
  expect(kept.Author).toEqual({ 'odata.type': 'SP.Data.UserInfoItem', 'odata.id': guid, 'Title': 'owner' });
  expect(kept.Keepers).toEqual([{ 'odata.type': 'SP.Data.UserInfoItem', 'odata.id': guid, 'Title': 'member' }]);
  const { d: { results: [, verbose] } } = await expanded('application/json;odata=verbose');
  expect(verbose.Author).toEqual({ __metadata: { id: guid, type: 'SP.Data.UserInfoItem' }, Title: 'owner' });
});

test('an empty column of many has no member, and a deferred link in the verbose format', async () => {
  const { value: [empty] } = await expanded('application/json');
  expect(Object.keys(empty)).toContain('Keepers@odata.navigationLinkUrl');
  expect(Object.keys(empty)).not.toContain('Keepers');
  const { d: { results: [verbose] } } = await expanded('application/json;odata=verbose');
  expect(verbose.Keepers).toEqual({ __deferred: { uri: expect.stringMatching(/\/Items\(1\)\/Keepers$/) } });
});
