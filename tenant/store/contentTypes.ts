import { type Context, newGuid } from './Context.ts';
import type { ContentTypeRow, ContentTypes, ListRow } from './Store.ts';
import { fieldLinkNames, webContentTypes } from './listTemplates.ts';

/** The web's content types are fixed; lists have copies whose id is the parent's, '00' and a GUID. */
export function makeContentTypes(context: Context): ContentTypes {
  const ofList = (list: ListRow): ContentTypeRow[] => context.database.all('SELECT data FROM content_types WHERE list_id = ? ORDER BY sort', list.id)
    .map(row => withFields(context, list, JSON.parse(String(row.data)) as ContentTypeRow));
  return {
    ofWeb: () => webContentTypes.map((type): ContentTypeRow => ({ ...type, listId: undefined, readOnly: false, fieldLinks: [] })),
    ofList,
    find(list, id) {
      const wanted = id.toLowerCase();
      const rows = ofList(list);
      return rows.find(type => type.id.toLowerCase() === wanted)
        ?? rows.find(type => type.parentId.toLowerCase() === wanted)
        ?? rows.find(type => type.id.toLowerCase().startsWith(wanted));
    }
  };
}

export function createContentTypes(context: Context, list: ListRow, parents: readonly string[]): void {
  parents.forEach((parentId, sort) => {
    const parent = webContentTypes.find(type => type.id === parentId);
    if (!parent) return;
    const id = `0x${parentId.slice(2).toUpperCase()}00${newGuid().replaceAll('-', '').toUpperCase()}`;
    const row: ContentTypeRow = { ...parent, id, parentId: `0x${parentId.slice(2).toUpperCase()}`, listId: list.id, readOnly: false, sealed: false, fieldLinks: [] };
    context.database.run('INSERT INTO content_types (list_id, id, sort, data) VALUES (?, ?, ?, ?)', list.id, id, sort, JSON.stringify(row));
  });
}

function withFields(context: Context, list: ListRow, type: ContentTypeRow): ContentTypeRow {
  const fields = context.catalog.fields(list.id);
  const own = fields.filter(field => !field.fromBaseType && !field.hidden && !field.sealed && field.group === 'Custom Columns' && field.type !== 'Computed').map(field => field.internalName);
  const names = [...new Set([...fieldLinkNames(type.id), ...own])];
  return {
    ...type,
    fieldLinks: names.flatMap(name => {
      const field = fields.find(candidate => candidate.internalName === name);
      return field ? [{ id: field.id, name, required: field.required, hidden: field.hidden }] : [];
    })
  };
}
