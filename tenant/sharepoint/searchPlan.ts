/**
 * Turns a query tree into what the index can answer by itself (a full-text expression and filters) and, for whatever
 * it cannot, a test on each hit. `exact` says that the index's own total and paging are right without the test.
 */
import type { KqlNode, KqlProperty } from '../odata/kql.ts';
import type { ListRow, SearchCondition, SearchQuery, UserRow } from '../store/Store.ts';
import { contentClassOf, displayForm, isManaged, managedValue } from './searchDocument.ts';
import type { SearchDocument } from './searchDocument.ts';
import { dateRange } from './searchDates.ts';
import { fold, matchExpression, matchesWords, parts } from './searchWords.ts';

export interface SearchPlan {
  readonly match: string | undefined;
  readonly filters: Filters;
  readonly exact: boolean;
  /** Cannot be met by anything. */
  readonly empty: boolean;
  test(document: SearchDocument): boolean;
}

export type Filters = Partial<Pick<SearchQuery, 'listIds' | 'authorIds' | 'contentTypeIds' | 'createdFrom' | 'createdTo' | 'modifiedFrom' | 'modifiedTo' | 'itemIds' | 'documentIds' | 'unmatched' | 'conditions'>>;

/** What restrictions are resolved against. */
export interface SearchWorld {
  readonly lists: readonly ListRow[];
  /** Read when somebody is searched for: large sites have many. */
  readonly users: () => readonly UserRow[];
  /** `https://host` */
  readonly origin: string;
  readonly siteId: string;
  readonly webId: string;
  readonly now: Date;
}

export function planSearch(tree: KqlNode, world: SearchWorld): SearchPlan {
  const conjuncts = parts(tree, 'and').filter(node => node.kind !== 'noise' && node.kind !== 'everything');
  const onlyNoise = conjuncts.length === 0 && !parts(tree, 'and').some(node => node.kind === 'everything');
  const match = matchExpression(conjuncts);
  let filters: Filters = {};
  let exact = true;
  for (const node of conjuncts) {
    if (match?.covers.includes(node)) continue;
    const found = filterFor(node, world);
    const condition = found?.exact === true ? undefined : conditionFor(node, world);
    exact &&= found?.exact === true || condition !== undefined;
    filters = condition ? narrow(filters, { conditions: [condition] }) : found ? narrow(filters, found.filters) : filters;
  }
  return {
    match: match?.expression,
    filters,
    exact,
    empty: onlyNoise || filters.listIds?.length === 0 || filters.authorIds?.length === 0 || filters.contentTypeIds?.length === 0,
    test: document => holds(tree, document, world)
  };
}

/** A whole tree in the index's own terms; undefined when a leaf of it is no exact filter. */
function conditionFor(node: KqlNode, world: SearchWorld): SearchCondition | undefined {
  switch (node.kind) {
    case 'everything':
    case 'noise': return { kind: 'and', parts: [] };
    case 'words': return { kind: 'match', expression: matchExpression([node])!.expression };
    case 'not': {
      const part = conditionFor(node.part, world);
      return part && { kind: 'not', part };
    }
    case 'property': {
      const match = matchExpression([node]);
      if (match) return { kind: 'match', expression: match.expression };
      const found = filterFor(node, world);
      return found?.exact === true ? { kind: 'filters', filters: found.filters } : undefined;
    }
    default: {
      const found = node.parts.map(part => conditionFor(part, world));
      return found.every(part => part !== undefined) ? { kind: node.kind, parts: found } : undefined;
    }
  }
}

interface FilterFound {
  readonly filters: Filters;
  /** False: the filter lets through more than the restriction does. */
  readonly exact: boolean;
}

/** A filter for one restriction, or for alternatives of one property. */
function filterFor(node: KqlNode, world: SearchWorld): FilterFound | undefined {
  if (node.kind === 'not') {
    const unwanted = matchExpression([node.part]);
    if (unwanted?.covers.length === 1) return { filters: { unmatched: [unwanted.expression] }, exact: true };
    return complement(filterFor(node.part, world), world);
  }
  const alternatives = parts(node, 'or');
  const restrictions = alternatives.filter((one): one is KqlProperty => one.kind === 'property');
  if (restrictions.length !== alternatives.length) return undefined;
  const names = new Set(restrictions.map(one => one.name.toLowerCase()));
  const [name = ''] = names;
  if (names.size !== 1) return undefined;
  if (!isManaged(name)) return { filters: { listIds: [] }, exact: true };
  if (name === 'listitemid') return itemIdFilter(restrictions);
  if (isDocumentId(name) && restrictions.length === 1) return documentIdFilter(restrictions[0]!);
  if (restrictions.some(one => one.operator === '<>' || (one.operator !== ':' && one.operator !== '=' && !isDate(name)))) return undefined;

  if (isDate(name)) return restrictions.length === 1 ? dateFilter(name, restrictions[0]!, world) : undefined;
  if (name === 'author' || name === 'createdby') {
    return { filters: { authorIds: world.users().filter(user => restrictions.some(one => matchesPerson(user, one))).map(user => user.id) }, exact: true };
  }
  if (name === 'contenttypeid') return { filters: { contentTypeIds: restrictions.map(one => one.value) }, exact: restrictions.every(one => one.prefix) };
  return listFilter(name, restrictions, world);
}

