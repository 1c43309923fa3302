import { AppError } from '../shared';
import type { Instant } from '../shared';
import type { EntryKey } from './ExpertiseEntries';
import { everybody } from './isInScope';
import { InMemoryPeopleSources } from './InMemoryPeopleSources';
import type { MemorySourcesOptions } from './InMemoryPeopleSources';
import { addEntry } from './MemoryDirectory';
import type { MemoryDirectory } from './MemoryDirectory';
import type { DirectoryPage, DirectoryQuery, DirectoryRow, PeopleSourceName } from './People';
import { PeopleFromSources } from './PeopleFromSources';
import { sampleDirectory } from './sampleDirectory';
import { samplePeople } from './samplePeople';
import { nothingSaid } from './cleanExpertise';

const now = new Date('2026-03-02T09:00:00Z');
const everything: DirectoryQuery = { text: '', facets: {}, pageSize: 12, scope: everybody };

function open(options: Partial<MemorySourcesOptions> & { readonly memory?: MemoryDirectory } = {}): { people: PeopleFromSources; sources: InMemoryPeopleSources; memory: MemoryDirectory } {
  const memory = options.memory ?? sampleDirectory({ now });
  const sources = new InMemoryPeopleSources(memory, { me: samplePeople.asker, now: () => now, ...options });
  return { people: new PeopleFromSources(sources, { me: options.me ?? samplePeople.asker, now: () => now }), sources, memory };
}
const namesOf = (rows: readonly DirectoryRow[]): readonly string[] => rows.map(row => row.person.name.split(' ')[0]);
const found = async (text: string, facets: DirectoryQuery['facets'] = {}, more: Partial<DirectoryQuery> = {}): Promise<readonly string[]> =>
  namesOf((await open().people.find({ ...everything, text, facets, ...more })).rows);

async function walk(people: PeopleFromSources, query: DirectoryQuery): Promise<{ pages: DirectoryPage[]; names: string[] }> {
  const pages = [await people.find(query)];
  for (let next = pages[0].next; next; next = pages[pages.length - 1].next) pages.push(await people.find({ ...query, cursor: next }));
  return { pages, names: pages.flatMap(page => page.rows.map(row => row.person.name)) };
}

describe('one page', () => {
  it.each<[string, string, DirectoryQuery['facets'], readonly string[]]>([
    ['puts shown before said, and those who hid nowhere', 'customs', {}, ['Jonas', 'Marek', 'Priya']],
    ['finds by a word of an answer', 'attorney', {}, ['Jonas']],
    ['finds by a skill of the profile', 'suppliers', {}, ['Priya']],
    ['finds a name by its beginning', 'oli bra', {}, ['Olivia']],
    ['finds by the crossing of process and discipline', '', { process: 'Ship', discipline: 'Compliance' }, ['Jonas']],
    ['finds by language among those who said one', '', { language: 'pt' }, ['Priya']],
    ['finds by topic, stated or shown', '', { topic: 'Customs' }, ['Jonas', 'Marek', 'Priya']],
    ['finds who is available now', '', { availableNow: true }, ['Jonas', 'Lena', 'Olivia']],
    ['joins words and facets', 'customs', { language: 'en' }, ['Jonas', 'Marek', 'Priya']],
    ['joins words and a department', 'customs', { department: 'Procurement' }, ['Priya']],
    ['finds nobody where nobody is', 'astronomy', {}, []]
  ])('%s', async (_, text, facets, expected) => {
    expect(await found(text, facets)).toEqual(expected);
  });

  it('lists everybody for nothing asked, those with an entry first, but who hid themselves', async () => {
    expect(await found('')).toEqual(['Jonas', 'Lena', 'Marek', 'Olivia', 'Priya', 'Amina']);
  });

  it('shows people to themselves although they hid', async () => {
    const { people } = open({ me: samplePeople.visitor });
    expect(namesOf((await people.find({ ...everything, text: 'customs' })).rows)).toContain('Tom');
  });

  it('keeps the owner\'s scope for people of every source', async () => {
    expect(await found('', {}, { scope: { ...everybody, excludeGuests: true, excludeDepartments: ['Logistics'] } })).toEqual(['Jonas', 'Olivia', 'Priya']);
  });

  it('keeps to a letter', async () => {
    expect(await found('', {}, { letter: 'm' })).toEqual(['Marek']);
  });

  it('gives the reasons and the availability that the rules give', async () => {
    const { rows } = await open().people.find({ ...everything, text: 'customs' });
    expect(rows[0].reasons.map(reason => reason.kind)).toEqual(['evidence', 'subjectExpert', 'askMeAbout', 'responsibility', 'jobTitle']);
    expect(rows[0].reasons[0]).toMatchObject({ acceptedAnswers: 2, answers: 1, likes: 7, subject: 'customs', isComplete: true });
    expect(rows.map(row => row.availability.kind)).toEqual(['free', 'atLimit', 'paused']);
  });

  it('counts departments and offices over everybody, what only entries know over those found', async () => {
    const { facets, total } = await open().people.find(everything);
    expect(facets.map(facet => `${facet.name} ${facet.countedOver}`)).toEqual(['topic found', 'process found', 'discipline found', 'language found', 'department all', 'office all']);
    expect(facets[0].values[0]).toEqual({ value: 'Customs', count: 2 });
    expect(total).toBe(6);
  });

  it('finds people with evidence and without a profile, with what the list knows of them', async () => {
    const memory = sampleDirectory({ now });
    memory.profiles = [];
    const { people } = open({ memory });
    const { rows } = await people.find({ ...everything, text: 'customs' });
    expect(namesOf(rows)).toEqual(['Jonas', 'Marek', 'Priya']);
  });
});

