import type { GraphClient, TokenSource } from '../data/graph/graphAccess';

/**
 * What the host takes from SPFx: a structural slice, so that tests can give a plain object and no layer below sees an SPFx type.
 */
export interface HostContext {
  readonly pageContext: {
    readonly web: { readonly absoluteUrl: string; readonly title?: string };
    readonly user: { readonly loginName: string; readonly displayName?: string; readonly email?: string; readonly isExternalGuestUser?: boolean };
    /** SPFx types it as `any`: read with care, everything may be missing. */
    readonly legacyPageContext: object;
  };
  /** What Graph needs; not every host has them. */
  readonly aadTokenProviderFactory?: { getTokenProvider(): Promise<TokenSource> };
  readonly msGraphClientFactory?: { getClient(version: '3'): Promise<GraphClient> };
}

/** Only what links need: where Teams opened the tab, and which app it is. */
export interface TeamsSdk {
  readonly teamsJs: {
    readonly app: {
      getContext(): Promise<{
        readonly page: { readonly id: string; readonly subPageId?: string };
        readonly channel?: { readonly id: string };
        readonly chat?: { readonly id: string };
        readonly team?: object;
      }>;
    };
  };
}
