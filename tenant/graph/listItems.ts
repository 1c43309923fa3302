/** `lists/{id}/items` and their `fields`. Shapes as documented; the text about columns without an index from public threads. */
import { parseFilter } from '../odata/filter.ts';
import { storedValue } from '../sharepoint/itemShapeValues.ts';
import { StoreError } from '../store/StoreError.ts';
import type { Condition, FieldPath, FieldRow, ItemRow, ListRow, OrderBy, PagingPosition } from '../store/Store.ts';
import { GraphError, graphErrors } from './errors.ts';
import { bodyOf, empty, foreignJson } from './GraphCall.ts';
import type { GraphAnswer, GraphCall } from './GraphCall.ts';
import { idOfSite, identityOf } from './sites.ts';
import type { SiteAt } from './sites.ts';

const usualPage = 200;
const largestPage = 5000;

export function listItems(call: GraphCall, site: SiteAt, list: ListRow): GraphAnswer {
  const fields = call.store.fields.list(list);
  const where = filterOf(call, fields);
  const orderBy = orderOf(call, fields);
  const top = Number(call.query.get('$top') ?? usualPage);
  if (!Number.isInteger(top) || top < 1) throw graphErrors.invalid('Invalid $top value.');
  const after = positionOf(call.query.get('$skiptoken'));
  return answered(() => {
    const { rows, next } = call.store.items.query(list, {
      rowLimit: Math.min(top, largestPage), scope: 'RecursiveAll', ...(where ? { where } : {}), ...(orderBy ? { orderBy } : {}), ...(after ? { after } : {})
    }, site.user);
    return foreignJson(call, {
      '@odata.context': `${contextOf(call, site, list)}/items`,
      ...(next ? { '@odata.nextLink': nextLink(call, next) } : {}),
      value: rows.map(item => shapeOfItem(call, site, list, item, fields))
    }, { units: 2 });
  });
}

export function readItem(call: GraphCall, site: SiteAt, list: ListRow, key: string): GraphAnswer {
  const item = itemOf(call, site, list, key);
  // A single item comes with its fields, a collection only when they are expanded.
  return foreignJson(call, { '@odata.context': `${contextOf(call, site, list)}/items/$entity`, ...shapeOfItem(call, site, list, item, call.store.fields.list(list), true) });
}

export function readFields(call: GraphCall, site: SiteAt, list: ListRow, key: string): GraphAnswer {
  const item = itemOf(call, site, list, key);
  return foreignJson(call, { '@odata.context': `${contextOf(call, site, list)}/items('${item.id}')/fields/$entity`, ...shapeOfFields(item, list, call.store.fields.list(list), call.query.get('$select') ?? undefined) });
}

export function createItem(call: GraphCall, site: SiteAt, list: ListRow): GraphAnswer {
  call.consents.demand('Sites.ReadWrite.All', graphErrors.refusedBySharePoint);
  return answered(() => {
    const fields = call.store.fields.list(list);
    const item = call.store.items.add(list, {}, plainValues(bodyOf(call)['fields'], fields), site.user);
    return foreignJson(call, { '@odata.context': `${contextOf(call, site, list)}/items/$entity`, ...shapeOfItem(call, site, list, item, fields, true) }, { status: 201, units: 2 });
  });
}

export function updateFields(call: GraphCall, site: SiteAt, list: ListRow, key: string): GraphAnswer {
  call.consents.demand('Sites.ReadWrite.All', graphErrors.refusedBySharePoint);
  return answered(() => {
    const fields = call.store.fields.list(list);
    const item = call.store.items.update(list, itemOf(call, site, list, key).id, plainValues(bodyOf(call), fields), ifMatch(call), site.user);
    return foreignJson(call, { '@odata.context': `${contextOf(call, site, list)}/items('${item.id}')/fields/$entity`, ...shapeOfFields(item, list, fields, undefined) }, { units: 2 });
  });
}

export function deleteItem(call: GraphCall, site: SiteAt, list: ListRow, key: string): GraphAnswer {
  call.consents.demand('Sites.ReadWrite.All', graphErrors.refusedBySharePoint);
  return answered(() => {
    call.store.items.recycle(list, itemOf(call, site, list, key).id, ifMatch(call), site.user);
    return empty(204);
  });
}

function itemOf(call: GraphCall, { user }: SiteAt, list: ListRow, key: string): ItemRow {
  const item = /^\d{1,10}$/.test(key) ? call.store.items.find(list, Number(key), user) : call.store.items.byUniqueId(list, key.toLowerCase(), user);
  if (!item) throw graphErrors.item();
  return item;
}

