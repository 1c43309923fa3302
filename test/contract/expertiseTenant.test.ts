/** What only shows on a server: forged and broken items, lost replies, pages at once, lists without a column or beyond the threshold. */
import type { ExpertiseEntry, Person } from '../../src/core/people';
import { connect } from '../../src/data/sharepoint/connection';
import { attemptsInMemory } from '../../src/data/sharepoint/exactlyOnce';
import { gathering } from '../../src/data/sharepoint/gathering';
import { SharePointExpertiseEntries } from '../../src/data/sharepoint/SharePointExpertiseEntries';
import { SharePointExpertiseSource } from '../../src/data/sharepoint/SharePointExpertiseSource';
import type { Instant } from '../../src/core/shared';
import { naughtyStrings } from '../support/naughtyStrings';
import { entryKey, makeTenantExpertise, says } from './expertiseSite';
import type { TenantExpertiseSite } from './expertiseSite';
import { makeTenantBoard } from './tenantBoard';

let site: TenantExpertiseSite;
const topicsOf = (entries: readonly ExpertiseEntry[]): readonly string[] => entries.map(entry => entry.topics.join('+'));
const everybody = async (): Promise<readonly string[]> => topicsOf((await site.source('visitor').matching([], {}, 50)).entries);
const failed = (): readonly string[] => site.target.tenant.log.requests
  .flatMap(request => request.parts ?? [request]).filter(part => part.status >= 400).map(part => `${part.status} ${part.url}`);

