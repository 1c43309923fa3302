import { type Context, newGuid } from './Context.ts';
import { parseFieldXml, schemaXmlOf } from './fieldXml.ts';
import { storageOf } from './itemTable.ts';
import { permissionBits } from './permissionBits.ts';
import { siteColumns } from './siteColumns.ts';
import { StoreError } from './StoreError.ts';
import type { FieldRow, UserRow, WebRow } from './Store.ts';

/** The columns of a web from which lists take theirs: those that are installed, and those that its owners made. */
export function columnsOfWeb({ database }: Context, web: WebRow): readonly FieldRow[] {
  const own = database.all('SELECT data FROM fields WHERE list_id = ? ORDER BY sort', web.id).map(row => JSON.parse(String(row.data)) as FieldRow);
  return own.length === 0 ? siteColumns() : [...siteColumns(), ...own];
}

/** A column of the web holds no values; a list that is to have it is given its SchemaXml. */
export function createWebColumn(context: Context, web: WebRow, xml: string, user: UserRow): FieldRow {
  context.store.permissions.demand(user, { kind: 'web', web }, permissionBits.manageWeb);
  const parsed = parseFieldXml(xml);
  const known = columnsOfWeb(context, web);
  const id = parsed.id ?? newGuid();
  if (known.some(field => field.id === id || field.internalName.toLowerCase() === parsed.internalName.toLowerCase())) {
    throw new StoreError('duplicateField', 'A duplicate field name was found.', { field: parsed.internalName });
  }
  const order = Math.max(...known.map(field => field.order)) + 1;
  const bare: Omit<FieldRow, 'schemaXml'> = { ...parsed, id, listId: '', order, storage: storageOf(parsed.internalName, parsed.type, parsed.lookupList) };
  const field: FieldRow = { ...bare, schemaXml: schemaXmlOf({ ...bare, storage: 'none' }, `{${web.id}}`, '', xml) };
  context.database.run('INSERT INTO fields (list_id, id, sort, name, data) VALUES (?, ?, ?, ?, ?)', web.id, id, order, field.internalName, JSON.stringify(field));
  return field;
}

export function removeWebColumn(context: Context, web: WebRow, field: FieldRow, user: UserRow): void {
  context.store.permissions.demand(user, { kind: 'web', web }, permissionBits.manageWeb);
  const { changes } = context.database.run('DELETE FROM fields WHERE list_id = ? AND id = ?', web.id, field.id);
  if (changes === 0) throw new StoreError('fieldNotDeletable', 'This field cannot be deleted.', { field: field.internalName });
}
