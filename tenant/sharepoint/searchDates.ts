/** Dates in restrictions: `Created>=2026-01-01`, `Write:today`, `Write:2026-01-01..2026-02-01`. */
import type { KqlProperty } from '../odata/kql.ts';

export interface InstantRange {
  /** Both ends included; undefined: open. */
  readonly from?: string;
  readonly to?: string;
}

const day = 86_400_000;

/** Undefined when the value is no date. Days are UTC days, as the index keeps them. */
export function dateRange({ operator, value, upTo }: Pick<KqlProperty, 'operator' | 'value' | 'upTo'>, now: Date): InstantRange | undefined {
  const span = spanOf(value, now);
  const end = upTo === undefined ? span : spanOf(upTo, now);
  if (!span || !end) return undefined;
  switch (operator) {
    case '>': return { from: instant(span.to + 1000) };
    case '>=': return { from: instant(span.from) };
    case '<': return { to: instant(span.from - 1000) };
    case '<=': return { to: instant(span.to) };
    default: return { from: instant(span.from), to: instant(end.to) };
  }
}

/** First and last second of what is named: a moment, a day, or one of KQL's intervals. */
function spanOf(value: string, now: Date): { from: number; to: number } | undefined {
  const interval = intervalOf(value.toLowerCase(), now);
  if (interval) return { from: interval[0], to: interval[1] - 1000 };
  const time = /^\d{4}-\d{1,2}-\d{1,2}/.test(value) || /^\d{1,2}\/\d{1,2}\/\d{4}/.test(value) ? Date.parse(/^\d{4}-\d\d-\d\d$/.test(value) ? value : withZone(value)) : NaN;
  if (Number.isNaN(time)) return undefined;
  const isDay = /^[\d/-]+$/.test(value);
  return { from: time, to: isDay ? time + day - 1000 : time };
}

/** A date without a zone is UTC. */
function withZone(value: string): string {
  return /(?:Z|[+-]\d\d:?\d\d|GMT|UTC)$/i.test(value) ? value : value.includes('T') ? `${value}Z` : `${value} UTC`;
}

/** From the first moment to the one after the last. Weeks begin on Sunday. */
function intervalOf(words: string, now: Date): readonly [number, number] | undefined {
  const [year, month, date] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  const today = Date.UTC(year, month, date);
  switch (words) {
    case 'today': return [today, today + day];
    case 'yesterday': return [today - day, today];
    case 'this week': return [today - now.getUTCDay() * day, today + day];
    case 'this month': return [Date.UTC(year, month), today + day];
    case 'last month': return [Date.UTC(year, month - 1), Date.UTC(year, month)];
    case 'this year': return [Date.UTC(year, 0), today + day];
    case 'last year': return [Date.UTC(year - 1, 0), Date.UTC(year, 0)];
    default: return undefined;
  }
}

/** A date far outside of what can be written restricts nothing more than the first or last year. */
function instant(time: number): string {
  const bounded = Math.min(Math.max(time, Date.UTC(1900, 0)), Date.UTC(8900, 0));
  return `${new Date(bounded).toISOString().slice(0, 19)}Z`;
}
