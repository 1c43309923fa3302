/**
 * What the tenant keeps, and how it is asked: everything that endpoints, seeds and search may call. Rows are plain
 * data in the store's own terms (no HTTP, no JSON shape of any answer). Implemented by `openStore.ts` over SQLite.
 *
 * Rules for every method: `user` is who acts; rights are checked here, so an endpoint cannot forget them.
 * Failures are `StoreError`s. Instants are ISO 8601 UTC with whole seconds and `Z`. GUIDs are lower case without braces.
 * Paths are server-relative, decoded, without a slash at the end ('/sites/intranet/Lists/Board').
 */
import type { Condition, OrderBy } from './Condition.ts';
import type { Switches } from './Switches.ts';

export type { Comparison, Condition, DatePart, FieldPath, Operand, OrderBy } from './Condition.ts';
export type { Switches } from './Switches.ts';

export interface Store {
  readonly sites: Sites;
  readonly directory: Directory;
  readonly users: Users;
  readonly groups: Groups;
  readonly permissions: Permissions;
  readonly lists: Lists;
  readonly fields: Fields;
  readonly views: Views;
  readonly contentTypes: ContentTypes;
  readonly items: Items;
  readonly attachments: Attachments;
  readonly likes: Likes;
  readonly recycleBin: RecycleBin;
  readonly changes: Changes;
  readonly search: SearchIndex;
  readonly switches: Switches;
  setSwitches(changes: Partial<Switches>): void;
  now(): Date;
  /** All or nothing; may be nested. */
  transaction<T>(work: () => T): T;
  /** Small values by key that outlive the process: seed name, import progress. */
  setting(key: string): string | undefined;
  setSetting(key: string, value: string | undefined): void;
  /** Forgets everything but the switches and the schema: a reset is `clear()` and the seed again. */
  clear(): void;
  close(): void;
}

export interface OpenStoreOptions {
  /** Folder for `tenant.db`; undefined keeps everything in memory. */
  readonly dataFolder?: string;
  readonly clock?: () => Date;
  readonly switches?: Partial<Switches>;
}

// ── Sites and webs ──────────────────────────────────────────────────────────────────────────────────────────────

export interface SiteRow {
  readonly id: string;
  readonly path: string;
  readonly created: string;
  /** Microsoft 365 group behind a team site, or the zero GUID. */
  readonly groupId: string;
}

export interface WebRow {
  readonly id: string;
  readonly siteId: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** LCID, 1033. */
  readonly language: number;
  /** 'STS' team site without group, 'GROUP', 'SITEPAGEPUBLISHING'. */
  readonly template: string;
  readonly created: string;
  readonly modified: string;
  readonly lastItemModified: string;
  readonly ownerGroupId: number | undefined;
  readonly memberGroupId: number | undefined;
  readonly visitorGroupId: number | undefined;
  readonly timeZone: TimeZoneRow;
  readonly properties: Readonly<Record<string, string>>;
}

export interface TimeZoneRow {
  /** SharePoint's number, 13 = Pacific, 4 = W. Europe, 2 = GMT, 93 = UTC. */
  readonly id: number;
  readonly description: string;
  /** IANA name, used to read and show local dates. */
  readonly iana: string;
  /** Minutes: UTC = local + bias. */
  readonly bias: number;
  readonly daylightBias: number;
}

export interface Sites {
  /** Makes the site, its root web, the role definitions (1073741825 …) and the three groups with their roles. */
  create(site: NewSite): WebRow;
  all(): readonly SiteRow[];
  /** The web at or above a path: '/sites/intranet/Lists/X' → its web. */
  webAt(path: string): WebRow | undefined;
  web(id: string): WebRow | undefined;
  site(id: string): SiteRow | undefined;
  updateWeb(web: WebRow, changes: Partial<Pick<WebRow, 'title' | 'description' | 'properties' | 'timeZone' | 'ownerGroupId' | 'memberGroupId' | 'visitorGroupId'>>, user: UserRow): WebRow;
}

