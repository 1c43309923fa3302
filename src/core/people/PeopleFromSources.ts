import type { Brand } from '../shared';
import { Attempts } from './Attempts';
import type { DirectoryPerson, PersonExtras, PersonKey } from './DirectoryPerson';
import { DirectoryWalk } from './DirectoryWalk';
import type { EvidenceFound, EvidenceItem } from './Evidence';
import { fitsSubject } from './fitsSubject';
import { everybody } from './isInScope';
import { KnownPeople } from './KnownPeople';
import type { Asked } from './KnownPeople';
import { asDirectoryPerson, mergePeople } from './mergePeople';
import type { DirectoryCursor, DirectoryPage, DirectoryQuery, Organisation, People, PersonCard, PersonDetails, PersonRef, Suggestion } from './People';
import type { PeopleSources } from './PeopleSources';
import type { Person } from './Person';
import { samePerson } from './personKey';
import { rank } from './rank';
import { suggestInOrder } from './suggestInOrder';
import type { Reader } from './suggestInOrder';
import { summarise } from './summarise';
import { asTyped, subjectWords } from './textFits';

export interface PeopleOptions {
  /** The reader: never suggested to themselves, and not hidden from themselves. */
  readonly me: Reader;
  readonly now?: () => Date;
}

/** Walks remembered, so that a next page goes on where the one before ended. */
const mostWalks = 12;
/** Entries and search hits that suggestions are chosen from. */
const mostEntries = 60;
const mostHits = 20;
const mostRelevantAnswers = 30;

/**
 * The port `People` out of its sources. What can be asked at once is asked in one turn, so that the data layer can send it
 * in one request; a source that fails is named in the answer, and only where all fail does the failure reach the screen.
 */
export class PeopleFromSources implements People {
  private readonly walks = new Map<string, DirectoryWalk>();
  private lastWalk = 0;
  private ownDepartment: Promise<string | undefined> | undefined;

  public constructor(private readonly sources: PeopleSources, private readonly options: PeopleOptions) {}

  public async find(query: DirectoryQuery): Promise<DirectoryPage> {
    const { walk, from } = readCursor(query.cursor) ?? { walk: `${++this.lastWalk}`, from: 0 };
    const { page, hasMore } = await this.walkOf(walk, query).page(from);
    return hasMore ? { ...page, next: writeCursor({ walk, from: from + page.rows.length }) } : page;
  }

  public async card(person: PersonRef): Promise<PersonCard | undefined> {
    const { expertise, profiles, evidence } = this.sources;
    const attempts = new Attempts();
    const [profile, of, found, load] = await Promise.all([
      attempts.ask('profiles', profiles && (() => profiles.profile(person))),
      attempts.ask('expertise', () => expertise.of([person])),
      attempts.ask('evidence', evidence && (() => evidence.of(person))),
      attempts.askExtra('evidence', evidence && (() => evidence.load()))
    ]);
    attempts.orThrow();
    const entry = of?.entries.find(one => samePerson(one.person, person));
    const written = found?.items[0]?.person;
    if (!profile && !entry && !written && person.siteUserId === undefined) return undefined;
    const known = new KnownPeople({ expertise }, attempts, this.options.me, this.now);
    known.load = load;
    known.addFound([profile, written && asDirectoryPerson(written), asDirectoryPerson(person)].filter(isThere).reduce(merged, []));
    known.addEntries(entry ? [entry] : []);
    const one = known.one(person, nothingAsked);
    const summary = summarise(found?.items ?? []).get(person);
    return one && {
      person: one.person,
      availability: one.availability,
      evidence: found ?? { items: [], isComplete: !attempts.missing.some(name => name === 'evidence') },
      ...(summary ? { summary } : {}),
      communities: communitiesIn(found?.items ?? []),
      missing: attempts.missing
    };
  }

  public async mayKnow(text: string, most: number): Promise<readonly Suggestion[]> {
    try {
      return await this.suggest(text, most);
    } catch {
      return [];
    }
  }

  public async extras(people: readonly DirectoryPerson[]): Promise<ReadonlyMap<PersonKey, PersonExtras>> {
    try {
      return people.length === 0 ? new Map() : await this.sources.graph?.extras(people) ?? new Map();
    } catch {
      return new Map();
    }
  }

  public async organisation(person: PersonRef): Promise<Organisation | undefined> {
    return this.sources.graph?.organisation(person);
  }

  public async details(people: readonly Person[]): Promise<ReadonlyMap<number, PersonDetails>> {
    return await this.sources.profiles?.details(people).catch(() => undefined) ?? new Map();
  }

