/**
 * What the tenant keeps, and how it is asked: everything that endpoints, seeds and search may call. Rows are plain
 * data in the store's own terms (no HTTP, no JSON shape of any answer). Implemented by `openStore.ts` over SQLite.
 *
 * Rules for every method: `user` is who acts; rights are checked here, so an endpoint cannot forget them.
 * Failures are `StoreError`s. Instants are ISO 8601 UTC with whole seconds and `Z`. GUIDs are lower case without braces.
 * Paths are server-relative, decoded, without a slash at the end ('/sites/intranet/Lists/Board').
 */
import type { Sites } from './contract/sites.ts';
import type { Directory, Groups, Users } from './contract/people.ts';
import type { Following } from './contract/following.ts';
import type { Permissions } from './contract/permissions.ts';
import type { Lists } from './contract/lists.ts';
import type { Items } from './contract/items.ts';
import type { SearchIndex } from './contract/search.ts';
import type { Attachments, Changes, Comments, Documents, Likes, RecycleBin } from './contract/itemParts.ts';
import type { ContentTypes, Fields, Views } from './contract/columns.ts';
import type { Checkouts } from './checkouts.ts';
import type { Switches } from './Switches.ts';
import type { Uploads } from './uploads.ts';

export type { Comparison, Condition, DatePart, FieldPath, Operand, OrderBy } from './Condition.ts';
export type { Switches } from './Switches.ts';
export type * from './contract/sites.ts';
export type * from './contract/people.ts';
export type * from './contract/following.ts';
export type * from './contract/permissions.ts';
export type * from './contract/lists.ts';
export type * from './contract/items.ts';
export type * from './contract/search.ts';
export type * from './contract/itemParts.ts';
export type * from './contract/columns.ts';

export interface Store {
  readonly sites: Sites;
  readonly directory: Directory;
  readonly following: Following;
  readonly users: Users;
  readonly groups: Groups;
  readonly permissions: Permissions;
  readonly lists: Lists;
  readonly fields: Fields;
  readonly views: Views;
  readonly contentTypes: ContentTypes;
  readonly items: Items;
  readonly attachments: Attachments;
  readonly documents: Documents;
  readonly checkouts: Checkouts;
  readonly uploads: Uploads;
  readonly likes: Likes;
  readonly comments: Comments;
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
