/** SP.ContentType: those of a list and those of the web. Read only: the tenant makes them with their lists. */
import { textArgument } from '../http/arguments.ts';
import type { Call, EntityType, Navigation, Property } from '../http/resources.ts';
import type { ContentTypeFieldLink, ContentTypeRow, FieldRow, ListRow, WebRow } from '../store/Store.ts';
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
  }
};

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
  if (list === undefined) {
    throw errors.notEmulated('the columns of a content type of the web', ['lists(guid\'…\')/contenttypes(\'…\')/fields']);
  }
  return row.fieldLinks.flatMap(link => call.store.fields.byId(list, link.id) ?? []);
}

function parentOf(row: ContentTypeRow, call: Call): ContentTypeRow | undefined {
  return call.store.contentTypes.ofWeb(call.web).find(other => other.id === row.parentId);
}

function schemaXml(row: ContentTypeRow): string {
  const fields = row.fieldLinks.map(link => `<Field ID="{${link.id}}" Name="${escapeXml(link.name)}" />`).join('');
  return `<ContentType ID="${row.id}" Name="${escapeXml(row.name)}" Group="${escapeXml(row.group)}" Description="${escapeXml(row.description)}" Version="0"><Fields>${fields}</Fields></ContentType>`;
}