  private async suggest(text: string, most: number): Promise<readonly Suggestion[]> {
    const words = subjectWords(text);
    if (words.length === 0 || most < 1) return [];
    const { expertise, search, evidence } = this.sources;
    const attempts = new Attempts();
    const known = new KnownPeople(this.sources, attempts, this.options.me, this.now);
    const subject = words.join(' ');
    const [entries, found, load, department] = [
      attempts.ask('expertise', () => expertise.matching(asTyped(words, text), {}, mostEntries)),
      attempts.ask('peopleSearch', search && (() => search.search({ text: words.join(' '), anyWord: true, choice: {}, scope: everybody, pageSize: mostHits }))),
      attempts.askExtra('evidence', evidence && (() => evidence.load())),
      this.departmentOfReader()
    ];
    const first = Promise.all([entries, found]).then(([ofEntries, ofSearch]) => {
      known.addEntries(ofEntries?.entries ?? []);
      known.addFound(ofSearch?.people ?? []);
      return known.complete([...ofSearch?.people ?? [], ...(ofEntries?.entries ?? []).map(entry => entry.person)], mostHits);
    });
    const shown = evidence && await attempts.ask('evidence', () => evidence.on(subject, {
      anyWord: true,
      heard: authors => void first.then(() => known.complete(authors, mostHits))
    }));
    await first;
    if (shown) {
      const relevant = mostRelevant(shown, words);
      known.addEvidence(relevant);
      await known.complete(relevant.items.map(item => item.person), mostHits);
    }
    known.load = await load;
    // That any of the words stands somewhere in a profile shows nothing.
    const ranked = rank(known.all({ words, subject }).filter(one => one.reasons.some(({ kind }) => kind !== 'profile')));
    const own = await department;
    return suggestInOrder(ranked, { ...this.options.me, ...(own ? { department: own } : {}) }, most);
  }

  /** Asked once: departments do not change while a page is open. */
  private departmentOfReader(): Promise<string | undefined> {
    const { me } = this.options;
    const { profiles } = this.sources;
    if (me.department || me.siteUserId === undefined || !profiles) return Promise.resolve(me.department);
    this.ownDepartment ??= profiles.details([asDirectoryPerson(me)]).then(
      found => found.get(me.siteUserId ?? 0)?.department,
      () => { this.ownDepartment = undefined; return undefined; }
    );
    return this.ownDepartment;
  }

  /** A walk that was forgotten meanwhile is walked again from the beginning. */
  private walkOf(number: string, query: DirectoryQuery): DirectoryWalk {
    const name = `${number} ${JSON.stringify({ ...query, cursor: undefined })}`;
    const walk = this.walks.get(name) ?? new DirectoryWalk(this.sources, query, this.options.me, this.now);
    this.walks.delete(name);
    this.walks.set(name, walk);
    const oldest = this.walks.keys().next();
    if (this.walks.size > mostWalks && !oldest.done) this.walks.delete(oldest.value);
    return walk;
  }

  private readonly now = (): Date => this.options.now?.() ?? new Date();
}

/** Of an unfinished question any word is enough to be found: only the answers that hold most of its words count, those that fit best. */
function mostRelevant({ items, isComplete }: EvidenceFound, words: readonly string[]): EvidenceFound {
  const fitting = items.filter(item => fitsSubject(words, item));
  return { items: fitting.slice(0, mostRelevantAnswers), isComplete: isComplete && fitting.length <= mostRelevantAnswers };
}

const nothingAsked: Asked = { words: [], subject: '' };

type Place = { readonly walk: string; readonly from: number };

function writeCursor({ walk, from }: Place): DirectoryCursor {
  return `${walk}/${from}` as Brand<string, 'DirectoryCursor'>;
}

function readCursor(cursor: DirectoryCursor | undefined): Place | undefined {
  const found = /^(\d+)\/(\d+)$/.exec(cursor ?? '');
  return found ? { walk: found[1], from: Number(found[2]) } : undefined;
}

/** Titles of the boards that somebody wrote on, the most frequent first. */
function communitiesIn(items: readonly EvidenceItem[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { place } of items) if (place.listTitle) counts.set(place.listTitle, (counts.get(place.listTitle) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([title]) => title);
}

function merged(people: readonly DirectoryPerson[], person: DirectoryPerson): DirectoryPerson[] {
  return [people.length === 0 ? person : mergePeople(people[0], person)];
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
