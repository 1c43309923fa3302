/** What calls cost, and how much of anything the service takes. The throttle itself is in http/Throttle.test.ts. */
import { makeTestTenant, siteUrl, type TestTenant } from '../http/testTenant.ts';
import type { ListRow } from '../store/Store.ts';

let demo: TestTenant;
let list: ListRow;
const at = 'web/lists/getbytitle(\'Things\')';

beforeEach(() => {
  demo = makeTestTenant();
  const system = demo.store.users.system(demo.web.siteId);
  list = demo.store.lists.create(demo.web, { template: 100, title: 'Things' }, system);
  demo.store.fields.createFromXml(list, '<Field Type="Note" Name="Long" DisplayName="Long" />', {}, system);
  demo.store.fields.createFromXml(list, '<Field Type="URL" Name="Link" DisplayName="Link" />', {}, system);
  for (const Title of ['One', 'Two']) demo.store.items.add(list, {}, { Title }, system);
});

afterEach(() => {
  expect(demo.failures).toEqual([]);
  demo.store.close();
});

async function units(): Promise<number> {
  const { requests } = await (await demo.tenant.fetch(new Request('http://127.0.0.1/_local/log'))).json() as { requests: { resourceUnits: number }[] };
  return requests.at(-1)!.resourceUnits;
}

const merge = { 'x-http-method': 'MERGE' };
const form = (value: string): unknown => ({ formValues: [{ FieldName: 'Title', FieldValue: value }] });

test.each<[number, string, string, unknown?, Record<string, string>?]>([
  [1, 'GET', 'web'],
  [1, 'GET', `${at}/items(1)`],
  [2, 'GET', 'web/lists'],
  [2, 'GET', `${at}/items`],
  [2, 'POST', `${at}/getitems`, { query: { ViewXml: '<View/>' } }],
  [2, 'POST', `${at}/renderlistdataasstream`, { parameters: { RenderOptions: 2 } }],
  [2, 'POST', `${at}/items`, { Title: 'Three' }],
  [2, 'POST', `${at}/items(1)`, { Title: 'Uno' }, merge],
  [2, 'POST', `${at}/items(1)/validateupdatelistitem`, form('Uno')],
  [2, 'DELETE', `${at}/items(1)`],
  [2, 'POST', `${at}/items(1)/comments`, { text: 'Hello' }],
  [5, 'GET', 'web/roleassignments'],
  [5, 'GET', `${at}/getusereffectivepermissions('i:0%23.f%7Cmembership%7Cmember@example.test')`],
  [5, 'POST', `${at}/breakroleinheritance(true)`],
  [5, 'POST', `${at}/items(1)/breakroleinheritance(true)`]
])('%i units: %s %s', async (cost, method, address, ...[body, headers]) => {
  expect((await demo.ask(demo.people.owner, method, address, { body, headers })).status).toBeLessThan(300);
  expect(await units()).toBe(cost);
});

test('a batch costs what its parts cost', async () => {
  const part = (method: string, address: string): string => `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${method} ${siteUrl}/_api/${address} HTTP/1.1\r\nAccept: application/json\r\n\r\n`;
  const body = `${part('GET', `${at}/items(1)`)}${part('GET', `${at}/items`)}${part('POST', `${at}/items(2)/breakroleinheritance(true)`)}--b--\r\n`;
  expect((await demo.ask(demo.people.owner, 'POST', '$batch', { body, headers: { 'content-type': 'multipart/mixed; boundary=b' } })).status).toBe(200);
  expect(await units()).toBe(1 + 2 + 5);
});

const url = (length: number): string => `https://contoso.example/${'a'.repeat(length - 'https://contoso.example/'.length)}`;

test.each<[string, number, unknown]>([
  ['255 letters of a text', 201, { Title: 'a'.repeat(255) }],
  ['256 letters of a text', 400, { Title: 'a'.repeat(256) }],
  ['255 letters of a link', 201, { Link: { Url: url(255), Description: 'Here' } }],
  ['256 letters of a link', 400, { Link: { Url: url(256), Description: 'Here' } }],
  ['256 letters of a link\'s description', 400, { Link: { Url: url(30), Description: 'a'.repeat(256) } }],
  ['a million letters of notes', 201, { Long: 'a'.repeat(1_000_000) }],
  ['a request of more than two megabytes', 400, { Long: 'a'.repeat(2_097_152) }]
])('%s: %i', async (_what, status, body) => {
  const answer = await demo.ask(demo.people.owner, 'POST', `${at}/items`, { body });
  expect(answer.status).toBe(status);
});

test('a form says of the field that it is too long, and answers 200', async () => {
  const { value } = await demo.json(demo.people.owner, 'POST', `${at}/items(1)/validateupdatelistitem`, { body: form('a'.repeat(256)) });
  expect(value[0]).toMatchObject({ FieldName: 'Title', HasException: true });
});

test('an attachment may have as many bytes as one request', async () => {
  demo.store.setSwitches({ largestUploadBytes: 10 });
  const add = async (name: string, length: number): Promise<number> => (await demo.ask(demo.people.owner, 'POST', `${at}/items(1)/attachmentfiles/add(FileName='${name}')`, { body: 'a'.repeat(length) })).status;
  expect([await add('a.txt', 10), await add('b.txt', 11)]).toEqual([200, 413]);
});

test('so many items of a list have rights of their own, and no more', async () => {
  demo.store.setSwitches({ mostUniquePermissions: 1 });
  const own = (id: number): Promise<Response> => demo.ask(demo.people.owner, 'POST', `${at}/items(${id})/breakroleinheritance(true)`);
  expect((await own(1)).status).toBe(200);
  const answer = await own(2);
  expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('too many items with unique permissions')]);
  await demo.ask(demo.people.owner, 'POST', `${at}/items(1)/resetroleinheritance`);
  expect((await own(2)).status).toBe(200);
});
