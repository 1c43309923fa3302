/**
 * `search/query` and `search/postquery` over the items of the site, as the index has seen them: security-trimmed,
 * late by `crawlDelaySeconds`. Envelope as recorded. Columns of a list are no managed properties.
 */
import { KqlError, parseKql } from '../odata/kql.ts';
import type { Answer, Call, EntityType, Extension, RootEntity } from '../http/resources.ts';
import { unemulated } from '../http/unemulated.ts';
import type { ListRow, SearchQuery, SearchRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import type { SearchDocument } from './searchDocument.ts';
import { searchEnvelope } from './searchEnvelope.ts';
import type { SearchFound } from './searchEnvelope.ts';
import { searchErrors } from './searchErrors.ts';
import { planSearch } from './searchPlan.ts';
import type { SearchPlan, SearchWorld } from './searchPlan.ts';
import { searchInAddress, searchInBody } from './searchRequest.ts';
import type { SearchRequest } from './searchRequest.ts';

const searchType: EntityType<RootEntity> = {
  name: 'Microsoft.Office.Server.Search.REST.SearchService',
  path: () => 'search',
  properties: {},
  navigation: { suggest: unemulated('search/suggest') },
  operations: {
    query: { method: 'GET', run: (_root, _args, call) => answer('query', call, searchInAddress(call)) },
    postquery: { method: 'POST', run: async (_root, _args, call) => answer('postquery', call, await searchInBody(call)) }
  }
};

export const searchExtension: Extension = {
  root: { navigation: { search: { target: searchType, many: false, get: root => root } } }
};

/** Hits beyond these are not looked through when the index alone cannot decide. */
const mostTested = 10_000;

function answer(name: string, call: Call, request: SearchRequest): Answer {
  if ((call.headers.get('odata-version') ?? '').startsWith('4')) throw searchErrors.version4();
  const found = search(call, request);
  return { kind: 'complex', name, type: 'Microsoft.Office.Server.Search.REST.SearchResult', value: searchEnvelope(call, request, found) };
}

function search(call: Call, request: SearchRequest): SearchFound {
  const { store, web, user } = call;
  const lists = new Map(store.lists.all(web, user).map(list => [list.id, list]));
  const world: SearchWorld = {
    lists: [...lists.values()], users: store.users.list(web.siteId), origin: new URL(call.webUrl).origin,
    sitePath: web.path, siteId: web.siteId, webId: web.id, now: call.now()
  };
  const plan = planOf(request.queryText, world);
  if (plan.empty) return { documents: [], total: 0, totalWithDuplicates: 0 };

  const query: Omit<SearchQuery, 'limit' | 'offset'> = { ...plan.filters, ...(plan.match === undefined ? {} : { match: plan.match }), siteId: web.siteId, ...orderOf(request) };
  const documentOf = documentReader(call, lists, world.origin);
  if (plan.exact && !request.trimDuplicates) {
    const { rows, total } = store.search.query({ ...query, limit: request.rowLimit, offset: request.startRow }, user);
    call.meter.rows(rows.length);
    return { documents: rows.flatMap(documentOf), total, totalWithDuplicates: total };
  }
  const { rows } = store.search.query({ ...query, limit: mostTested, offset: 0 }, user);
  call.meter.rows(rows.length);
  const tested = plan.exact ? rows : rows.filter(row => documentOf(row).some(document => plan.test(document)));
  const kept = request.trimDuplicates ? withoutTwins(tested) : tested;
  return {
    documents: kept.slice(request.startRow, request.startRow + request.rowLimit).flatMap(documentOf),
    total: kept.length,
    totalWithDuplicates: tested.length
  };
}

function planOf(queryText: string, world: SearchWorld): SearchPlan {
  try {
    return planSearch(parseKql(queryText), world);
  } catch (failure) {
    if (!(failure instanceof KqlError)) throw failure;
    throw failure.reason === 'notEmulated' ? errors.notEmulated(failure.message) : searchErrors.notUnderstood();
  }
}

const orders: Readonly<Record<string, SearchQuery['order']>> = {
  'rank': 'rank', 'created': 'created', 'lastmodifiedtime': 'modified', 'write': 'modified', 'docid': 'id', '[docid]': 'id', 'indexdocid': 'id'
};

function orderOf({ sort }: SearchRequest): Pick<SearchQuery, 'order' | 'ascending'> {
  const first = sort[0];
  if (!first) return { order: 'rank' };
  const order = orders[first.property.toLowerCase()];
  if (!order || sort.length > 1) throw errors.notEmulated(`sorting search results by ${sort.map(one => one.property).join(', ')}`, ['Rank', 'Created', 'LastModifiedTime', '[DocId]']);
  return { order, ascending: first.ascending };
}

/** A hit whose item has gone since the crawl is left out, as a click on it would find nothing. */
function documentReader(call: Call, lists: ReadonlyMap<string, ListRow>, origin: string): (row: SearchRow) => SearchDocument[] {
  const { store, web, user } = call;
  return row => {
    const list = lists.get(row.listId);
    const item = list && store.items.find(list, row.itemId, user);
    return list && item
      ? [{ row, item, list, web, origin, author: store.users.byId(web.siteId, item.authorId), editor: store.users.byId(web.siteId, item.editorId) }]
      : [];
  };
}

/** The first of those that read the same. */
function withoutTwins(rows: readonly SearchRow[]): readonly SearchRow[] {
  const seen = new Set<string>();
  return rows.filter(row => {
    const words = `${row.title}\n${row.text}`;
    return !seen.has(words) && seen.add(words);
  });
}
