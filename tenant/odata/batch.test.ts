import fc from 'fast-check';
import { BatchSyntaxError, parseBatch, writeBatch } from './batch.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const contentType = 'multipart/mixed; boundary=batch_1';

/** As PnPjs writes it: a quoted inner boundary, LF, absolute addresses. */
const mixed = [
  '--batch_1',
  'Content-Type: multipart/mixed; boundary="changeset_1"',
  '',
  '--changeset_1',
  'Content-Type: application/http',
  'Content-Transfer-Encoding: binary',
  '',
  'POST https://host/sites/x/_api/web/lists/getbytitle(\'A B\')/items HTTP/1.1',
  'accept: application/json',
  'content-type: application/json;charset=utf-8',
  '',
  '{"Title":"über --changeset_2"}',
  '',
  '--changeset_1',
  'Content-Type: application/http',
  'Content-Transfer-Encoding: binary',
  '',
  'DELETE https://host/sites/x/_api/web/lists(\'1\') HTTP/1.1',
  'if-match: *',
  '',
  '--changeset_1--',
  '',
  '--batch_1',
  'Content-Type: application/http',
  'Content-Transfer-Encoding: binary',
  '',
  'GET _api/web?$select=Title HTTP/1.1',
  'accept: application/json;odata=nometadata',
  '',
  '',
  '--batch_1--',
  ''
];

describe.each([['LF', '\n'], ['CRLF', '\r\n']])('a batch with %s', (_name, end) => {
  test('is read in order, changesets flattened, bodies byte for byte', async () => {
    const requests = await parseBatch(contentType, bytes(mixed.join(end)));
    expect(requests.map(({ method, target }) => `${method} ${target}`)).toEqual([
      'POST https://host/sites/x/_api/web/lists/getbytitle(\'A B\')/items',
      'DELETE https://host/sites/x/_api/web/lists(\'1\')',
      'GET _api/web?$select=Title'
    ]);
    expect(JSON.parse(new TextDecoder().decode(requests[0]!.body))).toEqual({ Title: 'über --changeset_2' });
    expect(requests[0]!.headers.get('content-type')).toBe('application/json;charset=utf-8');
    expect(requests[1]!.headers.get('if-match')).toBe('*');
    expect(new TextDecoder().decode(requests[1]!.body).trim()).toBe('');
    expect(requests[2]!.headers.get('accept')).toBe('application/json;odata=nometadata');
  });
});

test('a delimiter counts at the end of a line that holds a body, as CLI for Microsoft 365 writes it', async () => {
  const part = (title: string): string => `--changeset_1\nContent-Type: application/http\n\nPOST /x HTTP/1.1\nAccept: application/json\n\n{"Title":"${title}"}`;
  const body = `--batch_1\nContent-Type: multipart/mixed; boundary="changeset_1"\n\nContent-Transfer-Encoding: binary\n\n${part('ä')}${part('says --changeset_1 inside')}\n\n--changeset_1--\n\n--batch_1--\n`;
  const requests = await parseBatch(contentType, bytes(body));
  expect(requests.map(request => JSON.parse(new TextDecoder().decode(request.body)).Title)).toEqual(['ä', 'says --changeset_1 inside']);
});

test('two hundred parts are read, however long they are', async () => {
  const part = (index: number): string => `--b\nContent-Type: application/http\n\nGET /x${index} HTTP/1.1\nAccept: application/json\n\n${'y'.repeat(9000)}\n`;
  const requests = await parseBatch('multipart/mixed; boundary="b"', bytes(`${Array.from({ length: 200 }, (_, index) => part(index)).join('')}--b--`));
  expect(requests).toHaveLength(200);
  expect(requests[199]!.target).toBe('/x199');
});

test.each([
  ['no boundary', 'multipart/mixed', mixed.join('\n')],
  ['no content type', null, mixed.join('\n')],
  ['a part that is no HTTP', contentType, '--batch_1\nContent-Type: text/plain\n\nhello\n--batch_1--'],
  ['a part without a request line', contentType, '--batch_1\nContent-Type: application/http\n\n\n--batch_1--'],
  ['a line that is no header', contentType, '--batch_1\nContent-Type: application/http\n\nGET /x HTTP/1.1\nnot a header at all\n\n--batch_1--']
])('%s is refused', async (_name, type, body) => {
  await expect(parseBatch(type, bytes(body))).rejects.toThrow(BatchSyntaxError);
});

test('whatever JSON is sent in a changeset arrives, with or without a line end behind it', async () => {
  const bodies = fc.array(fc.json(), { minLength: 1, maxLength: 6 });
  await fc.assert(fc.asyncProperty(bodies, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (sent, end, endsLine) => {
    const parts = sent.map(body => [`--changeset_1`, 'Content-Type: application/http', '', 'POST /x HTTP/1.1', 'Accept: application/json', '', body].join(end));
    const text = [`--batch_1${end}Content-Type: multipart/mixed; boundary=changeset_1${end}${end}`, ...parts.map(part => `${part}${endsLine ? end : ''}`), `${end}--changeset_1--${end}${end}--batch_1--${end}`].join('');
    const requests = await parseBatch(contentType, bytes(text));
    expect(requests.map(({ body }) => JSON.parse(new TextDecoder().decode(body)))).toEqual(sent.map(body => JSON.parse(body)));
  }), { numRuns: 200 });
});

test('whatever comes, it is read or refused as a batch', async () => {
  const line = fc.oneof(fc.constantFrom(...mixed), fc.string());
  await fc.assert(fc.asyncProperty(fc.array(line), async lines => {
    const outcome = await parseBatch(contentType, bytes(lines.join('\n'))).catch((error: unknown) => error);
    expect(Array.isArray(outcome) || outcome instanceof BatchSyntaxError).toBe(true);
  }), { numRuns: 200 });
});

test('an answer has the bytes that SharePoint writes', () => {
  const json = 'application/json;odata=nometadata;streaming=true;charset=utf-8';
  const written = writeBatch('batchresponse_1', [
    { status: 204, reason: 'No Content', headers: { 'CONTENT-TYPE': json, ETAG: '"2"' }, body: '' },
    { status: 200, reason: 'OK', headers: { 'CONTENT-TYPE': json }, body: bytes('{"a":"ü"}') }
  ]);
  expect(new TextDecoder().decode(written)).toBe([
    '--batchresponse_1', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '',
    'HTTP/1.1 204 No Content', `CONTENT-TYPE: ${json}`, 'ETAG: "2"', '', '',
    '--batchresponse_1', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '',
    'HTTP/1.1 200 OK', `CONTENT-TYPE: ${json}`, '', '{"a":"ü"}',
    '--batchresponse_1--', ''
  ].join('\r\n'));
});
