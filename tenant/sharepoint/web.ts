/** SP.Web: the web in whose address `_api` is. Keys and their order as recorded; other files add their links to it. */
import type { Call, EntityType, Extension, Navigation, Property } from '../http/resources.ts';
import type { UserRow, WebRow } from '../store/Store.ts';
import { unemulated } from '../http/unemulated.ts';
import { permissionBits } from '../store/permissionBits.ts';
import { currentWebChangeToken } from './changes.ts';
import { errors } from './errors.ts';
import { localIso } from './itemShapeTime.ts';
import { propertyValuesType } from './propertyValues.ts';
import { regionalSettingsType } from './regionalSettings.ts';
import { userType } from './users.ts';

const zeroGuid = '00000000-0000-0000-0000-000000000000';

const fixed = (type: string, value: string | number | boolean | null): Property<WebRow> => ({ type, get: () => value });

export const webType: EntityType<WebRow> = {
  name: 'SP.Web',
  path: () => 'Web',
  properties: {
    AllowRssFeeds: fixed('Edm.Boolean', true),
    AlternateCssUrl: fixed('Edm.String', ''),
    AppInstanceId: fixed('Edm.Guid', zeroGuid),
    ClassicWelcomePage: fixed('Edm.String', null),
    Configuration: fixed('Edm.Int16', 0),
    // The one date of a web that is local and has milliseconds.
    Created: { type: 'Edm.DateTime', get: web => `${localIso(web.created, web.timeZone.iana)}.000` },
    CurrentChangeToken: { type: 'SP.ChangeToken', get: currentWebChangeToken },
    CustomMasterUrl: { type: 'Edm.String', get: web => `${web.path}/_catalogs/masterpage/seattle.master` },
    Description: { type: 'Edm.String', get: web => web.description },
    DesignPackageId: fixed('Edm.Guid', zeroGuid),
    DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: fixed('Edm.Boolean', false),
    EnableMinimalDownload: fixed('Edm.Boolean', false),
    FooterEmphasis: fixed('Edm.Int32', 0),
    FooterEnabled: fixed('Edm.Boolean', false),
    FooterLayout: fixed('Edm.Int32', 0),
    HeaderEmphasis: fixed('Edm.Int32', 0),
    HeaderLayout: fixed('Edm.Int32', 2),
    HideTitleInHeader: fixed('Edm.Boolean', false),
    HorizontalQuickLaunch: fixed('Edm.Boolean', false),
    Id: { type: 'Edm.Guid', get: web => web.id },
    IsEduClass: fixed('Edm.Boolean', false),
    IsEduClassProvisionChecked: fixed('Edm.Boolean', false),
    IsEduClassProvisionPending: fixed('Edm.Boolean', false),
    IsHomepageModernized: fixed('Edm.Boolean', false),
    IsMultilingual: fixed('Edm.Boolean', true),
    IsRevertHomepageLinkHidden: fixed('Edm.Boolean', false),
    Language: { type: 'Edm.Int32', get: web => web.language },
    LastItemModifiedDate: { type: 'Edm.DateTime', get: web => web.lastItemModified },
    LastItemUserModifiedDate: { type: 'Edm.DateTime', get: web => web.lastItemModified },
    LogoAlignment: fixed('Edm.Int32', 0),
    MasterUrl: { type: 'Edm.String', get: web => `${web.path}/_catalogs/masterpage/seattle.master` },
    MegaMenuEnabled: fixed('Edm.Boolean', false),
    NavAudienceTargetingEnabled: fixed('Edm.Boolean', false),
    NoCrawl: fixed('Edm.Boolean', false),
    ObjectCacheEnabled: fixed('Edm.Boolean', false),
    OverwriteTranslationsOnChange: fixed('Edm.Boolean', false),
    ResourcePath: { type: 'SP.ResourcePath', get: (_web, call) => ({ DecodedUrl: call.webUrl }) },
    QuickLaunchEnabled: fixed('Edm.Boolean', true),
    RecycleBinEnabled: fixed('Edm.Boolean', true),
    SearchScope: fixed('Edm.Int32', 0),
    ServerRelativePath: { type: 'SP.ResourcePath', onDemand: true, get: web => ({ DecodedUrl: web.path }) },
    ServerRelativeUrl: { type: 'Edm.String', get: web => web.path },
    SiteLogoUrl: fixed('Edm.String', null),
    SyndicationEnabled: fixed('Edm.Boolean', true),
    TenantAdminMembersCanShare: fixed('Edm.Int32', 0),
    Title: { type: 'Edm.String', get: web => web.title },
    TreeViewEnabled: fixed('Edm.Boolean', false),
    UIVersion: fixed('Edm.Int32', 15),
    UIVersionConfigurationEnabled: fixed('Edm.Boolean', false),
    Url: { type: 'Edm.String', get: (_web, call) => call.webUrl },
    WebTemplate: { type: 'Edm.String', get: web => web.template },
    WelcomePage: fixed('Edm.String', 'SitePages/Home.aspx')
  },
  // Every link that a real web answers, in its order. What nobody describes stays unemulated.
  navigation: Object.fromEntries([
    'FirstUniqueAncestorSecurableObject', 'RoleAssignments', 'AccessRequestsList', 'Activities', 'ActivityLogger', 'Alerts', 'AllProperties', 'AppTiles',
    'AssociatedMemberGroup', 'AssociatedOwnerGroup', 'AssociatedVisitorGroup', 'Author', 'AvailableContentTypes', 'AvailableFields', 'CanModernizeHomepage',
    'ClientWebParts', 'ContentTypes', 'CurrentUser', 'DataLeakagePreventionStatusInfo', 'DescriptionResource', 'EventReceivers', 'Features', 'Fields', 'Folders',
    'HostedApps', 'Lists', 'ListTemplates', 'MultilingualSettings', 'Navigation', 'OneDriveSharedItems', 'ParentWeb', 'PushNotificationSubscribers', 'RecycleBin',
    'RegionalSettings', 'RoleDefinitions', 'RootFolder', 'SiteCollectionAppCatalog', 'SiteGroups', 'SiteUserInfoList', 'SiteUsers', 'TenantAppCatalog',
    'ThemeInfo', 'TitleResource', 'UserCustomActions', 'Webs', 'WebInfos', 'WorkflowAssociations', 'WorkflowTemplates'
  ].map((name): [string, Navigation<WebRow>] => [name, unemulated(name)])),
  update: async (web, call) => {
    const changes: { title?: string; description?: string } = {};
    for (const [name, value] of Object.entries(await call.json())) {
      switch (name) {
        case 'Title': changes.title = String(value); break;
        case 'Description': changes.description = String(value ?? ''); break;
        default: throw errors.notEmulated(`changing ${name} of SP.Web`, ['Title', 'Description']);
      }
    }
    call.store.permissions.demand(call.user, { kind: 'web', web }, permissionBits.manageWeb);
    call.store.sites.updateWeb(web, changes, call.user);
    return { kind: 'empty', status: 204 };
  }
};

/** What a subsite says of its parent. Each web here is the only one of its site, so that nothing of it is ever answered. */
const webInformationType: EntityType<WebRow> = { name: 'SP.WebInformation', path: web => `Web/WebInfos(guid'${web.id}')`, properties: {} };

export const webExtension: Extension = {
  web: {
    navigation: {
      AllProperties: { target: propertyValuesType('Web/AllProperties'), many: false, get: web => web.properties },
      Author: { target: userType, many: false, get: (web, call) => author(web, call) },
      ParentWeb: { target: webInformationType, many: false, get: () => undefined },
      RegionalSettings: { target: regionalSettingsType, many: false, get: web => web },
      Webs: { target: webType, many: true, get: () => [] }
    }
  }
};

function author(web: WebRow, call: Call): UserRow | undefined {
  return call.store.users.list(web.siteId).find(user => user.isSiteAdmin && user.principalType === 1);
}
