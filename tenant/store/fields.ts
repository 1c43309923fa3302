import { changeTypes, logChange, logListChange } from './changes.ts';
import { type Context, newGuid } from './Context.ts';
import { quoted } from './Database.ts';
import { addColumn, columnName, createIndex, dropColumn, dropIndex, fieldExpression, itemTable, storageOf } from './itemTable.ts';
import { encodeInternalName, isIndexable, parseFieldXml, schemaXmlOf, withAttributes } from './fieldXml.ts';
import { permissionBits } from './permissionBits.ts';
import { siteColumns } from './siteColumns.ts';
import { StoreError } from './StoreError.ts';
import type { FieldRow, Fields, ListRow, UserRow } from './Store.ts';

const indexLimit = 20;
/** Above this many rows no index can be added and no column made unique. */
const threshold = 5000;

export function makeFields(context: Context): Fields {
  const { database, catalog } = context;
  const find = (list: ListRow, matches: (field: FieldRow) => boolean): FieldRow | undefined => catalog.fields(list.id).find(matches);
  const demand = (list: ListRow, user: UserRow): void => context.store.permissions.demand(user, { kind: 'list', list }, permissionBits.manageLists);

  const demandIndex = (list: ListRow, field: FieldRow): void => {
    if (!isIndexable(field)) throw new StoreError('fieldNotIndexable', 'This field cannot be indexed.', { field: field.internalName });
    if (catalog.fields(list.id).filter(other => other.indexed && other.id !== field.id).length >= indexLimit) {
      throw new StoreError('tooManyIndexes', `You have reached the maximum number of indexed columns (${indexLimit}).`, { field: field.internalName });
    }
    if (context.store.lists.fresh(list).itemCount > threshold) throw new StoreError('threshold', 'threshold', { rows: threshold + 1 });
  };
  const demandDistinct = (list: ListRow, field: FieldRow): void => {
    const expression = fieldExpression(list, field);
    const twice = expression && database.get(`SELECT 1 FROM ${itemTable(list)} i WHERE ${expression} IS NOT NULL GROUP BY ${expression} HAVING count(*) > 1 LIMIT 1`);
    if (twice) throw new StoreError('duplicateValue', 'duplicateValue', { field: field.title });
  };
  /** A new or other column is a change of the list, too. */
  const logField = (list: ListRow, field: FieldRow, type: number, user: UserRow): void => {
    logChange(context, list, { kind: 'field', uniqueId: field.id }, type, user.id);
    logListChange(context, list, changeTypes.update, user.id);
  };
  const bump = (list: ListRow): void => {
    database.run('UPDATE lists SET version = version + 1 WHERE id = ?', list.id);
  };

  const fields: Fields = {
    list: list => catalog.fields(list.id),
    ofSite: siteColumns,
    byId: (list, id) => find(list, field => field.id === id.replace(/[{}]/g, '').toLowerCase()),
    byInternalName: (list, name) => find(list, field => field.internalName === name),
    byTitle: (list, title) => find(list, field => field.title === title && !field.hidden) ?? find(list, field => field.title === title),
    byInternalNameOrTitle: (list, name) => fields.byInternalName(list, name) ?? fields.byTitle(list, name),
    createFromXml(list, xml, options, user) {
      demand(list, user);
      const parsed = parseFieldXml(xml);
      // Without the hint "internal name", the service makes the name from the title, whatever Name says.
      const wanted = options.internalNameHint === false ? encodeInternalName(parsed.title) : parsed.internalName;
      const internalName = freeName(catalog.fields(list.id), wanted, options.internalNameHint === false);
      const id = parsed.id ?? newGuid();
      if (find(list, other => other.id === id)) throw new StoreError('duplicateField', 'A duplicate field name was found.', { field: internalName });
      if (parsed.lookupList !== undefined && /^[0-9a-f-]{36}$/.test(parsed.lookupList) && !catalog.list(parsed.lookupList)) throw new StoreError('listNotFound', 'listNotFound', { id: parsed.lookupList });
      const order = Math.max(0, ...catalog.fields(list.id).map(field => field.order)) + 1;
      const bare: Omit<FieldRow, 'schemaXml'> = { ...parsed, id, listId: list.id, internalName, staticName: parsed.staticName, order, storage: storageOf(internalName, parsed.type, parsed.lookupList) };
      const field: FieldRow = { ...bare, schemaXml: schemaXmlOf(bare, `{${list.id}}`, databaseColumn(catalog.fields(list.id), bare), xml) };
      if (field.indexed) demandIndex(list, field);
      database.transaction(() => {
        if (field.storage === 'column') addColumn(database, list, field);
        catalog.writeField(field);
        if (field.indexed) createIndex(database, list, field);
        if (options.addToDefaultView) {
          const view = context.store.views.default(list);
          if (!view.viewFields.includes(internalName)) context.store.views.update(list, view, { viewFields: [...view.viewFields, internalName] }, user);
        }
        logField(list, field, changeTypes.add, user);
        bump(list);
      });
      return field;
    },
    update(list, field, changes, user) {
      demand(list, user);
      if (changes.schemaXml !== undefined) {
        const { id: _id, internalName: _name, staticName: _static, type, ...rest } = parseFieldXml(changes.schemaXml);
        if (type !== field.type) throw new StoreError('notEmulated', 'Changing the type of a column is not emulated.');
        return fields.update(list, field, { ...rest, ...changes, schemaXml: undefined }, user);
      }
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as typeof changes;
      const unique = given.enforceUniqueValues ?? field.enforceUniqueValues;
      const indexed = given.indexed ?? field.indexed;
      if (unique && !indexed) throw new StoreError('invalidValue', 'The column must be indexed to enforce unique values.', { field: field.internalName });
      const next: FieldRow = { ...field, ...given, indexed, enforceUniqueValues: unique };
      if (indexed && !field.indexed) demandIndex(list, next);
      if (unique && !field.enforceUniqueValues) {
        if (context.store.lists.fresh(list).itemCount > threshold) throw new StoreError('threshold', 'threshold', { rows: threshold + 1 });
        demandDistinct(list, next);
      }
      const written: FieldRow = { ...next, schemaXml: withAttributes(field.schemaXml, {
        DisplayName: next.title, Required: next.required ? 'TRUE' : null, Hidden: next.hidden ? 'TRUE' : null, ReadOnly: next.readOnly ? 'TRUE' : null,
        Indexed: indexed ? 'TRUE' : null, EnforceUniqueValues: unique ? 'TRUE' : null, Description: next.description === '' ? null : next.description
      }) };
      database.transaction(() => {
        catalog.writeField(written);
        if (indexed && !field.indexed) createIndex(database, list, written);
        if (!indexed && field.indexed) dropIndex(database, list, field);
        logField(list, field, changeTypes.update, user);
        bump(list);
      });
      return written;
    },
    remove(list, field, user) {
      demand(list, user);
      if (!field.canBeDeleted) throw new StoreError('fieldNotDeletable', 'This field cannot be deleted.', { field: field.internalName });
      database.transaction(() => {
        if (field.storage === 'column') dropColumn(database, list, field);
        else dropIndex(database, list, field);
        catalog.removeField(field);
        logField(list, field, changeTypes.remove, user);
        for (const view of context.store.views.list(list)) {
          if (view.viewFields.includes(field.internalName)) context.store.views.update(list, view, { viewFields: view.viewFields.filter(name => name !== field.internalName) }, context.store.users.system(list.siteId));
        }
        bump(list);
      });
    }
  };
  return fields;
}

