/** What hangs on items: attachments, likes, comments, recycle bin, change log. Part of the store's contract: see Store.ts for the rules. */
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

/** What documents of a library hold. A document without content is one of no bytes. */
export interface Documents {
  size(list: ListRow, item: ItemRow): number;
  read(list: ListRow, item: ItemRow): Uint8Array;
  /** A new version of the document. Throws `tooLarge` for what did not come in parts. */
  write(list: ListRow, item: ItemRow, bytes: Uint8Array, user: UserRow, options?: { readonly inParts?: boolean }): ItemRow;
  /** Throws `nameTaken` where there is one of that name, unless it may be overwritten. */
  add(list: ListRow, place: { readonly folder: string; readonly leafName: string; readonly overwrite: boolean }, bytes: Uint8Array, user: UserRow): ItemRow;
}

export interface Likes {
  /** Reputation.SetLike: idempotent, returns the new count. Throws `likesDisabled` where the list has no likes. */
  set(list: ListRow, itemId: number, liked: boolean, user: UserRow): number;
  /** User ids in order of liking. */
  of(list: ListRow, itemId: number): readonly number[];
}

export interface CommentRow {
  /** Counts from 1 in each item; ids of deleted ones are not given again. */
  readonly id: number;
  readonly listId: string;
  readonly itemId: number;
  /** 0: no reply. Replies have no replies. */
  readonly parentId: number;
  readonly authorId: number;
  /** ISO 8601 UTC with milliseconds: comments are the one thing that keeps them. */
  readonly created: string;
  /** HTML as the service leaves it: see `commentText.ts`. */
  readonly text: string;
  /** User ids. */
  readonly mentions: readonly number[];
  readonly replyCount: number;
}

export interface NewComment {
  readonly text: string;
  /** Login names, UPNs or addresses that the client names besides those in the text. */
  readonly mentions: readonly string[];
  readonly parentId?: number;
}

export interface CommentLike {
  readonly userId: number;
  /** ISO 8601 UTC with milliseconds. */
  readonly created: string;
}

/**
 * Comments of items, their replies and likes. Whoever reads an item reads its comments; writing needs the right to edit
 * items, on pages (template 119) the right to read them; deleting is for the author and those who manage the list.
 */
export interface Comments {
  /** Newest first; `before`: only those with a smaller id. Replies of one comment with `parentId`, else those at the top. */
  of(list: ListRow, itemId: number, options: { readonly parentId?: number; readonly before?: number; readonly limit: number }, user: UserRow): readonly CommentRow[];
  /** Throws `commentNotFound`. */
  byId(list: ListRow, itemId: number, id: number, user: UserRow): CommentRow;
  add(list: ListRow, itemId: number, comment: NewComment, user: UserRow): CommentRow;
  /** With its replies. */
  remove(list: ListRow, itemId: number, id: number, user: UserRow): void;
  removeAll(list: ListRow, itemId: number, user: UserRow): void;
  /** In order of liking. Comment 0 is the item itself: only pages are liked so. */
  likes(list: ListRow, itemId: number, id: number): readonly CommentLike[];
  like(list: ListRow, itemId: number, id: number, liked: boolean, user: UserRow): void;
  isDisabled(list: ListRow, itemId: number): boolean;
  setDisabled(list: ListRow, itemId: number, disabled: boolean, user: UserRow): void;
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
  /** SP.RecycleBinItemState: 1 of the web, 2 of the site, which only its administrators see. */
  readonly stage: 1 | 2;
}

export interface RecycleBin {
  /** What the user recycled; those who manage the web see all of the first stage, site administrators both. Newest first. */
  list(web: WebRow, user: UserRow, stage: 1 | 2 | 'both'): readonly RecycledRow[];
  /** Of the first stage; of the second too for site administrators. */
  byId(web: WebRow, id: string, user: UserRow): RecycledRow;
  restore(web: WebRow, id: string, user: UserRow): void;
  remove(web: WebRow, id: string, user: UserRow): void;
  removeAll(web: WebRow, user: UserRow, stage: 1 | 2 | 'both'): void;
  moveToSecondStage(web: WebRow, id: string, user: UserRow): void;
}

export type ChangeKind = 'item' | 'list' | 'folder' | 'file' | 'view' | 'field';

export interface ChangeRow {
  readonly sequence: number;
  readonly time: string;
  readonly webId: string;
  readonly listId: string;
  readonly kind: ChangeKind;
  /** 0: no item. */
  readonly itemId: number;
  /** SP.ChangeType: 1 add, 2 update, 3 delete, 4 rename, 5 move away, 6 move into, 7 restore … */
  readonly changeType: number;
  readonly uniqueId: string;
  readonly editorId: number;
  readonly fileRef: string;
}

export interface ChangeQuery {
  /** Sequences: after the first, up to and with the last. */
  readonly after?: number;
  readonly until?: number;
  readonly itemId?: number;
  readonly kinds: readonly ChangeKind[];
  /** SP.ChangeType */
  readonly types: readonly number[];
  readonly limit: number;
  readonly latestFirst?: boolean;
}

export interface Changes {
  ofList(list: ListRow, query: ChangeQuery): readonly ChangeRow[];
  /** Of all its lists, deleted ones too. */
  ofWeb(web: WebRow, query: ChangeQuery): readonly ChangeRow[];
  latestSequence(list: ListRow): number;
  latestOfWeb(web: WebRow): number;
}
