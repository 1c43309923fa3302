import * as v from 'valibot';
import type { EntryId, ExpertiseEntry, Nomination, NominationId } from '../../core/people';
import { parseOfficeHours, principalNameOf } from '../../core/people';
import type { ItemJson } from './expertiseLists';
import { instantCell, itemId, optionalFlag, optionalText, parsedItem, personCell, personOf } from './itemCells';
import { peopleColumns } from './peopleColumns';
import type { PeopleColumn } from './peopleColumns';
import { linesOf } from './textCells';

/** Columns that an entry is read from. */
export const entryColumns: readonly PeopleColumn[] = [
  peopleColumns.id, peopleColumns.version, peopleColumns.title, peopleColumns.author, peopleColumns.modified, peopleColumns.clientKey, peopleColumns.account,
  peopleColumns.topics, peopleColumns.askMe, peopleColumns.wants, peopleColumns.languages, peopleColumns.processes, peopleColumns.disciplines,
  peopleColumns.mentor, peopleColumns.pronouns, peopleColumns.timeZone, peopleColumns.officeHours, peopleColumns.weeklyLimit, peopleColumns.pausedUntil,
  peopleColumns.hidden, peopleColumns.answers
];

export const nominationColumns: readonly PeopleColumn[] = [
  peopleColumns.id, peopleColumns.title, peopleColumns.author, peopleColumns.nominee, peopleColumns.from, peopleColumns.until
];

/** An entry with what only the data layer needs of its row. */
export interface EntryRow {
  readonly entry: ExpertiseEntry;
  readonly clientKey: string | undefined;
  /** Answers to nominations, by the nomination's id. */
  readonly answers: ReadonlyMap<number, 'accepted' | 'declined'>;
}

const entrySchema = v.looseObject({
  ID: itemId,
  [peopleColumns.version]: v.optional(v.number(), 1),
  [peopleColumns.modified]: instantCell,
  [peopleColumns.author]: personCell,
  [peopleColumns.account]: optionalText,
  [peopleColumns.clientKey]: optionalText,
  [peopleColumns.mentor]: optionalFlag,
  [peopleColumns.pronouns]: optionalText,
  [peopleColumns.timeZone]: optionalText,
  [peopleColumns.officeHours]: optionalText,
  [peopleColumns.weeklyLimit]: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0)))),
  [peopleColumns.pausedUntil]: v.optional(v.nullable(instantCell)),
  [peopleColumns.hidden]: optionalFlag
});
const nominationSchema = v.looseObject({
  ID: itemId,
  [peopleColumns.title]: v.pipe(v.string(), v.trim(), v.minLength(1)),
  [peopleColumns.author]: personCell,
  [peopleColumns.nominee]: personCell,
  [peopleColumns.from]: instantCell,
  [peopleColumns.until]: instantCell
});

/**
 * Item → entry. Thrown at with what is wrong: a cell that cannot be read, or an account that is not the author's, by which
 * somebody would be found in another's place.
 */
export function readEntry(item: ItemJson, expertOn: (authorId: number, answers: EntryRow['answers']) => readonly string[]): EntryRow {
  const row = parsedItem(entrySchema, item);
  const author = personOf(row[peopleColumns.author]);
  if (peopleColumns.account in item && (row[peopleColumns.account] ?? '').toLowerCase() !== principalNameOf(author.loginName)) throw new Error('The account is not the author\'s');
  const answers = answersOf(item[peopleColumns.answers]);
  const pronouns = row[peopleColumns.pronouns];
  const timeZone = row[peopleColumns.timeZone];
  const weeklyLimit = row[peopleColumns.weeklyLimit];
  const pausedUntil = row[peopleColumns.pausedUntil];
  return {
    clientKey: row[peopleColumns.clientKey] ?? undefined,
    answers,
    entry: {
      id: row.ID as EntryId,
      person: author,
      modified: row[peopleColumns.modified],
      etag: `"${row[peopleColumns.version]}"`,
      subjectExpertOn: expertOn(row[peopleColumns.author].Id, answers),
      topics: linesOf(item[peopleColumns.topics]),
      askMeAbout: linesOf(item[peopleColumns.askMe]),
      wantsToLearn: linesOf(item[peopleColumns.wants]),
      isMentor: row[peopleColumns.mentor] === true,
      languages: linesOf(item[peopleColumns.languages]),
      processes: linesOf(item[peopleColumns.processes]),
      disciplines: linesOf(item[peopleColumns.disciplines]),
      ...(pronouns ? { pronouns } : {}),
      ...(timeZone ? { timeZone } : {}),
      officeHours: parseOfficeHours(row[peopleColumns.officeHours] ?? ''),
      ...(typeof weeklyLimit === 'number' ? { weeklyLimit } : {}),
      ...(pausedUntil ? { pausedUntil } : {}),
      isHidden: row[peopleColumns.hidden] === true
    }
  };
}

/** Whether the nominee has answered stands in their own entry. */
export function readNomination(item: ItemJson): Omit<Nomination, 'answer'> {
  const row = parsedItem(nominationSchema, item);
  return {
    id: row.ID as NominationId,
    topic: row[peopleColumns.title],
    nominee: personOf(row[peopleColumns.nominee]),
    nominatedBy: personOf(row[peopleColumns.author]),
    from: row[peopleColumns.from],
    until: row[peopleColumns.until]
  };
}

/** `12 accepted` a line; the last word on a nomination counts. */
function answersOf(cell: unknown): EntryRow['answers'] {
  const answers = new Map<number, 'accepted' | 'declined'>();
  for (const line of linesOf(cell)) {
    const match = /^(\d{1,10}) (accepted|declined)$/.exec(line);
    if (match) answers.set(Number(match[1]), match[2] as 'accepted' | 'declined');
  }
  return answers;
}

export function answersText(answers: EntryRow['answers']): string {
  return [...answers].map(([id, answer]) => `${id} ${answer}`).join('\n');
}
