import type { Brand } from '../shared';
import type { DirectoryPerson, PersonExtras, PersonKey } from './DirectoryPerson';
import type { EvidenceFound, EvidenceSummary } from './Evidence';
import type { Person } from './Person';
import type { Reason } from './Reason';

/** Details about people beyond what a list row carries. Optional everywhere: a refusal means less detail, never an error. */
export interface PeopleDetails {
  /**
   * Job title, department and picture of these people, in as few requests as possible (one for up to 20).
   * Keyed by site user id; people without details are absent. Never throws for a missing profile.
   */
  details(people: readonly Person[]): Promise<ReadonlyMap<number, PersonDetails>>;
}

/**
 * People of the company, whatever source knows them: the one port behind the directory, the cards and the ladder.
 * Every source but the site's own list is optional; a source that fails makes an answer partial, never an error.
 * Failures of everything at once are thrown as `AppError`.
 */
export interface People extends PeopleDetails {
  /** One page of the directory: at most three requests, whatever the number of people. */
  find(query: DirectoryQuery): Promise<DirectoryPage>;
  /** Everything about one person that the reader may see: at most three requests. Undefined when nobody knows them. */
  card(person: PersonRef): Promise<PersonCard | undefined>;
  /**
   * Who may know the answer to an unfinished question, best first, at most `most`; somebody of another department among
   * them where there is one (A89); those at their limit or paused never, the next in line instead (A78). Never throws.
   */
  mayKnow(text: string, most: number): Promise<readonly Suggestion[]>;
  /** What Graph adds to these people, in one request; empty without a grant, a refusal or Graph. Never throws. */
  extras(people: readonly DirectoryPerson[]): Promise<ReadonlyMap<PersonKey, PersonExtras>>;
  /** Manager and reports of somebody; undefined where Graph was not granted. */
  organisation(person: PersonRef): Promise<Organisation | undefined>;
}

export interface PersonDetails {
  readonly jobTitle?: string;
  readonly department?: string;
  /** Same-tenant address of a picture. */
  readonly pictureUrl?: string;
}

/** Opaque; says where the next page begins. */
export type DirectoryCursor = Brand<string, 'DirectoryCursor'>;

export interface DirectoryQuery {
  /** As typed: names, topics, departments, words of answers. Blank: everybody, experts with an entry first. */
  readonly text: string;
  readonly facets: FacetChoice;
  /** Names beginning with it, one letter of any script. */
  readonly letter?: string;
  /** 12 to 60. */
  readonly pageSize: number;
  readonly cursor?: DirectoryCursor;
  readonly scope: DirectoryScope;
}

/** Undefined: any. Process and discipline together are the crossing (A29). */
export interface FacetChoice {
  readonly topic?: string;
  readonly process?: string;
  readonly discipline?: string;
  readonly department?: string;
  readonly office?: string;
  readonly language?: string;
  readonly availableNow?: boolean;
}

export type FacetName = 'topic' | 'process' | 'discipline' | 'department' | 'office' | 'language';

/** Who belongs to this directory: the owner's choice, sent to the service, never applied to a page after it. */
export interface DirectoryScope {
  readonly excludeGuests: boolean;
  /** Accounts whose names begin so: `svc-`, `admin.` */
  readonly excludeAccounts: readonly string[];
  readonly excludeDepartments: readonly string[];
  /** Empty: all. */
  readonly onlyDepartments: readonly string[];
  /** Keyword query of the owner's own; empty: none. */
  readonly query: string;
}

export interface DirectoryPage {
  readonly rows: readonly DirectoryRow[];
  /** Undefined on the last page. */
  readonly next?: DirectoryCursor;
  /** People that fit; undefined when no source can tell. */
  readonly total?: number;
  /** True: there may be more than `total`, because two sources count people who may be the same. */
  readonly isTotalAtLeast?: boolean;
  readonly facets: readonly Facet[];
  /** Sources that failed or were refused: the page says that it is partial. */
  readonly missing: readonly PeopleSourceName[];
}

export type PeopleSourceName = 'expertise' | 'peopleSearch' | 'profiles' | 'evidence' | 'graph';

export interface DirectoryRow {
  readonly person: DirectoryPerson;
  /** Why they are here, strongest first; empty when nothing was asked for. */
  readonly reasons: readonly Reason[];
  readonly availability: Availability;
}

export interface Facet {
  readonly name: FacetName;
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** `all`: counted over everybody that fits. `found`: over those with an entry or evidence only. */
  readonly countedOver: 'all' | 'found';
}

/** Whether somebody may be suggested now, and why not. */
export type Availability =
  | { readonly kind: 'free' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'paused'; readonly until: string }
  /** Asked or answering in this many discussions within seven days. */
  | { readonly kind: 'atLimit'; readonly asked: number; readonly limit: number }
  | { readonly kind: 'away' };

export type PersonRef = Pick<Person, 'siteUserId' | 'name' | 'email' | 'loginName' | 'isGuest'>;

export interface PersonCard {
  readonly person: DirectoryPerson;
  readonly evidence: EvidenceFound;
  readonly summary?: EvidenceSummary;
  /** Boards that they took part in, from the evidence. */
  readonly communities: readonly string[];
  readonly availability: Availability;
  readonly missing: readonly PeopleSourceName[];
}

export interface Suggestion {
  readonly person: DirectoryPerson;
  readonly reasons: readonly Reason[];
  /** Suggested because somebody before them is at the limit or paused: who, and why. */
  readonly insteadOf?: { readonly name: string; readonly because: Exclude<Availability, { readonly kind: 'free' | 'unknown' }> };
  /** Of another department than the reader's (A89). */
  readonly isFromElsewhere: boolean;
}

export interface Organisation {
  readonly manager?: DirectoryPerson;
  readonly reports: readonly DirectoryPerson[];
}
