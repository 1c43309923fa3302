/**
 * What the host takes from SPFx: structural slices, so that tests can give a plain object and no layer below sees an SPFx type.
 */
export interface HostContext {
  readonly instanceId: string;
  readonly pageContext: {
    readonly web: { readonly absoluteUrl: string; readonly serverRelativeUrl: string; readonly title: string };
    readonly user: { readonly displayName: string; readonly email: string; readonly loginName: string; readonly isExternalGuestUser?: boolean };
    readonly cultureInfo: { readonly currentCultureName: string; readonly currentUICultureName: string; readonly isRightToLeft: boolean };
    readonly legacyPageContext: { readonly userId?: number };
  };
  readonly sdks?: { readonly microsoftTeams?: TeamsSdk };
}

/** Only what links need: where Teams opened the tab, and which app it is. */
export interface TeamsSdk {
  readonly teamsJs: {
    readonly app: {
      getContext(): Promise<{ readonly page: { readonly id: string; readonly subPageId?: string }; readonly channel?: { readonly id: string } }>;
    };
  };
}
