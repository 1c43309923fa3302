/** People search through the production code: what is asked, what comes back, and what somebody types never has power. */
import { randomUUID } from 'node:crypto';
import type { DirectoryPerson, DirectoryScope, PeopleSearchPage, PeopleSearchQuery } from '../../src/core/people';
import { attemptsInMemory } from '../../src/data/sharepoint/exactlyOnce';
import { SharePointPeopleSearch } from '../../src/data/sharepoint/SharePointPeopleSearch';
import type { SiteContext } from '../../src/data/sharepoint/SiteContext';
import { naughtyStrings } from '../support/naughtyStrings';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

const everybody: DirectoryScope = { excludeGuests: false, excludeAccounts: [], excludeDepartments: [], onlyDepartments: [], query: '' };
const asking = (text: string, more: Partial<PeopleSearchQuery> = {}): PeopleSearchQuery => ({ text, choice: {}, scope: everybody, pageSize: 60, ...more });
const names = (page: PeopleSearchPage): readonly string[] => page.people.map(person => person.name).sort();

let target: TenantBoard;
/** One for all tests that neither steer the service nor count people; later ones meet whom earlier ones added. */
let shared: TenantBoard;
let own: TenantBoard | undefined;
beforeAll(async () => { shared = await makeTenantBoard('plain', { crawlDelaySeconds: 0 }); });
beforeEach(() => {
  target = shared;
  target.takeRequests();
});
afterEach(async () => {
  await own?.close();
  own = undefined;
});
afterAll(async () => { await shared.close(); });

async function open(switches: Parameters<typeof makeTenantBoard>[1] = {}): Promise<void> {
  own = target = await makeTenantBoard('plain', { crawlDelaySeconds: 0, ...switches });
  target.takeRequests();
}

function search(extra: Partial<SiteContext> = {}): SharePointPeopleSearch {
  return new SharePointPeopleSearch(target.context('visitor', extra));
}

/** Adds somebody to the directory; the account is made of the alias. */
function add(alias: string, displayName: string, profile: Record<string, unknown> = {}, more: { mail?: string } = {}): void {
  const upn = `${alias}@contoso.example`;
  target.store.directory.add({ objectId: randomUUID(), upn, mail: upn, displayName, userType: 'Member', accountEnabled: true, profile, ...more });
}

const searches = (): readonly string[] => target.tenant.log.requests.flatMap(request => request.parts ?? [request]).map(part => part.url).filter(url => /postquery/.test(url));

