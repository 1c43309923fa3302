/** What boards show of those who answer: found by words and categories, trimmed to the reader, at costs that do not grow. */
import { PeopleFromSources, summarise } from '../../src/core/people';
import type { EvidenceItem, Person } from '../../src/core/people';
import { attemptsInMemory } from '../../src/data/sharepoint/exactlyOnce';
import { connect } from '../../src/data/sharepoint/connection';
import { gathering } from '../../src/data/sharepoint/gathering';
import { SharePointEvidence } from '../../src/data/sharepoint/SharePointEvidence';
import { SharePointPeopleSearch } from '../../src/data/sharepoint/SharePointPeopleSearch';
import { SharePointProfiles } from '../../src/data/sharepoint/SharePointProfiles';
import type { SiteContext } from '../../src/data/sharepoint/SiteContext';
import type { BoardKind, Role } from './ContractBoard';
import { answer, ask } from './discussionsContract';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

let target: TenantBoard;
/** With the talk below, for tests that leave it as it is. */
let shared: TenantBoard;
let own: TenantBoard | undefined;
beforeAll(async () => {
  shared = target = await makeTenantBoard('community', { crawlDelaySeconds: 0 });
  await talk();
});
beforeEach(() => {
  target = shared;
  target.takeRequests();
});
afterEach(async () => {
  shared.tenant.faults.clear();
  await own?.close();
  own = undefined;
});
afterAll(async () => { await shared.close(); });

async function open(kind: BoardKind = 'community'): Promise<void> {
  own = target = await makeTenantBoard(kind, { crawlDelaySeconds: 0 });
}

const evidence = (role: Role = 'visitor', extra: Partial<SiteContext> = {}): SharePointEvidence => new SharePointEvidence(target.context(role, extra));
const brief = (items: readonly EvidenceItem[]): readonly string[] => items.map(item => `${item.person.name}: ${item.kind} on ${item.title}, ${item.likes} likes`).sort();
const failed = (): readonly string[] => target.tenant.log.requests.flatMap(request => request.parts ?? [request]).filter(part => part.status >= 400).map(part => `${part.status} ${part.url}`);
const requests = (): number => target.takeRequests().length;
const personOf = (alias: string): Person => {
  const user = target.store.users.byUpn(target.list.siteId, `${alias}@contoso.example`);
  if (!user) throw new Error(`No ${alias}`);
  return { siteUserId: user.id, name: user.title, isGuest: false, isDeleted: false };
};

/** Two questions of the asker: one accepted answer with a like, one that is not. */
async function talk(): Promise<void> {
  const customs = await ask(target, 'asker', 'Which form for Norway?', { category: 0 });
  const accepted = await answer(target, 'answerer', customs, customs.id, 'The pink T2L form');
  await answer(target, 'moderator', customs, customs.id, 'No idea, ask Amara');
  await answer(target, 'asker', customs, customs.id, 'Thanks for the pink form');
  const { board } = await target.as('asker').openThread(customs.id);
  await target.as('asker').accept(board, customs.id, accepted);
  await target.as('moderator').like(board, accepted, true);
  const travel = await ask(target, 'asker', 'Train to Lyon', { category: 1 });
  await answer(target, 'moderator', travel, travel.id, 'Book the TGV early');
  target.takeRequests();
}

