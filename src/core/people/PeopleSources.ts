import type { DiscussionPlace } from './places';
import type { DirectoryPerson, PersonExtras, PersonKey } from './DirectoryPerson';
import type { EvidenceFound } from './Evidence';
import type { ExpertiseEntry } from './ExpertiseEntry';
import type { DirectoryScope, FacetChoice, FacetName, Organisation, PersonDetails, PersonRef } from './People';
import type { Person } from './Person';

/** Where people are known from. `PeopleFromSources` makes the port `People` of them; each may fail by itself. */
export interface PeopleSources {
  readonly expertise: ExpertiseSource;
  readonly search?: PeopleSearchSource;
  readonly profiles?: ProfileSource;
  readonly evidence?: EvidenceSource;
  readonly graph?: GraphSource;
}

/** The site's own list of entries. A site without it answers empty, never an error. Hidden entries are never given but to their own person. */
export interface ExpertiseSource {
  /**
   * Entries that hold one of the words (as they were typed) and all chosen values, at most `most`, newest first; without either:
   * the newest. One request, two where the list is beyond the threshold.
   */
  matching(words: readonly string[], choice: FacetChoice, most: number): Promise<EntriesFound>;
  /** Entries of these people, in one request for up to 60. */
  of(people: readonly PersonRef[]): Promise<EntriesOfPeople>;
}

export interface EntriesOfPeople {
  readonly entries: readonly ExpertiseEntry[];
  /** Those of them who hid themselves: the directory neither lists nor suggests them, whatever other source knows them. Never the reader. */
  readonly hidden: readonly PersonRef[];
}

export interface EntriesFound {
  readonly entries: readonly ExpertiseEntry[];
  /** All that fit, where the list can tell. */
  readonly total?: number;
  /** False: the list holds more that may fit. */
  readonly isComplete: boolean;
  /** Items that could not be read, or that pretend to be another person's, by id. */
  readonly unreadable?: readonly { readonly id: number | undefined; readonly reason: string }[];
}

/** SharePoint's people search, under the reader's own rights. */
export interface PeopleSearchSource {
  /** One request. `start` counts from 0; beyond 50,000 the source goes on by document id by itself (`next`). */
  search(query: PeopleSearchQuery): Promise<PeopleSearchPage>;
}

export interface PeopleSearchQuery {
  readonly text: string;
  /** True: one of the words is enough (words of an unfinished question); else all of them have to be there. */
  readonly anyWord?: boolean;
  readonly choice: Pick<FacetChoice, 'department' | 'office'>;
  /** Some word of the name begins with it: who looks up a family name is content, too. */
  readonly letter?: string;
  readonly scope: DirectoryScope;
  readonly pageSize: number;
  /** What the page before gave as `next`. */
  readonly from?: string;
}

export interface PeopleSearchPage {
  /** Best first; without `entry`. */
  readonly people: readonly DirectoryPerson[];
  readonly total: number;
  readonly next?: string;
  readonly facets: readonly { readonly name: Extract<FacetName, 'department' | 'office'>; readonly values: readonly { readonly value: string; readonly count: number }[] }[];
}

/** Profiles, one by one. */
export interface ProfileSource {
  details(people: readonly Person[]): Promise<ReadonlyMap<number, PersonDetails>>;
  /** Everything of one profile that the reader may see, in one request; undefined when there is none. */
  profile(person: PersonRef): Promise<DirectoryPerson | undefined>;
}

/** What the boards of the site show, trimmed to what the reader may open. */
export interface EvidenceSource {
  /** Answers whose words, or whose question's words or category, fit; the most relevant, at most some hundred. At most three requests. */
  on(subject: string, options?: EvidenceOptions): Promise<EvidenceFound>;
  /** Answers and thanks of one person, newest first, at most some hundred. Two requests, three on a large board that has no index of authors. */
  of(person: PersonRef): Promise<EvidenceFound>;
  /** Discussions of the last seven days in which somebody was asked or answered. Kept for some minutes. */
  load(): Promise<WeeklyLoad>;
}

export interface EvidenceOptions {
  /** True: one of the words is enough, the more the better (an unfinished question); else all of them have to be there. */
  readonly anyWord?: boolean;
  /**
   * Called as soon as the authors are known, before the discussions are read: whoever needs more of them asks in the same
   * turn, so that it costs no request of its own.
   */
  heard?(authors: readonly Person[]): void;
}

export interface WeeklyLoad {
  /** By site user id: the discussions, each once. */
  readonly discussions: ReadonlyMap<number, readonly DiscussionPlace[]>;
  /** False: there were more posts than were looked through. */
  readonly isComplete: boolean;
}

/** Graph, as far as somebody granted it. */
export interface GraphSource {
  extras(people: readonly DirectoryPerson[]): Promise<ReadonlyMap<PersonKey, PersonExtras>>;
  organisation(person: PersonRef): Promise<Organisation | undefined>;
}