describe('sources that fail', () => {
  it.each<[PeopleSourceName, string, readonly string[]]>([
    ['peopleSearch', 'customs', ['Jonas', 'Marek', 'Priya']],
    ['evidence', 'customs', ['Jonas', 'Priya']],
    ['expertise', 'customs', ['Jonas', 'Marek']],
    ['profiles', 'customs', ['Jonas', 'Marek', 'Priya']]
  ])('without %s the others\' people are there, and the page says what is missing', async (source, text, expected) => {
    const { people, sources } = open();
    sources.refused.add(source);
    const page = await people.find({ ...everything, text });
    expect(namesOf(page.rows)).toEqual(expected);
    expect(page.missing).toEqual(source === 'profiles' ? [] : [source]);
  });

  it('calls no source missing that the site does not have', async () => {
    const { people } = open({ without: ['peopleSearch', 'profiles', 'evidence', 'graph'] });
    const page = await people.find(everything);
    expect(page).toMatchObject({ missing: [], total: 5 });
    expect(page.next).toBeUndefined();
  });

  it('gives up with the first failure only where everything failed', async () => {
    const { people, sources } = open();
    for (const source of ['expertise', 'peopleSearch', 'evidence', 'profiles'] as const) sources.refused.add(source);
    await expect(people.find({ ...everything, text: 'customs' })).rejects.toMatchObject({ kind: 'forbidden', message: 'expertise is refused' });
    await expect(people.card(samplePeople.answerer)).rejects.toBeInstanceOf(AppError);
    expect(await people.mayKnow('customs form', 3)).toEqual([]);
    expect([...await people.details([samplePeople.answerer])]).toEqual([]);
  });

  it('fails on a next page that fails, and goes on from there when asked again', async () => {
    const { people, sources } = open({ memory: sampleDirectory({ now, more: 30 }) });
    const first = await people.find(everything);
    sources.refused.add('peopleSearch');
    await expect(people.find({ ...everything, cursor: first.next })).rejects.toMatchObject({ kind: 'forbidden' });
    sources.refused.clear();
    expect((await people.find({ ...everything, cursor: first.next })).rows).toHaveLength(12);
  });
});

