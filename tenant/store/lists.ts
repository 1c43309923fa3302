import { changeTypes, logChange, logListChange } from './changes.ts';
import { type Context, instant, newGuid } from './Context.ts';
import { demandFormula } from './calculated.ts';
import { createContentTypes } from './contentTypes.ts';
import { readColumnTable } from './columnTable.ts';
import { ratingColumns } from './builtInFields.ts';
import { addColumn, createItemTable, itemTable } from './itemTable.ts';
import type { ListData } from './ListCatalog.ts';
import { emulatedTemplates, listTemplate } from './listTemplates.ts';
import { permissionBits } from './permissionBits.ts';
import { StoreError } from './StoreError.ts';
import type { ListChanges, ListRow, Lists, NewList, UserRow, WebRow } from './Store.ts';
import type { PermissionsPart } from './permissions.ts';
import { createTemplateViews } from './views.ts';

/** Rows that an operation on a whole list may touch. */
const threshold = 5000;

export function makeLists(context: Context): Lists {
  const { database, catalog } = context;

  const isVisible = (list: ListRow, user: UserRow): boolean => {
    const permissions = context.store.permissions as PermissionsPart;
    return permissions.can(user, { kind: 'list', list }, permissionBits.viewListItems) || permissions.itemScopes(list, user).readable.length > 0;
  };
  const find = (web: WebRow, user: UserRow, details: Readonly<Record<string, string>>, where: string, value: string): ListRow => {
    const list = catalog.lists(`web_id = ? AND ${where}`, web.id, value)[0];
    if (!list || !isVisible(list, user)) throw new StoreError('listNotFound', 'listNotFound', { ...details, web: web.path });
    return list;
  };
  const demandManage = (list: ListRow, user: UserRow): void => context.store.permissions.demand(user, { kind: 'list', list }, permissionBits.manageLists);
  const demandSmall = (list: ListRow): void => {
    if (lists.fresh(list).itemCount > threshold) throw new StoreError('threshold', 'threshold', { rows: threshold + 1 });
  };
  const write = (list: ListRow): ListRow => {
    database.run('UPDATE lists SET title = ?, version = version + 1, data = ? WHERE id = ?', list.title, JSON.stringify(dataOf(list)), list.id);
    return lists.fresh(list);
  };

  const lists: Lists = {
    create(web, wanted, user) {
      context.store.permissions.demand(user, { kind: 'web', web }, permissionBits.manageLists);
      const list = database.transaction(() => createList(context, web, wanted, user));
      context.permissionsChanged();
      return list;
    },
    all: (web, user) => catalog.lists('web_id = ? ORDER BY title', web.id).filter(list => isVisible(list, user)),
    byId: (web, id, user) => find(web, user, { id }, 'id = ?', id.replace(/[{}]/g, '').toLowerCase()),
    byTitle: (web, title, user) => find(web, user, { title }, 'title = ?', title),
    byPath: (web, path, user) => find(web, user, { path }, 'path = ?', path.replace(/\/+$/, '')),
    byEntityTypeName: (web, name, user) => find(web, user, { title: name }, 'entity = ?', name),
    containing(path) {
      const wanted = path.toLowerCase();
      return catalog.lists("(lower(path) = ? OR ? LIKE replace(replace(lower(path), '%', '\\%'), '_', '\\_') || '/%' ESCAPE '\\') ORDER BY length(path) DESC LIMIT 1", wanted, wanted)[0];
    },
    fresh(list) {
      const now = catalog.list(list.id);
      if (!now) throw new StoreError('listNotFound', 'listNotFound', { id: list.id });
      return now;
    },
    update(list, changes, user) {
      demandManage(list, user);
      if (changes.title !== undefined && changes.title.toLowerCase() !== list.title.toLowerCase()) demandFreeTitle(context, list.webId, changes.title);
      demandItemRules(changes);
      if (changes.validation !== undefined && changes.validation.formula !== '') demandFormula(catalog.fields(list.id), changes.validation.formula, true);
      logListChange(context, list, changeTypes.update, user.id);
      return write({ ...lists.fresh(list), ...changes });
    },
    remove(list, user) {
      demandManage(list, user);
      demandSmall(list);
      logListChange(context, list, changeTypes.remove, user.id);
      dropList(context, list.id);
    },
    recycle(list, user) {
      demandManage(list, user);
      demandSmall(list);
      const id = newGuid();
      const deleted = instant(context.now());
      database.transaction(() => {
        database.run('UPDATE lists SET recycled = 1 WHERE id = ?', list.id);
        logListChange(context, list, changeTypes.remove, user.id);
        database.run('INSERT INTO recycled (id, web_id, deleted, deleted_by, data, rows) VALUES (?, ?, ?, ?, ?, ?)', id, list.webId, deleted, user.id, JSON.stringify({
          listId: list.id, itemId: 0, title: list.title, dirName: list.rootFolder.slice(1, list.rootFolder.lastIndexOf('/')), leafName: list.rootFolder.slice(list.rootFolder.lastIndexOf('/') + 1),
          authorId: list.authorId, itemType: 4, size: 0
        }), '[]');
      });
      catalog.forget(list.id);
      return id;
    },
    setRating(list, rating, user) {
      demandManage(list, user);
      return database.transaction(() => {
        const known = new Set(catalog.fields(list.id).map(field => field.internalName));
        const order = Math.max(...catalog.fields(list.id).map(field => field.order)) + 1;
        if (rating !== '') {
          for (const field of readColumnTable(ratingColumns, list.id, order).filter(column => !known.has(column.internalName))) {
            addColumn(database, list, field);
            catalog.writeField(field);
          }
        }
        logListChange(context, list, changeTypes.update, user.id);
        return write({ ...lists.fresh(list), rating, properties: { ...list.properties, Ratings_VotingExperience: rating } });
      });
    },
    rootFolderCount: list => database.number('SELECT root_folders FROM lists WHERE id = ?', list.id)
  };
  return lists;
}

