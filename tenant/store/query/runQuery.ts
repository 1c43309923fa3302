import type { Context } from '../Context.ts';
import { quoted } from '../Database.ts';
import { isListLookup, isPerson } from '../fieldXml.ts';
import { fixedColumnNames, itemDecoder, itemTable, readField } from '../itemTable.ts';
import type { PermissionsPart } from '../permissions.ts';
import { StoreError } from '../StoreError.ts';
import type { Condition, FieldRow, ItemRow, ListQuery, ListRow, OrderBy, QueryResult, UserRow } from '../Store.ts';
import { accessPath, demandJoins } from './accessPath.ts';
import { type Asking, conditionSql, type SqlPart } from './conditionSql.ts';
import { findField } from './fieldResolver.ts';
import { orderSql, positionOf, segmentsAfter, sortKeys } from './sortKeys.ts';
import { visibilitySql } from './visibility.ts';

/** Answers a query page by page: counts what it costs, refuses what is above the thresholds, trims what the user may not see. */
export function runQuery(context: Context, given: ListRow, query: ListQuery, user: UserRow): QueryResult {
  const list = context.store.lists.fresh(given);
  const web = context.store.sites.web(list.webId);
  if (!web) throw new StoreError('webNotFound');
  const asking: Asking = { context, list, user, zone: web.timeZone };
  const orderBy = query.orderBy ?? [];
  demandJoins(list, joinsOf(context, list, query, orderBy));

  const place = placeOf(context, list, query);
  const keys = sortKeys(orderBy, asking);
  const path = accessPath(query.where, keys, place, query.rowLimit, asking);
  const fixed: SqlPart[] = [place.condition, visibilitySql(context, list, user)];
  if (query.where !== undefined) fixed.push(conditionSql(query.where, asking));

  const columns = columnsToRead(context, list, query, keys.map(key => key.field));
  const order = orderSql(keys);
  const select = `SELECT ${[...fixedColumnNames.map(name => `i.${name}`), ...columns.filter(field => field.storage === 'column').map(field => `i.${quoted(`f_${field.internalName}`)}`)].join(', ')} FROM ${itemTable(list)} i`;
  const decode = itemDecoder(list, columns, (context.store.permissions as PermissionsPart).scopeOf({ kind: 'list', list }));
  const rows: ItemRow[] = [];
  for (const segment of segmentsAfter(keys, query.after)) {
    const missing = query.rowLimit + 1 - rows.length;
    if (missing <= 0) break;
    const parts = [...fixed, segment];
    const sql = `${select} WHERE ${parts.map(part => part.sql).join(' AND ')} ORDER BY ${order.sql} LIMIT ?`;
    for (const row of context.database.all(sql, ...parts.flatMap(part => part.params), ...order.params, missing)) rows.push(decode(row));
  }

  const more = rows.length > query.rowLimit;
  const page = more ? rows.slice(0, query.rowLimit) : rows;
  const last = page[page.length - 1];
  return {
    rows: page,
    next: more && last ? positionOf(last.id, keys, orderBy, name => sortValue(context, list, last, name)) : undefined,
    rowsScanned: path.walksPage ? Math.min(path.rows, rows.length) : path.rows
  };
}

/** Sorting by a person or lookup goes by its text, so that text is the position. */
function sortValue(context: Context, list: ListRow, item: ItemRow, name: string): ReturnType<typeof readField> {
  const field = context.catalog.field(list.id, name);
  const value = readField(item, name);
  if (!field || typeof value !== 'number' || !(isPerson(field) || isListLookup(field))) return value;
  return context.store.items.lookupTexts(list, [item], [name]).get(name)?.get(value) ?? null;
}

