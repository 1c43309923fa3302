/**
 * The list view threshold as a client meets it: each way to ask or change a list, at sizes on both sides of 5,000 and
 * beyond 20,000. `Kind` is indexed and has ten values, `Plain` is not and has the same. What the store decides is tested
 * in store/query/threshold.test.ts.
 */
import { makeTestTenant, siteUrl, type TestTenant } from '../http/testTenant.ts';
import type { ListRow } from '../store/Store.ts';

const sizes = [4999, 5000, 5001, 20001] as const;
const lookups = 13;

let demo: TestTenant;
const made = new Map<number, ListRow>();

beforeAll(() => {
  demo = makeTestTenant();
  for (const size of sizes) made.set(size, filled(`Rows ${size}`, size));
});

afterAll(() => {
  expect(demo.failures).toEqual([]);
  demo.store.close();
});

function filled(title: string, size: number): ListRow {
  const { store, web } = demo;
  const system = store.users.system(web.siteId);
  const list = store.lists.create(web, { template: 100, title }, system);
  for (const name of ['Kind', 'Plain']) store.fields.createFromXml(list, `<Field Type="Text" Name="${name}" DisplayName="${name}"${name === 'Kind' ? ' Indexed="TRUE"' : ''}/>`, { internalNameHint: true }, system);
  for (let number = 1; number <= lookups; number += 1) store.fields.createFromXml(list, `<Field Type="User" Name="Who${number}" DisplayName="Who${number}"/>`, { internalNameHint: true }, system);
  store.items.bulkInsert(list, Array.from({ length: size }, (_, index) => ({
    id: index + 1, fsType: 0 as const, contentTypeId: '0x01', parentFolderId: 0, authorId: system.id, created: '2026-01-01T00:00:00Z', values: { Title: `Row ${index + 1}`, Kind: `k${index % 10}`, Plain: `k${index % 10}` }
  })));
  return store.lists.fresh(list);
}

