/**
 * Item rules of a list (`ReadSecurity`, `WriteSecurity`) on every way to an item. Two contributors, each with one item;
 * a moderator, who may override (CancelCheckout), and the owner are not bound.
 */
import { makeTestTenant, siteUrl, type TestTenant } from '../http/testTenant.ts';
import { permissionBits } from '../store/permissionBits.ts';
import type { ListRow } from '../store/Store.ts';

const other = 'other@example.test';
const moderator = 'moderator@example.test';
const contribute = 1073741827;

let demo: TestTenant;
let list: ListRow;
let at: string;
/** By the member; the other person's is 2. */
const mine = 1;
const theirs = 2;

async function prepare(rules: Record<string, unknown>): Promise<void> {
  demo = makeTestTenant();
  const { store, web, people } = demo;
  store.setSwitches({ crawlDelaySeconds: 0 });
  const system = store.users.system(web.siteId);
  for (const upn of [other, moderator]) {
    store.directory.add({ objectId: `00000000-0000-4000-8000-${Buffer.from(upn.slice(0, 6)).toString('hex')}`, upn, displayName: upn.split('@')[0]!, mail: upn, userType: 'Member', accountEnabled: true, profile: {} });
    store.permissions.assign({ kind: 'web', web }, store.users.add(web.siteId, { upn, title: upn.split('@')[0]!, email: upn }).id, contribute, system);
  }
  const moderate = store.permissions.addRoleDefinition(web.siteId, { name: 'Moderate', mask: permissionBits.viewListItems | permissionBits.cancelCheckout }, system);
  store.permissions.assign({ kind: 'web', web }, store.users.byUpn(web.siteId, moderator)!.id, moderate.id, system);
  list = store.lists.create(web, { template: 100, title: 'Skills' }, system);
  list = store.lists.setRating(list, 'Likes', system);
  at = `web/lists(guid'${list.id}')`;
  for (const [who, Title] of [[people.member, 'Welding'], [other, 'Painting']] as const) {
    expect((await demo.ask(who, 'POST', `${at}/items`, { body: { Title } })).status).toBe(201);
  }
  for (const [who, id] of [[people.member, mine], [other, theirs]] as const) {
    await demo.ask(who, 'POST', `${at}/items(${id})/attachmentfiles/add(FileName='a.txt')`, { body: 'text' });
    await demo.ask(who, 'POST', `${at}/items(${id})/comments`, { body: { text: 'Hello' } });
  }
  expect((await demo.ask(people.owner, 'POST', at, { headers: { 'x-http-method': 'MERGE' }, body: rules })).status).toBe(204);
  list = store.lists.fresh(list);
}

afterEach(() => {
  expect(demo.failures).toEqual([]);
  demo.store.close();
});

const like = (id: number): string => `Microsoft.Office.Server.ReputationModel.Reputation.SetLike(listID=@a1,itemID=@a2,like=@a3)?@a1='${list.id}'&@a2='${id}'&@a3=true`;
const batch = (method: string, address: string): { body: string; headers: Record<string, string> } => ({
  body: `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${method} ${siteUrl}/_api/${address} HTTP/1.1\r\nAccept: application/json;odata=nometadata\r\n\r\n--b--\r\n`,
  headers: { 'content-type': 'multipart/mixed; boundary=b' }
});

/** Ids that each way shows. */
const collections: readonly (readonly [string, (who: string) => Promise<unknown[]>])[] = [
  ['items', async who => (await demo.json(who, 'GET', `${at}/items?$select=Id`)).value.map((row: any) => row.Id)],
  ['items by a filter', async who => (await demo.json(who, 'GET', `${at}/items?$select=Id&$filter=ID gt 0`)).value.map((row: any) => row.Id)],
  ['$expand=Items of the list', async who => (await demo.json(who, 'GET', `${at}?$expand=Items`)).Items.map((row: any) => row.Id)],
  ['CAML', async who => (await demo.json(who, 'POST', `${at}/getitems`, { body: { query: { ViewXml: '<View><Query><Where><Gt><FieldRef Name="ID"/><Value Type="Counter">0</Value></Gt></Where></Query></View>' } } })).value.map((row: any) => row.Id)],
  ['the stream', async who => (await demo.json(who, 'POST', `${at}/renderlistdataasstream`, { body: { parameters: { RenderOptions: 2 } } })).Row.map((row: any) => Number(row.ID))],
  ['a batch', async who => [...(await (await demo.ask(who, 'POST', '$batch', batch('GET', `${at}/items?$select=Id`))).text()).matchAll(/"Id":(\d+)/g)].map(([, id]) => Number(id))],
  ['search', async who => (await demo.json(who, 'GET', `search/query?querytext='ListId:${list.id}'&selectproperties='ListItemID'`))
    .PrimaryQueryResult.RelevantResults.Table.Rows.map((row: any) => Number(row.Cells.find((cell: any) => cell.Key === 'ListItemID').Value))]
];

