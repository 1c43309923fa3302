import type { FieldPath } from '../Condition.ts';
import type { Context } from '../Context.ts';
import type { SqlValue } from '../Database.ts';
import { isListLookup, isMulti, isPerson } from '../fieldXml.ts';
import { fieldExpression, itemTable } from '../itemTable.ts';
import { StoreError } from '../StoreError.ts';
import type { FieldRow, ListRow } from '../Store.ts';

/** A field as a query names it, and the SQL that reads it. */
export interface ResolvedField {
  readonly field: FieldRow;
  /** SQL over the row `i`. */
  readonly sql: string;
  readonly params: readonly SqlValue[];
  /** The column itself (an index may serve), the id of a lookup, or a text fetched from elsewhere. */
  readonly kind: 'value' | 'lookupId' | 'joined';
  /** Type of what `sql` gives. */
  readonly type: 'text' | 'number' | 'boolean' | 'date' | 'multi' | 'url';
}

/** Names under which queries know a stored column. */
const aliases: Readonly<Record<string, string>> = {
  Id: 'ID', FileSystemObjectType: 'FSObjType', LinkTitle: 'Title', LinkTitleNoMenu: 'Title', LinkTitle2: 'Title', LinkFilename: 'FileLeafRef', LinkFilenameNoMenu: 'FileLeafRef',
  LinkDiscussionTitle: 'Title', LinkDiscussionTitleNoMenu: 'Title', LinkDiscussionTitle2: 'Title', Threading: 'ThreadIndex', Created_x0020_By: 'Author', Modified_x0020_By: 'Editor'
};

const personTargets: Readonly<Record<string, string>> = {
  Title: "u.title", Name: 'u.login', EMail: 'u.email', UserName: 'u.upn', JobTitle: "json_extract(u.data, '$.jobTitle')", Department: "json_extract(u.data, '$.department')"
};

/** The field a name stands for: `AuthorId`, `OData__UIVersionString` and `LinkTitle` included. Undefined when the list has none. */
export function findField(context: Context, list: ListRow, name: string): { readonly field: FieldRow; readonly asId: boolean } | undefined {
  const fields = context.catalog.fields(list.id);
  const byName = (wanted: string): FieldRow | undefined => fields.find(field => field.internalName === wanted);
  const plain = name.startsWith('OData_') ? name.slice('OData_'.length) : name;
  const field = byName(aliases[plain] ?? plain) ?? byName(name);
  if (field) return { field, asId: false };
  if (plain.endsWith('Id')) {
    const lookup = byName(plain.replace(/(String)?Id$/, ''));
    if (lookup && (isPerson(lookup) || isListLookup(lookup))) return { field: lookup, asId: true };
  }
  return undefined;
}

/**
 * @param lookupId `true` the id of a lookup or person, `false` its text (CAML says which), `undefined` the OData rule:
 * a bare lookup may not be asked at all, only `XId` or `X/Title`.
 */
export function resolveField(context: Context, list: ListRow, path: FieldPath, lookupId: boolean | undefined): ResolvedField {
  const found = findField(context, list, path.name);
  if (!found) throw new StoreError('fieldNotFound', `The field or property '${path.name}' does not exist.`, { field: path.name });
  const { field, asId } = found;
  const sql = fieldExpression(list, field);
  if (sql === undefined) throw new StoreError('invalidQuery', `The field '${path.name}' can not be used in the query filter expression.`, { field: path.name });
  const points = isPerson(field) || isListLookup(field);

  if (path.target !== undefined) {
    if (!points) throw new StoreError('invalidQuery', `The field '${path.name}' of the query has no fields of its own.`, { field: path.name });
    if (path.target === 'Id' || path.target === 'ID') return { field, sql, params: [], kind: 'lookupId', type: isMulti(field) ? 'multi' : 'number' };
    return { field, ...joined(context, list, field, sql, path.target), kind: 'joined', type: 'text' };
  }
  if (points && !asId && lookupId === undefined) {
    throw new StoreError('invalidQuery', `The query to field '${path.name}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${path.name}.`, { field: path.name });
  }
  if (isMulti(field)) return { field, sql, params: [], kind: points && (asId || lookupId) ? 'lookupId' : 'value', type: 'multi' };
  if (points && (asId || lookupId)) return { field, sql, params: [], kind: 'lookupId', type: 'number' };
  if (points) return { field, ...joined(context, list, field, sql, isPerson(field) ? 'Title' : field.lookupField ?? 'Title'), kind: 'joined', type: 'text' };
  return { field, sql, params: [], kind: 'value', type: valueType(field) };
}

/** SQL for a field of what a lookup points to: of the user, or of the item in the other list. */
function joined(context: Context, list: ListRow, field: FieldRow, sql: string, target: string): { readonly sql: string; readonly params: readonly SqlValue[] } {
  if (isMulti(field)) throw new StoreError('notEmulated', `Filters on fields of the multi-value lookup '${field.internalName}' are not emulated.`);
  if (isPerson(field)) {
    const column = personTargets[target];
    if (column === undefined) throw new StoreError('fieldNotFound', `The field or property '${target}' does not exist.`, { field: target });
    return { sql: `(SELECT ${column} FROM users u WHERE u.site_id = ? AND u.id = ${sql}) COLLATE NOCASE`, params: [list.siteId] };
  }
  const other = field.lookupList === undefined ? undefined : context.catalog.list(field.lookupList);
  if (!other) return { sql: 'NULL', params: [] };
  const found = findField(context, other, target);
  if (!found || found.field.storage === 'none') throw new StoreError('fieldNotFound', `The field or property '${target}' does not exist.`, { field: target });
  return { sql: `(SELECT ${fieldExpression(other, found.field, 'o') ?? 'NULL'} FROM ${itemTable(other)} o WHERE o.id = ${sql}) COLLATE NOCASE`, params: [] };
}

function valueType(field: FieldRow): ResolvedField['type'] {
  switch (field.type === 'Calculated' ? field.resultType ?? 'Text' : field.type) {
    case 'Integer': case 'Counter': case 'Number': case 'Currency': case 'ModStat': case 'RatingCount': case 'AverageRating': case 'Likes': return 'number';
    case 'Boolean': case 'Attachments': return 'boolean';
    case 'DateTime': return 'date';
    case 'URL': return 'url';
    default: return field.internalName === 'FSObjType' || field.internalName.endsWith('ChildCount') ? 'number' : field.internalName === 'Created_x0020_Date' || field.internalName === 'Last_x0020_Modified' ? 'date' : 'text';
  }
}
