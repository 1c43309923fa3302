import { resolve } from 'node:path';

import { openStore } from '../../store/openStore.ts';
import type { ItemRow, ListRow, Store } from '../../store/Store.ts';
import { seed } from '../index.ts';
import { seededSite } from '../site.ts';

const folder = resolve('test/support/fixtures/travel-mini');
const now = new Date('2026-11-20T12:00:00Z');

function boardOf(store: Store, title: string): ListRow {
  const { web, system } = seededSite(store);
  return store.lists.byTitle(web, title, system);
}

function itemsOf(store: Store, title: string): readonly ItemRow[] {
  return store.items.query(boardOf(store, title), { rowLimit: 5000, scope: 'RecursiveAll' }, seededSite(store).system).rows;
}

describe('the import of a folder of real posts', () => {
  let store: Store;
  let report: Awaited<ReturnType<typeof seed>>;

  beforeAll(async () => {
    store = openStore({ clock: () => now });
    report = await seed(store, folder, { now });
  });

  afterAll(() => store.close());

  test('brings questions as folders and answers as replies under their own numbers', () => {
    expect(boardOf(store, 'Travel-mini')).toMatchObject({ template: 108, rootFolder: '/sites/intranet/Lists/Travelmini', itemCount: 6 });
    expect(itemsOf(store, 'Travel-mini').map(item => [item.id, item.fsType, item.parentFolderId, item.values['ParentItemID']])).toEqual([
      [1, 1, 0, null], [3, 0, 1, 1], [4, 0, 1, 1], [5, 1, 0, null], [8, 1, 0, null], [9, 0, 8, 8]
    ]);
  });

  test('keeps titles, bodies, dates, edits, accepted answers, categories and last activity', () => {
    const [first] = itemsOf(store, 'Travel-mini');
    expect(first).toMatchObject({ created: '2012-03-01T08:00:00Z', modified: '2012-03-02T09:00:00Z', itemChildCount: 2 });
    expect(first!.values).toMatchObject({ Title: 'Folding bicycle on a night train?', BestAnswerId: 4, IsAnswered: true, DiscussionLastUpdated: '2012-03-03T10:00:00Z', DescendantLikesCount: 3 });
    expect(first!.values['Body']).toContain('<p>May I take a folding bicycle, with "no" bag?</p>');
    const { web, system } = seededSite(store);
    const categories = store.lists.byTitle(web, 'Travel-mini categories', system);
    expect(store.items.get(categories, first!.values['CategoriesLookup'] as number, system).values['Title']).toBe('trains');
  });

  test('turns up-votes into likes by different people, as many as the site has', () => {
    const items = itemsOf(store, 'Travel-mini');
    const likes = (id: number): readonly number[] => store.likes.of(boardOf(store, 'Travel-mini'), id);
    expect(items.map(item => item.values['LikesCount'])).toEqual([2, 0, 3, 0, 0, 0]);
    expect(new Set(likes(4)).size).toBe(3);
    expect(report.notes).toContain('1 posts have more up-votes than the site has people: likes were cut to 3');
  });

  test('gives posts of deleted accounts to the placeholder', () => {
    const { web } = seededSite(store);
    const name = (item: ItemRow | undefined): string | undefined => store.users.byId(web.siteId, item!.authorId)?.title;
    const items = itemsOf(store, 'Travel-mini');
    expect(items.map(name)).toEqual(['Rail Fan', 'Guard Dog', 'Deleted user', 'Sea Legs', 'Deleted user', 'Sea Legs']);
    expect(store.users.byUpn(web.siteId, 'deleted.user@contoso.example')?.isDeleted).toBe(true);
  });

  test('says what it left out and why', () => {
    expect(report.skipped).toEqual({
      'posts of other types (wikis, excerpts)': 1,
      'answers whose question is not in the file, or comes after them': 1,
      'posts with a bad date': 1
    });
    expect(report.notes).toContain('1 accepted answers are not in the file: their questions count as unanswered');
  });

  test('gives whoever solved a question an entry: tags of the questions, tags of badges, where they are', () => {
    const entries = itemsOf(store, 'Expertise').filter(item => store.users.byId(seededSite(store).web.siteId, item.authorId)?.upn.startsWith('person'));
    expect(entries.map(item => item.values)).toMatchObject([{
      Title: 'Sea Legs', KnowhowAccount: 'person13@contoso.example', KnowhowTopics: 'trains\nferries', KnowhowAskMe: 'trains', KnowhowLanguages: 'pt\nen', KnowhowTimeZone: 'Europe/Lisbon'
    }]);
    expect(entries[0]).toMatchObject({ created: '2012-05-01T07:00:00Z', id: 18 });
  });

  test('turns badges of those who came in into awards', () => {
    const awards = itemsOf(store, 'Recognitions').filter(item => item.values['KnowhowImported'] !== null);
    const name = (item: ItemRow): string | undefined => store.users.byId(seededSite(store).web.siteId, Number(item.values['KnowhowRecipient']))?.title;
    expect(awards.map(item => [name(item), item.values['KnowhowReason']])).toEqual([['Rail Fan', 'Teacher'], ['Sea Legs', 'ferries'], ['Sea Legs', 'trains']]);
  });

  test('stands beside the demo boards and their people', () => {
    expect(report.lists.map(list => list.title)).toEqual(expect.arrayContaining(['Questions and answers', 'Team talk', 'Travel-mini']));
    expect(store.users.byUpn(seededSite(store).web.siteId, 'owner@contoso.example')).toBeDefined();
  });
});

describe('a stopped import', () => {
  test('goes on where it was and ends as if it had never stopped', async () => {
    const whole = openStore({ clock: () => now });
    await seed(whole, 'synthetic:2500', { now });
    const stopped = openStore({ clock: () => now });
    const stop = new AbortController();
    const first = await seed(stopped, 'synthetic:2500', { now, signal: stop.signal, onProgress: ({ what, done }) => what === 'Writing posts' && done > 0 && stop.abort() });
    expect(first.completed).toBe(false);
    const reached = boardOf(stopped, 'Synthetic 2500').itemCount;
    expect(reached).toBeGreaterThan(0);
    expect(reached).toBeLessThan(2500);

    expect(await seed(stopped, 'synthetic:2500', { now })).toMatchObject({ completed: true, alreadyThere: false });
    const plain = (item: ItemRow): unknown => ({ ...item, uniqueId: '', guid: '', scopeId: '', contentTypeId: '' });
    expect(itemsOf(stopped, 'Synthetic 2500').map(plain)).toEqual(itemsOf(whole, 'Synthetic 2500').map(plain));
    whole.close();
    stopped.close();
  });

  test('stopped while reading, it has written no post', async () => {
    const store = openStore({ clock: () => now });
    const stop = new AbortController();
    stop.abort();
    expect(await seed(store, 'synthetic:100', { now, signal: stop.signal })).toMatchObject({ completed: false });
    expect(await seed(store, 'synthetic:100', { now })).toMatchObject({ completed: true });
    expect(itemsOf(store, 'Synthetic 100')).toHaveLength(100);
    store.close();
  });
});
