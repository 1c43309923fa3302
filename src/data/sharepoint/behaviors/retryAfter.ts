/**
 * How long a throttled answer asks us to wait, in milliseconds: the greater of `Retry-After` (seconds, or an HTTP date)
 * and `RateLimit-Reset` (seconds). Undefined when it names neither.
 * Source: how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online (2025-10-02).
 */
export function retryAfter(headers: Pick<Headers, 'get'>, nowMs: number): number | undefined {
  const waits = [retryAfterHeader(headers.get('Retry-After'), nowMs), seconds(headers.get('RateLimit-Reset'))];
  const known = waits.filter((wait): wait is number => wait !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

function retryAfterHeader(value: string | null, nowMs: number): number | undefined {
  const asSeconds = seconds(value);
  if (asSeconds !== undefined || value === null) return asSeconds;
  const date = Date.parse(value);
  return isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

function seconds(value: string | null): number | undefined {
  return value !== null && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Math.ceil(Number(value) * 1000) : undefined;
}
