/**
 * The order in which a list answers its columns, and with them its items' properties. Three orders are recorded: of an
 * untouched list, of one that got columns of its own, and of a library.
 */
import type { Call } from '../http/resources.ts';
import type { FieldRow, ListRow } from '../store/Store.ts';

/** First in a list with columns of its own, in front of these. */
const leading = ['ContentTypeId', 'Title', '_ModerationComments', 'File_x0020_Type', '_ColorTag', 'ComplianceAssetId'];
/** Not of the base type, and yet in every list. */
const everywhere = ['_CommentFlags', '_CommentCount'];
/** A new library; its ComplianceAssetId and Title come last. */
const libraryLeading = [
  'ID', 'ContentTypeId', 'Created', 'Author', 'Modified', 'Editor', '_CopySource', 'CheckoutUser', 'UniqueId', '_ColorTag', '_UIVersionString', 'GUID'
];
const customLibraryLeading = ['ContentTypeId', '_ColorTag', 'ComplianceAssetId', 'Title'];

export function fieldsInOrder(list: ListRow, call: Pick<Call, 'store'>): readonly FieldRow[] {
  return orderFields(list, call.store.fields.list(list));
}

export function orderFields(list: ListRow, fields: readonly FieldRow[]): readonly FieldRow[] {
  const own = ownFields(fields);
  if (list.baseType === 1) {
    const kept = fields.filter(field => field.type !== 'Attachments');
    return own.length === 0
      ? inFront(kept, libraryLeading, ['ComplianceAssetId', 'Title'])
      : inFront(kept, [...customLibraryLeading, ...own.map(field => field.internalName), ...libraryLeading], []);
  }
  return own.length === 0 ? fields : inFront(fields, [...leading, ...own.map(field => field.internalName)], []);
}

/** Columns that the list got beyond those of every list. */
export function ownFields(fields: readonly FieldRow[]): readonly FieldRow[] {
  return fields.filter(field => !field.fromBaseType && !leading.includes(field.internalName) && !everywhere.includes(field.internalName));
}

/** Named ones first, `last` at the end, the others between in their own order. */
function inFront(fields: readonly FieldRow[], first: readonly string[], last: readonly string[]): FieldRow[] {
  const byName = new Map(fields.map(field => [field.internalName, field]));
  const named = [...new Set(first)];
  const rest = fields.filter(field => !named.includes(field.internalName) && !last.includes(field.internalName));
  return [...named.flatMap(name => byName.get(name) ?? []), ...rest, ...last.flatMap(name => byName.get(name) ?? [])];
}
