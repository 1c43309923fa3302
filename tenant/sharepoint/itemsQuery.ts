/**
 * `list/getitems`: CAML. Its answer is ordered differently from that of `/items` (recorded): the common members, the
 * view's fields in their own order, then ID, Created and Modified. Without DatesInUtc dates are local, without Z.
 */
import type { Answer, Args, Call, EntityType, Property } from '../http/resources.ts';
import type { FieldRow, ListQuery, ListRow, Store } from '../store/Store.ts';
import { errors } from './errors.ts';
import { parseViewXml, type ViewQuery } from './itemsCaml.ts';
import { selectedColumns, shownColumns } from './itemsColumns.ts';
import { parsePagingToken, typedPosition } from './itemsPaging.ts';
import { entityPropertyName } from './itemShapeNames.ts';
import { itemType } from './itemShape.ts';
import type { ItemEntity } from './itemShapeValues.ts';

const largestPage = 5000;

export async function getItems(list: ListRow, args: Args, call: Call): Promise<Answer> {
  call.meter.units(2);
  const query = await camlQuery(args, call);
  const view = parseViewXml(typeof query.ViewXml === 'string' ? query.ViewXml : '<View />');
  const fields = call.store.fields.list(list);
  const question: ListQuery = {
    ...listQuery(view, fields, call, list),
    ...(typeof query.FolderServerRelativeUrl === 'string' && query.FolderServerRelativeUrl !== ''
      ? { folder: query.FolderServerRelativeUrl.replace(/^https?:\/\/[^/]+/i, '').replace(/\/+$/, '') } : {}),
    ...after(query, view, fields)
  };
  const { rows, next, rowsScanned } = call.store.items.query(list, question, call.user);
  call.meter.rows(rowsScanned);
  // Without a row limit the caller wants all rows: more than 5,000 cannot be had.
  if (view.rowLimit === undefined && next !== undefined) {
    throw errors.threshold();
  }
  const localDates = query.DatesInUtc !== true;
  return { kind: 'collection', type: queriedType(list, view, call.store), values: rows.map((item): ItemEntity => ({ list, item, localDates })) };
}

/** In the body as `query`, or in the address: `getitems(@v)?@v={"ViewXml":"…"}`. */
async function camlQuery(args: Args, call: Call): Promise<Record<string, unknown>> {
  const inAddress = args['0'] ?? args.query;
  if (inAddress?.kind === 'string') {
    try {
      return JSON.parse(inAddress.value) as Record<string, unknown>;
    } catch {
      throw errors.json();
    }
  }
  const body = await call.json();
  return (body.query ?? body) as Record<string, unknown>;
}

function listQuery(view: ViewQuery, fields: readonly FieldRow[], call: Call, list: ListRow): ListQuery {
  const named = view.viewFields.length > 0 ? view.viewFields : shownColumns(fields);
  const known = new Set(fields.map(field => field.internalName));
  const unknown = named.find(name => !known.has(name));
  if (unknown !== undefined) {
    throw errors.field(unknown);
  }
  const selected = call.options.has('$select') ? selectedColumns(list, call) : [];
  return {
    rowLimit: Math.min(view.rowLimit ?? largestPage, largestPage),
    scope: view.scope,
    columns: [...new Set([...named, ...selected])],
    ...(view.where === undefined ? {} : { where: view.where }),
    ...(view.orderBy.length === 0 ? {} : { orderBy: view.orderBy })
  };
}

function after(query: Readonly<Record<string, unknown>>, view: ViewQuery, fields: readonly FieldRow[]): Pick<ListQuery, 'after'> {
  const position = query.ListItemCollectionPosition as { PagingInfo?: unknown } | null | undefined;
  return typeof position?.PagingInfo === 'string' && position.PagingInfo !== ''
    ? { after: typedPosition(parsePagingToken(position.PagingInfo, view.orderBy), view.orderBy, fields) }
    : {};
}

/** The list's item type with the view's fields in front; the other columns remain to be selected. */
function queriedType(list: ListRow, view: ViewQuery, store: Store): EntityType<ItemEntity> {
  const type = itemType(list, store);
  if (view.viewFields.length === 0 || typeof type.properties === 'function') {
    return type;
  }
  const all = type.properties;
  const common = Object.entries(all).filter(([name]) => commonMembers.has(name));
  const named = [...view.viewFields, 'ID', 'Created', 'Modified'].flatMap(field => namesFor(field, all)).map(name => [name, shown(all[name]!)] as const);
  const ordered: Record<string, Property<ItemEntity>> = { ...Object.fromEntries(common), ...Object.fromEntries(named) };
  const rest = Object.entries(all).filter(([name]) => !(name in ordered)).map(([name, property]) => [name, { ...property, onDemand: true }] as const);
  return { ...type, properties: { ...ordered, ...Object.fromEntries(rest) } };
}

const commonMembers = new Set(['FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl']);

function namesFor(field: string, all: Readonly<Record<string, unknown>>): string[] {
  const name = entityPropertyName(field);
  return [name, `${name}Id`, `${name}StringId`].filter(each => each !== 'Id' && each in all);
}

function shown(property: Property<ItemEntity>): Property<ItemEntity> {
  return { ...property, onDemand: false };
}
