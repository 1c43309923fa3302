/** The organisation's people, and the users and groups of a site. Part of the store's contract: see Store.ts for the rules. */

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

/** What people may be asked for. Property names are those of the rows (`displayName`, `upn`, `mail`, `objectId`, `userType`, `accountEnabled`, `docId`) or of profiles. */
export type PeopleCondition =
  /** A value of many meets it when one of its elements does. `wordStart`: a word of it begins so. Text is compared without case. */
  | { readonly kind: 'compare'; readonly property: string; readonly operator: PeopleComparison; readonly value: string | number | boolean | null }
  /** FTS5 expression over the columns of `peopleColumns` (peopleWords.ts), as the crawler has seen them. */
  | { readonly kind: 'match'; readonly expression: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly PeopleCondition[] }
  | { readonly kind: 'not'; readonly part: PeopleCondition };

export type PeopleComparison = 'eq' | 'lt' | 'le' | 'gt' | 'ge' | 'startsWith' | 'endsWith' | 'contains' | 'wordStart';

export interface PeopleQuery {
  /** FTS5 MATCH expression over the columns of `peopleColumns` (peopleWords.ts), as the crawler has seen them. */
  readonly match?: string;
  readonly where?: PeopleCondition;
  /** Default: by rank when there is a match, else by display name. */
  readonly order?: { readonly property: string; readonly descending: boolean };
  readonly limit: number;
  readonly offset: number;
}

/** `docId`: number of the person in the index of words, for life. */
export type FoundPerson = PersonRow & { readonly docId: number };

export interface Directory {
  /** Found by search at once; later changes wait for the crawler (`Switches.crawlDelaySeconds`). */
  add(person: PersonRow): PersonRow;
  /** As `add` for each, in one transaction: for seeds and imports. */
  addMany(people: readonly PersonRow[]): void;
  update(objectId: string, changes: Partial<Omit<PersonRow, 'objectId'>>): PersonRow;
  remove(objectId: string): void;
  byObjectId(objectId: string): PersonRow | undefined;
  /** UPN, mail or login name 'i:0#.f|membership|upn', whatever the case. */
  find(key: string): PersonRow | undefined;
  /** In order of display name, then UPN. `startsWith` matches display name, mail and UPN. */
  list(options?: { readonly startsWith?: string; readonly limit?: number; readonly offset?: number }): readonly PersonRow[];
  query(query: PeopleQuery): { readonly rows: readonly FoundPerson[]; readonly total: number };
  /** How many people have each value of a property of `valuedProperties` (peopleValues.ts), most first; each element of a value of many counts. */
  facets(where: PeopleCondition, property: string, limit: number): readonly { readonly value: string; readonly count: number }[];
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
