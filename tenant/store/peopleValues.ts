/**
 * Values of profiles by which people are looked for, each kept once (`people_values`) with the people who have it
 * (`people_valued`): 300,000 profiles hold some thousands of different ones, so that what is asked of a value is asked of
 * these, and refiners are counted without reading a profile.
 */
import type { Database } from './Database.ts';
import type { PersonRow } from './Store.ts';

/** The same names stand in the step of schema.ts that made the tables. */
export const valuedProperties: ReadonlySet<string> = new Set([
  'givenName', 'surname', 'jobTitle', 'department', 'officeLocation', 'manager', 'skills', 'responsibilities', 'interests', 'pastProjects', 'schools'
]);

/** Writes the values of a person who has none there yet. */
export type WriteValues = (rowId: number, person: PersonRow) => void;

/** Remembers the values that it met: to be thrown away with the transaction at hand, whose undoing it would not see. */
export function valueWriter(database: Database): WriteValues {
  const ids = new Map<string, number>();
  const idOf = (property: string, value: string): number => {
    const key = `${property}\n${value}`;
    let id = ids.get(key);
    if (id === undefined) {
      const known = database.get('SELECT id FROM people_values WHERE property = ? AND value = ?', property, value);
      id = known ? Number(known.id) : database.run('INSERT INTO people_values (property, value) VALUES (?, ?)', property, value).lastId;
      ids.set(key, id);
    }
    return id;
  };
  return (rowId, { profile }) => {
    const found: number[] = [];
    for (const property of valuedProperties) {
      const value = profile[property];
      for (const one of Array.isArray(value) ? value : [value]) if (typeof one === 'string' && one !== '') found.push(idOf(property, one));
    }
    if (found.length > 0) database.run('INSERT OR IGNORE INTO people_valued (value_id, person) SELECT value, ? FROM json_each(?)', rowId, JSON.stringify(found));
  };
}

export function forgetValues(database: Database, rowId: number): void {
  database.run('DELETE FROM people_valued WHERE person = ?', rowId);
}