/** Ways to one item: what is asked, and the status where the item is hidden. */
const doors: readonly (readonly [string, (id: number) => readonly [string, string, unknown?], number])[] = [
  ['the item', id => ['GET', `${at}/items(${id})`], 404],
  ['getitembyid', id => ['GET', `${at}/getitembyid(${id})`], 404],
  ['its versions', id => ['GET', `${at}/items(${id})/versions`], 404],
  ['its texts', id => ['GET', `${at}/items(${id})/FieldValuesAsText`], 404],
  ['its comments', id => ['GET', `${at}/items(${id})/comments`], 404],
  ['a comment', id => ['GET', `${at}/items(${id})/comments(1)`], 404],
  ['a comment\'s like', id => ['POST', `${at}/items(${id})/comments(1)/like`], 404],
  ['its attachments', id => ['GET', `${at}/items(${id})/attachmentfiles`], 404],
  ['an attachment\'s content', id => ['GET', `${at}/items(${id})/attachmentfiles('a.txt')/$value`], 404],
  ['the file behind it', id => ['GET', `web/getfilebyserverrelativepath(decodedurl='${list.rootFolder}/${id}_.000')`], 404],
  ['its rights', id => ['GET', `${at}/items(${id})/effectivebasepermissions`], 404],
  ['its like', id => ['POST', like(id)], 404]
];

/** What writes, with a body. */
const writes: readonly (readonly [string, (id: number) => readonly [string, string, unknown?, Record<string, string>?]])[] = [
  ['MERGE', id => ['POST', `${at}/items(${id})`, { Title: 'Changed' }, { 'x-http-method': 'MERGE', 'if-match': '*' }]],
  ['validateupdatelistitem', id => ['POST', `${at}/items(${id})/validateupdatelistitem`, { formValues: [{ FieldName: 'Title', FieldValue: 'Changed' }] }]],
  ['an attachment', id => ['POST', `${at}/items(${id})/attachmentfiles/add(FileName='b.txt')`, 'text']],
  ['an attachment\'s content', id => ['POST', `${at}/items(${id})/attachmentfiles('a.txt')/$value`, 'other', { 'x-http-method': 'PUT' }]],
  ['an attachment\'s end', id => ['DELETE', `${at}/items(${id})/attachmentfiles('a.txt')`]],
  ['a comment', id => ['POST', `${at}/items(${id})/comments`, { text: 'Well' }]],
  ['comments off', id => ['POST', `${at}/items(${id})/setcommentsdisabled(value=true)`]],
  ['recycle', id => ['POST', `${at}/items(${id})/recycle`]],
  ['DELETE', id => ['DELETE', `${at}/items(${id})`]]
];

describe('"read only one\'s own" (ReadSecurity 2)', () => {
  beforeEach(() => prepare({ ReadSecurity: 2 }));

  test.each(collections)('%s shows each their own, and all to those who may override', async (_way, ids) => {
    expect(await ids(demo.people.member)).toEqual([mine]);
    expect(await ids(other)).toEqual([theirs]);
    expect(await ids(demo.people.visitor)).toEqual([]);
    for (const who of [moderator, demo.people.owner]) expect((await ids(who)).sort()).toEqual([mine, theirs]);
  });

  test.each(doors)('%s is open for one\'s own, and as if it were not there for others', async (_door, ask, hidden) => {
    const status = async (who: string, id: number): Promise<number> => {
      const [method, address, body] = ask(id);
      return (await demo.ask(who, method, address, { body })).status;
    };
    expect(await status(demo.people.member, mine)).toBe(200);
    expect(await status(demo.people.member, theirs)).toBe(hidden);
    expect(await status(moderator, theirs)).toBe(200);
  });

  test('an attachment\'s own address is closed, too', async () => {
    const status = async (id: number): Promise<number> => (await demo.tenant.fetch(new Request(`http://127.0.0.1${list.rootFolder}/Attachments/${id}/a.txt`, { headers: { authorization: `Bearer ${demo.people.member}` } }))).status;
    expect([await status(mine), await status(theirs)]).toEqual([200, 404]);
  });

  test('GetChanges is not trimmed: it tells that something changed, and nothing of what', async () => {
    const { value } = await demo.json(demo.people.member, 'POST', `${at}/getchanges`, { body: { query: { Item: true, Add: true } } });
    expect(value.map((change: any) => change.ItemId)).toEqual([mine, theirs]);
    expect(JSON.stringify(value)).not.toContain('Painting');
  });
});

