import type { BulkRow, ItemRow, ListRow, PeopleCondition, PersonRow, Store } from './Store.ts';
import { openStore } from './openStore.ts';
import { testSite } from './testSite.ts';
import { syntheticPerson } from '../seed/synthetic/SyntheticPeople.ts';

describe('rows added in bulk', () => {
  const site = testSite({ crawlDelaySeconds: 0 });
  const { store, member, other } = site;
  const now = '2026-03-02T10:00:00Z';

  /** What must be equal: all but GUIDs, ids of content types (each list has its own) and the list's path. */
  const plain = (list: ListRow) => ({ uniqueId: _unique, guid: _guid, listId: _list, contentTypeId, scopeId: _scope, fileRef, dirName, ...rest }: ItemRow): unknown => ({
    ...rest, contentTypeId: contentTypeId.slice(0, 4), fileRef: fileRef.replace(list.rootFolder, ''), dirName: dirName.replace(list.rootFolder, '')
  });

  test('equal those added one by one', () => {
    const [one, many] = [site.list({ title: 'One by one' }), site.list({ title: 'In bulk' })];
    const values: readonly BulkRow['values'][] = [{ Title: 'First' }, { Title: 'Ärger & Öl' }, {}];
    values.forEach((body, index) => store.items.add(one, {}, body, index === 1 ? other : member));
    store.items.bulkInsert(many, values.map((body, index): BulkRow => ({
      id: index + 1, fsType: 0, contentTypeId: '0x01', parentFolderId: 0, authorId: index === 1 ? other.id : member.id, created: now, values: body
    })));
    const rows = (list: ListRow): unknown[] => store.items.query(list, { rowLimit: 10, scope: 'RecursiveAll' }, member).rows.map(plain(list));
    expect(rows(many)).toEqual(rows(one));
    expect(store.lists.fresh(many)).toMatchObject({ itemCount: 3, lastItemModified: now });
    expect(store.items.add(many, {}, { Title: 'Next' }, member).id).toBe(4);
  });

  test('are found by search as those of the crawler are', () => {
    const [crawled, bulk] = [site.list({ title: 'Crawled' }), site.list({ title: 'Searchable' })];
    const rows: BulkRow[] = [1, 2].map(id => ({ id, fsType: 0, contentTypeId: '0x01', parentFolderId: 0, authorId: member.id, created: now, values: { Title: `Ballast water ${id}` } }));
    store.items.bulkInsert(crawled, rows);
    store.search.crawl(crawled);
    store.items.bulkInsert(bulk, rows, { searchable: true });
    const found = (list: ListRow, match: string): unknown[] => store.search.query({ match, listIds: [list.id], order: 'id', ascending: true, limit: 10, offset: 0 }, member).rows.map(({ itemId, title, text, snippet }) => [itemId, title, text, snippet]);
    expect(found(bulk, 'ballast')).toHaveLength(2);
    expect(found(bulk, 'ballast')).toEqual(found(crawled, 'ballast'));
    expect(found(bulk, 'water AND 2')).toEqual(found(crawled, 'water AND 2'));
  });

  test('have GUIDs of their own, the same ones every time', () => {
    const guids = (): string[] => {
      const fresh = testSite();
      const list = fresh.store.lists.create(fresh.web, { template: 100, title: 'L', id: '11111111-2222-4333-8444-555555555555' }, fresh.owner);
      fresh.fill(list, 50);
      return fresh.store.items.query(list, { rowLimit: 50, scope: 'RecursiveAll' }, fresh.owner).rows.flatMap(row => [row.uniqueId, row.guid]);
    };
    expect(guids()).toEqual(guids());
    expect(new Set(guids()).size).toBe(100);
    expect(guids().filter(guid => !/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/.test(guid))).toEqual([]);
  });

  test.each<[string, Parameters<Store['items']['query']>[1]]>([
    ['in order of id', { rowLimit: 30, scope: 'RecursiveAll' }],
    ['in the order of an indexed column', { rowLimit: 30, scope: 'RecursiveAll', orderBy: [{ field: { name: 'Kind' }, ascending: true }] }],
    ['in a folder', { rowLimit: 30, scope: 'Default' }]
  ])('cost a page %s as many rows at 20,001 as at 1,000', (_order, query) => {
    const scanned = [1000, 20_001].map(count => {
      const list = site.list({ title: `${count} ${_order}` });
      store.fields.createFromXml(list, '<Field Type="Text" Name="Kind" DisplayName="Kind" Indexed="TRUE"/>', {}, site.owner);
      site.fill(list, count, id => ({ Kind: `k${id % 7}` }));
      return store.items.query(store.lists.fresh(list), query, member).rowsScanned;
    });
    expect(scanned).toEqual([31, 31]);
  });
});

