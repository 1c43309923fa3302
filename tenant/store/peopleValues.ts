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

/** Collects the values of people who have none there yet, and writes them in order of value, which is how the table lies. */
export class ValueWriter {
  private readonly database: Database;
  /** Numbers of values by property and value: to be thrown away with the transaction at hand, whose undoing it would not see. */
  private readonly ids = new Map<string, Map<string, number>>();
  private pairs: (readonly [valueId: number, rowId: number])[] = [];

  constructor(database: Database) {
    this.database = database;
  }

  add(rowId: number, { profile }: PersonRow): void {
    for (const [property, value] of valuesOf(profile)) this.pairs.push([this.idOf(property, value), rowId]);
  }

  flush(): void {
    const pairs = this.pairs.sort(([a, first], [b, second]) => a - b || first - second);
    this.pairs = [];
    for (let from = 0; from < pairs.length; from += pairsAtOnce) {
      const some = pairs.slice(from, from + pairsAtOnce);
      this.database.run(`INSERT OR IGNORE INTO people_valued (value_id, person) VALUES ${some.map(() => '(?, ?)').join(', ')}`, ...some.flat());
    }
  }

  private idOf(property: string, value: string): number {
    let known = this.ids.get(property);
    if (!known) this.ids.set(property, known = new Map());
    let id = known.get(value);
    if (id === undefined) {
      const row = this.database.get('SELECT id FROM people_values WHERE property = ? AND value = ?', property, value);
      id = row ? Number(row.id) : this.database.run('INSERT INTO people_values (property, value) VALUES (?, ?)', property, value).lastId;
      known.set(value, id);
    }
    return id;
  }
}

const pairsAtOnce = 100;

export function forgetValues(database: Database, rowId: number, { profile }: PersonRow): void {
  for (const [property, value] of valuesOf(profile)) {
    database.run('DELETE FROM people_valued WHERE person = ? AND value_id = (SELECT id FROM people_values WHERE property = ? AND value = ?)', rowId, property, value);
  }
}

function valuesOf(profile: PersonRow['profile']): (readonly [property: string, value: string])[] {
  const found: (readonly [string, string])[] = [];
  for (const property of valuedProperties) {
    const value = profile[property];
    for (const one of Array.isArray(value) ? value : [value]) if (typeof one === 'string' && one !== '') found.push([property, one]);
  }
  return found;
}
