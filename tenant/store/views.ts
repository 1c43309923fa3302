import { changeTypes, logChange } from './changes.ts';
import { type Context, newGuid } from './Context.ts';
import { indexLimit } from './fields.ts';
import { isIndexable, withAttributes } from './fieldXml.ts';
import { createIndex } from './itemTable.ts';
import { permissionBits } from './permissionBits.ts';
import { StoreError } from './StoreError.ts';
import type { ListRow, UserRow, ViewRow, Views } from './Store.ts';
import type { ListTemplate } from './listTemplates.ts';

export function makeViews(context: Context): Views {
  const { database } = context;
  const list = (of: ListRow): ViewRow[] => database.all('SELECT data FROM views WHERE list_id = ? ORDER BY sort', of.id).map(row => JSON.parse(String(row.data)) as ViewRow);
  const demand = (of: ListRow, personal: boolean, user: UserRow): void =>
    context.store.permissions.demand(user, { kind: 'list', list: of }, personal ? permissionBits.managePersonalViews : permissionBits.manageLists);
  const write = (of: ListRow, view: ViewRow, sort: number): ViewRow => {
    if (view.isDefault) {
      for (const other of list(of)) if (other.isDefault && other.id !== view.id) database.run('UPDATE views SET data = ? WHERE list_id = ? AND id = ?', JSON.stringify({ ...other, isDefault: false }), of.id, other.id);
    }
    database.run('INSERT INTO views (list_id, id, sort, data) VALUES (?, ?, ?, ?) ON CONFLICT (list_id, id) DO UPDATE SET data = excluded.data', of.id, view.id, sort, JSON.stringify(view));
    return view;
  };

  return {
    list,
    byId: (of, id) => list(of).find(view => view.id === id.replace(/[{}]/g, '').toLowerCase()),
    byTitle: (of, title) => list(of).find(view => view.title.toLowerCase() === title.toLowerCase()),
    default(of) {
      const views = list(of);
      const found = views.find(view => view.isDefault) ?? views[0];
      if (!found) throw new StoreError('viewNotFound');
      return found;
    },
    create(of, view, user) {
      demand(of, view.personal ?? false, user);
      const made = newView(of, view, `${view.title.replace(/[^A-Za-z0-9 _-]/g, '').trim() || 'View'}.aspx`);
      logNewView(context, of, made, user);
      indexByItself(context, of, made);
      return write(of, made, database.number('SELECT max(sort) FROM views WHERE list_id = ?', of.id) + 1);
    },
    update(of, view, changes, user) {
      demand(of, view.personal, user);
      logChange(context, of, { kind: 'view', uniqueId: view.id }, changeTypes.update, user.id);
      indexByItself(context, of, { ...view, ...changes });
      return write(of, { ...view, ...changes }, 0);
    },
    remove(of, view, user) {
      demand(of, view.personal, user);
      logChange(context, of, { kind: 'view', uniqueId: view.id }, changeTypes.remove, user.id);
      database.run('DELETE FROM views WHERE list_id = ? AND id = ?', of.id, view.id);
    }
  };
}

/** Items up to which the service makes indexes by itself. */
const autoIndexLimit = 20_000;

/** Indexes for what a saved view filters and sorts by (Switches.autoIndexing). Personal views get none. */
function indexByItself(context: Context, of: ListRow, view: ViewRow): void {
  const list = context.store.lists.fresh(of);
  if (!context.switches().autoIndexing || view.personal || list.itemCount > autoIndexLimit) return;
  const names = new Set([...view.query.matchAll(/<FieldRef\b[^>]*\bName=["'](\w+)["']/g)].map(match => match[1]));
  for (const field of context.catalog.fields(list.id).filter(each => names.has(each.internalName) && !each.indexed && each.internalName !== 'ID' && isIndexable(each))) {
    if (context.catalog.fields(list.id).filter(other => other.indexed).length >= indexLimit) return;
    const indexed = { ...field, indexed: true, autoIndexed: true, schemaXml: withAttributes(field.schemaXml, { Indexed: 'TRUE' }) };
    context.catalog.writeField(indexed);
    createIndex(context.database, list, indexed);
    context.database.run('UPDATE lists SET version = version + 1 WHERE id = ?', list.id);
  }
}

export function createTemplateViews(context: Context, list: ListRow, views: ListTemplate['views'], user: UserRow): void {
  views.forEach(({ page, ...view }, sort) => {
    const row = newView(list, view, page);
    context.database.run('INSERT INTO views (list_id, id, sort, data) VALUES (?, ?, ?, ?)', list.id, row.id, sort, JSON.stringify(row));
    logNewView(context, list, row, user);
  });
}

/** A view is a page too. Its page is no file of the tenant, so that its id leads nowhere. */
function logNewView(context: Context, list: ListRow, view: ViewRow, user: UserRow): void {
  logChange(context, list, { kind: 'view', uniqueId: view.id, fileRef: view.url }, changeTypes.add, user.id);
  logChange(context, list, { kind: 'file', uniqueId: newGuid(), fileRef: view.url }, changeTypes.add, user.id);
}

function newView(list: ListRow, view: Partial<ViewRow> & { readonly title: string }, page: string): ViewRow {
  return {
    id: newGuid(), listId: list.id, title: view.title, url: `${list.rootFolder}/${list.baseType === 1 ? 'Forms/' : ''}${page}`, isDefault: view.isDefault ?? false, hidden: view.hidden ?? false,
    personal: view.personal ?? false, baseViewId: view.baseViewId ?? '1', viewFields: view.viewFields ?? ['LinkTitle'], query: view.query ?? '', rowLimit: view.rowLimit ?? 30,
    paged: view.paged ?? true, scope: view.scope ?? 0, viewType: view.viewType ?? 'HTML', threaded: view.threaded ?? false, contentTypeId: view.contentTypeId ?? '0x'
  };
}
