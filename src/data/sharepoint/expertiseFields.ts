import type { Expertise } from '../../core/people';
import { formatOfficeHours } from '../../core/people';
import { peopleColumns } from './peopleColumns';
import type { PeopleColumn } from './peopleColumns';
import { linesText, textCell } from './textCells';

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

/** SharePoint keeps no fractions of a second. */
function wholeSeconds(instant: string): string {
  return instant.replace(/\.\d+Z$/, 'Z');
}
