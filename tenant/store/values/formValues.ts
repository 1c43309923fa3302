import type { Context } from '../Context.ts';
import { isMulti, isPerson } from '../fieldXml.ts';
import { instantFromForm, instantFromIso } from '../localTime.ts';
import { findField } from '../query/fieldResolver.ts';
import { StoreError } from '../StoreError.ts';
import type { FieldRow, FieldValue, FormFieldResult, FormOptions, FormValue, ListRow, TimeZoneRow } from '../Store.ts';
import { checkedValue, invalidValue } from './checkValue.ts';
import { emptyChanges, type ItemChanges } from './ItemChanges.ts';

/** The service's code for a field that failed, recorded with a wrong date. */
const fieldErrorCode = -2146232832;
const duplicateCode = -2130575169;
/** Read-only, yet set by form values: a published client writes replies this way. */
const alwaysAccepted = new Set(['ParentItemID']);
/** System values that form values may set: Author, Editor, Created, Modified (migration clients rely on it). */
const settable = { Author: 'authorId', Editor: 'editorId', Created: 'created', Modified: 'modified' } as const;

export interface FormContext {
  readonly context: Context;
  readonly list: ListRow;
  readonly zone: TimeZoneRow;
  readonly options: FormOptions;
  /** May set author, editor and dates. */
  readonly managesList: boolean;
}

/**
 * Form values (ValidateUpdateListItem, AddValidateUpdateItemUsingPath) as typed changes. Every value is text in the
 * web's locale: dates `1/31/2026 8:05 PM` in the web's time zone or, with `datesInUTC`, ISO; persons
 * `[{"Key":"i:0#.f|membership|upn"}]`; lookups `12` or `12;#Title`, several `1;#A;#2;#B`; choices `;#A;#B;#`; links
 * `address, description`; yes/no `1`, `0`, `true`, `false`. One field's failure is that row's, the others go on.
 */
export function formChanges(form: FormContext, values: readonly FormValue[]): { readonly changes: ItemChanges; readonly fields: readonly FormFieldResult[] } {
  const changes = emptyChanges();
  const fields = values.map((value): FormFieldResult => {
    try {
      apply(form, changes, value);
      return { ...value, hasException: false, errorCode: 0, errorMessage: null };
    } catch (failure) {
      if (!(failure instanceof StoreError)) throw failure;
      return { ...value, hasException: true, errorCode: fieldErrorCode, errorMessage: failure.message };
    }
  });
  return { changes, fields };
}

/** The row of a field whose failure came up on writing. */
export function failedField(fieldName: string, fieldValue: string, failure: StoreError): FormFieldResult {
  const isDuplicate = failure.reason === 'duplicateValue';
  return {
    fieldName, fieldValue, hasException: true, errorCode: isDuplicate ? duplicateCode : fieldErrorCode,
    errorMessage: isDuplicate ? `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${failure.details.field ?? fieldName}].` : failure.message
  };
}

function apply(form: FormContext, changes: ItemChanges, { fieldName, fieldValue }: FormValue): void {
  const { context, list } = form;
  if (fieldName === 'ContentTypeId') {
    if (!/^0x[0-9a-f]*$/i.test(fieldValue)) throw new StoreError('contentTypeNotFound', 'The content type is not valid.');
    changes.contentTypeId = fieldValue;
    return;
  }
  if (fieldName === 'ContentType') {
    const type = context.store.contentTypes.ofList(list).find(candidate => candidate.name === fieldValue);
    if (!type) throw new StoreError('contentTypeNotFound', 'The content type is not valid.');
    changes.contentTypeId = type.id;
    return;
  }
  const found = findField(context, list, fieldName);
  if (!found || found.asId || found.field.internalName !== fieldName) throw new StoreError('fieldNotFound', `Column '${fieldName}' does not exist. It may have been deleted by another user.`, { field: fieldName });
  const { field } = found;
  if (field.internalName === 'FileLeafRef') {
    changes.leafName = fieldValue;
    return;
  }
  if (field.internalName === '_ModerationStatus') {
    if (!/^[0-4]$/.test(fieldValue)) throw invalidValue(field, 'The approval status is not valid.');
    changes.moderationStatus = Number(fieldValue);
    return;
  }
  if (field.internalName in settable) {
    setSystemValue(form, changes, field, fieldValue);
    return;
  }
  if (field.storage !== 'column' || field.type === 'Calculated') throw new StoreError('readOnlyField', 'This field cannot be updated.', { field: fieldName });
  if (field.readOnly && !alwaysAccepted.has(fieldName) && context.switches().readOnlyFormValues === 'refused') {
    throw new StoreError('readOnlyField', 'This field cannot be updated.', { field: fieldName });
  }
  const value = checkedValue(context, list, field, convert(form, field, fieldValue));
  if (field.required && (value === null || (Array.isArray(value) && value.length === 0))) throw new StoreError('requiredField', "You can't leave this blank.", { field: fieldName });
  changes.columns.set(field, value);
}

