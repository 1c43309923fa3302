import { changeTypes, logListChange } from './changes.ts';
import { type Context, instant, newGuid } from './Context.ts';
import type { SqlRow } from './Database.ts';
import { countChild, decoderOf, insertRow, noteChange } from './itemRows.ts';
import { itemTable } from './itemTable.ts';
import { dropList } from './lists.ts';
import { demandEtag, demandWrite } from './itemWriter.ts';
import { permissionBits } from './permissionBits.ts';
import { belowFolder } from './permissions.ts';
import { StoreError } from './StoreError.ts';
import type { ItemRow, ListRow, RecycleBin, RecycledRow, UserRow, WebRow } from './Store.ts';

type RecycledData = Omit<RecycledRow, 'id' | 'webId' | 'deleted' | 'deletedById' | 'stage'>;

/** Deletes for good. A folder takes along what lies in it. */
export function removeItem(context: Context, given: ListRow, id: number, ifMatch: string | undefined, user: UserRow): void {
  const list = context.store.lists.fresh(given);
  context.database.transaction(() => {
    const rows = takeOut(context, list, id, ifMatch, user);
    for (const row of rows) forgetItem(context, list.id, Number(row.id));
  });
}

/** Moves rows to the recycle bin; attachments, versions and likes wait where they are. */
export function recycleItem(context: Context, given: ListRow, id: number, ifMatch: string | undefined, user: UserRow): string {
  const list = context.store.lists.fresh(given);
  return context.database.transaction(() => {
    const item = context.store.items.get(list, id, user);
    const rows = takeOut(context, list, id, ifMatch, user);
    const title = item.values.Title;
    const data: RecycledData = {
      listId: list.id, itemId: id, title: typeof title === 'string' && title !== '' ? title : item.leafName, dirName: item.dirName.slice(1), leafName: item.leafName,
      authorId: item.authorId, itemType: item.fsType === 1 ? 5 : list.baseType === 1 ? 1 : 3, size: rows.reduce((sum, row) => sum + JSON.stringify(row).length, 0)
    };
    const binId = newGuid();
    context.database.run('INSERT INTO recycled (id, web_id, deleted, deleted_by, data, rows) VALUES (?, ?, ?, ?, ?, ?)', binId, list.webId, instant(context.now()), user.id, JSON.stringify(data), JSON.stringify(rows));
    return binId;
  });
}

export function makeRecycleBin(context: Context): RecycleBin {
  const { database } = context;
  const maySee = (web: WebRow, row: RecycledRow, user: UserRow): boolean => 
    user.isSiteAdmin || (row.stage === 1 && (row.deletedById === user.id || context.store.permissions.can(user, { kind: 'web', web }, permissionBits.manageWeb)));
  const find = (web: WebRow, id: string, user: UserRow): { readonly row: RecycledRow; readonly items: readonly SqlRow[] } => {
    const found = database.get('SELECT * FROM recycled WHERE id = ? AND web_id = ?', id.replace(/[{}]/g, '').toLowerCase(), web.id);
    if (!found || !maySee(web, recycledOf(found), user)) throw new StoreError('recycleBinItemNotFound', 'recycleBinItemNotFound', { id });
    return { row: recycledOf(found), items: JSON.parse(String(found.rows)) as SqlRow[] };
  };
  const drop = (row: RecycledRow, items: readonly SqlRow[]): void => {
    database.transaction(() => {
      if (row.itemId === 0) dropList(context, row.listId);
      for (const item of items) forgetItem(context, row.listId, Number(item.id));
      database.run('DELETE FROM recycled WHERE id = ?', row.id);
    });
  };

  return {
    list: (web, user, stage) => database.all('SELECT * FROM recycled WHERE web_id = ? ORDER BY deleted DESC, rowid DESC', web.id).map(recycledOf)
      .filter(row => (stage === 'both' || row.stage === stage) && maySee(web, row, user)),
    byId: (web, id, user) => find(web, id, user).row,
    restore(web, id, user) {
      const { row, items } = find(web, id, user);
      database.transaction(() => {
        if (row.itemId === 0) {
          if (context.catalog.lists('web_id = ? AND title = ?', web.id, row.title).length > 0) throw new StoreError('duplicateListTitle', 'duplicateListTitle', { title: row.title });
          database.run('UPDATE lists SET recycled = 0 WHERE id = ?', row.listId);
          const list = context.catalog.list(row.listId);
          if (list) logListChange(context, list, changeTypes.restore, user.id);
        } else putBack(context, row, items, user);
        database.run('DELETE FROM recycled WHERE id = ?', row.id);
      });
      context.catalog.forget(row.listId);
    },
    remove(web, id, user) {
      const { row, items } = find(web, id, user);
      drop(row, items);
    },
    removeAll(web, user, stage) {
      for (const row of this.list(web, user, stage)) drop(row, find(web, row.id, user).items);
    },
    moveToSecondStage(web, id, user) {
      database.run('UPDATE recycled SET stage = 2 WHERE id = ?', find(web, id, user).row.id);
    }
  };
}

