/** The index of words. Part of the store's contract: see Store.ts for the rules. */
import type { UserRow } from './people.ts';
import type { ListRow } from './lists.ts';

/** Restrictions under AND, OR and NOT, where the flat filters of a query do not suffice. */
export type SearchCondition =
  | { readonly kind: 'match'; readonly expression: string }
  | { readonly kind: 'filters'; readonly filters: Omit<SearchQuery, 'limit' | 'offset' | 'order'> }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly SearchCondition[] }
  | { readonly kind: 'not'; readonly part: SearchCondition };

export interface SearchQuery {
  readonly conditions?: readonly SearchCondition[];
  /** FTS5 MATCH expression over columns title and body; undefined matches everything crawled. */
  readonly match?: string;
  /** MATCH expressions that must not hold. */
  readonly unmatched?: readonly string[];
  /** SQL-free filters, all of which must hold. */
  readonly siteId?: string;
  readonly listIds?: readonly string[];
  readonly excludedListIds?: readonly string[];
  /** Path or anything below it. */
  readonly pathPrefix?: string;
  /** Item ids within one of these ranges, both ends included. */
  readonly itemIds?: readonly { readonly from?: number; readonly to?: number }[];
  /** DocIds above or below. */
  readonly documentIds?: { readonly from?: number; readonly to?: number };
  /** Posts with the same title and text count once: the first in the order asked for. */
  readonly collapse?: boolean;
  readonly authorIds?: readonly number[];
  readonly fsType?: 0 | 1;
  /** Content type id starts with one of these. */
  readonly contentTypeIds?: readonly string[];
  readonly createdFrom?: string;
  readonly createdTo?: string;
  readonly modifiedFrom?: string;
  readonly modifiedTo?: string;
  readonly order: 'rank' | 'created' | 'modified' | 'author' | 'id';
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
  /** How many hits there are for each author id, list id or moment (second); most first. */
  facets(query: Omit<SearchQuery, 'limit' | 'offset' | 'order' | 'collapse'>, by: 'author' | 'list' | 'created' | 'modified', user: UserRow): readonly { readonly key: string; readonly count: number }[];
  /** Indexes a list anew, at once visible: after an import. */
  crawl(list: ListRow): void;
}