describe('page after page', () => {
  it('shows everybody exactly once, and the last page tells how many they are', async () => {
    const { people } = open({ memory: sampleDirectory({ now, more: 300 }) });
    const { pages, names } = await walk(people, { ...everything, pageSize: 24 });
    expect(names).toHaveLength(306);
    expect(new Set(names).size).toBe(306);
    expect(pages[0]).toMatchObject({ isTotalAtLeast: true });
    expect(pages[0].total).toBeGreaterThanOrEqual(305);
    expect(pages[pages.length - 1]).toMatchObject({ total: 306 });
    expect(pages[pages.length - 1].isTotalAtLeast).toBeUndefined();
  });

  it('cuts no entries off, however many there are', async () => {
    const memory = sampleDirectory({ now });
    for (let id = 100; id < 400; id++) {
      const person = { ...samplePeople.member, siteUserId: id, name: `Expert ${id}`, email: `e${id}@contoso.example`, loginName: `i:0#.f|membership|e${id}@contoso.example` };
      addEntry(memory, person, { ...nothingSaid, languages: ['fi'] }, `key-${id}` as EntryKey, '2026-01-01T00:00:00Z' as Instant);
    }
    const { people } = open({ memory });
    const { names } = await walk(people, { ...everything, facets: { language: 'fi' }, pageSize: 60 });
    expect(names).toHaveLength(300);
    expect(new Set(names).size).toBe(300);
  });

  it('waits in line when the same page is asked for twice at once', async () => {
    const { people } = open({ memory: sampleDirectory({ now, more: 60 }) });
    const { next } = await people.find(everything);
    const [one, two] = await Promise.all([people.find({ ...everything, cursor: next }), people.find({ ...everything, cursor: next })]);
    expect(namesOf(one.rows)).toEqual(namesOf(two.rows));
  });

  it('goes on from a page whose walk was forgotten', async () => {
    const { people } = open({ memory: sampleDirectory({ now, more: 60 }) });
    const { next } = await people.find(everything);
    const expected = await people.find({ ...everything, cursor: next });
    for (let other = 0; other < 15; other++) await people.find({ ...everything, text: `sample ${other}` });
    expect((await people.find({ ...everything, cursor: next })).rows).toEqual(expected.rows);
  });
});

/** Turns of the event loop in which something was asked: as many requests as the data layer needs. */
async function turnsOf(act: (people: PeopleFromSources) => Promise<unknown>, options: Parameters<typeof open>[0] = {}): Promise<number> {
  let turns = 0;
  let turn: Promise<void> | undefined;
  const { people } = open({
    ...options,
    before: () => turn ??= new Promise(resolve => setTimeout(() => { turns++; turn = undefined; resolve(); }, 0))
  });
  await act(people);
  return turns;
}

describe('requests', () => {
  it.each<[string, number, (people: PeopleFromSources) => Promise<unknown>]>([
    ['a page for words', 3, people => people.find({ ...everything, text: 'customs' })],
    ['a page for nothing asked', 2, people => people.find(everything)],
    ['a page by a facet', 2, people => people.find({ ...everything, facets: { language: 'en' } })],
    ['a card', 1, people => people.card(samplePeople.answerer)],
    ['suggestions', 3, people => people.mayKnow('customs form for Norway', 3)],
    ['what Graph adds', 1, async people => people.extras((await people.find(everything)).rows.map(row => row.person))]
  ])('%s asks in at most %i turns', async (name, most, act) => {
    expect(await turnsOf(act)).toBeLessThanOrEqual(name === 'what Graph adds' ? most + 2 : most);
  });

  it('asks as often for a page of ten thousand people as for one of ten', async () => {
    const page = (people: PeopleFromSources): Promise<unknown> => people.find({ ...everything, text: 'sample' });
    expect(await turnsOf(page, { memory: sampleDirectory({ now, more: 10_000 }) })).toBe(await turnsOf(page, { memory: sampleDirectory({ now, more: 10 }) }));
  });

  it('asks for the entries of authors while the discussions are still read, once for each of them', async () => {
    const { people, sources } = open();
    await people.find({ ...everything, text: 'lithium' });
    expect(sources.asked.filter(source => source === 'expertise')).toHaveLength(2);
  });
});