describe('people added in bulk', () => {
  const people: readonly PersonRow[] = Array.from({ length: 1500 }, (_, number) => syntheticPerson(number));
  const [single, bulk] = [openStore(), openStore()];
  afterAll(() => { single.close(); bulk.close(); });

  beforeAll(() => {
    // Known already, with other values: what comes later counts.
    for (const store of [single, bulk]) store.directory.add({ ...people[1]!, displayName: 'Before', profile: { department: 'Nowhere', skills: ['Alchemy'] } });
    for (const person of people) single.directory.add(person);
    bulk.directory.addMany(people);
  });

  const where = (property: string, operator: 'eq' | 'startsWith' | 'wordStart' | 'contains', value: string): PeopleCondition => ({ kind: 'compare', property, operator, value });

  test.each<[string, PeopleCondition | undefined, string | undefined]>([
    ['everybody', undefined, undefined],
    ['a department', where('department', 'eq', 'quality nordics'), undefined],
    ['a skill', where('skills', 'eq', 'Hydraulics safety'), undefined],
    ['the beginning of a skill', where('skills', 'startsWith', 'hydr'), undefined],
    ['a part of a title', where('jobTitle', 'contains', 'plann'), undefined],
    ['the beginning of a name', where('displayName', 'startsWith', 'ma'), undefined],
    ['the beginning of a family name', where('displayName', 'wordStart', 'ma'), undefined],
    ['a word in another script', where('displayName', 'wordStart', 'Шев'), undefined],
    ['words', undefined, 'hydraulics safety'],
    ['what somebody no longer has', where('skills', 'eq', 'Alchemy'), undefined]
  ])('equal those added one by one, asked for %s', (asked, condition, match) => {
    const answer = ({ directory }: Store): unknown => directory.query({ ...(condition ? { where: condition } : {}), ...(match ? { match } : {}), limit: 2000, offset: 0 });
    expect(answer(bulk)).toEqual(answer(single));
    expect((answer(bulk) as { total: number }).total > 0).toBe(asked !== 'what somebody no longer has');
  });

  test.each(['department', 'skills', 'officeLocation'])('are counted by %s alike, whether few or many are asked', property => {
    const counted = (store: Store, condition: PeopleCondition): ReadonlyMap<string, number> => new Map(store.directory.facets(condition, property, 1000).map(({ value, count }) => [value, count]));
    const all: PeopleCondition = { kind: 'and', parts: [] };
    const few = where('department', 'eq', 'Quality Nordics');
    const byHand = (persons: readonly PersonRow[]): ReadonlyMap<string, number> => {
      const counts = new Map<string, number>();
      for (const value of persons.flatMap(person => person.profile[property] ?? []) as string[]) counts.set(value, (counts.get(value) ?? 0) + 1);
      return counts;
    };
    expect(counted(bulk, all)).toEqual(byHand(people));
    expect(counted(bulk, few)).toEqual(byHand(people.filter(person => person.profile['department'] === 'Quality Nordics')));
    expect(counted(single, all)).toEqual(counted(bulk, all));
  });

  test('totals follow every change', () => {
    const total = (): number => bulk.directory.query({ where: where('skills', 'eq', 'Hydraulics safety'), limit: 0, offset: 0 }).total;
    const before = total();
    expect(total()).toBe(before);
    bulk.directory.update(people[700]!.objectId, { profile: { skills: ['Hydraulics safety'] } });
    const more = before + (people[700]!.profile['skills'] as string[] | undefined ?? []).filter(skill => skill !== 'Hydraulics safety').length;
    expect(total()).toBe(Math.min(more, before + 1));
    bulk.directory.remove(people[700]!.objectId);
    expect(total()).toBe(Math.min(more, before + 1) - 1);
    expect(() => bulk.transaction(() => {
      bulk.directory.add({ ...people[700]!, profile: { skills: ['Hydraulics safety'] } });
      expect(total()).toBe(Math.min(more, before + 1));
      throw new Error('undone');
    })).toThrow('undone');
    expect(total()).toBe(Math.min(more, before + 1) - 1);
  });
});