describe('"edit only one\'s own" (WriteSecurity 2)', () => {
  beforeEach(() => prepare({ WriteSecurity: 2 }));

  test.each(collections)('%s shows everything', async (_way, ids) => {
    expect((await ids(demo.people.member)).sort()).toEqual([mine, theirs]);
  });

  test.each(writes)('%s is for one\'s own alone, and for those who may override', async (_what, ask) => {
    const status = async (who: string, id: number): Promise<number> => {
      const [method, address, body, headers] = ask(id);
      return (await demo.ask(who, method, address, { body, headers })).status;
    };
    expect(await status(demo.people.member, theirs)).toBe(403);
    expect(await status(demo.people.member, mine)).toBeLessThan(300);
    expect(await status(moderator, theirs)).toBeLessThan(300);
  });

  test('a batch is held to it as well', async () => {
    const text = await (await demo.ask(demo.people.member, 'POST', '$batch', batch('DELETE', `${at}/items(${theirs})`))).text();
    expect(text).toContain('HTTP/1.1 403');
    expect(demo.store.lists.fresh(list).itemCount).toBe(2);
  });

  test('likes are no edits: everybody who reads an item may like it', async () => {
    expect((await demo.ask(demo.people.member, 'POST', like(theirs))).status).toBe(200);
  });

  test('nobody makes an item in another\'s name, and so gets to edit it', async () => {
    const otherId = demo.store.users.byUpn(demo.web.siteId, other)!.id;
    const { value } = await demo.json(demo.people.member, 'POST', `${at}/items(${mine})/validateupdatelistitem`, {
      body: { formValues: [{ FieldName: 'Author', FieldValue: `[{"Key":"i:0#.f|membership|${other}"}]` }] }
    });
    expect(value[0].HasException).toBe(true);
    const made = await demo.json(demo.people.member, 'POST', `${at}/items`, { body: { Title: 'New', AuthorId: otherId } });
    expect(made.AuthorId).not.toBe(otherId);
  });

  test('what another recycled is not in one\'s bin, and comes back by their hand', async () => {
    const bin = (await demo.json(other, 'POST', `${at}/items(${theirs})/recycle`)).value;
    expect((await demo.json(demo.people.member, 'GET', 'web/recyclebin')).value).toEqual([]);
    expect((await demo.ask(demo.people.member, 'POST', `web/recyclebin('${bin}')/restore`)).status).toBeGreaterThanOrEqual(400);
    expect((await demo.ask(other, 'POST', `web/recyclebin('${bin}')/restore`)).status).toBe(200);
    expect(demo.store.lists.fresh(list).itemCount).toBe(2);
  });
});

describe('"edit none" (WriteSecurity 4)', () => {
  beforeEach(() => prepare({ WriteSecurity: 4 }));

  test.each(writes)('%s is for those who may override', async (_what, ask) => {
    const status = async (who: string, id: number): Promise<number> => {
      const [method, address, body, headers] = ask(id);
      return (await demo.ask(who, method, address, { body, headers })).status;
    };
    expect(await status(demo.people.member, mine)).toBe(403);
    expect(await status(moderator, theirs)).toBeLessThan(300);
  });

  test('items may still be added', async () => {
    expect((await demo.ask(demo.people.member, 'POST', `${at}/items`, { body: { Title: 'Third' } })).status).toBe(201);
  });
});

test.each([[{ ReadSecurity: 3 }], [{ WriteSecurity: 3 }], [{ ReadSecurity: 'own' }]])('%j is no rule', async rules => {
  await prepare({});
  expect((await demo.ask(demo.people.owner, 'POST', at, { headers: { 'x-http-method': 'MERGE' }, body: rules })).status).toBe(400);
});

test('the rules are the list\'s own: who may not manage lists cannot loosen them', async () => {
  await prepare({ ReadSecurity: 2, WriteSecurity: 2 });
  expect((await demo.ask(demo.people.member, 'POST', at, { headers: { 'x-http-method': 'MERGE' }, body: { ReadSecurity: 1 } })).status).toBe(403);
});
