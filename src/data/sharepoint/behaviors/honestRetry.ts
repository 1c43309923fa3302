import type { Clock, FetchLike } from '../SiteContext';
import { retryAfter } from './retryAfter';

/**
 * Which requests may be sent again without asking anybody:
 * - `freely`: reads, also those that travel as POST
 * - `ifRefused`: writes, and only after a 429, which says that nothing was done. After a 503, 502, 504 or a broken
 *   connection a write may have happened: `exactlyOnce` looks before it sends again.
 */
export type Resend = 'freely' | 'ifRefused';

export const mostTries = 4;
/** Longer waits are the person's to decide about: the failure says how long. Milliseconds. */
export const longestWait = 20_000;

/**
 * Sends, and waits as long as the service asks (never shorter) before it sends again; at most four tries in all.
 * Replaces PnPjs' `BrowserFetchWithRetry`, which resends writes whose reply was lost and misreads a date in
 * `Retry-After` (one intent became three posts).
 */
export function honestRetry(send: FetchLike, resend: Resend, clock: Clock): FetchLike {
  return async (url, init) => {
    for (let attempt = 1; ; attempt++) {
      const outcome = await send(url, init).then(response => ({ response }), (error: unknown) => ({ error }));
      const wait = attempt < mostTries ? pauseBefore(outcome, resend, attempt, clock) : undefined;
      if (wait === undefined || wait > longestWait) {
        if ('error' in outcome) throw outcome.error;
        return outcome.response;
      }
      await clock.wait(wait);
    }
  };
}

/** Milliseconds until the next try, or undefined when there must be none. */
function pauseBefore(outcome: { response: Response } | { error: unknown }, resend: Resend, attempt: number, clock: Clock): number | undefined {
  const backoff = 500 * 2 ** (attempt - 1) * (1 + clock.random());
  if ('error' in outcome) return resend === 'freely' && !wasAborted(outcome.error) ? backoff : undefined;
  const { status, headers } = outcome.response;
  const isRefusal = status === 429;
  const isPassing = status === 502 || status === 503 || status === 504;
  if (!isRefusal && !(isPassing && resend === 'freely')) return undefined;
  const asked = retryAfter(headers, clock.now());
  return asked === undefined ? backoff : asked * (1 + clock.random() * 0.2);
}

/** Somebody gave up waiting, or the time limit did: asking again would only double the wait. */
function wasAborted(error: unknown): boolean {
  return typeof error === 'object' && error !== null && (error as { name?: unknown }).name === 'AbortError';
}
