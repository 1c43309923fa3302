/** @jest-environment node */
import type { FetchLike } from '../SiteContext';
import { requestDigest } from './requestDigest';

const webUrl = 'https://contoso.example/sites/a';
const refusal = JSON.stringify({ 'odata.error': { code: '-2130575252, Microsoft.SharePoint.SPException', message: { lang: 'en-US', value: 'x' } } });

/** Answers with 403 unless the digest is among the valid ones; contextinfo gives `fresh1`, `fresh2` … */
function service(valid: readonly string[]): { send: FetchLike; log: string[] } {
  const log: string[] = [];
  let made = 0;
  const send: FetchLike = async (url, init) => {
    if (url.endsWith('/contextinfo')) {
      log.push('contextinfo');
      return new Response(JSON.stringify({ FormDigestValue: `fresh${++made}`, FormDigestTimeoutSeconds: 1800 }));
    }
    const digest = (init.headers as Record<string, string> | undefined)?.['X-RequestDigest'];
    log.push(`${init.method} ${digest ?? '-'}`);
    return init.method === 'GET' || (digest !== undefined && valid.indexOf(digest) >= 0) ? new Response('ok') : new Response(refusal, { status: 403 });
  };
  return { send, log };
}

const post = { method: 'POST', headers: {} };

describe('requestDigest', () => {
  it('uses the page\'s digest, so that the first write is one request', async () => {
    const { send, log } = service(['page']);
    await requestDigest(send, { webUrl, pageDigest: { value: 'page', expiresAt: 100_000 } }, () => 0)('u', post);
    expect(log).toEqual(['POST page']);
  });

  it('fetches one when the page has none, and keeps it', async () => {
    const { send, log } = service(['fresh1']);
    const write = requestDigest(send, { webUrl }, () => 0);
    await Promise.all([write('u', post), write('u', post)]);
    await write('u', post);
    expect(log).toEqual(['contextinfo', 'POST fresh1', 'POST fresh1', 'POST fresh1']);
  });

  it('replaces a digest shortly before it runs out', async () => {
    const { send, log } = service(['page', 'fresh1']);
    await requestDigest(send, { webUrl, pageDigest: { value: 'page', expiresAt: 20_000 } }, () => 0)('u', post);
    expect(log).toEqual(['contextinfo', 'POST fresh1']);
  });

  it('sends once more with a new digest when the service calls the old one invalid', async () => {
    const { send, log } = service(['fresh1']);
    const response = await requestDigest(send, { webUrl, pageDigest: { value: 'old', expiresAt: 100_000 } }, () => 0)('u', post);
    expect(response.ok).toBe(true);
    expect(log).toEqual(['POST old', 'contextinfo', 'POST fresh1']);
  });

  it('does not go round in circles', async () => {
    const { send, log } = service([]);
    const response = await requestDigest(send, { webUrl }, () => 0)('u', post);
    expect(response.status).toBe(403);
    expect(log).toEqual(['contextinfo', 'POST fresh1', 'contextinfo', 'POST fresh2']);
  });

  it('needs none for reading, and none with a token', async () => {
    const { send, log } = service([]);
    await requestDigest(send, { webUrl }, () => 0)('u', { method: 'GET' });
    await requestDigest(send, { webUrl, headers: { authorization: 'Bearer x' } }, () => 0)('u', post);
    expect(log).toEqual(['GET -', 'POST -']);
  });

  it('passes the refusal on when no digest is given', async () => {
    const send: FetchLike = async () => new Response('', { status: 401 });
    expect((await requestDigest(send, { webUrl }, () => 0)('u', post)).status).toBe(401);
  });
});
