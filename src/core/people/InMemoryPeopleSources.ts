import { AppError } from '../shared';
import type { DirectoryPerson, PersonKey } from './DirectoryPerson';
import type { EvidenceFound, EvidenceItem } from './Evidence';
import type { ExpertiseEntry } from './ExpertiseEntry';
import { InMemoryPeople } from './InMemoryPeople';
import { entryOf } from './MemoryDirectory';
import type { MemoryDirectory, MemoryEvidence } from './MemoryDirectory';
import type { FacetName, PeopleSourceName, PersonRef } from './People';
import type { EvidenceSource, ExpertiseSource, GraphSource, PeopleSearchQuery, PeopleSearchSource, PeopleSources, ProfileSource } from './PeopleSources';
import type { DiscussionPlace } from './places';
import { entryHolds } from './entryHolds';
import { countFacets, fitsChoice } from './facets';
import { beginsWith, isInScope } from './isInScope';
import { asDirectoryPerson } from './mergePeople';
import { keyOf, samePerson } from './personKey';
import { wordsOfSubject } from './fitsSubject';
import { holdsAllWords, searchWords } from './textFits';

export interface MemorySourcesOptions {
  readonly me: PersonRef;
  readonly now?: () => Date;
  /** Sources that this site lacks. */
  readonly without?: readonly Exclude<PeopleSourceName, 'expertise'>[];
  /** Called before each answer: return a promise for latency, throw for a failure. */
  readonly before?: (source: PeopleSourceName) => Promise<void> | void;
}

const week = 7 * 86_400_000;
const mostHits = 100;

/** All sources of the directory over one `MemoryDirectory`, each of which can be made to fail. */
export class InMemoryPeopleSources implements PeopleSources {
  /** Sources that are refused from now on. */
  public readonly refused = new Set<PeopleSourceName>();
  /** What was asked of each source, in order: for tests that count. */
  public readonly asked: PeopleSourceName[] = [];
  public readonly search?: PeopleSearchSource;
  public readonly profiles?: ProfileSource;
  public readonly evidence?: EvidenceSource;
  public readonly graph?: GraphSource;

  public constructor(private readonly memory: MemoryDirectory, private readonly options: MemorySourcesOptions) {
    const has = (source: Exclude<PeopleSourceName, 'expertise'>): boolean => !options.without?.some(name => name === source);
    if (has('peopleSearch')) this.search = { search: query => this.answer('peopleSearch', () => searchIn(memory.profiles, query)) };
    if (has('profiles')) this.profiles = this.profileSource();
    if (has('evidence')) this.evidence = this.evidenceSource();
    if (has('graph')) this.graph = this.graphSource();
  }

  public readonly expertise: ExpertiseSource = {
    matching: (words, choice, most) => this.answer('expertise', () => {
      const fitting = this.entries().filter(entry => !this.isHidden(entry) && entryHolds(entry, words)
        && fitsChoice({ person: { ...asDirectoryPerson(entry.person), entry }, availability: { kind: 'free' } }, { ...choice, department: undefined, office: undefined }));
      return { entries: fitting.slice(0, most), total: fitting.length, isComplete: fitting.length <= most };
    }),
    of: people => this.answer('expertise', () => {
      const found = this.entries().filter(entry => people.some(person => samePerson(person, entry.person)));
      return { entries: found.filter(entry => !this.isHidden(entry)), hidden: found.filter(entry => this.isHidden(entry)).map(entry => entry.person) };
    })
  };

  private profileSource(): ProfileSource {
    return {
      details: people => this.answer('profiles', () => new InMemoryPeople(this.memory.profiles).details(people)),
      profile: person => this.answer('profiles', () => this.memory.profiles.find(one => samePerson(one, person)))
    };
  }

  private evidenceSource(): EvidenceSource {
    const found = (items: readonly MemoryEvidence[]): EvidenceFound => ({ items: items.slice(0, mostHits).map(itemOf), isComplete: items.length <= mostHits });
    return {
      on: (subject, { anyWord, heard } = {}) => this.answer('evidence', () => {
        const words = searchWords(subject);
        const fits = ({ title, topics, text = '' }: MemoryEvidence): boolean => {
          const whole = [title, text, ...topics].join(' ');
          return anyWord ? words.some(word => holdsAllWords(whole, [word])) : holdsAllWords(whole, words);
        };
        const items = this.memory.evidence.filter(fits);
        heard?.(items.map(item => item.person));
        const { items: shown, isComplete } = found(items);
        return { items: anyWord ? shown.map((item, index) => ({ ...item, words: wordsOfSubject(words, item, items[index].text ?? '') })) : shown, isComplete };
      }),
      of: person => this.answer('evidence', () => found(this.memory.evidence.filter(item => samePerson(item.person, person)))),
      load: () => this.answer('evidence', () => ({ discussions: this.loads(), isComplete: true }))
    };
  }

