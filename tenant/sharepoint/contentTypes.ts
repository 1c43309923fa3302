/** SP.ContentType: those of a list and those of the web. */
import { anyArgument, textArgument } from '../http/arguments.ts';
import type { Answer, Call, EntityType, Navigation, Property } from '../http/resources.ts';
import type { ContentTypeChanges, ContentTypeFieldLink, ContentTypeRow, FieldRow, ListRow, WebRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import { fieldType } from './fields.ts';
import { escapeXml } from './fieldsXml.ts';

const emptyString = (): Property<ContentTypeRow> => ({ type: 'Edm.String', get: () => '' });
const zero = (): Property<ContentTypeRow> => ({ type: 'Edm.Int32', get: () => 0 });
const form = (): Property<ContentTypeRow> => ({ type: 'Edm.String', get: row => (row.id.startsWith('0x0120') ? '' : 'ListForm') });

const properties: Readonly<Record<string, Property<ContentTypeRow>>> = {
  ClientFormCustomFormatter: emptyString(),
  Description: { type: 'Edm.String', get: row => row.description },
  DisplayFormClientSideComponentId: emptyString(),
  DisplayFormClientSideComponentProperties: emptyString(),
  DisplayFormTarget: zero(),
  DisplayFormTemplateName: form(),
  DisplayFormUrl: emptyString(),
  DocumentTemplate: emptyString(),
  DocumentTemplateUrl: emptyString(),
  EditFormClientSideComponentId: emptyString(),
  EditFormClientSideComponentProperties: emptyString(),
  EditFormTarget: zero(),
  EditFormTemplateName: form(),
  EditFormUrl: emptyString(),
  Group: { type: 'Edm.String', get: row => row.group },
  Hidden: { type: 'Edm.Boolean', get: row => row.hidden },
  Id: { type: 'SP.ContentTypeId', get: row => ({ StringValue: row.id }) },
  JSLink: emptyString(),
  MobileDisplayFormUrl: emptyString(),
  MobileEditFormUrl: emptyString(),
  MobileNewFormUrl: emptyString(),
  Name: { type: 'Edm.String', get: row => row.name },
  NewFormClientSideComponentId: { type: 'Edm.String', get: () => null },
  NewFormClientSideComponentProperties: emptyString(),
  NewFormTarget: zero(),
  NewFormTemplateName: form(),
  NewFormUrl: emptyString(),
  ReadOnly: { type: 'Edm.Boolean', get: row => row.readOnly },
  SchemaXml: { type: 'Edm.String', get: schemaXml },
  Scope: { type: 'Edm.String', get: (row, call) => listOf(row, call)?.rootFolder ?? call.web.path },
  Sealed: { type: 'Edm.Boolean', get: row => row.sealed },
  StringId: { type: 'Edm.String', get: row => row.id }
};

const fieldLinkType: EntityType<ContentTypeFieldLink> = {
  name: 'SP.FieldLink',
  path: link => `FieldLinks('${link.id}')`,
  complete: true,
  properties: {
    FieldInternalName: { type: 'Edm.String', get: () => null },
    Hidden: { type: 'Edm.Boolean', get: link => link.hidden },
    Id: { type: 'Edm.Guid', get: link => link.id },
    Name: { type: 'Edm.String', get: link => link.name },
    Required: { type: 'Edm.Boolean', get: link => link.required }
  }
};

export const contentTypeType: EntityType<ContentTypeRow> = {
  name: 'SP.ContentType',
  path: row => (row.listId === undefined ? `Web/ContentTypes('${row.id}')` : `Web/Lists(guid'${row.listId}')/ContentTypes('${row.id}')`),
  complete: true,
  properties,
  navigation: {
    FieldLinks: { target: fieldLinkType, many: true, get: row => row.fieldLinks },
    Fields: { target: fieldType, many: true, get: fieldsOf },
    Parent: { target: () => contentTypeType, many: false, get: (row, call) => parentOf(row, call) }
  },
  operations: {
    deleteobject: {
      method: 'POST',
      run: (row, _args, call) => {
        removeContentType(row, call);
        return { kind: 'null', name: 'DeleteObject' };
      }
    }
  },
  update: async (row, call) => {
    call.meter.units(2);
    call.store.contentTypes.update(listOf(row, call) ?? call.web, row, changesOf(await call.json()), call.user);
    return { kind: 'empty', status: 204 };
  },
  remove: (row, call) => {
    removeContentType(row, call);
    return { kind: 'empty', status: 200 };
  }
};

/** `web/lists(…)/contenttypes` */
export const contentTypesOfList: Navigation<ListRow> = {
  target: contentTypeType,
  many: true,
  get: (list, call) => call.store.contentTypes.ofList(list),
  keys: {
    '': (list, args, call) => required(call.store.contentTypes.ofList(list), textArgument(args, 'id')),
    getbyid: (list, args, call) => required(call.store.contentTypes.ofList(list), textArgument(args, 'contentTypeId'))
  },
  operations: {
    addavailablecontenttype: {
      method: 'POST',
      run: async (list, args, call) => {
        call.meter.units(2);
        const id = String(await anyArgument(args, call, 'contentTypeId') ?? '');
        return { kind: 'entity', type: contentTypeType, value: call.store.contentTypes.addToList(list, id, call.user) };
      }
    }
  }
};

/** `web/contenttypes` */
export const contentTypesOfWeb: Navigation<WebRow> = {
  target: contentTypeType,
  many: true,
  get: (web, call) => call.store.contentTypes.ofWeb(web),
  keys: {
    '': (web, args, call) => required(call.store.contentTypes.ofWeb(web), textArgument(args, 'id')),
    getbyid: (web, args, call) => required(call.store.contentTypes.ofWeb(web), textArgument(args, 'contentTypeId'))
  },
  create: createContentType
};

/** What a list may add: all of the web's. */
export const availableContentTypes: Navigation<WebRow> = { target: contentTypeType, many: true, get: (web, call) => call.store.contentTypes.ofWeb(web) };

/** `{"Name":"…","Id":{"StringValue":"0x0100…"},"Group":"…"}`; without Id a child of Item. */
async function createContentType(web: WebRow, call: Call): Promise<Answer> {
  call.meter.units(2);
  const body = await call.json();
  const id = (body.Id as { StringValue?: unknown } | undefined)?.StringValue;
  const parent = typeof id !== 'string' ? '0x01' : call.store.contentTypes.ofWeb(web).map(type => type.id)
    .filter(other => id.length > other.length && id.toLowerCase().startsWith(other.toLowerCase())).sort((a, b) => b.length - a.length)[0] ?? '0x';
  if (typeof body.Name !== 'string' || body.Name.trim() === '') {
    throw errors.argument('Value cannot be null.\r\nParameter name: Name');
  }
  const row = call.store.contentTypes.create(web, {
    parentId: parent, name: body.Name, description: String(body.Description ?? ''), group: String(body.Group ?? 'Custom Content Types'), ...(typeof id === 'string' ? { id } : {})
  }, call.user);
  return { kind: 'entity', type: contentTypeType, value: row, status: 201 };
}

const writable: Readonly<Record<string, keyof ContentTypeChanges>> = {
  Name: 'name', Description: 'description', Group: 'group', Hidden: 'hidden', ReadOnly: 'readOnly', Sealed: 'sealed'
};

/** Forms, templates and JSLink are not kept: a change of one says so. */
function changesOf(body: Readonly<Record<string, unknown>>): ContentTypeChanges {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => {
    const member = writable[name];
    if (member === undefined) {
      throw name in properties ? errors.notEmulated(`changing ${name} of SP.ContentType`, Object.keys(writable)) : errors.unknownProperty(name, 'SP.ContentType');
    }
    return [member, value];
  }));
}

