/** `sites`, `sites/root`, `sites/{host}:/{path}`, `sites/{host},{site},{web}`, and their lists. Sites as recorded, lists as documented. */
import { permissionBits } from '../store/permissionBits.ts';
import { StoreError } from '../store/StoreError.ts';
import type { FieldRow, ListRow, UserRow, WebRow } from '../store/Store.ts';
import { graphErrors } from './errors.ts';
import { foreignJson } from './GraphCall.ts';
import type { GraphAnswer, GraphCall } from './GraphCall.ts';
import { nextLink, pageOf } from './paging.ts';

export interface SiteAt {
  readonly web: WebRow;
  readonly user: UserRow;
}

/** Throws 404 for a site that is not there or that the person may not open. */
export function siteOf(call: GraphCall, key: string): SiteAt {
  call.consents.demand('Sites.Read.All', graphErrors.refusedBySharePoint);
  const web = webOf(call, key);
  if (!web) throw graphErrors.site();
  const user = call.store.users.byUpn(web.siteId, call.person.upn) ?? call.store.users.ensure(web.siteId, call.person.upn);
  if (!call.store.permissions.can(user, { kind: 'web', web }, permissionBits.open)) throw graphErrors.refusedBySharePoint();
  return { web, user };
}

export function readSite(call: GraphCall, key: string): GraphAnswer {
  const { web } = siteOf(call, key);
  const names = namesIn(call);
  return foreignJson(call, { '@odata.context': `${call.root}/$metadata#sites${names ? `(${names.join(',')})` : ''}/$entity`, ...shapeOfSite(call, web, names) });
}

/** `?search=word`, `*` for all; without it all that the person may open. */
export function listSites(call: GraphCall): GraphAnswer {
  call.consents.demand('Sites.Read.All', graphErrors.refusedBySharePoint);
  const search = call.query.get('search')?.toLowerCase() ?? '*';
  const sites = openSites(call).filter(web => search === '*' || `${web.title} ${web.path}`.toLowerCase().includes(search));
  const names = namesIn(call);
  const page = pageOf(call, 200, 999);
  return foreignJson(call, {
    '@odata.context': `${call.root}/$metadata#sites${names ? `(${names.join(',')})` : ''}`,
    ...nextLink(call, page, sites.length),
    value: sites.slice(page.offset, page.offset + page.limit).map(web => shapeOfSite(call, web, names))
  }, { units: 2 });
}

/** Site collections that the person may open. */
export function openSites(call: GraphCall): readonly WebRow[] {
  const { store, person } = call;
  return store.sites.all().flatMap(site => store.sites.webAt(site.path) ?? []).filter(web => {
    const user = store.users.byUpn(web.siteId, person.upn) ?? store.users.ensure(web.siteId, person.upn);
    return store.permissions.can(user, { kind: 'web', web }, permissionBits.open);
  });
}

export function idOfSite(call: GraphCall, web: WebRow): string {
  return `${new URL(call.origin).hostname},${web.siteId},${web.id}`;
}

export function shapeOfSite(call: GraphCall, web: WebRow, names?: readonly string[]): Record<string, unknown> {
  const site = call.store.sites.site(web.siteId)!;
  const webUrl = `${call.origin}${encodeURI(web.path === '/' ? '' : web.path)}`;
  const root = call.store.sites.webAt(site.path);
  const isRoot = root === undefined || root.id === web.id;
  const all: Readonly<Record<string, unknown>> = {
    createdDateTime: web.created, description: web.description, id: idOfSite(call, web), lastModifiedDateTime: web.lastItemModified, name: web.path.split('/').at(-1), webUrl, displayName: web.title,
    ...(isRoot ? { root: {}, siteCollection: { hostname: new URL(call.origin).hostname } } : { parentReference: { siteId: idOfSite(call, root) } })
  };
  if (!names) return { ...all };
  const ids = { siteId: web.siteId, siteUrl: webUrl, tenantId: '9f6b1e0c-5f0e-4f0a-9c52-0a4c1d6d8f11', webId: web.id };
  return Object.fromEntries(Object.entries({ ...all, sharepointIds: ids }).filter(([name]) => name === 'id' || names.includes(name)));
}

export function listOf(call: GraphCall, { web, user }: SiteAt, key: string): ListRow {
  const { lists } = call.store;
  try {
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key) ? lists.byId(web, key, user) : lists.byTitle(web, key, user);
  } catch (failure) {
    if (!(failure instanceof StoreError)) throw failure;
    const named = lists.all(web, user).find(list => list.rootFolder.split('/').at(-1)!.toLowerCase() === key.toLowerCase());
    if (!named) throw graphErrors.item();
    return named;
  }
}

export function listLists(call: GraphCall, site: SiteAt): GraphAnswer {
  const lists = call.store.lists.all(site.web, site.user).filter(list => !list.hidden);
  const page = pageOf(call, 200, 999);
  return foreignJson(call, {
    '@odata.context': `${call.root}/$metadata#sites('${encodeURIComponent(idOfSite(call, site.web))}')/lists`,
    ...nextLink(call, page, lists.length),
    value: lists.slice(page.offset, page.offset + page.limit).map(list => shapeOfList(call, site, list))
  }, { units: 2 });
}

export function readList(call: GraphCall, site: SiteAt, list: ListRow): GraphAnswer {
  return foreignJson(call, { '@odata.context': `${call.root}/$metadata#sites('${encodeURIComponent(idOfSite(call, site.web))}')/lists/$entity`, ...shapeOfList(call, site, list) });
}