describe('a card', () => {
  it('joins the profile, the entry and the evidence of one person', async () => {
    const card = await open().people.card(samplePeople.answerer);
    expect(card).toMatchObject({
      person: { name: 'Jonas Keller', skills: ['Incoterms'], entry: { askMeAbout: ['Customs'], subjectExpertOn: ['Customs'] } },
      summary: { acceptedAnswers: 2, answers: 1, likes: 7 }, communities: ['Questions and answers'], availability: { kind: 'free' }, missing: []
    });
    expect(card?.evidence.items).toHaveLength(3);
  });

  it('shows who lacks a profile with what the site knows', async () => {
    const { people, memory } = open();
    memory.profiles = [];
    expect(await people.card(samplePeople.moderator)).toMatchObject({ person: { name: 'Marek Novak', department: 'Logistics' }, availability: { kind: 'atLimit' } });
  });

  it('shows nothing that a hidden person said, but what the profile says', async () => {
    const card = await open().people.card(samplePeople.visitor);
    expect(card?.person).toMatchObject({ name: 'Tom Visser' });
    expect(card?.person.entry).toBeUndefined();
  });

  it('is none of somebody whom nobody knows', async () => {
    expect(await open().people.card({ siteUserId: undefined, name: 'Nobody', email: 'nobody@contoso.example', isGuest: false })).toBeUndefined();
  });
});

describe('who may know', () => {
  it('suggests for a question whoever has shown or said that they know, and in whose place', async () => {
    const suggestions = await open().people.mayKnow('Which customs form do we need for lithium batteries?', 2);
    expect(suggestions.map(one => [one.person.name, one.insteadOf?.name, one.isFromElsewhere])).toEqual([['Jonas Keller', undefined, true]]);
    const [substitute] = await open({ me: samplePeople.owner }).people.mayKnow('Project planning for dangerous goods: lithium batteries', 2);
    expect(substitute).toMatchObject({ person: { name: 'Lena Ortiz', isGuest: true }, insteadOf: { name: 'Marek Novak', because: { kind: 'atLimit' } } });
  });

  it('takes nobody for an expert who once wrote one of the words, and says what the answers are about', async () => {
    const named = async (text: string): Promise<readonly (readonly unknown[])[]> =>
      (await open().people.mayKnow(text, 5)).map(({ person, reasons }) => [person.name, reasons.reduce<unknown>((subject, reason) => (reason.kind === 'evidence' ? reason.subject : subject), undefined)]);
    expect(await named('Labels for the printer in the office')).not.toContainEqual(['Marek Novak', expect.anything()]);
    const subjects = (await named('Customs form for the moon')).map(([, subject]) => subject).filter(Boolean);
    expect(subjects).toEqual(['customs form']);
  });

  it('never suggests the reader, nor people who hid', async () => {
    const { people } = open({ me: samplePeople.answerer });
    const names = (await people.mayKnow('customs', 5)).map(one => one.person.name);
    expect(names).not.toContain('Jonas Keller');
    expect(names).not.toContain('Tom Visser');
  });

  it('suggests nobody for a text without a subject', async () => {
    const { people, sources } = open();
    expect(await people.mayKnow('how do we', 3)).toEqual([]);
    expect(sources.asked).toEqual([]);
  });
});

it('gives what Graph adds, and nothing where it is refused or absent', async () => {
  const { people, sources } = open();
  const { rows } = await people.find(everything);
  const everyone = rows.map(row => row.person);
  expect([...(await people.extras(everyone)).values()]).toContainEqual({ presence: { availability: 'available' } });
  expect(await people.organisation(samplePeople.moderator)).toMatchObject({ manager: { name: 'Olivia Brandt' }, reports: [{ name: 'Amina Haddad' }] });
  sources.refused.add('graph');
  expect((await people.extras(everyone)).size).toBe(0);
  expect((await open({ without: ['graph'] }).people.organisation(samplePeople.moderator))).toBeUndefined();
});
