import type { DirectoryScope, DiscussionPlace, Expertise, ExpertiseEntries, People, PeopleSetup, PersonalChoices, PersonRef } from '../../core/people';
import type { HeldBadge } from '../../core/recognition';
import type { DirectoryFirstStrings, DirectoryStrings } from '../../loc';
import type { Surroundings } from '../app/Surroundings';
import type { ThanksOffer } from '../recognition/thanksGate';

/** The ports behind the directory. */
export interface DirectoryServices {
  readonly people: People;
  readonly entries: ExpertiseEntries;
  readonly setup: PeopleSetup;
  readonly choices: PersonalChoices;
  readonly drafts: EntryDrafts;
  /** Missing: cards show none. */
  readonly badges?: HeldBadges;
}

/** Badges that somebody holds now, for their card: an extra, asked once the card stands. */
export interface HeldBadges {
  /** Newest award first; without expired, hidden, declined and doubtful ones. Empty on a site without recognition; a rejection counts as that. */
  of(person: PersonRef): Promise<readonly HeldBadge[]>;
}

/** An entry typed and not saved, in this browser. Never throws: where nothing can be kept, nothing is. */
export interface EntryDrafts {
  load(): Expertise | undefined;
  save(expertise: Expertise): void;
  forget(): void;
}

/** What an owner may show of a person, in any order. */
export const directoryFields = [
  'jobTitle', 'department', 'office', 'localTime', 'askMeAbout', 'topics', 'languages', 'skills', 'officeHours', 'contact'
] as const;
export type DirectoryField = typeof directoryFields[number];

export type DirectoryView = 'cards' | 'list' | 'chart';

/** What an owner chose for this directory. */
export interface DirectorySettings {
  /** Empty: the general one. */
  readonly title: string;
  readonly purpose: string;
  readonly view: Exclude<DirectoryView, 'chart'>;
  /** 12 to 60. */
  readonly pageSize: number;
  readonly fields: readonly DirectoryField[];
  readonly scope: DirectoryScope;
}

/** A place in the directory; all undefined: the list. */
export interface DirectoryRoute {
  /** As `placeOfPerson` gives it. */
  readonly expert?: string;
  /** The own entry, for editing. */
  readonly isMine?: true;
}

/** Everything that the surroundings know and a screen of the directory needs. */
export interface DirectoryEnvironment extends Surroundings {
  /** At least those of the first view; what is deferred gets all. */
  readonly words: DirectoryFirstStrings;
  /** The rest of the same language. The same function at every render. */
  readonly allWords: () => Promise<DirectoryStrings>;
  readonly me: Surroundings['me'] & PersonRef;
  readonly route: DirectoryRoute;
  navigate(route: DirectoryRoute, options?: { readonly replace?: boolean }): void;
  /** Absolute permalink of a place in the directory. */
  hrefOf(route: DirectoryRoute): string;
  /** Address of a post on a board. */
  hrefOfPlace(place: DiscussionPlace): string;
  /** Where one asks everybody, with words for a title and the person who is to be asked; undefined where the owner named no board. */
  askHref?(title: string, person?: PersonRef): string;
  /** Called as that address is followed: the words and the person go along beside it, since a link carries none. */
  onAsk?(title: string, person?: PersonRef): void;
  /** "Say thanks" on a card; undefined where the owner does not want it. The same function at every render. */
  readonly thank?: ThanksOffer;
}
