/** The properties of SP.List, in the order and with the names of the recordings (54 keys; the rest on demand). */
import type { Property } from '../http/resources.ts';
import type { ListRow } from '../store/Store.ts';
import { currentChangeToken } from './changes.ts';
import { escapeXml } from './fieldsXml.ts';

type Read = Property<ListRow>['get'];

const boolean = (get: Read): Property<ListRow> => ({ type: 'Edm.Boolean', get });
const int32 = (get: Read): Property<ListRow> => ({ type: 'Edm.Int32', get });
const string = (get: Read): Property<ListRow> => ({ type: 'Edm.String', get });
const date = (get: Read): Property<ListRow> => ({ type: 'Edm.DateTime', get });
const guid = (get: Read): Property<ListRow> => ({ type: 'Edm.Guid', get });
const path = (get: (list: ListRow, webPath: string) => string): Property<ListRow> =>
  ({ type: 'SP.ResourcePath', get: (list, call) => ({ DecodedUrl: get(list, call.web.path) }) });
const onDemand = (property: Property<ListRow>): Property<ListRow> => ({ ...property, onDemand: true });

const formUrl = (page: string): Property<ListRow> => onDemand(string(list => `${formFolder(list)}/${page}`));

export const listProperties: Readonly<Record<string, Property<ListRow>>> = {
  AllowContentTypes: boolean(list => list.allowContentTypes),
  BaseTemplate: int32(list => list.template),
  BaseType: int32(list => list.baseType),
  ContentTypesEnabled: boolean(list => list.contentTypesEnabled),
  CrawlNonDefaultViews: boolean(() => false),
  Created: date(list => list.created),
  CurrentChangeToken: { type: 'SP.ChangeToken', get: currentChangeToken },
  DefaultContentApprovalWorkflowId: guid(() => '00000000-0000-0000-0000-000000000000'),
  DefaultDisplayFormUrl: formUrl('DispForm.aspx'),
  DefaultEditFormUrl: formUrl('EditForm.aspx'),
  DefaultItemOpenUseListSetting: boolean(() => false),
  DefaultNewFormUrl: formUrl('NewForm.aspx'),
  DefaultViewPath: onDemand({ type: 'SP.ResourcePath', get: (list, call) => ({ DecodedUrl: call.store.views.default(list).url }) }),
  DefaultViewUrl: onDemand(string((list, call) => call.store.views.default(list).url)),
  Description: string(list => list.description),
  Direction: string(() => 'none'),
  DisableCommenting: boolean(() => false),
  DisableGridEditing: boolean(() => false),
  DocumentTemplateUrl: string(list => (list.baseType === 1 ? `${list.rootFolder}/Forms/template.dotx` : null)),
  DraftVersionVisibility: int32(list => list.draftVersionVisibility),
  EnableAttachments: boolean(list => list.enableAttachments),
  EnableFolderCreation: boolean(list => list.enableFolderCreation),
  EnableMinorVersions: boolean(list => list.enableMinorVersions),
  EnableModeration: boolean(list => list.enableModeration),
  EnableRequestSignOff: boolean(() => true),
  EnableVersioning: boolean(list => list.enableVersioning),
  EntityTypeName: string(list => list.entityTypeName),
  ExemptFromBlockDownloadOfNonViewableFiles: boolean(() => false),
  FileSavePostProcessingEnabled: boolean(() => false),
  ForceCheckout: boolean(list => list.forceCheckout),
  HasExternalDataSource: boolean(() => false),
  Hidden: boolean(list => list.hidden),
  Id: guid(list => list.id),
  ImagePath: path(list => list.imageUrl),
  ImageUrl: string(list => list.imageUrl),
  DefaultSensitivityLabelForLibrary: string(() => ''),
  SensitivityLabelToEncryptOnDownloadForLibrary: string(() => null),
  IrmEnabled: boolean(() => false),
  IrmExpire: boolean(() => false),
  IrmReject: boolean(() => false),
  IsApplicationList: boolean(() => false),
  IsCatalog: boolean(() => false),
  IsPrivate: boolean(() => false),
  ItemCount: int32((list, call) => call.store.lists.fresh(list).itemCount),
  LastItemDeletedDate: date(list => list.lastItemDeleted),
  LastItemModifiedDate: date(list => list.lastItemModified),
  LastItemUserModifiedDate: date(list => list.lastItemUserModified),
  ListExperienceOptions: int32(list => list.listExperience),
  ListItemEntityTypeFullName: string(list => `SP.Data.${list.entityTypeName}Item`),
  MajorVersionLimit: int32(list => list.majorVersionLimit),
  MajorWithMinorVersionsLimit: int32(() => 0),
  MultipleDataList: boolean(() => false),
  NoCrawl: boolean(list => list.noCrawl),
  OnQuickLaunch: onDemand(boolean(list => list.onQuickLaunch)),
  ParentWebPath: path((_list, webPath) => webPath),
  ParentWebUrl: string((_list, call) => call.web.path),
  ParserDisabled: boolean(() => false),
  ReadSecurity: onDemand(int32(list => list.readSecurity)),
  SchemaXml: onDemand(string((list, call) => schemaXml(list, call.store.fields.list(list).map(field => field.schemaXml)))),
  ServerTemplateCanCreateFolders: boolean(() => true),
  TemplateFeatureId: guid(list => list.templateFeatureId),
  Title: string(list => list.title),
  ValidationFormula: onDemand(string(list => list.validation?.formula || null)),
  ValidationMessage: onDemand(string(list => list.validation?.message || null)),
  WriteSecurity: onDemand(int32(list => list.writeSecurity))
};

/** Where the pages of a list lie: in the root folder of a list, in Forms of a library. */
export function formFolder(list: ListRow): string {
  return list.baseType === 1 ? `${list.rootFolder}/Forms` : list.rootFolder;
}

function schemaXml(list: ListRow, fields: readonly string[]): string {
  return `<List DocTemplateUrl="" ID="{${list.id.toUpperCase()}}" Title="${escapeXml(list.title)}" Description="${escapeXml(list.description)}" ` +
    `BaseType="${list.baseType}" ServerTemplate="${list.template}" RootFolder="${escapeXml(list.rootFolder)}" ItemCount="${list.itemCount}">` +
    `<Fields>${fields.join('')}</Fields></List>`;
}

