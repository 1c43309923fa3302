import type { FieldRow, FieldValue } from '../Store.ts';

/** What a write wants of an item, checked and typed: columns, and the few system values that a writer may set. */
export interface ItemChanges {
  readonly columns: Map<FieldRow, FieldValue>;
  contentTypeId?: string;
  moderationStatus?: number;
  /** Honoured for those who may manage the list only. */
  authorId?: number;
  editorId?: number;
  created?: string;
  modified?: string;
  leafName?: string;
}

export function emptyChanges(): ItemChanges {
  return { columns: new Map() };
}
