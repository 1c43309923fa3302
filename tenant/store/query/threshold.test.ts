import { parseFilter } from '../../odata/filter.ts';
import { parseOrderBy } from '../../odata/orderby.ts';
import type { BulkRow, ListRow } from '../Store.ts';
import { testSite } from '../testSite.ts';

/**
 * The list view threshold on every way to ask, at sizes on both sides of it. Rows: `Kind` (indexed) has ten values,
 * `Plain` (not indexed) the same; `Owner` is an indexed person; half of the rows lie in the folder "A" up to 4,000.
 */
const site = testSite();
const sizes = [4999, 5000, 5001, 20001] as const;
const lists = new Map<number, ListRow>(sizes.map(size => [size, filled(size)]));

function filled(size: number): ListRow {
  const { store, owner, member } = site;
  const list = site.list({ title: `Rows ${size}` });
  for (const name of ['Kind', 'Plain']) store.fields.createFromXml(list, `<Field Type="Text" Name="${name}" DisplayName="${name}"${name === 'Kind' ? ' Indexed="TRUE"' : ''}/>`, {}, owner);
  store.fields.createFromXml(list, '<Field Type="DateTime" Format="DateTime" Name="At" DisplayName="At" Indexed="TRUE"/>', {}, owner);
  store.fields.createFromXml(list, '<Field Type="User" Name="Owner" DisplayName="Owner" Indexed="TRUE"/>', {}, owner);
  const rows: BulkRow[] = [{ id: 1, fsType: 1, contentTypeId: '0x0120', parentFolderId: 0, authorId: member.id, created: '2026-01-01T00:00:00Z', values: { Title: 'A' } }];
  for (let id = 2; id <= size; id += 1) {
    rows.push({
      id, fsType: 0, contentTypeId: '0x01', parentFolderId: id <= 4001 && id % 2 === 0 ? 1 : 0, authorId: member.id, created: '2026-01-01T00:00:00Z',
      values: { Title: `Row ${id}`, Kind: `k${id % 10}`, Plain: `k${id % 10}`, Owner: member.id, At: new Date(Date.UTC(2026, 0, 1) + id * 60_000).toISOString().slice(0, 19) + 'Z' }
    });
  }
  store.items.bulkInsert(list, rows);
  return store.lists.fresh(list);
}

interface Question {
  readonly filter?: string;
  readonly orderBy?: string;
  readonly folder?: string;
  readonly scope?: 'Default' | 'RecursiveAll';
  readonly rowLimit?: number;
}

function ask(size: number, question: Question): number | string {
  const list = lists.get(size);
  if (!list) throw new Error(`No list of ${size} rows`);
  try {
    return site.store.items.query(list, {
      scope: question.scope ?? 'RecursiveAll', rowLimit: question.rowLimit ?? 10, folder: question.folder === undefined ? undefined : `${list.rootFolder}/${question.folder}`,
      where: question.filter === undefined ? undefined : parseFilter(question.filter), orderBy: question.orderBy === undefined ? undefined : parseOrderBy(question.orderBy)
    }, site.member).rowsScanned;
  } catch (failure) {
    return String((failure as { reason?: string }).reason);
  }
}

const refused = 'threshold';

