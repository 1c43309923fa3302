import { asDirectoryPerson } from '../../src/core/people';
import type { DirectoryPerson, DirectoryScope, EvidenceSource, PeopleSearchPage, PeopleSearchQuery, PeopleSearchSource, Person } from '../../src/core/people';

/** A crowd of 300, and a few with words of their own. All of them are of one company; the tests tell them from others by these words. */
export interface PersonSpec {
  readonly alias: string;
  readonly name: string;
  readonly jobTitle?: string;
  readonly department?: string;
  readonly office?: string;
  readonly skills?: readonly string[];
  readonly aboutMe?: string;
}

export const specs: readonly PersonSpec[] = [
  { alias: 'ada.quill', name: 'Ada Quill', jobTitle: 'Zymurgist', department: 'Cellar', office: 'Upsala', skills: ['Fermentation', 'Malt'] },
  { alias: 'bea.quill', name: 'Bea Quill', jobTitle: 'Cooper', department: 'Cellar', office: 'Malmo', skills: ['Barrels'], aboutMe: 'Once a zymurgist myself' },
  { alias: 'svc-quill', name: 'Quill service', department: 'Machines' },
  { alias: 'cem.ozgur', name: 'Cem Özgür', jobTitle: 'Zymurgist', department: 'Brewhouse', office: 'Upsala' },
  ...Array.from({ length: 300 }, (_, index) => ({ alias: `crowd${index}`, name: `Crowd${index} Throng`, department: index % 2 === 0 ? 'Even' : 'Odd' }))
];

export function directoryPersonOf({ alias, name, jobTitle, department, office, skills = [], aboutMe }: PersonSpec): DirectoryPerson {
  const email = `${alias}@contoso.example`;
  return {
    ...asDirectoryPerson({ siteUserId: undefined, name, email, loginName: `i:0#.f|membership|${email}`, isGuest: false, isDeleted: false }), skills,
    ...(jobTitle ? { jobTitle } : {}), ...(department ? { department } : {}), ...(office ? { office } : {}), ...(aboutMe ? { aboutMe } : {})
  };
}

export interface OpenSource<Source> {
  readonly source: Source;
  close(): Promise<void>;
}

const everybody: DirectoryScope = { excludeGuests: false, excludeAccounts: [], excludeDepartments: [], onlyDepartments: [], query: '' };
const asking = (text: string, more: Partial<PeopleSearchQuery> = {}): PeopleSearchQuery => ({ text, choice: {}, scope: everybody, pageSize: 60, ...more });
const names = (page: PeopleSearchPage): readonly string[] => page.people.map(person => person.name).sort();

