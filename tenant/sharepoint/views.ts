/** SP.View: the views of a list, their columns, and making and changing them. */
import { anyArgument, textArgument } from '../http/arguments.ts';
import type { Answer, Args, Call, EntityType, Navigation, Property } from '../http/resources.ts';
import type { ListRow, ViewRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import { fieldRefs, htmlSchemaXml, listViewXml, queryOfViewXml } from './viewsXml.ts';

const nullString = (): Property<ViewRow> => ({ type: 'Edm.String', get: () => null });

export const viewProperties: Readonly<Record<string, Property<ViewRow>>> = {
  Aggregations: nullString(),
  AggregationsStatus: nullString(),
  AssociatedContentTypeId: nullString(),
  BaseViewId: { type: 'Edm.String', get: view => (view.baseViewId === '' ? null : view.baseViewId) },
  CalendarViewStyles: nullString(),
  ColumnWidth: nullString(),
  ContentTypeId: { type: 'SP.ContentTypeId', get: view => ({ StringValue: view.contentTypeId === '' ? '0x' : view.contentTypeId }) },
  CustomFormatter: nullString(),
  CustomOrder: nullString(),
  DefaultView: { type: 'Edm.Boolean', get: view => view.isDefault },
  DefaultViewForContentType: { type: 'Edm.Boolean', get: () => false },
  EditorModified: { type: 'Edm.Boolean', get: () => false },
  Formats: nullString(),
  GridLayout: nullString(),
  Hidden: { type: 'Edm.Boolean', get: view => view.hidden },
  HtmlSchemaXml: { type: 'Edm.String', get: htmlSchemaXml },
  Id: { type: 'Edm.Guid', get: view => view.id },
  ImageUrl: nullString(),
  IncludeRootFolder: { type: 'Edm.Boolean', get: () => false },
  ViewJoins: nullString(),
  JSLink: nullString(),
  ListViewXml: { type: 'Edm.String', get: listViewXml },
  Method: nullString(),
  MobileDefaultView: { type: 'Edm.Boolean', get: view => view.isDefault },
  MobileView: { type: 'Edm.Boolean', get: view => view.isDefault },
  ModerationType: nullString(),
  NewDocumentTemplates: nullString(),
  OrderedView: { type: 'Edm.Boolean', get: () => false },
  Paged: { type: 'Edm.Boolean', get: view => view.paged },
  PersonalView: { type: 'Edm.Boolean', get: view => view.personal },
  ViewProjectedFields: nullString(),
  ViewQuery: { type: 'Edm.String', get: view => view.query },
  ReadOnlyView: { type: 'Edm.Boolean', get: () => false },
  RequiresClientIntegration: { type: 'Edm.Boolean', get: () => false },
  RowLimit: { type: 'Edm.Int32', get: view => view.rowLimit },
  Scope: { type: 'Edm.Int32', get: view => view.scope },
  ServerRelativePath: { type: 'SP.ResourcePath', get: view => ({ DecodedUrl: view.url }) },
  ServerRelativeUrl: { type: 'Edm.String', get: view => view.url },
  StyleId: nullString(),
  TabularView: { type: 'Edm.Boolean', get: () => true },
  Threaded: { type: 'Edm.Boolean', get: view => view.threaded },
  Title: { type: 'Edm.String', get: view => view.title },
  Toolbar: nullString(),
  ToolbarTemplateName: nullString(),
  ViewType: { type: 'Edm.String', get: view => view.viewType },
  ViewData: nullString(),
  ViewType2: nullString(),
  VisualizationInfo: { type: 'SP.Visualization', get: () => null }
};

const viewFieldsType: EntityType<ViewRow> = {
  name: 'SP.ViewFieldCollection',
  path: view => `Web/Lists(guid'${view.listId}')/Views(guid'${view.id}')/ViewFields`,
  complete: true,
  properties: {
    SchemaXml: { type: 'Edm.String', get: view => fieldRefs(view.viewFields) },
    Items: { type: 'Collection(Edm.String)', get: view => view.viewFields }
  },
  operations: {
    addviewfield: { method: 'POST', run: (view, args, call) => changeFields(view, args, call, (fields, name) => [...fields.filter(other => other !== name), name]) },
    removeviewfield: { method: 'POST', run: (view, args, call) => changeFields(view, args, call, (fields, name) => fields.filter(other => other !== name)) },
    moveviewfieldto: {
      method: 'POST',
      run: async (view, args, call) => {
        const index = Number(await anyArgument(args, call, 'index', 1));
        if (!Number.isInteger(index) || index < 0) {
          throw errors.argument('Specified argument was out of the range of valid values.\r\nParameter name: index');
        }
        return changeFields(view, args, call, (fields, name) => (fields.includes(name) ? fields.filter(other => other !== name).toSpliced(index, 0, name) : [...fields]));
      }
    },
    removeallviewfields: {
      method: 'POST',
      run: (view, _args, call) => {
        update(view, call, { viewFields: [] });
        return { kind: 'null', name: 'RemoveAllViewFields' };
      }
    }
  }
};

export const viewType: EntityType<ViewRow> = {
  name: 'SP.View',
  path: view => `Web/Lists(guid'${view.listId}')/Views(guid'${view.id}')`,
  complete: true,
  properties: viewProperties,
  navigation: {
    ViewFields: { target: viewFieldsType, many: false, get: view => view }
  },
  operations: {
    deleteobject: {
      method: 'any',
      run: (view, _args, call) => {
        call.store.views.remove(listOf(view, call), view, call.user);
        return { kind: 'null', name: 'DeleteObject' };
      }
    }
  },
  update: async (view, call) => {
    update(view, call, viewChanges(await call.json()));
    return { kind: 'empty', status: 204 };
  },
  remove: (view, call) => {
    call.store.views.remove(listOf(view, call), view, call.user);
    return { kind: 'empty', status: 200 };
  }
};

/** `web/lists(…)/views` */
export const viewsOfList: Navigation<ListRow> = {
  target: viewType,
  many: true,
  get: (list, call) => call.store.views.list(list),
  keys: {
    '': (list, args, call) => required(call.store.views.byId(list, textArgument(args, 'id'))),
    getbyid: (list, args, call) => required(call.store.views.byId(list, textArgument(args, 'guidId'))),
    getbytitle: (list, args, call) => required(call.store.views.byTitle(list, textArgument(args, 'strTitle')))
  },
  operations: {
    add: { method: 'POST', run: async (list, _args, call) => create(list, call, 200) }
  },
  create: (list, call) => create(list, call, 201)
};

/** `list/getview('…')` and `list/defaultview`. */
export function viewById(list: ListRow, id: string, call: Call): ViewRow {
  return required(call.store.views.byId(list, id));
}

type ViewChanges = Parameters<Call['store']['views']['update']>[2];

async function create(list: ListRow, call: Call, status: 200 | 201): Promise<Answer> {
  call.meter.units(2);
  const body = await call.json();
  const given = (body.parameters ?? body) as Record<string, unknown>;
  const changes = viewChanges(given);
  if (typeof changes.title !== 'string' || changes.title === '') {
    throw errors.argument('Value cannot be null.\r\nParameter name: Title');
  }
  const fields = given.ViewFields;
  const named = Array.isArray(fields) ? fields : (fields as { results?: unknown[] } | undefined)?.results;
  const viewFields = named === undefined ? call.store.views.default(list).viewFields : named.map(String);
  const view = call.store.views.create(list, { ...changes, title: changes.title, viewFields }, call.user);
  return { kind: 'entity', type: viewType, value: view, status };
}

function viewChanges(body: Readonly<Record<string, unknown>>): ViewChanges {
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const target = writable[name];
    if (target !== undefined && value !== null && value !== undefined) {
      changes[target] = value;
    }
  }
  if (typeof body.ListViewXml === 'string') {
    Object.assign(changes, queryOfViewXml(body.ListViewXml));
  }
  return changes as ViewChanges;
}

