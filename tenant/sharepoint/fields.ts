/** SP.Field and the columns of a list: read, create (by XML or by properties), change, delete. */
import { anyArgument, textArgument } from '../http/arguments.ts';
import type { Answer, Args, Call, EntityType, Navigation, Property } from '../http/resources.ts';
import type { FieldChanges, FieldRow, ListRow, Validation, WebRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import { attribute, fieldTypeFacts } from './fieldsTypes.ts';
import { fieldsInOrder } from './fieldsOrder.ts';
import { escapeXml, fieldXml } from './fieldsXml.ts';
import { entityPropertyName } from './itemShapeNames.ts';

const zeroGuid = '00000000-0000-0000-0000-000000000000';

const baseProperties: Readonly<Record<string, Property<FieldRow>>> = {
  AutoIndexed: { type: 'Edm.Boolean', get: field => field.autoIndexed === true },
  CanBeDeleted: { type: 'Edm.Boolean', get: field => field.canBeDeleted },
  ClientSideComponentId: { type: 'Edm.Guid', get: () => zeroGuid },
  ClientSideComponentProperties: { type: 'Edm.String', get: () => null },
  ClientValidationFormula: { type: 'Edm.String', get: () => null },
  ClientValidationMessage: { type: 'Edm.String', get: () => null },
  CustomFormatter: { type: 'Edm.String', get: () => null },
  DefaultFormula: { type: 'Edm.String', get: field => field.defaultFormula ?? null },
  DefaultValue: { type: 'Edm.String', get: field => field.defaultValue ?? null },
  Description: { type: 'Edm.String', get: field => field.description },
  Direction: { type: 'Edm.String', get: () => 'none' },
  EnforceUniqueValues: { type: 'Edm.Boolean', get: field => field.enforceUniqueValues },
  EntityPropertyName: { type: 'Edm.String', get: field => entityPropertyName(field.internalName) },
  Filterable: { type: 'Edm.Boolean', get: field => field.filterable },
  FromBaseType: { type: 'Edm.Boolean', get: field => field.fromBaseType },
  Group: { type: 'Edm.String', get: field => field.group },
  Hidden: { type: 'Edm.Boolean', get: field => field.hidden },
  Id: { type: 'Edm.Guid', get: field => field.id },
  Indexed: { type: 'Edm.Boolean', get: field => field.indexed },
  IndexStatus: { type: 'Edm.Int32', get: field => (field.indexed ? 1 : 0) },
  InternalName: { type: 'Edm.String', get: field => field.internalName },
  IsModern: { type: 'Edm.Boolean', get: () => false },
  JSLink: { type: 'Edm.String', get: field => fieldTypeFacts(field).jsLink },
  PinnedToFiltersPane: { type: 'Edm.Boolean', get: () => false },
  ReadOnlyField: { type: 'Edm.Boolean', get: field => field.readOnly },
  Required: { type: 'Edm.Boolean', get: field => field.required },
  SchemaXml: { type: 'Edm.String', get: field => field.schemaXml },
  SchemaXmlWithResourceTokens: { type: 'Edm.String', onDemand: true, get: field => field.schemaXml },
  Scope: { type: 'Edm.String', get: (field, call) => scopeOf(field, call) },
  Sealed: { type: 'Edm.Boolean', get: field => field.sealed },
  ShowInFiltersPane: { type: 'Edm.Int32', get: () => 0 },
  Sortable: { type: 'Edm.Boolean', get: field => field.sortable },
  StaticName: { type: 'Edm.String', get: field => field.staticName },
  Title: { type: 'Edm.String', get: field => field.title },
  FieldTypeKind: { type: 'Edm.Int32', get: field => field.typeKind },
  TypeAsString: { type: 'Edm.String', get: field => field.typeAsString },
  TypeDisplayName: { type: 'Edm.String', get: field => fieldTypeFacts(field).displayName },
  TypeShortDescription: { type: 'Edm.String', get: field => fieldTypeFacts(field).shortDescription },
  ValidationFormula: { type: 'Edm.String', get: field => field.validation?.formula || null },
  ValidationMessage: { type: 'Edm.String', get: field => field.validation?.message || null }
};

export const fieldType: EntityType<FieldRow> = {
  name: field => fieldTypeFacts(field).entity,
  path: field => (field.listId === '' ? `Web/fields(guid'${field.id}')` : `Web/Lists(guid'${field.listId}')/Fields(guid'${field.id}')`),
  complete: true,
  properties: field => ({ ...baseProperties, ...fieldTypeFacts(field).properties }),
  operations: {
    deleteobject: {
      method: 'POST',
      run: (field, _args, call) => {
        removeField(field, call);
        return { kind: 'null', name: 'DeleteObject' };
      }
    }
  },
  update: async (field, call) => {
    call.meter.units(2);
    call.store.fields.update(listOf(field, call), field, fieldChanges(await call.json(), field), call.user);
    return { kind: 'empty', status: 204 };
  },
  remove: (field, call) => {
    removeField(field, call);
    return { kind: 'empty', status: 200 };
  }
};

function removeField(field: FieldRow, call: Call): void {
  call.meter.units(2);
  if (field.listId === '') {
    call.store.fields.removeFromWeb(call.web, field, call.user);
  } else {
    call.store.fields.remove(listOf(field, call), field, call.user);
  }
}

/** `web/lists(…)/fields`, with its keys and ways to create. */
export const fieldsOfList: Navigation<ListRow> = {
  target: fieldType,
  many: true,
  get: fieldsInOrder,
  keys: {
    '': (list, args, call) => required(call.store.fields.byId(list, key(args)) ?? call.store.fields.byInternalNameOrTitle(list, key(args)), key(args)),
    getbyid: (list, args, call) => required(call.store.fields.byId(list, key(args)), key(args)),
    getbytitle: (list, args, call) => required(call.store.fields.byTitle(list, key(args)), key(args)),
    getbyinternalnameortitle: (list, args, call) => required(call.store.fields.byInternalNameOrTitle(list, key(args)), key(args))
  },
  operations: {
    createfieldasxml: { method: 'POST', run: createAsXml },
    addfield: { method: 'POST', run: addByProperties },
    adddependentlookupfield: { method: 'POST', run: addDependentLookup }
  },
  create: async (list, call) => {
    call.meter.units(2);
    const field = call.store.fields.createFromXml(list, fieldXml(await call.json()), {}, call.user);
    return { kind: 'entity', type: fieldType, value: field, status: 201 };
  }
};

const columnsOf = (web: WebRow, call: Call): readonly FieldRow[] => call.store.fields.ofWeb(web);

function webField(web: WebRow, args: Args, call: Call, matches: (field: FieldRow, key: string) => boolean): FieldRow {
  return required(columnsOf(web, call).find(field => matches(field, key(args))), key(args));
}

const hasId = (field: FieldRow, id: string): boolean => field.id === id.replace(/[{}]/g, '').toLowerCase();
const hasName = (field: FieldRow, name: string): boolean => field.internalName === name || field.title === name;

/** `web/availablefields`: what lists may take. */
export const availableFields: Navigation<WebRow> = {
  target: fieldType,
  many: true,
  get: columnsOf,
  keys: {
    '': (web, args, call) => webField(web, args, call, (field, id) => hasId(field, id) || hasName(field, id)),
    getbyid: (web, args, call) => webField(web, args, call, hasId),
    getbytitle: (web, args, call) => webField(web, args, call, (field, title) => field.title === title),
    getbyinternalnameortitle: (web, args, call) => webField(web, args, call, hasName)
  }
};

/** `web/fields`: the same, with ways to make and delete some. They are not changed. */
export const fieldsOfWeb: Navigation<WebRow> = {
  ...availableFields,
  operations: {
    createfieldasxml: {
      method: 'POST',
      run: async (web, _args, call) => ({ kind: 'entity', type: fieldType, value: createInWeb(web, schemaXml(inner(await call.json(), 'parameters')), call) })
    }
  },
  create: async (web, call) => ({ kind: 'entity', type: fieldType, value: createInWeb(web, fieldXml(await call.json()), call), status: 201 })
};

function createInWeb(web: WebRow, xml: string, call: Call): FieldRow {
  call.meter.units(2);
  return call.store.fields.createInWeb(web, xml, call.user);
}

function schemaXml({ SchemaXml: xml }: Readonly<Record<string, unknown>>): string {
  if (typeof xml !== 'string') {
    throw errors.argument('Value cannot be null.\r\nParameter name: parameters.SchemaXml');
  }
  return xml;
}

/** SP.AddFieldOptions: 1 and 2 concern content types, 8 means that Name of the XML is to be the internal name, 16 adds to the default view. */
const addFieldInternalNameHint = 8;
const addFieldToDefaultView = 16;

async function createAsXml(list: ListRow, _args: Args, call: Call): Promise<Answer> {
  call.meter.units(2);
  const parameters = inner(await call.json(), 'parameters');
  const xml = schemaXml(parameters);
  const options = Number(parameters.Options ?? 0);
  const field = call.store.fields.createFromXml(list, xml, {
    addToDefaultView: (options & addFieldToDefaultView) !== 0,
    internalNameHint: (options & addFieldInternalNameHint) !== 0
  }, call.user);
  return { kind: 'entity', type: fieldType, value: field };
}

async function addByProperties(list: ListRow, _args: Args, call: Call): Promise<Answer> {
  call.meter.units(2);
  const field = call.store.fields.createFromXml(list, fieldXml(inner(await call.json(), 'parameters')), {}, call.user);
  return { kind: 'entity', type: fieldType, value: field };
}

/** `adddependentlookupfield(displayName=…,primaryLookupFieldId=…,showField=…)`: one more column of the item that a lookup points to. */
async function addDependentLookup(list: ListRow, args: Args, call: Call): Promise<Answer> {
  call.meter.units(2);
  const [title, primary, shown] = [await anyArgument(args, call, 'displayName', 0), await anyArgument(args, call, 'primaryLookupFieldId', 1), await anyArgument(args, call, 'showField', 2)]
    .map(value => escapeXml(String(value ?? '')));
  const field = call.store.fields.createFromXml(list, `<Field Type="Lookup" DisplayName="${title}" FieldRef="{${primary}}" ShowField="${shown}" />`, {}, call.user);
  return { kind: 'entity', type: fieldType, value: field };
}

function inner(body: Record<string, unknown>, name: string): Record<string, unknown> {
  const found = body[name];
  return typeof found === 'object' && found !== null ? found as Record<string, unknown> : body;
}

/** `ValidationFormula` and `ValidationMessage` of a body, over what is there. */
export function validationOf(body: Readonly<Record<string, unknown>>, known: Validation | undefined): Validation {
  const text = (name: string, otherwise: string | undefined): string => (name in body ? String(body[name] ?? '') : otherwise ?? '');
  return { formula: text('ValidationFormula', known?.formula), message: text('ValidationMessage', known?.message) };
}

/** What a MERGE may set, by the names of the REST object. */
function fieldChanges(body: Record<string, unknown>, field: FieldRow): FieldChanges {
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const target = writable[name];
    if (target !== undefined) {
      changes[target] = value ?? undefined;
    } else if (name === 'ValidationFormula' || name === 'ValidationMessage') {
      changes.validation = validationOf(body, field.validation);
    } else if (name === 'DisplayFormat' && field.type === 'DateTime') {
      changes.dateOnly = value === 0;
    } else if (!ignorable.has(name)) {
      throw errors.unknownProperty(name, fieldTypeFacts(field).entity);
    }
  }
  return changes as FieldChanges;
}

