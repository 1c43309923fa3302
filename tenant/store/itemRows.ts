import { changeTypes, logChange } from './changes.ts';
import { type Context, instant } from './Context.ts';
import { marks, quoted, type SqlRow, type SqlValue } from './Database.ts';
import { itemDecoder, itemTable } from './itemTable.ts';
import type { PermissionsPart } from './permissions.ts';
import type { ItemRow, ListRow } from './Store.ts';

export function readRow(context: Context, list: ListRow, id: number): SqlRow | undefined {
  return context.database.get(`SELECT * FROM ${itemTable(list)} WHERE id = ?`, id);
}

/** Reads rows of a list as items, with all its columns. */
export function decoderOf(context: Context, list: ListRow): (row: SqlRow) => ItemRow {
  return itemDecoder(list, context.catalog.fields(list.id), (context.store.permissions as PermissionsPart).scopeOf({ kind: 'list', list }));
}

export function insertRow(context: Context, list: ListRow, row: Readonly<Record<string, SqlValue>>): void {
  const names = Object.keys(row);
  context.database.run(`INSERT INTO ${itemTable(list)} (${names.map(quoted).join(', ')}) VALUES (${marks(names.length)})`, ...Object.values(row));
}

export function updateRow(context: Context, list: ListRow, id: number, changes: Readonly<Record<string, SqlValue>>): void {
  const names = Object.keys(changes);
  if (names.length === 0) return;
  context.database.run(`UPDATE ${itemTable(list)} SET ${names.map(name => `${quoted(name)} = ?`).join(', ')} WHERE id = ?`, ...Object.values(changes), id);
}

/** Counts of the folder (or root) that holds a row, and of the list. `rows` counts what lies below, too. */
export function countChild({ database }: Context, list: ListRow, parentId: number, fsType: number, difference: 1 | -1, rows: number = difference): void {
  if (parentId === 0) database.run(`UPDATE lists SET ${fsType === 1 ? 'root_folders = root_folders' : 'root_items = root_items'} + ? WHERE id = ?`, difference, list.id);
  else database.run(`UPDATE ${itemTable(list)} SET ${fsType === 1 ? 'folder_children = folder_children' : 'item_children = item_children'} + ? WHERE id = ?`, difference, parentId);
  if (rows !== 0) database.run('UPDATE lists SET row_count = row_count + ? WHERE id = ?', rows, list.id);
}

/** Notes a change: for GetChanges, the list's dates and the crawler. */
export function noteChange(context: Context, list: ListRow, item: Pick<ItemRow, 'id' | 'uniqueId' | 'fileRef' | 'fsType'>, type: number, editorId: number): void {
  const { database } = context;
  const now = instant(context.now());
  const changed = { uniqueId: item.uniqueId, itemId: item.id, fileRef: item.fileRef };
  logChange(context, list, { kind: 'item', ...changed }, type, editorId);
  if (item.fsType === 1) logChange(context, list, { kind: 'folder', ...changed }, type, editorId);
  else if (list.baseType === 1) logChange(context, list, { kind: 'file', ...changed }, type, editorId);
  const gone = type === changeTypes.remove;
  database.run(`UPDATE lists SET modified = ?${gone ? ', deleted = ?' : ', user_modified = ?'} WHERE id = ?`, now, now, list.id);
  const visible = instant(new Date(context.now().getTime() + context.switches().crawlDelaySeconds * 1000));
  // An item that is waiting for the crawler keeps its first time: a later change does not postpone it.
  database.run('INSERT OR IGNORE INTO uncrawled (list_id, item_id, visible) VALUES (?, ?, ?)', list.id, item.id, visible);
}
