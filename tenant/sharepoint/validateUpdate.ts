/**
 * ValidateUpdateListItem and AddValidateUpdateItemUsingPath: values as form text. The answer is 200 even where fields
 * failed: each row says whether its own did, and a create that failed has the row `Id` with "0" (recorded).
 */
import type { Answer, Args, Call } from '../http/resources.ts';
import type { FormFieldResult, FormOptions, FormValue, ListRow, NewItemPlace } from '../store/Store.ts';
import { errors } from './errors.ts';
import type { ItemEntity } from './itemShapeValues.ts';
import { ifMatch } from './itemsWrite.ts';

export async function validateUpdateListItem({ list, item }: ItemEntity, _args: Args, call: Call): Promise<Answer> {
  call.meter.units(2);
  const body = await call.json();
  const { fields } = call.store.items.updateByForm(list, item.id, formValues(body), { ...formOptions(body), ...ifMatch(call) }, call.user);
  return answer('ValidateUpdateListItem', fields.map(field => row(field, item.id)));
}

/** `list/addvalidateupdateitemusingpath`, and the older `addvalidateupdateitem` with plain texts for the paths. */
export async function addValidateUpdateItem(list: ListRow, _args: Args, call: Call): Promise<Answer> {
  call.meter.units(2);
  const body = await call.json();
  const place = itemPlace((body.listItemCreateInfo ?? {}) as Record<string, unknown>, list);
  const { item, fields } = call.store.items.addByForm(list, place, formValues(body), formOptions(body), call.user);
  const id: FormFieldResult = { fieldName: 'Id', fieldValue: String(item?.id ?? 0), hasException: false, errorCode: 0, errorMessage: null };
  return answer('AddValidateUpdateItemUsingPath', [...fields, id].map(field => row(field, 0)));
}

function itemPlace(info: Readonly<Record<string, unknown>>, list: ListRow): NewItemPlace {
  const folder = decodedUrl(info.FolderPath) ?? decodedUrl(info.FolderUrl);
  const leafName = decodedUrl(info.LeafName);
  const kind = Number(info.UnderlyingObjectType ?? 0);
  if (kind !== 0 && kind !== 1) {
    throw errors.argument(`The value of UnderlyingObjectType is not valid: ${String(info.UnderlyingObjectType)}.`);
  }
  return {
    ...(folder === undefined ? {} : { folder: serverRelative(folder, list) }),
    ...(leafName === undefined ? {} : { leafName }),
    fsType: kind
  };
}

/** `{DecodedUrl:'…'}` or the text itself; undefined when it is empty. */
function decodedUrl(value: unknown): string | undefined {
  const text = typeof value === 'object' && value !== null ? (value as { DecodedUrl?: unknown }).DecodedUrl : value;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** Absolute addresses lose their origin; what is neither absolute nor server-relative is below the list's root. */
function serverRelative(path: string, list: ListRow): string {
  const withoutOrigin = path.replace(/^https?:\/\/[^/]+/i, '');
  const rooted = withoutOrigin.startsWith('/') ? withoutOrigin : `${list.rootFolder}/${withoutOrigin}`;
  return rooted.replace(/\/+$/, '');
}

function formValues(body: Readonly<Record<string, unknown>>): FormValue[] {
  const given = body.formValues;
  const values = Array.isArray(given) ? given : (given as { results?: unknown } | undefined)?.results;
  if (!Array.isArray(values)) {
    throw errors.argument('Value cannot be null.\r\nParameter name: formValues');
  }
  return values.map((value: Record<string, unknown>) => {
    if (typeof value.FieldName !== 'string') {
      throw errors.argument('Value cannot be null.\r\nParameter name: FieldName');
    }
    return { fieldName: value.FieldName, fieldValue: value.FieldValue === null || value.FieldValue === undefined ? '' : String(value.FieldValue) };
  });
}

function formOptions(body: Readonly<Record<string, unknown>>): FormOptions {
  return {
    datesInUTC: body.datesInUTC === true,
    numberInInvariantCulture: body.numberInInvariantCulture === true,
    newDocumentUpdate: body.bNewDocumentUpdate === true
  };
}

function row(field: FormFieldResult, itemId: number): Record<string, unknown> {
  return {
    ErrorCode: field.errorCode,
    ErrorMessage: field.errorMessage,
    FieldName: field.fieldName,
    FieldValue: field.fieldValue,
    HasException: field.hasException,
    ItemId: itemId
  };
}

function answer(name: string, rows: readonly Record<string, unknown>[]): Answer {
  return { kind: 'value', name, type: 'Collection(SP.ListItemFormUpdateValue)', value: rows };
}