function createList(context: Context, web: WebRow, wanted: NewList, user: UserRow): ListRow {
  const { database, catalog } = context;
  const template = listTemplate(wanted.template, { community: wanted.community, questionColumns: context.switches().plainBoardsHaveQuestionColumns });
  if (!template) throw new StoreError('notEmulated', `List template ${wanted.template} is not emulated; these are: ${emulatedTemplates.join(', ')}.`);
  demandFreeTitle(context, web.id, wanted.title);

  const id = (wanted.id ?? newGuid()).toLowerCase();
  const number = database.number('SELECT max(number) FROM lists') + 1;
  const created = wanted.created ?? instant(context.now());
  const rootFolder = freePath(context, `${web.path}/${template.baseType === 1 ? '' : 'Lists/'}${wanted.urlName ?? urlName(wanted.title)}`);
  const data: ListData = {
    siteId: web.siteId, template: wanted.template, baseType: template.baseType, description: wanted.description ?? '', rootFolderUniqueId: newGuid(), created, authorId: user.id,
    hidden: wanted.hidden ?? false, allowContentTypes: wanted.allowContentTypes ?? true, contentTypesEnabled: wanted.contentTypesEnabled ?? template.contentTypesEnabled,
    enableAttachments: template.enableAttachments, enableFolderCreation: template.enableFolderCreation, enableModeration: false, enableVersioning: template.enableVersioning,
    enableMinorVersions: false, majorVersionLimit: 50, draftVersionVisibility: 0, forceCheckout: false, noCrawl: false, onQuickLaunch: false, listExperience: 0,
    templateFeatureId: template.featureId, imageUrl: template.imageUrl, readSecurity: 1, writeSecurity: 1, rating: '', properties: {}
  };
  const leaf = rootFolder.slice(rootFolder.lastIndexOf('/') + 1);
  const entity = `${entityName(leaf)}${template.baseType === 1 ? '' : 'List'}`;
  database.run(`INSERT INTO lists (id, number, web_id, title, path, entity, recycled, next_id, row_count, root_items, root_folders, modified, user_modified, deleted, version, scope_id, data)
    VALUES (?, ?, ?, ?, ?, ?, 0, 1, 0, 0, 0, ?, ?, ?, 0, '', ?)`, id, number, web.id, wanted.title, rootFolder, entity, created, created, created, JSON.stringify(data));

  const lookups = { Categories: wanted.categoriesListId, Members: wanted.membersListId, Badges: wanted.badgesListId };
  let order = 0;
  for (const table of template.columns) {
    const columns = readColumnTable(table, id, order, lookups).filter(field => !catalog.field(id, field.internalName));
    for (const field of columns) catalog.writeField(field);
    order = Math.max(order, ...columns.map(field => field.order + 1));
  }
  const list = catalog.list(id);
  if (!list) throw new StoreError('listNotFound');
  createItemTable(database, list, catalog.fields(id));
  createContentTypes(context, list, template.contentTypes);
  logListChange(context, list, changeTypes.add, user.id);
  logChange(context, list, { kind: 'folder', uniqueId: list.rootFolderUniqueId, fileRef: list.rootFolder }, changeTypes.add, user.id);
  createTemplateViews(context, list, template.views, user);
  return list;
}

