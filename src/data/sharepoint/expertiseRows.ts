import * as v from 'valibot';
import type { EntryId, ExpertiseEntry, Nomination, NominationId, Person } from '../../core/people';
import { parseOfficeHours, principalNameOf } from '../../core/people';
import type { Instant } from '../../core/shared';
import { linesOf } from './expertiseFields';
import type { ItemJson } from './expertiseLists';
import { peopleColumns } from './peopleColumns';
import type { PeopleColumn } from './peopleColumns';

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

export interface Unreadable {
  readonly id: number | undefined;
  readonly reason: string;
}

const instant = v.pipe(v.string(), v.isoTimestamp(), v.transform(value => new Date(value).toISOString().replace('.000Z', 'Z') as Instant));
const person = v.object({
  Id: v.pipe(v.number(), v.integer(), v.minValue(1)),
  Title: v.optional(v.nullable(v.string()), ''),
  Name: v.string(),
  EMail: v.optional(v.nullable(v.string())),
  JobTitle: v.optional(v.nullable(v.string())),
  Department: v.optional(v.nullable(v.string()))
});
const optionalText = v.optional(v.nullable(v.string()));
const optionalFlag = v.optional(v.nullable(v.boolean()));
const itemId = v.pipe(v.number(), v.integer(), v.minValue(1));
const entrySchema = v.looseObject({
  ID: itemId,
  [peopleColumns.version]: v.optional(v.number(), 1),
  [peopleColumns.modified]: instant,
  [peopleColumns.author]: person,
  [peopleColumns.account]: optionalText,
  [peopleColumns.clientKey]: optionalText,
  [peopleColumns.mentor]: optionalFlag,
  [peopleColumns.pronouns]: optionalText,
  [peopleColumns.timeZone]: optionalText,
  [peopleColumns.officeHours]: optionalText,
  [peopleColumns.weeklyLimit]: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0)))),
  [peopleColumns.pausedUntil]: v.optional(v.nullable(instant)),
  [peopleColumns.hidden]: optionalFlag
});
const nominationSchema = v.looseObject({
  ID: itemId,
  [peopleColumns.title]: v.pipe(v.string(), v.trim(), v.minLength(1)),
  [peopleColumns.author]: person,
  [peopleColumns.nominee]: person,
  [peopleColumns.from]: instant,
  [peopleColumns.until]: instant
});

/**
 * Item → entry. Thrown at with what is wrong: a cell that cannot be read, or an account that is not the author's, by which
 * somebody would be found in another's place.
 */
export function readEntry(item: ItemJson, expertOn: (authorId: number, answers: EntryRow['answers']) => readonly string[]): EntryRow {
  const row = parsed(entrySchema, item);
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
  const row = parsed(nominationSchema, item);
  return {
    id: row.ID as NominationId,
    topic: row[peopleColumns.title],
    nominee: personOf(row[peopleColumns.nominee]),
    nominatedBy: personOf(row[peopleColumns.author]),
    from: row[peopleColumns.from],
    until: row[peopleColumns.until]
  };
}

/** Reads item by item: one that cannot be read is reported with its id, and takes nobody else along. */
export function readEach<T>(items: readonly ItemJson[], read: (item: ItemJson) => T): { readonly rows: readonly T[]; readonly unreadable: readonly Unreadable[] } {
  const rows: T[] = [];
  const unreadable: Unreadable[] = [];
  for (const item of items) {
    try {
      rows.push(read(item));
    } catch (error) {
      unreadable.push({ id: typeof item.ID === 'number' ? item.ID : undefined, reason: error instanceof Error ? error.message : 'unreadable' });
    }
  }
  return { rows, unreadable };
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

function personOf(cell: v.InferOutput<typeof person>): Person {
  return {
    siteUserId: cell.Id,
    name: cell.Title ?? '',
    loginName: cell.Name,
    ...(cell.EMail ? { email: cell.EMail } : {}),
    ...(cell.JobTitle ? { jobTitle: cell.JobTitle } : {}),
    ...(cell.Department ? { department: cell.Department } : {}),
    isGuest: /#ext#/i.test(cell.Name),
    isDeleted: false
  };
}

function parsed<S extends v.GenericSchema>(schema: S, item: ItemJson): v.InferOutput<S> {
  const result = v.safeParse(schema, item);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${v.getDotPath(issue) ?? 'item'}: ${issue.message}`);
}