/** Takes an item, and what lies in it, out of the list's table. */
function takeOut(context: Context, list: ListRow, id: number, ifMatch: string | undefined, user: UserRow): readonly SqlRow[] {
  const { database } = context;
  const item = context.store.items.get(list, id, user);
  demandWrite(context, list, item, permissionBits.deleteListItems, user);
  demandEtag(item, ifMatch);
  const table = itemTable(list);
  const where = item.fsType === 1 ? belowFolder(list, item) : { sql: '0', params: [] };
  const rows = database.all(`SELECT * FROM ${table} WHERE id = ? OR ${where.sql} ORDER BY id`, id, ...where.params);
  database.run(`DELETE FROM ${table} WHERE id = ? OR ${where.sql}`, id, ...where.params);
  countChild(context, list, item.parentFolderId, item.fsType, -1, -rows.length);
  const decode = decoderOf(context, list);
  for (const row of rows) noteChange(context, list, decode(row), changeTypes.remove, user.id);
  return rows;
}

function putBack(context: Context, recycled: RecycledRow, rows: readonly SqlRow[], user: UserRow): void {
  const { database } = context;
  const list = context.catalog.list(recycled.listId);
  const top = rows.find(row => Number(row.id) === recycled.itemId);
  if (!list || !top) throw new StoreError('listNotFound', 'listNotFound', { id: recycled.listId });
  if (Number(top.parent_id) > 0 && !database.get(`SELECT 1 FROM ${itemTable(list)} WHERE id = ? AND fs_type = 1`, Number(top.parent_id))) {
    throw new StoreError('folderNotFound', 'folderNotFound', { path: `/${recycled.dirName}` });
  }
  if (database.get(`SELECT 1 FROM ${itemTable(list)} WHERE parent_id = ? AND leaf_name = ?`, Number(top.parent_id), String(top.leaf_name))) {
    throw new StoreError('nameTaken', 'nameTaken', { path: String(top.leaf_name) });
  }
  // Columns that were removed meanwhile are left behind.
  const columns = new Set(database.all(`PRAGMA table_info(${itemTable(list)})`).map(column => String(column.name)));
  const decode = decoderOf(context, list);
  for (const row of rows) {
    insertRow(context, list, Object.fromEntries(Object.entries(row).filter(([name]) => columns.has(name))));
    noteChange(context, list, decode(row), changeTypes.restore, user.id);
  }
  countChild(context, list, Number(top.parent_id), Number(top.fs_type), 1, rows.length);
}

function forgetItem({ database }: Context, listId: string, itemId: number): void {
  for (const table of ['attachments', 'versions', 'likes', 'commented', 'comments', 'comment_likes', 'documents_content', 'checkouts', 'uploads']) database.run(`DELETE FROM ${table} WHERE list_id = ? AND item_id = ?`, listId, itemId);
  database.run('DELETE FROM assignments WHERE scope_id IN (SELECT id FROM scopes WHERE list_id = ? AND item_id = ?)', listId, itemId);
  database.run('DELETE FROM scopes WHERE list_id = ? AND item_id = ?', listId, itemId);
}

function recycledOf(row: SqlRow): RecycledRow {
  return {
    id: String(row.id), webId: String(row.web_id), deleted: String(row.deleted), deletedById: Number(row.deleted_by), stage: Number(row.stage) as 1 | 2,
    ...JSON.parse(String(row.data)) as RecycledData
  };
}

/** Moves an item to a folder and, when given, to another name; below a folder the paths follow. */
export function moveItem(context: Context, given: ListRow, id: number, folder: { readonly id: number; readonly path: string; readonly scope: string }, leafName: string, user: UserRow): ItemRow {
  const list = context.store.lists.fresh(given);
  const { database } = context;
  const item = context.store.items.get(list, id, user);
  const table = itemTable(list);
  return database.transaction(() => {
    const from = item.fileRef.slice(list.rootFolder.length + 1);
    const to = folder.path === '' ? leafName : `${folder.path}/${leafName}`;
    if (item.fsType === 1 && `${folder.path}/`.toLowerCase().startsWith(`${from}/`.toLowerCase())) throw new StoreError('invalidQuery', 'A folder cannot be moved into itself.');
    if (item.fsType === 1) {
      const below = belowFolder(list, item);
      database.run(`UPDATE ${table} SET dir_name = ? || substr(dir_name, ?) WHERE ${below.sql}`, to, from.length + 1, ...below.params);
    }
    const scope = item.hasUniquePermissions ? undefined : folder.scope;
    database.run(`UPDATE ${table} SET parent_id = ?, dir_name = ?, leaf_name = ?, version = version + 1${scope === undefined ? '' : ', scope = ?'} WHERE id = ?`,
      folder.id, folder.path, leafName, ...(scope === undefined ? [] : [scope]), id);
    countChild(context, list, item.parentFolderId, item.fsType, -1, 0);
    countChild(context, list, folder.id, item.fsType, 1, 0);
    const moved = context.store.items.get(list, id, context.store.users.system(list.siteId));
    noteChange(context, list, moved, item.parentFolderId === folder.id ? changeTypes.rename : changeTypes.moveInto, user.id);
    return moved;
  });
}