function shapeOfItem(call: GraphCall, site: SiteAt, list: ListRow, item: ItemRow, fields: readonly FieldRow[], always = false): Record<string, unknown> {
  const etag = etagOf(item);
  const expanded = /(?:^|,)\s*fields(?:\(\s*\$?select=([^)]*)\))?/i.exec(call.query.get('$expand') ?? '');
  const context = `${contextOf(call, site, list)}/items('${item.id}')/fields/$entity`;
  const all: Record<string, unknown> = {
    '@odata.etag': etag, 'createdDateTime': item.created, 'eTag': etag, 'id': String(item.id), 'lastModifiedDateTime': item.modified,
    'webUrl': `${call.origin}${encodeURI(list.baseType === 1 ? item.fileRef : `${list.rootFolder}/${item.id}_.000`)}`,
    'createdBy': identityOf(call, site.web, item.authorId), 'lastModifiedBy': identityOf(call, site.web, item.editorId),
    'parentReference': { id: item.uniqueId, siteId: idOfSite(call, site.web) },
    'contentType': { id: item.contentTypeId, name: call.store.contentTypes.find(list, item.contentTypeId)?.name ?? 'Item' }
  };
  const names = call.query.get('$select')?.split(',').map(name => name.trim());
  const shown = names ? Object.fromEntries(Object.entries(all).filter(([name]) => name === '@odata.etag' || names.includes(name))) : all;
  return expanded || always ? { ...shown, 'fields@odata.context': context, 'fields': shapeOfFields(item, list, fields, expanded?.[1]) } : shown;
}

/** Columns of the base that stand among the fields though they are read-only. */
const shownReadOnly = ['id', 'ContentType', 'Modified', 'Created', 'Author', 'Editor', '_UIVersionString', 'Attachments', 'ItemChildCount', 'FolderChildCount'];

/** Persons and lookups are `XLookupId`, as text; what is empty is left out. */
function shapeOfFields(item: ItemRow, list: ListRow, fields: readonly FieldRow[], selection: string | undefined): Record<string, unknown> {
  const names = selection?.split(',').map(name => name.trim().toLowerCase()).filter(name => name !== '');
  const shown: Record<string, unknown> = { '@odata.etag': etagOf(item) };
  const put = (name: string, value: unknown): void => {
    if (value !== null && value !== undefined && value !== '' && (!names || names.includes(name.toLowerCase()))) shown[name] = value;
  };
  for (const field of fields.filter(one => !one.hidden && one.storage !== 'none' && (!one.readOnly || shownReadOnly.includes(one.internalName)))) {
    const value = storedValue(item, field);
    if (field.internalName === 'ID') continue;
    if (field.type === 'User' || (field.type === 'Lookup' && field.lookupList !== 'Docs')) put(`${field.internalName}LookupId`, value === null ? null : String(value));
    else put(field.internalName, value);
  }
  if (!names || names.includes('id')) shown['id'] = String(item.id);
  put('ContentType', list.contentTypesEnabled ? undefined : 'Item');
  return shown;
}

/** Graph's names in the store's: `AuthorLookupId` is `AuthorId`. */
function plainValues(given: unknown, fields: readonly FieldRow[]): Record<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw graphErrors.invalid('Invalid request');
  return Object.fromEntries(Object.entries(given).filter(([name]) => !name.includes('@odata')).map(([name, value]) => {
    const lookup = /^(.+)LookupId$/.exec(name)?.[1];
    const field = fields.find(one => one.internalName === (lookup ?? name));
    if (!field) throw graphErrors.invalid(`Field '${name}' is not recognized`);
    if (field.readOnly) throw graphErrors.invalid(`Field '${name}' is read-only`);
    return lookup === undefined ? [name, value] : [`${lookup}Id`, value === null ? null : Array.isArray(value) ? value.map(Number) : Number(value)];
  }));
}

