/**
 * What RenderListDataAsStream answers besides rows: context, schema, view and parents. No tenant's answer is recorded;
 * the names of the members are those of a public client's typings (pnp/sp-dev-fx-controls-react, IOneDriveService).
 */
import type { Call } from '../http/resources.ts';
import type { FieldRow, ListRow, ViewRow } from '../store/Store.ts';
import { hexMask, includes } from '../store/permissionBits.ts';
import { formFolder } from './listShape.ts';
import { listViewXml } from './viewsXml.ts';

/** SP.RenderListDataOptions */
export const renderOptions = {
  contextInfo: 1,
  listData: 2,
  listSchema: 4,
  menuView: 8,
  listContentType: 16,
  fileSystemItemId: 32,
  clientFormSchema: 64,
  quickLaunch: 128,
  spotlight: 256,
  visualization: 512,
  viewMetadata: 1024,
  disableAutoHyperlink: 2048,
  enableMediaTAUrls: 4096,
  parentInfo: 8192,
  pageContextInfo: 16384
} as const;

/** Answered, or without effect on a list that holds no documents. */
export const emulatedOptions = renderOptions.contextInfo | renderOptions.listData | renderOptions.listSchema | renderOptions.fileSystemItemId |
  renderOptions.viewMetadata | renderOptions.disableAutoHyperlink | renderOptions.enableMediaTAUrls | renderOptions.parentInfo;

export function contextInfo(list: ListRow, view: ViewRow, call: Call): Record<string, unknown> {
  const mask = call.store.permissions.effective(call.user, { kind: 'list', list });
  const forms = formFolder(list);
  return {
    BaseViewID: view.baseViewId,
    ListTemplateType: String(list.template),
    listBaseType: list.baseType,
    BasePermissions: {
      ManageLists: includes(mask, 'manageLists'),
      ManagePersonalViews: includes(mask, 'managePersonalViews'),
      OpenItems: includes(mask, 'openItems'),
      UseClientIntegration: includes(mask, 'useClientIntegration')
    },
    CurrentUserIsSiteAdmin: call.user.isSiteAdmin,
    IsAppWeb: false,
    AllowGridMode: true,
    inGridMode: false,
    listTemplate: String(list.template),
    listName: `{${list.id.toUpperCase()}}`,
    rootFolder: list.rootFolder,
    view: `{${view.id.toUpperCase()}}`,
    viewTitle: view.title,
    listUrlDir: encodeURI(list.rootFolder),
    HttpPath: `${call.webUrl}/_vti_bin/owssvr.dll?CS=65001`,
    HttpRoot: call.webUrl,
    NoScriptEnabled: true,
    imagesPath: '/_layouts/15/images/',
    PortalUrl: null,
    RecycleBinEnabled: 1,
    WriteSecurity: String(list.writeSecurity),
    SiteTitle: call.web.title,
    ListTitle: list.title,
    displayFormUrl: `${forms}/DispForm.aspx`,
    newFormUrl: `${forms}/NewForm.aspx`,
    editFormUrl: `${forms}/EditForm.aspx`,
    ctxId: 0,
    CurrentUserId: call.user.id,
    isModerated: list.enableModeration,
    EnableRequestSignOff: true,
    isForceCheckout: list.forceCheckout,
    EnableMinorVersions: list.enableMinorVersions,
    verEnabled: list.enableVersioning,
    ContentTypesEnabled: list.contentTypesEnabled,
    RegionalSettingsTimeZoneBias: call.web.timeZone.bias,
    AllowCreateFolder: list.enableFolderCreation,
    ExcludeFromOfflineClient: false
  };
}

export function listSchema(list: ListRow, view: ViewRow, fields: readonly FieldRow[], call: Call): Record<string, unknown> {
  const mask = call.store.permissions.effective(call.user, { kind: 'list', list });
  return {
    Field: fields.map(schemaField),
    LCID: String(call.web.language),
    Userid: String(call.user.id),
    PagePath: view.url,
    ShowWebPart: '1',
    View: `{${view.id.toUpperCase()}}`,
    RootFolderParam: '',
    FieldSortParam: '',
    HttpVDir: call.webUrl,
    IsDocLib: list.baseType === 1 ? '1' : '',
    UIVersion: '15',
    NoListItem: 'There are no items to show in this view.',
    NoListItemHowTo: '',
    DefaultItemOpen: '1',
    ForceCheckout: list.forceCheckout ? '1' : '0',
    Direction: 'none',
    TabularView: '1',
    ItemCount: String(call.store.lists.fresh(list).itemCount),
    EffectivePresenceEnabled: '1',
    UserDispUrl: `${call.web.path}/_layouts/15/userdisp.aspx`,
    SelectedID: '-1',
    ListRight_AddListItems: includes(mask, 'addListItems') ? '1' : '',
    FolderRight_AddListItems: includes(mask, 'addListItems') ? '1' : '',
    InplaceSearchEnabled: 'true',
    Toolbar: ''
  };
}

/** All values are text, and a flag that is not set is missing or `FALSE`. */
function schemaField(field: FieldRow): Record<string, string> {
  return {
    Name: field.internalName,
    FieldType: field.type,
    RealFieldName: field.internalName,
    DisplayName: field.title,
    ID: field.id,
    StaticName: field.staticName,
    role: field.type,
    ariaLabel: field.title,
    FromBaseType: upper(field.fromBaseType),
    Type: field.type,
    AllowGridEditing: upper(!field.readOnly),
    ...(field.readOnly ? { ReadOnly: 'TRUE' } : {}),
    ...(field.required ? { Required: 'TRUE' } : {}),
    ...(field.filterable ? {} : { Filterable: 'FALSE' }),
    ...(field.sortable ? {} : { Sortable: 'FALSE' })
  };
}

export function viewMetadata(view: ViewRow): Record<string, unknown> {
  return {
    Id: view.id,
    ListViewXml: listViewXml(view),
    Paged: view.paged,
    RowLimit: view.rowLimit,
    ServerRelativeUrl: view.url,
    Title: view.title,
    TabularView: true,
    ViewType: view.viewType
  };
}

/** The folders above, nearest first, with the rights on each. */
export function parentInfo(list: ListRow, folder: string, call: Call): Record<string, unknown> {
  const info = [];
  for (let path = folder; path.length >= list.rootFolder.length; path = path.slice(0, path.lastIndexOf('/'))) {
    const item = path === list.rootFolder ? undefined : call.store.items.byPath(list, path, call.user);
    const on = item === undefined ? { kind: 'list' as const, list } : { kind: 'item' as const, list, item };
    info.push({ ServerRelativeUrl: path, Permissions: hexMask(call.store.permissions.effective(call.user, on)) });
  }
  return { ParentFolderInfo: info };
}

function upper(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}