interface Asked {
  readonly method?: string;
  readonly address: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

const view = (inner: string): unknown => ({ query: { ViewXml: `<View Scope="RecursiveAll">${inner}</View>` } });
const stream = (inner: string, more: Readonly<Record<string, unknown>> = {}): unknown => ({ parameters: { RenderOptions: 2, ViewXml: `<View>${inner}</View>`, ...more } });
const where = (field: string): string => `<Query><Where><Eq><FieldRef Name="${field}"/><Value Type="Text">k3</Value></Eq></Where></Query><RowLimit>10</RowLimit>`;
const sorted = (field: string): string => `<Query><OrderBy><FieldRef Name="${field}"/></OrderBy></Query><RowLimit Paged="TRUE">10</RowLimit>`;
const persons = Array.from({ length: lookups }, (_, index) => `Who${index + 1}Id`);
const merge = { 'x-http-method': 'MERGE' };

/** 200 on all sizes; 500 above 5,000; 500 everywhere. */
const always = [200, 200, 200, 200];
const upTo5000 = [200, 200, 500, 500];
const never = [500, 500, 500, 500];

async function statuses(ask: (list: string) => Asked): Promise<number[]> {
  const found: number[] = [];
  for (const size of sizes) {
    const { method = 'GET', address, body, headers } = ask(`web/lists(guid'${made.get(size)!.id}')`);
    const answer = await demo.ask(demo.people.owner, method, address, { body, headers });
    const text = await answer.text();
    if (answer.status === 500) expect(text).toMatch(/SPQueryThrottledException/);
    found.push(answer.status === 500 || answer.status < 300 ? (answer.status === 500 ? 500 : 200) : answer.status);
  }
  return found;
}

describe('the threshold', () => {
  test.each<[string, (list: string) => Asked, readonly number[]]>([
    ['items page by page', list => ({ address: `${list}/items?$select=Id&$top=10` }), always],
    ['items by an indexed column', list => ({ address: `${list}/items?$select=Id&$top=10&$filter=Kind eq 'k3'` }), always],
    ['items by another column', list => ({ address: `${list}/items?$select=Id&$top=10&$filter=Plain eq 'k3'` }), upTo5000],
    ['items by two columns, the indexed one first', list => ({ address: `${list}/items?$select=Id&$top=10&$filter=Kind eq 'k3' and Plain eq 'k3'` }), always],
    ['items by two columns, the indexed one last', list => ({ address: `${list}/items?$select=Id&$top=10&$filter=Plain eq 'k3' and Kind eq 'k3'` }), upTo5000],
    ['items by either of two columns', list => ({ address: `${list}/items?$select=Id&$top=10&$filter=Kind eq 'k3' or Plain eq 'k4'` }), upTo5000],
    ['items in order of an indexed column', list => ({ address: `${list}/items?$select=Id&$top=10&$orderby=Kind` }), always],
    ['items in order of another column', list => ({ address: `${list}/items?$select=Id&$top=10&$orderby=Plain` }), upTo5000],
    ['items in order of a person', list => ({ address: `${list}/items?$select=Id&$top=10&$orderby=Author/Title` }), upTo5000],
    ['more than 5,000 items at once', list => ({ address: `${list}/items?$top=6000&$select=Id` }), upTo5000],
    ['items with 13 persons', list => ({ address: `${list}/items?$top=1&$select=Id,${persons.join()}` }), never],
    ['one item with 13 persons', list => ({ address: `${list}/items(1)?$select=Id,${persons.join()}` }), always],
    ['CAML without a limit', list => ({ method: 'POST', address: `${list}/getitems`, body: view('<ViewFields><FieldRef Name="ID"/></ViewFields>') }), upTo5000],
    ['CAML with a limit', list => ({ method: 'POST', address: `${list}/getitems`, body: view('<ViewFields><FieldRef Name="ID"/></ViewFields><RowLimit>10</RowLimit>') }), always],
    ['CAML by an indexed column', list => ({ method: 'POST', address: `${list}/getitems`, body: view(`<ViewFields><FieldRef Name="ID"/></ViewFields>${where('Kind')}`) }), always],
    ['CAML by another column', list => ({ method: 'POST', address: `${list}/getitems`, body: view(`<ViewFields><FieldRef Name="ID"/></ViewFields>${where('Plain')}`) }), upTo5000],
    ['CAML in order of another column', list => ({ method: 'POST', address: `${list}/getitems`, body: view(`<ViewFields><FieldRef Name="ID"/></ViewFields>${sorted('Plain')}`) }), upTo5000],
    ['CAML with 13 persons', list => ({ method: 'POST', address: `${list}/getitems`, body: view(`<ViewFields>${persons.map(name => `<FieldRef Name="${name.slice(0, -2)}"/>`).join('')}</ViewFields><RowLimit>1</RowLimit>`) }), never],
    ['the stream in the view\'s order', list => ({ method: 'POST', address: `${list}/renderlistdataasstream`, body: stream('<RowLimit Paged="TRUE">10</RowLimit>') }), always],
    ['the stream by an indexed column', list => ({ method: 'POST', address: `${list}/renderlistdataasstream`, body: stream(where('Kind')) }), always],
    ['the stream by another column', list => ({ method: 'POST', address: `${list}/renderlistdataasstream`, body: stream(where('Plain')) }), upTo5000],
    ['the stream in order of another column', list => ({ method: 'POST', address: `${list}/renderlistdataasstream`, body: stream(sorted('Plain')) }), upTo5000],
    ['the stream filtered in the address', list => ({ method: 'POST', address: `${list}/renderlistdataasstream?FilterField1=Plain&FilterValue1=k3`, body: stream('<RowLimit>10</RowLimit>') }), upTo5000],
    ['a change of an item', list => ({ method: 'POST', address: `${list}/items(1)`, headers: merge, body: { Title: 'Other' } }), always],
    ['another title of the list', list => ({ method: 'POST', address: list, headers: merge, body: { Description: 'Many' } }), always],
    ['a new column', list => ({ method: 'POST', address: `${list}/fields/createfieldasxml`, body: { parameters: { SchemaXml: '<Field Type="Text" DisplayName="Fresh"/>' } } }), always],
    ['a new indexed column', list => ({ method: 'POST', address: `${list}/fields/createfieldasxml`, body: { parameters: { SchemaXml: '<Field Type="Text" DisplayName="Found" Indexed="TRUE"/>' } } }), upTo5000],
    ['an index', list => ({ method: 'POST', address: `${list}/fields/getbyinternalnameortitle('Title')`, headers: merge, body: { Indexed: true } }), upTo5000],
    ['unique values', list => ({ method: 'POST', address: `${list}/fields/getbyinternalnameortitle('Fresh')`, headers: merge, body: { Indexed: true, EnforceUniqueValues: true } }), upTo5000],
    ['rights of its own', list => ({ method: 'POST', address: `${list}/breakroleinheritance(copyroleassignments=true,clearsubscopes=true)` }), upTo5000],
    ['rights of one item', list => ({ method: 'POST', address: `${list}/items(2)/breakroleinheritance(true)` }), always],
    ['the list into the bin', list => ({ method: 'POST', address: `${list}/recycle` }), upTo5000]
  ])('lets %s be', async (_way, ask, answers) => {
    expect(await statuses(ask)).toEqual(answers);
  });

  test('lets a list of 5,000 be deleted and none of 5,001, which somebody empties first', async () => {
    const list = filled('To be deleted', 5001);
    const address = `web/lists(guid'${list.id}')`;
    expect((await demo.ask(demo.people.owner, 'DELETE', address)).status).toBe(500);
    expect((await demo.ask(demo.people.owner, 'DELETE', `${address}/items(1)`)).status).toBe(200);
    expect((await demo.ask(demo.people.owner, 'DELETE', address)).status).toBe(200);
  });

  test('counts each part of a batch for itself', async () => {
    const part = (filter: string): string => `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET ${siteUrl}/_api/web/lists(guid'${made.get(20001)!.id}')/items?$select=Id&$top=1&$filter=${filter} HTTP/1.1\r\nAccept: application/json\r\n\r\n`;
    const text = await (await demo.ask(demo.people.owner, 'POST', '$batch', { headers: { 'content-type': 'multipart/mixed; boundary=b' }, body: `${part('Plain%20eq%20%27k3%27')}${part('Kind%20eq%20%27k3%27')}--b--\r\n` })).text();
    expect([...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(match => match[1])).toEqual(['500', '200']);
  });
});

describe('indexes', () => {
  test('are twenty to a list, and a view makes none by itself', async () => {
    const list = filled('Indexes', 1);
    const address = `web/lists(guid'${list.id}')`;
    const add = (number: number): Promise<Response> => demo.ask(demo.people.owner, 'POST', `${address}/fields/createfieldasxml`, { body: { parameters: { SchemaXml: `<Field Type="Text" DisplayName="Column${number}" Indexed="TRUE"/>` } } });
    for (let number = 2; number <= 20; number += 1) expect((await add(number)).status).toBe(200);
    const answer = await add(21);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('maximum number of indexed columns')]);
    await demo.ask(demo.people.owner, 'POST', `${address}/views`, { body: { Title: 'By plain', ViewQuery: '<OrderBy><FieldRef Name="Plain"/></OrderBy>' } });
    expect(await demo.json(demo.people.owner, 'GET', `${address}/fields/getbytitle('Plain')?$select=Indexed,AutoIndexed`)).toEqual({ Indexed: false, AutoIndexed: false });
  });

  test.each<[number, boolean]>([[20000, true], [20001, false]])('are made for a view of a list of %i items where the switch says so: %s', async (size, indexed) => {
    demo.store.setSwitches({ autoIndexing: true });
    const list = filled(`View of ${size}`, size);
    const address = `web/lists(guid'${list.id}')`;
    await demo.ask(demo.people.owner, 'POST', `${address}/views`, { body: { Title: 'By plain', ViewQuery: '<OrderBy><FieldRef Name="Plain"/></OrderBy>' } });
    expect(await demo.json(demo.people.owner, 'GET', `${address}/fields/getbytitle('Plain')?$select=Indexed,AutoIndexed`)).toEqual({ Indexed: indexed, AutoIndexed: indexed });
    expect((await demo.ask(demo.people.owner, 'GET', `${address}/items?$select=Id&$top=1&$filter=Plain eq 'k3'`)).status).toBe(indexed ? 200 : 500);
    demo.store.setSwitches({ autoIndexing: false });
  });
});