describe('a list of entries', () => {
  beforeAll(async () => { site = await makeTenantExpertise(); });
  beforeEach(() => { site.empty(); });
  afterEach(() => { site.target.tenant.faults.clear(); });
  afterAll(async () => { await site.close(); });

  const add = (role: 'asker' | 'answerer' | 'owner', values: object): number => site.target.store.items.add(site.list, {}, values as Record<string, unknown>, site.user(role)).id;
  const stored = (): number => site.target.store.lists.fresh(site.list).itemCount;

  it('costs one request to open, to search and to look people up, and one together with other sources', async () => {
    await site.entries('asker').save(says({ topics: ['Customs'] }), { key: entryKey(1) });
    const { me } = await site.entries('asker').open();
    const context = site.target.context('answerer');
    site.target.takeRequests();
    await new SharePointExpertiseEntries(context).open();
    expect(site.target.takeRequests()).toEqual(['POST $batch']);
    const connection = gathering(connect(context));
    const source = new SharePointExpertiseSource(context, connection);
    const [found] = await Promise.all([source.matching(['customs'], {}, 10), connection.send({ method: 'GET', path: 'web/title' })]);
    expect(topicsOf(found.entries)).toEqual(['Customs']);
    expect(site.target.takeRequests()).toEqual(['POST $batch']);
    await source.of([me, { siteUserId: 9, name: 'x', isGuest: false }]);
    expect(site.target.takeRequests()).toEqual(['POST $batch']);
    await source.matching([], { topic: 'Customs' }, 10);
    expect(site.target.takeRequests()).toHaveLength(1);
    expect(failed()).toEqual([]);
  });

  it('ignores an item in another person\'s name, and says which', async () => {
    const id = add('answerer', { Title: 'Not me', KnowhowAccount: 'member@contoso.example', KnowhowTopics: 'Forged' });
    await site.entries('asker').save(says({ topics: ['True'] }), { key: entryKey(1) });
    const found = await site.source('visitor').matching([], {}, 10);
    expect(topicsOf(found.entries)).toEqual(['True']);
    expect(found.unreadable).toEqual([{ id, reason: 'The account is not the author\'s' }]);
    const { me } = await site.entries('asker').open();
    expect(topicsOf((await site.source('visitor').of([me])).entries)).toEqual(['True']);
  });

  it('skips an item that cannot be read, with its id, and reads the others', async () => {
    const id = 1_000_000;
    site.target.store.items.bulkInsert(site.list, [{
      id, fsType: 0, contentTypeId: '0x01', parentFolderId: 0, authorId: site.user('answerer').id, created: '2026-02-01T00:00:00Z',
      values: { Title: 'x', KnowhowAccount: 'amara@contoso.example', KnowhowClientKey: 'old', KnowhowWeeklyLimit: -5 }
    }]);
    await site.entries('asker').save(says({ topics: ['True'] }), { key: entryKey(1) });
    const found = await site.source('visitor').matching([], {}, 10);
    expect(topicsOf(found.entries)).toEqual(['True']);
    expect(found.unreadable).toMatchObject([{ id, reason: expect.stringContaining('KnowhowWeeklyLimit') }]);
  });

  it('reads what somebody typed into the list by hand as far as it makes sense', async () => {
    add('asker', { Title: 'x', KnowhowAccount: 'MEMBER@contoso.example', KnowhowTopics: ' Customs \r\n\r\nTax\n', KnowhowOfficeHours: '2 14:00-15:00; nonsense; 9 10:00-11:00' });
    const { entries: [entry] } = await site.source('visitor').matching([], {}, 10);
    expect(entry).toMatchObject({ topics: ['Customs', 'Tax'], officeHours: [{ day: 2, from: 840, until: 900 }] });
  });

  it.each([
    ['the reply is lost', { moment: 'afterCommit', fault: 'cutSocket' }], ['half of the reply is lost', { fault: 'cutMidBody' }],
    ['504 comes after the commit', { moment: 'afterCommit', fault: { kind: 'status', status: 504 } }], ['it is cut before the commit', { moment: 'before', fault: 'cutSocket' }],
    ['it is throttled', { moment: 'before', fault: { kind: 'status', status: 429, retryAfter: 2 } }]
  ])('holds one entry when %s', async (_, plan) => {
    site.target.tenant.faults.add({ route: '/\\/items(\\?|$)/i', method: 'POST', count: 1, ...plan });
    expect(await site.entries('asker').save(says({ topics: ['Once'] }), { key: entryKey(1) })).toMatchObject({ saved: true });
    expect(stored()).toBe(1);
    expect(await everybody()).toEqual(['Once']);
  });

  it('does not take its own change for somebody else\'s when the reply was lost', async () => {
    const saved = await site.entries('asker').save(says({ topics: ['Old'] }), { key: entryKey(1) });
    site.target.tenant.faults.add({ route: '/\\/items\\(/i', method: 'MERGE', count: 1, moment: 'afterCommit', fault: 'cutSocket' });
    if (!saved.saved) throw new Error('Not saved');
    expect(await site.entries('asker').save(says({ topics: ['New'] }), { entry: saved.entry })).toMatchObject({ saved: true, entry: { topics: ['New'] } });
  });

  it('shows a second page the entry of the first, and heals what two pages made at once', async () => {
    const [one, two] = [site.entries('asker'), site.entries('asker')];
    await one.save(says({ topics: ['One'] }), { key: entryKey(1) });
    expect(await two.save(says({ topics: ['Two'] }), { key: entryKey(2) })).toMatchObject({ saved: false, theirs: { topics: ['One'] } });
    site.empty();
    await Promise.all([one.save(says({ topics: ['One'] }), { key: entryKey(3) }), two.save(says({ topics: ['Two'] }), { key: entryKey(4) })]);
    expect(stored()).toBe(2);
    const { entry } = await one.open();
    if (!entry) throw new Error('No entry');
    expect(await everybody()).toEqual(topicsOf([entry]));
    await one.save(says({ topics: ['Healed'] }), { entry });
    expect(stored()).toBe(1);
    expect(await everybody()).toEqual(['Healed']);
  });

  it('lets one of two saves at once win, and gives the other both texts', async () => {
    const saved = await site.entries('asker').save(says({ topics: ['Old'] }), { key: entryKey(1) });
    if (!saved.saved) throw new Error('Not saved');
    const outcomes = await Promise.all(['A', 'B'].map(topic => site.entries('asker').save(says({ topics: [topic] }), { entry: saved.entry })));
    expect(outcomes.map(outcome => outcome.saved).sort()).toEqual([false, true]);
    const [winner] = await everybody();
    expect(outcomes.find(outcome => !outcome.saved)).toMatchObject({ theirs: { topics: [winner] } });
  });

  it('saves words over an answer to a nomination that came in between, and keeps both', async () => {
    const { me } = await site.entries('asker').open();
    const saved = await site.entries('asker').save(says({ topics: ['Old'] }), { key: entryKey(1) });
    const term = { from: '2026-01-01T00:00:00Z' as Instant, until: '2027-01-01T00:00:00Z' as Instant };
    const { id } = await site.entries('owner').nominate({ key: entryKey(2), topic: 'Customs', nominee: me, ...term });
    await site.entries('asker').answer(id, 'accepted');
    if (!saved.saved) throw new Error('Not saved');
    expect(await site.entries('asker').save(says({ topics: ['New'] }), { entry: saved.entry })).toMatchObject({ saved: true, entry: { topics: ['New'], subjectExpertOn: ['Customs'] } });
  });

  it('makes one nomination when the reply is lost, and finds a nominee of whom only the account is known', async () => {
    const { me: { siteUserId: _id, ...nominee } } = await site.entries('asker').open();
    site.target.tenant.faults.add({ route: '/\\/items(\\?|$)/i', method: 'POST', count: 1, moment: 'afterCommit', fault: 'cutSocket' });
    const term = { from: '2026-01-01T00:00:00Z' as Instant, until: '2027-01-01T00:00:00Z' as Instant };
    const made = await site.entries('owner').nominate({ key: entryKey(1), topic: 'Customs', nominee: { ...nominee, siteUserId: undefined } as Person, ...term });
    expect(made.nominee.loginName).toBe(nominee.loginName);
    expect(await site.entries('owner').nominations()).toHaveLength(1);
  });

  it('finds whoever stands for a topic that they did not name themselves', async () => {
    await site.entries('asker').save(says({ topics: ['Travel'] }), { key: entryKey(1) });
    const { me } = await site.entries('asker').open();
    const term = { from: '2026-01-01T00:00:00Z' as Instant, until: '2027-01-01T00:00:00Z' as Instant };
    const { id } = await site.entries('owner').nominate({ key: entryKey(2), topic: 'Customs', nominee: me, ...term });
    expect(topicsOf((await site.source('visitor').matching(['custom'], {}, 10)).entries)).toEqual([]);
    await site.entries('asker').answer(id, 'accepted');
    expect(topicsOf((await site.source('visitor').matching(['custom'], {}, 10)).entries)).toEqual(['Travel']);
  });

  it('keeps every naughty string as a topic, unless it is longer than a topic may be', async () => {
    const all = naughtyStrings();
    const fitting = [...new Set(all.map(one => one.trim()))].filter(one => one.length > 0 && one.length <= 60 && [...one].every(char => !unstorable.test(char)));
    expect(fitting.length).toBeGreaterThan(all.length > 100 ? 300 : 15);
    let entry: ExpertiseEntry | undefined;
    for (let from = 0; from < fitting.length; from += 30) {
      const topics = fitting.slice(from, from + 30);
      const saved = await site.entries('asker').save(says({ topics }), entry ? { entry } : { key: entryKey(1) });
      if (!saved.saved) throw new Error('Not saved');
      entry = saved.entry;
      const seen = (await site.source('visitor').matching([], {}, 1)).entries[0].topics;
      // The same letters in another case are the same topic, and rows of blanks become one.
      expect(topics.map(plain).filter(topic => seen.map(plain).indexOf(topic) < 0)).toEqual([]);
    }
  }, 60_000);
});

