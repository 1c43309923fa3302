import { type Database, quoted, type SqlRow, type SqlValue } from './Database.ts';
import { isMulti } from './fieldXml.ts';
import type { FieldRow, FieldType, FieldValue, ItemRow, ListRow, UrlValue } from './Store.ts';

/**
 * The table of a list's items. Fixed columns hold what every item has; each column of the list is an SQL column
 * `f_<InternalName>`, so that "indexed" means a real index. Text compares without regard to case, as the service does.
 *
 * scope: '' = inherits from the list, otherwise the GUID of the scope of the item or its nearest folder.
 * dir_name: path of the folder below the root folder ('' in the root).
 */
const fixedColumns = `
  id INTEGER PRIMARY KEY, unique_id TEXT NOT NULL, guid TEXT NOT NULL, content_type_id TEXT NOT NULL COLLATE NOCASE, fs_type INTEGER NOT NULL,
  parent_id INTEGER NOT NULL, dir_name TEXT NOT NULL COLLATE NOCASE, leaf_name TEXT NOT NULL COLLATE NOCASE, author INTEGER NOT NULL, editor INTEGER NOT NULL,
  created TEXT NOT NULL, modified TEXT NOT NULL, version INTEGER NOT NULL, ui_version INTEGER NOT NULL, has_attachments INTEGER NOT NULL, moderation INTEGER NOT NULL,
  scope TEXT NOT NULL, unique_scope INTEGER NOT NULL, item_children INTEGER NOT NULL, folder_children INTEGER NOT NULL`;

export const fixedColumnNames = fixedColumns.split(',').map(column => column.trim().split(' ')[0] ?? '');

/** SQL of the columns that every item has, by internal name. `i` is the item's row, `ROOT` the quoted path of the root folder, `LIST` the quoted list id. */
const systemExpressions: Readonly<Record<string, string>> = {
  ID: 'i.id', ContentTypeId: 'i.content_type_id', Modified: 'i.modified', Created: 'i.created', Author: 'i.author', Editor: 'i.editor',
  owshiddenversion: 'i.version', _UIVersion: 'i.ui_version', _UIVersionString: "((i.ui_version / 512) || '.0')", Attachments: 'i.has_attachments',
  _ModerationStatus: 'i.moderation', GUID: 'i.guid', UniqueId: 'i.unique_id', FSObjType: 'i.fs_type', FileLeafRef: 'i.leaf_name',
  FileDirRef: "(CASE i.dir_name WHEN '' THEN ROOT ELSE ROOT || '/' || i.dir_name END)",
  FileRef: "(CASE i.dir_name WHEN '' THEN ROOT || '/' ELSE ROOT || '/' || i.dir_name || '/' END || i.leaf_name)",
  ItemChildCount: 'i.item_children', FolderChildCount: 'i.folder_children', ParentFolderId: 'nullif(i.parent_id, 0)',
  Created_x0020_Date: 'i.created', Last_x0020_Modified: 'i.modified', ScopeId: 'i.scope', Order: '(i.id * 100)',
  ContentType: "(SELECT json_extract(c.data, '$.name') FROM content_types c WHERE c.list_id = LIST AND c.id = i.content_type_id)"
};

export function itemTable(list: Pick<ListRow, 'tableNumber'>): string {
  return `items_${list.tableNumber}`;
}

export function storageOf(internalName: string, type: FieldType, lookupList: string | undefined): FieldRow['storage'] {
  if (internalName in systemExpressions) return 'system';
  if (type === 'Computed' || lookupList === 'Docs' || lookupList === 'AppPrincipals' || lookupList === 'Self' || neverStored.has(internalName)) return 'none';
  return 'column';
}

/** Columns of the base type that hold the same for every item here; `readField` knows their values. */
const neverStored = new Set(['_HasCopyDestinations', '_CopySource', 'WorkflowVersion', 'InstanceID', 'WorkflowInstanceID', '_Level', '_IsCurrentVersion', 'File_x0020_Type', 'ComplianceAssetId', '_ModerationComments']);
const constants: Readonly<Record<string, FieldValue>> = { _HasCopyDestinations: null, WorkflowVersion: 1, _Level: 1, _IsCurrentVersion: true, SortBehavior: 0, _CommentCount: null };

