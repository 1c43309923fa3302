import type { Expertise } from '../../core/people';
import { cleanLine, formatOfficeHours } from '../../core/people';
import { peopleColumns } from './peopleColumns';
import type { PeopleColumn } from './peopleColumns';

/** Several values in one note, one a line: whatever a person types, a value never becomes two. */
export function linesText(values: readonly string[]): string {
  return values.map(cleanLine).filter(value => value !== '').join('\n');
}

export function linesOf(cell: unknown): readonly string[] {
  return typeof cell === 'string' ? cell.split(/\r?\n/).map(line => line.trim()).filter(line => line !== '') : [];
}

/** The column of each of an entry's words. */
const columnOf: Readonly<Record<keyof Expertise, PeopleColumn>> = {
  topics: peopleColumns.topics,
  askMeAbout: peopleColumns.askMe,
  wantsToLearn: peopleColumns.wants,
  languages: peopleColumns.languages,
  processes: peopleColumns.processes,
  disciplines: peopleColumns.disciplines,
  isMentor: peopleColumns.mentor,
  pronouns: peopleColumns.pronouns,
  timeZone: peopleColumns.timeZone,
  officeHours: peopleColumns.officeHours,
  weeklyLimit: peopleColumns.weeklyLimit,
  pausedUntil: peopleColumns.pausedUntil,
  isHidden: peopleColumns.hidden
};

/** What an entry cannot say on a list without these columns. */
export function missingFields(columns: readonly string[]): readonly (keyof Expertise)[] {
  return (Object.keys(columnOf) as (keyof Expertise)[]).filter(field => columns.indexOf(columnOf[field]) >= 0);
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
    [peopleColumns.pronouns]: textCell(expertise.pronouns ?? ''),
    [peopleColumns.timeZone]: textCell(expertise.timeZone ?? ''),
    [peopleColumns.officeHours]: formatOfficeHours(expertise.officeHours),
    [peopleColumns.weeklyLimit]: expertise.weeklyLimit ?? null,
    [peopleColumns.pausedUntil]: expertise.pausedUntil === undefined ? null : wholeSeconds(expertise.pausedUntil),
    [peopleColumns.hidden]: expertise.isHidden
  };
}

/** What a column of one line holds: 255 characters. */
export function textCell(value: string): string {
  return cleanLine(value).slice(0, 255);
}

/** SharePoint keeps no fractions of a second. */
function wholeSeconds(instant: string): string {
  return instant.replace(/\.\d+Z$/, 'Z');
}
