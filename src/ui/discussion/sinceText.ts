import type { Instant } from '../../core/shared';

/** A past moment for "3 new since …": the time when it was today, "yesterday", otherwise the date. */
export function sinceText(at: Instant, now: Date, locale: string): string {
  const then = new Date(at);
  const dayOf = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((dayOf(now) - dayOf(then)) / 86_400_000);
  if (days <= 0) return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(then);
  if (days === 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day');
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...(days > 300 ? { year: 'numeric' } : {}) }).format(then);
}