export function dropList(context: Context, listId: string): void {
  const { database, catalog } = context;
  const number = database.number('SELECT number FROM lists WHERE id = ?', listId);
  database.transaction(() => {
    for (const table of ['fields', 'views', 'content_types', 'versions', 'attachments', 'likes', 'commented', 'comments', 'comment_likes', 'documents_content', 'checkouts', 'uploads', 'uncrawled']) database.run(`DELETE FROM ${table} WHERE list_id = ?`, listId);
    database.run('DELETE FROM assignments WHERE scope_id IN (SELECT id FROM scopes WHERE list_id = ?)', listId);
    database.run('DELETE FROM scopes WHERE list_id = ?', listId);
    database.run('DELETE FROM words WHERE rowid IN (SELECT id FROM documents WHERE list_id = ?)', listId);
    database.run('DELETE FROM documents WHERE list_id = ?', listId);
    database.run('DELETE FROM lists WHERE id = ?', listId);
    database.exec(`DROP TABLE IF EXISTS ${itemTable({ tableNumber: number })};`);
  });
  catalog.forget(listId);
  context.permissionsChanged();
}

function demandFreeTitle(context: Context, webId: string, title: string): void {
  if (title.trim() === '') throw new StoreError('invalidValue', "You can't leave this blank.", { field: 'Title' });
  if (title.length > 255) throw new StoreError('invalidValue', 'The list title is longer than 255 characters.', { field: 'Title' });
  if (context.catalog.lists('web_id = ? AND title = ?', webId, title).length > 0) throw new StoreError('duplicateListTitle', 'duplicateListTitle', { title });
}

/** ReadSecurity is 1 or 2, WriteSecurity 1, 2 or 4. */
function demandItemRules({ readSecurity = 1, writeSecurity = 1 }: ListChanges): void {
  if (![1, 2].includes(readSecurity) || ![1, 2, 4].includes(writeSecurity)) throw new StoreError('invalidValue', 'Value does not fall within the expected range.', { field: 'ReadSecurity, WriteSecurity' });
}

/** Characters that no address of a list keeps are dropped, as the service does. */
function urlName(title: string): string {
  const cleaned = title.replace(/["*:<>?/\\|#%&{}~+'.,;()[\]=!@$^`]/g, '').replace(/\s+/g, ' ').trim();
  return cleaned === '' ? 'List' : cleaned.slice(0, 100);
}

function freePath({ database }: Context, path: string): string {
  let free = path;
  for (let number = 1; database.get('SELECT 1 FROM lists WHERE path = ?', free); number += 1) free = `${path}${number}`;
  return free;
}

/** 'Project Aurora' → 'Project_x0020_Aurora'; '_' is written out too. */
function entityName(leaf: string): string {
  const name = [...leaf].map(char => /[A-Za-z0-9]/.test(char) ? char : `_x${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function dataOf(list: ListRow): ListData {
  const { id: _id, webId: _web, title: _title, rootFolder: _root, entityTypeName: _entity, tableNumber: _number, itemCount: _count, lastItemModified: _modified,
    lastItemUserModified: _user, lastItemDeleted: _deleted, version: _version, hasUniquePermissions: _unique, ...data } = list;
  return data;
}
