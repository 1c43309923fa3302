import { AppError } from '../shared';
import type { Instant } from '../shared';
import type { EntryKey, ExpertiseEntries, MyExpertise, SavedEntry } from './ExpertiseEntries';
import type { Expertise, ExpertiseEntry, Nomination, NominationId } from './ExpertiseEntry';
import { addEntry, entryOf, nominationsOf } from './MemoryDirectory';
import type { MemoryDirectory, MemoryEntry } from './MemoryDirectory';
import type { Person } from './Person';
import { countFacets } from './facets';
import { asDirectoryPerson } from './mergePeople';
import { keyOf, samePerson } from './personKey';
import { cleanExpertise, nothingSaid } from './cleanExpertise';
import { validateExpertise } from './validateExpertise';

export interface MemoryEntriesOptions {
  readonly me: Person;
  readonly canWrite?: boolean;
  readonly canManage?: boolean;
  readonly now?: () => Date;
}

const mostTopics = 200;
const mostNominations = 100;

/** Entries and nominations in memory, by the rules of the lists: everybody reads, each writes only their own, owners nominate. */
export class InMemoryExpertiseEntries implements ExpertiseEntries {
  private planned: { error: AppError; when: 'before' | 'afterCommit' } | undefined;

  public constructor(private readonly memory: MemoryDirectory, private readonly options: MemoryEntriesOptions) {}

  /** The next write fails; `afterCommit` loses the answer of something that was done. */
  public failNext(error: AppError, when: 'before' | 'afterCommit' = 'before'): void {
    this.planned = { error, when };
  }

  public async open(): Promise<MyExpertise> {
    const { me, canWrite = true, canManage = false } = this.options;
    const exists = this.memory.lists.has('expertise');
    const own = exists ? this.own() : undefined;
    return {
      exists, canWrite: exists && canWrite, canManage, me,
      ...(own ? { entry: this.shown(own) } : {}),
      nominations: this.memory.lists.has('nominations') ? nominationsOf(this.memory, me) : [],
      missingColumns: this.memory.missingColumns,
      missingFields: this.memory.missingFields
    };
  }

  public async save(typed: Expertise, known: { readonly key: EntryKey } | { readonly entry: ExpertiseEntry }): Promise<SavedEntry> {
    const expertise = cleanExpertise(typed);
    const [problem] = validateExpertise(expertise);
    if (problem) throw new AppError('invalid', { field: problem.field });
    return this.write(() => {
      if ('entry' in known) return this.change(known.entry, expertise);
      const entry = this.memory.entries.find(one => one.key === known.key) ?? addEntry(this.memory, this.options.me, expertise, known.key, this.instant());
      return { saved: true, entry: this.shown(entry) };
    });
  }

  public async remove(entry: ExpertiseEntry): Promise<void> {
    return this.write(() => {
      this.memory.entries.splice(this.memory.entries.indexOf(this.writable(entry)), 1);
    });
  }

  public async topics(): Promise<readonly string[]> {
    const people = this.memory.entries.filter(entry => !entry.expertise.isHidden)
      .map(entry => ({ person: { ...asDirectoryPerson(entry.person), entry: this.shown(entry) }, availability: { kind: 'unknown' } as const }));
    const [topics] = countFacets(people, 'found', ['topic']);
    return (topics?.values ?? []).slice(0, mostTopics).map(one => one.value);
  }

  public async nominate(nomination: Parameters<ExpertiseEntries['nominate']>[0]): Promise<Nomination> {
    this.needManager();
    return this.write(() => {
      const made = this.memory.nominations.find(one => one.key === nomination.key)
        ?? { ...nomination, id: ++this.memory.lastId as NominationId, nominatedBy: this.options.me };
      if (this.memory.nominations.indexOf(made) < 0) this.memory.nominations.push(made);
      return this.nomination(made.id);
    });
  }

  public async answer(nomination: NominationId, answer: 'accepted' | 'declined'): Promise<SavedEntry> {
    const { me } = this.options;
    const asked = this.memory.nominations.find(one => one.id === nomination);
    if (!asked || !samePerson(asked.nominee, me)) throw new AppError('forbidden');
    return this.write(() => {
      const entry = this.own() ?? addEntry(this.memory, me, nothingSaid, `answer-${nomination}` as EntryKey, this.instant());
      entry.answers.set(nomination, answer);
      this.touch(entry);
      return { saved: true, entry: this.shown(entry) };
    });
  }

  public async withdraw(nomination: NominationId): Promise<void> {
    this.needManager();
    return this.write(() => {
      const at = this.memory.nominations.findIndex(one => one.id === nomination);
      if (at >= 0) this.memory.nominations.splice(at, 1);
    });
  }

  public async nominations(): Promise<readonly Nomination[]> {
    this.needManager();
    return [...this.memory.nominations].sort((a, b) => b.id - a.id).slice(0, mostNominations).map(one => this.nomination(one.id));
  }

  private change(known: ExpertiseEntry, expertise: Expertise): SavedEntry {
    const entry = this.writable(known);
    if (`"${entry.version}"` !== known.etag) return { saved: false, theirs: this.shown(entry) };
    entry.expertise = expertise;
    this.touch(entry);
    return { saved: true, entry: this.shown(entry) };
  }

  /** Somebody else's item answers as the list does: refused. */
  private writable(known: ExpertiseEntry): MemoryEntry {
    const entry = this.memory.entries.find(one => one.id === known.id);
    if (!entry) throw new AppError('notFound');
    if (!samePerson(entry.person, this.options.me)) throw new AppError('forbidden');
    return entry;
  }

  private write<T>(change: () => T): T {
    if (!this.memory.lists.has('expertise')) throw new AppError('notFound');
    if (this.options.canWrite === false) throw new AppError('forbidden');
    const planned = this.planned;
    this.planned = undefined;
    if (planned?.when === 'before') throw planned.error;
    const result = change();
    if (planned) throw planned.error;
    return result;
  }

  private needManager(): void {
    if (!this.options.canManage) throw new AppError('forbidden');
  }

  private nomination(id: NominationId): Nomination {
    const { nominee } = this.memory.nominations.find(one => one.id === id) ?? { nominee: this.options.me };
    const found = nominationsOf(this.memory, nominee).find(one => one.id === id);
    if (!found) throw new AppError('notFound');
    return found;
  }

  /** Of several items of one author the newest counts. */
  private own(): MemoryEntry | undefined {
    const key = keyOf(this.options.me);
    return this.memory.entries.filter(entry => keyOf(entry.person) === key).pop();
  }

  private shown(entry: MemoryEntry): ExpertiseEntry {
    return entryOf(this.memory, entry, this.now());
  }

  private touch(entry: MemoryEntry): void {
    entry.version++;
    entry.modified = this.instant();
  }

  private now(): Date {
    return this.options.now?.() ?? new Date();
  }

  private instant(): Instant {
    return `${this.now().toISOString().slice(0, 19)}Z` as Instant;
  }
}
