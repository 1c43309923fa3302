/**
 * `search/query` and `search/postquery` over the items of the site, as the index has seen them: security-trimmed,
 * late by `crawlDelaySeconds`. Envelope as recorded. Columns of a list are no managed properties.
 */
import { createHash } from 'node:crypto';

import { peopleSource } from '../http/Throttle.ts';
import { KqlError, parseKql } from '../odata/kql.ts';
import type { KqlNode } from '../odata/kql.ts';
import type { Answer, Call, EntityType, Extension, RootEntity } from '../http/resources.ts';
import { unemulated } from '../http/unemulated.ts';
import type { ItemRow, ListRow, SearchQuery, SearchRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import { contentClassOf, managedValue } from './searchDocument.ts';
import type { SearchDocument } from './searchDocument.ts';
import { searchEnvelope, verbose } from './searchEnvelope.ts';
import type { Refinement, SearchFound } from './searchEnvelope.ts';
import { searchErrors } from './searchErrors.ts';
import { planSearch } from './searchPlan.ts';
import type { SearchPlan, SearchWorld } from './searchPlan.ts';
import { searchPeople } from './searchPeople.ts';
import { dateEntriesOf, entriesOf } from './searchRefiners.ts';
import type { Counted, Refiner } from './searchRefiners.ts';
import { searchInAddress, searchInBody, sharePointSource } from './searchRequest.ts';
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
  if (request.sourceId === peopleSource) return searchPeople(call, request, parsed(request.queryText));
  if (request.sourceId !== undefined && request.sourceId !== sharePointSource) throw errors.notEmulated(`the result source ${request.sourceId}`, [peopleSource, sharePointSource]);
  const { store, web, user } = call;
  const lists = new Map(store.lists.all(web, user).map(list => [list.id, list]));
  const world: SearchWorld = {
    lists: [...lists.values()], users: () => store.users.list(web.siteId), origin: new URL(call.webUrl).origin,
    siteId: web.siteId, webId: web.id, now: call.now()
  };
  const plan = planOf(request, world);
  const order = orderOf(request);
  if (plan.empty) return { documents: [], total: 0, totalWithDuplicates: 0, refinements: request.refiners.map(refiner => ({ name: refiner.name, entries: [] })) };

  const query: Omit<SearchQuery, 'limit' | 'offset'> = { ...plan.filters, ...(plan.match === undefined ? {} : { match: plan.match }), siteId: web.siteId, ...order };
  const documentOf = documentReader(call, lists, world.origin);
  if (!plan.exact) return searchOneByOne(call, request, plan, query, documentOf);
  const { rows, total } = store.search.query({ ...query, collapse: request.trimDuplicates, limit: request.rowLimit, offset: request.startRow }, user);
  call.meter.rows(rows.length);
  const totalWithDuplicates = request.trimDuplicates && total > 0 ? store.search.query({ ...query, limit: 0, offset: 0 }, user).total : total;
  return { documents: rows.flatMap(documentOf), total, totalWithDuplicates, refinements: request.refiners.map(refiner => countedByIndex(call, query, refiner, lists)) };
}

/** Counts and pages over the hits themselves: for what the index cannot decide. */
function searchOneByOne(call: Call, request: SearchRequest, plan: SearchPlan, query: Omit<SearchQuery, 'limit' | 'offset'>, documentOf: (row: SearchRow) => SearchDocument[]): SearchFound {
  const { startRow, rowLimit, trimDuplicates, refiners } = request;
  const seen = new Set<string>();
  const page: SearchDocument[] = [];
  const counts = refiners.map(() => new Map<string, number>());
  let total = 0;
  let totalWithDuplicates = 0;
  for (let offset = 0; offset < mostTested; offset += testedAtOnce) {
    const { rows } = call.store.search.query({ ...query, limit: testedAtOnce, offset }, call.user);
    call.meter.rows(rows.length);
    for (const document of rows.flatMap(documentOf)) {
      if (!plan.test(document)) continue;
      totalWithDuplicates++;
      for (const [index, refiner] of refiners.entries()) count(counts[index]!, managedValue(document, refiner.name).value);
      if (trimDuplicates && !isFirst(document.row, seen)) continue;
      if (total >= startRow && page.length < rowLimit) page.push(document);
      total++;
    }
    if (rows.length < testedAtOnce) break;
  }
  const refinements = refiners.map((refiner, index) => refinement(refiner, [...counts[index]!].map(([value, number]) => ({ value, count: number }))));
  return { documents: page, total, totalWithDuplicates, refinements };
}

