import type { BoardFeature } from './Board';

/** One change to the list that the owner may allow, previewed before anything happens (D-8). */
export interface SchemaChange {
  readonly id: string;
  readonly kind: 'addColumn' | 'addIndex' | 'enableLikes';
  /** Internal name of the column. */
  readonly column: string;
  /** What it gives. */
  readonly enables: readonly BoardFeature[];
  /** Exact XML or setting that will be sent, for the administrator who wants to see. */
  readonly detail: string;
  /** Why it cannot be done now, if so: for example an index on a list beyond the limit. */
  readonly blockedBy?: 'listTooLarge' | 'noPermission';
}

/** What was done, kept so that exactly that can be undone. */
export interface AppliedChange {
  readonly change: SchemaChange;
  /** False when it was already there: then the undo leaves it alone. */
  readonly made: boolean;
}

/** A list of the site that a board can be bound to. */
export interface BindableList {
  readonly id: string;
  readonly title: string;
  readonly itemCount: number;
  readonly lastItemModified: string;
}

/** Setting a board up: for site owners, always previewed, always undoable. */
export interface BoardSetup {
  /** Discussion Board lists (template 108) of this site that the current person can read. */
  lists(): Promise<readonly BindableList[]>;
  /** Makes a new Discussion Board list; the title may not exist yet. */
  createList(title: string): Promise<BindableList>;
  /** Changes that would switch on what is missing; empty when the board is complete. */
  preview(listId: string): Promise<readonly SchemaChange[]>;
  /** Applies in order; stops at the first failure and reports what was done until then. Safe to run again. */
  apply(listId: string, changes: readonly SchemaChange[]): Promise<readonly AppliedChange[]>;
  undo(listId: string, applied: readonly AppliedChange[]): Promise<void>;
}