export function createItemTable(database: Database, list: ListRow, fields: readonly FieldRow[]): void {
  const table = itemTable(list);
  const own = fields.filter(field => field.storage === 'column').map(field => `, ${columnDefinition(field)}`).join('');
  database.exec(`CREATE TABLE ${table} (${fixedColumns}${own});
    CREATE INDEX ${table}_parent ON ${table} (parent_id, id);
    CREATE INDEX ${table}_leaf ON ${table} (parent_id, leaf_name);
    CREATE UNIQUE INDEX ${table}_unique ON ${table} (unique_id);`);
  for (const field of fields) if (field.indexed) createIndex(database, list, field);
}

export function addColumn(database: Database, list: ListRow, field: FieldRow): void {
  database.exec(`ALTER TABLE ${itemTable(list)} ADD COLUMN ${columnDefinition(field)};`);
}

export function dropColumn(database: Database, list: ListRow, field: FieldRow): void {
  dropIndex(database, list, field);
  database.exec(`ALTER TABLE ${itemTable(list)} DROP COLUMN ${columnName(field)};`);
}

/** Two indexes per indexed column: over the list, and within a folder, where the discussions of a board are sorted. */
export function createIndex(database: Database, list: ListRow, field: FieldRow): void {
  const column = indexColumn(field);
  if (column === undefined) return;
  database.exec(`CREATE INDEX IF NOT EXISTS ${indexName(list, field, 'list')} ON ${itemTable(list)} (${column}, id);
    CREATE INDEX IF NOT EXISTS ${indexName(list, field, 'folder')} ON ${itemTable(list)} (parent_id, ${column}, id);`);
}

export function dropIndex(database: Database, list: ListRow, field: FieldRow): void {
  database.exec(`DROP INDEX IF EXISTS ${indexName(list, field, 'list')}; DROP INDEX IF EXISTS ${indexName(list, field, 'folder')};`);
}

