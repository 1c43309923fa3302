/** Instants as the web's regional settings show them. */

const formatters = new Map<string, Intl.DateTimeFormat>();

interface LocalParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

function localParts(instant: string, timeZone: string): LocalParts {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit'
    });
    formatters.set(timeZone, formatter);
  }
  return Object.fromEntries(formatter.formatToParts(new Date(instant)).map(part => [part.type, part.value])) as unknown as LocalParts;
}

/** `2022-10-12T08:07:58Z` → `2022-10-12T01:07:58`: local time without a zone, as GetItems and ListItemAllFields answer. */
export function localIso(instant: string, timeZone: string): string {
  const { year, month, day, hour, minute, second } = localParts(instant, timeZone);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

/** `2022-10-12 01:07:58`, as the Docs lookups of a row are shown. */
export function localPlain(instant: string, timeZone: string): string {
  return localIso(instant, timeZone).replace('T', ' ');
}

/** `10/12/2022 1:07 AM`, or `10/12/2022`: en-US, the only locale of the tenant's webs. */
export function localFriendly(instant: string, timeZone: string, dateOnly: boolean): string {
  const { year, month, day, hour, minute } = localParts(instant, timeZone);
  const date = `${Number(month)}/${Number(day)}/${year}`;
  const hours = Number(hour);
  return dateOnly ? date : `${date} ${hours % 12 === 0 ? 12 : hours % 12}:${minute} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** .NET ticks: 100 ns since year 1. Change tokens carry them. */
export function ticks(instant: string): string {
  return String(BigInt(new Date(instant).getTime()) * 10000n + 621355968000000000n);
}
