import { Attempts } from './Attempts';
import type { DirectoryPerson } from './DirectoryPerson';
import type { DirectoryPage, DirectoryQuery, DirectoryRow, Facet, FacetName, PersonRef } from './People';
import type { PeopleSearchPage, PeopleSearchQuery, PeopleSources } from './PeopleSources';
import { countFacets, fitsChoice, isOwnChoice } from './facets';
import { beginsWith, isInScope } from './isInScope';
import { KnownPeople } from './KnownPeople';
import type { Asked, KnownPerson } from './KnownPeople';
import { rank } from './rank';
import { PeopleTable } from './PeopleTable';
import { asTyped, searchWords } from './textFits';

/** Entries read at first; four times as many each time that these do not do. */
const firstEntries = 200;
/** Profiles asked for where departments or offices decide who is listed at all. */
const mostDeciding = 60;
/** Search pages that one page of the directory asks for while it is not half full yet. */
const mostSearches = 2;
/** Search hits looked through for people with an entry that fits. */
const mostSearchedForOwn = 60;

type Page = Omit<DirectoryPage, 'next'>;

/**
 * One walk through the directory, page by page. First come those whom the site's own list, its boards and the first page
 * of the people search give, ranked together; then the people search goes on alone, without those shown already. Facets
 * that only entries and evidence know are walked through those alone.
 */
export class DirectoryWalk {
  private readonly attempts = new Attempts();
  private readonly known: KnownPeople;
  private readonly asked: Asked;
  private readonly isOwn: boolean;
  private readonly rows: DirectoryRow[] = [];
  private readonly placed = new PeopleTable<true>();
  private facets: readonly Facet[] = [];
  private lastSearch: PeopleSearchPage | undefined;
  private entriesAsked = firstEntries;
  private moreEntries = false;
  private hasBegun = false;
  private turn: Promise<unknown> = Promise.resolve();

  public constructor(private readonly sources: PeopleSources, private readonly query: DirectoryQuery, me: PersonRef, now: () => Date) {
    this.known = new KnownPeople(sources, this.attempts, me, now);
    const subject = query.text.trim() || (query.facets.topic ?? '');
    this.asked = { subject, words: searchWords(subject) };
    this.isOwn = isOwnChoice(query.facets);
  }

  /** Rows from a place on. Calls wait for each other, so that nobody is placed twice. */
  public page(from: number): Promise<{ readonly page: Page; readonly hasMore: boolean }> {
    const result = this.turn.then(() => this.pageInTurn(from));
    this.turn = result.catch(() => undefined);
    return result;
  }

  private async pageInTurn(from: number): Promise<{ readonly page: Page; readonly hasMore: boolean }> {
    const until = from + this.query.pageSize;
    if (!this.hasBegun) await this.begin();
    // A page that lacks some rows costs nobody anything; each further search costs a request, and another for the entries of its people.
    const enough = from + this.query.pageSize / 2;
    for (let searches = 0; this.rows.length < enough && this.goesOn && (searches < mostSearches || this.rows.length <= from); searches++) await this.goOn();
    const rows = await this.detailed(this.rows.slice(from, until), from > 0);
    return { page: { rows, ...this.total(), facets: this.facets, missing: this.attempts.missing }, hasMore: this.rows.length > until || this.goesOn };
  }

  private get goesOn(): boolean {
    return this.searchGoesOn || this.moreEntries;
  }

  private get searchGoesOn(): boolean {
    return !this.isOwn && this.lastSearch?.next !== undefined;
  }

  /** Everything that is asked in the first turn travels together, and so does what each answer leads to. */
  private async begin(): Promise<void> {
    const { evidence } = this.sources;
    const { words, subject } = this.asked;
    const load = this.attempts.askExtra('evidence', evidence && (() => evidence.load()));
    const first = Promise.all([this.askEntries(), this.askSearch()]).then(([people, found]) => this.completeFirst(people, found));
    const shown = words.length === 0 || !evidence ? undefined : await this.attempts.ask('evidence', () => evidence.on(subject, {
      heard: authors => void first.then(() => this.known.complete(authors, this.query.pageSize))
    }));
    await first;
    this.known.load = await load;
    this.attempts.orThrow();
    if (shown) {
      this.known.addEvidence(shown);
      await this.known.complete(shown.items.map(item => item.person), this.query.pageSize);
    }
    this.hasBegun = true;
    const fitting = this.fitting();
    this.place(this.inOrder(fitting));
    this.facets = this.countFacets(fitting);
  }

  /** Details of those who will likely be on the first page; of everybody where a department decides. */
  private completeFirst(people: readonly PersonRef[], found: readonly DirectoryPerson[]): Promise<void> {
    const { facets, scope, pageSize } = this.query;
    const decides = [facets.department, facets.office, ...scope.excludeDepartments, ...scope.onlyDepartments].some(Boolean);
    const likely = decides ? people : this.inOrder(this.fitting()).map(one => one.person).slice(0, pageSize);
    return this.known.complete([...found, ...likely], decides ? mostDeciding : pageSize);
  }