/** What an index is made on; undefined where the value is put together from several columns. */
function indexColumn(field: FieldRow): string | undefined {
  if (field.storage === 'column') return columnName(field);
  const expression = systemExpressions[field.internalName];
  if (field.internalName === 'ID') return undefined;
  return expression !== undefined && /^i\.[a-z_]+$|^nullif\(/.test(expression) ? expression.replace('i.', '') : undefined;
}

function indexName(list: ListRow, field: FieldRow, kind: string): string {
  return quoted(`${itemTable(list)}_${field.id}_${kind}`);
}

export function columnName(field: FieldRow): string {
  return quoted(`f_${field.internalName}`);
}

/** SQL that reads a field of the row `i` (or another alias); undefined when the value is stored nowhere. */
export function fieldExpression(list: ListRow, field: FieldRow, alias: string = 'i'): string | undefined {
  if (field.storage === 'column') return `${alias}.${columnName(field)}`;
  if (field.storage === 'followed') return `${alias}.${quoted(`f_${field.follows}`)}`;
  const expression = systemExpressions[field.internalName]?.replace(/\bi\./g, `${alias}.`);
  return expression?.replace(/ROOT|LIST/g, word => literal(word === 'ROOT' ? list.rootFolder : list.id));
}

function columnDefinition(field: FieldRow): string {
  return `${columnName(field)} ${sqlType(field)}`;
}

function sqlType(field: FieldRow): string {
  switch (field.type === 'Calculated' ? field.resultType ?? 'Text' : field.type) {
    case 'Integer': case 'Counter': case 'Boolean': case 'User': case 'Lookup': case 'ModStat': case 'RatingCount': case 'Likes': case 'Attachments': return 'INTEGER';
    case 'Number': case 'Currency': case 'AverageRating': return 'REAL';
    default: return 'TEXT COLLATE NOCASE';
  }
}

export function encodeValue(field: FieldRow, value: FieldValue): SqlValue {
  if (value === null) return null;
  if (isMulti(field) || field.type === 'URL') return Array.isArray(value) && value.length === 0 ? null : JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value as string | number;
}

export function decodeValue(field: FieldRow, stored: SqlValue | undefined): FieldValue {
  if (stored === null || stored === undefined) return isMulti(field) ? [] : null;
  if (isMulti(field)) return JSON.parse(String(stored)) as readonly number[];
  if (field.type === 'URL') return JSON.parse(String(stored)) as UrlValue;
  if (field.type === 'Boolean' || field.type === 'Attachments' || field.resultType === 'Boolean') return typeof stored === 'string' ? stored : stored === 1;
  return stored as string | number;
}

/** Builds ItemRows of one list from rows that hold the fixed columns and the columns of `fields`. */
export function itemDecoder(list: ListRow, fields: readonly FieldRow[], listScope: string): (row: SqlRow) => ItemRow {
  const own = fields.filter(field => field.storage === 'column').map(field => ({ field, column: `f_${field.internalName}` }));
  const followers = fields.filter(field => field.storage === 'followed');
  return row => {
    const dirName = row.dir_name === '' ? list.rootFolder : `${list.rootFolder}/${String(row.dir_name)}`;
    const values: Record<string, FieldValue> = {};
    for (const { field, column } of own) values[field.internalName] = decodeValue(field, row[column]);
    for (const field of followers) values[field.internalName] = values[field.follows ?? ''] ?? null;
    return {
      listId: list.id, id: Number(row.id), uniqueId: String(row.unique_id), guid: String(row.guid), contentTypeId: String(row.content_type_id), fsType: row.fs_type === 1 ? 1 : 0,
      dirName, leafName: String(row.leaf_name), fileRef: `${dirName}/${String(row.leaf_name)}`, parentFolderId: Number(row.parent_id), authorId: Number(row.author), editorId: Number(row.editor),
      created: String(row.created), modified: String(row.modified), version: Number(row.version), uiVersion: Number(row.ui_version), hasAttachments: row.has_attachments === 1,
      moderationStatus: Number(row.moderation), scopeId: row.scope === '' ? listScope : String(row.scope), hasUniquePermissions: row.unique_scope === 1,
      itemChildCount: Number(row.item_children), folderChildCount: Number(row.folder_children), values
    };
  };
}

/** Any field of an item by its internal name, the system's own included. Undefined columns read as null. */
export function readField(item: ItemRow, internalName: string): FieldValue {
  switch (internalName) {
    case 'ID': case 'Id': return item.id;
    case 'ContentTypeId': return item.contentTypeId;
    case 'Modified': case 'Last_x0020_Modified': return item.modified;
    case 'Created': case 'Created_x0020_Date': return item.created;
    case 'Author': return item.authorId;
    case 'Editor': return item.editorId;
    case 'owshiddenversion': return item.version;
    case '_UIVersion': return item.uiVersion;
    case '_UIVersionString': return `${item.uiVersion / 512}.0`;
    case 'Attachments': return item.hasAttachments;
    case '_ModerationStatus': return item.moderationStatus;
    case 'GUID': return item.guid;
    case 'UniqueId': return item.uniqueId;
    case 'FSObjType': case 'FileSystemObjectType': return item.fsType;
    case 'FileLeafRef': return item.leafName;
    case 'FileDirRef': return item.dirName;
    case 'FileRef': return item.fileRef;
    case 'ItemChildCount': return item.itemChildCount;
    case 'FolderChildCount': return item.folderChildCount;
    case 'ParentFolderId': return item.parentFolderId === 0 ? null : item.parentFolderId;
    case 'ScopeId': return item.scopeId;
    case 'Order': return item.id * 100;
    default: return item.values[internalName] ?? constants[internalName] ?? null;
  }
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
