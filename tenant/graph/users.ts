/**
 * `me`, `users/{id | upn}`, `users`, `users/$count`, and who stands above and below.
 * Shapes as recorded; what works on one person only and what needs advanced queries as documented for "List users".
 */
import type { PersonRow } from '../store/Store.ts';
import { managerOf, reportsOf } from '../store/hierarchy.ts';
import type { Scope } from './consents.ts';
import { graphErrors } from './errors.ts';
import { bodyOf, empty, isEventual, json } from './GraphCall.ts';
import type { GraphAnswer, GraphCall } from './GraphCall.ts';
import { nextLink, pageOf } from './paging.ts';
import { parseUserFilter, parseUserSearch } from './userFilter.ts';
import { defaults, selectedUserProperties, shapeOfDirectoryObject, shapeOfUser, storedName } from './userProperties.ts';

const usualPage = 100;
const largestPage = 999;

/** Somebody by object id or UPN; 404 as recorded. Some resources of a person have permissions of their own, which need no other. */
export function userOf(call: GraphCall, key: string, scopes: readonly Scope[] = ['User.ReadBasic.All']): PersonRow {
  const person = call.store.directory.byObjectId(key.toLowerCase()) ?? byUpn(call, key);
  if (person?.objectId !== call.person.objectId) call.consents.demand(scopes);
  if (!person) throw graphErrors.resource(key);
  return person;
}

/** Graph takes no login names and no mail addresses of others as a key. */
function byUpn(call: GraphCall, key: string): PersonRow | undefined {
  const person = call.store.directory.find(key);
  return person?.upn.toLowerCase() === key.toLowerCase() ? person : undefined;
}

export function readUser(call: GraphCall, person: PersonRow): GraphAnswer {
  const selected = selectedUserProperties(call.query.get('$select'), 'one');
  const expanded = expandedManager(call);
  const context = `${call.root}/$metadata#users${selected || expanded ? `(${[...selected ?? [], ...expanded ? ['manager()'] : []].join(',')})` : ''}/$entity`;
  return json(call, { '@odata.context': context, ...shapeOfUser(call, person, selected ?? defaults), ...(expanded ? withManager(call, person, expanded) : {}) });
}

export function listUsers(call: GraphCall): GraphAnswer {
  call.consents.demand('User.ReadBasic.All');
  const selected = selectedUserProperties(call.query.get('$select'), 'collection');
  const expanded = expandedManager(call);
  const { where, order } = questionOf(call);
  const page = pageOf(call, usualPage, largestPage);
  const { rows, total } = call.store.directory.query({ ...(where === undefined ? {} : { where }), ...(order === undefined ? {} : { order }), ...page });
  return json(call, {
    '@odata.context': `${call.root}/$metadata#users${selected ? `(${selected.join(',')})` : ''}`,
    ...(call.query.get('$count') === 'true' ? { '@odata.count': total } : {}),
    ...nextLink(call, page, total),
    value: rows.map(person => ({ ...shapeOfUser(call, person, selected ?? defaults), ...(expanded ? withManager(call, person, expanded) : {}) }))
  }, { units: 2 });
}

/** Plain text: the number alone. */
export function countUsers(call: GraphCall): GraphAnswer {
  call.consents.demand('User.ReadBasic.All');
  if (!isEventual(call)) throw advancedHeaderMissing('$count');
  const { where } = questionOf(call);
  const { total } = call.store.directory.query({ ...(where === undefined ? {} : { where }), limit: 0, offset: 0 });
  return { status: 200, headers: { 'Cache-Control': 'no-cache', 'x-ms-resource-unit': '1', 'OData-Version': '4.0', 'Content-Type': 'text/plain' }, body: String(total) };
}

/** One's own profile; everybody's with User.ReadWrite.All. */
export function updateUser(call: GraphCall, person: PersonRow): GraphAnswer {
  call.consents.demand(person.objectId === call.person.objectId ? 'User.ReadWrite' : 'User.ReadWrite.All');
  const changes = Object.entries(bodyOf(call)).filter(([name]) => !name.startsWith('@odata'));
  const unknown = changes.find(([name]) => storedName(name) === undefined || name === 'id');
  if (unknown) throw graphErrors.directoryBad(`Property '${unknown[0]}' does not exist as a declared property or extension property.`);
  const columns = ['displayName', 'mail', 'upn', 'userType', 'accountEnabled'];
  const named = changes.map(([name, value]) => [storedName(name)!, value] as const);
  call.store.directory.update(person.objectId, {
    ...Object.fromEntries(named.filter(([name]) => columns.includes(name))),
    profile: { ...person.profile, ...Object.fromEntries(named.filter(([name]) => !columns.includes(name))) }
  });
  return empty(204);
}

