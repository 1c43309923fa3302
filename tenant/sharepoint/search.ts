/**
 * `search/query` and `search/postquery` over the items of the site, as the index has seen them: security-trimmed,
 * late by `crawlDelaySeconds`. Envelope as recorded. Columns of a list are no managed properties.
 */
import { createHash } from 'node:crypto';

import { KqlError, parseKql } from '../odata/kql.ts';
import type { Answer, Call, EntityType, Extension, RootEntity } from '../http/resources.ts';
import { unemulated } from '../http/unemulated.ts';
import type { ItemRow, ListRow, SearchQuery, SearchRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import type { SearchDocument } from './searchDocument.ts';
import { searchEnvelope, verbose } from './searchEnvelope.ts';
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

/** Hits that are looked at one by one when the index alone cannot decide, and how many at a time. */
const mostTested = 200_000;
const testedAtOnce = 20_000;

function answer(name: string, call: Call, request: SearchRequest): Answer {
  if ((call.headers.get('odata-version') ?? '').startsWith('4')) throw searchErrors.version4();
  const envelope = searchEnvelope(call, request, search(call, request));
  return { kind: 'complex', name, type: 'Microsoft.Office.Server.Search.REST.SearchResult', value: call.format.kind === 'verbose' ? verbose(envelope) : envelope };
}

function search(call: Call, request: SearchRequest): SearchFound {
  const { store, web, user } = call;
  const lists = new Map(store.lists.all(web, user).map(list => [list.id, list]));
  const world: SearchWorld = {
    lists: [...lists.values()], users: () => store.users.list(web.siteId), origin: new URL(call.webUrl).origin,
    siteId: web.siteId, webId: web.id, now: call.now()
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
  return searchOneByOne(call, request, plan, query, documentOf);
}

/** Counts and pages over the hits themselves: for what the index cannot decide, and to drop posts that read the same. */
function searchOneByOne(call: Call, request: SearchRequest, plan: SearchPlan, query: Omit<SearchQuery, 'limit' | 'offset'>, documentOf: (row: SearchRow) => SearchDocument[]): SearchFound {
  const { startRow, rowLimit, trimDuplicates } = request;
  const seen = new Set<string>();
  const page: SearchDocument[] = [];
  let total = 0;
  let totalWithDuplicates = 0;
  for (let offset = 0; offset < mostTested; offset += testedAtOnce) {
    const { rows } = call.store.search.query({ ...query, limit: testedAtOnce, offset }, call.user);
    call.meter.rows(rows.length);
    for (const document of rows.flatMap(documentOf)) {
      if (!plan.exact && !plan.test(document)) continue;
      totalWithDuplicates++;
      if (trimDuplicates && !isFirst(document.row, seen)) continue;
      if (total >= startRow && page.length < rowLimit) page.push(document);
      total++;
    }
    if (rows.length < testedAtOnce) break;
  }
  return { documents: page, total, totalWithDuplicates };
}

/** Nothing with the same title and text came before. */
function isFirst({ title, text }: SearchRow, seen: Set<string>): boolean {
  const key = createHash('sha1').update(`${title}\n${text}`).digest('base64');
  return !seen.has(key) && seen.add(key).has(key);
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

/** Hits in lists that went away since the crawl are left out. */
function documentReader({ store, web, user }: Call, lists: ReadonlyMap<string, ListRow>, origin: string): (row: SearchRow) => SearchDocument[] {
  return row => {
    const list = lists.get(row.listId);
    if (!list) return [];
    let item: ItemRow | undefined;
    return [{
      row, list, web, origin,
      get item() {
        return item ??= store.items.get(list, row.itemId, user);
      },
      get author() {
        return store.users.byId(web.siteId, this.item.authorId);
      },
      get editor() {
        return store.users.byId(web.siteId, this.item.editorId);
      }
    }];
  };
}
