import type { Brand, Instant } from '../shared';
import type { Person } from './Person';

export type EntryId = Brand<number, 'EntryId'>;
export type NominationId = Brand<number, 'NominationId'>;

/** What people say of themselves on this site: one item each, written by nobody else. Nothing is compulsory. */
export interface Expertise {
  /** Topics known, in the person's own order; at most 30 of at most 60 characters. */
  readonly topics: readonly string[];
  /** Those of the topics that questions are welcome on. */
  readonly askMeAbout: readonly string[];
  readonly wantsToLearn: readonly string[];
  readonly isMentor: boolean;
  /** BCP 47, best first: `en`, `pt-BR`. */
  readonly languages: readonly string[];
  /** First and second classification of the matrix (A29). */
  readonly processes: readonly string[];
  readonly disciplines: readonly string[];
  readonly pronouns?: string;
  /** IANA name; undefined: not said. */
  readonly timeZone?: string;
  /** Weekly, in the person's own time zone. */
  readonly officeHours: readonly OfficeHour[];
  /** Questions a week at which somebody else is suggested; undefined: no limit. */
  readonly weeklyLimit?: number;
  /** Not suggested before this moment. */
  readonly pausedUntil?: Instant;
  /** Found by nobody but oneself; what colleagues' posts show stays. */
  readonly isHidden: boolean;
}

export interface OfficeHour {
  /** 0 is Sunday. */
  readonly day: number;
  /** Minutes since midnight, 0 to 1440, `from` before `until`. */
  readonly from: number;
  readonly until: number;
}

export interface ExpertiseEntry extends Expertise {
  readonly id: EntryId;
  /** Whoever made the item, as SharePoint stamped it: never a column that somebody could fill in. */
  readonly person: Person;
  readonly modified: Instant;
  readonly etag: string;
  /** Subject expert by nomination and their own yes, within the term. */
  readonly subjectExpertOn: readonly string[];
}

/** An owner asks somebody to be the expert on a topic for a time (A117). Counts when the nominee has said yes. */
export interface Nomination {
  readonly id: NominationId;
  readonly topic: string;
  readonly nominee: Person;
  readonly nominatedBy: Person;
  readonly from: Instant;
  /** Exclusive. */
  readonly until: Instant;
  readonly answer: 'open' | 'accepted' | 'declined';
}