/** Ids are numbers in the index: `ListItemID:5`, `ListItemID:3..7`, `ListItemID>=100`, and alternatives of these. */
function itemIdFilter(restrictions: readonly KqlProperty[]): FilterFound | undefined {
  const ranges = restrictions.map(one => numberRange(one));
  return ranges.every(range => range !== undefined) ? { filters: { itemIds: ranges }, exact: true } : undefined;
}

/** `IndexDocId>n`: the documented way beyond start row 50,000. */
function documentIdFilter(restriction: KqlProperty): FilterFound | undefined {
  const range = numberRange(restriction);
  return range && { filters: { documentIds: range }, exact: true };
}

/** Undefined for what is no whole number, a beginning or a complement. */
export function numberRange({ operator, value, upTo, prefix }: KqlProperty): { from?: number; to?: number } | undefined {
  const [number, end] = [Number(value), Number(upTo ?? value)];
  if (prefix || operator === '<>' || !Number.isSafeInteger(number) || !Number.isSafeInteger(end) || value.trim() === '') return undefined;
  switch (operator) {
    case '<': return { to: number - 1 };
    case '<=': return { to: number };
    case '>': return { from: number + 1 };
    case '>=': return { from: number };
    default: return { from: number, to: end };
  }
}

function isDocumentId(name: string): boolean {
  return name === 'docid' || name === 'indexdocid' || name === 'workid';
}

/** All other lists, where the restriction is about lists and nothing else. */
function complement(found: FilterFound | undefined, world: SearchWorld): FilterFound | undefined {
  const excluded = found?.filters.listIds;
  if (!found?.exact || !excluded || Object.keys(found.filters).length > 1) return undefined;
  return { filters: { listIds: world.lists.map(list => list.id).filter(id => !excluded.includes(id)) }, exact: true };
}

/** Restrictions that a list as a whole meets or does not. */
function listFilter(name: string, restrictions: readonly KqlProperty[], world: SearchWorld): FilterFound | undefined {
  const every = { listIds: world.lists.map(list => list.id) };
  const lists = (test: (list: ListRow, one: KqlProperty) => boolean): FilterFound =>
    ({ filters: { listIds: world.lists.filter(list => restrictions.some(one => test(list, one))).map(list => list.id) }, exact: true });
  switch (name) {
    case 'listid': return lists((list, one) => guid(one.value) === list.id);
    case 'contentclass': return lists((list, one) => sameText(contentClassOf(list), one));
    case 'isdocument': return lists((list, one) => isTrue(one.value) === (list.template === 101));
    case 'siteid': return restrictions.some(one => guid(one.value) === world.siteId) ? { filters: every, exact: true } : { filters: { listIds: [] }, exact: true };
    case 'webid': return restrictions.some(one => guid(one.value) === world.webId) ? { filters: every, exact: true } : { filters: { listIds: [] }, exact: true };
    case 'path': return {
      filters: { listIds: world.lists.filter(list => restrictions.some(one => touches(list, one.value, world.origin))).map(list => list.id) },
      exact: restrictions.every(one => world.lists.every(list => !touches(list, one.value, world.origin) || isInside(list, one.value, world.origin)))
    };
    default: return undefined;
  }
}

function dateFilter(name: string, restriction: KqlProperty, world: SearchWorld): FilterFound | undefined {
  const range = dateRange(restriction, world.now);
  if (!range) return undefined;
  const [from, to] = name === 'created' ? ['createdFrom', 'createdTo'] as const : ['modifiedFrom', 'modifiedTo'] as const;
  return { filters: { ...(range.from ? { [from]: range.from } : {}), ...(range.to ? { [to]: range.to } : {}) }, exact: true };
}

/** Both must hold: lists of ids are cut to what they share, times to the narrower. */
function narrow(one: Filters, other: Filters): Filters {
  const shared = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] | undefined => a && b ? a.filter(value => b.includes(value)) : a ?? b;
  const later = (a?: string, b?: string): string | undefined => a && b ? (a > b ? a : b) : a ?? b;
  const earlier = (a?: string, b?: string): string | undefined => a && b ? (a < b ? a : b) : a ?? b;
  const all: { [K in keyof Filters]: Filters[K] | undefined } = {
    listIds: shared(one.listIds, other.listIds),
    authorIds: shared(one.authorIds, other.authorIds),
    // Two different prefixes are left to the test on each hit.
    contentTypeIds: one.contentTypeIds ?? other.contentTypeIds,
    conditions: one.conditions || other.conditions ? [...one.conditions ?? [], ...other.conditions ?? []] : undefined,
    unmatched: one.unmatched || other.unmatched ? [...one.unmatched ?? [], ...other.unmatched ?? []] : undefined,
    itemIds: one.itemIds && other.itemIds ? one.itemIds.flatMap(a => other.itemIds!.map(b => within(a, b))) : one.itemIds ?? other.itemIds,
    documentIds: one.documentIds && other.documentIds ? within(one.documentIds, other.documentIds) : one.documentIds ?? other.documentIds,
    createdFrom: later(one.createdFrom, other.createdFrom), createdTo: earlier(one.createdTo, other.createdTo),
    modifiedFrom: later(one.modifiedFrom, other.modifiedFrom), modifiedTo: earlier(one.modifiedTo, other.modifiedTo)
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Filters;
}

