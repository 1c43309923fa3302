import type { Context } from '../Context.ts';
import { isListLookup, isMulti, isPerson } from '../fieldXml.ts';
import { instantFromIso } from '../localTime.ts';
import { findField } from '../query/fieldResolver.ts';
import { StoreError } from '../StoreError.ts';
import type { FieldRow, FieldValue, ListRow, TimeZoneRow } from '../Store.ts';
import { checkedValue, invalidValue } from './checkValue.ts';
import { emptyChanges, type ItemChanges } from './ItemChanges.ts';

/** Sent by clients along with the item as they read it; the service takes no notice. */
const ignored = new Set(['__metadata', 'Id', 'ID', 'GUID', 'FileSystemObjectType', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'Attachments', 'ContentType']);

/**
 * The JSON of POST items and MERGE as typed changes. Properties are `Title`, `AuthorId` for persons and lookups,
 * `OData__X` for names that begin with an underscore.
 *
 * Read-only columns such as BestAnswerId and ParentItemID are written, as the client object model and REST do (assumed);
 * values that the system keeps (ID, Created, Author …) are passed over in silence.
 */
export function restChanges(context: Context, list: ListRow, zone: TimeZoneRow, body: Readonly<Record<string, unknown>>): ItemChanges {
  const changes = emptyChanges();
  for (const [name, value] of Object.entries(body)) {
    if (ignored.has(name) || name.startsWith('odata.') || name.startsWith('@odata.')) continue;
    if (name === 'ContentTypeId') {
      changes.contentTypeId = contentTypeText(value);
      continue;
    }
    const found = findField(context, list, name);
    if (!found) throw unknownProperty(list, name);
    const { field, asId } = found;
    if (field.internalName === '_ModerationStatus') {
      if (typeof value !== 'number') throw invalidValue(field, "Cannot convert a primitive value to the expected type 'Edm.Int32'.");
      changes.moderationStatus = value;
      continue;
    }
    if (field.storage !== 'column' || field.type === 'Calculated') continue;
    const points = isPerson(field) || isListLookup(field);
    if (points !== asId) throw unknownProperty(list, name);
    changes.columns.set(field, checkedValue(context, list, field, convert(field, value, zone)));
  }
  return changes;
}

function unknownProperty(list: ListRow, name: string): StoreError {
  const type = `SP.Data.${list.entityTypeName}Item`;
  return new StoreError('unknownProperty', `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`, { name, type });
}

function convert(field: FieldRow, value: unknown, zone: TimeZoneRow): FieldValue {
  if (value === null || value === undefined) return null;
  if (isMulti(field)) {
    const items = Array.isArray(value) ? value : (value as { results?: unknown }).results;
    if (!Array.isArray(items)) throw wrongType(field, 'Collection');
    return field.type === 'MultiChoice' ? items.map(item => textOf(field, item)) : items.map(item => idOf(field, item));
  }
  switch (field.type) {
    case 'Integer': case 'Counter': return numberOf(field, value, 'Edm.Int32');
    case 'Number': case 'Currency': case 'AverageRating': case 'RatingCount': case 'Likes': return numberOf(field, value, 'Edm.Double');
    case 'Boolean':
      if (typeof value !== 'boolean') throw wrongType(field, 'Edm.Boolean');
      return value;
    case 'DateTime': {
      if (typeof value !== 'string') throw wrongType(field, 'Edm.DateTime');
      if (value === '') return null;
      const at = instantFromIso(value, zone);
      if (at === undefined) throw wrongType(field, 'Edm.DateTime');
      return at;
    }
    case 'URL': {
      const { Url, Description } = value as { Url?: unknown; Description?: unknown };
      if (typeof value !== 'object' || typeof Url !== 'string') throw wrongType(field, 'SP.FieldUrlValue');
      return { url: Url, description: typeof Description === 'string' ? Description : '' };
    }
    case 'User': case 'Lookup': {
      const id = idOf(field, value);
      return id > 0 ? id : null;
    }
    default: return textOf(field, value);
  }
}

function textOf(field: FieldRow, value: unknown): string {
  if (typeof value !== 'string') throw wrongType(field, 'Edm.String');
  return value;
}

function numberOf(field: FieldRow, value: unknown, type: string): number {
  if (typeof value !== 'number') throw wrongType(field, type);
  return value;
}

function idOf(field: FieldRow, value: unknown): number {
  const id = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof id !== 'number' || !Number.isInteger(id)) throw wrongType(field, 'Edm.Int32');
  return id;
}

function contentTypeText(value: unknown): string {
  if (typeof value === 'string') return value;
  const text = (value as { StringValue?: unknown } | null)?.StringValue;
  if (typeof text === 'string') return text;
  throw new StoreError('invalidQuery', "Cannot convert a primitive value to the expected type 'SP.ContentTypeId'.", { field: 'ContentTypeId' });
}

/** The service refuses the body before it looks at the column: an InvalidClientQueryException, status 400. */
function wrongType(field: FieldRow, type: string): StoreError {
  return new StoreError('invalidQuery', `Cannot convert a primitive value to the expected type '${type}'. See the inner exception for more details.`, { field: field.internalName });
}
