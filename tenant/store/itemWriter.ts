import { changeTypes } from './changes.ts';
import { type Context, instant, newGuid } from './Context.ts';
import type { SqlRow, SqlValue } from './Database.ts';
import { afterReply, boardDefaults, folderNameFrom, isBoard, isDiscussionColumn, isValidName } from './discussionBoard.ts';
import { uniqueProbe } from './fields.ts';
import { countChild, decoderOf, insertRow, noteChange, readRow, updateRow } from './itemRows.ts';
import { calculatedValues, defaultFrom, demandValid } from './calculated.ts';
import { encodeValue, itemTable, readField } from './itemTable.ts';
import { permissionBits } from './permissionBits.ts';
import { folderAt } from './query/runQuery.ts';
import { StoreError } from './StoreError.ts';
import type { FieldRow, FieldValue, ItemRow, ListRow, NewItemPlace, UserRow } from './Store.ts';
import { keepVersion } from './versions.ts';
import type { ItemChanges } from './values/ItemChanges.ts';

/** Makes an item or folder from typed values. Rights, defaults, names, uniqueness, counts, history: all here. */
export function createItem(context: Context, given: ListRow, place: NewItemPlace, changes: ItemChanges, user: UserRow): ItemRow {
  const list = context.store.lists.fresh(given);
  return context.database.transaction(() => {
    const { database } = context;
    const folder = place.folder === undefined || place.folder.toLowerCase() === list.rootFolder.toLowerCase() ? undefined : decoderOf(context, list)(folderAt(context, list, place.folder) as SqlRow);
    context.store.permissions.demand(user, folder ? { kind: 'item', list, item: folder } : { kind: 'list', list }, permissionBits.addListItems);
    const fsType = place.fsType ?? 0;
    const parentId = folder?.id ?? 0;
    const id = database.number('SELECT next_id FROM lists WHERE id = ?', list.id);
    database.run('UPDATE lists SET next_id = ? WHERE id = ?', id + 1, list.id);

    const columns = withDefaults(context, list, fsType, parentId, changes.columns);
    demandUnique(context, list, columns, id);
    const title = textOf(columns, 'Title');
    const leafName = fsType === 1 || list.baseType === 1 ? freeLeafName(context, list, parentId, changes.leafName ?? place.leafName, title) : `${id}_.000`;
    const created = changes.created ?? instant(context.now());
    const approves = context.store.permissions.can(user, { kind: 'list', list }, permissionBits.approveItems);
    const row: Record<string, SqlValue> = {
      id, unique_id: newGuid(), guid: newGuid(), content_type_id: contentTypeOf(context, list, fsType, changes.contentTypeId), fs_type: fsType, parent_id: parentId,
      dir_name: folder ? folder.fileRef.slice(list.rootFolder.length + 1) : '', leaf_name: leafName, author: changes.authorId ?? user.id, editor: changes.editorId ?? user.id,
      created, modified: changes.modified ?? created, version: 1, ui_version: 512, has_attachments: 0,
      moderation: list.enableModeration && !approves ? 2 : approves ? changes.moderationStatus ?? 0 : 0,
      scope: folder ? String(readRow(context, list, folder.id)?.scope ?? '') : '', unique_scope: 0, item_children: 0, folder_children: 0
    };
    demandUsable(context, list, columns, { created, modified: String(row.modified) }, row, () => true);
    for (const [field, value] of columns) row[`f_${field.internalName}`] = encodeValue(field, value);
    const titleField = context.catalog.field(list.id, 'Title');
    if (fsType === 1 && title === undefined && titleField) row.f_Title = leafName;
    insertRow(context, list, row);
    countChild(context, list, parentId, fsType, 1);
    const item = decoderOf(context, list)(readRow(context, list, id)!);
    noteChange(context, list, item, changeTypes.add, item.editorId);
    if (isBoard(list) && fsType === 0 && parentId > 0) afterReply(context, list, parentId, item.authorId, created);
    return item;
  });
}

export interface UpdateOptions {
  readonly ifMatch?: string;
  /** No new version; editor and date stay. */
  readonly systemUpdate?: boolean;
}