const writable: Readonly<Record<string, keyof FieldChanges>> = {
  Title: 'title', Description: 'description', Required: 'required', Hidden: 'hidden', ReadOnlyField: 'readOnly', Indexed: 'indexed',
  EnforceUniqueValues: 'enforceUniqueValues', DefaultValue: 'defaultValue', Choices: 'choices', FillInChoice: 'fillInChoice', RichText: 'richText',
  Group: 'group', MaxLength: 'maxLength', SchemaXml: 'schemaXml', Formula: 'formula', MinimumValue: 'minimum', MaximumValue: 'maximum', AppendOnly: 'appendOnly',
  NumberOfLines: 'numberOfLines'
};

/** Sent along by clients and without effect here. */
const ignorable = new Set(['FieldTypeKind', 'Id', 'InternalName', 'StaticName', 'TypeAsString', 'JSLink', 'CustomFormatter', 'DisplayFormat']);

function key(args: Args): string {
  return textArgument(args, 'id');
}

function required(field: FieldRow | undefined, name: string): FieldRow {
  if (field === undefined) {
    throw errors.field(name);
  }
  return field;
}

function listOf(field: FieldRow, call: Call): ListRow {
  if (field.listId === '') {
    throw errors.notEmulated('changing the columns of the web', ['lists(guid\'…\')/fields']);
  }
  return call.store.lists.byId(call.web, field.listId, call.user);
}

function scopeOf(field: FieldRow, call: Call): string {
  return attribute(field, 'Scope') ?? (field.listId === '' ? call.web.path : listOf(field, call).rootFolder);
}