/** Controls, line breaks and halves of characters: no list keeps them. */
// eslint-disable-next-line no-control-regex
const unstorable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff\ud800-\udfff]/;

function plain(topic: string): string {
  return topic.normalize('NFKD').toLowerCase().replace(/\p{Mn}+/gu, '').replace(/ {2,}/g, ' ');
}

describe('a site', () => {
  afterEach(async () => { await site.close(); });

  it('without the list has no entries, and says so when somebody saves', async () => {
    const target = await makeTenantBoard('plain');
    site = { close: () => target.close() } as TenantExpertiseSite;
    const context = target.context('asker');
    const entries = new SharePointExpertiseEntries(context);
    expect(await entries.open()).toMatchObject({ exists: false, canWrite: false, canManage: false, nominations: [], missingColumns: [], missingFields: [] });
    expect(await new SharePointExpertiseEntries(target.context('owner')).open()).toMatchObject({ exists: false, canManage: true });
    expect(await entries.topics()).toEqual([]);
    expect(await new SharePointExpertiseSource(context).matching(['x'], {}, 10)).toMatchObject({ entries: [] });
    expect(await new SharePointExpertiseSource(context).of([{ siteUserId: 3, name: 'x', isGuest: false }])).toEqual({ entries: [], hidden: [] });
    await expect(entries.save(says({}), { key: entryKey(1) })).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('whose list lost columns names them, keeps the rest, and asks once more only the first time', async () => {
    site = await makeTenantExpertise();
    await site.entries('asker').save(says({ topics: ['Customs'], processes: ['Order to cash'], weeklyLimit: 3 }), { key: entryKey(1) });
    const { store } = site.target;
    for (const name of ['KnowhowProcesses', 'KnowhowWeeklyLimit', 'KnowhowAccount']) {
      const field = store.fields.byInternalName(site.list, name);
      if (!field) throw new Error(name);
      store.fields.remove(site.list, field, store.users.system(site.list.siteId));
    }
    const mine = await site.entries('asker').open();
    expect([...mine.missingColumns].sort()).toEqual(['KnowhowAccount', 'KnowhowProcesses', 'KnowhowWeeklyLimit']);
    expect(mine.missingFields).toEqual(['processes', 'weeklyLimit']);
    expect(mine.entry).toMatchObject({ topics: ['Customs'], processes: [] });
    const source = new SharePointExpertiseSource(site.target.context('visitor', { attempts: attemptsInMemory() }));
    site.target.takeRequests();
    expect(topicsOf((await source.matching(['custom'], {}, 10)).entries)).toEqual(['Customs']);
    expect(site.target.takeRequests()).toHaveLength(2);
    expect(topicsOf((await source.matching(['custom'], {}, 10)).entries)).toEqual(['Customs']);
    expect(site.target.takeRequests()).toHaveLength(1);
    expect(topicsOf((await source.matching([], { process: 'Order to cash' }, 10)).entries)).toEqual([]);
    if (!mine.entry) throw new Error('No entry');
    expect(await site.entries('asker').save(says({ topics: ['Tax'], weeklyLimit: 9 }), { entry: mine.entry })).toMatchObject({ saved: true, entry: { topics: ['Tax'] } });
  });

  it('whose members may write nominations has no subject experts', async () => {
    site = await makeTenantExpertise();
    const { store } = site.target;
    const { me } = await site.entries('asker').open();
    const term = { from: '2026-01-01T00:00:00Z' as Instant, until: '2027-01-01T00:00:00Z' as Instant };
    const { id } = await site.entries('owner').nominate({ key: entryKey(2), topic: 'Customs', nominee: me, ...term });
    await site.entries('asker').answer(id, 'accepted');
    expect((await site.source('answerer').of([me])).entries[0].subjectExpertOn).toEqual(['Customs']);
    store.permissions.resetInheritance({ kind: 'list', list: site.nominations }, store.users.system(site.list.siteId));
    expect((await site.source('answerer').of([me])).entries[0].subjectExpertOn).toEqual([]);
  });

  it('with 5,001 entries and more answers without a refused query, from the index and from the newest', async () => {
    site = await makeTenantExpertise({ crawlDelaySeconds: 0 });
    const { store } = site.target;
    const web = store.sites.webAt('/sites/intranet');
    if (!web) throw new Error('No site');
    const people = Array.from({ length: 5001 }, (_, at) => store.users.add(web.siteId, {
      loginName: `i:0#.f|membership|p${at}@contoso.example`, upn: `p${at}@contoso.example`, title: `Person ${at}`
    }));
    store.items.bulkInsert(site.list, people.map((person, at) => ({
      id: at + 1, fsType: 0 as const, contentTypeId: '0x01', parentFolderId: 0, authorId: person.id, created: '2026-02-01T00:00:00Z',
      values: {
        Title: person.title, KnowhowAccount: `p${at}@contoso.example`, KnowhowClientKey: `key ${at}`, KnowhowHidden: at % 1000 === 7,
        KnowhowTopics: at % 1000 === 5 ? 'Zeppelins' : at % 1000 === 7 ? 'Zeppelins\nSecret' : 'Customs', KnowhowProcesses: at % 1000 === 5 ? 'Lift off' : ''
      }
    })), { searchable: true });
    const source = site.source('visitor');
    site.target.tenant.log.clear();
    const { entries } = await source.matching(['zeppelin'], {}, 20);
    expect(entries.map(entry => entry.person.name).sort()).toEqual(['Person 1005', 'Person 2005', 'Person 3005', 'Person 4005', 'Person 5']);
    site.target.takeRequests();
    expect((await source.matching([], { process: 'Lift off' }, 20)).entries).toHaveLength(5);
    expect(site.target.takeRequests()).toHaveLength(2);
    expect((await source.matching([], {}, 20))).toMatchObject({ isComplete: false, entries: { length: 20 } });
    expect(topicsOf((await source.of(people.slice(10, 70).map(person => ({ siteUserId: undefined, name: person.title, loginName: person.loginName, isGuest: false })))).entries)).toHaveLength(60);
    expect((await source.of([{ siteUserId: people[5].id, name: 'x', isGuest: false }])).entries[0].topics).toEqual(['Zeppelins']);
    const saved = await site.entries('asker').save(says({ topics: ['Brand new'] }), { key: entryKey(1) });
    expect(saved.saved).toBe(true);
    expect(topicsOf((await source.matching(['brand'], {}, 20)).entries)).toEqual(['Brand new']);
    expect((await site.entries('asker').open()).entry?.topics).toEqual(['Brand new']);
    expect((await site.entries('asker').topics())[0]).toBe('Customs');
    expect(failed()).toEqual([]);
  }, 120_000);
});
