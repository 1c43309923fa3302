import type { Brand } from '../shared';

/** Wall clock of a time zone at a moment. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly dayOfMonth: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Minutes since midnight on the clock, 0 to 1439. */
  readonly minutes: number;
  /** Minutes by which the clock is ahead of UTC; summer time included. */
  readonly offset: Brand<number, 'Minutes'>;
}

/** What the clock shows in a time zone, by the rules of the browser's own table; undefined for a zone that it does not know. */
export function localTime(timeZone: string, now: Date): LocalTime | undefined {
  const clock = clockOf(timeZone);
  if (!clock || Number.isNaN(now.getTime())) return undefined;
  const shown = new Map(clock.formatToParts(now).map(part => [part.type, Number(part.value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => shown.get(name) ?? 0;
  const [year, month, dayOfMonth, minutes] = [part('year'), part('month'), part('day'), (part('hour') % 24) * 60 + part('minute')];
  const asUtc = Date.UTC(year, month - 1, dayOfMonth) + minutes * 60_000;
  const wholeMinute = Math.floor(now.getTime() / 60_000) * 60_000;
  return {
    year, month, dayOfMonth, minutes,
    weekday: new Date(asUtc).getUTCDay(),
    offset: Math.round((asUtc - wholeMinute) / 60_000) as LocalTime['offset']
  };
}

export function isTimeZone(name: string): boolean {
  return clockOf(name) !== undefined;
}

/**
 * The moment at which the clock of the zone shows these minutes of that day. A time that the clock leaves out in spring is
 * the moment at which it jumps over it; one that comes twice in autumn is its first. Undefined for an unknown zone.
 */
export function momentOf(timeZone: string, day: { readonly year: number; readonly month: number; readonly dayOfMonth: number }, minutes: number): Date | undefined {
  const wanted = Date.UTC(day.year, day.month - 1, day.dayOfMonth) + minutes * 60_000;
  // Changes of the clock lie further apart than two days, so the offsets before and after are those a day away on either side.
  const before = localTime(timeZone, new Date(wanted - 86_400_000));
  const after = localTime(timeZone, new Date(wanted + 86_400_000));
  if (!before || !after) return undefined;
  const candidates = [wanted - before.offset * 60_000, wanted - after.offset * 60_000].sort((a, b) => a - b);
  const shown = candidates.find(at => wallClock(timeZone, at) === wanted);
  return new Date(shown ?? jumpBetween(timeZone, candidates[0], candidates[1], wanted));
}

/** The first moment at which the clock shows more than what it leaves out. */
function jumpBetween(timeZone: string, from: number, until: number, wanted: number): number {
  let [low, high] = [from, until];
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 120_000) * 60_000;
    if (wallClock(timeZone, middle) > wanted) high = middle;
    else low = middle;
  }
  return high;
}

/** Milliseconds of the wall clock as if it were UTC. */
function wallClock(timeZone: string, at: number): number {
  const shown = localTime(timeZone, new Date(at));
  return shown ? at + shown.offset * 60_000 : NaN;
}

const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

/** Making one costs a hundred times as much as using it. */
function clockOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(timeZone)) clocks.set(timeZone, newClock(timeZone));
  return clocks.get(timeZone);
}

function newClock(timeZone: string): Intl.DateTimeFormat | undefined {
  if (timeZone.trim() === '') return undefined;
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23'
    });
  } catch {
    // RangeError: not a zone.
    return undefined;
  }
}