export function updateItem(context: Context, given: ListRow, id: number, changes: ItemChanges, options: UpdateOptions, user: UserRow): ItemRow {
  const list = context.store.lists.fresh(given);
  return context.database.transaction(() => {
    const before = context.store.items.get(list, id, user);
    demandWrite(context, list, before, permissionBits.editListItems, user);
    demandEtag(before, options.ifMatch);
    const approves = context.store.permissions.can(user, { kind: 'item', list, item: before }, permissionBits.approveItems);
    if (changes.moderationStatus !== undefined && !approves) throw new StoreError('accessDenied');
    const columns = new Map(changes.columns);
    const has = (field: FieldRow): boolean => [...columns.keys()].some(other => other.id === field.id);
    // What is appended belongs to one version: an update that says nothing new leaves the current one empty.
    if (list.enableVersioning && !options.systemUpdate) {
      for (const field of context.catalog.fields(list.id)) if (field.appendOnly && field.storage === 'column' && !has(field)) columns.set(field, null);
    }
    demandUnique(context, list, columns, id);

    const row: Record<string, SqlValue> = { version: before.version + 1 };
    for (const [field, value] of columns) row[`f_${field.internalName}`] = encodeValue(field, value);
    if (changes.contentTypeId !== undefined) row.content_type_id = contentTypeOf(context, list, before.fsType, changes.contentTypeId);
    if (changes.authorId !== undefined) row.author = changes.authorId;
    if (changes.created !== undefined) row.created = changes.created;
    if (!options.systemUpdate || changes.editorId !== undefined) row.editor = changes.editorId ?? user.id;
    if (!options.systemUpdate || changes.modified !== undefined) row.modified = changes.modified ?? instant(context.now());
    if (changes.moderationStatus !== undefined) row.moderation = changes.moderationStatus;
    else if (list.enableModeration && !approves && !options.systemUpdate) row.moderation = 2;
    if (changes.leafName !== undefined && changes.leafName !== before.leafName && (before.fsType === 1 || list.baseType === 1)) {
      context.store.items.move(list, id, before.dirName, changes.leafName, user);
    }
    if (list.enableVersioning && !options.systemUpdate) {
      keepVersion(context, list, id);
      row.ui_version = before.uiVersion + 512;
    }
    demandUsable(context, list, columns, before, row, has);
    updateRow(context, list, id, row);
    const item = decoderOf(context, list)(readRow(context, list, id)!);
    noteChange(context, list, item, changeTypes.update, user.id);
    return item;
  });
}

/** The right on the item, and the list's "edit own items only" (WriteSecurity 2) or "none" (4), which bind all without CancelCheckout. */
export function demandWrite(context: Context, list: ListRow, item: ItemRow, right: bigint, user: UserRow): void {
  const rights = context.store.permissions.effective(user, { kind: 'item', list, item });
  const bound = (rights & permissionBits.cancelCheckout) === 0n;
  const refused = (rights & right) === 0n || (bound && (list.writeSecurity === 4 || (list.writeSecurity === 2 && item.authorId !== user.id)));
  if (refused) throw new StoreError('accessDenied');
  const holder = list.baseType === 1 ? context.store.checkouts.by(list, item.id) : undefined;
  if (holder !== undefined && holder !== user.id) throw new StoreError('checkedOut', 'checkedOut', { path: item.fileRef, by: context.store.users.byId(list.siteId, holder)?.title ?? '' });
}

/** If-Match: `"4"` or `"<guid>,4"`; `*` and nothing overwrite. */
export function demandEtag(item: ItemRow, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === '*' || ifMatch === '') return;
  const version = /(\d+)"?$/.exec(ifMatch.trim())?.[1];
  if (version === undefined || Number(version) !== item.version) {
    throw new StoreError('etagMismatch', 'etagMismatch', { given: ifMatch, actual: `"${item.uniqueId},${item.version}"` });
  }
}

/**
 * Holds the item to the validations and reckons its calculated columns, which go into `row`.
 * @param before the item as it was; of a new one its dates.
 */
function demandUsable(context: Context, list: ListRow, columns: ReadonlyMap<FieldRow, FieldValue>, before: ItemRow | Pick<ItemRow, 'created' | 'modified'>, row: Record<string, SqlValue>, changed: (field: FieldRow) => boolean): void {
  const given = new Map([...columns].map(([field, value]) => [field.internalName, value]));
  const values = (name: string): FieldValue => {
    if (name === 'Created') return before.created;
    if (name === 'Modified') return typeof row.modified === 'string' ? row.modified : before.modified;
    return given.has(name) ? given.get(name)! : 'values' in before ? readField(before, name) : null;
  };
  demandValid(context, list, values, changed);
  for (const [field, value] of calculatedValues(context, list, values)) row[`f_${field.internalName}`] = encodeValue(field, value);
}

