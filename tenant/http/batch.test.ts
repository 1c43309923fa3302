import type { TestTenant } from './testTenant.ts';
import { makeTestTenant, readRecorded, siteUrl, whenRecorded } from './testTenant.ts';

let demo: TestTenant;
beforeEach(() => { demo = makeTestTenant(); });
afterEach(() => {
  expect(demo.failures).toEqual([]);
  demo.store.close();
});

interface Part {
  readonly method?: string;
  readonly target: string;
  readonly body?: string;
  readonly accept?: string;
}

function batchBody(parts: readonly Part[], end = '\n'): string {
  const lines = parts.flatMap(({ method = 'GET', target, body, accept = 'application/json;odata=nometadata' }) => [
    '--batch_1', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '',
    `${method} ${target} HTTP/1.1`, `accept: ${accept}`, 'content-type: application/json;charset=utf-8', '', ...(body === undefined ? [] : [body, ''])
  ]);
  return [...lines, '--batch_1--', ''].join(end);
}

const send = (parts: readonly Part[] | string, options: { cookie?: boolean; headers?: Record<string, string>; who?: string } = {}): Promise<Response> =>
  demo.ask(options.who ?? demo.people.owner, 'POST', '$batch', {
    body: typeof parts === 'string' ? parts : batchBody(parts),
    headers: { 'content-type': 'multipart/mixed; boundary=batch_1', ...options.headers },
    ...(options.cookie === undefined ? {} : { cookie: options.cookie })
  });

/** Status lines, and bodies where there are some. */
async function read(answer: Response): Promise<[string, any][]> {
  const text = await answer.text();
  const boundary = /boundary=(\S+)/.exec(answer.headers.get('content-type') ?? '')![1]!;
  expect(boundary).toMatch(/^batchresponse_[0-9a-f-]{36}$/);
  return text.split(`--${boundary}`).slice(1, -1).map(part => {
    const [, head, body] = part.split('\r\n\r\n', 3) as [string, string, string];
    return [head.split('\r\n')[0]!, body.trim() === '' ? undefined : JSON.parse(body)];
  });
}

test('parts run in order, one that fails stops none, and the batch is 200', async () => {
  const answer = await send([
    { target: `${siteUrl}/_api/web?$select=Title` },
    { target: '_api/web/getuserbyid(999)' },
    { method: 'POST', target: '/sites/demo/_api/web/ensureuser', body: '{"logonName":"stranger@example.test"}' },
    { method: 'PATCH', target: '_api/web', body: '{"Title":"New"}' },
    { target: '_api/web/title', accept: 'application/json;odata=verbose' }
  ]);
  expect(answer.status).toBe(200);
  expect(await read(answer)).toEqual([
    ['HTTP/1.1 200 OK', { Title: 'Demo' }],
    ['HTTP/1.1 500 Internal Server Error', { 'odata.error': { code: expect.any(String), message: { lang: 'en-US', value: 'User cannot be found.' } } }],
    ['HTTP/1.1 200 OK', expect.objectContaining({ Title: 'stranger' })],
    ['HTTP/1.1 204 No Content', undefined],
    ['HTTP/1.1 200 OK', { d: { Title: 'New' } }]
  ]);
});

test('the digest is needed on the whole and on no part', async () => {
  const parts = [{ method: 'POST', target: '_api/web/ensureuser', body: '{"logonName":"stranger@example.test"}' }];
  expect((await send(parts, { cookie: true })).status).toBe(403);
  const { FormDigestValue } = await demo.json(demo.people.owner, 'POST', 'contextinfo');
  const answer = await send(parts, { cookie: true, headers: { 'X-RequestDigest': FormDigestValue } });
  expect((await read(answer))[0]![0]).toBe('HTTP/1.1 200 OK');
});

test('a part of another site, and a batch in a batch, are refused where they stand', async () => {
  const answer = await send([
    { target: 'http://127.0.0.1/sites/other/_api/web' },
    { target: 'https://elsewhere.example/sites/demo/_api/web' },
    { target: '_api/$batch' },
    { target: '_api/web/title' }
  ]);
  const foreign = { 'odata.error': { code: '-2147024809, System.ArgumentException', message: { lang: 'en-US', value: 'Server relative urls must start with SPWeb.ServerRelativeUrl' } } };
  expect(await read(answer)).toEqual([
    ['HTTP/1.1 400 Bad Request', foreign], ['HTTP/1.1 400 Bad Request', foreign],
    ['HTTP/1.1 501 Not Implemented', { error: { code: 'NotEmulated', message: expect.any(String) } }], ['HTTP/1.1 200 OK', { value: 'Demo' }]
  ]);
});

test.each<[string, () => readonly Part[] | string]>([
  ['more than a hundred parts', () => Array.from({ length: 101 }, () => ({ target: '_api/web/title' }))],
  ['more than 1 MiB', () => [{ method: 'POST', target: '_api/web/ensureuser', body: 'x'.repeat(1_048_577) }]],
  ['what is no batch', () => '--batch_1\n\nhello\n--batch_1--']
])('%s is refused as a whole', async (_name, parts) => {
  expect((await send(parts())).status).toBe(400);
});

test('a hundred parts are carried out, and each is charged', async () => {
  const answer = await send(Array.from({ length: 100 }, () => ({ target: '_api/web/title' })));
  expect(await read(answer)).toHaveLength(100);
  expect(demo.tenant.log.requests.at(-1)!.parts).toHaveLength(100);
  expect(demo.tenant.log.totals()).toMatchObject({ requests: 1, calls: 100, resourceUnits: 100 });
});

test('a fault can strike one part only', async () => {
  demo.tenant.faults.add({ route: 'web/title', fault: { kind: 'status', status: 429, retryAfter: 7 } });
  const text = await (await send([{ target: '_api/web/id' }, { target: '_api/web/title' }])).text();
  expect(text).toContain('HTTP/1.1 200 OK');
  expect(text).toMatch(/HTTP\/1\.1 429 Too Many Requests\r\nCONTENT-TYPE: text\/html; charset=utf-8\r\nRETRY-AFTER: 7\r\n/);
});

whenRecorded('a recorded batch of people', () => {
  test('has the same bytes around its bodies', async () => {
    const skeleton = (text: string): string => text.replace(/batchresponse_[0-9a-f-]{36}/g, 'batchresponse_1').replace(/\r\n\r\n\{.*\}\r\n/g, '\r\n\r\n{}\r\n');
    const recorded = skeleton(readRecorded('sp-batch-raw/gets-users--200.json').body as string);
    const count = recorded.split('HTTP/1.1').length - 1;
    const answer = await send(Array.from({ length: count }, () => ({ target: '_api/web/currentuser' })));
    expect(skeleton(await answer.text())).toBe(recorded);
  });
});
