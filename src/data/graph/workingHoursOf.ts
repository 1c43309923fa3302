import * as v from 'valibot';
import type { WorkingHours } from '../../core/people';
import { ianaZone } from './windowsTimeZones';

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const scheduleSchema = v.object({
  scheduleId: v.string(),
  workingHours: v.object({
    daysOfWeek: v.array(v.string()), startTime: v.string(), endTime: v.string(), timeZone: v.looseObject({ name: v.string() })
  })
});
const answerSchema = v.object({ value: v.array(v.unknown()) });

/**
 * Working hours out of an answer of `getSchedule`, by address in lower case. Who cannot be read is left out: hidden
 * calendars, no working days, zones that somebody made up ("Customized Time Zone"). Free and busy times are passed over.
 * @see https://learn.microsoft.com/graph/api/resources/scheduleinformation
 */
export function workingHoursIn(body: unknown): ReadonlyMap<string, WorkingHours> {
  const answer = v.safeParse(answerSchema, body);
  const found = new Map<string, WorkingHours>();
  for (const one of answer.success ? answer.output.value : []) {
    const parsed = v.safeParse(scheduleSchema, one);
    const hours = parsed.success ? hoursOf(parsed.output.workingHours) : undefined;
    if (parsed.success && hours) found.set(parsed.output.scheduleId.toLowerCase(), hours);
  }
  return found;
}

function hoursOf({ daysOfWeek, startTime, endTime, timeZone }: v.InferOutput<typeof scheduleSchema>['workingHours']): WorkingHours | undefined {
  const zone = ianaZone(timeZone.name);
  const [from, until] = [minutesOf(startTime), minutesOf(endTime)];
  const working = daysOfWeek.map(day => days.indexOf(day.toLowerCase())).filter(day => day >= 0).sort();
  if (zone === undefined || from === undefined || until === undefined || from >= until || working.length === 0) return undefined;
  return { timeZone: zone, days: working, from, until };
}

/** `08:30:00.0000000` → 510. Midnight at the end of a day is 24:00 or 23:59. */
function minutesOf(time: string): number | undefined {
  const found = /^([01]\d|2[0-4]):([0-5]\d)/.exec(time);
  return found ? Math.min(1440, Number(found[1]) * 60 + Number(found[2])) : undefined;
}
