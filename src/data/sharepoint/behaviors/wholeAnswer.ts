import type { FetchLike } from '../SiteContext';

/** A request that hangs longer than this is given up. Milliseconds. */
export const timeLimit = 30_000;

/**
 * `fetch` that ends when the whole body is here: a connection cut in the middle of an answer then fails like one cut
 * before it, and is retried by the same rule. A stalled request ends after the time limit.
 */
export function wholeAnswer(send: FetchLike, limit: number = timeLimit): FetchLike {
  return async (url, init) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), limit);
    try {
      const response = await send(url, { ...init, signal: controller.signal });
      const body = response.status === 204 || response.status === 304 ? null : await response.text();
      return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
    } finally {
      clearTimeout(timer);
    }
  };
}
