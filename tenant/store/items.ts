import type { Context } from './Context.ts';
import { bulkInsert } from './bulkInsert.ts';
import { isListLookup, isPerson } from './fieldXml.ts';
import { decoderOf, readRow } from './itemRows.ts';
import { fieldExpression, itemTable } from './itemTable.ts';
import { moveItem, recycleItem, removeItem } from './itemRemoval.ts';
import { createItem, demandWrite, freeLeafName, updateItem } from './itemWriter.ts';
import { permissionBits } from './permissionBits.ts';
import { folderAt, rowAt, runQuery } from './query/runQuery.ts';
import { isVisible } from './query/visibility.ts';
import { StoreError } from './StoreError.ts';
import type { FieldRow, FormFieldResult, FormOptions, FormResult, FormValue, ItemRow, Items, ListRow, TimeZoneRow, UserRow } from './Store.ts';
import { failedField, formChanges } from './values/formValues.ts';
import type { ItemChanges } from './values/ItemChanges.ts';
import { restChanges } from './values/restValues.ts';
import { versionsOf } from './versions.ts';

export function makeItems(context: Context): Items {
  const { database } = context;
  const visible = (list: ListRow, row: ReturnType<typeof readRow>, user: UserRow): ItemRow | undefined => {
    const item = row && decoderOf(context, list)(row);
    return item && isVisible(context, context.store.lists.fresh(list), item, user) ? item : undefined;
  };

  const items: Items = {
    find: (list, id, user) => visible(list, readRow(context, list, id), user),
    get(list, id, user) {
      const item = items.find(list, id, user);
      if (!item) throw new StoreError('itemNotFound', 'itemNotFound', { id });
      return item;
    },
    byPath: (list, path, user) => visible(list, rowAt(context, list, path.replace(/\/+$/, '')), user),
    byUniqueId: (list, uniqueId, user) => visible(list, database.get(`SELECT * FROM ${itemTable(list)} WHERE unique_id = ?`, uniqueId.replace(/[{}]/g, '').toLowerCase()), user),
    query: (list, query, user) => runQuery(context, list, query, user),
    add: (list, place, body, user) => createItem(context, list, place, restChanges(context, list, zoneOf(context, list), body), user),
    update: (list, id, body, options, user) => updateItem(context, list, id, restChanges(context, list, zoneOf(context, list), body), options, user),
    addByForm: (list, place, values, options, user) => byForm(context, list, values, options, user, changes => createItem(context, list, place, changes, user)),
    updateByForm(list, id, values, options, user) {
      items.get(list, id, user);
      return byForm(context, list, values, options, user, changes => updateItem(context, list, id, changes, { ifMatch: options.ifMatch, systemUpdate: options.newDocumentUpdate }, user));
    },
    remove: (list, id, options, user) => removeItem(context, list, id, options.ifMatch, user),
    recycle: (list, id, options, user) => recycleItem(context, list, id, options.ifMatch, user),
    move(list, id, folder, leafName, user) {
      const item = items.get(list, id, user);
      demandWrite(context, list, item, permissionBits.editListItems, user);
      const inRoot = folder.toLowerCase() === list.rootFolder.toLowerCase();
      const target = inRoot ? undefined : folderAt(context, list, folder);
      const path = target ? (target.dir_name === '' ? String(target.leaf_name) : `${String(target.dir_name)}/${String(target.leaf_name)}`) : '';
      const name = freeLeafName(context, list, target?.id ?? 0, leafName ?? item.leafName, undefined, id);
      return moveItem(context, list, id, { id: target?.id ?? 0, path, scope: String(target?.scope ?? '') }, name, user);
    },
    versions: (list, id, user) => versionsOf(context, list, id, user),
    lookupTexts(list, rows, names) {
      const texts = new Map<string, ReadonlyMap<number, string>>();
      for (const name of names) {
        const field = context.catalog.field(list.id, name);
        if (!field) continue;
        const ids = new Set(rows.flatMap(row => idsIn(field, row)));
        texts.set(name, textsOf(context, list, field, [...ids]));
      }
      return texts;
    },
    lookupTarget(list, field, id) {
      const other = field.lookupList === 'Self' ? list : field.lookupList === undefined ? undefined : context.catalog.list(field.lookupList);
      const row = other && readRow(context, other, id);
      return other && row ? { list: other, item: decoderOf(context, other)(row) } : undefined;
    },
    bulkInsert: (list, rows, options) => bulkInsert(context, list, rows, options)
  };
  return items;
}

function zoneOf(context: Context, list: ListRow): TimeZoneRow {
  const web = context.store.sites.web(list.webId);
  if (!web) throw new StoreError('webNotFound');
  return web.timeZone;
}

/** Nothing is written when a field failed; a clash found on writing is reported on its field. */
function byForm(context: Context, list: ListRow, values: readonly FormValue[], options: FormOptions, user: UserRow, write: (changes: ItemChanges) => ItemRow): FormResult {
  const managesList = context.store.permissions.can(user, { kind: 'list', list }, permissionBits.manageLists);
  const { changes, fields } = formChanges({ context, list, zone: zoneOf(context, list), options, managesList }, values);
  if (fields.some(field => field.hasException)) return { item: undefined, fields };
  try {
    return { item: write(changes), fields };
  } catch (failure) {
    if (!(failure instanceof StoreError)) throw failure;
    const isField = failure.reason === 'invalidValue' || failure.reason === 'requiredField' || (failure.reason === 'duplicateValue' && context.switches().formDuplicates === 'fieldRow');
    const name = failure.details.name ?? failure.details.field;
    if (!isField || !fields.some(row => row.fieldName === name)) throw failure;
    const failed = fields.map((row): FormFieldResult => row.fieldName === name ? failedField(row.fieldName, row.fieldValue, failure) : row);
    return { item: undefined, fields: failed };
  }
}

function idsIn(field: FieldRow, row: ItemRow): readonly number[] {
  const value = field.internalName === 'Author' ? row.authorId : field.internalName === 'Editor' ? row.editorId : row.values[field.internalName];
  if (Array.isArray(value)) return value as readonly number[];
  return typeof value === 'number' ? [value] : [];
}

function textsOf(context: Context, list: ListRow, field: FieldRow, ids: readonly number[]): ReadonlyMap<number, string> {
  const { database } = context;
  if (ids.length === 0) return new Map();
  const wanted = JSON.stringify(ids);
  if (isPerson(field)) {
    const rows = database.all(`SELECT id, title FROM users WHERE site_id = ?1 AND id IN (SELECT value FROM json_each(?2))
      UNION ALL SELECT id, title FROM groups WHERE site_id = ?1 AND id IN (SELECT value FROM json_each(?2))`, list.siteId, wanted);
    const texts = new Map(rows.map(row => [Number(row.id), String(row.title)]));
    const system = context.store.users.system(list.siteId);
    if (ids.includes(system.id)) texts.set(system.id, system.title);
    return texts;
  }
  if (!isListLookup(field) || field.lookupList === undefined) return new Map();
  const other = field.lookupList === 'Self' ? list : context.catalog.list(field.lookupList);
  const shown = other && context.catalog.field(other.id, field.lookupField ?? 'Title');
  const text = other && shown && fieldExpression(other, shown);
  if (!other || text === undefined) return new Map();
  return new Map(database.all(`SELECT i.id, ${text} AS text FROM ${itemTable(other)} i WHERE i.id IN (SELECT value FROM json_each(?))`, wanted).map(row => [Number(row.id), String(row.text ?? '')]));
}