export interface NewSite {
  readonly path: string;
  readonly title: string;
  readonly description?: string;
  readonly id?: string;
  readonly webId?: string;
  readonly timeZone?: TimeZoneRow;
  readonly created?: string;
  readonly template?: string;
  readonly groupId?: string;
}

// ── People ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** A person of the organisation's directory (Entra ID), whether or not a site knows them. */
export interface PersonRow {
  readonly objectId: string;
  readonly upn: string;
  readonly displayName: string;
  readonly mail: string;
  readonly userType: 'Member' | 'Guest';
  readonly accountEnabled: boolean;
  /** Free-form for profiles and Graph: jobTitle, department, officeLocation, skills … */
  readonly profile: Readonly<Record<string, unknown>>;
}

export interface Directory {
  add(person: PersonRow): PersonRow;
  update(objectId: string, changes: Partial<Omit<PersonRow, 'objectId'>>): PersonRow;
  remove(objectId: string): void;
  byObjectId(objectId: string): PersonRow | undefined;
  /** UPN, mail or login name 'i:0#.f|membership|upn', whatever the case. */
  find(key: string): PersonRow | undefined;
  /** In order of display name, then UPN. `startsWith` matches display name, mail and UPN. */
  list(options?: { readonly startsWith?: string; readonly limit?: number; readonly offset?: number }): readonly PersonRow[];
  count(): number;
  photo(objectId: string): { readonly contentType: string; readonly bytes: Uint8Array } | undefined;
  setPhoto(objectId: string, contentType: string, bytes: Uint8Array): void;
}

/** 1 person, 4 security group or claim such as "Everyone except external users", 8 SharePoint group. */
export type PrincipalType = 1 | 4 | 8;

/** A person (or claim) in a site's user list. */
export interface UserRow {
  readonly id: number;
  readonly siteId: string;
  readonly principalType: 1 | 4;
  /** 'i:0#.f|membership|upn' */
  readonly loginName: string;
  /** '' for claims. */
  readonly upn: string;
  readonly title: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly objectId: string;
  /** 'urn:federation:microsoftonline' number: UserId.NameId. */
  readonly nameId: string;
  readonly isSiteAdmin: boolean;
  readonly isGuest: boolean;
  readonly isEmailAuthenticationGuest: boolean;
  readonly isHiddenInUI: boolean;
  /** Gone from the directory; the row stays because items name it. */
  readonly isDeleted: boolean;
}

export interface NewUser {
  readonly upn: string;
  readonly title: string;
  readonly email?: string;
  readonly id?: number;
  readonly principalType?: 1 | 4;
  readonly loginName?: string;
  readonly jobTitle?: string;
  readonly department?: string;
  readonly objectId?: string;
  readonly isSiteAdmin?: boolean;
  readonly isGuest?: boolean;
  readonly isEmailAuthenticationGuest?: boolean;
  readonly isHiddenInUI?: boolean;
  readonly isDeleted?: boolean;
}

export interface Users {
  /** Ids are given from 6 upwards like a real site's, but for `id`. An existing login name is returned as it is. */
  add(siteId: string, user: NewUser): UserRow;
  update(user: UserRow, changes: Partial<Omit<UserRow, 'id' | 'siteId'>>): UserRow;
  byId(siteId: string, id: number): UserRow | undefined;
  byLoginName(siteId: string, loginName: string): UserRow | undefined;
  byEmail(siteId: string, email: string): UserRow | undefined;
  byUpn(siteId: string, upn: string): UserRow | undefined;
  list(siteId: string): readonly UserRow[];
  /** The site user of a login name, UPN or mail; added from the directory when the site does not know them yet. Throws `userNotFound`. */
  ensure(siteId: string, logonName: string): UserRow;
  remove(user: UserRow): void;
  /** The system account (id 1073741823, 'SHAREPOINT\\system'): may do everything; for seeds and server work. */
  system(siteId: string): UserRow;
}

export interface GroupRow {
  readonly id: number;
  readonly siteId: string;
  readonly title: string;
  readonly description: string;
  readonly ownerId: number;
  readonly ownerTitle: string;
  readonly allowMembersEditMembership: boolean;
  readonly onlyAllowMembersViewMembership: boolean;
}