function filterOf(call: GraphCall, fields: readonly FieldRow[]): Condition | undefined {
  const text = call.query.get('$filter');
  if (!text) return undefined;
  try {
    return toStore(parseFilter(text.replaceAll(/\bstartsWith\s*\(/gi, 'startswith(')), call, fields);
  } catch (failure) {
    if (failure instanceof StoreError) throw graphErrors.invalid('Invalid filter clause');
    throw failure;
  }
}

function toStore(condition: Condition, call: GraphCall, fields: readonly FieldRow[]): Condition {
  switch (condition.kind) {
    case 'and':
    case 'or': return { ...condition, conditions: condition.conditions.map(one => toStore(one, call, fields)) };
    case 'not': return { ...condition, condition: toStore(condition.condition, call, fields) };
    case 'compare': {
      const { field, lookupId } = fieldAt(condition.field, call, fields);
      const value = field.type === 'DateTime' && condition.value.kind === 'string' ? { kind: 'datetime', value: condition.value.value } as const
        : lookupId && condition.value.kind === 'string' ? { kind: 'number', value: Number(condition.value.value) } as const : condition.value;
      return { ...condition, field: { name: field.internalName }, value, ...(lookupId ? { lookupId } : {}) };
    }
    default: return { ...condition, field: { name: fieldAt(condition.field, call, fields).field.internalName } } as Condition;
  }
}

/** `fields/Title`; columns without an index only for who says that they accept failures. */
function fieldAt({ name, target }: FieldPath, call: GraphCall, fields: readonly FieldRow[]): { readonly field: FieldRow; readonly lookupId: boolean } {
  const written = name === 'fields' && target !== undefined ? target : target === undefined ? { id: 'ID', createdDateTime: 'Created', lastModifiedDateTime: 'Modified' }[name] : undefined;
  if (written === undefined) throw graphErrors.invalid('Invalid filter clause');
  const found = (wanted: string): FieldRow | undefined => fields.find(one => one.internalName.toLowerCase() === wanted.toLowerCase());
  const field = found(written) ?? found(written.replace(/LookupId$/i, ''));
  if (!field) throw graphErrors.invalid(`Field '${written}' is not recognized`);
  if (!field.indexed && field.internalName !== 'ID' && !/HonorNonIndexedQueriesWarningMayFailRandomly/i.test(call.headers.get('prefer') ?? '')) throw graphErrors.notIndexed(written);
  return { field, lookupId: /LookupId$/i.test(written) && found(written) === undefined };
}

function orderOf(call: GraphCall, fields: readonly FieldRow[]): readonly OrderBy[] | undefined {
  const text = call.query.get('$orderby');
  if (!text) return undefined;
  return text.split(',').map(part => {
    const found = /^\s*(?:(fields)\/)?(\w+)(?:\s+(asc|desc))?\s*$/i.exec(part);
    if (!found) throw graphErrors.invalid('Invalid orderby clause');
    const { field } = fieldAt(found[1] ? { name: 'fields', target: found[2]! } : { name: found[2]! }, call, fields);
    return { field: { name: field.internalName }, ascending: found[3]?.toLowerCase() !== 'desc' };
  });
}

/** As real ones: base64 of the position that list pages have, its values besides. */
function nextLink(call: GraphCall, { id, values }: PagingPosition): string {
  const query = new URLSearchParams(call.query);
  query.set('$skiptoken', Buffer.from(`Paged=TRUE&p_ID=${id}${values.length > 0 ? `&p_Values=${encodeURIComponent(JSON.stringify(values))}` : ''}`).toString('base64url'));
  return `${call.root}/${call.segments.map(encodeURIComponent).join('/')}?${query.toString().replaceAll('%24', '$')}`;
}

function positionOf(token: string | null): PagingPosition | undefined {
  if (token === null) return undefined;
  const found = /^Paged=TRUE&p_ID=(\d{1,10})(?:&p_Values=(.*))?$/.exec(Buffer.from(token, 'base64url').toString());
  try {
    if (found) return { id: Number(found[1]), values: found[2] === undefined ? [] : JSON.parse(decodeURIComponent(found[2])) as PagingPosition['values'] };
  } catch {
    // Told below.
  }
  throw graphErrors.invalid('The provided skiptoken is not valid.');
}

/** What SharePoint refuses, in Graph's words. https://learn.microsoft.com/graph/errors */
function answered(work: () => GraphAnswer): GraphAnswer {
  try {
    return work();
  } catch (failure) {
    throw failure instanceof StoreError ? ofStore(failure) : failure;
  }
}

function ofStore({ reason, message }: StoreError): GraphError {
  switch (reason) {
    case 'threshold':
    case 'lookupThreshold': return graphErrors.tooManyResources();
    case 'accessDenied': return graphErrors.refusedBySharePoint();
    case 'itemNotFound': return graphErrors.item();
    case 'etagMismatch': return graphErrors.precondition();
    case 'duplicateValue': return graphErrors.conflict('The specified item name already exists.');
    default: return graphErrors.invalid(message);
  }
}

function ifMatch(call: GraphCall): { ifMatch?: string } {
  const tag = call.headers.get('if-match')?.trim();
  return tag === undefined || tag === '' || tag === '*' ? {} : { ifMatch: tag.replace(/^"[^,]*,(\d+)"$/, '"$1"') };
}

function etagOf(item: ItemRow): string {
  return `"${item.uniqueId},${item.version}"`;
}

function contextOf(call: GraphCall, { web }: SiteAt, list: ListRow): string {
  return `${call.root}/$metadata#sites('${encodeURIComponent(idOfSite(call, web))}')/lists('${list.id}')`;
}
