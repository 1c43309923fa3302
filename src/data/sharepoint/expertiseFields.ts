import type { Expertise, OfficeHour } from '../../core/people';
import { peopleColumns } from './peopleColumns';

/** How an entry's values are written into cells, and read out of them: the two directions side by side. */

/** Several values in one note, one a line: whatever a person types, a value never becomes two. */
export function linesText(values: readonly string[]): string {
  return values.map(oneLine).filter(value => value !== '').join('\n');
}

export function linesOf(cell: unknown): readonly string[] {
  return typeof cell === 'string' ? cell.split(/\r?\n/).map(line => line.trim()).filter(line => line !== '') : [];
}

/** Text as one line: line breaks and control characters become blanks, halves of characters are dropped. */
export function oneLine(value: string): string {
  return value
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]+/g, ' ').trim();
}

/** `2 14:00-15:00; 4 09:30-10:30` */
export function officeHoursText(hours: readonly OfficeHour[]): string {
  return hours.map(({ day, from, until }) => `${day} ${clock(from)}-${clock(until)}`).join('; ');
}

/** Pieces that are no office hours are left out: somebody may have typed in the list itself. */
export function officeHoursOf(cell: unknown): readonly OfficeHour[] {
  if (typeof cell !== 'string') return [];
  return cell.split(';').flatMap(piece => {
    const match = /^\s*([0-6]) (\d\d):([0-5]\d)-(\d\d):([0-5]\d)\s*$/.exec(piece);
    if (!match) return [];
    const [day, fromHour, fromMinute, untilHour, untilMinute] = match.slice(1).map(Number);
    const [from, until] = [fromHour * 60 + fromMinute, untilHour * 60 + untilMinute];
    return from < until && until <= 1440 ? [{ day, from, until }] : [];
  });
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Columns of an entry's words, as REST takes them. Empty cells are written too: what was taken away must go. */
export function expertiseFields(expertise: Expertise): Readonly<Record<string, string | number | boolean | null>> {
  return {
    [peopleColumns.topics]: linesText(expertise.topics),
    [peopleColumns.askMe]: linesText(expertise.askMeAbout),
    [peopleColumns.wants]: linesText(expertise.wantsToLearn),
    [peopleColumns.languages]: linesText(expertise.languages),
    [peopleColumns.processes]: linesText(expertise.processes),
    [peopleColumns.disciplines]: linesText(expertise.disciplines),
    [peopleColumns.mentor]: expertise.isMentor,
    [peopleColumns.pronouns]: oneLine(expertise.pronouns ?? '').slice(0, 255),
    [peopleColumns.timeZone]: oneLine(expertise.timeZone ?? '').slice(0, 255),
    [peopleColumns.officeHours]: officeHoursText(expertise.officeHours).slice(0, 255),
    [peopleColumns.weeklyLimit]: expertise.weeklyLimit ?? null,
    [peopleColumns.pausedUntil]: expertise.pausedUntil === undefined ? null : wholeSeconds(expertise.pausedUntil),
    [peopleColumns.hidden]: expertise.isHidden
  };
}

/** SharePoint keeps no fractions of a second. */
function wholeSeconds(instant: string): string {
  return instant.replace(/\.\d+Z$/, 'Z');
}
