/** Items and folders: rows, queries, writes. Part of the store's contract: see Store.ts for the rules. */
import type { Condition, OrderBy } from '../Condition.ts';
import type { UserRow } from './people.ts';
import type { ListRow } from './lists.ts';
import type { FieldRow } from './columns.ts';

export interface UrlValue {
  readonly url: string;
  readonly description: string;
}

/**
 * A stored value. Text, Note, Choice, Guid: string · Number, Integer: number · Boolean: boolean · DateTime: instant ·
 * User, Lookup: id · UserMulti, LookupMulti: ids · MultiChoice: strings · URL: UrlValue · empty: null.
 */
export type FieldValue = string | number | boolean | null | readonly number[] | readonly string[] | UrlValue;

export interface ItemRow {
  readonly listId: string;
  readonly id: number;
  readonly uniqueId: string;
  readonly guid: string;
  readonly contentTypeId: string;
  /** 0 item or file, 1 folder. */
  readonly fsType: 0 | 1;
  /** Folder it lies in. */
  readonly dirName: string;
  /** '12_.000' for items, the folder's or file's name otherwise. */
  readonly leafName: string;
  /** dirName + '/' + leafName */
  readonly fileRef: string;
  /** Item id of the folder it lies in; 0 in the root. */
  readonly parentFolderId: number;
  readonly authorId: number;
  readonly editorId: number;
  readonly created: string;
  readonly modified: string;
  /** owshiddenversion: the number in the ETag. */
  readonly version: number;
  /** 512 × major. */
  readonly uiVersion: number;
  readonly hasAttachments: boolean;
  /** 0 approved, 1 rejected, 2 pending, 3 draft, 4 scheduled. */
  readonly moderationStatus: number;
  /** GUID of the permission scope that governs it. */
  readonly scopeId: string;
  readonly hasUniquePermissions: boolean;
  readonly itemChildCount: number;
  readonly folderChildCount: number;
  /** Columns by internal name; every column of the list unless the query named some. See `readField` for system ones. */
  readonly values: Readonly<Record<string, FieldValue>>;
}

export type ViewScope = 'Default' | 'Recursive' | 'RecursiveAll' | 'FilesOnly';

export interface ListQuery {
  readonly where?: Condition;
  /** Empty or missing: by id. The id is always the last key. */
  readonly orderBy?: readonly OrderBy[];
  /** Rows wanted, 1 to 5,000. */
  readonly rowLimit: number;
  /** Rows after this position. */
  readonly after?: PagingPosition;
  /** Folder path; missing = root folder (scope Default, FilesOnly) or the whole list (Recursive, RecursiveAll). */
  readonly folder?: string;
  readonly scope: ViewScope;
  /** Fields that the answer names ($select, $expand, ViewFields): counted for the lookup limit. Values of all columns when missing. */
  readonly columns?: readonly string[];
}

export interface PagingPosition {
  readonly id: number;
  /** Values of the order-by fields of the row, in their order. */
  readonly values: readonly FieldValue[];
}

export interface QueryResult {
  readonly rows: readonly ItemRow[];
  /** Position of the last row when more rows follow (an exactly full last page has none). */
  readonly next: PagingPosition | undefined;
  /** Rows that the database walked, as the list view threshold counts them. */
  readonly rowsScanned: number;
}

export interface NewItemPlace {
  /** Default: the root folder. */
  readonly folder?: string;
  /** Folders and files; made from the title when missing. */
  readonly leafName?: string;
  readonly fsType?: 0 | 1;
}

export interface FormValue {
  readonly fieldName: string;
  readonly fieldValue: string;
}

export interface FormFieldResult {
  readonly fieldName: string;
  readonly fieldValue: string;
  readonly hasException: boolean;
  readonly errorCode: number;
  readonly errorMessage: string | null;
}

export interface FormResult {
  /** Undefined when a field failed: nothing was written. */
  readonly item: ItemRow | undefined;
  readonly fields: readonly FormFieldResult[];
}

