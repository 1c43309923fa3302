import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keptCertificate, makeCertificate } from './https.ts';
import { listen, type Listening } from './server.ts';
import { makeTestTenant, type TestTenant } from './testTenant.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'https-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a certificate', () => {
  test.each(['localhost', 'contoso.sharepoint.com', 'graph.microsoft.com'])('vouches for %s', async name => {
    const { certificate, key } = await makeCertificate();
    expect(new X509Certificate(certificate).checkHost(name)).toBe(name);
    expect(key).toContain('PRIVATE KEY');
  });

  test('vouches for this computer by its number, for nobody else, and is no authority', async () => {
    const made = new X509Certificate((await makeCertificate()).certificate);
    expect([made.checkIP('127.0.0.1'), made.checkHost('example.com'), made.ca]).toEqual(['127.0.0.1', undefined, false]);
  });

  test('is kept, its key for its owner only, until it is no longer one', async () => {
    const first = await keptCertificate(folder);
    expect((await keptCertificate(folder)).certificate).toBe(first.certificate);
    expect(statSync(path.join(folder, 'key.pem')).mode & 0o077).toBe(0);
    writeFileSync(first.file, 'torn');
    expect((await keptCertificate(folder)).certificate).not.toBe(first.certificate);
  });
});

describe('over HTTPS', () => {
  let demo: TestTenant;
  let server: Listening;
  let certificate: string;
  beforeAll(async () => {
    demo = makeTestTenant();
    const secure = await makeCertificate();
    certificate = secure.certificate;
    server = await listen(demo.tenant, 0, secure);
  });
  afterAll(async () => {
    await server.close();
    demo.store.close();
  });

  const get = (servername: string, ca?: string): Promise<{ status: number; body: string }> => new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    request({
      host: '127.0.0.1', port, servername, path: '/sites/demo/_api/web/url', ...(ca === undefined ? {} : { ca }),
      headers: { host: servername, authorization: `Bearer ${demo.people.owner}`, accept: 'application/json;odata=nometadata' }
    }, answer => {
      let body = '';
      answer.on('data', chunk => { body += String(chunk); }).on('end', () => resolve({ status: answer.statusCode!, body }));
    }).on('error', reject).end();
  });

  test('addresses in answers begin as the request did', async () => {
    expect(server.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(await get('contoso.sharepoint.com', certificate)).toEqual({ status: 200, body: '{"value":"https://contoso.sharepoint.com/sites/demo"}' });
  });

  test('who does not trust the certificate, or asks for another name, gets no answer', async () => {
    await expect(get('contoso.sharepoint.com')).rejects.toThrow('self-signed certificate');
    await expect(get('evil.example', certificate)).rejects.toThrow('does not match');
  });
});
