import type { Database } from './Database.ts';

const most = 500;

/**
 * Answers that cost much and change seldom (totals, refiners), kept until any row of the database changes
 * (https://www.sqlite.org/c3ref/total_changes.html). Nothing is kept of what is read inside a transaction: a rollback
 * counts no changes.
 */
export class Remembered<T> {
  private readonly database: Database;
  private readonly known = new Map<string, T>();
  private changes = -1;

  constructor(database: Database) {
    this.database = database;
  }

  /** @param question all that the answer depends on, besides the rows */
  answer(question: readonly unknown[], ask: () => T): T {
    if (this.database.isInTransaction) return ask();
    const changes = this.database.number('SELECT total_changes()');
    if (changes !== this.changes || this.known.size >= most) this.known.clear();
    this.changes = changes;
    const key = JSON.stringify(question);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const asked = ask();
    this.known.set(key, asked);
    return asked;
  }
}
