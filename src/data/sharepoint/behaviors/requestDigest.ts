import type { FetchLike, PageDigest, SiteContext } from '../SiteContext';
import { isDigestRefusal } from './translateErrors';

/** A digest this close to its end is not used: the request may take a while. Milliseconds. */
const safetyMargin = 30_000;

/**
 * Adds the form digest that SharePoint demands of writes by cookie: the page's own first, then one from `contextinfo`, kept
 * until it runs out. When the service calls it invalid (the tab slept, the session changed), a new one is fetched and the
 * request sent again, once: a refused request did nothing. With an `Authorization` header none is needed.
 */
export function requestDigest(send: FetchLike, context: Pick<SiteContext, 'webUrl' | 'headers' | 'pageDigest'>, now: () => number): FetchLike {
  const hasToken = Object.keys(context.headers ?? {}).some(name => name.toLowerCase() === 'authorization');
  let digest = context.pageDigest;
  let fetching: Promise<PageDigest> | undefined;

  const fresh = async (): Promise<PageDigest> => {
    const response = await send(`${context.webUrl}/_api/contextinfo`, {
      method: 'POST', credentials: 'same-origin', headers: { ...context.headers, Accept: 'application/json;odata=nometadata' }
    });
    if (!response.ok) throw new DigestRefused(response);
    const info = await response.json() as { FormDigestValue: string; FormDigestTimeoutSeconds: number };
    return { value: info.FormDigestValue, expiresAt: now() + info.FormDigestTimeoutSeconds * 1000 };
  };
  const current = async (): Promise<PageDigest> => {
    if (digest && digest.expiresAt - safetyMargin > now()) return digest;
    fetching = fetching ?? fresh().finally(() => { fetching = undefined; });
    digest = await fetching;
    return digest;
  };
  const sendWith = (url: string, init: RequestInit, value: string): Promise<Response> =>
    send(url, { ...init, headers: { ...(init.headers as Record<string, string>), 'X-RequestDigest': value } });

  return async (url, init) => {
    if (hasToken || init.method === 'GET') return send(url, init);
    try {
      const used = await current();
      const response = await sendWith(url, init, used.value);
      if (response.status !== 403 || !isDigestRefusal(await response.clone().text())) return response;
      if (digest === used) digest = undefined;
      return await sendWith(url, init, (await current()).value);
    } catch (error) {
      if (error instanceof DigestRefused) return error.response;
      throw error;
    }
  };
}

/** The service would not give a digest: its answer stands for the request's own, which was never sent. */
class DigestRefused extends Error {
  public constructor(public readonly response: Response) {
    super('No digest');
    Object.setPrototypeOf(this, DigestRefused.prototype);
  }
}