/** The account goes; sites keep the name, because posts carry it, but nobody signs in by it. */
export function deleteUser(call: GraphCall, person: PersonRow): GraphAnswer {
  call.consents.demand('User.ReadWrite.All');
  const { store } = call;
  store.transaction(() => {
    for (const site of store.sites.all()) {
      const user = store.users.byUpn(site.id, person.upn);
      if (user) store.users.update(user, { isDeleted: true });
    }
    store.directory.remove(person.objectId);
  });
  return empty(204);
}

export function readManager(call: GraphCall, person: PersonRow): GraphAnswer {
  call.consents.demand(person.objectId === call.person.objectId ? 'User.Read' : 'User.Read.All');
  const manager = managerOf(call.store.directory, person);
  if (!manager) throw graphErrors.resource('manager');
  const selected = selectedUserProperties(call.query.get('$select'), 'one');
  return json(call, { '@odata.context': `${call.root}/$metadata#directoryObjects/$entity`, ...shapeOfDirectoryObject(call, manager, selected) });
}

export function listReports(call: GraphCall, person: PersonRow): GraphAnswer {
  call.consents.demand(person.objectId === call.person.objectId ? 'User.Read' : 'User.Read.All');
  const selected = selectedUserProperties(call.query.get('$select'), 'collection');
  const reports = reportsOf(call.store.directory, person);
  const page = pageOf(call, usualPage, largestPage);
  return json(call, {
    '@odata.context': `${call.root}/$metadata#directoryObjects${selected ? `(${selected.join(',')})` : ''}`,
    ...nextLink(call, page, reports.length),
    value: reports.slice(page.offset, page.offset + page.limit).map(report => shapeOfDirectoryObject(call, report, selected))
  }, { units: 2 });
}

/** `$filter`, `$search` and `$orderby`, with the header and the count that advanced queries want. */
function questionOf(call: GraphCall): Pick<Parameters<GraphCall['store']['directory']['query']>[0], 'where' | 'order'> {
  const [filterText, searchText, orderText] = ['$filter', '$search', '$orderby'].map(name => call.query.get(name));
  const counts = call.query.get('$count') === 'true';
  const isCount = call.segments.at(-1) === '$count';
  for (const option of ['$search', '$count']) {
    if (call.query.has(option) && !isEventual(call)) throw advancedHeaderMissing(option);
  }
  const isAdvanced = isEventual(call) && (counts || isCount || searchText !== null);
  const filter = filterText ? parseUserFilter(filterText) : undefined;
  if (filter?.advanced !== undefined && !isAdvanced) {
    throw graphErrors.unsupportedQuery(`Operator '${filter.advanced}' is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information`);
  }
  const order = orderText ? orderOf(orderText) : undefined;
  if (order && ((filter && !isAdvanced) || (!['displayName', 'upn'].includes(order.property) && !isAdvanced))) throw graphErrors.unsupportedQuery('Sorting not supported for current query.');
  const parts = [...filter ? [filter.condition] : [], ...searchText ? [parseUserSearch(searchText)] : []];
  return { ...(parts.length === 0 ? {} : { where: { kind: 'and', parts } }), ...(order ? { order } : {}) };
}

function orderOf(text: string): { property: string; descending: boolean } {
  const found = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(text);
  const property = storedName(found?.[1] ?? '');
  if (!found || !property) throw graphErrors.unsupportedQuery('Sorting not supported for current query.');
  return { property, descending: found[2]?.toLowerCase() === 'desc' };
}

function advancedHeaderMissing(option: string): Error {
  return graphErrors.unsupportedQuery(`Request with ${option} query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'`);
}

/** `$expand=manager` or `manager($select=…)`: its selection; undefined when nothing is expanded. */
function expandedManager(call: GraphCall): { readonly selected: readonly string[] | undefined } | undefined {
  const expand = call.query.get('$expand');
  if (expand === null) return undefined;
  const found = /^\s*manager(?:\(\s*\$select=([\w,\s]+)\))?\s*$/i.exec(expand);
  if (!found) throw graphErrors.notEmulated(`$expand=${expand}`, ['$expand=manager', '$expand=manager($select=id,displayName)']);
  call.consents.demand('User.Read.All');
  return { selected: selectedUserProperties(found[1] ?? null, 'one') };
}

/** Who has no manager has no such member. */
function withManager(call: GraphCall, person: PersonRow, { selected }: { readonly selected: readonly string[] | undefined }): Record<string, unknown> {
  const manager = managerOf(call.store.directory, person);
  return manager ? { manager: shapeOfDirectoryObject(call, manager, selected) } : {};
}
