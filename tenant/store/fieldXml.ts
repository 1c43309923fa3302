import { DOMParser } from '@xmldom/xmldom';
import { StoreError } from './StoreError.ts';
import type { CalculatedType, FieldRow, FieldType } from './Store.ts';

/** SP.FieldType numbers, and what each type may do. Notes, multi-values, calculated and URL columns cannot be indexed. */
const types: Readonly<Record<FieldType, { readonly kind: number; readonly indexable: boolean; readonly stored: boolean }>> = {
  Integer: { kind: 1, indexable: true, stored: true },
  Text: { kind: 2, indexable: true, stored: true },
  Note: { kind: 3, indexable: false, stored: true },
  DateTime: { kind: 4, indexable: true, stored: true },
  Counter: { kind: 5, indexable: true, stored: true },
  Choice: { kind: 6, indexable: true, stored: true },
  Lookup: { kind: 7, indexable: true, stored: true },
  LookupMulti: { kind: 7, indexable: false, stored: true },
  Boolean: { kind: 8, indexable: true, stored: true },
  Number: { kind: 9, indexable: true, stored: true },
  Currency: { kind: 10, indexable: true, stored: true },
  URL: { kind: 11, indexable: false, stored: true },
  Computed: { kind: 12, indexable: false, stored: false },
  Threading: { kind: 13, indexable: false, stored: true },
  Guid: { kind: 14, indexable: false, stored: true },
  MultiChoice: { kind: 15, indexable: false, stored: true },
  Calculated: { kind: 17, indexable: false, stored: true },
  File: { kind: 18, indexable: false, stored: true },
  Attachments: { kind: 19, indexable: false, stored: true },
  User: { kind: 20, indexable: true, stored: true },
  UserMulti: { kind: 20, indexable: false, stored: true },
  ModStat: { kind: 23, indexable: true, stored: true },
  ContentTypeId: { kind: 25, indexable: true, stored: true },
  ThreadIndex: { kind: 27, indexable: false, stored: true },
  RatingCount: { kind: 0, indexable: true, stored: true },
  AverageRating: { kind: 0, indexable: true, stored: true },
  Likes: { kind: 0, indexable: true, stored: true },
  Thumbnail: { kind: 34, indexable: false, stored: true }
};

export function typeKind(type: FieldType): number {
  return types[type].kind;
}

export function isIndexable(field: FieldRow): boolean {
  return types[field.type].indexable && !field.allowMultiple && (field.storage === 'column' || field.storage === 'system');
}

export function isStored(type: FieldType): boolean {
  return types[type].stored;
}

/** Values of a column are lists. */
export function isMulti(field: FieldRow): boolean {
  return field.type === 'UserMulti' || field.type === 'LookupMulti' || field.type === 'MultiChoice';
}

export function isPerson(field: FieldRow): boolean {
  return field.type === 'User' || field.type === 'UserMulti';
}

/** Points to an item of another list (not to the file system's own data, which SharePoint also calls a lookup). */
export function isListLookup(field: FieldRow): boolean {
  return (field.type === 'Lookup' || field.type === 'LookupMulti') && field.lookupList !== undefined && field.lookupList !== 'Docs' && field.lookupList !== 'AppPrincipals';
}

export interface ParsedField extends Omit<FieldRow, 'listId' | 'id' | 'order' | 'storage' | 'schemaXml'> {
  /** As given, without braces; undefined when the XML has none. */
  readonly id: string | undefined;
}

