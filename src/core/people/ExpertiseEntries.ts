import type { Brand, Instant } from '../shared';
import type { Expertise, ExpertiseEntry, Nomination, NominationId } from './ExpertiseEntry';
import type { Person } from './Person';

/** The same for every attempt to make one entry or nomination (exactly once). */
export type EntryKey = Brand<string, 'EntryKey'>;

/** What people say of themselves, and who is asked to stand for a topic. Failures are thrown as `AppError`. */
export interface ExpertiseEntries {
  /** What the list allows, and the current person's own entry with the nominations that concern them. One request. */
  open(): Promise<MyExpertise>;
  /** Makes the entry or saves it under the ETag that was read. A newer version comes back as a conflict. */
  save(expertise: Expertise, known: { readonly key: EntryKey } | { readonly entry: ExpertiseEntry }): Promise<SavedEntry>;
  /** Takes the own entry away, to the recycle bin. */
  remove(entry: ExpertiseEntry): Promise<void>;
  /** Topics that are in use on this site, most used first, for suggestions while typing. At most 200. One request. */
  topics(): Promise<readonly string[]>;
  /** Owner: asks somebody to stand for a topic. */
  nominate(nomination: { readonly key: EntryKey; readonly topic: string; readonly nominee: Person; readonly from: Instant; readonly until: Instant }): Promise<Nomination>;
  /** Nominee: the answer is kept in their own entry, so nobody can say yes for them. */
  answer(nomination: NominationId, answer: 'accepted' | 'declined'): Promise<SavedEntry>;
  /** Owner: takes a nomination back. */
  withdraw(nomination: NominationId): Promise<void>;
  /** Owner: all nominations, newest first, at most 100. */
  nominations(): Promise<readonly Nomination[]>;
}

export interface MyExpertise {
  /** False: the list was not made yet; only reading what there is remains. */
  readonly exists: boolean;
  readonly canWrite: boolean;
  /** May make the list, nominate and withdraw. */
  readonly canManage: boolean;
  readonly me: Person;
  readonly entry?: ExpertiseEntry;
  readonly nominations: readonly Nomination[];
  /** Columns that the list lacks: what they hold can neither be read nor saved. */
  readonly missingColumns: readonly string[];
  /** What cannot be kept for want of its column: a form does not ask for it. */
  readonly missingFields: readonly (keyof Expertise)[];
}

export type SavedEntry =
  | { readonly saved: true; readonly entry: ExpertiseEntry }
  | { readonly saved: false; readonly theirs: ExpertiseEntry };
