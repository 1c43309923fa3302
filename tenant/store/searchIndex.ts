import { type Context, instant } from './Context.ts';
import type { SqlRow, SqlValue } from './Database.ts';
import { decoderOf } from './itemRows.ts';
import { itemTable } from './itemTable.ts';
import { visibilitySql } from './query/visibility.ts';
import { forgetDocument, forgetDocuments, indexDocument } from './searchDocuments.ts';
import { StoreError } from './StoreError.ts';
import type { SearchCondition, SearchIndex, SearchQuery, SearchRow, UserRow } from './Store.ts';

/**
 * Words of titles and bodies. Changes wait in `uncrawled` until the crawler "has come by", so search lags behind the
 * list as the real index does; the rows themselves are checked against the lists of today, so nobody finds what they
 * may not read.
 */
export function makeSearchIndex(context: Context): SearchIndex {
  const { database } = context;
  return {
    query(query, user) {
      crawlDue(context);
      const visible = sources(context, query, user);
      return visible === undefined ? { rows: [], total: 0 } : asked(query, () => find(context, query, visible));
    },
    facets(query, by, user) {
      crawlDue(context);
      const visible = sources(context, query, user);
      if (visible === undefined) return [];
      const { from, params } = sourceOf(query, visible);
      const column = { author: 'd.author', list: 'd.list_id', created: 'd.created', modified: 'd.modified' }[by];
      return asked(query, () => database.all(`SELECT ${column} AS key, count(*) AS count ${from} GROUP BY ${column} ORDER BY count DESC, key`, ...params)
        .map(row => ({ key: String(row.key), count: Number(row.count) })));
    },
    crawl(list) {
      database.transaction(() => {
        const now = context.store.lists.fresh(list);
        forgetDocuments(context, list.id);
        if (now.noCrawl) return;
        const decode = decoderOf(context, now);
        for (const row of database.iterate(`SELECT * FROM ${itemTable(now)} ORDER BY id`)) indexDocument(context, now, decode(row));
      });
    }
  };
}

/** What FTS5 cannot read is the query's fault. */
function asked<T>(query: Pick<SearchQuery, 'match'>, work: () => T): T {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof StoreError || !/fts5|unterminated|no such column/i.test(String(failure))) throw failure;
    throw new StoreError('invalidQuery', 'The query is malformed.', { match: query.match ?? '' });
  }
}

/** The words are asked first, then what is allowed. */
function sourceOf(query: Omit<SearchQuery, 'limit' | 'offset' | 'order'>, visible: Part): { readonly from: string; readonly params: readonly SqlValue[] } {
  const matching: readonly Part[] = query.match === undefined ? [] : [{ sql: 'words MATCH ?', params: [query.match] }];
  const parts = [...matching, ...filtersOf(query), visible];
  return {
    from: `FROM ${query.match === undefined ? 'documents d' : 'words CROSS JOIN documents d ON d.id = words.rowid'} WHERE ${parts.map(part => part.sql).join(' AND ')}`,
    params: parts.flatMap(part => part.params)
  };
}

/** Texts and snippets are read for the rows of the page only. */
function find({ database }: Context, query: SearchQuery, visible: Part): ReturnType<SearchIndex['query']> {
  const { from, params } = sourceOf(query, visible);
  const score = query.match === undefined ? '0' : 'bm25(words, 4.0, 1.0)';
  const order = orderOf(query);
  const hits = `SELECT d.id, d.list_id, d.item_id, d.created, d.modified, ${query.order === 'author' ? authorTitle : 'NULL'} AS author_title, ${score} AS score, d.fingerprint ${from}`;
  const first = `SELECT *, row_number() OVER (PARTITION BY fingerprint ORDER BY ${order}) AS place FROM (${hits})`;
  const page = database.all(query.collapse === true ? `SELECT * FROM (${first}) WHERE place = 1 ORDER BY ${order} LIMIT ? OFFSET ?` : `${hits} ORDER BY ${order} LIMIT ? OFFSET ?`, ...params, query.limit, query.offset);
  const total = database.number(`SELECT count(${query.collapse === true ? 'DISTINCT d.fingerprint' : '*'}) ${from}`, ...params);

  const ids = JSON.stringify(page.map(row => Number(row.id)));
  const snippet = query.match === undefined ? 'substr(body, 1, 300)' : "snippet(words, -1, char(57344), char(57345), '…', 40)";
  const texts = new Map(database.all(`SELECT rowid AS id, title, body, ${snippet} AS snippet FROM words WHERE rowid IN (SELECT value FROM json_each(?))${query.match === undefined ? '' : ' AND words MATCH ?'}`,
    ids, ...query.match === undefined ? [] : [query.match]).map(row => [Number(row.id), row]));
  return { rows: page.map(row => rowOf({ ...texts.get(Number(row.id)), ...row })), total };
}

/** The system account is no row of a site's users. */
const authorTitle = "coalesce((SELECT u.title FROM users u WHERE u.site_id = d.site_id AND u.id = d.author), 'System Account')";

/** Takes up every change whose time has come. */
function crawlDue(context: Context): void {
  const { database } = context;
  const due = database.all('SELECT list_id, item_id FROM uncrawled WHERE visible <= ?', instant(context.now()));
  if (due.length === 0) return;
  database.transaction(() => {
    for (const { list_id, item_id } of due) {
      const list = context.catalog.list(String(list_id));
      const row = list && !list.noCrawl ? database.get(`SELECT * FROM ${itemTable(list)} WHERE id = ?`, Number(item_id)) : undefined;
      const known = forgetDocument(context, String(list_id), Number(item_id));
      if (list && row) indexDocument(context, list, decoderOf(context, list)(row), known);
    }
    database.run('DELETE FROM uncrawled WHERE visible <= ?', instant(context.now()));
  });
}

