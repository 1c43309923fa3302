/** The demo site through production code: its lists are what the set-up makes, and its people show every case of the directory. */
import { everybody, PeopleFromSources } from '../../src/core/people';
import type { DirectoryPage, DirectoryQuery, PersonRef } from '../../src/core/people';
import { connect } from '../../src/data/sharepoint/connection';
import { gathering } from '../../src/data/sharepoint/gathering';
import { SharePointEvidence } from '../../src/data/sharepoint/SharePointEvidence';
import { SharePointExpertiseEntries } from '../../src/data/sharepoint/SharePointExpertiseEntries';
import { SharePointExpertiseSource } from '../../src/data/sharepoint/SharePointExpertiseSource';
import { SharePointPeopleSearch } from '../../src/data/sharepoint/SharePointPeopleSearch';
import { SharePointPeopleSetup } from '../../src/data/sharepoint/SharePointPeopleSetup';
import { SharePointProfiles } from '../../src/data/sharepoint/SharePointProfiles';
import type { SiteContext } from '../../src/data/sharepoint/SiteContext';
import { openDemoSite } from './demoSite';
import type { DemoSite } from './demoSite';

const now = new Date('2026-03-02T09:00:00Z');
let site: DemoSite;
const context = (alias: string): SiteContext => site.context(alias);

beforeAll(async () => { site = await openDemoSite(now); });
afterAll(async () => { await site.close(); });

function directory(alias = 'visitor'): PeopleFromSources {
  const site = context(alias);
  const connection = gathering(connect(site));
  const me: PersonRef = { siteUserId: undefined, name: alias, loginName: `i:0#.f|membership|${alias}@contoso.example`, isGuest: false };
  return new PeopleFromSources({
    expertise: new SharePointExpertiseSource(site, connection), search: new SharePointPeopleSearch(site, connection),
    profiles: new SharePointProfiles(site, connection), evidence: new SharePointEvidence(site, connection)
  }, { me, now: () => now });
}

const page = (asked: Partial<DirectoryQuery>, people = directory()): Promise<DirectoryPage> => people.find({ text: '', facets: {}, pageSize: 60, scope: everybody, ...asked });
const named = (found: DirectoryPage): readonly string[] => found.rows.map(row => row.person.name.split(' ')[0]);

test('the set-up finds nothing to do on the demo site', async () => {
  expect(await new SharePointPeopleSetup(context('owner')).preview()).toEqual([]);
});

test('every entry of the demo site is read as its own author\'s', async () => {
  const { entries } = await new SharePointExpertiseSource(context('visitor')).matching([], {}, 200);
  expect(entries).toHaveLength(16);
  expect(entries.find(entry => entry.person.name === 'Mina Haddad')).toMatchObject({ subjectExpertOn: ['Customs'], languages: ['en', 'nl', 'ar'], officeHours: [{ day: 2 }, { day: 4 }] });
});

test('a word that only a question holds finds who answered it; a question without answers finds nobody', async () => {
  const posting = await page({ text: 'posting period' });
  expect(posting.rows.map(row => [row.person.name.split(' ')[0], row.reasons[0]?.kind])).toEqual([['Daniel', 'evidence'], ['Oksana', 'evidence']]);
  expect(named(await page({ text: 'hotel' }))).toEqual([]);
});

test('a subject finds the one who has shown most first, and says who is busy or away', async () => {
  const customs = await page({ text: 'customs' });
  const kinds = new Map(customs.rows.map(row => [row.person.name, row.availability.kind]));
  expect(customs).toMatchObject({ missing: [] });
  expect(customs.rows[0]).toMatchObject({ person: { name: 'Mina Haddad', jobTitle: 'Customs specialist' }, reasons: [{ kind: 'evidence' }, { kind: 'subjectExpert' }, { kind: 'askMeAbout' }, { kind: 'skill' }, { kind: 'jobTitle' }] });
  expect(kinds.get('Amara Okafor')).toBe('atLimit');
  expect((await page({ text: 'expenses' })).rows.find(row => row.person.name === 'Carla Mendes')?.availability.kind).toBe('paused');
});

test('a crossing, a language and who is available now are found among the entries', async () => {
  expect([...named(await page({ facets: { process: 'Ship and import', discipline: 'Compliance' } }))].sort()).toEqual(['Amara', 'Mina']);
  expect(named(await page({ facets: { language: 'ja' } }))).toEqual(['Keiko']);
  const free = named(await page({ facets: { availableNow: true } }));
  expect(free).not.toContain('Amara');
  expect(free).not.toContain('Carla');
  expect(free).toContain('Mina');
});

test('who hid is found by nobody but themselves', async () => {
  expect(named(await page({ text: 'Dubois' }))).toEqual([]);
  expect(named(await page({ text: 'Dubois' }, directory('xavier')))).toEqual(['Xavier']);
});

test('everybody is listed once, those with an entry first', async () => {
  const people = directory();
  const names: string[] = [];
  for (let cursor: DirectoryQuery['cursor'], first = true; first || cursor; first = false) {
    const found = await page({ pageSize: 12, ...(cursor ? { cursor } : {}) }, people);
    names.push(...found.rows.map(row => row.person.name));
    cursor = found.next;
  }
  expect(new Set(names).size).toBe(names.length);
  expect(names.slice(0, 16)).toContain('Mina Haddad');
  expect(names).toContain('Victor Lund');
  expect(names).not.toContain('Xavier Dubois');
});

test('a settled search costs at most three requests, a card at most two', async () => {
  const people = directory();
  site.tenant.log.clear();
  const found = await page({ text: 'customs', pageSize: 24 }, people);
  expect(site.tenant.log.requests.length).toBeLessThanOrEqual(3);
  site.tenant.log.clear();
  await people.card(found.rows[0].person);
  expect(site.tenant.log.requests.length).toBeLessThanOrEqual(2);
});

test('a question is suggested to those who may know and have time', async () => {
  const suggested = await directory().mayKnow('Which customs form do we need for samples to Norway?', 3);
  const names = suggested.map(one => one.person.name);
  expect(names).toContain('Mina Haddad');
  expect(names).not.toContain('Amara Okafor');
});

test('the nominee who has not answered is asked', async () => {
  const mine = await new SharePointExpertiseEntries(context('elif')).open();
  expect(mine.nominations).toMatchObject([{ topic: 'Data protection', answer: 'open', nominatedBy: { name: 'Olivia Brandt' } }]);
  expect(mine.entry).toMatchObject({ subjectExpertOn: [], askMeAbout: ['Data protection'] });
});