/** What every people search owes the directory. It knows the people of `specs`, and perhaps others. */
export function peopleSearchContract(name: string, open: () => Promise<OpenSource<PeopleSearchSource>>): void {
  describe(`people search, ${name}`, () => {
    let opened: OpenSource<PeopleSearchSource>;
    beforeAll(async () => { opened = await open(); });
    afterAll(async () => { await opened.close(); });
    const found = async (text: string, more?: Partial<PeopleSearchQuery>): Promise<readonly string[]> => names(await opened.source.search(asking(text, more)));

    it.each([
      ['a name', 'ada quill', ['Ada Quill']],
      ['the beginnings of words in any order', 'qui be', ['Bea Quill']],
      ['a name without its accents', 'ozgur', ['Cem Özgür']],
      ['a skill', 'fermentation', ['Ada Quill']],
      ['a title, and the word elsewhere in the profile', 'zymurgist', ['Ada Quill', 'Bea Quill', 'Cem Özgür']],
      ['words of several properties', 'zymurgist upsala', ['Ada Quill', 'Cem Özgür']],
      ['nothing', 'zymurgist nowhere', []]
    ])('finds by %s', async (_, text, expected) => {
      expect(await found(text)).toEqual(expected);
    });

    it('is content with one of the words where that is enough', async () => {
      expect(await found('barrels brewhouse unheardof', { anyWord: true })).toEqual(['Bea Quill', 'Cem Özgür']);
    });

    it('keeps to the department and office chosen', async () => {
      expect(await found('zymurgist', { choice: { department: 'Cellar' } })).toEqual(['Ada Quill', 'Bea Quill']);
      expect(await found('zymurgist', { choice: { department: 'Cellar', office: 'Upsala' } })).toEqual(['Ada Quill']);
    });

    it('keeps to who belongs to the directory', async () => {
      expect(await found('quill')).toEqual(['Ada Quill', 'Bea Quill', 'Quill service']);
      expect(await found('quill', { scope: { ...everybody, excludeAccounts: ['svc-'] } })).toEqual(['Ada Quill', 'Bea Quill']);
      expect(await found('zymurgist', { scope: { ...everybody, excludeDepartments: ['Cellar'] } })).toEqual(['Cem Özgür']);
      expect(await found('zymurgist', { scope: { ...everybody, onlyDepartments: ['Brewhouse', 'Machines'] } })).toEqual(['Cem Özgür']);
      expect(await found('zymurgist', { scope: { ...everybody, query: 'barrels' } })).toEqual(['Bea Quill']);
    });

    it('counts its facets over all that fit, not over the page', async () => {
      const { facets, total } = await opened.source.search(asking('throng', { pageSize: 12 }));
      expect(total).toBe(300);
      expect(facets.find(facet => facet.name === 'department')?.values).toEqual([{ value: 'Even', count: 150 }, { value: 'Odd', count: 150 }]);
    });

    it('goes through 300 people page by page, each once', async () => {
      const keys: string[] = [];
      let page: PeopleSearchPage | undefined;
      do {
        page = await opened.source.search(asking('throng', page?.next ? { from: page.next } : {}));
        keys.push(...page.people.map(person => person.key));
        expect(page.total).toBe(300);
      } while (page.next);
      expect(new Set(keys).size).toBe(300);
      expect(keys).toHaveLength(300);
    });

    it('lists those of whose names one begins with a letter', async () => {
      expect(await found('quill', { letter: 'B' })).toEqual(['Bea Quill']);
    });
  });
}

/** Two answers: of `expert` to "Leaking cask", accepted and liked once; of `other` to "Sour mash", neither. Both of today. */
export interface EvidenceWorld extends OpenSource<EvidenceSource> {
  readonly expert: Person;
  readonly other: Person;
}

export const talk = { cask: { title: 'Leaking cask', text: 'Soak the staves overnight' }, mash: { title: 'Sour mash', text: 'Check the thermometer' } } as const;

export function evidenceContract(name: string, open: () => Promise<EvidenceWorld>): void {
  describe(`evidence, ${name}`, () => {
    let world: EvidenceWorld;
    beforeAll(async () => { world = await open(); });
    afterAll(async () => { await world.close(); });

    it.each([
      ['words of the question', 'leaking cask', ['Leaking cask']],
      ['words of the answer', 'staves', ['Leaking cask']],
      ['nothing', 'leaking thermometer', []]
    ])('finds by %s', async (_, subject, expected) => {
      const found = await world.source.on(subject);
      expect(found.items.map(item => item.title)).toEqual(expected);
      expect(found.isComplete).toBe(true);
    });

    it('tells accepted answers from others, with likes, authors and places', async () => {
      const [item] = (await world.source.on('staves')).items;
      expect(item).toMatchObject({ kind: 'acceptedAnswer', likes: 1, person: { siteUserId: world.expert.siteUserId, name: world.expert.name } });
      expect(item.place.discussionId).toBeGreaterThan(0);
      expect((await world.source.on('thermometer')).items).toMatchObject([{ kind: 'answer', likes: 0, person: { siteUserId: world.other.siteUserId } }]);
    });

    it('is content with one of the words where that is enough, and names authors while it looks', async () => {
      const heard: (number | undefined)[] = [];
      const found = await world.source.on('staves thermometer', { anyWord: true, heard: authors => heard.push(...authors.map(author => author.siteUserId)) });
      expect(found.items.map(item => item.title).sort()).toEqual(['Leaking cask', 'Sour mash']);
      expect(heard.sort()).toEqual([world.expert.siteUserId, world.other.siteUserId].sort());
    });

    it('gives the answers of one person', async () => {
      expect((await world.source.of(world.expert)).items.map(item => item.title)).toEqual(['Leaking cask']);
    });

    it('counts the discussions of a week by person', async () => {
      const { discussions } = await world.source.load();
      expect([world.expert, world.other].map(person => discussions.get(person.siteUserId ?? 0)?.length)).toEqual([1, 1]);
    });
  });
}
