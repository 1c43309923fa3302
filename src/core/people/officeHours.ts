import type { Instant } from '../shared';
import type { Expertise, OfficeHour } from './ExpertiseEntry';
import { localTime, momentOf } from './localTime';

const minutesOfDay = 1440;

/** `2 14:00-15:00; 4 09:30-10:30`: the day (0 is Sunday) and local times, a day's end as `24:00`. */
export function formatOfficeHours(hours: readonly OfficeHour[]): string {
  return hours.map(({ day, from, until }) => `${day} ${clock(from)}-${clock(until)}`).join('; ');
}

/** The office hours in a stored text; parts that are none are left out, so that one slip of a pen costs one slot. */
export function parseOfficeHours(text: string): readonly OfficeHour[] {
  return text.split(';').flatMap(part => {
    const found = /^\s*([0-6])\s+(\d{1,2}):([0-5]\d)\s*[-–]\s*(\d{1,2}):([0-5]\d)\s*$/.exec(part);
    if (!found) return [];
    const [, day, fromHour, fromMinute, untilHour, untilMinute] = found.map(Number);
    const hour = { day, from: fromHour * 60 + fromMinute, until: untilHour * 60 + untilMinute };
    return isOfficeHour(hour) ? [hour] : [];
  });
}

export function isOfficeHour({ day, from, until }: OfficeHour): boolean {
  return [day, from, until].every(Number.isInteger) && day >= 0 && day <= 6 && from >= 0 && from < until && until <= minutesOfDay;
}

export interface OfficeHourSlot {
  readonly from: Instant;
  readonly until: Instant;
  /** It is running. */
  readonly isNow: boolean;
}

/** The slot that is running or comes next, in any reader's time zone; undefined without office hours or without a known zone. */
export function nextOfficeHour(entry: Pick<Expertise, 'officeHours' | 'timeZone'>, now: Date): OfficeHourSlot | undefined {
  const zone = entry.timeZone;
  const today = zone === undefined ? undefined : localTime(zone, now);
  if (zone === undefined || !today) return undefined;
  const slots: { from: Date; until: Date }[] = [];
  // A second week, for a slot that the clock leaves out in the first.
  for (let ahead = 0; ahead <= 14; ahead++) {
    const date = new Date(Date.UTC(today.year, today.month - 1, today.dayOfMonth + ahead));
    const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
    for (const hour of entry.officeHours) {
      if (hour.day !== date.getUTCDay() || !isOfficeHour(hour)) continue;
      const [from, until] = [momentOf(zone, day, hour.from), momentOf(zone, day, hour.until)];
      // A slot that the clock jumps over as a whole does not take place that day.
      if (from && until && from < until && until > now) slots.push({ from, until });
    }
  }
  const next = slots.sort((a, b) => a.from.getTime() - b.from.getTime() || a.until.getTime() - b.until.getTime())[0];
  return next && { from: instantOf(next.from), until: instantOf(next.until), isNow: next.from <= now };
}

function instantOf(date: Date): Instant {
  return `${date.toISOString().slice(0, 19)}Z` as Instant;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