/** Names of SP.View and of SP.ViewCreationInformation. */
const writable: Readonly<Record<string, string>> = {
  Title: 'title', RowLimit: 'rowLimit', ViewQuery: 'query', Query: 'query', Paged: 'paged', Scope: 'scope', Hidden: 'hidden', DefaultView: 'isDefault',
  SetAsDefaultView: 'isDefault', PersonalView: 'personal'
};

async function changeFields(view: ViewRow, args: Args, call: Call, change: (fields: readonly string[], name: string) => string[]): Promise<Answer> {
  const name = String(await anyArgument(args, call, 'strField', 0) ?? await anyArgument(args, call, 'field', 0) ?? '');
  const list = listOf(view, call);
  const field = call.store.fields.byInternalNameOrTitle(list, name);
  if (field === undefined) {
    throw errors.field(name);
  }
  update(view, call, { viewFields: change(view.viewFields, field.internalName) });
  return { kind: 'null', name: 'ChangeViewFields' };
}

function update(view: ViewRow, call: Call, changes: ViewChanges): void {
  call.meter.units(2);
  call.store.views.update(listOf(view, call), view, changes, call.user);
}

function required(view: ViewRow | undefined): ViewRow {
  if (view === undefined) {
    throw errors.view();
  }
  return view;
}

function listOf(view: ViewRow, call: Call): ListRow {
  return call.store.lists.byId(call.web, view.listId, call.user);
}