export interface Groups {
  add(siteId: string, group: { readonly title: string; readonly description?: string; readonly ownerId?: number; readonly id?: number; readonly allowMembersEditMembership?: boolean; readonly onlyAllowMembersViewMembership?: boolean }, user: UserRow): GroupRow;
  update(group: GroupRow, changes: Partial<Pick<GroupRow, 'title' | 'description' | 'ownerId' | 'allowMembersEditMembership' | 'onlyAllowMembersViewMembership'>>, user: UserRow): GroupRow;
  remove(group: GroupRow, user: UserRow): void;
  byId(siteId: string, id: number): GroupRow | undefined;
  byName(siteId: string, name: string): GroupRow | undefined;
  list(siteId: string): readonly GroupRow[];
  /** The groups that a user is a direct member of. */
  ofUser(user: UserRow): readonly GroupRow[];
  members(group: GroupRow): readonly UserRow[];
  /** Whether the rules of the group let this user see who is in it. */
  maySeeMembers(group: GroupRow, user: UserRow): boolean;
  addMember(group: GroupRow, member: UserRow, user: UserRow): void;
  removeMember(group: GroupRow, member: UserRow, user: UserRow): void;
}

// ── Permissions ─────────────────────────────────────────────────────────────────────────────────────────────────

export type Securable =
  | { readonly kind: 'web'; readonly web: WebRow }
  | { readonly kind: 'list'; readonly list: ListRow }
  | { readonly kind: 'item'; readonly list: ListRow; readonly item: ItemRow };

export interface RoleDefinitionRow {
  readonly id: number;
  readonly siteId: string;
  readonly name: string;
  readonly description: string;
  readonly mask: bigint;
  readonly hidden: boolean;
  readonly order: number;
  /** SP.RoleType: 0 none, 1 guest, 2 reader, 3 contributor, 4 designer, 5 administrator, 6 editor. */
  readonly roleType: number;
}

export interface RoleAssignmentRow {
  readonly principalId: number;
  readonly roleDefinitionIds: readonly number[];
}

export interface Permissions {
  roleDefinitions(siteId: string): readonly RoleDefinitionRow[];
  roleDefinition(siteId: string, key: number | string): RoleDefinitionRow | undefined;
  addRoleDefinition(siteId: string, role: { readonly name: string; readonly description?: string; readonly mask: bigint; readonly order?: number }, user: UserRow): RoleDefinitionRow;
  updateRoleDefinition(role: RoleDefinitionRow, changes: Partial<Pick<RoleDefinitionRow, 'name' | 'description' | 'mask' | 'order'>>, user: UserRow): RoleDefinitionRow;
  removeRoleDefinition(role: RoleDefinitionRow, user: UserRow): void;
  /** Union of the masks of the user, their groups and the claims they carry. Site administrators: everything. */
  effective(user: UserRow, on: Securable): bigint;
  /** All bits of `rights` (see permissionBits.ts). */
  can(user: UserRow, on: Securable, rights: bigint): boolean;
  /** Throws `accessDenied`. */
  demand(user: UserRow, on: Securable, rights: bigint): void;
  hasUniqueAssignments(on: Securable): boolean;
  /** The thing itself or the nearest ancestor that holds the assignments. */
  firstUniqueAncestor(on: Securable): Securable;
  /** Does not check rights: reading them needs EnumeratePermissions, which the endpoint demands. */
  assignments(on: Securable): readonly RoleAssignmentRow[];
  breakInheritance(on: Securable, options: { readonly copyRoleAssignments: boolean; readonly clearSubscopes: boolean }, user: UserRow): void;
  resetInheritance(on: Securable, user: UserRow): void;
  /** Fails with `invalidQuery` on something that inherits. */
  assign(on: Securable, principalId: number, roleDefinitionId: number, user: UserRow): void;
  /** One role of the principal, or (no role given) all. */
  unassign(on: Securable, principalId: number, roleDefinitionId: number | undefined, user: UserRow): void;
}

