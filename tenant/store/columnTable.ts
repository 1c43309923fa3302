import type { FieldRow, FieldType } from './Store.ts';
import { schemaXmlOf, typeKind } from './fieldXml.ts';
import { storageOf } from './itemTable.ts';

const noteLines: Readonly<Record<string, number>> = { Body: 15 };
const richNotes = new Set(['Body', 'TrimmedBody', 'CategoryDescription', 'Description']);
const defaults: Readonly<Record<string, string>> = { DiscussionLastUpdated: '[today]', EventDate: '[today]', EndDate: '[today]', IsQuestion: '0', IsFeatured: 'FALSE', _ModerationStatus: '0' };

/**
 * Columns from the text tables of builtInFields.ts (the format stands there).
 * @param lookups ids of the lists that the table calls by name, such as `Categories`; a column whose list is missing is left out.
 */
export function readColumnTable(text: string, listId: string, firstOrder: number, lookups: Readonly<Record<string, string | undefined>> = {}): FieldRow[] {
  const rows = text.split('\n').map(line => line.trim()).filter(line => line !== '');
  return rows.flatMap((line, index) => {
    const [internalName = '', id = '', title = '', type = '', flags = '', lookup = '', columnName = ''] = line.split('|').map(part => part.trim());
    const [listName, showField] = lookup.split('/');
    if (listName && listName in lookups && lookups[listName] === undefined) return [];
    return [fieldFrom({ internalName, id, title, type: type as FieldType, flags, columnName, lookupList: listName ? lookups[listName] ?? listName : undefined, showField }, listId, firstOrder + index)];
  });
}

interface Column {
  readonly internalName: string;
  readonly id: string;
  readonly title: string;
  readonly type: FieldType;
  readonly flags: string;
  readonly columnName: string;
  readonly lookupList: string | undefined;
  readonly showField: string | undefined;
}

function fieldFrom(column: Column, listId: string, order: number): FieldRow {
  const has = (flag: string): boolean => column.flags.includes(flag);
  const { internalName, type } = column;
  const follows = column.columnName.startsWith('>') ? column.columnName.slice(1) : undefined;
  const field: Omit<FieldRow, 'schemaXml'> = {
    listId, id: column.id, internalName, staticName: internalName, title: column.title, description: '', type, typeKind: typeKind(type), typeAsString: type,
    group: has('g') ? '_Hidden' : 'Custom Columns', required: has('q'), readOnly: has('r'), hidden: has('h'), sealed: has('s'), canBeDeleted: has('d'), fromBaseType: has('b'),
    filterable: !has('f'), sortable: !has('o'), indexed: has('i'), enforceUniqueValues: has('U'), defaultValue: defaults[internalName],
    maxLength: type === 'Text' ? 255 : undefined, richText: richNotes.has(internalName), numberOfLines: type === 'Note' ? noteLines[internalName] ?? 6 : undefined,
    appendOnly: false, choices: type === 'ModStat' ? ['0;#Approved', '1;#Rejected', '2;#Pending', '3;#Draft', '4;#Scheduled'] : [], fillInChoice: false, dateOnly: false,
    minimum: undefined, maximum: undefined, lookupList: column.lookupList ?? (type.startsWith('User') ? 'UserInfo' : undefined), lookupField: column.showField,
    allowMultiple: has('u'), primaryFieldId: undefined, ...(follows === undefined ? { storage: storageOf(internalName, type, column.lookupList) } : { storage: 'followed', follows }), order
  };
  return { ...field, schemaXml: schemaXmlOf(field, 'http://schemas.microsoft.com/sharepoint/v3', follows === undefined ? column.columnName || internalName : follows) };
}