describe('what is found', () => {
  it('gives everything that the profile says, and a key that other sources share', async () => {
    const { directory } = target.store;
    const owner = directory.find('owner@contoso.example');
    if (!owner) throw new Error('No owner');
    directory.add({ ...owner, profile: { ...owner.profile, responsibilities: ['Intranet', 'News'], interests: ['Sailing'], pastProjects: ['Move to the cloud'], schools: ['Delft'], aboutMe: '<p>I keep the intranet &amp; news tidy.</p>' } });
    const { people: [person] } = await search().search(asking('olivia brandt'));
    expect(person).toMatchObject({
      key: 'owner@contoso.example', directoryId: owner.objectId, siteUserId: undefined, name: 'Olivia Brandt', email: 'owner@contoso.example', loginName: 'i:0#.f|membership|owner@contoso.example',
      jobTitle: 'Head of internal communications', department: 'Communications', office: 'Rotterdam', isGuest: false, isDeleted: false,
      skills: ['Communities', 'SharePoint'], responsibilities: ['Intranet', 'News'], interests: ['Sailing'], pastProjects: ['Move to the cloud'], schools: ['Delft'], aboutMe: 'I keep the intranet & news tidy.'
    });
  });

  it.each([
    ['customs', ['Amara Okafor', 'Mina Haddad']],
    ['cust leg', ['Amara Okafor']],
    ['trade compliance', ['Amara Okafor']],
    ['ines', ['Inês Carvalho']],
    ['nobody of that name', []]
  ])('finds by the beginnings of words, wherever they stand: %s', async (text, expected) => {
    expect(names(await search().search(asking(text)))).toEqual(expected);
  });

  it('is content with one of the words of an unfinished question', async () => {
    expect(names(await search().search(asking('sanctions or hydraulics, anyone', { anyWord: true })))).toEqual(['Amara Okafor', 'Ben Fischer']);
  });

  it('lists those with a name that begins with a letter, in any case', async () => {
    expect(names(await search().search(asking('', { letter: 'z' })))).toEqual(['Dorota Zielińska', 'Fatima Zahra Idrissi', 'Zoë Papadaki']);
    expect(names(await search().search(asking('logistics', { letter: 'D' })))).toEqual(['Dorota Zielińska', 'Peter van Dijk']);
  });

  it('tells namesakes with the same title apart', async () => {
    add('jo1', 'Jo Twin', { jobTitle: 'Buyer' });
    add('jo2', 'Jo Twin', { jobTitle: 'Buyer' });
    expect((await search().search(asking('jo twin'))).people.map(person => person.key).sort()).toEqual(['jo1@contoso.example', 'jo2@contoso.example']);
  });

  it('counts departments and offices over all that fit, and narrows by them whatever they are called', async () => {
    add('odd1', 'Odd One', { department: 'R&D "Labs": *', officeLocation: 'Łódź (north)' });
    const page = await search().search(asking('odd'));
    expect(page.facets).toEqual([
      { name: 'department', values: [{ value: 'R&D "Labs": *', count: 1 }] }, { name: 'office', values: [{ value: 'Łódź (north)', count: 1 }] }
    ]);
    const legal = (await search().search(asking(''))).facets[0].values.find(one => one.value === 'Legal');
    expect((await search().search(asking('', { choice: { department: 'Legal' } }))).total).toBe(legal?.count);
    expect(names(await search().search(asking('', { choice: { department: 'R&D "Labs": *', office: 'Łódź (north)' } })))).toEqual(['Odd One']);
    expect((await search().search(asking('', { choice: { department: 'Legal', office: 'Łódź (north)' } }))).people).toEqual([]);
  });
});

describe('who belongs to the directory', () => {
  const total = async (scope: Partial<DirectoryScope>): Promise<number> => (await search().search(asking('', { scope: { ...everybody, ...scope } }))).total;

  it('leaves out accounts by the beginning of their names, and nobody else who has the letters elsewhere', async () => {
    const before = await total({});
    add('svc-backup', 'Backup');
    add('anna.svc-x', 'Anna');
    add('admin.ben', 'Ben, as an administrator');
    expect(await total({})).toBe(before + 3);
    expect(await total({ excludeAccounts: ['svc-', 'admin.', ' ', ''] })).toBe(before + 1);
    expect(await total({ excludeAccounts: ['contoso'] })).toBe(before + 3);
  });

  it('leaves out departments, or keeps only some', async () => {
    const [all, legal, quality] = [await total({}), await total({ onlyDepartments: ['Legal'] }), await total({ onlyDepartments: ['quality'] })];
    expect([legal, quality].every(number => number > 0)).toBe(true);
    expect(await total({ onlyDepartments: ['Legal', 'Quality'] })).toBe(legal + quality);
    expect(await total({ excludeDepartments: ['Legal', 'Quality'] })).toBe(all - legal - quality);
  });

  it('leaves out guests', async () => {
    const before = await total({});
    target.store.directory.add({ objectId: randomUUID(), upn: 'ann_partner.example#EXT#@contoso.example', mail: 'ann@partner.example', displayName: 'Ann Partner', userType: 'Member', accountEnabled: true, profile: {} });
    const { people } = await search().search(asking('ann partner'));
    expect(people).toMatchObject([{ isGuest: true }]);
    expect(await total({ excludeGuests: true })).toBe(before);
  });

  it('asks the owner\'s own query as one part', async () => {
    const scope = { ...everybody, query: 'Skills:Excel OR Skills:Customs' };
    expect(names(await search().search(asking('finance', { scope })))).toEqual(['Oksana Bondar']);
    expect(names(await search().search(asking('', { scope: { ...scope, excludeDepartments: ['Finance'] } })))).not.toContain('Oksana Bondar');
  });

  it.each(['Skills:Excel) OR (Department:Finance', '(Skills:Excel', 'Skills:"Excel', ')('])('refuses an owner\'s query that reaches beyond its part, without a request: %s', async query => {
    await expect(search().search(asking('', { scope: { ...everybody, query } }))).rejects.toMatchObject({ kind: 'invalid', details: { field: 'ownerQuery' } });
    expect(target.takeRequests()).toEqual([]);
  });

  it('refuses what is longer than search takes', async () => {
    const scope = { ...everybody, excludeDepartments: Array.from({ length: 300 }, (_, index) => `Department number ${index}`) };
    await expect(search().search(asking('', { scope }))).rejects.toMatchObject({ kind: 'invalid', details: { field: 'tooLong' } });
  });
});

