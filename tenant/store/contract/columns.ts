/** Columns, views and content types of a list. Part of the store's contract: see Store.ts for the rules. */
import type { WebRow } from './sites.ts';
import type { UserRow } from './people.ts';
import type { ListRow } from './lists.ts';

export type FieldType =
  | 'Text' | 'Note' | 'Integer' | 'Number' | 'Currency' | 'Boolean' | 'DateTime' | 'Choice' | 'MultiChoice' | 'URL' | 'User' | 'UserMulti'
  | 'Lookup' | 'LookupMulti' | 'Computed' | 'Counter' | 'Guid' | 'ContentTypeId' | 'ModStat' | 'Attachments' | 'Calculated' | 'ThreadIndex'
  | 'Threading' | 'File' | 'RatingCount' | 'AverageRating' | 'Likes' | 'Thumbnail';

export type CalculatedType = 'Text' | 'Number' | 'Currency' | 'DateTime' | 'Boolean';

export interface Validation {
  /** Must result in true, else nothing is written. */
  readonly formula: string;
  /** What the person is told. */
  readonly message: string;
}

export interface FieldRow {
  readonly listId: string;
  readonly id: string;
  readonly internalName: string;
  readonly staticName: string;
  readonly title: string;
  readonly description: string;
  readonly type: FieldType;
  /** SP.FieldType number: FieldTypeKind. */
  readonly typeKind: number;
  /** TypeAsString; differs from `type` for nothing but custom rating types. */
  readonly typeAsString: string;
  readonly schemaXml: string;
  readonly group: string;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly hidden: boolean;
  readonly sealed: boolean;
  readonly canBeDeleted: boolean;
  readonly fromBaseType: boolean;
  readonly filterable: boolean;
  readonly sortable: boolean;
  readonly indexed: boolean;
  readonly enforceUniqueValues: boolean;
  /** The service made the index by itself, for a view. */
  readonly autoIndexed?: boolean;
  readonly defaultValue: string | undefined;
  readonly maxLength: number | undefined;
  readonly richText: boolean;
  readonly numberOfLines: number | undefined;
  readonly appendOnly: boolean;
  readonly choices: readonly string[];
  readonly fillInChoice: boolean;
  readonly dateOnly: boolean;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** Calculated: as written, columns by title or internal name. */
  readonly formula?: string | undefined;
  /** Calculated: what the formula is to result in. */
  readonly resultType?: CalculatedType | undefined;
  /** `<DefaultFormula>` of other columns. */
  readonly defaultFormula?: string | undefined;
  readonly validation?: Validation | undefined;
  /** Lookup: target list id or a well-known word ('Docs', 'UserInfo', 'Self'). */
  readonly lookupList: string | undefined;
  readonly lookupField: string | undefined;
  readonly allowMultiple: boolean;
  /** Dependent lookups: id of the column they follow. */
  readonly primaryFieldId: string | undefined;
  /** Where the value lives: a column of the list's table, a fixed column, in the column that a dependent lookup follows, or nowhere (computed). */
  readonly storage: 'column' | 'system' | 'followed' | 'none';
  /** Internal name of the column that a dependent lookup follows. */
  readonly follows?: string | undefined;
  /** In the order in which the list answers its fields. */
  readonly order: number;
}

export type FieldChanges = Partial<Pick<FieldRow, 'title' | 'description' | 'required' | 'hidden' | 'readOnly' | 'indexed' | 'enforceUniqueValues' | 'defaultValue' |
  'choices' | 'fillInChoice' | 'richText' | 'group' | 'maxLength' | 'schemaXml' | 'validation' | 'formula' | 'minimum' | 'maximum' | 'appendOnly' | 'dateOnly' | 'numberOfLines'>>;