export function listColumns(call: GraphCall, site: SiteAt, list: ListRow): GraphAnswer {
  const fields = call.store.fields.list(list).filter(field => !field.hidden);
  const columns = fields.map(columnOf);
  return foreignJson(call, { '@odata.context': `${call.root}/$metadata#sites('${encodeURIComponent(idOfSite(call, site.web))}')/lists('${list.id}')/columns`, value: columns }, { units: 2 });
}

/** https://learn.microsoft.com/graph/api/resources/list */
function shapeOfList(call: GraphCall, { web }: SiteAt, list: ListRow): Record<string, unknown> {
  const etag = `"${list.id},${list.version}"`;
  const names = namesIn(call);
  const all: Record<string, unknown> = {
    '@odata.etag': etag, 'createdDateTime': list.created, 'description': list.description, 'eTag': etag, 'id': list.id, 'lastModifiedDateTime': list.lastItemModified,
    'name': list.rootFolder.split('/').at(-1), 'webUrl': `${call.origin}${encodeURI(list.rootFolder)}`, 'displayName': list.title,
    'createdBy': identityOf(call, web, list.authorId), 'parentReference': { siteId: idOfSite(call, web) },
    'list': { contentTypesEnabled: list.contentTypesEnabled, hidden: list.hidden, template: templates[list.template] ?? 'genericList' }
  };
  return names ? Object.fromEntries(Object.entries(all).filter(([name]) => name === '@odata.etag' || names.includes(name))) : all;
}

/** https://learn.microsoft.com/graph/api/resources/listinfo */
const templates: Readonly<Record<number, string>> = { 100: 'genericList', 101: 'documentLibrary', 102: 'survey', 103: 'links', 104: 'announcements', 105: 'contacts', 106: 'events', 107: 'tasks', 108: 'discussionBoard', 119: 'webPageLibrary' };

export function identityOf(call: GraphCall, web: WebRow, userId: number): Record<string, unknown> {
  const user = call.store.users.byId(web.siteId, userId);
  return user ? { user: { ...(user.email === '' ? {} : { email: user.email }), ...(user.objectId === '' ? {} : { id: user.objectId }), displayName: user.title } } : {};
}

function columnOf(field: FieldRow): Record<string, unknown> {
  return {
    columnGroup: field.group, description: field.description, displayName: field.title, enforceUniqueValues: field.enforceUniqueValues, hidden: field.hidden, id: field.id,
    indexed: field.indexed, name: field.internalName, readOnly: field.readOnly, required: field.required, ...facetOf(field)
  };
}

/** https://learn.microsoft.com/graph/api/resources/columndefinition */
function facetOf(field: FieldRow): Record<string, unknown> {
  switch (field.type) {
    case 'Text': return { text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: field.maxLength ?? 255 } };
    case 'Note': return { text: { allowMultipleLines: true, appendChangesToExistingText: field.appendOnly, linesForEditing: field.numberOfLines ?? 6, textType: field.richText ? 'richText' : 'plain' } };
    case 'Number': case 'Integer': return { number: { decimalPlaces: 'automatic', displayAs: 'number' } };
    case 'Boolean': return { boolean: {} };
    case 'DateTime': return { dateTime: { displayAs: 'default', format: field.dateOnly ? 'dateOnly' : 'dateTime' } };
    case 'Choice': case 'MultiChoice': return { choice: { allowTextEntry: field.fillInChoice, choices: field.choices, displayAs: field.type === 'Choice' ? 'dropDownMenu' : 'checkBoxes' } };
    case 'User': case 'UserMulti': return { personOrGroup: { allowMultipleSelection: field.allowMultiple, displayAs: 'nameWithPresence', chooseFromType: 'peopleAndGroups' } };
    case 'Lookup': case 'LookupMulti': return { lookup: { allowMultipleValues: field.allowMultiple, allowUnlimitedLength: false, columnName: field.lookupField ?? 'Title', listId: field.lookupList ?? '' } };
    case 'URL': return { hyperlinkOrPicture: { isPicture: false } };
    default: return {};
  }
}

/** By id of the site or of all three parts, by address, or the root. */
function webOf(call: GraphCall, key: string): WebRow | undefined {
  const { sites } = call.store;
  const { hostname, host } = new URL(call.origin);
  if (key === 'root') return sites.webAt('/') ?? openSites(call)[0];
  if (/^[0-9a-f-]{36}$/i.test(key)) return webOfSite(call, key);
  const byAddress = /^([^:,]+(?::\d+)?):(\/.*)$/.exec(key);
  const [name = '', siteId, webId] = byAddress ? [byAddress[1]!] : key.split(',');
  if (name.toLowerCase() !== hostname && name.toLowerCase() !== host) throw graphErrors.hostname();
  if (byAddress) {
    const web = sites.webAt(byAddress[2]!);
    return web?.path.toLowerCase() === byAddress[2]!.replace(/\/+$/, '').toLowerCase() ? web : undefined;
  }
  if (webId !== undefined) return sites.web(webId.toLowerCase());
  return siteId === undefined ? sites.webAt('/') : webOfSite(call, siteId);
}

function webOfSite(call: GraphCall, siteId: string): WebRow | undefined {
  const site = call.store.sites.site(siteId.toLowerCase());
  return site && call.store.sites.webAt(site.path);
}

function namesIn(call: GraphCall): readonly string[] | undefined {
  const text = call.query.get('$select');
  return text ? text.split(',').map(name => name.trim()) : undefined;
}
