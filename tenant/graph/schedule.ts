/**
 * `calendar/getSchedule`: here nobody is ever busy; of use are the hours in which people work.
 * Shape as documented: https://learn.microsoft.com/graph/api/calendar-getschedule
 */
import { graphErrors } from './errors.ts';
import { bodyOf, foreignJson } from './GraphCall.ts';
import type { GraphAnswer, GraphCall } from './GraphCall.ts';

/** Documented for one request. */
const mostSchedules = 20;
/** Minutes, documented; 30 when nothing is said. */
const intervals = { least: 5, most: 1440, usual: 30 };

export function getSchedule(call: GraphCall): GraphAnswer {
  call.consents.demand('Calendars.ReadBasic', graphErrors.refusedByExchange);
  const { schedules, startTime, endTime, availabilityViewInterval = intervals.usual } = bodyOf(call);
  if (!Array.isArray(schedules) || schedules.length === 0 || !schedules.every(one => typeof one === 'string')) throw graphErrors.bad('The schedules collection is missing or empty.');
  if (schedules.length > mostSchedules) throw graphErrors.bad(`The number of schedules must not exceed ${mostSchedules}.`);
  const [from, until] = [momentOf(startTime), momentOf(endTime)];
  if (from === undefined || until === undefined || from >= until) throw graphErrors.bad('The time window is not valid.');
  const minutes = Number(availabilityViewInterval);
  if (!Number.isInteger(minutes) || minutes < intervals.least || minutes > intervals.most) throw graphErrors.bad('The availability view interval is not valid.');
  const availabilityView = '0'.repeat(Math.max(1, Math.ceil((until - from) / 60_000 / minutes)));
  return foreignJson(call, {
    '@odata.context': `${call.root}/$metadata#Collection(microsoft.graph.scheduleInformation)`,
    value: (schedules as string[]).map(address => scheduleOf(call, address, availabilityView))
  }, { units: 2 });
}

/** By address; of anybody else an error beside the others' schedules. */
function scheduleOf(call: GraphCall, address: string, availabilityView: string): Record<string, unknown> {
  const person = call.store.directory.find(address);
  if (!person || person.mail.toLowerCase() !== address.toLowerCase()) {
    return { scheduleId: address, availabilityView: '', error: { message: 'Mailbox was not found.', responseCode: 'ErrorMailRecipientNotFound' } };
  }
  return { scheduleId: address, availabilityView, scheduleItems: [], workingHours: person.profile['workingHours'] ?? usualHours };
}

const usualHours = {
  daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], startTime: '08:00:00.0000000', endTime: '17:00:00.0000000', timeZone: { name: 'W. Europe Standard Time' }
};

/** `{ dateTime, timeZone }`; only UTC is understood, milliseconds since 1970. */
function momentOf(value: unknown): number | undefined {
  const { dateTime, timeZone } = (value ?? {}) as { readonly dateTime?: unknown; readonly timeZone?: unknown };
  if (typeof timeZone === 'string' && timeZone !== 'UTC') throw graphErrors.notEmulated(`times of a schedule in ${timeZone}`, ['UTC']);
  const time = Date.parse(`${String(dateTime).replace(/Z$/, '')}Z`);
  return Number.isNaN(time) ? undefined : time;
}
