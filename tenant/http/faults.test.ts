/** Every fault that the product must survive, planned at `/_local/faults` and met. */
import { makeTestTenant } from './testTenant.ts';
import type { TestTenant } from './testTenant.ts';

let demo: TestTenant;
const items = 'web/lists/getbytitle(\'Board\')/items';

beforeEach(() => {
  demo = makeTestTenant();
  const list = demo.store.lists.create(demo.web, { template: 108, title: 'Board' }, demo.store.users.system(demo.web.siteId));
  demo.store.items.add(list, { fsType: 1 }, { Title: 'First' }, demo.store.users.byUpn(demo.web.siteId, demo.people.member)!);
});

afterEach(() => demo.store.close());

const plan = async (fault: unknown, more: Record<string, unknown> = {}): Promise<number> =>
  (await demo.tenant.fetch(new Request('http://127.0.0.1/_local/faults', { method: 'POST', body: JSON.stringify({ route: '/items', count: 1, fault, ...more }) }))).status;
const read = (): Promise<Response> => demo.ask(demo.people.member, 'GET', items);
/** What the owner does meanwhile. */
const owner = (method: string, path: string, body?: unknown, headers?: Record<string, string>): Record<string, unknown> =>
  ({ method, path: `/sites/demo/_api/${path}`, as: demo.people.owner, ...(body === undefined ? {} : { body }), ...(headers ? { headers } : {}) });
const merge = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };

test.each<[string, Record<string, unknown>, number, string | null]>([
  ['429 with seconds', { kind: 'status', status: 429, retryAfter: 7 }, 429, '7'],
  ['429 without a header', { kind: 'status', status: 429 }, 429, null],
  ['503', { kind: 'status', status: 503, retryAfter: 3 }, 503, '3'],
  ['502', { kind: 'status', status: 502 }, 502, null],
  ['504', { kind: 'status', status: 504 }, 504, null]
])('%s', async (_name, fault, status, retryAfter) => {
  expect(await plan(fault)).toBe(201);
  const answer = await read();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, retryAfter]);
  expect((await read()).status).toBe(200);
});

test('429 with a date counts from the moment it strikes', async () => {
  await plan({ kind: 'status', status: 429, retryAfterDate: 20 });
  const wait = Date.parse((await read()).headers.get('retry-after')!) - Date.now();
  expect(wait).toBeGreaterThan(15_000);
  expect(wait).toBeLessThanOrEqual(20_000);
});

test('low rate limits come with the true answer', async () => {
  await plan({ kind: 'headers', headers: { 'RateLimit-Limit': '1200', 'RateLimit-Remaining': '12', 'RateLimit-Reset': '31' } });
  const answer = await read();
  expect([answer.status, answer.headers.get('ratelimit-remaining')]).toEqual([200, '12']);
  expect((await answer.json() as any).value).toHaveLength(1);
});

test.each([['tokenExpired', 401, /expired/], ['digestExpired', 403, /-2130575252/], ['accessDenied', 403, /-2147024891/]])('%s is the service\'s own refusal', async (as, status, text) => {
  await plan({ kind: 'refused', as });
  const answer = await read();
  expect(answer.status).toBe(status);
  expect(await answer.text()).toMatch(text);
});

test.each<[string, () => Record<string, unknown>[], number, RegExp]>([
  ['the list is gone', () => [owner('POST', 'web/lists/getbytitle(\'Board\')/recycle')], 404, /does not exist/],
  ['the list is renamed', () => [owner('POST', 'web/lists/getbytitle(\'Board\')', { Title: 'Other' }, merge)], 404, /does not exist/],
  ['rights are lost', () => [owner('POST', 'web/lists/getbytitle(\'Board\')/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)')], 404, /does not exist/],
  ['the item is recycled', () => [owner('POST', `${items}(1)/recycle`)], 200, /"value":\[\]/]
])('meanwhile %s', async (_name, requests, status, text) => {
  await plan({ kind: 'others', requests: requests() });
  const answer = await read();
  expect(answer.status).toBe(status);
  expect(await answer.text()).toMatch(text);
  expect(demo.failures).toEqual([]);
});

