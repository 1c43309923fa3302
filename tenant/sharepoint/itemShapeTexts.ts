/** SP.FieldStringValues: every column of an item as text (`FieldValuesAsText`). */
import type { Call, EntityType, Navigation, Property } from '../http/resources.ts';
import type { FieldRow, UrlValue } from '../store/Store.ts';
import { escapedPropertyName } from './itemShapeNames.ts';
import { localFriendly } from './itemShapeTime.ts';
import { lookupIds, storedValue, type ItemEntity } from './itemShapeValues.ts';

const fieldStringValuesType: EntityType<ItemEntity> = {
  name: 'SP.FieldStringValues',
  path: ({ list, item }) => `Web/Lists(guid'${list.id}')/Items(${item.id})/FieldValuesAsText`,
  complete: true,
  properties: ({ list }, call) => Object.fromEntries(call.store.fields.list(list)
    .filter(field => field.type !== 'Computed')
    .map(field => [escapedPropertyName(field.internalName), textProperty(field)]))
};

export const fieldValuesAsText: Navigation<ItemEntity> = { target: fieldStringValuesType, many: false, get: entity => entity };

function textProperty(field: FieldRow): Property<ItemEntity> {
  return { type: 'Edm.String', get: (entity, call) => textOf(entity, field, call) };
}

/** As a classic form shows it: persons and lookups by name, dates local, HTML without its tags. */
function textOf({ list, item }: ItemEntity, field: FieldRow, call: Call): string {
  const value = storedValue(item, field);
  if (value === null) {
    return '';
  }
  switch (field.type) {
    case 'User':
    case 'UserMulti':
      return lookupIds(item, field).map(id => call.store.users.byId(list.siteId, id)?.title ?? '').join(';');
    case 'Lookup':
    case 'LookupMulti': {
      const texts = call.store.items.lookupTexts(list, [item], [field.internalName]).get(field.internalName);
      return texts === undefined ? String(value) : lookupIds(item, field).map(id => texts.get(id) ?? '').join(';');
    }
    case 'DateTime':
      return localFriendly(String(value), call.web.timeZone.iana, field.dateOnly);
    case 'Boolean':
    case 'Attachments':
      return value === true ? 'Yes' : 'No';
    case 'Number':
    case 'Currency':
      return Number(value).toLocaleString('en-US');
    case 'Calculated':
      return typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 14 }) : typeof value === 'boolean' ? (value ? 'Yes' : 'No')
        : field.resultType === 'DateTime' && !String(value).startsWith('#') ? localFriendly(String(value), call.web.timeZone.iana, field.dateOnly) : String(value);
    case 'MultiChoice':
      return (value as readonly string[]).join('; ');
    case 'URL':
      return `${(value as UrlValue).url}, ${(value as UrlValue).description}`;
    case 'Note':
      return field.richText ? String(value).replace(/<[^>]*>/g, '').trim() : String(value);
    default:
      return String(value);
  }
}
