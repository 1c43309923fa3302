/** Values of an item as REST answers them, whether a column of the list holds them or the item itself does. */
import type { Call } from '../http/resources.ts';
import type { FieldRow, FieldValue, ItemRow, ListRow, UrlValue } from '../store/Store.ts';
import { errors } from './errors.ts';
import { localIso } from './itemShapeTime.ts';

/** An item on its way to an answer. */
export interface ItemEntity {
  readonly list: ListRow;
  readonly item: ItemRow;
  /** Dates in the web's local time without Z: GetItems without DatesInUtc, ListItemAllFields (recorded). */
  readonly localDates?: boolean;
}

/** Values that stand in the item's own columns, by internal name of the field that shows them. */
const systemValues: Readonly<Record<string, (item: ItemRow) => FieldValue>> = {
  ID: item => item.id,
  ContentTypeId: item => item.contentTypeId,
  Created: item => item.created,
  Modified: item => item.modified,
  Author: item => item.authorId,
  Editor: item => item.editorId,
  owshiddenversion: item => item.version,
  WorkflowVersion: () => 1,
  _UIVersion: item => item.uiVersion,
  _UIVersionString: item => `${Math.floor(item.uiVersion / 512)}.${item.uiVersion % 512}`,
  Attachments: item => item.hasAttachments,
  _ModerationStatus: item => item.moderationStatus,
  GUID: item => item.guid,
  Order: item => item.id * 100,
  FileRef: item => item.fileRef,
  FileDirRef: item => item.dirName,
  FileLeafRef: item => item.leafName,
  UniqueId: item => item.uniqueId,
  FSObjType: item => String(item.fsType),
  SortBehavior: item => String(item.fsType),
  ScopeId: item => `{${item.scopeId.toUpperCase()}}`,
  ItemChildCount: item => String(item.itemChildCount),
  FolderChildCount: item => String(item.folderChildCount),
  Created_x0020_Date: item => item.created,
  Last_x0020_Modified: item => item.modified,
  _Level: () => 1,
  _IsCurrentVersion: () => true,
  ProgId: () => '',
  MetaInfo: () => '',
  Restricted: () => '',
  NoExecute: () => '0',
  SMTotalSize: () => '0',
  _CommentFlags: () => '',
  _CommentCount: () => ''
};

/** The value as the store has it; null when it is empty. */
export function storedValue(item: ItemRow, field: Pick<FieldRow, 'internalName'>): FieldValue {
  const stored = item.values[field.internalName];
  if (stored !== undefined) {
    return stored;
  }
  const system = systemValues[field.internalName];
  if (system !== undefined) {
    return system(item);
  }
  return field.internalName === 'ParentFolderId' ? item.parentFolderId : null;
}

/** Computed columns that clients select by name. */
const computedValues: Readonly<Record<string, (entity: ItemEntity, call: Call) => string | null>> = {
  LinkTitle: ({ item }) => text(item.values.Title),
  LinkTitleNoMenu: ({ item }) => text(item.values.Title),
  LinkTitle2: ({ item }) => text(item.values.Title),
  LinkDiscussionTitle: ({ item }) => text(item.values.Title),
  LinkDiscussionTitleNoMenu: ({ item }) => text(item.values.Title),
  LinkDiscussionTitle2: ({ item }) => text(item.values.Title),
  DiscussionTitle: ({ item }) => text(item.values.Title),
  SelectTitle: ({ item }) => String(item.id),
  LinkFilename: ({ item }) => item.leafName,
  LinkFilenameNoMenu: ({ item }) => item.leafName,
  LinkFilename2: ({ item }) => item.leafName,
  BaseName: ({ item }) => item.leafName.replace(/\.[^.]*$/, ''),
  DocIcon: ({ item }) => (/\.([^.]+)$/.exec(item.leafName)?.[1] ?? null),
  ServerUrl: ({ item }) => item.fileRef,
  EncodedAbsUrl: ({ item }, call) => new URL(call.webUrl).origin + encodeURI(item.fileRef),
  ContentType: ({ list, item }, call) => call.store.contentTypes.find(list, item.contentTypeId)?.name ?? null
};

export function computedValue(entity: ItemEntity, field: FieldRow, call: Call): string | null {
  const compute = computedValues[field.internalName];
  if (compute === undefined) {
    throw errors.notEmulated(`the computed column ${field.internalName}`, Object.keys(computedValues));
  }
  return compute(entity, call);
}

/** The value in its REST form; the kernel writes collections and complex values in each format. */
export function restValue(entity: ItemEntity, field: FieldRow, call: Call): unknown {
  const value = storedValue(entity.item, field);
  if (value === null) {
    return null;
  }
  if (field.type === 'DateTime') {
    return entity.localDates === true ? localIso(String(value), call.web.timeZone.iana) : value;
  }
  // No choice is no collection (recorded).
  if (field.type === 'MultiChoice' && (value as readonly string[]).length === 0) {
    return null;
  }
  if (field.type === 'Calculated') {
    return calculatedText(value, field);
  }
  if (field.type === 'URL') {
    const { url, description } = value as UrlValue;
    return { Description: description, Url: url };
  }
  return value;
}

/** A calculated value is text, whatever it results in: a number has 15 digits (recorded), a truth is 1 or 0 (assumed). */
export function calculatedText(value: FieldValue, field: Pick<FieldRow, 'resultType'>): string {
  if (typeof value === 'number' && field.resultType !== 'Boolean') {
    return fifteenDigits(value);
  }
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
}

/** 67.67 is `67.6700000000000` (recorded). */
export function fifteenDigits(value: number): string {
  return value.toPrecision(15);
}

/** Ids of a lookup or person column, none when it is empty. */
export function lookupIds(item: ItemRow, field: Pick<FieldRow, 'internalName'>): readonly number[] {
  const value = storedValue(item, field);
  if (value === null) {
    return [];
  }
  return Array.isArray(value) ? value as readonly number[] : [Number(value)];
}

function text(value: FieldValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
