import { openStore } from '../../store/openStore.ts';
import type { Store, UserRow } from '../../store/Store.ts';
import { seed } from '../index.ts';
import { seededSite } from '../site.ts';
import { importExpertise, KnownTopics } from './importExpertise.ts';
import { whereaboutsOf } from './languages.ts';

const now = new Date('2026-11-20T12:00:00Z');

test('topics are the most frequent tags of solved questions, equal ones by name', () => {
  const known = new KnownTopics();
  known.add(7, ['visas', 'usa'], '2012-01-02T00:00:00Z');
  known.add(7, ['visas', 'air-travel'], '2012-01-01T00:00:00Z');
  known.add(3, ['a', 'b', 'c', 'd', 'e', 'f'], '2012-01-01T00:00:00Z');
  known.add(undefined, ['visas'], '2012-01-01T00:00:00Z');
  expect(known.all()).toEqual([
    { person: 3, topics: ['a', 'b', 'c', 'd', 'e'], last: '2012-01-01T00:00:00Z' },
    { person: 7, topics: ['visas', 'air-travel', 'usa'], last: '2012-01-02T00:00:00Z' }
  ]);
});

test.each([
  ['Berlin, Germany', ['de', 'en'], 'Europe/Berlin'],
  ['London, UK', ['en'], 'Europe/London'],
  ['São Paulo, Brazil', ['pt-BR', 'en'], undefined],
  ['Ukulele island', ['en'], undefined],
  [undefined, ['en'], undefined]
])('reads from the place %p what it tells', (location, languages, timeZone) => {
  expect(whereaboutsOf(location)).toEqual({ languages, ...(timeZone ? { timeZone } : {}) });
});

describe('entries of imported people', () => {
  let store: Store;
  const run = (): void => {
    const site = seededSite(store);
    const topics = new KnownTopics();
    for (const person of [5, 40, 41]) topics.add(person, ['visas'], '2012-01-01T00:00:00Z');
    const users = new Map<number, UserRow>([5, 40].map(id => [id, store.users.add(site.web.siteId, { upn: `person${id}@contoso.example`, title: `Person ${id}`, email: '' })]));
    importExpertise(store, site, { topics, badges: new Map([[5, ['visas', 'usa']]]), people: new Map([[5, { name: 'Person 5', location: 'Oslo, Norway' }]]), users }, now);
  };
  const entries = (): readonly Readonly<Record<string, unknown>>[] => {
    const { web, system } = seededSite(store);
    const list = store.lists.byTitle(web, 'Expertise', system);
    return store.items.query(list, { rowLimit: 100, scope: 'Default' }, system).rows.map(item => item.values).filter(values => String(values['KnowhowAccount']).startsWith('person'));
  };

  beforeAll(async () => {
    store = openStore({ clock: () => now });
    await seed(store, 'demo', { now });
  });

  afterAll(() => store.close());

  test('are written once, for those who have an account, a share of them with limits and pauses', () => {
    run();
    run();
    expect(entries()).toMatchObject([
      { Title: 'Person 5', KnowhowTopics: 'visas\nusa', KnowhowLanguages: 'nb\nen', KnowhowWeeklyLimit: 6, KnowhowPausedUntil: null },
      { Title: 'Person 40', KnowhowTopics: 'visas', KnowhowLanguages: 'en', KnowhowWeeklyLimit: 6, KnowhowPausedUntil: '2026-12-10T12:00:00Z', KnowhowMentor: true }
    ]);
  });

  test('are found by search at once', () => {
    const { rows } = store.search.query({ match: '"visas"', order: 'rank', limit: 10, offset: 0 }, seededSite(store).users.get('visitor')!);
    expect(rows).toHaveLength(2);
  });
});