describe('on a subject', () => {
  it.each([
    ['words of an answer', 'pink T2L', ['Amara Okafor: acceptedAnswer on Which form for Norway?, 1 likes']],
    ['words of the question, which lead to all its answers but the asker\'s', 'norway', [
      'Amara Okafor: acceptedAnswer on Which form for Norway?, 1 likes', 'Marco Silva: answer on Which form for Norway?, 0 likes'
    ]],
    ['words of a question that nobody accepted an answer to', 'lyon', ['Marco Silva: answer on Train to Lyon, 0 likes']],
    ['the beginning of a word of an answer that was not accepted', 'tg', ['Marco Silva: answer on Train to Lyon, 0 likes']],
    ['a category that no post names', 'customs', ['Amara Okafor: acceptedAnswer on Which form for Norway?, 1 likes']],
    ['what only the asker wrote below their own question', 'thanks', []],
    ['what nobody wrote', 'submarine', []],
    ['signs', '?!', []]
  ])('finds %s', async (_, subject, expected) => {
    const found = await evidence().on(subject);
    expect(brief(found.items)).toEqual(expected);
    expect(found.isComplete).toBe(true);
    expect(failed()).toEqual([]);
  });

  it('is content with one of the words of an unfinished question', async () => {
    const found = await evidence().on('Does anyone know the pink paper or the TGV', { anyWord: true });
    expect(brief(found.items)).toEqual(['Amara Okafor: acceptedAnswer on Which form for Norway?, 1 likes', 'Marco Silva: answer on Train to Lyon, 0 likes']);
  });

  it('leads to the post, and says when, on what and by whom', async () => {
    const { items: [item] } = await evidence().on('t2l');
    expect(item).toMatchObject({
      topics: ['Customs'], at: '2026-03-01T09:02:00Z', person: { siteUserId: personOf('amara').siteUserId, email: 'amara@contoso.example' },
      place: { listId: target.list.id, listTitle: 'Questions' }
    });
    expect(item.place.replyId).toBeGreaterThan(item.place.discussionId);
    expect(summarise([item]).get(item.person)).toMatchObject({ acceptedAnswers: 1, answers: 0, likes: 1 });
  });

  it('costs three requests, and names the authors before the last', async () => {
    const heard: string[] = [];
    await evidence().on('t2l', { heard: authors => heard.push(...authors.map(author => author.name), `after ${requests()}`) });
    expect(heard).toEqual(['Amara Okafor', 'after 2']);
    expect(requests()).toBe(1);
  });

  it('reads a question that fits with its answers in two requests, accepted answers first', async () => {
    const heard: string[] = [];
    const { items } = await evidence().on('norway', { heard: authors => heard.push(...authors.map(author => author.name), `after ${requests()}`) });
    expect(heard).toEqual(expect.arrayContaining(['Amara Okafor', 'Marco Silva', 'after 2']));
    expect(requests()).toBe(0);
    expect(items.map(item => item.kind)).toEqual(['acceptedAnswer', 'answer']);
  });

  it('asks the boards themselves what the index does not know yet', async () => {
    await open();
    await talk();
    target.store.setSwitches({ crawlDelaySeconds: 900 });
    const fresh = await ask(target, 'asker', 'Brand new question');
    await answer(target, 'moderator', fresh, fresh.id, 'Have a look at the zeppelin guide');
    expect(brief((await evidence().on('zeppelin guide')).items)).toEqual(['Marco Silva: answer on Brand new question, 0 likes']);
    expect(brief((await evidence().on('brand new')).items)).toEqual(['Marco Silva: answer on Brand new question, 0 likes']);
    expect(brief((await evidence().on('who knows zeppelins or the zeppelin', { anyWord: true })).items)).toEqual(['Marco Silva: answer on Brand new question, 0 likes']);
  });

  it('is less, not nothing, when search is down', async () => {
    target.tenant.faults.add({ route: 'postquery', fault: { kind: 'status', status: 500 } });
    const found = await evidence().on('t2l');
    expect(brief(found.items)).toEqual(['Amara Okafor: acceptedAnswer on Which form for Norway?, 1 likes']);
    expect(found.isComplete).toBe(false);
  });

  it('waits when it is throttled', async () => {
    target.tenant.faults.add({ route: 'renderlistdataasstream', count: 1, fault: { kind: 'status', status: 429, headers: { 'Retry-After': '2' } } });
    expect((await evidence().on('t2l')).items).toHaveLength(1);
    expect(target.waited()).toBeGreaterThanOrEqual(2000);
  });

  it('fails when everything does', async () => {
    target.tenant.faults.add({ route: '/_api/', fault: { kind: 'status', status: 403 } });
    await expect(evidence().on('t2l')).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('looks the boards up again when a column went away since', async () => {
    await open();
    await talk();
    const extra = { attempts: attemptsInMemory(), me: { id: personOf('visitor').siteUserId ?? 0, isGuest: false } };
    await evidence('visitor', extra).on('t2l');
    const { fields, users } = target.store;
    const field = fields.byInternalName(target.list, 'CategoriesLookup');
    if (!field) throw new Error('No column');
    fields.remove(target.list, field, users.system(target.list.siteId));
    target.store.setSwitches({ unknownViewFields: 'refused' });
    requests();
    await expect(evidence('visitor', extra).on('t2l')).rejects.toMatchObject({ name: 'AppError' });
    // The boards were remembered: hits, then rows.
    expect(requests()).toBe(2);
    expect((await evidence('visitor', extra).on('t2l')).items).toMatchObject([{ kind: 'acceptedAnswer', topics: [] }]);
  });
});

describe('a board that the reader may not open', () => {
  it('leaves no trace, and shows to those who may', async () => {
    await open();
    await talk();
    const { permissions, users } = target.store;
    permissions.breakInheritance({ kind: 'list', list: target.list }, { copyRoleAssignments: false, clearSubscopes: true }, users.system(target.list.siteId));
    permissions.assign({ kind: 'list', list: target.list }, personOf('owner').siteUserId ?? 0, 1073741829, users.system(target.list.siteId));
    for (const subject of ['t2l', 'norway', 'customs', 'Questions']) expect(await evidence().on(subject)).toEqual({ items: [], isComplete: true });
    expect(await evidence().of(personOf('amara'))).toEqual({ items: [], isComplete: true });
    expect((await evidence().load()).discussions.size).toBe(0);
    expect((await evidence('owner').on('t2l')).items).toHaveLength(1);
  });
});

describe('of one person', () => {
  it('gives their answers, newest first, in two requests once the boards are known', async () => {
    const source = evidence();
    await source.load();
    requests();
    expect(brief((await source.of(personOf('moderator'))).items)).toEqual(['Marco Silva: answer on Train to Lyon, 0 likes', 'Marco Silva: answer on Which form for Norway?, 0 likes']);
    expect(requests()).toBe(2);
    expect((await source.of(personOf('moderator'))).items.map(item => item.title)).toEqual(['Train to Lyon', 'Which form for Norway?']);
    expect(failed()).toEqual([]);
  });

  it('knows people by their login name or address too, and nothing of whom the site never met', async () => {
    const amara = { siteUserId: undefined, name: 'Amara', isGuest: false, isDeleted: false };
    expect((await evidence().of({ ...amara, loginName: 'i:0#.f|membership|amara@contoso.example' })).items).toHaveLength(1);
    expect((await evidence().of({ ...amara, email: 'amara@contoso.example' })).items).toHaveLength(1);
    expect(await evidence().of({ ...amara, loginName: 'i:0#.f|membership|nobody@contoso.example' })).toEqual({ items: [], isComplete: true });
    expect(await evidence().of(amara)).toEqual({ items: [], isComplete: true });
  });

  it('gives nothing for questions alone', async () => {
    expect(await evidence().of(personOf('member'))).toEqual({ items: [], isComplete: true });
  });
});

describe('the weekly load', () => {
  it('counts discussions of seven days once each, without one\'s own questions, and is kept for minutes', async () => {
    await open();
    await talk();
    target.tick(8 * 24 * 60);
    const now = await ask(target, 'asker', 'Another');
    await answer(target, 'answerer', now, now.id, 'Yes');
    await answer(target, 'answerer', now, now.id, 'And more');
    await answer(target, 'asker', now, now.id, 'Thanks');
    const source = evidence();
    const load = await source.load();
    expect([...load.discussions]).toEqual([[personOf('amara').siteUserId, [{ listId: target.list.id, listTitle: 'Questions', discussionId: now.id }]]]);
    expect(load.isComplete).toBe(true);
    requests();
    expect(await source.load()).toBe(load);
    expect(requests()).toBe(0);
    target.tick(6);
    await source.load();
    expect(requests()).toBe(1);
  });

  it('counts who was asked, though they did not answer yet', async () => {
    await open();
    const { store, list } = target;
    const [amara, marco, asker] = ['amara', 'moderator', 'member'].map(alias => personOf(alias).siteUserId ?? 0);
    if (!store.fields.byInternalName(list, 'KnowhowAskedPeople')) {
      const xml = '<Field Name="KnowhowAskedPeople" Type="UserMulti" Mult="TRUE" List="UserInfo" DisplayName="Asked people" Hidden="TRUE" />';
      store.fields.createFromXml(list, xml, { internalNameHint: true }, store.users.system(list.siteId));
    }
    const values = { Title: 'Who knows', Body: '<p>x</p>', KnowhowAskedPeople: [amara, marco] };
    store.items.bulkInsert(list, [{ id: 1, fsType: 1, contentTypeId: '0x012002', parentFolderId: 0, authorId: asker, created: '2026-02-27T09:00:00Z', values }]);
    const { discussions } = await evidence().load();
    expect([...discussions.keys()].sort()).toEqual([amara, marco].sort());
    expect(discussions.get(marco)).toEqual([{ listId: list.id, listTitle: 'Questions', discussionId: 1 }]);
    expect(failed()).toEqual([]);
  });
});

describe('a plain board', () => {
  it('shows answers, though nobody can accept them', async () => {
    await open('plain');
    const talked = await ask(target, 'asker', 'Lunch places', { isQuestion: false });
    await answer(target, 'answerer', talked, talked.id, 'The noodle bar');
    expect(brief((await evidence().on('noodle')).items)).toEqual(['Amara Okafor: answer on Lunch places, 0 likes']);
    expect(brief((await evidence().on('lunch')).items)).toEqual(['Amara Okafor: answer on Lunch places, 0 likes']);
    expect(brief((await evidence().of(personOf('amara'))).items)).toEqual(['Amara Okafor: answer on Lunch places, 0 likes']);
    expect(failed()).toEqual([]);
  });
});

describe('a board of 12,000 posts', () => {
  it('costs the same, without a refused query, and says that there is more', async () => {
    await open();
    fill(6000);
    target.takeRequests();
    const source = evidence();
    const found = await source.on('sprocket');
    expect(found.isComplete).toBe(false);
    expect(found.items.length).toBeGreaterThan(0);
    expect(requests()).toBe(3);
    const rare = await source.on('number4711');
    expect(brief(rare.items)).toEqual(['Amara Okafor: acceptedAnswer on Discussion 4711, 0 likes']);
    expect(requests()).toBe(3);
    // Answers to a question that fits: only the accepted one where the list cannot filter, and it says so.
    const asked = await source.on('discussion 5999');
    expect([brief(asked.items), asked.isComplete]).toEqual([['Amara Okafor: acceptedAnswer on Discussion 5999, 0 likes'], false]);
    expect(requests()).toBe(3);
    const load = await source.load();
    expect(load.isComplete).toBe(true);
    requests();
    const of = await source.of(personOf('amara'));
    expect(of.items).toHaveLength(100);
    expect(of.items[0].title).toBe('Discussion 6000');
    expect(of.isComplete).toBe(false);
    expect(requests()).toBe(3);
    await evidence().of(personOf('amara'));
    expect(requests()).toBe(3);
    // Whose few answers are old, is found all the same; without search only among the newest.
    const rareAnswer = await source.of(personOf('moderator'));
    expect([brief(rareAnswer.items), rareAnswer.isComplete]).toEqual([['Marco Silva: answer on Discussion 17, 0 likes'], true]);
    target.tenant.faults.add({ route: 'postquery', fault: { kind: 'status', status: 500 } });
    expect(await source.of(personOf('moderator'))).toEqual({ items: [], isComplete: false });
    expect((await source.of(personOf('amara'))).items).toHaveLength(100);
    target.tenant.faults.clear();
    target.tenant.log.clear();
    expect(failed()).toEqual([]);
  }, 120_000);
});

describe('a question with more answers than are read', () => {
  it('gives the accepted one and the newest, and says that there is more', async () => {
    await open();
    const { store, list } = target;
    const [author, asker] = ['moderator', 'member'].map(alias => personOf(alias).siteUserId ?? 0);
    const created = '2026-02-01T09:00:00Z';
    store.items.bulkInsert(list, [
      { id: 1, fsType: 1, contentTypeId: '0x012002', parentFolderId: 0, authorId: asker, created, values: { Title: 'Umlauts', Body: '<p>x</p>', IsQuestion: true, BestAnswerId: 2 } },
      { id: 2, fsType: 0, contentTypeId: '0x0107', parentFolderId: 1, authorId: personOf('amara').siteUserId ?? 0, created, values: { Body: '<p>First</p>', ParentItemID: 1 } },
      ...Array.from({ length: 300 }, (_, index) => (
        { id: index + 3, fsType: 0 as const, contentTypeId: '0x0107', parentFolderId: 1, authorId: author, created, values: { Body: '<p>Me too</p>', ParentItemID: 1 } }
      ))
    ], { searchable: true });
    const found = await evidence().on('umlauts');
    expect([found.items.length, found.items[0].kind, found.isComplete]).toEqual([301, 'acceptedAnswer', false]);
    expect(failed()).toEqual([]);
  });
});

/** Discussions, each with an accepted answer of Amara; the seventeenth with another of Marco, before them. */
function fill(discussions: number): void {
  const { store, list } = target;
  const [author, asker, marco] = ['amara', 'member', 'moderator'].map(alias => personOf(alias).siteUserId ?? 0);
  const at = (minute: number): string => `${new Date(Date.parse('2025-01-01T00:00:00Z') + minute * 60_000).toISOString().slice(0, 19)}Z`;
  const rows = [
    ...Array.from({ length: discussions }, (_, index) => ({
      id: index + 1, fsType: 1 as const, contentTypeId: '0x012002', parentFolderId: 0, authorId: asker, created: at(index),
      values: { Title: `Discussion ${index + 1}`, Body: '<p>Body</p>', IsQuestion: true, BestAnswerId: discussions + index + 2 }
    })),
    { id: discussions + 1, fsType: 0 as const, contentTypeId: '0x0107', parentFolderId: 17, authorId: marco, created: at(discussions), values: { Body: '<p>Perhaps</p>', ParentItemID: 17 } },
    ...Array.from({ length: discussions }, (_, index) => ({
      id: discussions + index + 2, fsType: 0 as const, contentTypeId: '0x0107', parentFolderId: index + 1, authorId: author, created: at(discussions + index + 1),
      values: { Body: `<p>The sprocket number${index + 1}</p>`, ParentItemID: index + 1 }
    }))
  ];
  store.items.bulkInsert(list, rows, { searchable: true });
}

describe('the directory over these sources', () => {
  it('finds people by evidence and profile in three requests', async () => {
    const context = target.context('visitor');
    const connection = gathering(connect(context));
    const people = new PeopleFromSources({
      expertise: { matching: async () => ({ entries: [], isComplete: true }), of: async () => ({ entries: [], hidden: [] }) },
      search: new SharePointPeopleSearch(context, connection), profiles: new SharePointProfiles(context, connection), evidence: new SharePointEvidence(context, connection)
    }, { me: { ...personOf('visitor') } });
    requests();
    const scope = { excludeGuests: false, excludeAccounts: [], excludeDepartments: [], onlyDepartments: [], query: '' };
    const page = await people.find({ text: 'customs', facets: {}, pageSize: 20, scope });
    expect(page.missing).toEqual([]);
    expect(page.rows.map(row => [row.person.name, row.reasons[0]?.kind])).toEqual([['Amara Okafor', 'evidence'], ['Mina Haddad', 'skill']]);
    expect(page.rows[0].person).toMatchObject({ department: 'Legal', siteUserId: personOf('amara').siteUserId });
    expect(requests()).toBeLessThanOrEqual(3);
    const card = await people.card(page.rows[0].person);
    expect(card).toMatchObject({ person: { name: 'Amara Okafor', skills: ['Customs', 'Sanctions', 'Dual use'] }, summary: { acceptedAnswers: 1 }, communities: ['Questions'], missing: [] });
    expect(requests()).toBeLessThanOrEqual(3);
  });
});
