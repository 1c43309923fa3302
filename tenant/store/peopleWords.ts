/** The index of people by words, which lags behind changes as that of items does. */
import { type Context, instant } from './Context.ts';
import type { Database } from './Database.ts';
import type { PersonRow } from './Store.ts';

/** Columns of the index, named as the managed properties of people; each with the text that it holds. */
export const peopleColumns: Readonly<Record<string, (person: PersonRow) => string>> = {
  PreferredName: person => person.displayName,
  AccountName: person => person.upn,
  WorkEmail: person => person.mail,
  JobTitle: person => text(person.profile['jobTitle']),
  Department: person => text(person.profile['department']),
  OfficeNumber: person => text(person.profile['officeLocation']),
  Skills: person => text(person.profile['skills']),
  Responsibilities: person => text(person.profile['responsibilities']),
  Interests: person => text(person.profile['interests']),
  PastProjects: person => text(person.profile['pastProjects']),
  Schools: person => text(person.profile['schools']),
  AboutMe: person => text(person.profile['aboutMe'])
};

const names = Object.keys(peopleColumns);

/** What is no letter, digit or mark separates words: the tokenizer knows that too, but of no character that is younger than Unicode 6.1. */
const separators = /[^\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** A person who is new to the index, by the number of their row. */
export function addPersonWords(database: Database, rowId: number, person: PersonRow): void {
  database.run(`INSERT INTO words_people (rowid, ${names.join(', ')}) VALUES (?${', ?'.repeat(names.length)})`, rowId, ...names.map(name => peopleColumns[name]!(person).replaceAll(separators, ' ')));
}

export function indexPerson(database: Database, person: PersonRow): void {
  const rowId = rowIdOf(database, person.objectId);
  if (rowId === undefined) return;
  database.run('DELETE FROM words_people WHERE rowid = ?', rowId);
  addPersonWords(database, rowId, person);
}

export function forgetPersonWords(database: Database, objectId: string): void {
  const rowId = rowIdOf(database, objectId);
  if (rowId !== undefined) database.run('DELETE FROM words_people WHERE rowid = ?', rowId);
  database.run('DELETE FROM people_uncrawled WHERE object_id = ?', objectId.toLowerCase());
}

/** A change is found when the crawler has come by. */
export function postponeIndexing(context: Context, { objectId }: PersonRow): void {
  const visible = instant(new Date(context.now().getTime() + context.store.switches.crawlDelaySeconds * 1000));
  context.database.run('INSERT INTO people_uncrawled (object_id, visible) VALUES (?, ?) ON CONFLICT (object_id) DO UPDATE SET visible = excluded.visible', objectId.toLowerCase(), visible);
}

export function crawlPeopleDue({ database, now }: Context, byObjectId: (objectId: string) => PersonRow | undefined): void {
  const due = database.all('SELECT object_id FROM people_uncrawled WHERE visible <= ?', instant(now()));
  for (const { object_id } of due) {
    const person = byObjectId(String(object_id));
    if (person) indexPerson(database, person);
    database.run('DELETE FROM people_uncrawled WHERE object_id = ?', String(object_id));
  }
}

export function rowIdOf(database: Database, objectId: string): number | undefined {
  const row = database.get('SELECT rowid AS id FROM people WHERE object_id = ?', objectId.toLowerCase());
  return row && Number(row.id);
}

function text(value: unknown): string {
  return Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
}