function count(counts: Map<string, number>, value: string | null): void {
  if (value !== null && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** What can be counted by author, list or date without reading the hits; of anything else there is nothing to refine by. */
function countedByIndex(call: Call, query: Omit<SearchQuery, 'limit' | 'offset'>, refiner: Refiner, lists: ReadonlyMap<string, ListRow>): Refinement {
  const name = refiner.name.toLowerCase();
  const facets = (by: Parameters<typeof call.store.search.facets>[1]): ReturnType<typeof call.store.search.facets> => call.store.search.facets(query, by, call.user);
  const merged = (found: readonly (readonly [value: string | null, count: number])[]): Refinement => {
    const counts = new Map<string, number>();
    for (const [value, number] of found) if (value !== null && value !== '') counts.set(value, (counts.get(value) ?? 0) + number);
    return refinement(refiner, [...counts].map(([value, number]) => ({ value, count: number })));
  };
  switch (name) {
    case 'author':
    case 'createdby': return merged(facets('author').map(({ key, count: number }) => [call.store.users.byId(call.web.siteId, Number(key))?.title ?? null, number]));
    case 'created': return merged(facets('created').map(({ key, count: number }) => [key, number]));
    case 'write':
    case 'lastmodifiedtime': return merged(facets('modified').map(({ key, count: number }) => [key, number]));
    case 'listid': return merged(facets('list').map(({ key, count: number }) => [key, number]));
    case 'contentclass': return merged(facets('list').map(({ key, count: number }) => [lists.has(key) ? contentClassOf(lists.get(key)!) : null, number]));
    case 'isdocument': return merged(facets('list').map(({ key, count: number }) => [String(lists.get(key)?.template === 101), number]));
    default: throw errors.notEmulated(`the refiner ${refiner.name}`, ['Author', 'Created', 'LastModifiedTime', 'contentclass', 'ListId', 'IsDocument']);
  }
}

function refinement(refiner: Refiner, counted: readonly Counted[]): Refinement {
  const isDate = ['created', 'write', 'lastmodifiedtime'].includes(refiner.name.toLowerCase());
  return { name: refiner.name, entries: isDate ? dateEntriesOf(counted.map(one => ({ ...one, value: one.value.replace(/\.0+Z$/, 'Z') })), refiner) : entriesOf(counted, refiner) };
}

/** Nothing with the same title and text came before. */
function isFirst({ title, text }: SearchRow, seen: Set<string>): boolean {
  const key = createHash('sha1').update(`${title}\n${text}`).digest('base64');
  return !seen.has(key) && seen.add(key).has(key);
}

/** The query, and everything that it was refined by. */
function parsed(queryText: string): KqlNode {
  try {
    return parseKql(queryText);
  } catch (failure) {
    if (!(failure instanceof KqlError)) throw failure;
    throw failure.reason === 'notEmulated' ? errors.notEmulated(failure.message) : searchErrors.notUnderstood();
  }
}

function planOf({ queryText, refinementFilters }: SearchRequest, world: SearchWorld): SearchPlan {
  const tree = parsed(queryText);
  return planSearch(refinementFilters.length === 0 ? tree : { kind: 'and', parts: [tree, ...refinementFilters] }, world);
}

const orders: Readonly<Record<string, SearchQuery['order']>> = {
  'rank': 'rank', 'created': 'created', 'lastmodifiedtime': 'modified', 'write': 'modified', 'author': 'author', 'docid': 'id', 'indexdocid': 'id'
};
/** Sortable in a real tenant (recorded, or its default schema) and not here. */
const sortableElsewhere = ['modifiedby', 'size', 'viewslifetime', 'viewsrecent', 'filetype'];

/** What stands behind the DocId changes nothing: it is unique. */
function orderOf({ sort }: SearchRequest): Pick<SearchQuery, 'order' | 'ascending'> {
  const names = sort.map(one => one.property.toLowerCase().replace(/[[\]]/g, ''));
  const unsortable = names.find(name => orders[name] === undefined && !sortableElsewhere.includes(name));
  if (unsortable !== undefined) throw searchErrors.sortList();
  const [first] = names;
  if (first === undefined) return { order: 'rank' };
  const order = orders[first];
  if (!order || (names.length > 1 && order !== 'id')) {
    throw errors.notEmulated(`sorting search results by ${sort.map(one => one.property).join(', ')}`, ['Rank', 'Created', 'LastModifiedTime', 'Author', '[DocId]']);
  }
  return { order, ascending: sort[0]!.ascending };
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
