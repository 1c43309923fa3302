/** What hangs on items: attachments, likes, recycle bin, change log. Part of the store's contract: see Store.ts for the rules. */
import type { WebRow } from './sites.ts';
import type { UserRow } from './people.ts';
import type { ListRow } from './lists.ts';
import type { ItemRow } from './items.ts';

export interface AttachmentRow {
  readonly fileName: string;
  readonly size: number;
  readonly created: string;
  /** Server-relative. */
  readonly path: string;
}

export interface Attachments {
  list(list: ListRow, item: ItemRow): readonly AttachmentRow[];
  /** Rows of many items in one go, by item id. */
  ofMany(list: ListRow, itemIds: readonly number[]): ReadonlyMap<number, readonly AttachmentRow[]>;
  read(list: ListRow, item: ItemRow, fileName: string): Uint8Array;
  add(list: ListRow, item: ItemRow, fileName: string, bytes: Uint8Array, user: UserRow): AttachmentRow;
  replace(list: ListRow, item: ItemRow, fileName: string, bytes: Uint8Array, user: UserRow): void;
  remove(list: ListRow, item: ItemRow, fileName: string, user: UserRow): void;
}

export interface Likes {
  /** Reputation.SetLike: idempotent, returns the new count. Throws `likesDisabled` where the list has no likes. */
  set(list: ListRow, itemId: number, liked: boolean, user: UserRow): number;
  /** User ids in order of liking. */
  of(list: ListRow, itemId: number): readonly number[];
}

export interface RecycledRow {
  readonly id: string;
  readonly webId: string;
  readonly listId: string;
  readonly itemId: number;
  readonly title: string;
  /** Without a slash at the start, as the service has it. */
  readonly dirName: string;
  readonly leafName: string;
  readonly authorId: number;
  readonly deletedById: number;
  readonly deleted: string;
  /** SP.RecycleBinItemType: 1 file, 3 list item, 4 list, 5 folder, 6 folder with list. */
  readonly itemType: number;
  readonly size: number;
}

export interface RecycleBin {
  /** What the user recycled; site administrators see all. Newest first. */
  list(web: WebRow, user: UserRow): readonly RecycledRow[];
  byId(web: WebRow, id: string, user: UserRow): RecycledRow;
  restore(web: WebRow, id: string, user: UserRow): void;
  remove(web: WebRow, id: string, user: UserRow): void;
  removeAll(web: WebRow, user: UserRow): void;
}

export interface ChangeRow {
  readonly sequence: number;
  readonly time: string;
  readonly listId: string;
  /** 0: the list itself. */
  readonly itemId: number;
  /** SP.ChangeType: 1 add, 2 update, 3 delete, 4 rename, 5 move away, 6 move into, 7 restore … */
  readonly changeType: number;
  readonly uniqueId: string;
  readonly editorId: number;
  readonly fileRef: string;
}

export interface Changes {
  ofList(list: ListRow, options: { readonly after?: number; readonly itemId?: number; readonly limit: number }): readonly ChangeRow[];
  latestSequence(list: ListRow): number;
}
