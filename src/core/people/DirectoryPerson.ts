import type { Brand, Instant } from '../shared';
import type { ExpertiseEntry } from './ExpertiseEntry';
import type { Person } from './Person';

/**
 * Who somebody is across sources: the principal name in lower case, else the address, else `user:ID`. Made by `keyOf` only.
 * Not for showing, not for storing.
 */
export type PersonKey = Brand<string, 'PersonKey'>;

/** Somebody as the directory shows them: what search and profiles say, and what they say of themselves. */
export interface DirectoryPerson extends Person {
  readonly key: PersonKey;
  /** Object id in the organisation's directory, where a source tells: Graph knows people by it. */
  readonly directoryId?: string;
  readonly office?: string;
  /** From the profile, as its owner wrote them; empty where the profile says nothing. */
  readonly skills: readonly string[];
  /** The profile's own "ask me about". */
  readonly responsibilities: readonly string[];
  readonly interests: readonly string[];
  readonly pastProjects: readonly string[];
  readonly schools: readonly string[];
  readonly aboutMe?: string;
  /** What they say of themselves on this site; undefined when they said nothing, or hid it. */
  readonly entry?: ExpertiseEntry;
}

/** What only Graph knows, and only where it was granted. Every part may be missing by itself. */
export interface PersonExtras {
  readonly presence?: Presence;
  /** An address made for this page (`blob:` or `data:`): never stored. */
  readonly photoUrl?: string;
  readonly workingHours?: WorkingHours;
}

export interface Presence {
  readonly availability: 'available' | 'busy' | 'doNotDisturb' | 'away' | 'offline' | 'unknown';
  /** Out of office: the end, where known. */
  readonly outOfOfficeUntil?: Instant;
}

/** Minutes of the day are local to the time zone. */
export interface WorkingHours {
  /** IANA, for example `Europe/Lisbon`. */
  readonly timeZone: string;
  /** 0 is Sunday. */
  readonly days: readonly number[];
  /** Minutes since midnight, 0 to 1440. */
  readonly from: number;
  readonly until: number;
}
