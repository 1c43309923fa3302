import { randomUUID } from 'node:crypto';
import type { Database } from './Database.ts';
import type { Store } from './Store.ts';
import type { ListCatalog } from './ListCatalog.ts';
import type { Switches } from './Switches.ts';

/** What the parts of the store share. `store` gives each part the others, whatever the order of making them. */
export interface Context {
  readonly database: Database;
  readonly store: Store;
  readonly catalog: ListCatalog;
  switches(): Switches;
  now(): Date;
  /** Forgets what was computed about rights, after any change to people, groups, roles or scopes. */
  permissionsChanged(): void;
}

/** ISO 8601 UTC with whole seconds, as the service gives them. */
export function instant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

export function newGuid(): string {
  return randomUUID();
}
