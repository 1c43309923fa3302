import type { Instant } from '../shared';
import type { DirectoryPerson, PersonExtras, PersonKey } from './DirectoryPerson';
import type { EvidenceItem } from './Evidence';
import type { EntryKey } from './ExpertiseEntries';
import type { EntryId, Expertise, ExpertiseEntry, Nomination, NominationId } from './ExpertiseEntry';
import type { PersonRef } from './People';
import type { PeopleList } from './PeopleSetup';
import type { Person } from './Person';
import type { DiscussionPlace } from './places';
import { nominationsInForce } from './nominationsInForce';
import { samePerson } from './personKey';

/** A site's people in memory: several readers look at the same one, each through objects of their own. */
export interface MemoryDirectory {
  /** What people search and profiles know. */
  profiles: readonly DirectoryPerson[];
  readonly entries: MemoryEntry[];
  readonly nominations: MemoryNomination[];
  /** What the boards show. */
  evidence: readonly MemoryEvidence[];
  /** Who was asked in a question, within the week that counts. */
  asked: readonly { readonly siteUserId: number; readonly place: DiscussionPlace; readonly at: Instant }[];
  /** What Graph would tell of somebody. */
  readonly extras: Map<PersonKey, PersonExtras>;
  /** Key of the manager, by key. */
  readonly managers: Map<PersonKey, PersonKey>;
  /** Lists that were made. */
  readonly lists: Set<PeopleList>;
  /** Columns that the list of entries lacks. */
  missingColumns: readonly string[];
  missingFields: readonly (keyof Expertise)[];
  lastId: number;
}

export interface MemoryEntry {
  readonly id: EntryId;
  readonly key: EntryKey;
  readonly person: Person;
  expertise: Expertise;
  readonly answers: Map<NominationId, 'accepted' | 'declined'>;
  modified: Instant;
  version: number;
}

export type MemoryNomination = Omit<Nomination, 'answer'> & { readonly key: EntryKey };

export interface MemoryEvidence extends EvidenceItem {
  /** Words of the answer. */
  readonly text?: string;
}

export function emptyDirectory(lists: readonly PeopleList[] = ['expertise', 'nominations', 'outcomes', 'choices']): MemoryDirectory {
  return {
    profiles: [], entries: [], nominations: [], evidence: [], asked: [], extras: new Map(), managers: new Map(),
    lists: new Set(lists), missingColumns: [], missingFields: [], lastId: 0
  };
}

/** Puts an entry into the list as its person would. */
export function addEntry(memory: MemoryDirectory, person: Person, expertise: Expertise, key: EntryKey, at: Instant): MemoryEntry {
  const entry: MemoryEntry = { id: ++memory.lastId as EntryId, key, person, expertise, answers: new Map(), modified: at, version: 1 };
  memory.entries.push(entry);
  return entry;
}

/** The entry as the port gives it. */
export function entryOf(memory: MemoryDirectory, entry: MemoryEntry, now: Date): ExpertiseEntry {
  const { id, person, expertise, modified, version } = entry;
  return { ...expertise, id, person, modified, etag: `"${version}"`, subjectExpertOn: nominationsInForce(nominationsOf(memory, person), now) };
}

/** Nominations of somebody with their own answers. */
export function nominationsOf(memory: MemoryDirectory, person: PersonRef): readonly Nomination[] {
  const own = memory.entries.find(entry => samePerson(entry.person, person));
  return memory.nominations.filter(one => samePerson(one.nominee, person))
    .map(({ id, topic, nominee, nominatedBy, from, until }) => ({ id, topic, nominee, nominatedBy, from, until, answer: own?.answers.get(id) ?? 'open' }));
}
