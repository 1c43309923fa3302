/** What a page must know of the tenant: the site, the person who looks, what they may do, and a request digest. */
import type { BoardLink } from './pages.ts';

export interface Mask { readonly High: number; readonly Low: number }

export interface PersonChoice {
  /** Sign-in name, `owner@contoso.example`. */
  readonly upn: string;
  readonly name: string;
  readonly title: string;
  /** "Owner", "Member", … as the toolbar shows it. */
  readonly role: string;
}

export interface PageFacts {
  readonly site: { readonly id: string };
  readonly web: { readonly id: string; readonly title: string; readonly path: string; readonly permissions: Mask };
  /** The library that holds the pages. */
  readonly pageList: { readonly id: string; readonly permissions: Mask };
  readonly user: {
    readonly id: number; readonly upn: string; readonly loginName: string; readonly name: string; readonly email: string;
    readonly isGuest: boolean; readonly isSiteAdmin: boolean;
  };
  readonly digest: { readonly value: string; readonly timeoutSeconds: number };
}

/** The tenant as this page sees it; `storeFacts.ts` reads it from the store. */
export interface FactsSource {
  /** People to choose from, the most telling first. */
  people(site: string): readonly PersonChoice[];
  /** Undefined when there is no such site, or the person has no right to open it. */
  facts(site: string, upn: string): PageFacts | undefined;
  /** Discussion lists that the person may see, in order of title. */
  boards(site: string, upn: string): readonly BoardLink[];
  /** Id of the list at an address relative to the site (`Lists/Questions`); undefined when there is none. Whoever looks: a saved page holds the id. */
  listId(site: string, upn: string, address: string): string | undefined;
  /** Whether a digest was issued to this person for this site and has not expired. */
  digestHolds(site: string, upn: string, digest: string): boolean;
}

/** ManageLists or EditListItems on the pages: who may edit a page. Low word bit 0x4 is EditListItems. */
export function mayEditPages(facts: PageFacts): boolean {
  return (facts.pageList.permissions.Low & 0x4) !== 0;
}
