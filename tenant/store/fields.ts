import { changeTypes, logChange, logListChange } from './changes.ts';
import { type Context, newGuid } from './Context.ts';
import { calculatedValues, demandFormula } from './calculated.ts';
import { quoted } from './Database.ts';
import { decoderOf, updateRow } from './itemRows.ts';
import { addColumn, columnName, createIndex, dropColumn, dropIndex, encodeValue, fieldExpression, itemTable, readField, storageOf } from './itemTable.ts';
import { encodeInternalName, isIndexable, isListLookup, type ParsedField, parseFieldXml, schemaXmlOf, withAttributes, withChild } from './fieldXml.ts';
import { permissionBits } from './permissionBits.ts';
import { StoreError } from './StoreError.ts';
import { columnsOfWeb, createWebColumn, removeWebColumn } from './webColumns.ts';
import type { FieldChanges, FieldRow, Fields, ListRow, UserRow } from './Store.ts';

/** Indexed columns of a list. */
export const indexLimit = 20;
/** Above this many rows no index can be added and no column made unique. */
const threshold = 5000;

export function makeFields(context: Context): Fields {
  const { database, catalog } = context;
  const find = (list: ListRow, matches: (field: FieldRow) => boolean): FieldRow | undefined => catalog.fields(list.id).find(matches);
  const demand = (list: ListRow, user: UserRow): void => context.store.permissions.demand(user, { kind: 'list', list }, permissionBits.manageLists);

  const demandIndex = (list: ListRow, field: FieldRow): void => {
    if (!isIndexable(field) || (field.enforceUniqueValues && field.type === 'Boolean')) throw new StoreError('fieldNotIndexable', 'This field cannot be indexed.', { field: field.internalName });
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
    ofWeb: web => columnsOfWeb(context, web),
    createInWeb: (web, xml, user) => createWebColumn(context, web, xml, user),
    removeFromWeb: (web, field, user) => removeWebColumn(context, web, field, user),
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
      const target = lookupTarget(context, list, parsed);
      demandFormulas(catalog.fields(list.id), parsed);
      const order = Math.max(0, ...catalog.fields(list.id).map(field => field.order)) + 1;
      const bare: Omit<FieldRow, 'schemaXml'> = { ...parsed, ...target, id, listId: list.id, internalName, staticName: parsed.staticName, order, storage: target.follows === undefined ? storageOf(internalName, parsed.type, target.lookupList) : 'followed' };
      const field: FieldRow = { ...bare, schemaXml: schemaXmlOf(bare, `{${list.id}}`, databaseColumn(catalog.fields(list.id), bare), xml) };
      if (field.indexed) demandIndex(list, field);
      database.transaction(() => {
        if (field.storage === 'column') addColumn(database, list, field);
        catalog.writeField(field);
        if (field.type === 'Calculated') recalculate(context, list);
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
        const { id: _id, internalName: _name, staticName: _static, primaryFieldId: _primary, lookupList: _list, type, ...rest } = parseFieldXml(changes.schemaXml);
        if (type !== field.type) throw new StoreError('notEmulated', 'Changing the type of a column is not emulated.');
        return fields.update(list, field, { ...rest, ...changes, schemaXml: undefined }, user);
      }
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as typeof changes;
      const unique = given.enforceUniqueValues ?? field.enforceUniqueValues;
      const indexed = given.indexed ?? field.indexed;
      if (unique && !indexed) throw new StoreError('invalidValue', 'The column must be indexed to enforce unique values.', { field: field.internalName });
      const next: FieldRow = { ...field, ...given, indexed, enforceUniqueValues: unique, ...(given.indexed === undefined ? {} : { autoIndexed: false }) };
      demandFormulas(catalog.fields(list.id).filter(other => other.id !== field.id), next);
      if (indexed && !field.indexed) demandIndex(list, next);
      if (unique && !field.enforceUniqueValues) {
        if (context.store.lists.fresh(list).itemCount > threshold) throw new StoreError('threshold', 'threshold', { rows: threshold + 1 });
        demandDistinct(list, next);
      }
      const written: FieldRow = { ...next, schemaXml: withAttributes(withTexts(next, given), {
        DisplayName: next.title, Required: next.required ? 'TRUE' : null, Hidden: next.hidden ? 'TRUE' : null, ReadOnly: next.readOnly ? 'TRUE' : null,
        Indexed: indexed ? 'TRUE' : null, EnforceUniqueValues: unique ? 'TRUE' : null, Description: next.description === '' ? null : next.description
      }) };
      database.transaction(() => {
        catalog.writeField(written);
        if (written.formula !== field.formula) recalculate(context, list);
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

/**
 * Where a lookup leads: to a list by id or by its address below the web, or to where the lookup leads that it depends on.
 * Empty for all else.
 */
function lookupTarget(context: Context, list: ListRow, parsed: ParsedField): { readonly lookupList?: string | undefined; readonly follows?: string; readonly readOnly?: boolean } {
  if (!parsed.type.startsWith('Lookup')) return {};
  if (parsed.primaryFieldId !== undefined) {
    const primary = context.catalog.fields(list.id).find(field => field.id === parsed.primaryFieldId);
    if (!primary || !isListLookup(primary) || primary.follows !== undefined) throw new StoreError('invalidPropertyXml', 'The primary lookup field does not exist.');
    return { lookupList: primary.lookupList, follows: primary.internalName, readOnly: true };
  }
  const given = parsed.lookupList;
  if (given === undefined || /^(Docs|UserInfo|Self|AppPrincipals)$/.test(given)) return { lookupList: given };
  const byAddress = (): ListRow | undefined => {
    const web = context.store.sites.web(list.webId);
    return context.catalog.lists('web_id = ? AND path = ?', list.webId, given.startsWith('/') ? given : `${web?.path ?? ''}/${given}`)[0];
  };
  const other = /^[0-9a-f-]{36}$/.test(given) ? context.catalog.list(given) : byAddress();
  if (!other) throw new StoreError('listNotFound', 'listNotFound', { id: given });
  return { lookupList: other.id };
}

function demandFormulas(fields: readonly FieldRow[], field: Pick<FieldRow, 'formula' | 'validation' | 'defaultFormula' | 'internalName' | 'title' | 'type'>): void {
  if (field.formula !== undefined) demandFormula(fields, field.formula, false);
  if (field.defaultFormula !== undefined) demandFormula([], field.defaultFormula, true);
  // A column's validation may speak of that column alone.
  if (field.validation !== undefined && field.validation.formula !== '') demandFormula([field as FieldRow], field.validation.formula, true);
}

/** The XML with the formula, validation and default that were given. */
function withTexts(field: FieldRow, given: FieldChanges): string {
  let xml = field.schemaXml;
  if (given.formula !== undefined) xml = withChild(xml, 'Formula', given.formula);
  if (given.validation !== undefined) xml = withChild(xml, 'Validation', given.validation.formula === '' ? null : given.validation.formula, { Message: given.validation.message });
  if (given.defaultValue !== undefined) xml = withChild(xml, 'Default', given.defaultValue);
  return xml;
}

/** Items that are there already get the value, too. */
function recalculate(context: Context, list: ListRow): void {
  const decode = decoderOf(context, list);
  for (const row of context.database.all(`SELECT * FROM ${itemTable(list)}`)) {
    const item = decode(row);
    const values = calculatedValues(context, list, name => readField(item, name)).map(([field, value]) => [`f_${field.internalName}`, encodeValue(field, value)]);
    updateRow(context, list, item.id, Object.fromEntries(values));
  }
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