function contentTypeOf(context: Context, list: ListRow, fsType: 0 | 1, wanted: string | undefined): string {
  if (wanted !== undefined) {
    const found = context.store.contentTypes.find(list, wanted);
    if (!found) throw new StoreError('contentTypeNotFound', 'The content type is not part of the list.', { id: wanted });
    return found.id;
  }
  const types = context.store.contentTypes.ofList(list);
  const isFolder = (id: string): boolean => id.toLowerCase().startsWith('0x0120');
  return (types.find(type => isFolder(type.id) === (fsType === 1)) ?? types[0])?.id ?? '0x01';
}

function withDefaults(context: Context, list: ListRow, fsType: 0 | 1, parentId: number, given: ReadonlyMap<FieldRow, FieldValue>): Map<FieldRow, FieldValue> {
  const columns = new Map(given);
  const has = (field: FieldRow): boolean => [...given.keys()].some(other => other.id === field.id);
  for (const field of context.catalog.fields(list.id)) {
    if (field.storage !== 'column' || (field.defaultValue === undefined && field.defaultFormula === undefined) || has(field)) continue;
    if (isBoard(list) && fsType === 0 && isDiscussionColumn(field)) continue;
    const value = field.defaultFormula === undefined ? defaultOf(field, instant(context.now())) : defaultFrom(context, list, field, field.defaultFormula);
    if (value !== undefined) columns.set(field, value);
  }
  if (!isBoard(list)) return columns;
  for (const [name, value] of boardDefaults(context, list, fsType, parentId, given)) {
    const field = context.catalog.field(list.id, name);
    if (field) columns.set(field, value);
  }
  return columns;
}

function defaultOf(field: FieldRow, now: string): FieldValue | undefined {
  const text = field.defaultValue ?? '';
  switch (field.type) {
    case 'DateTime': return text === '[today]' ? now : text === '' ? undefined : text;
    case 'Boolean': return /^(1|true)$/i.test(text);
    case 'Integer': case 'Number': case 'Currency': return Number.isNaN(Number(text)) ? undefined : Number(text);
    case 'MultiChoice': return text.split(';#').filter(choice => choice !== '');
    case 'Text': case 'Note': case 'Choice': return text;
    default: return undefined;
  }
}

function demandUnique(context: Context, list: ListRow, columns: ReadonlyMap<FieldRow, FieldValue>, id: number): void {
  for (const [field, value] of columns) {
    if (!field.enforceUniqueValues || value === null || field.storage !== 'column') continue;
    if (context.database.get(uniqueProbe(list, field), encodeValue(field, value), id)) throw new StoreError('duplicateValue', 'duplicateValue', { field: field.title, name: field.internalName });
  }
}

/** A given name must be free; one made from a title gets a number when it is taken. */
export function freeLeafName(context: Context, list: ListRow, parentId: number, given: string | undefined, title: string | undefined, exceptId: number = 0): string {
  const isTaken = (name: string): boolean => context.database.get(`SELECT 1 FROM ${itemTable(list)} WHERE parent_id = ? AND leaf_name = ? AND id <> ?`, parentId, name, exceptId) !== undefined;
  if (given !== undefined) {
    if (!isValidName(given)) throw new StoreError('invalidFileName', `The file or folder name "${given}" contains characters that are not permitted.`, { name: given });
    if (isTaken(given)) throw new StoreError('nameTaken', 'nameTaken', { path: given });
    return given;
  }
  if (title === undefined) throw new StoreError('requiredField', "You can't leave this blank.", { field: 'Title' });
  const name = folderNameFrom(title);
  let free = name;
  for (let number = 1; isTaken(free); number += 1) free = `${name.slice(0, 120)}_${number}`;
  return free;
}

function textOf(columns: ReadonlyMap<FieldRow, FieldValue>, name: string): string | undefined {
  for (const [field, value] of columns) if (field.internalName === name && typeof value === 'string' && value !== '') return value;
  return undefined;
}