describe('the list view threshold', () => {
  // What each list answers: rows scanned, or the refusal.
  test.each<[string, Question, readonly (number | string)[]]>([
    ['a page by id', {}, [11, 11, 11, 11]],
    ['a page by id, newest first', { orderBy: 'ID desc' }, [11, 11, 11, 11]],
    ['a page of an indexed column', { orderBy: 'At desc' }, [11, 11, 11, 11]],
    ['a page of an indexed column, then id', { orderBy: 'At desc,ID' }, [11, 11, 11, 11]],
    ['a range of the indexed sort column', { filter: "At gt datetime'2026-01-01T00:00:00Z'", orderBy: 'At' }, [11, 11, 11, 11]],
    ['rows after an id', { filter: 'ID gt 100' }, [11, 11, 11, 11]],
    ['the root folder by id', { scope: 'Default' }, [11, 11, 11, 11]],
    ['a sort by an unindexed column', { orderBy: 'Plain' }, [4999, 5000, refused, refused]],
    ['a sort by two columns', { orderBy: 'At,Kind' }, [4999, 5000, refused, refused]],
    ['a sort by a person, indexed or not', { orderBy: 'Owner/Title' }, [4999, 5000, refused, refused]],
    ['a filter on an unindexed column', { filter: "Plain eq 'k3'" }, [4999, 5000, refused, refused]],
    ['a filter on an unindexed column with one row asked', { filter: "Plain eq 'k3'", rowLimit: 1 }, [4999, 5000, refused, refused]],
    ['a filter on an indexed column', { filter: "Kind eq 'k3'" }, [500, 500, 500, 2000]],
    ['an indexed column first, then an unindexed one', { filter: "Kind eq 'k3' and Plain eq 'k3'" }, [500, 500, 500, 2000]],
    ['an unindexed column first', { filter: "Plain eq 'k3' and Kind eq 'k3'" }, [4999, 5000, refused, refused]],
    ['an indexed filter sorted by an unindexed column', { filter: "Kind eq 'k3'", orderBy: 'Plain' }, [500, 500, 500, 2000]],
    ['an indexed filter that selects too much', { filter: "Kind ne 'k3' and Plain eq 'k1'" }, [4499, 4500, 4501, refused]],
    ['or of two indexed conditions', { filter: "Kind eq 'k3' or Kind eq 'k4'" }, [1000, 1000, 1000, 4000]],
    ['or of an indexed and an unindexed condition', { filter: "Kind eq 'k3' or Plain eq 'k4'" }, [4999, 5000, refused, refused]],
    ['a window of ids with another condition', { filter: "ID gt 1000 and ID le 3000 and Plain eq 'k3'" }, [2000, 2000, 2000, 2000]],
    ['an open window of ids with another condition', { filter: "ID gt 0 and Plain eq 'k3'" }, [4999, 5000, refused, refused]],
    ['contains on an indexed column', { filter: "substringof('3',Kind)" }, [4999, 5000, refused, refused]],
    ['begins with on an indexed column', { filter: "startswith(Kind,'k3')" }, [500, 500, 500, 2000]],
    ['a part of an indexed date', { filter: 'day(At) eq 2' }, [4999, 5000, refused, refused]],
    ['an indexed person by id', { filter: 'OwnerId eq 7' }, [4998, 4999, 5000, refused]],
    ['the title of an indexed person', { filter: "Owner/Title eq 'member'" }, [4999, 5000, refused, refused]],
    ['an unindexed filter in a small folder', { filter: "Plain eq 'k4'", folder: 'A', scope: 'Default' }, [2000, 2000, 2000, 2000]],
    ['an unindexed sort in a small folder', { orderBy: 'Plain', folder: 'A' }, [2000, 2000, 2000, 2000]],
    ['an unindexed filter in the root folder', { filter: "Plain eq 'k3'", scope: 'Default' }, [2999, 3000, 3001, refused]],
    ['more rows than the threshold asked at once', { rowLimit: 6000 }, [4999, 5000, refused, refused]]
  ])('%s', (_name, question, answers) => {
    expect(sizes.map(size => ask(size, question))).toEqual(answers);
  });

  test('spares site administrators as little as anybody', () => {
    const list = lists.get(5001)!;
    expect(() => site.store.items.query(list, { scope: 'RecursiveAll', rowLimit: 1, where: parseFilter("Plain eq 'x'") }, site.system)).toThrow(expect.objectContaining({ reason: 'threshold' }));
  });

  test('spares single items, whatever the list', () => {
    expect(site.store.items.get(lists.get(20001)!, 20001, site.member).id).toBe(20001);
  });

  test.each<[string, (list: ListRow) => void]>([
    ['adding an index', list => void site.store.fields.update(list, site.store.fields.byInternalName(list, 'Plain')!, { indexed: true }, site.owner)],
    ['adding an indexed column', list => void site.store.fields.createFromXml(list, '<Field Type="Text" Name="New" DisplayName="New" Indexed="TRUE"/>', {}, site.owner)],
    ['breaking inheritance', list => site.store.permissions.breakInheritance({ kind: 'list', list }, { copyRoleAssignments: true, clearSubscopes: false }, site.owner)],
    ['deleting the list', list => site.store.lists.remove(list, site.owner)],
    ['recycling the list', list => void site.store.lists.recycle(list, site.owner)]
  ])('refuses %s above 5,000 rows', (_name, work) => {
    expect(() => work(lists.get(5001)!)).toThrow(expect.objectContaining({ reason: 'threshold' }));
  });
});
