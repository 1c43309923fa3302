import type { Instant } from '../../core/shared';

/** A day in full, as documents have it: "5 January 2026". */
export function dateText(at: Instant | Date, locale: string): string {
  const day = new Date(at);
  return Number.isNaN(day.getTime()) ? String(at) : new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(day);
}