/** A clash of a given name is refused; of a name made from a title a digit is added. */
function freeName(existing: readonly FieldRow[], wanted: string, madeFromTitle: boolean): string {
  const taken = (name: string): boolean => existing.some(field => field.internalName.toLowerCase() === name.toLowerCase());
  if (!taken(wanted)) return wanted;
  if (!madeFromTitle) throw new StoreError('duplicateField', 'A duplicate field name was found.', { field: wanted });
  for (let digit = 0; ; digit += 1) {
    const name = `${wanted.slice(0, 32 - String(digit).length)}${digit}`;
    if (!taken(name)) return name;
  }
}

/** The service's own column, `nvarchar4` and such: only shown in SchemaXml. */
function databaseColumn(existing: readonly FieldRow[], field: Omit<FieldRow, 'schemaXml'>): string {
  const kinds: Readonly<Record<string, string>> = {
    Note: 'ntext', MultiChoice: 'ntext', DateTime: 'datetime', Boolean: 'bit', Number: 'float', Currency: 'float', Integer: 'int', Lookup: 'int', LookupMulti: 'int', User: 'int', UserMulti: 'int'
  };
  const kind = kinds[field.type] ?? 'nvarchar';
  const used = existing.filter(other => other.schemaXml.includes(` ColName="${kind}`)).length;
  return `${kind}${used + 1}`;
}

/** Text of a unique column's index, used to find clashes quickly. */
export function uniqueProbe(list: ListRow, field: FieldRow): string {
  return `SELECT id FROM ${itemTable(list)} WHERE ${field.storage === 'column' ? columnName(field) : quoted(field.internalName)} = ? AND id <> ? LIMIT 1`;
}
