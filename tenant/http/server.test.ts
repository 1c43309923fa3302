import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Listening } from './server.ts';
import { listen } from './server.ts';
import type { TestTenant } from './testTenant.ts';
import { makeTestTenant } from './testTenant.ts';

let demo: TestTenant;
beforeEach(() => { demo = makeTestTenant(); });
afterEach(() => demo.store.close());

const local = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  demo.tenant.fetch(new Request(`http://127.0.0.1/_local/${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }));
const title = async (): Promise<string> => (await demo.json(demo.people.owner, 'GET', 'web/title')).value;
const rename = (): Promise<Response> => demo.ask(demo.people.owner, 'POST', 'web', { body: { Title: 'New' }, headers: { 'X-HTTP-Method': 'MERGE' } });

describe('the log', () => {
  test('holds each request with its cost, and can be cleared', async () => {
    await demo.ask(demo.people.member, 'GET', 'web/title');
    await rename();
    await demo.ask(demo.people.owner, 'GET', 'web/roleassignments');
    const { requests, totals } = await (await local('GET', 'log')).json() as any;
    expect(requests).toMatchObject([
      { at: '2026-03-04T05:06:07.000Z', method: 'GET', status: 200, user: 'member@example.test', resourceUnits: 1, rowsRead: 0, url: 'http://127.0.0.1/sites/demo/_api/web/title' },
      { method: 'MERGE', status: 204, resourceUnits: 2 },
      { method: 'GET', status: 200, resourceUnits: 5 }
    ]);
    expect(requests[0].responseBytes).toBe('{"value":"Demo"}'.length);
    expect(totals).toMatchObject({ requests: 3, calls: 3, resourceUnits: 8 });
    expect((await local('DELETE', 'log')).status).toBe(204);
    expect(demo.tenant.log.requests).toEqual([]);
  });
});

describe('faults', () => {
  test.each<[string, object, string]>([
    ['before the write, nothing is written', { fault: { kind: 'status', status: 503, retryAfter: 1 } }, 'Demo'],
    ['after the write, it stays written', { moment: 'afterCommit', fault: { kind: 'status', status: 504 } }, 'New']
  ])('a status %s', async (_name, plan, expected) => {
    expect((await local('POST', 'faults', { route: '/web', method: 'MERGE', count: 1, ...plan })).status).toBe(201);
    const answer = await rename();
    expect(answer.status).toBeGreaterThanOrEqual(503);
    expect(await title()).toBe(expected);
    expect((await rename()).status).toBe(204);
  });

  test('a 429 carries its Retry-After as it was given, and no JSON', async () => {
    demo.tenant.faults.add({ route: 'web', fault: { kind: 'status', status: 429, retryAfter: 'Wed, 04 Mar 2026 05:07:00 GMT' } });
    const answer = await demo.ask(demo.people.owner, 'GET', 'web');
    expect(answer.headers.get('retry-after')).toBe('Wed, 04 Mar 2026 05:07:00 GMT');
    expect(answer.headers.get('content-type')).toMatch(/html/);
  });

  test.each<[string, object, string]>([
    ['before', { fault: 'cutSocket' }, 'Demo'],
    ['offline', { fault: 'offline' }, 'Demo'],
    ['afterCommit', { moment: 'afterCommit', fault: 'cutSocket' }, 'New']
  ])('a cut connection (%s) rejects like fetch', async (_name, plan, expected) => {
    demo.tenant.faults.add({ route: '/web', method: 'MERGE', ...plan });
    await expect(rename()).rejects.toThrow('fetch failed');
    expect(await title()).toBe(expected);
    expect(demo.tenant.log.requests[0]).toMatchObject({ status: 0, fault: expect.stringContaining(':') });
  });

  test('an answer that breaks off has its head and half of its body', async () => {
    demo.tenant.faults.add({ route: 'web', fault: 'cutMidBody' });
    const answer = await demo.ask(demo.people.owner, 'GET', 'web');
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  test('a stall only takes its time', async () => {
    demo.tenant.faults.add({ route: 'web', fault: { kind: 'stall', milliseconds: 30 } });
    const started = performance.now();
    expect(await title()).toBe('Demo');
    expect(performance.now() - started).toBeGreaterThanOrEqual(25);
  });

  test('plans are listed and cleared, and a wrong one is refused', async () => {
    const { plans } = await (await local('POST', 'faults', [{ route: 'a', fault: 'offline' }, { route: 'b', fault: 'offline', count: 3 }])).json() as any;
    expect((await (await local('GET', 'faults')).json() as any).plans).toMatchObject([{ route: 'a', left: null }, { route: 'b', left: 3 }]);
    await local('DELETE', `faults/${plans[0].id}`);
    expect(demo.tenant.faults.list()).toHaveLength(1);
    await local('DELETE', 'faults');
    expect(demo.tenant.faults.list()).toEqual([]);
    const refused = await local('POST', 'faults', { route: 'a', fault: 'explode' });
    expect([refused.status, await refused.json()]).toEqual([400, { error: expect.stringContaining('fault.kind') }]);
  });
});

test('switches are set by name; a wrong name or type is refused', async () => {
  expect(await (await local('POST', 'switches', { likeBumpsModified: true })).json()).toMatchObject({ likeBumpsModified: true });
  expect(demo.store.switches.likeBumpsModified).toBe(true);
  expect((await (await local('POST', 'switches', { likeBumpModified: true })).json() as any).error).toContain('Near: likeBumpsModified');
  expect((await local('POST', 'switches', { likeBumpsModified: 'yes' })).status).toBe(400);
});

test('a reset brings back the seed, the first switches, an empty log and no faults', async () => {
  await rename();
  demo.store.setSwitches({ likeBumpsModified: true });
  demo.tenant.faults.add({ route: 'a', fault: 'offline' });
  const listener = jest.fn();
  demo.tenant.onReset(listener);
  expect((await local('POST', 'reset')).status).toBe(204);
  expect(await title()).toBe('Demo');
  expect(demo.store.switches.likeBumpsModified).toBe(false);
  expect(demo.tenant.faults.list()).toEqual([]);
  expect(demo.tenant.log.requests).toHaveLength(1);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('pages of another origin may not steer the tenant', async () => {
  expect((await local('POST', 'reset', undefined, { origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await local('GET', 'log', undefined, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await local('GET', 'log', undefined, { origin: 'http://127.0.0.1' })).status).toBe(200);
});

test('an address that nobody serves is not found', async () => {
  expect((await demo.tenant.fetch(new Request('http://127.0.0.1/nowhere'))).status).toBe(404);
});

test('a failure of the tenant itself is reported on its side and not shown', async () => {
  demo.store.close();
  const answer = await demo.ask(demo.people.owner, 'GET', 'web');
  expect([answer.status, await answer.json()]).toEqual([500, { 'odata.error': { code: '-1, System.InvalidOperationException', message: { lang: 'en-US', value: 'An unexpected error occurred on the server.' } } }]);
  expect(demo.failures).toHaveLength(1);
  demo = makeTestTenant();
});

describe('on a socket', () => {
  let listening: Listening;
  const headers = { authorization: 'Bearer owner@example.test', accept: 'application/json;odata=nometadata' };
  beforeEach(async () => { listening = await listen(demo.tenant, 0); });
  afterEach(() => listening.close());

  test('it answers as in this process, MERGE included', async () => {
    expect(listening.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const merged = await fetch(`${listening.url}/sites/demo/_api/web`, { method: 'MERGE', headers, body: '{"Title":"New"}' });
    expect([merged.status, merged.headers.get('content-type')]).toEqual([204, null]);
    const answer = await fetch(`${listening.url}/sites/demo/_api/web?$select=Title,Url`, { headers });
    expect(await answer.json()).toEqual({ Title: 'New', Url: `${listening.url}/sites/demo` });
  });

  test('a connection is really cut', async () => {
    demo.tenant.faults.add({ route: 'web', count: 1, moment: 'afterCommit', fault: 'cutSocket' });
    await expect(fetch(`${listening.url}/sites/demo/_api/web`, { headers })).rejects.toThrow('fetch failed');
    demo.tenant.faults.add({ route: 'web', count: 1, fault: 'cutMidBody' });
    const answer = await fetch(`${listening.url}/sites/demo/_api/web`, { headers });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
  });

  test('a name that somebody else points at this computer is refused', async () => {
    const { request } = await import('node:http');
    const status = await new Promise(resolve => {
      request(`${listening.url}/sites/demo/_api/web`, { headers: { ...headers, host: 'evil.example' } }, response => { resolve(response.statusCode); response.resume(); }).end();
    });
    expect(status).toBe(403);
  });
});

test('a taken port is said in a sentence', async () => {
  const other = createServer();
  await new Promise<void>(resolve => { other.listen(0, '127.0.0.1', resolve); });
  const { port } = other.address() as AddressInfo;
  await expect(listen(demo.tenant, port)).rejects.toThrow(`Port ${port} is taken. Choose another with --port.`);
  await new Promise(resolve => { other.close(resolve); });
});