test('meanwhile somebody changed the item: 412', async () => {
  const { 'odata.etag': tag } = await (await demo.ask(demo.people.member, 'GET', `${items}(1)`, { headers: { accept: 'application/json' } })).json() as Record<string, string>;
  await plan({ kind: 'others', requests: [owner('POST', `${items}(1)`, { Title: 'Theirs' }, merge)] }, { method: 'MERGE' });
  const answer = await demo.ask(demo.people.member, 'POST', `${items}(1)`, { body: { Title: 'Mine' }, headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': tag! } });
  expect(answer.status).toBe(412);
});

test('meanwhile a column is removed: the next question to it fails', async () => {
  const column = { parameters: { SchemaXml: '<Field Type="Text" DisplayName="Extra" Name="Extra" />' } };
  expect((await demo.ask(demo.people.owner, 'POST', 'web/lists/getbytitle(\'Board\')/fields/createfieldasxml', { body: column })).status).toBeLessThan(300);
  await plan({ kind: 'others', requests: [owner('POST', 'web/lists/getbytitle(\'Board\')/fields/getbyinternalnameortitle(\'Extra\')', undefined, { 'X-HTTP-Method': 'DELETE' })] });
  expect((await demo.ask(demo.people.member, 'GET', `${items}?$select=Extra`)).status).toBe(400);
  expect(demo.failures).toEqual([]);
});

test('meanwhile the list grows: others may ask many times', async () => {
  await plan({ kind: 'others', requests: [{ ...owner('POST', items, { Title: 'More' }), times: 30 }] });
  expect((await (await read()).json() as any).value).toHaveLength(31);
  expect(demo.tenant.log.requests).toHaveLength(1);
});

test('others come after the commit when the plan says so', async () => {
  await plan({ kind: 'others', requests: [owner('POST', `${items}(1)/recycle`)] }, { moment: 'afterCommit' });
  expect((await (await read()).json() as any).value).toHaveLength(1);
  expect((await (await read()).json() as any).value).toHaveLength(0);
});

test('what others could not do is reported, not hidden', async () => {
  await plan({ kind: 'others', requests: [owner('POST', 'web/lists/getbytitle(\'Nowhere\')/recycle')] });
  expect((await read()).status).toBe(200);
  expect(demo.failures).toHaveLength(1);
});

test('one part of a batch fails, the others do not, in both services', async () => {
  await plan({ kind: 'status', status: 503 }, { route: 'items(1)' });
  const part = (path: string): string => `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET http://127.0.0.1/sites/demo/_api/${path} HTTP/1.1\r\nAccept: application/json\r\n\r\n`;
  const answer = await demo.ask(demo.people.member, 'POST', '$batch', { body: `${part('web')}${part(`${items}(1)`)}--b--\r\n`, headers: { 'content-type': 'multipart/mixed; boundary=b' } });
  expect((await answer.text()).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 503']);

  await plan({ kind: 'status', status: 429, retryAfter: 5 }, { route: 'v1.0/me' });
  const batch = await demo.tenant.fetch(new Request('http://127.0.0.1/v1.0/$batch', {
    method: 'POST', headers: { authorization: `Bearer ${demo.people.member}` },
    body: JSON.stringify({ requests: [{ id: 'a', method: 'GET', url: '/me' }, { id: 'b', method: 'GET', url: '/me' }] })
  }));
  const { responses } = await batch.json() as any;
  expect(responses.map((one: any) => [one.id, one.status, one.body.error?.code])).toEqual([['b', 200, undefined], ['a', 429, 'TooManyRequests']]);
});

test.each([
  [{ kind: 'headers' }], [{ kind: 'refused', as: 'somebody' }], [{ kind: 'others', requests: [] }], [{ kind: 'others', requests: [{ method: 'GET', path: 'web', as: 'x' }] }],
  [{ kind: 'others', requests: [{ method: 'GET', path: '/x', as: 'x', times: 1e9 }] }]
])('the plan %j is refused', async fault => {
  expect(await plan(fault)).toBe(400);
});