function setSystemValue(form: FormContext, changes: ItemChanges, field: FieldRow, text: string): void {
  if (!form.managesList) throw new StoreError('readOnlyField', 'This field cannot be updated.', { field: field.internalName });
  if (field.internalName === 'Author' || field.internalName === 'Editor') {
    const [id] = personIds(form, field, text);
    if (id === undefined) throw invalidValue(field, 'The specified user could not be found.');
    changes[settable[field.internalName]] = id;
  } else {
    const at = dateOf(form, field, text);
    if (at !== null) changes[settable[field.internalName as 'Created' | 'Modified']] = at;
  }
}

function convert(form: FormContext, field: FieldRow, text: string): FieldValue {
  if (text === '') return null;
  switch (field.type) {
    case 'User': return personIds(form, field, text)[0] ?? null;
    case 'UserMulti': return personIds(form, field, text);
    case 'Lookup': return lookupIds(field, text)[0] ?? null;
    case 'LookupMulti': return lookupIds(field, text);
    case 'MultiChoice': return text.split(';#').filter(choice => choice !== '');
    case 'Integer': case 'Counter': case 'Number': case 'Currency': case 'RatingCount': case 'AverageRating': case 'Likes': return numberOf(form, field, text);
    case 'Boolean':
      if (!/^(1|0|true|false|yes|no)$/i.test(text)) throw invalidValue(field, 'The value is not a valid Yes/No value.');
      return /^(1|true|yes)$/i.test(text);
    case 'DateTime': return dateOf(form, field, text);
    case 'URL': {
      const comma = text.indexOf(', ');
      return { url: comma < 0 ? text : text.slice(0, comma), description: comma < 0 ? '' : text.slice(comma + 2) };
    }
    default: return isMulti(field) ? [] : text;
  }
}

function numberOf({ options }: FormContext, field: FieldRow, text: string): number {
  const plain = options.numberInInvariantCulture ? text : text.replaceAll(',', '');
  const number = Number(plain.trim());
  if (plain.trim() === '' || !Number.isFinite(number)) throw invalidValue(field, 'Only numbers can go here.');
  return number;
}

function dateOf({ options, zone }: FormContext, field: FieldRow, text: string): string | null {
  if (text.trim() === '') return null;
  const at = options.datesInUTC ? instantFromIso(/Z|[+-]\d{2}:?\d{2}$/i.test(text) ? text : `${text}Z`, zone) : instantFromForm(text, zone) ?? instantFromIso(text, zone);
  if (at === undefined) throw invalidValue(field, 'Enter a date like this: 2/23/2012');
  return at;
}

/** `[{"Key":"i:0#.f|membership|upn"}]`, also with `'`; people whom the site does not know yet are added from the directory. */
function personIds({ context, list }: FormContext, field: FieldRow, text: string): readonly number[] {
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch {
    try {
      entries = JSON.parse(text.replaceAll("'", '"'));
    } catch {
      throw invalidValue(field, `The user '${text}' could not be found: a person is written as [{"Key":"login name"}].`);
    }
  }
  if (!Array.isArray(entries)) throw invalidValue(field, 'The user does not exist or is not unique.');
  const ids = entries.map((entry: unknown) => {
    const key = (entry as { Key?: unknown } | null)?.Key;
    if (typeof key !== 'string') throw invalidValue(field, 'The user does not exist or is not unique.');
    const group = context.store.groups.byName(list.siteId, key);
    try {
      return group?.id ?? context.store.users.ensure(list.siteId, key).id;
    } catch (failure) {
      if (failure instanceof StoreError) throw invalidValue(field, 'The user does not exist or is not unique.');
      throw failure;
    }
  });
  if (!isPerson(field) || (ids.length > 1 && !isMulti(field))) throw invalidValue(field, 'You are not allowed to enter multiple people.');
  return ids;
}

function lookupIds(field: FieldRow, text: string): readonly number[] {
  const parts = text.split(';#');
  const ids = (parts.length === 1 ? parts : parts.filter((_, index) => index % 2 === 0)).filter(part => part.trim() !== '').map(Number);
  if (ids.some(id => !Number.isInteger(id) || id <= 0)) throw invalidValue(field, 'The lookup value is not valid.');
  return ids;
}