function removeContentType(row: ContentTypeRow, call: Call): void {
  call.meter.units(2);
  call.store.contentTypes.remove(listOf(row, call) ?? call.web, row, call.user);
}

function required(rows: readonly ContentTypeRow[], id: string): ContentTypeRow {
  const found = rows.find(row => row.id.toLowerCase() === id.toLowerCase());
  if (found === undefined) {
    throw errors.argument('Content type does not exist.');
  }
  return found;
}

function listOf(row: ContentTypeRow, call: Call): ListRow | undefined {
  return row.listId === undefined ? undefined : call.store.lists.byId(call.web, row.listId, call.user);
}

function fieldsOf(row: ContentTypeRow, call: Call): readonly FieldRow[] {
  const list = listOf(row, call);
  const fields = list === undefined ? call.store.fields.ofWeb(call.web) : call.store.fields.list(list);
  return row.fieldLinks.flatMap(link => fields.find(field => field.id === link.id) ?? []);
}

function parentOf(row: ContentTypeRow, call: Call): ContentTypeRow | undefined {
  return call.store.contentTypes.ofWeb(call.web).find(other => other.id === row.parentId);
}

function schemaXml(row: ContentTypeRow): string {
  const fields = row.fieldLinks.map(link => `<Field ID="{${link.id}}" Name="${escapeXml(link.name)}" />`).join('');
  return `<ContentType ID="${row.id}" Name="${escapeXml(row.name)}" Group="${escapeXml(row.group)}" Description="${escapeXml(row.description)}" Version="0"><Fields>${fields}</Fields></ContentType>`;
}