interface Part {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** The lists that the user can search, each with its own rule of what they may see there. */
function sources(context: Context, query: Omit<SearchQuery, 'limit' | 'offset' | 'order'>, user: UserRow): Part | undefined {
  const lists = context.catalog.lists('1')
    .filter(list => list.siteId === user.siteId && !list.noCrawl && (query.siteId === undefined || list.siteId === query.siteId))
    .filter(list => (query.listIds === undefined || query.listIds.includes(list.id)) && !(query.excludedListIds ?? []).includes(list.id));
  const parts = lists.map((list): Part => {
    const visible = visibilitySql(context, list, user);
    return { sql: `(d.list_id = ? AND EXISTS (SELECT 1 FROM ${itemTable(list)} i WHERE i.id = d.item_id AND ${visible.sql}))`, params: [list.id, ...visible.params] };
  });
  return parts.length === 0 ? undefined : { sql: `(${parts.map(part => part.sql).join(' OR ')})`, params: parts.flatMap(part => part.params) };
}

function filtersOf(query: Omit<SearchQuery, 'limit' | 'offset' | 'order'>): readonly Part[] {
  const parts: Part[] = [];
  const add = (sql: string, ...params: SqlValue[]): void => { parts.push({ sql, params }); };
  if (query.pathPrefix !== undefined) {
    const path = query.pathPrefix.replace(/\/+$/, '');
    add("(d.path = ? OR d.path LIKE ? ESCAPE '\\')", path, `${path.replace(/[\\%_]/g, '\\$&')}/%`);
  }
  if (query.authorIds !== undefined) add('d.author IN (SELECT value FROM json_each(?))', JSON.stringify(query.authorIds));
  for (const condition of query.conditions ?? []) parts.push(conditionOf(condition));
  for (const expression of query.unmatched ?? []) add('d.id NOT IN (SELECT rowid FROM words WHERE words MATCH ?)', expression);
  if (query.itemIds !== undefined) {
    // Lets the index on list and item serve; the same lists are asked for by what the user may see.
    if (query.listIds !== undefined) add('d.list_id IN (SELECT value FROM json_each(?))', JSON.stringify(query.listIds));
    const ranges = query.itemIds.map(({ from, to }) => [from ?? 0, to ?? Number.MAX_SAFE_INTEGER]);
    add(`(${ranges.map(() => 'd.item_id BETWEEN ? AND ?').join(' OR ') || '0'})`, ...ranges.flat());
  }
  if (query.documentIds?.from !== undefined) add('d.id >= ?', query.documentIds.from);
  if (query.documentIds?.to !== undefined) add('d.id <= ?', query.documentIds.to);
  if (query.fsType !== undefined) add('d.fs_type = ?', query.fsType);
  if (query.contentTypeIds !== undefined) add("EXISTS (SELECT 1 FROM json_each(?) t WHERE d.content_type_id LIKE t.value || '%')", JSON.stringify(query.contentTypeIds));
  if (query.createdFrom !== undefined) add('d.created >= ?', query.createdFrom);
  if (query.createdTo !== undefined) add('d.created <= ?', query.createdTo);
  if (query.modifiedFrom !== undefined) add('d.modified >= ?', query.modifiedFrom);
  if (query.modifiedTo !== undefined) add('d.modified <= ?', query.modifiedTo);
  return parts;
}

function conditionOf(condition: SearchCondition): Part {
  switch (condition.kind) {
    case 'match': return { sql: 'd.id IN (SELECT rowid FROM words WHERE words MATCH ?)', params: [condition.expression] };
    case 'not': {
      const { sql, params } = conditionOf(condition.part);
      return { sql: `NOT ${sql}`, params };
    }
    case 'filters': {
      const { listIds } = condition.filters;
      const parts = [...filtersOf(condition.filters), ...listIds === undefined ? [] : [{ sql: 'd.list_id IN (SELECT value FROM json_each(?))', params: [JSON.stringify(listIds)] }]];
      return together(parts, ' AND ', '1');
    }
    default: return together(condition.parts.map(conditionOf), condition.kind === 'and' ? ' AND ' : ' OR ', condition.kind === 'and' ? '1' : '0');
  }
}

function together(parts: readonly Part[], word: ' AND ' | ' OR ', none: '0' | '1'): Part {
  return { sql: `(${parts.map(part => part.sql).join(word) || none})`, params: parts.flatMap(part => part.params) };
}

function orderOf({ order, ascending = false }: SearchQuery): string {
  const direction = ascending ? 'ASC' : 'DESC';
  switch (order) {
    case 'rank': return 'score ASC, id ASC';
    case 'created': return `created ${direction}, id ASC`;
    case 'modified': return `modified ${direction}, id ASC`;
    case 'author': return `author_title COLLATE NOCASE ${direction}, id ASC`;
    case 'id': return `id ${direction}`;
  }
}

function rowOf(row: SqlRow): SearchRow {
  return {
    listId: String(row.list_id), itemId: Number(row.item_id), documentId: Number(row.id), title: String(row.title), text: String(row.body), snippet: String(row.snippet), rank: -Number(row.score)
  };
}