export interface Fields {
  list(list: ListRow): readonly FieldRow[];
  /** The web's own, from which lists take theirs; their `listId` is empty. */
  ofWeb(web: WebRow): readonly FieldRow[];
  /** Throws `duplicateField`, `invalidPropertyXml`. */
  createInWeb(web: WebRow, xml: string, user: UserRow): FieldRow;
  /** Throws `fieldNotDeletable` for those that are installed. */
  removeFromWeb(web: WebRow, field: FieldRow, user: UserRow): void;
  byId(list: ListRow, id: string): FieldRow | undefined;
  byInternalName(list: ListRow, name: string): FieldRow | undefined;
  byTitle(list: ListRow, title: string): FieldRow | undefined;
  byInternalNameOrTitle(list: ListRow, name: string): FieldRow | undefined;
  /** Makes a column from `<Field Type="…" …/>`. Without `Name` the internal name is made from DisplayName (`_x0020_`). */
  createFromXml(list: ListRow, xml: string, options: { readonly addToDefaultView?: boolean; readonly internalNameHint?: boolean }, user: UserRow): FieldRow;
  update(list: ListRow, field: FieldRow, changes: FieldChanges, user: UserRow): FieldRow;
  remove(list: ListRow, field: FieldRow, user: UserRow): void;
}

export interface ViewRow {
  readonly id: string;
  readonly listId: string;
  readonly title: string;
  /** Server-relative page. */
  readonly url: string;
  readonly isDefault: boolean;
  readonly hidden: boolean;
  readonly personal: boolean;
  readonly baseViewId: string;
  readonly viewFields: readonly string[];
  /** Inner XML of `<Query>`. */
  readonly query: string;
  readonly rowLimit: number;
  readonly paged: boolean;
  /** SP.ViewScope: 0 default, 1 recursive, 2 recursiveAll, 3 filesOnly. */
  readonly scope: 0 | 1 | 2 | 3;
  readonly viewType: string;
  readonly threaded: boolean;
  readonly contentTypeId: string;
}

export interface Views {
  list(list: ListRow): readonly ViewRow[];
  byId(list: ListRow, id: string): ViewRow | undefined;
  byTitle(list: ListRow, title: string): ViewRow | undefined;
  default(list: ListRow): ViewRow;
  create(list: ListRow, view: Partial<Omit<ViewRow, 'id' | 'listId' | 'url'>> & { readonly title: string }, user: UserRow): ViewRow;
  update(list: ListRow, view: ViewRow, changes: Partial<Omit<ViewRow, 'id' | 'listId' | 'url'>>, user: UserRow): ViewRow;
  remove(list: ListRow, view: ViewRow, user: UserRow): void;
}

export interface ContentTypeRow {
  /** '0x012002' of the web, '0x01200200…' of a list. */
  readonly id: string;
  /** Undefined for the web's own. */
  readonly listId: string | undefined;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly sealed: boolean;
  readonly parentId: string;
  /** Internal names, in order. */
  readonly fieldLinks: readonly ContentTypeFieldLink[];
}

export interface ContentTypeFieldLink {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly hidden: boolean;
}

export interface ContentTypes {
  ofWeb(web: WebRow): readonly ContentTypeRow[];
  ofList(list: ListRow): readonly ContentTypeRow[];
  /** The list's content type that is or descends from `id` ('0x0107' → the board's own Message). */
  find(list: ListRow, id: string): ContentTypeRow | undefined;
  /** Throws for a sealed one that stays so. */
  update(of: WebRow | ListRow, type: ContentTypeRow, changes: ContentTypeChanges, user: UserRow): ContentTypeRow;
  /** In the web; without `id` one is made from the parent's. */
  create(web: WebRow, wanted: NewContentType, user: UserRow): ContentTypeRow;
  /** A copy of one of the web's. The columns that it names are those of them that the list has. */
  addToList(list: ListRow, id: string, user: UserRow): ContentTypeRow;
  /** Throws `contentTypeInUse` while items of a list have it. */
  remove(of: WebRow | ListRow, type: ContentTypeRow, user: UserRow): void;
}

export type ContentTypeChanges = Partial<Pick<ContentTypeRow, 'name' | 'description' | 'group' | 'hidden' | 'readOnly' | 'sealed'>>;

export interface NewContentType {
  readonly id?: string;
  readonly parentId: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
}
