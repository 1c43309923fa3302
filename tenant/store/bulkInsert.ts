import { type Context } from './Context.ts';
import { marks, quoted, type SqlValue } from './Database.ts';
import { folderNameFrom } from './discussionBoard.ts';
import { encodeValue, fixedColumnNames, itemTable } from './itemTable.ts';
import { indexDocument } from './searchDocuments.ts';
import { StoreError } from './StoreError.ts';
import type { BulkOptions, BulkRow, FieldRow, ListRow } from './Store.ts';
import { guidFrom } from './users.ts';

interface Folder {
  /** Path below the list's root folder, '' for the root itself. */
  readonly path: string;
  readonly scope: string;
}

/**
 * Inserts many rows in one transaction: ids, authors and dates as given, child counts and likes kept right. No rights,
 * no versions, no change log. Search sees the rows at once with `searchable`, otherwise after `SearchIndex.crawl`.
 *
 * GUIDs grow with the ids: the tree of an index is filled from one end, which random ones would rewrite with each batch
 * of a million. They are the same every time for the same list.
 */
export function bulkInsert(context: Context, given: ListRow, rows: readonly BulkRow[], { searchable = false }: BulkOptions = {}): void {
  const { database } = context;
  const list = context.store.lists.fresh(given);
  const table = itemTable(list);
  const fields = fieldsOf(context, list, rows);
  const names = [...fixedColumnNames, ...fields.map(field => `f_${field.internalName}`)];
  const insert = `INSERT INTO ${table} (${names.map(quoted).join(', ')}) VALUES (${marks(names.length)})`;
  const contentTypeOf = contentTypesOf(context, list);
  const guidOf = guidsOf(list);
  const indexed = searchable && !list.noCrawl;

  database.transaction(() => {
    const folderOf = foldersOf(context, table);
    const items = new Map<number, number>();
    const subfolders = new Map<number, number>();
    let highest = database.number('SELECT next_id FROM lists WHERE id = ?', list.id) - 1;
    let latest = '';
    for (const row of rows) {
      if (row.id <= highest) throw new StoreError('invalidQuery', `Rows come in order of id, above ${highest}: ${row.id}.`);
      highest = row.id;
      const folder = folderOf(row.parentFolderId);
      const title = typeof row.values.Title === 'string' ? row.values.Title : String(row.id);
      const leafName = row.fsType === 1 || list.baseType === 1 ? freeName(context, table, row, title) : `${row.id}_.000`;
      const version = row.version ?? 1;
      const contentTypeId = contentTypeOf(row.contentTypeId);
      const modified = row.modified ?? row.created;
      const fixed: Record<string, SqlValue> = {
        id: row.id, unique_id: guidOf(row.id, 'unique'), guid: guidOf(row.id, 'own'), content_type_id: contentTypeId, fs_type: row.fsType, parent_id: row.parentFolderId, dir_name: folder.path,
        leaf_name: leafName, author: row.authorId, editor: row.editorId ?? row.authorId, created: row.created, modified, version,
        ui_version: list.enableVersioning ? version * 512 : 512, has_attachments: 0, moderation: row.moderationStatus ?? 0, scope: folder.scope, unique_scope: 0, item_children: 0, folder_children: 0
      };
      database.run(insert, ...fixedColumnNames.map(name => fixed[name] ?? null), ...fields.map(field => encodeValue(field, row.values[field.internalName] ?? null)));
      const counted = row.fsType === 1 ? subfolders : items;
      counted.set(row.parentFolderId, (counted.get(row.parentFolderId) ?? 0) + 1);
      insertLikes(context, list, row);
      if (indexed) {
        const path = `${list.rootFolder}/${folder.path === '' ? '' : `${folder.path}/`}${leafName}`;
        indexDocument(context, list, { id: row.id, fileRef: path, fsType: row.fsType, contentTypeId, authorId: row.authorId, created: row.created, modified, values: row.values });
      }
      if (modified > latest) latest = modified;
    }
    database.run('UPDATE lists SET next_id = ?, row_count = row_count + ?, root_items = root_items + ?, root_folders = root_folders + ? WHERE id = ?',
      highest + 1, rows.length, items.get(0) ?? 0, subfolders.get(0) ?? 0, list.id);
    for (const [id, count] of items) if (id !== 0) database.run(`UPDATE ${table} SET item_children = item_children + ? WHERE id = ?`, count, id);
    for (const [id, count] of subfolders) if (id !== 0) database.run(`UPDATE ${table} SET folder_children = folder_children + ? WHERE id = ?`, count, id);
    if (latest !== '') database.run('UPDATE lists SET modified = max(modified, ?1), user_modified = max(user_modified, ?1) WHERE id = ?2', latest, list.id);
  });
}

/** The columns that any of the rows fills: the others of a list stay null by themselves. */
function fieldsOf(context: Context, list: ListRow, rows: readonly BulkRow[]): readonly FieldRow[] {
  const named = new Set(rows.flatMap(row => Object.keys(row.values)));
  return context.catalog.fields(list.id).filter(field => field.storage === 'column' && named.has(field.internalName));
}

function contentTypesOf(context: Context, list: ListRow): (id: string) => string {
  const known = new Map<string, string>();
  return id => {
    let found = known.get(id);
    if (found === undefined) {
      found = context.store.contentTypes.find(list, id)?.id;
      if (found === undefined) throw new StoreError('contentTypeNotFound', `The list has no content type ${id}.`, { id });
      known.set(id, found);
    }
    return found;
  };
}

function foldersOf({ database }: Context, table: string): (id: number) => Folder {
  const known = new Map<number, Folder>([[0, { path: '', scope: '' }]]);
  return id => {
    let folder = known.get(id);
    if (!folder) {
      const row = database.get(`SELECT dir_name, leaf_name, scope FROM ${table} WHERE id = ? AND fs_type = 1`, id);
      if (!row) throw new StoreError('folderNotFound', `Row ${id} is no folder of the list.`, { path: String(id) });
      folder = { path: row.dir_name === '' ? String(row.leaf_name) : `${String(row.dir_name)}/${String(row.leaf_name)}`, scope: String(row.scope) };
      known.set(id, folder);
    }
    return folder;
  };
}

/** Version 4 in form; the first part counts, the rest is the list's. */
function guidsOf(list: ListRow): (id: number, kind: 'unique' | 'own') => string {
  const ends = { unique: guidFrom(`${list.id} unique`).slice(8), own: guidFrom(`${list.id} own`).slice(8) };
  return (id, kind) => `${id.toString(16).padStart(8, '0')}${ends[kind]}`;
}

function freeName({ database }: Context, table: string, row: BulkRow, title: string): string {
  const name = row.leafName ?? folderNameFrom(title);
  const isTaken = database.get(`SELECT 1 FROM ${table} WHERE parent_id = ? AND leaf_name = ?`, row.parentFolderId, name) !== undefined;
  return isTaken ? `${name.slice(0, 110)}_${row.id}` : name;
}

function insertLikes({ database }: Context, list: ListRow, row: BulkRow): void {
  const likers = row.values.LikedBy;
  if (!Array.isArray(likers) || likers.length === 0) return;
  database.run('INSERT OR IGNORE INTO likes (list_id, item_id, user_id, sequence) SELECT ?, ?, value, key + 1 FROM json_each(?)', list.id, row.id, JSON.stringify(likers));
}