/** The rows that scope and folder leave. */
function placeOf(context: Context, list: ListRow, query: ListQuery): { readonly condition: SqlPart; readonly rows: number | undefined } {
  const { database } = context;
  const path = query.folder?.replace(/\/+$/, '');
  const inRoot = path === undefined || path.toLowerCase() === list.rootFolder.toLowerCase();
  const folder = inRoot ? undefined : folderAt(context, list, path);
  const recursive = query.scope === 'Recursive' || query.scope === 'RecursiveAll';
  const filesOnly = query.scope === 'Recursive' || query.scope === 'FilesOnly' ? ' AND i.fs_type = 0' : '';

  if (!recursive) {
    const counts = folder
      ? Number(folder.item_children) + Number(folder.folder_children)
      : database.number('SELECT root_items + root_folders FROM lists WHERE id = ?', list.id);
    return { condition: { sql: `i.parent_id = ?${filesOnly}`, params: [folder ? Number(folder.id) : 0] }, rows: counts };
  }
  if (!folder) return { condition: { sql: `1${filesOnly}`, params: [] }, rows: undefined };
  if (Number(folder.folder_children) === 0) return { condition: { sql: `i.parent_id = ?${filesOnly}`, params: [Number(folder.id)] }, rows: Number(folder.item_children) };
  const below = [Number(folder.id), `${path?.slice(list.rootFolder.length + 1).replace(/[\\%_]/g, '\\$&')}/%`];
  const condition = { sql: `(i.parent_id = ? OR i.dir_name LIKE ? ESCAPE '\\')${filesOnly}`, params: below };
  return { condition, rows: database.number(`SELECT count(*) FROM ${itemTable(list)} i WHERE ${condition.sql}`, ...below) };
}

export function folderAt(context: Context, list: ListRow, path: string): Readonly<Record<string, unknown>> & { readonly id: number } {
  const row = rowAt(context, list, path);
  if (!row || row.fs_type !== 1) throw new StoreError('folderNotFound', 'folderNotFound', { path });
  return { ...row, id: Number(row.id) };
}

/** The row of a file, item or folder by its server-relative path. */
export function rowAt(context: Context, list: ListRow, path: string): ReturnType<Context['database']['get']> {
  const root = `${list.rootFolder}/`.toLowerCase();
  if (!path.toLowerCase().startsWith(root)) return undefined;
  const relative = path.slice(root.length);
  const slash = relative.lastIndexOf('/');
  const parent = slash < 0 ? 0 : Number(rowAt(context, list, `${list.rootFolder}/${relative.slice(0, slash)}`)?.id ?? -1);
  return context.database.get(`SELECT * FROM ${itemTable(list)} WHERE parent_id = ? AND leaf_name = ?`, parent, relative.slice(slash + 1));
}

function columnsToRead(context: Context, list: ListRow, query: ListQuery, sorted: readonly FieldRow[]): readonly FieldRow[] {
  const stored = context.catalog.fields(list.id).filter(field => field.storage === 'column' || field.storage === 'followed');
  if (query.columns === undefined) return stored;
  const named = new Set(query.columns.map(name => findField(context, list, name.split('/')[0] ?? '')?.field.internalName));
  for (const field of sorted) named.add(field.internalName);
  for (const field of stored) if (field.follows !== undefined && named.has(field.internalName)) named.add(field.follows);
  return stored.filter(field => named.has(field.internalName));
}

/** Lookups and persons that the query touches, by column. */
function joinsOf(context: Context, list: ListRow, query: ListQuery, orderBy: readonly OrderBy[]): ReadonlySet<string> {
  const names = [...(query.columns ?? []).map(name => name.split('/')[0] ?? ''), ...orderBy.map(({ field }) => field.name), ...fieldNames(query.where)];
  const joins = new Set<string>();
  for (const name of names) {
    const found = findField(context, list, name);
    if (found && (isPerson(found.field) || isListLookup(found.field) || found.field.lookupList === 'AppPrincipals')) joins.add(found.field.internalName);
  }
  return joins;
}

function fieldNames(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  if ('conditions' in condition) return condition.conditions.flatMap(fieldNames);
  if ('condition' in condition) return fieldNames(condition.condition);
  return [condition.field.name];
}
