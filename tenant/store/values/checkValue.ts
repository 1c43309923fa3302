import type { Context } from '../Context.ts';
import { isListLookup, isMulti, isPerson } from '../fieldXml.ts';
import { itemTable } from '../itemTable.ts';
import { StoreError } from '../StoreError.ts';
import type { FieldRow, FieldValue, ListRow } from '../Store.ts';

/** Most characters of a multi-line text; the service's own limit of a plain column is about 1 GB, of a request 2 MB. */
const noteLimit = 2 * 1024 * 1024;
const urlLimit = 255;

export function invalidValue(field: FieldRow, message: string): StoreError {
  return new StoreError('invalidValue', message, { field: field.internalName });
}

/** Throws `invalidValue` where the service would refuse a typed value; returns what is stored. */
export function checkedValue(context: Context, list: ListRow, field: FieldRow, value: FieldValue): FieldValue {
  if (value === null || value === '') return isMulti(field) ? [] : null;
  switch (field.type) {
    case 'Text': {
      if (String(value).length > (field.maxLength ?? 255) || /[\r\n]/.test(String(value))) {
        throw invalidValue(field, 'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.');
      }
      return value;
    }
    case 'Note':
      if (String(value).length > noteLimit) throw new StoreError('tooLarge', 'The request message is too big. The server does not allow messages that are bigger than 2097152 bytes.', { field: field.internalName });
      return value;
    case 'Integer': case 'Number': case 'Currency': {
      if (typeof value !== 'number' || !Number.isFinite(value) || (field.type === 'Integer' && !Number.isInteger(value))) throw invalidValue(field, 'Only numbers can go here.');
      if ((field.minimum !== undefined && value < field.minimum) || (field.maximum !== undefined && value > field.maximum)) {
        throw invalidValue(field, `The value of this field must be between ${field.minimum ?? Number.MIN_SAFE_INTEGER} and ${field.maximum ?? Number.MAX_SAFE_INTEGER}.`);
      }
      return value;
    }
    case 'Choice':
      if (!field.fillInChoice && !field.choices.includes(String(value))) throw invalidValue(field, `The choice '${String(value)}' is not one of the column's values.`);
      return value;
    case 'MultiChoice': {
      const unknown = (value as readonly string[]).find(choice => !field.choices.includes(choice));
      if (unknown !== undefined && !field.fillInChoice) throw invalidValue(field, `The choice '${unknown}' is not one of the column's values.`);
      return value;
    }
    case 'URL': {
      const { url, description } = value as { url: string; description: string };
      if (url.length > urlLimit || description.length > urlLimit) throw invalidValue(field, 'Invalid URL: it is longer than 255 characters.');
      if (url !== '' && !/^(https?:\/\/|\/|mailto:|file:|ftp:)/i.test(url)) throw invalidValue(field, `Invalid URL: ${url}`);
      return url === '' ? null : { url, description: description === '' ? url : description };
    }
    case 'User': case 'UserMulti': case 'Lookup': case 'LookupMulti': {
      const ids = Array.isArray(value) ? value as readonly number[] : [value as number];
      for (const id of ids) demandTarget(context, list, field, id);
      return value;
    }
    default: return value;
  }
}

function demandTarget(context: Context, list: ListRow, field: FieldRow, id: number): void {
  if (isPerson(field)) {
    if (context.store.users.byId(list.siteId, id) ?? context.store.groups.byId(list.siteId, id)) return;
    throw invalidValue(field, 'The specified user could not be found.');
  }
  if (!isListLookup(field) || field.lookupList === undefined) return;
  const other = context.catalog.list(field.lookupList);
  if (!other || !context.database.get(`SELECT 1 FROM ${itemTable(other)} WHERE id = ?`, id)) {
    throw invalidValue(field, `Value does not fall within the expected range: the lookup item ${id} does not exist.`);
  }
}
