import { changeTypes, logListChange } from './changes.ts';
import { type Context, newGuid } from './Context.ts';
import { itemTable } from './itemTable.ts';
import { fieldLinkNames, webContentTypes } from './listTemplates.ts';
import { permissionBits } from './permissionBits.ts';
import { siteColumns } from './siteColumns.ts';
import { StoreError } from './StoreError.ts';
import type { ContentTypeRow, ContentTypes, FieldRow, ListRow, UserRow, WebRow } from './Store.ts';

/** Lists have copies of the web's content types, whose id is the parent's, '00' and a GUID. */
export function makeContentTypes(context: Context): ContentTypes {
  const { database } = context;
  /** Of a list, or what a web has beyond the installed ones and changed in them. */
  const stored = (ownerId: string): ContentTypeRow[] => database.all('SELECT data FROM content_types WHERE list_id = ? ORDER BY sort', ownerId)
    .map(row => JSON.parse(String(row.data)) as ContentTypeRow);
  const ofList = (list: ListRow): ContentTypeRow[] => stored(list.id).map(type => withFields(type, context.catalog.fields(list.id)));
  const ofWeb = (web: WebRow): ContentTypeRow[] => {
    const own = stored(web.id);
    const installed = webContentTypes.map((type): ContentTypeRow => own.find(other => other.id === type.id) ?? { ...type, listId: undefined, readOnly: false, fieldLinks: [] });
    return [...installed, ...own.filter(type => !webContentTypes.some(other => other.id === type.id))].map(type => withFields(type, siteColumns()));
  };
  const isList = (of: WebRow | ListRow): of is ListRow => 'rootFolder' in of;
  const demand = (of: WebRow | ListRow, user: UserRow): void =>
    context.store.permissions.demand(user, isList(of) ? { kind: 'list', list: of } : { kind: 'web', web: of }, isList(of) ? permissionBits.manageLists : permissionBits.manageWeb);
  const write = (of: WebRow | ListRow, type: ContentTypeRow, user: UserRow): ContentTypeRow => {
    database.run('INSERT INTO content_types (list_id, id, sort, data) VALUES (?1, ?2, (SELECT coalesce(max(sort), -1) + 1 FROM content_types WHERE list_id = ?1), ?3) ' +
      'ON CONFLICT (list_id, id) DO UPDATE SET data = excluded.data', of.id, type.id, JSON.stringify({ ...type, fieldLinks: [] }));
    if (isList(of)) noteList(of, user);
    return type;
  };
  const noteList = (list: ListRow, user: UserRow): void => {
    database.run('UPDATE lists SET version = version + 1 WHERE id = ?', list.id);
    logListChange(context, list, changeTypes.update, user.id);
  };

  return {
    ofWeb,
    ofList,
    find(list, id) {
      const wanted = id.toLowerCase();
      const rows = ofList(list);
      return rows.find(type => type.id.toLowerCase() === wanted)
        ?? rows.find(type => type.parentId.toLowerCase() === wanted)
        ?? rows.find(type => type.id.toLowerCase().startsWith(wanted));
    },
    update(of, type, changes, user) {
      demand(of, user);
      if (type.sealed && changes.sealed !== false) throw new StoreError('invalidQuery', `The content type "${type.name}" is sealed.`);
      return write(of, { ...type, ...changes }, user);
    },
    create(web, wanted, user) {
      demand(web, user);
      const types = ofWeb(web);
      const parent = types.find(type => type.id.toLowerCase() === wanted.parentId.toLowerCase());
      if (!parent) throw new StoreError('contentTypeNotFound', 'The parent content type does not exist.', { id: wanted.parentId });
      if (types.some(type => type.name.toLowerCase() === wanted.name.toLowerCase())) throw new StoreError('nameTaken', 'nameTaken', { path: wanted.name });
      const id = wanted.id ?? childId(parent.id);
      return write(web, { ...parent, id, parentId: parent.id, name: wanted.name, description: wanted.description, group: wanted.group, sealed: false, hidden: false }, user);
    },
    addToList(list, id, user) {
      demand(list, user);
      const parent = ofWeb(context.store.sites.web(list.webId)!).find(type => type.id.toLowerCase() === id.toLowerCase());
      if (!parent) throw new StoreError('contentTypeNotFound', 'The content type does not exist.', { id });
      if (ofList(list).some(type => type.name === parent.name)) throw new StoreError('nameTaken', 'nameTaken', { path: parent.name });
      return withFields(write(list, copyFor(list, parent), user), context.catalog.fields(list.id));
    },
    remove(of, type, user) {
      demand(of, user);
      if (isList(of) && database.number(`SELECT count(*) FROM (SELECT 1 FROM ${itemTable(of)} WHERE content_type_id = ? LIMIT 1)`, type.id) > 0) throw new StoreError('contentTypeInUse', 'The content type is in use.');
      if (!isList(of) && webContentTypes.some(other => other.id === type.id)) throw new StoreError('invalidQuery', 'Content types that were installed with a feature cannot be deleted.');
      database.run('DELETE FROM content_types WHERE list_id = ? AND id = ?', of.id, type.id);
      if (isList(of)) noteList(of, user);
    }
  };
}

export function createContentTypes(context: Context, list: ListRow, parents: readonly string[]): void {
  parents.forEach((parentId, sort) => {
    const parent = webContentTypes.find(type => type.id === parentId);
    if (!parent) return;
    const row = copyFor(list, parent);
    context.database.run('INSERT INTO content_types (list_id, id, sort, data) VALUES (?, ?, ?, ?)', list.id, row.id, sort, JSON.stringify(row));
  });
}

function copyFor(list: ListRow, parent: Omit<ContentTypeRow, 'listId' | 'readOnly' | 'fieldLinks'>): ContentTypeRow {
  return { ...parent, id: childId(parent.id), parentId: `0x${parent.id.slice(2).toUpperCase()}`, listId: list.id, readOnly: false, sealed: false, fieldLinks: [] };
}

function childId(parentId: string): string {
  return `0x${parentId.slice(2).toUpperCase()}00${newGuid().replaceAll('-', '').toUpperCase()}`;
}

function withFields(type: ContentTypeRow, fields: readonly FieldRow[]): ContentTypeRow {
  const own = type.listId === undefined ? [] : fields
    .filter(field => !field.fromBaseType && !field.hidden && !field.sealed && field.group === 'Custom Columns' && field.type !== 'Computed').map(field => field.internalName);
  const names = [...new Set([...fieldLinkNames(type.id), ...own])];
  return {
    ...type,
    fieldLinks: names.flatMap(name => {
      const field = fields.find(candidate => candidate.internalName === name);
      return field ? [{ id: field.id, name, required: field.required, hidden: field.hidden }] : [];
    })
  };
}
