import { openStore } from '../../store/openStore.ts';
import type { ItemRow, Store, UserRow } from '../../store/Store.ts';
import { seed } from '../index.ts';
import { seededSite } from '../site.ts';
import { importAwards } from './importAwards.ts';
import type { SourceAward } from './source.ts';

const now = new Date('2026-11-20T12:00:00Z');
const people = [11, 12];
const award = (id: number, some: Partial<SourceAward> = {}): SourceAward =>
  ({ id, person: people[id % 2]!, name: 'Teacher', badgeClass: 3, isTag: false, at: '2012-03-02T00:00:00Z', ...some });

async function demo(): Promise<{ readonly store: Store; readonly users: ReadonlyMap<number, UserRow> }> {
  const store = openStore({ clock: () => now });
  await seed(store, 'demo', { now });
  const { web } = seededSite(store);
  return { store, users: new Map(people.map(id => [id, store.users.add(web.siteId, { upn: `person${id}@contoso.example`, title: `Person ${id}`, email: '' })])) };
}

/** What came from the community, oldest first. */
function imported(store: Store, title: string, column: string): readonly ItemRow[] {
  const { web, system } = seededSite(store);
  return store.items.query(store.lists.byTitle(web, title, system), { rowLimit: 5000, scope: 'RecursiveAll' }, system).rows.filter(item => item.values[column] !== null);
}

const badges = (store: Store): readonly ItemRow[] => imported(store, 'Badges', 'KnowhowImportedFrom');
const awards = (store: Store): readonly ItemRow[] => imported(store, 'Recognitions', 'KnowhowImported');

test('every kind of badge is an entry that nobody awards here, every award an item of the importer with giver and date of the community', async () => {
  const { store, users } = await demo();
  await importAwards(store, seededSite(store), {
    community: 'Travel', users, awards: [award(1), award(2, { badgeClass: 1 }), award(3), award(4, { name: 'visas', isTag: true }), award(5, { person: 404 })]
  }, { now });
  expect(badges(store).map(item => [item.values['KnowhowImportedFrom'], item.values['Title'], item.values['KnowhowDescription'], item.values['KnowhowRetired']])).toEqual([
    ['Travel/badge/1/Teacher', 'Teacher', 'Gold badge of Travel', true],
    ['Travel/badge/3/Teacher', 'Teacher', 'Bronze badge of Travel', true],
    ['Travel/tag/3/visas', 'visas', 'Bronze badge of Travel', true]
  ]);
  const [gold, bronze, tag] = badges(store).map(item => item.id);
  expect(awards(store).map(item => [item.values['KnowhowBadge'], item.values['KnowhowRecipient'], item.values['KnowhowTopics'], item.authorId])).toEqual([
    [bronze, users.get(12)!.id, null], [gold, users.get(11)!.id, null], [bronze, users.get(12)!.id, null], [tag, users.get(11)!.id, 'visas']
  ].map(row => [...row, seededSite(store).users.get('owner')!.id]));
  expect(JSON.parse(String(awards(store)[0]!.values['KnowhowImported']))).toEqual({ from: 'Travel', giverName: 'Travel', at: '2012-03-02T00:00:00Z' });
  store.close();
});

/** How many recognitions there are, and the key of the last. */
function reached(store: Store): readonly unknown[] {
  const { web, system } = seededSite(store);
  const list = store.lists.byTitle(web, 'Recognitions', system);
  const [last] = store.items.query(list, { rowLimit: 1, scope: 'RecursiveAll', orderBy: [{ field: { name: 'ID' }, ascending: false }] }, system).rows;
  return [list.itemCount, last?.values['KnowhowClientKey']];
}

test('stopped after a batch it goes on behind it, and a third run writes nothing', async () => {
  const { store, users } = await demo();
  const [ofTheDemo] = reached(store);
  const given = { community: 'Travel', users, awards: Array.from({ length: 10_003 }, (_, index) => award(index + 1)) };
  const run = (signal?: AbortSignal): Promise<boolean> => importAwards(store, seededSite(store), given, { now, ...(signal ? { signal } : {}) });
  const stop = new AbortController();
  stop.abort();
  expect(await run(stop.signal)).toBe(false);
  expect(reached(store)).toEqual([Number(ofTheDemo) + 10_000, 'Travel/award/10000']);
  expect(await run()).toBe(true);
  expect(await run()).toBe(true);
  expect(reached(store)).toEqual([Number(ofTheDemo) + 10_003, 'Travel/award/10003']);
  expect(badges(store)).toHaveLength(1);
  store.close();
});
