/** @jest-environment node */
import { connect } from './connection';
import type { Ask } from './connection';
import type { SiteContext } from './SiteContext';

const webUrl = 'https://contoso.example/sites/a';
type Reply = { status?: number; body?: string; headers?: Record<string, string> } | 'cut' | 'cutInBody';

interface Sent { readonly url: string; readonly method: string; readonly headers: Record<string, string>; readonly body: unknown }

/** A service that answers from a script, the last answer again and again. */
function service(script: readonly Reply[]): { context: SiteContext; sent: Sent[]; waits: number[] } {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const context: SiteContext = {
    webUrl,
    headers: { Authorization: 'Bearer x' },
    clock: { now: () => 0, wait: async ms => { waits.push(ms); }, random: () => 0 },
    async fetch(url, init) {
      sent.push({ url, method: String(init.method), headers: Object.fromEntries(new Headers(init.headers)), body: init.body });
      const reply = script[Math.min(sent.length, script.length) - 1];
      if (reply === 'cut') throw new TypeError('fetch failed');
      if (reply === 'cutInBody') return new Response(new ReadableStream({ pull: controller => controller.error(new TypeError('terminated')) }), { status: 200 });
      return new Response(reply.status === 204 ? null : reply.body ?? '{}', { status: reply.status ?? 200, headers: reply.headers });
    }
  };
  return { context, sent, waits };
}

const multipart = (parts: readonly { status: number; body: string }[]): string => parts.map(part =>
  `--batchresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ${part.status} X\r\nCONTENT-TYPE: application/json\r\n\r\n${part.body}\r\n`).join('') + '--batchresponse_1--\r\n';

const get: Ask = { method: 'GET', path: 'web/lists', query: { $filter: "Title eq 'a&b'" } };
const write: Ask = { method: 'POST', path: 'web/lists', body: { Title: 'x' } };

describe('send', () => {
  it('asks with encoded options and light answers, and gives status, ETag and body', async () => {
    const { context, sent } = service([{ body: '{"value":[1]}', headers: { ETag: '"3"' } }]);
    expect(await connect(context).send(get)).toEqual({ status: 200, etag: '"3"', body: { value: [1] } });
    expect(sent[0].url).toBe(`${webUrl}/_api/web/lists?%24filter=Title+eq+%27a%26b%27`);
    expect(sent[0].headers).toMatchObject({ accept: 'application/json;odata=nometadata', authorization: 'Bearer x' });
  });

  it('writes as POST with the method that is meant, and the ETag', async () => {
    const { context, sent } = service([{ status: 204 }]);
    expect(await connect(context).send({ method: 'MERGE', path: 'web/lists', body: { Title: 'x' }, ifMatch: '"3"' })).toEqual({ status: 204, body: undefined });
    expect(sent[0]).toMatchObject({ method: 'POST', body: '{"Title":"x"}', headers: { 'x-http-method': 'MERGE', 'if-match': '"3"', 'content-type': 'application/json;charset=utf-8' } });
  });

  it('sends bytes as they are', async () => {
    const { context, sent } = service([{}]);
    const content = new Uint8Array([1, 2]).buffer;
    await connect(context).send({ method: 'POST', path: 'x', body: content });
    expect(sent[0].body).toBe(content);
    expect(sent[0].headers['content-type']).toBe('application/octet-stream');
  });

  it.each<[string, Ask, Reply[], number, string | undefined]>([
    ['a read again after a cut connection', get, ['cut', {}], 2, undefined],
    ['a read again after half an answer', get, ['cutInBody', {}], 2, undefined],
    ['a write once when the connection is cut', write, ['cut', {}], 1, 'offline'],
    ['a write once when half the answer is lost', write, ['cutInBody', {}], 1, 'offline'],
    ['a write once after 503', write, [{ status: 503 }, {}], 1, 'throttled'],
    ['a write again after 429', write, [{ status: 429, headers: { 'Retry-After': '1' } }, {}], 2, undefined],
    ['a repeatable write again', { ...write, repeatable: true }, ['cut', {}], 2, undefined],
    ['nothing again after a refusal', get, [{ status: 403 }], 1, 'forbidden']
  ])('sends %s', async (_, ask, script, times, kind) => {
    const { context, sent } = service(script);
    const outcome = await connect(context).send(ask).then(() => undefined, (error: { kind: string }) => error.kind);
    expect([sent.length, outcome]).toEqual([times, kind]);
  });

  it('calls an answer that is no JSON unexpected data', async () => {
    const { context } = service([{ body: '<html>sign in</html>' }]);
    await expect(connect(context).send(get)).rejects.toMatchObject({ kind: 'unexpectedData' });
  });
});

describe('batch', () => {
  it('sends all parts in one request, and each has an outcome of its own', async () => {
    const { context, sent } = service([{ body: multipart([{ status: 200, body: '{"a":1}' }, { status: 404, body: '{}' }]) }]);
    const parts = await connect(context).batch([get, { method: 'MERGE', path: 'web/x', body: { b: 2 }, ifMatch: '*' }]);
    expect(sent).toHaveLength(1);
    expect(sent[0].url).toBe(`${webUrl}/_api/$batch`);
    expect(sent[0].body).toMatch(/GET https:\/\/contoso\.example\/sites\/a\/_api\/web\/lists\?%24filter/);
    expect(sent[0].body).toMatch(/MERGE https:\/\/contoso\.example\/sites\/a\/_api\/web\/x HTTP\/1\.1/);
    expect(String(sent[0].body)).not.toMatch(/Bearer/);
    expect(parts).toEqual([{ answer: { status: 200, body: { a: 1 } } }, { error: expect.objectContaining({ kind: 'notFound' }) }]);
  });

  it('fails as a whole, and does not wait for ever', async () => {
    const { context } = service([{ status: 403, body: '{}' }]);
    await expect(connect(context).batch([get])).rejects.toMatchObject({ kind: 'forbidden', details: { status: 403 } });
    const { context: cut } = service(['cut']);
    await expect(connect(cut).batch([write])).rejects.toMatchObject({ kind: 'offline' });
  });

  it('asks again for throttled parts alone, and leaves throttled writes to their caller', async () => {
    const { context, sent } = service([
      { body: multipart([{ status: 200, body: '{"a":1}' }, { status: 429, body: '' }]) },
      { body: multipart([{ status: 200, body: '{"b":2}' }]) }
    ]);
    const parts = await connect(context).batch([get, get]);
    expect(parts).toEqual([{ answer: { status: 200, body: { a: 1 } } }, { answer: { status: 200, body: { b: 2 } } }]);
    expect(sent).toHaveLength(2);
    const { context: other, sent: once } = service([{ body: multipart([{ status: 429, body: '' }]) }]);
    expect(await connect(other).batch([write])).toEqual([{ error: expect.objectContaining({ kind: 'throttled' }) }]);
    expect(once).toHaveLength(1);
  });

  it('refuses more parts than the service takes', async () => {
    const { context, sent } = service([{}]);
    await expect(connect(context).batch(Array.from({ length: 101 }, () => get))).rejects.toMatchObject({ kind: 'invalid' });
    expect(sent).toEqual([]);
  });
});
