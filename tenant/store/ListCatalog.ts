import type { Database, SqlRow } from './Database.ts';
import type { FieldRow, ListRow } from './Store.ts';

/** What `lists.data` holds: everything of a list that changes seldom. */
export type ListData = Omit<ListRow, 'id' | 'webId' | 'title' | 'rootFolder' | 'entityTypeName' | 'tableNumber' | 'itemCount' | 'lastItemModified' | 'lastItemUserModified' |
  'lastItemDeleted' | 'version' | 'hasUniquePermissions'>;

/** Reads lists and their columns; columns are kept in memory until they change. */
export class ListCatalog {
  private readonly database: Database;
  private readonly columns = new Map<string, readonly FieldRow[]>();
  private readonly rows = new Map<string, { readonly data: string; readonly parsed: ListData }>();

  constructor(database: Database) {
    this.database = database;
  }

  list(id: string): ListRow | undefined {
    const row = this.database.get('SELECT * FROM lists WHERE id = ? AND recycled = 0', id);
    return row && this.listOf(row);
  }

  lists(where: string, ...params: readonly (string | number)[]): ListRow[] {
    return this.database.all(`SELECT * FROM lists WHERE recycled = 0 AND ${where}`, ...params).map(row => this.listOf(row));
  }

  fields(listId: string): readonly FieldRow[] {
    const known = this.columns.get(listId);
    if (known) return known;
    const fields = this.database.all('SELECT data FROM fields WHERE list_id = ? ORDER BY sort', listId).map(row => JSON.parse(String(row.data)) as FieldRow);
    this.columns.set(listId, fields);
    return fields;
  }

  field(listId: string, internalName: string): FieldRow | undefined {
    return this.fields(listId).find(field => field.internalName === internalName);
  }

  writeField(field: FieldRow): void {
    this.database.run('INSERT INTO fields (list_id, id, sort, name, data) VALUES (?, ?, ?, ?, ?) ON CONFLICT (list_id, id) DO UPDATE SET sort = excluded.sort, name = excluded.name, data = excluded.data',
      field.listId, field.id, field.order, field.internalName, JSON.stringify(field));
    this.columns.delete(field.listId);
  }

  removeField(field: FieldRow): void {
    this.database.run('DELETE FROM fields WHERE list_id = ? AND id = ?', field.listId, field.id);
    this.columns.delete(field.listId);
  }

  forget(listId: string): void {
    this.columns.delete(listId);
    this.rows.delete(listId);
  }

  forgetAll(): void {
    this.columns.clear();
    this.rows.clear();
  }

  private listOf(row: SqlRow): ListRow {
    const id = String(row.id);
    const data = String(row.data);
    let known = this.rows.get(id);
    if (known?.data !== data) {
      known = { data, parsed: JSON.parse(data) as ListData };
      this.rows.set(id, known);
    }
    return {
      id, webId: String(row.web_id), title: String(row.title), rootFolder: String(row.path), entityTypeName: String(row.entity), tableNumber: Number(row.number),
      itemCount: Number(row.row_count), lastItemModified: String(row.modified), lastItemUserModified: String(row.user_modified), lastItemDeleted: String(row.deleted),
      version: Number(row.version), hasUniquePermissions: row.scope_id !== '', ...known.parsed
    };
  }
}
