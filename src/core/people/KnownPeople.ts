import type { Attempts } from './Attempts';
import type { Candidate } from './Candidate';
import type { DirectoryPerson } from './DirectoryPerson';
import type { EvidenceFound, EvidenceSummary } from './Evidence';
import type { ExpertiseEntry } from './ExpertiseEntry';
import type { Availability, PersonDetails, PersonRef } from './People';
import type { PeopleSources, WeeklyLoad } from './PeopleSources';
import { availabilityOf } from './availabilityOf';
import { asDirectoryPerson, mergePeople, withDetails } from './mergePeople';
import { PeopleTable } from './PeopleTable';
import { samePerson } from './personKey';
import { reasonsFor } from './reasonsFor';
import { summarise } from './summarise';

/** Somebody with what all sources said, ready to be ranked, filtered and shown. */
export interface KnownPerson extends Candidate {
  readonly evidence?: EvidenceSummary;
  readonly availability: Availability;
}

interface Heard {
  readonly person: DirectoryPerson;
  readonly searchPlace?: number;
}

/** What was looked for, for the reasons. */
export interface Asked {
  readonly words: readonly string[];
  readonly subject: string;
}

/** Joins what the sources say about the same people, and asks for what is missing about each of them once. */
export class KnownPeople {
  private readonly people = new PeopleTable<Heard>();
  private readonly asked = new PeopleTable<true>();
  private readonly detailed = new PeopleTable<true>();
  private readonly details = new PeopleTable<PersonDetails>();
  private readonly hidden = new PeopleTable<true>();
  private evidence: PeopleTable<EvidenceSummary> = new PeopleTable();
  private isEvidenceComplete = true;
  private searched = 0;
  private inFlight: Promise<unknown> = Promise.resolve();
  public load: WeeklyLoad | undefined;

  public constructor(private readonly sources: PeopleSources, private readonly attempts: Attempts, private readonly me: PersonRef, private readonly now: () => Date) {}

  /** How many people so far hid themselves. */
  public get hiddenCount(): number {
    return this.hidden.size;
  }

  /** How many of them were not known before. */
  public addEntries(entries: readonly ExpertiseEntry[]): number {
    let added = 0;
    for (const entry of entries) {
      if (!this.people.get(entry.person)?.person.entry) added++;
      this.asked.set(entry.person, true);
      this.add({ ...asDirectoryPerson(entry.person), entry });
    }
    return added;
  }

  public addFound(people: readonly DirectoryPerson[]): void {
    for (const person of people) this.add(person, this.searched++);
  }

  public addEvidence(found: EvidenceFound): void {
    this.evidence = summarise(found.items);
    this.isEvidenceComplete = found.isComplete;
    for (const { items } of this.evidence.values()) this.add(asDirectoryPerson(items[0].person));
  }

  /**
   * Entries of those of whom it is not known yet whether they have one, and job titles of up to `mostDetails` whose rows
   * tell none: in one turn. Ends when everything is there that was asked before, too.
   */
  public async complete(people: readonly PersonRef[], mostDetails: number): Promise<void> {
    this.inFlight = Promise.all([this.inFlight, this.askEntriesOf(people), this.askDetailsOf(people, mostDetails)]);
    await this.inFlight;
  }

  /** Everybody of whom somebody spoke, in the order of first mention, but those who hid themselves. */
  public all(asked: Asked): readonly KnownPerson[] {
    return this.people.values().filter(({ person }) => !this.isHidden(person)).map(heard => this.known(heard, asked));
  }

  public one(person: PersonRef, asked: Asked): KnownPerson | undefined {
    const heard = this.people.get(person);
    return heard && !this.isHidden(heard.person) ? this.known(heard, asked) : undefined;
  }

  private isHidden(person: DirectoryPerson): boolean {
    return this.hidden.has(person) || (person.entry?.isHidden === true && !samePerson(person, this.me));
  }

  private known({ person: heard, searchPlace }: Heard, { words, subject }: Asked): KnownPerson {
    const person = withDetails(heard, this.details.get(heard));
    const evidence = this.evidence.get(person);
    const isFromSearch = searchPlace !== undefined;
    return {
      person,
      reasons: reasonsFor(person, { words, subject, isFromSearch, isEvidenceComplete: this.isEvidenceComplete, ...(evidence ? { evidence } : {}) }),
      availability: availabilityOf(person.entry, this.load, undefined, this.now()),
      ...(evidence ? { evidence } : {}),
      ...(isFromSearch ? { searchPlace } : {})
    };
  }

  /** A profile says more, and more recently, than a row about the same person; nobody but the entry itself gives an entry. */
  private add(person: DirectoryPerson, searchPlace?: number): void {
    const before = this.people.get(person);
    const merged = !before ? person : searchPlace === undefined ? mergePeople(before.person, person) : mergePeople(person, before.person);
    const place = before?.searchPlace ?? searchPlace;
    this.people.set(person, { person: merged, ...(place === undefined ? {} : { searchPlace: place }) });
  }

  private async askEntriesOf(people: readonly PersonRef[]): Promise<void> {
    const unasked = people.filter(person => !this.asked.has(person));
    if (unasked.length === 0) return;
    for (const person of unasked) this.asked.set(person, true);
    const found = await this.attempts.askExtra('expertise', () => this.sources.expertise.of(unasked));
    this.addEntries(found?.entries ?? []);
    for (const person of found?.hidden ?? []) if (!samePerson(person, this.me)) this.hidden.set(person, true);
  }

  private async askDetailsOf(people: readonly PersonRef[], most: number): Promise<void> {
    const { profiles } = this.sources;
    const plain = people.map(person => this.people.get(person)?.person ?? asDirectoryPerson(person))
      .filter(person => person.siteUserId !== undefined && !person.jobTitle && !person.department && !this.detailed.has(person))
      .slice(0, most);
    if (!profiles || plain.length === 0) return;
    for (const person of plain) this.detailed.set(person, true);
    const details = await this.attempts.askExtra('profiles', () => profiles.details(plain));
    for (const [siteUserId, found] of details ?? []) this.details.set({ siteUserId }, found);
  }
}