export interface FormOptions {
  /** Dates are ISO UTC instead of the web's locale and time zone. */
  readonly datesInUTC?: boolean;
  /** Numbers with a point, whatever the locale. */
  readonly numberInInvariantCulture?: boolean;
  /** No new version, editor and date stay as given or as they are (system update). */
  readonly newDocumentUpdate?: boolean;
  readonly ifMatch?: string;
}

export interface Items {
  /** One item by id, exempt from the thresholds. Throws `itemNotFound`, also where the user may not see it. */
  get(list: ListRow, id: number, user: UserRow): ItemRow;
  find(list: ListRow, id: number, user: UserRow): ItemRow | undefined;
  /** A folder, file or item by server-relative path or by its unique id. */
  byPath(list: ListRow, path: string, user: UserRow): ItemRow | undefined;
  byUniqueId(list: ListRow, uniqueId: string, user: UserRow): ItemRow | undefined;
  query(list: ListRow, query: ListQuery, user: UserRow): QueryResult;
  /** What a REST body holds: JSON values by property name (`Title`, `AuthorId`, `OData__X`), `ContentTypeId` included. */
  add(list: ListRow, place: NewItemPlace, body: Readonly<Record<string, unknown>>, user: UserRow): ItemRow;
  addByForm(list: ListRow, place: NewItemPlace, values: readonly FormValue[], options: FormOptions, user: UserRow): FormResult;
  update(list: ListRow, id: number, body: Readonly<Record<string, unknown>>, options: { readonly ifMatch?: string; readonly systemUpdate?: boolean }, user: UserRow): ItemRow;
  updateByForm(list: ListRow, id: number, values: readonly FormValue[], options: FormOptions, user: UserRow): FormResult;
  remove(list: ListRow, id: number, options: { readonly ifMatch?: string }, user: UserRow): void;
  /** Returns the id in the recycle bin. A folder takes its content along. */
  recycle(list: ListRow, id: number, options: { readonly ifMatch?: string }, user: UserRow): string;
  /** Changes folder and, when given, the leaf name. */
  move(list: ListRow, id: number, folder: string, leafName: string | undefined, user: UserRow): ItemRow;
  versions(list: ListRow, id: number, user: UserRow): readonly ItemVersionRow[];
  /** The text of lookups and persons of these rows, in one go: by field, then id. */
  lookupTexts(list: ListRow, rows: readonly ItemRow[], fields: readonly string[]): ReadonlyMap<string, ReadonlyMap<number, string>>;
  /** A field of the item that a lookup points to (`Category/Title`). */
  lookupTarget(list: ListRow, field: FieldRow, id: number): { readonly list: ListRow; readonly item: ItemRow } | undefined;
  /** Fast path of seeds and imports: ids, authors, dates, counts as given; no rights, no versions, no changes. */
  bulkInsert(list: ListRow, rows: readonly BulkRow[], options?: BulkOptions): void;
}

export interface BulkOptions {
  /** Gives the rows to the search index at once, in the same transaction. */
  readonly searchable?: boolean;
}

export interface BulkRow {
  /** Must be above every id of the list. */
  readonly id: number;
  readonly fsType: 0 | 1;
  /** Base ('0x0107') or full id of a content type of the list. */
  readonly contentTypeId: string;
  /** Id of the folder it lies in; 0 = root. Folders come before what lies in them. */
  readonly parentFolderId: number;
  /** Folders: made from the title when missing. */
  readonly leafName?: string;
  readonly authorId: number;
  readonly editorId?: number;
  readonly created: string;
  readonly modified?: string;
  readonly moderationStatus?: number;
  readonly version?: number;
  /** By internal name; `LikedBy` may be given with `LikesCount` (the likes are recorded too). */
  readonly values: Readonly<Record<string, FieldValue>>;
}

export interface ItemVersionRow {
  /** major × 512 */
  readonly versionId: number;
  /** '2.0' */
  readonly label: string;
  readonly isCurrent: boolean;
  readonly created: string;
  readonly item: ItemRow;
}
