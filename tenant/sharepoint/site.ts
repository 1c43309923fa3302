/** SP.Site: the site collection. The tenant has one web in each, so the row of the web stands for both. */
import type { Call, EntityType } from '../http/resources.ts';
import type { SiteRow, UserRow, WebRow } from '../store/Store.ts';
import { unemulatedAll } from '../http/unemulated.ts';
import { errors } from './errors.ts';
import { userType } from './users.ts';
import { webType } from './web.ts';

export const siteType: EntityType<WebRow> = {
  name: 'SP.Site',
  path: () => 'Site',
  properties: {
    AllowCreateDeclarativeWorkflow: { type: 'Edm.Boolean', get: () => false },
    AllowDesigner: { type: 'Edm.Boolean', get: () => true },
    CompatibilityLevel: { type: 'Edm.Int32', get: () => 15 },
    Classification: { type: 'Edm.String', get: () => '' },
    DisableAppViews: { type: 'Edm.Boolean', get: () => false },
    GroupId: { type: 'Edm.Guid', get: (web, call) => siteRow(web, call).groupId },
    HubSiteId: { type: 'Edm.Guid', get: () => '00000000-0000-0000-0000-000000000000' },
    Id: { type: 'Edm.Guid', get: web => web.siteId },
    IsHubSite: { type: 'Edm.Boolean', get: () => false },
    LockIssue: { type: 'Edm.String', get: () => null },
    PrimaryUri: { type: 'Edm.String', get: (_web, call) => call.webUrl },
    ReadOnly: { type: 'Edm.Boolean', get: () => false },
    SensitivityLabelId: { type: 'Edm.String', get: () => null },
    ServerRelativeUrl: { type: 'Edm.String', get: web => web.path },
    ShareByEmailEnabled: { type: 'Edm.Boolean', get: () => true },
    Url: { type: 'Edm.String', get: (_web, call) => call.webUrl }
  },
  navigation: {
    ...unemulatedAll('Audit', 'EventReceivers', 'Features'),
    Owner: { target: userType, many: false, get: (web, call) => owner(web, call) },
    ...unemulatedAll('RecycleBin'),
    RootWeb: { target: webType, many: false, get: web => web },
    ...unemulatedAll('SecondaryContact', 'UserCustomActions')
  }
};

function siteRow(web: WebRow, call: Call): SiteRow {
  const row = call.store.sites.site(web.siteId);
  if (row === undefined) {
    throw errors.site();
  }
  return row;
}

/** The first site administrator: the tenant keeps no owner besides. */
function owner(web: WebRow, call: Call): UserRow | undefined {
  return call.store.users.list(web.siteId).find(user => user.isSiteAdmin && user.principalType === 1);
}
