/** Lists and their settings. Part of the store's contract: see Store.ts for the rules. */
import type { WebRow } from './sites.ts';
import type { UserRow } from './people.ts';
import type { Validation } from './columns.ts';

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
  readonly validation?: Validation | undefined;
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
  /** 880: the list of badges that may be gifted. */
  readonly badgesListId?: string;
  readonly contentTypesEnabled?: boolean;
  readonly allowContentTypes?: boolean;
  readonly hidden?: boolean;
  readonly created?: string;
}

export type ListChanges = Partial<Pick<ListRow, 'title' | 'description' | 'hidden' | 'contentTypesEnabled' | 'enableAttachments' | 'enableFolderCreation' |
  'enableModeration' | 'enableVersioning' | 'enableMinorVersions' | 'majorVersionLimit' | 'draftVersionVisibility' | 'forceCheckout' | 'noCrawl' | 'onQuickLaunch' |
  'listExperience' | 'readSecurity' | 'writeSecurity' | 'validation' | 'properties'>>;

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
