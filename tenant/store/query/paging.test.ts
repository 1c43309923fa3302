import fc from 'fast-check';
import { parseFilter } from '../../odata/filter.ts';
import { parseOrderBy } from '../../odata/orderby.ts';
import { readField } from '../itemTable.ts';
import type { ItemRow, ListRow, PagingPosition } from '../Store.ts';
import { testSite } from '../testSite.ts';

const site = testSite();
const { store, owner, member } = site;
const list = site.list();
store.fields.createFromXml(list, '<Field Type="Text" Name="Kind" DisplayName="Kind" Indexed="TRUE"/>', {}, owner);
store.fields.createFromXml(list, '<Field Type="Number" Name="Score" DisplayName="Score"/>', {}, owner);
site.fill(list, 53, id => ({ Kind: id % 7 === 0 ? null : `k${id % 3}`, Score: id % 5 === 0 ? null : id % 4 }));

function walk(of: ListRow, orderBy: string, rowLimit: number, filter?: string): readonly ItemRow[] {
  const rows: ItemRow[] = [];
  let after: PagingPosition | undefined;
  do {
    const page = store.items.query(of, { scope: 'RecursiveAll', rowLimit, orderBy: orderBy === '' ? [] : parseOrderBy(orderBy), after, ...(filter === undefined ? {} : { where: parseFilter(filter) }) }, member);
    expect(page.rows.length).toBeLessThanOrEqual(rowLimit);
    rows.push(...page.rows);
    after = page.next;
  } while (after);
  return rows;
}

describe('paging', () => {
  test.each(['', 'ID desc', 'Kind', 'Kind desc', 'Score', 'Score desc', 'Kind,Score desc', 'Kind desc,Score', 'Title desc', 'Author/Title,Kind'])('meets every row once, in the order of one big page, sorted by %s', orderBy => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), rowLimit => {
      expect(walk(list, orderBy, rowLimit).map(row => row.id)).toEqual(walk(list, orderBy, 5000).map(row => row.id));
    }), { numRuns: 20 });
    expect(new Set(walk(list, orderBy, 4).map(row => row.id)).size).toBe(53);
  });

  test('sorts empty values first, and equal values by id', () => {
    const rows = walk(list, 'Kind', 10);
    expect(rows.slice(0, 7).map(row => [readField(row, 'Kind'), row.id])).toEqual([7, 14, 21, 28, 35, 42, 49].map(id => [null, id]));
    expect(walk(list, 'Kind desc', 10).slice(-7).map(row => row.id)).toEqual([7, 14, 21, 28, 35, 42, 49]);
  });

  test('gives no position after an exactly full last page', () => {
    const page = store.items.query(list, { scope: 'RecursiveAll', rowLimit: 53 }, member);
    expect(page.rows).toHaveLength(53);
    expect(page.next).toBeUndefined();
  });

  test('keeps a filter while paging', () => {
    expect(walk(list, 'Score', 3, "Kind eq 'K1'").every(row => readField(row, 'Kind') === 'k1')).toBe(true);
  });

  test('reads only the columns that were named', () => {
    const [row] = store.items.query(list, { scope: 'RecursiveAll', rowLimit: 1, columns: ['Id', 'Score', 'Author/Title'] }, member).rows;
    expect(Object.keys(row!.values)).toEqual(['Score']);
  });
});

describe('scopes', () => {
  const board = site.communityBoard();
  const first = site.discussion(board, 'First');
  const second = site.discussion(board, 'Second');
  const reply = site.reply(first, board);
  const ids = (scope: 'Default' | 'FilesOnly' | 'Recursive' | 'RecursiveAll', folder?: string): number[] => store.items.query(board, { scope, folder, rowLimit: 10 }, member).rows.map(row => row.id);

  test.each<[Parameters<typeof ids>[0], string | undefined, number[]]>([
    ['Default', undefined, [first.id, second.id]],
    ['FilesOnly', undefined, []],
    ['Recursive', undefined, [reply.id]],
    ['RecursiveAll', undefined, [first.id, second.id, reply.id]],
    ['Default', first.fileRef, [reply.id]],
    ['RecursiveAll', first.fileRef.toUpperCase(), [reply.id]],
    ['RecursiveAll', second.fileRef, []]
  ])('%s in %s', (scope, folder, expected) => {
    expect(ids(scope, folder)).toEqual(expected);
  });

  test('refuses a folder that is not there', () => {
    expect(() => ids('Default', `${board.rootFolder}/Nowhere`)).toThrow(expect.objectContaining({ reason: 'folderNotFound' }));
  });
});
