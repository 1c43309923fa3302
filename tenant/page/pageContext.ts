/** `spPageContextInfo`, the object that SharePoint writes into each page and that SPFx's PageContext is made of. */
import type { Choices } from './choices.ts';
import { isRightToLeft } from './choices.ts';
import type { PageFacts } from './pageFacts.ts';

/**
 * Switches in SPFx's own code that this page sets:
 * - the first keeps it from signing in at Microsoft Entra when the page starts;
 * - the second takes the classic property pane instead of a content panel that is not published.
 */
const killSwitches = {
  '2bf3e1ce-55da-4552-bc41-e3d072202d3c': true,
  'a3f45048-0db5-4b7c-9a9a-e3183d216c4d': true
};

const localeIds: Readonly<Record<Choices['lang'], number>> = { 'en-US': 1033, 'de-DE': 1031, 'ar-SA': 1025 };

/** Ids of the tenant as a whole; nothing depends on their values. */
const tenantId = '6d0a1f4e-2b5c-4d8e-9f10-3a7b5c9d1e20';

export interface PageContextInput {
  readonly origin: string;
  /** Path of the page, `/sites/intranet/SitePages/Home.aspx`. */
  readonly path: string;
  readonly choices: Choices;
  readonly facts: PageFacts;
  readonly now: Date;
}

/** Field names and values as SharePoint Online writes them; ids in braces where it does so. */
export function pageContextInfo({ origin, path, choices, facts, now }: PageContextInput): Record<string, unknown> {
  const { site, web, pageList, user, digest } = facts;
  const webUrl = origin + web.path;
  return {
    aadInstanceUrl: `${origin}/_local/signin`,
    aadTenantId: tenantId,
    aadSessionId: tenantId,
    aadUserId: guidOf(user.id),
    cdnPrefix: '',
    CorrelationId: guidOf(0),
    currentCultureName: choices.lang,
    currentUICultureName: choices.lang,
    currentCultureLCID: localeIds[choices.lang],
    currentLanguage: localeIds[choices.lang],
    isRightToLeft: isRightToLeft(choices.lang),
    ExpFeatures: [],
    ECSClientFeatures: {},
    killSwitches,
    featureInfo: [],
    groupId: '',
    groupType: '',
    isAnonymousGuestUser: false,
    isExternalGuestUser: user.isGuest,
    isAppWeb: false,
    isNoScriptEnabled: true,
    isSPO: true,
    isSiteAdmin: user.isSiteAdmin,
    listBaseTemplate: 119,
    listId: `{${pageList.id}}`,
    listPermsMask: pageList.permissions,
    listTitle: 'Site Pages',
    listUrl: `${web.path}/SitePages`,
    pageItemId: 1,
    pagePermsMask: pageList.permissions,
    RecycleBinItemCount: -1,
    serverRequestPath: path,
    serverRedirectedUrl: '',
    serverTime: now.toISOString(),
    layoutsUrl: '_layouts/15',
    siteId: `{${site.id}}`,
    siteAbsoluteUrl: webUrl,
    siteServerRelativeUrl: web.path,
    siteClassification: '',
    sitePagesEnabled: true,
    siteSubscriptionId: tenantId,
    socialBarEnabled: true,
    userId: user.id,
    userDisplayName: user.name,
    userEmail: user.email,
    userLoginName: user.upn,
    userPrincipalName: user.upn,
    systemUserKey: user.loginName,
    webId: `{${web.id}}`,
    webTitle: web.title,
    webAbsoluteUrl: webUrl,
    webServerRelativeUrl: web.path,
    webPermMasks: web.permissions,
    webLanguage: 1033,
    webLanguageName: 'en-US',
    webLogoUrl: '',
    webTemplate: '68',
    webTemplateConfiguration: 'SITEPAGEPUBLISHING#0',
    webUIVersion: 15,
    formDigestValue: digest.value,
    formDigestTimeoutSeconds: digest.timeoutSeconds,
    msGraphEndpointUrl: 'https://graph.microsoft.com',
    spfx3rdPartyServicePrincipalId: guidOf(1),
    env: 'prod',
    farmLabel: 'local',
    cloudType: 'prod'
  };
}

function guidOf(number: number): string {
  return `00000000-0000-4000-b000-${String(number).padStart(12, '0')}`;
}
