import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { databaseTrouble } from './databaseTrouble.ts';
import { demandKnownSchema, migrate } from './schema.ts';

export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Record<string, SqlValue>;

const cachedStatements = 500;

/** One SQLite database: statements prepared once, transactions that nest. Knows nothing of lists. */
export class Database {
  private readonly sqlite: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  private depth = 0;
  /** Called after a rollback: what was cached of the rows undone is wrong now. */
  onRollback: () => void = () => undefined;

  /**
   * @param folder where `tenant.db` lies; undefined keeps everything in memory.
   * @throws Error with a sentence for people; a file that is not ours, or newer, is left as it is.
   */
  constructor(folder: string | undefined) {
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    this.sqlite = inWords(() => openQuietly(folder === undefined ? ':memory:' : join(folder, 'tenant.db')));
    try {
      inWords(() => this.setUp());
    } catch (failure) {
      this.sqlite.close();
      throw failure;
    }
  }

  /** One process at a time: lists are cached. SQLite keeps the lock until the process ends, however it ends. */
  private setUp(): void {
    this.sqlite.exec('PRAGMA locking_mode = EXCLUSIVE;');
    demandKnownSchema(this);
    this.sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -131072; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 16384;');
    migrate(this);
  }

  all(sql: string, ...params: readonly SqlValue[]): SqlRow[] {
    return this.prepared(sql).all(...params) as SqlRow[];
  }

  get(sql: string, ...params: readonly SqlValue[]): SqlRow | undefined {
    return this.prepared(sql).get(...params) as SqlRow | undefined;
  }

  /** Rows one at a time, for walks over whole lists. No other statement with the same text may run meanwhile. */
  iterate(sql: string, ...params: readonly SqlValue[]): IterableIterator<SqlRow> {
    return this.sqlite.prepare(sql).iterate(...params) as IterableIterator<SqlRow>;
  }

  run(sql: string, ...params: readonly SqlValue[]): { readonly changes: number; readonly lastId: number } {
    const result = this.prepared(sql).run(...params);
    return { changes: Number(result.changes), lastId: Number(result.lastInsertRowid) };
  }

  number(sql: string, ...params: readonly SqlValue[]): number {
    const row = this.get(sql, ...params);
    return row === undefined ? 0 : Number(Object.values(row)[0] ?? 0);
  }

  /** Statements without parameters: schema changes. Prepared statements are dropped, since tables may have changed. */
  exec(sql: string): void {
    this.statements.clear();
    this.sqlite.exec(sql);
  }

  transaction<T>(work: () => T): T {
    const level = this.depth;
    this.sqlite.exec(level === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT level${level}`);
    this.depth = level + 1;
    try {
      const result = work();
      this.sqlite.exec(level === 0 ? 'COMMIT' : `RELEASE level${level}`);
      return result;
    } catch (failure) {
      this.sqlite.exec(level === 0 ? 'ROLLBACK' : `ROLLBACK TO level${level}; RELEASE level${level}`);
      this.onRollback();
      throw failure;
    } finally {
      this.depth = level;
    }
  }

  /** What is read now may yet be undone. */
  get isInTransaction(): boolean {
    return this.depth > 0;
  }

  close(): void {
    this.statements.clear();
    this.sqlite.close();
  }

  private prepared(sql: string): StatementSync {
    const known = this.statements.get(sql);
    if (known !== undefined) return known;
    if (this.statements.size >= cachedStatements) {
      const oldest = this.statements.keys().next().value;
      if (oldest !== undefined) this.statements.delete(oldest);
    }
    const statement = this.sqlite.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }
}

/** What SQLite refuses, said as people would. */
function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (failure) {
    const sentence = databaseTrouble(failure);
    throw sentence === undefined ? failure : new Error(sentence, { cause: failure });
  }
}

/** `"Name"`, safe inside SQL text. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** `?, ?, ?` */
export function marks(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}

/** SQLite is still marked experimental in Node 22; that one warning is kept off the console, all others pass. */
function openQuietly(path: string): DatabaseSync {
  const emit = process.emitWarning;
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).includes('SQLite is an experimental feature')) (emit as (...all: unknown[]) => void).call(process, warning, ...rest);
  }) as typeof process.emitWarning;
  try {
    const { DatabaseSync: Sqlite } = process.getBuiltinModule('node:sqlite');
    return new Sqlite(path);
  } finally {
    process.emitWarning = emit;
  }
}