describe('what somebody types', () => {
  it('finds everybody by their name, whatever it is made of, and only them', async () => {
    await open();
    const texts = [...new Set(naughtyStrings().filter(text => text.length <= 2000))];
    texts.forEach((text, index) => add(`naughty${index}`, text));
    const source = search();
    const searchable = texts.filter(text => /[\p{L}\p{N}]/u.test(text.normalize('NFC')));
    expect(searchable.length).toBeGreaterThan(texts.length / 2);
    for (const text of searchable) {
      const keys: string[] = [];
      let page: PeopleSearchPage | undefined;
      do {
        page = await source.search(asking(text, { pageSize: 500, ...(page?.next ? { from: page.next } : {}) }));
        keys.push(...page.people.map(person => person.key));
        for (const person of page.people) expect([text, person.name, holdsWordsOf(everythingOf(person), text)]).toEqual([text, person.name, true]);
      } while (page.next);
      expect([text, keys.includes(`naughty${texts.indexOf(text)}@contoso.example`)]).toEqual([text, true]);
    }
  }, 60_000);

  it.each(['', '   '])('asks for everybody where nothing was typed: %j', async text => {
    expect((await search().search(asking(text))).total).toBeGreaterThan(30);
  });

  it.each(['"', '*', '""*', '\u201c\u201d', '\u0000'])('finds nobody by signs that mean nothing, without a request: %j', async text => {
    expect(await search().search(asking(text))).toEqual({ people: [], total: 0, facets: [] });
    expect(target.takeRequests()).toEqual([]);
  });

  it.each(['😀👩‍👩‍👧', ':-)', '(╯°□°）╯︵ ┻━┻)', '<>?:{}|_+'])('finds a name of signs alone as a whole: %s', async text => {
    add(`signs${text.length}`, text);
    add(`other${text.length}`, '!!!');
    expect((await search().search(asking(text))).people.map(person => person.name)).toEqual([text]);
  });
});

function everythingOf({ name, email = '', jobTitle = '', department = '', office = '', skills }: DirectoryPerson): string {
  return [name, email, jobTitle, department, office, ...skills].join(' ');
}

/** Every word of what was typed begins a word of the text. Of marks, some belong to a word and some separate: both readings count. */
function holdsWordsOf(text: string, typed: string): boolean {
  const words = (whole: string, mark: string): readonly string[] => whole.normalize('NFD').replace(/\p{M}/gu, mark).toLowerCase().match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
  const held = [...words(text, ''), ...words(text, ' ')];
  return words(typed.slice(0, 2048), '').every(word => held.some(one => one.startsWith(word)));
}