/** Reads `<Field Type="Text" DisplayName="…" …>…</Field>`; throws `invalidPropertyXml`. */
export function parseFieldXml(xml: string): ParsedField {
  const element = rootElement(xml);
  const text = (name: string): string | undefined => element.getAttribute(name) || undefined;
  const flag = (name: string): boolean => (text(name) ?? '').toUpperCase() === 'TRUE';
  const number = (name: string): number | undefined => {
    const value = text(name);
    return value === undefined || Number.isNaN(Number(value)) ? undefined : Number(value);
  };
  const children = [...element.childNodes].filter(node => node.nodeType === 1) as unknown as { nodeName: string; textContent: string | null; childNodes: Iterable<{ nodeName: string; textContent: string | null }> }[];
  const child = (name: string): string | undefined => children.find(node => node.nodeName === name)?.textContent ?? undefined;

  const type = fieldType(text('Type'), flag('Mult'));
  const title = text('DisplayName') ?? text('Name');
  if (title === undefined) throw new StoreError('invalidPropertyXml', 'The field has neither DisplayName nor Name.');
  const internalName = text('Name') ?? text('StaticName') ?? encodeInternalName(title);
  const calculated = type === 'Calculated';
  const validation = children.find(node => node.nodeName === 'Validation') as unknown as { textContent: string | null; getAttribute(name: string): string | null } | undefined;
  const choices = [...(children.find(node => node.nodeName === 'CHOICES')?.childNodes ?? [])].filter(node => node.nodeName === 'CHOICE').map(node => node.textContent ?? '');
  const sortable = text('Sortable') === undefined ? !['Note', 'URL', 'UserMulti', 'LookupMulti', 'MultiChoice'].includes(type) : flag('Sortable');

  return {
    id: text('ID')?.replace(/[{}]/g, '').toLowerCase(), internalName, staticName: text('StaticName') ?? internalName, title, description: text('Description') ?? '',
    type, typeKind: typeKind(type), typeAsString: type, group: text('Group') ?? 'Custom Columns', required: flag('Required'), readOnly: flag('ReadOnly') || calculated,
    hidden: flag('Hidden'), sealed: flag('Sealed'), canBeDeleted: !flag('Sealed') && !flag('FromBaseType'), fromBaseType: flag('FromBaseType'),
    filterable: text('Filterable') === undefined ? type !== 'Note' : flag('Filterable'), sortable,
    indexed: flag('Indexed') || flag('EnforceUniqueValues'), enforceUniqueValues: flag('EnforceUniqueValues'), defaultValue: child('Default'),
    maxLength: type === 'Text' ? Math.min(255, number('MaxLength') ?? 255) : undefined, richText: flag('RichText'), numberOfLines: type === 'Note' ? number('NumLines') ?? 6 : undefined,
    appendOnly: flag('AppendOnly'), choices, fillInChoice: flag('FillInChoice'), dateOnly: (type === 'DateTime' || calculated) && (text('Format') ?? 'DateOnly') === 'DateOnly',
    minimum: number('Min'), maximum: number('Max'), lookupList: text('List')?.replace(/[{}]/g, '').replace(/^[0-9A-F-]{36}$/i, id => id.toLowerCase()) ?? (type.startsWith('User') ? 'UserInfo' : undefined),
    lookupField: text('ShowField'), allowMultiple: type === 'UserMulti' || type === 'LookupMulti' || type === 'MultiChoice',
    primaryFieldId: text('FieldRef')?.replace(/[{}]/g, '').toLowerCase(),
    formula: calculated ? child('Formula') ?? '' : undefined, resultType: calculated ? resultType(text('ResultType')) : undefined, defaultFormula: child('DefaultFormula'),
    validation: validation && { formula: validation.textContent ?? '', message: validation.getAttribute('Message') ?? '' }
  };
}

/**
 * The XML that the service stores: what was given, with ID, Name, StaticName, SourceID and the column set.
 * @param given XML of the caller; undefined for a built-in column.
 */