// ── Lists, columns, views, content types ────────────────────────────────────────────────────────────────────────

export interface ListRow {
  readonly id: string;
  readonly webId: string;
  readonly siteId: string;
  /** 100 list, 101 library, 106 calendar, 108 discussion board, 119 pages, 500 categories, 880 community members. */
  readonly template: number;
  /** 0 list, 1 library. */
  readonly baseType: 0 | 1;
  readonly title: string;
  readonly description: string;
  /** Server-relative root folder. */
  readonly rootFolder: string;
  readonly rootFolderUniqueId: string;
  /** 'QuestionsList' */
  readonly entityTypeName: string;
  readonly created: string;
  readonly authorId: number;
  readonly lastItemModified: string;
  readonly lastItemUserModified: string;
  readonly lastItemDeleted: string;
  readonly itemCount: number;
  readonly hidden: boolean;
  readonly allowContentTypes: boolean;
  readonly contentTypesEnabled: boolean;
  readonly enableAttachments: boolean;
  readonly enableFolderCreation: boolean;
  readonly enableModeration: boolean;
  readonly enableVersioning: boolean;
  readonly enableMinorVersions: boolean;
  readonly majorVersionLimit: number;
  readonly draftVersionVisibility: number;
  readonly forceCheckout: boolean;
  readonly noCrawl: boolean;
  readonly onQuickLaunch: boolean;
  readonly listExperience: number;
  readonly templateFeatureId: string;
  readonly imageUrl: string;
  /** 1 everybody's items, 2 only one's own. */
  readonly readSecurity: 1 | 2;
  /** 1 everybody's, 2 own, 4 none. */
  readonly writeSecurity: 1 | 2 | 4;
  /** 'Likes', 'Ratings' or '' (off). */
  readonly rating: 'Likes' | 'Ratings' | '';
  /** Property bag of the root folder, `Ratings_VotingExperience` included. */
  readonly properties: Readonly<Record<string, string>>;
  /** Grows with every change of the schema or the settings: ETag of the list. */
  readonly version: number;
  /** Number of its table; opaque outside the store. */
  readonly tableNumber: number;
  readonly hasUniquePermissions: boolean;
}

export interface NewList {
  readonly template: number;
  readonly title: string;
  readonly description?: string;
  readonly id?: string;
  /** Last part of the path under Lists/ (or of the web, for libraries); made from the title when missing. */
  readonly urlName?: string;
  /** 108 only: with the columns that a Community Site adds. */
  readonly community?: boolean;
  /** 108 with `community`: list ids for the lookups. */
  readonly categoriesListId?: string;
  readonly membersListId?: string;
  readonly contentTypesEnabled?: boolean;
  readonly allowContentTypes?: boolean;
  readonly hidden?: boolean;
  readonly created?: string;
}

export type ListChanges = Partial<Pick<ListRow, 'title' | 'description' | 'hidden' | 'contentTypesEnabled' | 'enableAttachments' | 'enableFolderCreation' |
  'enableModeration' | 'enableVersioning' | 'enableMinorVersions' | 'majorVersionLimit' | 'draftVersionVisibility' | 'forceCheckout' | 'noCrawl' | 'onQuickLaunch' |
  'listExperience' | 'readSecurity' | 'writeSecurity' | 'properties'>>;

export interface Lists {
  create(web: WebRow, list: NewList, user: UserRow): ListRow;
  /** Lists that the user may see (rights on the list), hidden ones too, in order of title. */
  all(web: WebRow, user: UserRow): readonly ListRow[];
  /** Throw `listNotFound` when there is none or the user may not see it. */
  byId(web: WebRow, id: string, user: UserRow): ListRow;
  byTitle(web: WebRow, title: string, user: UserRow): ListRow;
  byPath(web: WebRow, path: string, user: UserRow): ListRow;
  byEntityTypeName(web: WebRow, name: string, user: UserRow): ListRow;
  /** The list whose root folder is at or above a path, without a check of rights. */
  containing(path: string): ListRow | undefined;
  /** As it is now, without a check of rights: rows are snapshots, counts in them grow stale. */
  fresh(list: ListRow): ListRow;
  update(list: ListRow, changes: ListChanges, user: UserRow): ListRow;
  /** Throws `threshold` above 5,000 items. */
  remove(list: ListRow, user: UserRow): void;
  /** Returns the id in the recycle bin. */
  recycle(list: ListRow, user: UserRow): string;
  /** Adds the columns of the rating kind and sets `Ratings_VotingExperience`; '' switches off (columns stay). */
  setRating(list: ListRow, rating: 'Likes' | 'Ratings' | '', user: UserRow): ListRow;
  /** Folders directly in the root, without trimming: discussions of a board. */
  rootFolderCount(list: ListRow): number;
}

