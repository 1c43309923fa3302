import { makeTestGraph, origin } from '../graph/testGraph.ts';
import type { TestGraph } from '../graph/testGraph.ts';

const source = 'B09A7990-05EA-4AF9-81EF-EDFAB16C4E31';
let graph: TestGraph;

beforeAll(async () => {
  graph = await makeTestGraph('demo', { crawlDelaySeconds: 900 });
  const { directory } = graph.tenant.store;
  const owner = directory.find('owner@contoso.example')!;
  directory.add({ ...owner, profile: { ...owner.profile, responsibilities: ['Intranet', 'News'], interests: ['Sailing'], pastProjects: ['Move to the cloud'], schools: ['Delft'], aboutMe: 'I keep the intranet tidy.' } });
});

afterAll(() => graph.tenant.store.close());

interface Found {
  readonly status: number;
  readonly total: number;
  readonly rows: readonly Readonly<Record<string, string | null>>[];
  readonly body: any;
}

async function find(Querytext: string, more: Record<string, unknown> = {}): Promise<Found> {
  const response = await graph.tenant.fetch(new Request(`${origin}/sites/intranet/_api/search/postquery`, {
    method: 'POST', headers: { authorization: 'Bearer member@contoso.example', accept: 'application/json;odata=nometadata' },
    body: JSON.stringify({ request: { Querytext, SourceId: source, RowLimit: 500, ...more } })
  }));
  const body: any = await response.json();
  const relevant = body.PrimaryQueryResult?.RelevantResults;
  return { status: response.status, body, total: relevant?.TotalRows ?? 0, rows: (relevant?.Table.Rows ?? []).map((row: any) => Object.fromEntries(row.Cells.map((cell: any) => [cell.Key, cell.Value]))) };
}

const names = ({ rows }: Found): unknown[] => rows.map(row => row['PreferredName']);

describe('people', () => {
  test('are described by the managed properties that every tenant has', async () => {
    const SelectProperties = ['PreferredName', 'AccountName', 'JobTitle', 'Department', 'OfficeNumber', 'Skills', 'Responsibilities', 'Interests', 'PastProjects', 'Schools', 'AboutMe', 'PictureURL', 'WorkEmail', 'AADObjectID'];
    const { rows: [row], total, body } = await find('AccountName:owner@contoso.example', { SelectProperties });
    expect(total).toBe(1);
    expect(Object.keys(row!).slice(0, 14)).toEqual(SelectProperties);
    expect(row).toMatchObject({
      PreferredName: 'Olivia Brandt', AccountName: 'i:0#.f|membership|owner@contoso.example', JobTitle: 'Head of internal communications', Department: 'Communications', OfficeNumber: 'Rotterdam',
      Skills: 'Communities;SharePoint', Responsibilities: 'Intranet;News', Interests: 'Sailing', PastProjects: 'Move to the cloud', Schools: 'Delft', AboutMe: 'I keep the intranet tidy.', WorkEmail: 'owner@contoso.example',
      AADObjectID: graph.tenant.store.directory.find('owner@contoso.example')!.objectId, contentclass: 'urn:content-class:SPSPeople'
    });
    expect(body.Properties.find((one: any) => one.Key === 'SourceId').Value).toBe(source.toLowerCase());
  });

  test.each([
    ['customs', ['Amara Okafor', 'Mina Haddad']],
    ['silv*', ['Marco Silva']],
    ['"data protection"', ['Elif Yılmaz']],
    ['yilmaz', []],
    ['ines', ['Inês Carvalho']],
    ['Skills:Excel Department:Finance', ['Oksana Bondar']],
    ['Skills:Excel AND NOT Department:Finance', ['Marco Silva', 'Samir Patel']],
    ['Skills:(Customs OR Sanctions) Department=Legal', ['Amara Okafor']],
    ['Department="Legal" -PreferredName:Xavier', ['Amara Okafor', 'Elif Yılmaz']],
    ['JobTitle:"trade compliance"', ['Amara Okafor']],
    ['Interests:sailing', ['Olivia Brandt']],
    ['ShoeSize:42', []],
    ['JobTitle:"trade compl*"', ['Amara Okafor']],
    ['AccountName:"i:0#.f|membership|ama*"', ['Amara Okafor']],
    ['AccountName:"i:0#.f|membership|conto*"', []],
    ['Greta', []]
  ])('%s finds %j', async (query, expected) => {
    expect([...names(await find(query))].sort()).toEqual([...expected].sort());
  });

  test('are refined by department and skills, and by what a refiner gave', async () => {
    const { body } = await find('*', { Refiners: 'Department(filter=3/0/*),Skills', RowLimit: 1 });
    const [departments, skills] = body.PrimaryQueryResult.RefinementResults.Refiners;
    expect(departments.Entries).toHaveLength(3);
    expect(skills.Entries.find((one: any) => one.RefinementName === 'Customs').RefinementCount).toBe('2');
    const [{ RefinementToken, RefinementCount }] = departments.Entries;
    expect((await find('*', { RefinementFilters: [`Department:${RefinementToken}`] })).total).toBe(Number(RefinementCount));
    expect((await find('*', { RefinementFilters: ['Department:or("Legal","Quality")'] })).total).toBe(5);
  });

  test('page by start row and by DocId without a gap', async () => {
    const { total } = await find('*');
    const first = await find('*', { RowLimit: 10, SortList: [{ Property: '[DocId]', Direction: 0 }], SelectProperties: ['PreferredName', 'DocId'] });
    const rest = await find(`IndexDocId>${first.rows.at(-1)!['DocId']}`, { SortList: [{ Property: '[DocId]', Direction: 0 }] });
    expect(new Set([...names(first), ...names(rest)]).size).toBe(total);
    expect((await find('*', { StartRow: 10 })).rows).toHaveLength(total - 10);
  });

  test('are sorted by name only where the schema says so', async () => {
    const SortList = [{ Property: 'PreferredName', Direction: 0 }];
    expect(await find('*', { SortList })).toMatchObject({ status: 400, body: { 'odata.error': { message: { value: 'Invalid parameter: SortList.' } } } });
    graph.tenant.store.setSwitches({ peopleSearchSortsByName: true });
    const sorted = names(await find('*', { SortList, SelectProperties: ['PreferredName'] }));
    expect(sorted[0]).toBe('Amara Okafor');
    graph.tenant.store.setSwitches({ peopleSearchSortsByName: false });
  });

  test('are found by a new skill when the crawler has come by', async () => {
    const { directory } = graph.tenant.store;
    const ben = directory.find('ben@contoso.example')!;
    directory.update(ben.objectId, { profile: { ...ben.profile, skills: ['Falconry'] } });
    expect((await find('falconry')).total).toBe(0);
    graph.advance(900);
    expect(names(await find('falconry'))).toEqual(['Ben Fischer']);
  });
});