export function schemaXmlOf(field: Omit<FieldRow, 'schemaXml'>, sourceId: string, columnName: string, given?: string): string {
  if (given !== undefined) {
    const element = rootElement(given);
    element.setAttribute('ID', `{${field.id}}`);
    element.setAttribute('Name', field.internalName);
    element.setAttribute('StaticName', field.staticName);
    element.setAttribute('SourceID', sourceId);
    if (field.storage !== 'none') {
      element.setAttribute('ColName', columnName);
      element.setAttribute('RowOrdinal', '0');
    }
    if (field.type === 'Calculated') element.setAttribute('ReadOnly', 'TRUE');
    return element.toString();
  }
  const docs = field.lookupList === 'Docs';
  const attributes: [string, string | undefined][] = [
    ['ID', `{${field.id}}`], ['Name', field.internalName], ['SourceID', sourceId], ['StaticName', field.staticName],
    ['Group', field.group === 'Custom Columns' ? undefined : field.group], ['Type', field.type], ['DisplayName', field.title],
    ['Required', truth(field.required)], ['ReadOnly', truth(field.readOnly)], ['Hidden', truth(field.hidden)], ['Sealed', truth(field.sealed)],
    ['Filterable', field.filterable ? undefined : 'FALSE'], ['Sortable', field.sortable ? undefined : 'FALSE'], ['Indexed', truth(field.indexed)],
    ['List', field.lookupList && /^[0-9a-f-]{36}$/.test(field.lookupList) ? `{${field.lookupList}}` : field.lookupList],
    ['ShowField', field.lookupField], ['FieldRef', docs ? 'ID' : undefined], ['JoinColName', docs ? 'DoclibRowId' : undefined], ['JoinType', docs ? 'INNER' : undefined],
    ['Mult', truth(field.allowMultiple)], ['RichText', truth(field.richText)], ['RichTextMode', field.richText ? 'FullHtml' : undefined], ['IsolateStyles', truth(field.richText)],
    ['NumLines', field.numberOfLines === undefined ? undefined : String(field.numberOfLines)], ['StorageTZ', field.type === 'DateTime' ? 'TRUE' : undefined],
    ['Format', field.type === 'DateTime' ? (field.dateOnly ? 'DateOnly' : 'DateTime') : undefined],
    ['FromBaseType', truth(field.fromBaseType)], ['ColName', field.storage === 'none' || docs ? undefined : columnName], ['RowOrdinal', field.storage === 'none' ? undefined : '0']
  ];
  const head = attributes.filter(([, value]) => value !== undefined).map(([name, value]) => ` ${name}="${escapeXml(value ?? '')}"`).join('');
  const inner = `${field.defaultValue === undefined ? '' : `<Default>${escapeXml(field.defaultValue)}</Default>`}${field.choices.length === 0 ? '' : `<CHOICES>${field.choices.map(choice => `<CHOICE>${escapeXml(choice)}</CHOICE>`).join('')}</CHOICES>`}`;
  return inner === '' ? `<Field${head} />` : `<Field${head}>${inner}</Field>`;
}

/** The same XML with some attributes set; null removes one. */
export function withAttributes(xml: string, changes: Readonly<Record<string, string | null>>): string {
  const element = rootElement(xml);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
  return element.toString();
}

/** The same XML with a child element set, such as `<Formula>`; null removes it. */
export function withChild(xml: string, name: string, text: string | null, attributes: Readonly<Record<string, string>> = {}): string {
  const element = rootElement(xml);
  for (const child of [...element.childNodes]) if (child.nodeName === name) element.removeChild(child);
  if (text !== null) {
    const child = element.ownerDocument!.createElement(name);
    child.appendChild(element.ownerDocument!.createTextNode(text));
    for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, value);
    element.appendChild(child);
  }
  return element.toString();
}

/** 'Client key' → 'Client_x0020_key'; at most 32 characters, as the service cuts it. */
export function encodeInternalName(title: string): string {
  const encoded = [...title].map(char => /[A-Za-z0-9_\u00c0-\u024f]/.test(char) ? char : [...Array(char.length).keys()].map(at => `_x${char.charCodeAt(at).toString(16).padStart(4, '0')}_`).join('')).join('');
  return encoded.replace(/^(\d)/, digit => `_x${digit.charCodeAt(0).toString(16).padStart(4, '0')}_`).slice(0, 32);
}

function rootElement(xml: string): ReturnType<DOMParser['parseFromString']>['documentElement'] & object {
  let problem: string | undefined;
  try {
    const document = new DOMParser({ onError: (level, message) => { if (level !== 'warning') problem ??= message; } }).parseFromString(xml, 'text/xml');
    if (problem === undefined && document.documentElement?.nodeName === 'Field') return document.documentElement;
  } catch (failure) {
    problem ??= failure instanceof Error ? failure.message : String(failure);
  }
  throw new StoreError('invalidPropertyXml', problem ?? 'The XML is no <Field> element.');
}

function fieldType(written: string | undefined, multiple: boolean): FieldType {
  const name = written === 'UserMulti' || written === 'LookupMulti' ? written : multiple && (written === 'User' || written === 'Lookup') ? `${written}Multi` : written;
  if (name !== undefined && name in types) return name as FieldType;
  throw new StoreError('invalidPropertyXml', `Field type ${written ?? '(none)'} is not installed properly. Go to the list settings page to delete this field.`);
}

function resultType(written: string | undefined): CalculatedType {
  const known = (['Text', 'Number', 'Currency', 'DateTime', 'Boolean'] as const).find(type => type === (written ?? 'Text'));
  if (known === undefined) throw new StoreError('invalidPropertyXml', `The result type ${written} is not known.`);
  return known;
}

function truth(value: boolean): string | undefined {
  return value ? 'TRUE' : undefined;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