  private loads(): ReadonlyMap<number, readonly DiscussionPlace[]> {
    const since = this.now().getTime() - week;
    const loads = new Map<number, DiscussionPlace[]>();
    const written = this.memory.evidence.map(({ person: { siteUserId }, place, at }) => ({ siteUserId, place, at }));
    for (const { siteUserId, place, at } of [...this.memory.asked, ...written]) {
      if (siteUserId === undefined || new Date(at).getTime() < since) continue;
      const places = loads.get(siteUserId) ?? [];
      if (!places.some(one => one.listId === place.listId && one.discussionId === place.discussionId)) loads.set(siteUserId, [...places, place]);
    }
    return loads;
  }

  private graphSource(): GraphSource {
    const byKey = (key: PersonKey | undefined): DirectoryPerson | undefined => this.memory.profiles.find(one => one.key === key);
    return {
      extras: people => this.answer('graph', () => new Map(people.flatMap(({ key }) => {
        const extras = this.memory.extras.get(key);
        return extras ? [[key, extras] as const] : [];
      }))),
      organisation: person => this.answer('graph', () => {
        const key = keyOf(person);
        const manager = byKey(this.memory.managers.get(key));
        const reports = [...this.memory.managers].filter(([, lead]) => lead === key).flatMap(([report]) => byKey(report) ?? []);
        return { ...(manager ? { manager } : {}), reports };
      })
    };
  }

  private async answer<T>(source: PeopleSourceName, answer: () => T | Promise<T>): Promise<T> {
    this.asked.push(source);
    await this.options.before?.(source);
    if (this.refused.has(source)) throw new AppError('forbidden', { serviceMessage: `${source} is refused` });
    return answer();
  }

  /** Newest first; of several items of one author the newest counts. A site without the list has none. */
  private entries(): readonly ExpertiseEntry[] {
    if (!this.memory.lists.has('expertise')) return [];
    const newest = [...this.memory.entries].sort((a, b) => b.id - a.id);
    return newest.filter((entry, at) => newest.findIndex(one => samePerson(one.person, entry.person)) === at).map(entry => entryOf(this.memory, entry, this.now()));
  }

  private isHidden(entry: ExpertiseEntry): boolean {
    return entry.isHidden && !samePerson(entry.person, this.options.me);
  }

  private now(): Date {
    return this.options.now?.() ?? new Date();
  }
}

function itemOf({ kind, person, title, topics, at, likes, place }: MemoryEvidence): EvidenceItem {
  return { kind, person, title, topics, at, likes, place };
}

function searchIn(profiles: readonly DirectoryPerson[], query: PeopleSearchQuery): Awaited<ReturnType<PeopleSearchSource['search']>> {
  const { choice, letter, scope, pageSize, from } = query;
  const words = searchWords(query.text);
  const found = profiles
    .filter(person => holds(person, words, query.anyWord ?? false) && holds(person, searchWords(scope.query), false) && isInScope(person, scope, true))
    .filter(person => (!letter || beginsWith(person.name, letter)) && fitsChoice({ person, availability: { kind: 'unknown' } }, choice));
  const ranked = [...found].sort((a, b) => Number(holdsAllWords(b.name, words)) - Number(holdsAllWords(a.name, words)));
  const start = Number(from ?? 0);
  const names = ['department', 'office'] as const;
  const people = found.map(person => ({ person, availability: { kind: 'unknown' } as const }));
  return {
    people: ranked.slice(start, start + pageSize),
    total: ranked.length,
    ...(start + pageSize < ranked.length ? { next: String(start + pageSize) } : {}),
    facets: countFacets(people, 'all', names).map(({ name, values }) => ({ name: name as Extract<FacetName, 'department' | 'office'>, values }))
  };
}

function holds(person: DirectoryPerson, words: readonly string[], anyWord: boolean): boolean {
  const { name, email = '', jobTitle = '', department = '', office = '', aboutMe = '', skills, responsibilities, interests, pastProjects, schools } = person;
  const whole = [name, email, jobTitle, department, office, aboutMe, ...skills, ...responsibilities, ...interests, ...pastProjects, ...schools].join('\n');
  return words.length === 0 || (anyWord ? words.some(word => holdsAllWords(whole, [word])) : holdsAllWords(whole, words));
}
