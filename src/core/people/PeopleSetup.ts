/** The lists of the people features, made by an owner: always previewed, always undoable. */
export interface PeopleSetup {
  /** What is missing, in order of making; empty when everything is there. One request. */
  preview(): Promise<readonly PeopleChange[]>;
  /** Stops at the first failure and reports what was done until then. Safe to run again after a cut in the middle. */
  apply(changes: readonly PeopleChange[]): Promise<readonly PeopleChange[]>;
  /** Undoes what was made just now; a list that holds items by then is left, and named in the answer. */
  undo(made: readonly PeopleChange[]): Promise<readonly PeopleChange[]>;
}

export type PeopleList = 'expertise' | 'nominations' | 'outcomes' | 'choices';

export interface PeopleChange {
  /** Stable within a preview. */
  readonly id: string;
  readonly kind: 'createList' | 'addColumn' | 'addIndex' | 'itemRules' | 'restrictWriting';
  readonly list: PeopleList;
  /** Internal name, for columns and indexes. */
  readonly column?: string;
  /** What is sent, for those who want to know. */
  readonly detail: string;
  readonly blockedBy?: 'noPermission' | 'listTooLarge';
}