  private async goOn(): Promise<void> {
    const next = this.lastSearch?.next;
    if (this.searchGoesOn && next !== undefined) {
      const found = await this.askNextSearch(next);
      await this.known.complete(found, 0);
      const newOnes = found.flatMap(person => this.known.one(person, this.asked) ?? []).filter(one => this.fits(one));
      this.place(newOnes);
    } else {
      this.entriesAsked *= 4;
      await this.known.complete(await this.askEntries(), 0);
      this.place(this.inOrder(this.fitting()));
    }
  }

  private async askEntries(): Promise<readonly PersonRef[]> {
    const { words, subject } = this.asked;
    const found = await this.attempts.ask('expertise', () => this.sources.expertise.matching(asTyped(words, subject), this.query.facets, this.entriesAsked));
    const added = found ? this.known.addEntries(found.entries) : 0;
    // A list that gives no more although it holds more has come to its own end.
    this.moreEntries = added > 0 && !found?.isComplete;
    return (found?.entries ?? []).map(entry => entry.person);
  }

  /** With a facet that only entries know, the search still finds people by their profiles' words; nobody without such an entry is listed. */
  private async askSearch(): Promise<readonly DirectoryPerson[]> {
    const { search } = this.sources;
    if (!search || (this.isOwn && this.query.text.trim() === '')) return [];
    const found = await this.attempts.ask('peopleSearch', () => search.search(this.searchQuery()));
    return this.heardOf(found);
  }

  /** A further page that fails is a failure: the list would end in the middle, and asking again may help. */
  private async askNextSearch(from: string): Promise<readonly DirectoryPerson[]> {
    return this.heardOf(await this.sources.search?.search({ ...this.searchQuery(), from }));
  }

  private heardOf(found: PeopleSearchPage | undefined): readonly DirectoryPerson[] {
    this.lastSearch = found;
    this.known.addFound(found?.people ?? []);
    return found?.people ?? [];
  }

  private searchQuery(): PeopleSearchQuery {
    const { text, facets: { department, office }, letter, scope, pageSize } = this.query;
    return {
      text, scope,
      pageSize: this.isOwn ? mostSearchedForOwn : pageSize,
      choice: { ...(department ? { department } : {}), ...(office ? { office } : {}) },
      ...(letter ? { letter } : {})
    };
  }

  /** Where nothing was asked for, those who say something of themselves come first, by name. */
  private inOrder(people: readonly KnownPerson[]): readonly KnownPerson[] {
    if (this.asked.words.length > 0) return rank(people);
    const [talkers, others] = [people.filter(one => one.person.entry), people.filter(one => !one.person.entry)];
    return [...rank(talkers.map(one => ({ ...one, searchPlace: undefined }))), ...rank(others)];
  }

  private fitting(): readonly KnownPerson[] {
    return this.known.all(this.asked).filter(one => this.fits(one));
  }

  private fits(one: KnownPerson): boolean {
    const { facets, letter, scope } = this.query;
    const isAskedFor = this.query.text.trim() === '' || one.reasons.length > 0;
    return isAskedFor && fitsChoice(one, facets) && (!letter || beginsWith(one.person.name, letter))
      && isInScope(one.person, scope, one.searchPlace !== undefined);
  }

  private place(people: readonly KnownPerson[]): void {
    for (const { person, reasons, availability } of people) {
      if (this.placed.has(person)) continue;
      this.placed.set(person, true);
      this.rows.push({ person, reasons, availability });
    }
  }

  /** Rows as they are known by now; on a later page also by what only a profile tells. */
  private async detailed(rows: readonly DirectoryRow[], mayAsk: boolean): Promise<readonly DirectoryRow[]> {
    if (mayAsk) await this.known.complete(rows.map(row => row.person), this.query.pageSize);
    return rows.map(row => ({ ...row, person: this.known.one(row.person, this.asked)?.person ?? row.person }));
  }

  /** What is placed when there is no more; else at least what the search counts, for others may come to it. */
  private total(): Pick<DirectoryPage, 'total' | 'isTotalAtLeast'> {
    if (!this.goesOn) return { total: this.rows.length, ...(this.isOwn && this.lastSearch?.next !== undefined ? { isTotalAtLeast: true } : {}) };
    const counted = this.searchGoesOn ? (this.lastSearch?.total ?? 0) - this.known.hiddenCount : 0;
    return { total: Math.max(counted, this.rows.length), isTotalAtLeast: true };
  }

  private countFacets(found: readonly KnownPerson[]): readonly Facet[] {
    const counted = this.isOwn ? [] : (this.lastSearch?.facets ?? []).filter(facet => facet.values.length > 0);
    const overAll = counted.map((facet): Facet => ({ ...facet, countedOver: 'all' }));
    const others = countFacets(found, 'found').filter(facet => !counted.some(one => (one.name as FacetName) === facet.name));
    return [...others, ...overAll];
  }
}
