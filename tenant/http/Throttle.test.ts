import { makeTestGraph, origin } from '../graph/testGraph.ts';
import type { TestGraph } from '../graph/testGraph.ts';

const site = `${origin}/sites/intranet/_api`;
let graph: TestGraph;

const ask = (address: string, { person = 'member@contoso.example', cookie = true, body }: { person?: string; cookie?: boolean; body?: unknown } = {}): Promise<Response> =>
  graph.tenant.fetch(new Request(`${site}/${address}`, {
    method: body === undefined ? 'GET' : 'POST', headers: { accept: 'application/json', ...(cookie ? { cookie: `KnowhowPerson=${person}` } : { authorization: `Bearer ${person}` }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) })
  }));
const statuses = async (count: number, run: () => Promise<{ status: number }>): Promise<number[]> => {
  const found: number[] = [];
  for (let index = 0; index < count; index += 1) found.push((await run()).status);
  return found;
};

afterEach(() => graph.tenant.store.close());

test('nothing is limited until the switch is on', async () => {
  graph = await makeTestGraph('empty', { throttleUserRequests: 1 });
  expect(await statuses(3, () => ask('web'))).toEqual([200, 200, 200]);
});

test('a person who asks too often is 429 with the seconds to wait, others are not, and the window ends', async () => {
  graph = await makeTestGraph('empty', { throttling: true, throttleUserRequests: 3 });
  expect(await statuses(4, () => ask('web'))).toEqual([200, 200, 200, 429]);
  graph.advance(100);
  const refused = await ask('web');
  expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('content-type')]).toEqual([429, '200', 'text/html; charset=utf-8']);
  expect((await ask('web', { person: 'owner@contoso.example' })).status).toBe(200);
  graph.advance(200);
  expect((await ask('web')).status).toBe(200);
});

test('an app is told when four fifths of its units are used, then refused', async () => {
  graph = await makeTestGraph('empty', { throttling: true, throttleAppUnits: 10 });
  const answers = [];
  for (let index = 0; index < 7; index += 1) answers.push(await ask('web/lists', { cookie: false }));
  expect(answers.map(answer => answer.status)).toEqual([200, 200, 200, 200, 200, 429, 429]);
  expect(answers.map(answer => answer.headers.get('ratelimit-remaining'))).toEqual([null, null, null, '2', '0', null, null]);
  expect(answers[3]!.headers.get('ratelimit-limit')).toBe('10');
  expect((await ask('web', { cookie: true })).status).toBe(200);
});

test('ten searches a second for one person, 25 searches for people for everybody together', async () => {
  graph = await makeTestGraph('empty', { throttling: true, throttleSearches: 4, throttlePeopleSearches: 5 });
  expect(await statuses(5, () => ask('search/query?querytext=\'a\''))).toEqual([200, 200, 200, 200, 429]);
  const people = (person: string): Promise<Response> => ask('search/postquery', { person, cookie: false, body: { request: { Querytext: '*', SourceId: 'B09A7990-05EA-4AF9-81EF-EDFAB16C4E31' } } });
  graph.advance(1);
  expect(await statuses(3, () => people('owner@contoso.example'))).toEqual([200, 200, 200]);
  expect(await statuses(3, () => people('ben@contoso.example'))).toEqual([200, 200, 503]);
});

test('parts of a Graph batch are refused one by one, the batch itself is not', async () => {
  graph = await makeTestGraph('empty', { throttling: true, throttleUserRequests: 4 });
  const requests = Array.from({ length: 6 }, (_, index) => ({ id: String(index), method: 'GET', url: '/me' }));
  const { status, body } = await graph.ask('$batch', { method: 'POST', body: { requests } });
  expect(status).toBe(200);
  const parts = [...body.responses].sort((a: any, b: any) => a.id - b.id);
  expect(parts.map((part: any) => part.status)).toEqual([200, 200, 200, 200, 429, 429]);
  expect(parts[5]).toMatchObject({ headers: { 'Retry-After': '300' }, body: { error: { code: 'TooManyRequests' } } });
});

test('Graph refuses a whole request in JSON', async () => {
  graph = await makeTestGraph('empty', { throttling: true, throttleUserRequests: 1 });
  await graph.ask('me');
  const { status, body, headers } = await graph.ask('me');
  expect([status, body.error.code, headers.get('retry-after')]).toEqual([429, 'TooManyRequests', '300']);
});
