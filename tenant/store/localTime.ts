import type { TimeZoneRow } from './Store.ts';
import { instant } from './Context.ts';

/** Clock time in some zone. Month 1 to 12. */
export interface ClockTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What a clock in that zone shows at an instant. */
export function clockTime(date: Date, zone: TimeZoneRow): ClockTime {
  let format = formatters.get(zone.iana);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone.iana, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
    formatters.set(zone.iana, format);
  }
  const parts = Object.fromEntries(format.formatToParts(date).map(part => [part.type, Number(part.value)]));
  return { year: parts.year ?? 0, month: parts.month ?? 1, day: parts.day ?? 1, hour: parts.hour ?? 0, minute: parts.minute ?? 0, second: parts.second ?? 0 };
}

/** The instant at which a clock in that zone shows a time; of a time that happens twice the first, of one that is skipped the next. */
export function instantOfClock(time: ClockTime, zone: TimeZoneRow): Date {
  const asUtc = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  const offsetAt = (at: number): number => {
    const shown = clockTime(new Date(at), zone);
    return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute, shown.second) - at;
  };
  const day = 86_400_000;
  const candidates = [asUtc - offsetAt(asUtc - day), asUtc - offsetAt(asUtc + day)];
  const real = candidates.filter(at => offsetAt(at) === asUtc - at);
  return new Date(real.length > 0 ? Math.min(...real) : candidates[0] ?? asUtc);
}

/**
 * An instant in the store's form from ISO text: `2026-01-31`, `2026-01-31T08:00:00`, with `Z` or `+01:00`. Text without
 * a zone is a time of the web. Undefined when it is no date or outside 1900 to 8900, SharePoint's own limits.
 */
export function instantFromIso(text: string, zone: TimeZoneRow): string | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', offset] = match;
  return fromParts({ year: Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute), second: Number(second) }, offset, zone);
}

/** An instant from what a person types in an en-US form: `1/31/2026 8:05 PM`, `1/31/2026`. */
export function instantFromForm(text: string, zone: TimeZoneRow): string | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, month, day, year, hour = '0', minute = '0', second = '0', half] = match;
  const twelve = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  return fromParts({ year: Number(year), month: Number(month), day: Number(day), hour: twelve, minute: Number(minute), second: Number(second) }, undefined, zone);
}

function fromParts(time: ClockTime, offset: string | undefined, zone: TimeZoneRow): string | undefined {
  const { year, month, day, hour, minute, second } = time;
  const utc = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isReal = utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day && hour < 24 && minute < 60 && second < 60 && year >= 1900 && year <= 8900;
  if (!isReal) return undefined;
  if (offset === undefined) return instant(instantOfClock(time, zone));
  if (offset.toUpperCase() === 'Z') return instant(utc);
  const sign = offset.startsWith('-') ? -1 : 1;
  const digits = offset.replace(/[^\d]/g, '');
  return instant(new Date(utc.getTime() - sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * 60_000));
}