describe('pages', () => {
  const walk = async (source: SharePointPeopleSearch, query: PeopleSearchQuery): Promise<{ readonly keys: readonly string[]; readonly totals: ReadonlySet<number> }> => {
    const keys: string[] = [];
    const totals = new Set<number>();
    let from: string | undefined;
    do {
      const page = await source.search({ ...query, ...(from ? { from } : {}) });
      keys.push(...page.people.map(person => person.key));
      totals.add(page.total);
      from = page.next;
    } while (from);
    return { keys, totals };
  };
  const crowd = (size: number): void => { for (let index = 0; index < size; index++) add(`crowd${index}`, `Crowd Number${index}`); };

  it.each([
    ['by document id where names are not sorted', false, ''],
    ['by name where they are', true, ''],
    ['by rank where words were typed', false, 'crowd']
  ])('go through 300 people %s, each once, with one total', async (_, peopleSearchSortsByName, text) => {
    await open({ peopleSearchSortsByName });
    crowd(300);
    const { keys, totals } = await walk(search(), asking(text));
    expect(totals.size).toBe(1);
    expect(keys).toHaveLength([...totals][0]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThanOrEqual(300);
  });

  it('are sorted by name where the tenant can', async () => {
    await open({ peopleSearchSortsByName: true });
    expect((await search().search(asking(''))).people[0].name).toBe('Amara Okafor');
  });

  it('cost one request each; the order is tried once, in the first, and remembered in this browser', async () => {
    await open();
    const attempts = attemptsInMemory();
    const source = search({ attempts });
    const first = await source.search(asking('', { pageSize: 12 }));
    expect(target.takeRequests()).toEqual(['POST $batch']);
    await source.search(asking('', { pageSize: 12, from: first.next }));
    expect(target.takeRequests()).toHaveLength(1);
    target.tenant.log.clear();
    await search({ attempts }).search(asking('', { pageSize: 12 }));
    expect(searches()).toHaveLength(1);
  });

  it('go on by document id behind start row 50,000', async () => {
    await open();
    const source = search();
    const last = await source.search(asking('customs', { pageSize: 12, from: JSON.stringify({ by: 'rank', start: 0 }) }));
    expect(last.next).toBeUndefined();
    target.tenant.faults.add({ route: 'postquery', count: 1, fault: { kind: 'status', status: 200, body: JSON.stringify(answerOf(61_234)) } as never });
    const far = await source.search(asking('a', { pageSize: 60, from: JSON.stringify({ by: 'rank', start: 50_000 }) }));
    expect(far.total).toBe(61_234);
    expect(JSON.parse(far.next ?? '')).toEqual({ by: 'docId', passed: 0 });
  });

  it.each(['', 'nonsense', '{"by":"rank","start":-1}', '{"by":"docId","after":"1 OR *","passed":0}'])('refuse a cursor that is none: %j', async from => {
    await expect(search().search(asking('', { from }))).rejects.toMatchObject({ kind: 'invalid' });
    expect(target.takeRequests()).toEqual([]);
  });
});

/** An answer of the service with one row. */
function answerOf(total: number): object {
  const Cells = [['PreferredName', 'Ann'], ['AccountName', 'i:0#.f|membership|ann@contoso.example'], ['DocId', '7']].map(([Key, Value]) => ({ Key, Value, ValueType: 'Edm.String' }));
  return { PrimaryQueryResult: { RefinementResults: null, RelevantResults: { TotalRows: total, Table: { Rows: [{ Cells }] } } } };
}

describe('when the service', () => {
  it('refuses refiners, there are no facets and everybody is found all the same', async () => {
    await open();
    const source = search();
    target.tenant.faults.add({ route: 'postquery', count: 1, fault: { kind: 'status', status: 400 } });
    const page = await source.search(asking('customs'));
    expect(names(page)).toEqual(['Amara Okafor', 'Mina Haddad']);
    expect(page.facets).toEqual([]);
    target.takeRequests();
    expect((await source.search(asking('excel'))).people.length).toBeGreaterThan(0);
    expect(target.takeRequests()).toHaveLength(1);
  });

  it('is throttled, the page waits as long as it asks, and comes', async () => {
    await open();
    target.tenant.faults.add({ route: 'postquery', count: 1, fault: { kind: 'status', status: 429, headers: { 'Retry-After': '2' } } });
    expect(names(await search().search(asking('customs')))).toEqual(['Amara Okafor', 'Mina Haddad']);
    expect(target.waited()).toBeGreaterThanOrEqual(2000);
  });

  it('is closed, it is a failure, and asking again is possible', async () => {
    await open();
    const source = search();
    target.tenant.faults.add({ route: 'postquery', fault: { kind: 'status', status: 403 } });
    await expect(source.search(asking('customs'))).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(source.search(asking(''))).rejects.toMatchObject({ kind: 'forbidden' });
    target.tenant.faults.clear();
    expect((await source.search(asking('customs'))).total).toBe(2);
  });

  it('answered a minute ago, or is asked the same at once, it is not asked again', async () => {
    await open();
    const source = search();
    const [one, other] = await Promise.all([source.search(asking('customs')), source.search(asking('customs'))]);
    expect(one).toBe(other);
    target.tick(1);
    await source.search(asking('customs'));
    expect(target.takeRequests()).toHaveLength(1);
    target.tick(10);
    await source.search(asking('customs'));
    expect(target.takeRequests()).toHaveLength(1);
  });
});