function within(one: { from?: number; to?: number }, other: { from?: number; to?: number }): { from: number; to: number } {
  return {
    from: Math.max(one.from ?? 0, other.from ?? 0),
    to: Math.min(one.to ?? Number.MAX_SAFE_INTEGER, other.to ?? Number.MAX_SAFE_INTEGER)
  };
}

function holds(node: KqlNode, document: SearchDocument, world: SearchWorld): boolean {
  switch (node.kind) {
    case 'everything':
    case 'noise': return true;
    case 'words': return matchesWords(`${document.row.title}\n${document.row.text}`, node);
    case 'property': return meets(node, document, world);
    case 'not': return !holds(node.part, document, world);
    case 'and': return node.parts.every(part => holds(part, document, world));
    case 'or': return node.parts.some(part => holds(part, document, world));
  }
}

function meets(restriction: KqlProperty, document: SearchDocument, world: SearchWorld): boolean {
  const name = restriction.name.toLowerCase();
  if (!isManaged(name)) return false;
  if (isDate(name)) {
    const range = dateRange(restriction, world.now);
    const instant = name === 'created' ? document.item.created : document.item.modified;
    const inside = range !== undefined && (range.from === undefined || instant >= range.from) && (range.to === undefined || instant <= range.to);
    return inside !== (restriction.operator === '<>');
  }
  if (restriction.operator === '<>') return !meets({ ...restriction, operator: '=' }, document, world);
  if (name === 'author' || name === 'createdby') return document.author !== undefined && matchesPerson(document.author, restriction);
  if (name === 'title') return matchesWords(managedValue(document, 'title').value ?? '', { text: restriction.value, prefix: restriction.prefix });
  if (name === 'path') return decoded(managedValue(document, 'path').value ?? '').startsWith(decoded(restriction.value));
  if (name === 'listid' || name === 'siteid' || name === 'webid' || name === 'uniqueid') return guid(managedValue(document, name).value ?? '') === guid(restriction.value);
  if (name === 'isdocument' || name === 'iscontainer') return String(isTrue(restriction.value)) === managedValue(document, name).value;
  const value = managedValue(document, name).value;
  return value !== null && compares(value, restriction);
}

/** Numbers by size, other text by equality or beginning. */
function compares(value: string, restriction: KqlProperty): boolean {
  const [left, right] = [Number(value), Number(restriction.value)];
  switch (restriction.operator) {
    case '<': return left < right;
    case '<=': return left <= right;
    case '>': return left > right;
    case '>=': return left >= right;
    default: return restriction.upTo === undefined ? sameText(value, restriction) : left >= right && left <= Number(restriction.upTo);
  }
}

function sameText(value: string, { value: wanted, prefix }: KqlProperty): boolean {
  return prefix ? fold(value).startsWith(fold(wanted)) : fold(value) === fold(wanted);
}

function matchesPerson(user: UserRow, { value, prefix }: KqlProperty): boolean {
  return matchesWords(user.title, { text: value, prefix }) || [user.upn, user.email, user.loginName].some(key => key !== '' && fold(key) === fold(value));
}

function isDate(name: string): boolean {
  return name === 'created' || name === 'lastmodifiedtime' || name === 'write';
}

function guid(text: string): string {
  return text.replace(/[{}]/g, '').toLowerCase();
}

function isTrue(text: string): boolean {
  return text === '1' || text.toLowerCase() === 'true';
}

/** Addresses are compared decoded, without regard to case. */
function decoded(address: string): string {
  try {
    return decodeURI(address).toLowerCase();
  } catch {
    return address.toLowerCase();
  }
}

/** Some item of the list may have a path that begins so. */
function touches(list: ListRow, prefix: string, origin: string): boolean {
  const [form, root, wanted] = [decoded(displayForm(list, origin)), decoded(`${origin}${list.rootFolder}`), decoded(prefix)];
  return form.startsWith(wanted) || wanted.startsWith(`${root}/`);
}

/** Every item of the list has. */
function isInside(list: ListRow, prefix: string, origin: string): boolean {
  return decoded(list.baseType === 1 ? `${origin}${list.rootFolder}/` : displayForm(list, origin)).startsWith(decoded(prefix));
}
