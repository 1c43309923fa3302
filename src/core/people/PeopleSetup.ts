/** Lists of ours, made by an owner: always previewed, always undoable. */
export interface ListSetup<List extends string, Kind extends string = ListChangeKind> {
  /** What is missing, in order of making; empty when everything is there. One request. */
  preview(): Promise<readonly ListChange<List, Kind>[]>;
  /** Stops at the first failure and reports what was done until then. Safe to run again after a cut in the middle. */
  apply(changes: readonly ListChange<List, Kind>[]): Promise<readonly ListChange<List, Kind>[]>;
  /** Undoes what was made just now; a list that holds items by then is left, and named in the answer. */
  undo(made: readonly ListChange<List, Kind>[]): Promise<readonly ListChange<List, Kind>[]>;
}

export type ListChangeKind = 'createList' | 'addColumn' | 'addIndex' | 'itemRules' | 'restrictWriting';

export interface ListChange<List extends string, Kind extends string = ListChangeKind> {
  /** Stable within a preview. */
  readonly id: string;
  readonly kind: Kind;
  readonly list: List;
  /** Internal name, for columns and indexes. */
  readonly column?: string;
  /** What is sent, for those who want to know. */
  readonly detail: string;
  readonly blockedBy?: 'noPermission' | 'listTooLarge';
}

export type PeopleList = 'expertise' | 'nominations' | 'outcomes' | 'choices';
export type PeopleChange = ListChange<PeopleList>;
/** The lists of the people features. */
export type PeopleSetup = ListSetup<PeopleList>;
