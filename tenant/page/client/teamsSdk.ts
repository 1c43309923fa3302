/**
 * What a web part finds in `context.sdks.microsoftTeams` inside Teams, as far as a page outside Teams can give it:
 * the app context and deep links. Not given: authentication, dialogs, people and chat of the real client, a change of
 * theme without a reload, the frame around the tab and its messages, and `pages.config` of a tab's settings.
 */
import type { PageState } from './spfx.ts';

export function teamsSdk({ choices, upn }: PageState, { tab, scope }: NonNullable<PageState['teams']>): { teamsJs: object; context: object } {
  const theme = choices.theme === 'light' ? 'default' : choices.theme;
  const { currentUICultureName, siteId, webTitle, webAbsoluteUrl } = window._spPageContextInfo;
  const subPageId = new URLSearchParams(location.search).get('subPageId') ?? undefined;
  const context = {
    app: {
      locale: currentUICultureName.toLowerCase(), theme, sessionId: siteId, iconPositionVertical: 0,
      host: { name: 'Teams', clientType: 'web', sessionId: siteId, ringId: 'general' }
    },
    page: { id: tab, frameContext: 'content', subPageId, isFullScreen: false },
    user: { id: upn, loginHint: upn, userPrincipalName: upn, tenant: { id: siteId } },
    ...(scope === 'team' ? team(siteId, webTitle) : {}),
    sharePointSite: { teamSiteUrl: webAbsoluteUrl, teamSiteDomain: location.host, teamSitePath: new URL(webAbsoluteUrl).pathname }
  };
  const nothing = (): void => undefined;
  const teamsJs = {
    app: {
      initialize: () => Promise.resolve(),
      getContext: () => Promise.resolve(context),
      isInitialized: () => true,
      notifySuccess: nothing, notifyAppLoaded: nothing, notifyFailure: nothing,
      registerOnThemeChangeHandler: nothing,
      openLink: (url: string) => { window.open(url, '_blank', 'noopener'); return Promise.resolve(); }
    },
    pages: {
      isSupported: () => true,
      shareDeepLink: nothing,
      navigateToApp: () => Promise.resolve(),
      getTabInstances: () => Promise.resolve({ teamTabs: [] })
    }
  };
  return { teamsJs, context };
}

/** What the context tells of a channel's tab only. */
function team(siteId: string, webTitle: string): object {
  return {
    channel: { id: '19:local@thread.tacv2', displayName: 'Export desk', membershipType: 'Standard' },
    team: { internalId: '19:local-team@thread.tacv2', displayName: webTitle, groupId: siteId.replace(/[{}]/g, '') }
  };
}