export type FieldType =
  | 'Text' | 'Note' | 'Integer' | 'Number' | 'Currency' | 'Boolean' | 'DateTime' | 'Choice' | 'MultiChoice' | 'URL' | 'User' | 'UserMulti'
  | 'Lookup' | 'LookupMulti' | 'Computed' | 'Counter' | 'Guid' | 'ContentTypeId' | 'ModStat' | 'Attachments' | 'Calculated' | 'ThreadIndex'
  | 'Threading' | 'File' | 'RatingCount' | 'AverageRating' | 'Likes' | 'Thumbnail';

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
  /** Lookup: target list id or a well-known word ('Docs', 'UserInfo', 'Self'). */
  readonly lookupList: string | undefined;
  readonly lookupField: string | undefined;
  readonly allowMultiple: boolean;
  /** Dependent lookups: internal name of the column they follow. */
  readonly primaryFieldId: string | undefined;
  /** Where the value lives: a column of the list's table, a fixed column, or nowhere (computed). */
  readonly storage: 'column' | 'system' | 'none';
  /** In the order in which the list answers its fields. */
  readonly order: number;
}

export type FieldChanges = Partial<Pick<FieldRow, 'title' | 'description' | 'required' | 'hidden' | 'readOnly' | 'indexed' | 'enforceUniqueValues' | 'defaultValue' |
  'choices' | 'fillInChoice' | 'richText' | 'group' | 'maxLength' | 'schemaXml'>>;

export interface Fields {
  list(list: ListRow): readonly FieldRow[];
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
}

// ── Items ───────────────────────────────────────────────────────────────────────────────────────────────────────

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
  bulkInsert(list: ListRow, rows: readonly BulkRow[]): void;
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

// ── Search ──────────────────────────────────────────────────────────────────────────────────────────────────────

export interface SearchQuery {
  /** FTS5 MATCH expression over columns title and body; undefined matches everything crawled. */
  readonly match?: string;
  /** SQL-free filters, all of which must hold. */
  readonly siteId?: string;
  readonly listIds?: readonly string[];
  readonly excludedListIds?: readonly string[];
  /** Path or anything below it. */
  readonly pathPrefix?: string;
  readonly authorIds?: readonly number[];
  readonly fsType?: 0 | 1;
  /** Content type id starts with one of these. */
  readonly contentTypeIds?: readonly string[];
  readonly createdFrom?: string;
  readonly createdTo?: string;
  readonly modifiedFrom?: string;
  readonly modifiedTo?: string;
  readonly order: 'rank' | 'created' | 'modified' | 'id';
  readonly ascending?: boolean;
  readonly limit: number;
  readonly offset: number;
}

export interface SearchRow {
  readonly listId: string;
  readonly itemId: number;
  /** DocId of the index. */
  readonly documentId: number;
  readonly title: string;
  /** Plain text of the body. */
  readonly text: string;
  /** Part of the text around the matches, which stand between U+E000 and U+E001. */
  readonly snippet: string;
  readonly rank: number;
}

export interface SearchIndex {
  /** Only what the user may read, and only what the crawler has seen (`Switches.crawlDelaySeconds`). Lists with `noCrawl` are absent. */
  query(query: SearchQuery, user: UserRow): { readonly rows: readonly SearchRow[]; readonly total: number };
  /** Indexes a list anew, at once visible: after an import. */
  crawl(list: ListRow): void;
}
