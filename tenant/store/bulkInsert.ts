import { type Context, newGuid } from './Context.ts';
import { marks, quoted, type SqlValue } from './Database.ts';
import { folderNameFrom } from './discussionBoard.ts';
import { encodeValue, fixedColumnNames, itemTable } from './itemTable.ts';
import { StoreError } from './StoreError.ts';
import type { BulkRow, ListRow } from './Store.ts';

/**
 * Inserts many rows in one transaction: ids, authors and dates as given, child counts and likes kept right. No rights,
 * no versions, no change log; search sees the rows after `SearchIndex.crawl`.
 */
export function bulkInsert(context: Context, given: ListRow, rows: readonly BulkRow[]): void {
  const { database } = context;
  const list = context.store.lists.fresh(given);
  const table = itemTable(list);
  const fields = context.catalog.fields(list.id).filter(field => field.storage === 'column');
  const names = [...fixedColumnNames, ...fields.map(field => `f_${field.internalName}`)];
  const insert = `INSERT INTO ${table} (${names.map(quoted).join(', ')}) VALUES (${marks(names.length)})`;
  const types = new Map<string, string>();
  const contentType = (id: string): string => {
    let found = types.get(id);
    if (found === undefined) {
      found = context.store.contentTypes.find(list, id)?.id;
      if (found === undefined) throw new StoreError('contentTypeNotFound', `The list has no content type ${id}.`, { id });
      types.set(id, found);
    }
    return found;
  };

  database.transaction(() => {
    const folders = new Map<number, { readonly dirName: string; readonly scope: string }>([[0, { dirName: '', scope: '' }]]);
    const folderOf = (id: number): { readonly dirName: string; readonly scope: string } => {
      let folder = folders.get(id);
      if (!folder) {
        const row = database.get(`SELECT dir_name, leaf_name, scope FROM ${table} WHERE id = ? AND fs_type = 1`, id);
        if (!row) throw new StoreError('folderNotFound', `Row ${id} is no folder of the list.`, { path: String(id) });
        folder = { dirName: row.dir_name === '' ? String(row.leaf_name) : `${String(row.dir_name)}/${String(row.leaf_name)}`, scope: String(row.scope) };
        folders.set(id, folder);
      }
      return folder;
    };
    const items = new Map<number, number>();
    const subfolders = new Map<number, number>();
    let highest = database.number('SELECT next_id FROM lists WHERE id = ?', list.id) - 1;
    for (const row of rows) {
      if (row.id <= highest) throw new StoreError('invalidQuery', `Rows come in order of id, above ${highest}: ${row.id}.`);
      highest = row.id;
      const folder = folderOf(row.parentFolderId);
      const title = row.values.Title;
      const leafName = row.fsType === 1 || list.baseType === 1 ? freeName(context, table, row, typeof title === 'string' ? title : String(row.id)) : `${row.id}_.000`;
      const version = row.version ?? 1;
      const fixed: Record<string, SqlValue> = {
        id: row.id, unique_id: newGuid(), guid: newGuid(), content_type_id: contentType(row.contentTypeId), fs_type: row.fsType, parent_id: row.parentFolderId, dir_name: folder.dirName,
        leaf_name: leafName, author: row.authorId, editor: row.editorId ?? row.authorId, created: row.created, modified: row.modified ?? row.created, version,
        ui_version: list.enableVersioning ? version * 512 : 512, has_attachments: 0, moderation: row.moderationStatus ?? 0, scope: folder.scope, unique_scope: 0, item_children: 0, folder_children: 0
      };
      database.run(insert, ...fixedColumnNames.map(name => fixed[name] ?? null), ...fields.map(field => encodeValue(field, row.values[field.internalName] ?? null)));
      const counted = row.fsType === 1 ? subfolders : items;
      counted.set(row.parentFolderId, (counted.get(row.parentFolderId) ?? 0) + 1);
      insertLikes(context, list, row);
    }
    database.run('UPDATE lists SET next_id = ?, row_count = row_count + ?, root_items = root_items + ?, root_folders = root_folders + ? WHERE id = ?',
      highest + 1, rows.length, items.get(0) ?? 0, subfolders.get(0) ?? 0, list.id);
    for (const [id, count] of items) if (id !== 0) database.run(`UPDATE ${table} SET item_children = item_children + ? WHERE id = ?`, count, id);
    for (const [id, count] of subfolders) if (id !== 0) database.run(`UPDATE ${table} SET folder_children = folder_children + ? WHERE id = ?`, count, id);
    const latest = rows.reduce((max, row) => (row.modified ?? row.created) > max ? row.modified ?? row.created : max, '');
    if (latest !== '') database.run('UPDATE lists SET modified = max(modified, ?1), user_modified = max(user_modified, ?1) WHERE id = ?2', latest, list.id);
  });
}

function freeName({ database }: Context, table: string, row: BulkRow, title: string): string {
  const name = row.leafName ?? folderNameFrom(title);
  const isTaken = (leaf: string): boolean => database.get(`SELECT 1 FROM ${table} WHERE parent_id = ? AND leaf_name = ?`, row.parentFolderId, leaf) !== undefined;
  return isTaken(name) ? `${name.slice(0, 110)}_${row.id}` : name;
}

function insertLikes({ database }: Context, list: ListRow, row: BulkRow): void {
  const likers = row.values.LikedBy;
  if (!Array.isArray(likers)) return;
  likers.forEach((userId, sequence) => {
    database.run('INSERT OR IGNORE INTO likes (list_id, item_id, user_id, sequence) VALUES (?, ?, ?, ?)', list.id, row.id, Number(userId), sequence + 1);
  });
}
