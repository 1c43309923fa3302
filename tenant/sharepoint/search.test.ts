import { createTenant } from '../http/server.ts';
import type { Tenant } from '../http/server.ts';
import { seed } from '../seed/index.ts';
import { seededSite } from '../seed/site.ts';
import { openStore } from '../store/openStore.ts';

const now = new Date('2026-11-20T12:00:00Z');
const site = 'http://127.0.0.1:4536/sites/intranet';
let tenant: Tenant;

beforeAll(async () => {
  const store = openStore({ clock: () => now, switches: { crawlDelaySeconds: 0 } });
  await seed(store, 'demo', { now });
  tenant = createTenant({ store });
});

afterAll(() => tenant.store.close());

interface Found {
  readonly status: number;
  readonly body: any;
  readonly total: number;
  readonly rows: readonly Readonly<Record<string, string | null>>[];
}

async function read(response: Response): Promise<Found> {
  const body: any = await response.json();
  const relevant = body.PrimaryQueryResult?.RelevantResults;
  const rows = (relevant?.Table.Rows ?? []).map((row: any) => Object.fromEntries(row.Cells.map((cell: any) => [cell.Key, cell.Value])));
  return { status: response.status, body, total: relevant?.TotalRows ?? 0, rows };
}

async function post(request: Record<string, unknown>, person = 'member@contoso.example', headers: Record<string, string> = {}): Promise<Found> {
  return read(await tenant.fetch(new Request(`${site}/_api/search/postquery`, {
    method: 'POST', body: JSON.stringify({ request }),
    headers: { 'Authorization': `Bearer ${person}`, 'Accept': 'application/json;odata=nometadata', 'Content-Type': 'application/json', ...headers }
  })));
}

const find = (Querytext: string, more: Record<string, unknown> = {}, person?: string): Promise<Found> => post({ Querytext, TrimDuplicates: false, RowLimit: 500, ...more }, person);
const listId = (title: string): string => {
  const { web, system } = seededSite(tenant.store);
  return tenant.store.lists.byTitle(web, title, system).id;
};

describe('search/postquery', () => {
  test('answers in the recorded envelope', async () => {
    const { body } = await find('customs', { SelectProperties: ['Path', 'Url', 'Title', 'ListId'], RowLimit: 10 });
    expect(Object.keys(body)).toEqual(['ElapsedTime', 'PrimaryQueryResult', 'Properties', 'SecondaryQueryResults', 'SpellingSuggestion', 'TriggeredRules']);
    expect(Object.keys(body.PrimaryQueryResult)).toEqual(['CustomResults', 'QueryId', 'QueryRuleId', 'RefinementResults', 'RelevantResults', 'SpecialTermResults']);
    expect(Object.keys(body.PrimaryQueryResult.RelevantResults)).toEqual(['GroupTemplateId', 'ItemTemplateId', 'Properties', 'ResultTitle', 'ResultTitleUrl', 'RowCount', 'Table', 'TotalRows', 'TotalRowsIncludingDuplicates']);
    expect(body.PrimaryQueryResult.RelevantResults.Table.Rows[0].Cells.map((cell: any) => cell.Key)).toEqual(['Path', 'Url', 'Title', 'ListId', 'ResultTypeIdList', 'ResultTypeId',
      'RenderTemplateId', 'piSearchResultId', 'DocId', 'Rank', 'GeoLocationSource', 'SiteId', 'UniqueId', 'WebId', 'contentclass', 'IsExternalContent', 'PartitionId', 'UrlZone', 'Culture', 'OriginalPath']);
  });

  test('gives what a discussion and a reply are known by', async () => {
    const { rows } = await find(`"partial exit" ListId:${listId('Questions and answers')}`, { SelectProperties: ['Title', 'Path', 'ListID', 'ListItemID', 'Author', 'Created', 'contentclass', 'ParentLink', 'HitHighlightedSummary', 'BestAnswerId'] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      ListID: listId('Questions and answers'), Author: 'Mina Haddad', contentclass: 'STS_ListItem_DiscussionBoard', Created: '2026-11-20T10:35:00.0000000Z', BestAnswerId: null,
      ParentLink: expect.stringContaining('http://127.0.0.1:4536/sites/intranet/Lists/Questions/How%20do%20we')
    });
    expect(rows[0]!['Path']).toBe(`http://127.0.0.1:4536/sites/intranet/Lists/Questions/DispForm.aspx?ID=${rows[0]!['ListItemID']}`);
    expect(rows[0]!['Title']).toBe(`${rows[0]!['ListItemID']}_.000`);
    expect(rows[0]!['HitHighlightedSummary']).toMatch(/^<ddd\/>Ask the customs office for a <c0>partial exit<\/c0>.*<ddd\/>$/);
  });

  test.each([
    ['customs form', 'all words', (total: number) => total > 0],
    ['customs giraffe', 'a word that is nowhere', (total: number) => total === 0],
    ['custo*', 'a beginning', (total: number) => total > 0],
    ['giraffe OR customs', 'one of two words', (total: number) => total > 0],
    ['ListItemID:1', 'an item by number', (total: number) => total >= 4],
    ['BestAnswerId:3', 'a column that is no managed property', (total: number) => total === 0],
    ['contentclass:STS_ListItem_DocumentLibrary', 'files only', (total: number) => total === 3],
    ['IsDocument:true', 'documents only', (total: number) => total === 3],
    ['&', 'punctuation', (total: number) => total === 0]
  ])('%s finds %s', async (query, _what, expected) => {
    expect(expected((await find(query)).total)).toBe(true);
  });

  test('restrictions by path, author, time and list cut the results, alone and together', async () => {
    const everything = (await find('*')).total;
    const board = (await find('Path:"http://127.0.0.1:4536/sites/intranet/Lists/TeamTalk"')).total;
    const mina = (await find('Author:"Mina Haddad"')).rows;
    expect(board).toBe(tenant.store.lists.byTitle(seededSite(tenant.store).web, 'Team talk', seededSite(tenant.store).system).itemCount);
    expect(everything).toBeGreaterThan(board);
    expect(new Set(mina.map(row => row['Author']))).toEqual(new Set(['Mina Haddad']));
    expect((await find('Author:"Mina Haddad" Path:"http://127.0.0.1:4536/sites/intranet/Lists/TeamTalk"')).total).toBe(0);
    expect((await find('Path:"https://elsewhere.example/"')).total).toBe(0);
    const recent = (await find('Created>=2026-11-20', { SelectProperties: ['Created'] })).rows;
    expect(recent.length).toBeGreaterThan(3);
    expect(recent.every(row => row['Created']! >= '2026-11-20')).toBe(true);
    expect((await find('Created<2026-11-20')).total + recent.length).toBe(everything);
    expect((await find(`-ListId:${listId('Team talk')}`)).total).toBe(everything - board);
  });

  test('what the index cannot decide is decided hit by hit, with the right total', async () => {
    const list = `ListId:${listId('Questions and answers')}`;
    const all = (await find(list)).total;
    const ids = (await find(`${list} ListItemID:3..7`, { SelectProperties: ['ListItemID'] })).rows.map(row => Number(row['ListItemID'])).sort((a, b) => a - b);
    expect(ids).toEqual([3, 4, 5, 6, 7]);
    const without = (await find(`${list} NOT customs`)).total;
    expect(without + (await find(`${list} customs`)).total).toBe(all);
    expect((await find(`${list} (customs OR Author:"Ben Fischer")`)).total).toBeGreaterThan((await find(`${list} customs`)).total);
  });

  test('shows nobody what they may not read', async () => {
    const query = `ListId:${listId('Project Aurora')}`;
    const totals = await Promise.all(['owner', 'moderator', 'guest', 'member', 'visitor'].map(async alias => (await find(query, {}, `${alias}@contoso.example`)).total));
    expect(totals[0]).toBeGreaterThan(5);
    expect(totals).toEqual([totals[0], totals[0], totals[0], 0, 0]);
    expect((await find('*', {}, 'guest@contoso.example')).total).toBe(totals[0]);
  });

  test('pages by StartRow and sorts by date', async () => {
    const list = `ListId:${listId('Questions and answers')}`;
    const page = (StartRow: number): Promise<Found> => find(list, { RowLimit: 5, StartRow, SelectProperties: ['Created'], SortList: [{ Property: 'Created', Direction: 1 }] });
    const [first, second] = [await page(0), await page(5)];
    const dates = [...first.rows, ...second.rows].map(row => row['Created']!);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(new Set([...first.rows, ...second.rows].map(row => row['DocId'])).size).toBe(10);
  });

  test('sorts by what sorts, and refuses what does not as the service words it', async () => {
    const authors = (await find('*', { SortList: [{ Property: 'Author', Direction: 0 }], SelectProperties: ['Author'] })).rows.map(row => row['Author'] ?? '');
    expect(authors).toEqual([...authors].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0)));
    expect((await find('*', { SortList: [{ Property: 'DocId', Direction: 0 }, { Property: 'ModifiedBy', Direction: 0 }] })).status).toBe(200);
    for (const Property of ['Title', 'Modified', 'Nothing']) {
      expect(await find('*', { SortList: [{ Property, Direction: 0 }] })).toMatchObject({ status: 400, body: { 'odata.error': { message: { value: 'Invalid parameter: SortList.' } } } });
    }
  });

  test('counts what there is to refine by, and refines by it', async () => {
    const list = `ListId:${listId('Questions and answers')}`;
    const { body, total } = await find(list, { Refiners: 'Author,Created(discretize=manual/2026-11-01)', RowLimit: 1 });
    const [authors, created] = body.PrimaryQueryResult.RefinementResults.Refiners;
    expect(Object.keys(authors)).toEqual(['Entries', 'Name']);
    expect(Object.keys(authors.Entries[0])).toEqual(['RefinementCount', 'RefinementName', 'RefinementToken', 'RefinementValue']);
    const sum = (entries: readonly { RefinementCount: string }[]): number => entries.reduce((all, one) => all + Number(one.RefinementCount), 0);
    expect([sum(authors.Entries), sum(created.Entries)]).toEqual([total, total]);
    const [first] = authors.Entries;
    expect((await find(list, { RefinementFilters: [`Author:${first.RefinementToken}`] })).total).toBe(Number(first.RefinementCount));
    expect((await find(list, { RefinementFilters: [`Created:${created.Entries[0].RefinementToken}`] })).total).toBe(Number(created.Entries[0].RefinementCount));
    const tested = await find(`${list} (customs OR Author:"Ben Fischer")`, { Refiners: 'Author', RowLimit: 1 });
    expect(sum(tested.body.PrimaryQueryResult.RefinementResults.Refiners[0].Entries)).toBe(tested.total);
  });

  test('NOT alone and ranges of item ids are decided by the index', async () => {
    const list = listId('Questions and answers');
    const all = (await find(`ListId:${list}`)).total;
    expect((await find(`NOT customs ListId:${list}`)).total).toBe(all - (await find(`customs ListId:${list}`)).total);
    expect((await find(`ListItemID>=3 ListId:${list} NOT ListItemID>5`)).rows.length).toBeGreaterThan(0);
    expect((await find(`(ListItemID:3 OR ListItemID:5..6) ListId:${list}`)).total).toBe(3);
    expect((await find(`ListItemID:x ListId:${list}`)).total).toBe(0);
  });

  test('a template and hidden constraints go around what was typed', async () => {
    const list = listId('Questions and answers');
    const plain = (await find(`customs ListId:${list}`)).total;
    expect((await find('customs', { QueryTemplate: `{searchTerms} ListId:${list}` })).total).toBe(plain);
    expect((await find('customs', { HiddenConstraints: `ListId:${list}` })).total).toBe(plain);
    expect((await find('customs', { QueryTemplate: '{searchTerms} Author:{User.Name}' })).status).toBe(501);
  });

  test('collapses posts that read the same unless told not to', async () => {
    const { web, system } = seededSite(tenant.store);
    const board = tenant.store.lists.byTitle(web, 'Team talk', system);
    for (const leafName of ['Twin one', 'Twin two']) tenant.store.items.add(board, { fsType: 1, leafName }, { Title: 'Zebra crossing', Body: '<p>The same words</p>' }, system);
    expect((await find('zebra', { TrimDuplicates: true })).total).toBe(1);
    expect((await find('zebra')).total).toBe(2);
  });

  test('finds a new post when the crawler has been there, not before', async () => {
    const { web, system } = seededSite(tenant.store);
    tenant.store.setSwitches({ crawlDelaySeconds: 900 });
    tenant.store.items.add(tenant.store.lists.byTitle(web, 'Team talk', system), { fsType: 1, leafName: 'Okapi' }, { Title: 'Okapi', Body: '' }, system);
    expect((await find('okapi')).total).toBe(0);
    tenant.store.setSwitches({ crawlDelaySeconds: 0 });
  });

  test.each(['', '(a', 'a OR', 'Title:'])('does not understand %p', async query => {
    const { status, body } = await find(query);
    expect([status, body['odata.error'].code]).toEqual([400, '-1, Microsoft.Office.Server.Search.REST.SearchServiceException']);
  });

  test('refuses OData 4, what it does not emulate, and rows too far down', async () => {
    expect((await post({ Querytext: 'a' }, undefined, { 'OData-Version': '4.0', 'Accept': 'application/json' })).status).toBe(500);
    expect((await find('a', { Refiners: 'SpellingOfTitle' })).status).toBe(501);
    expect((await find('a', { SourceId: 'e1327b9c-2b8c-4b23-99c9-3730cb29c3f7' })).status).toBe(501);
    expect((await find('a NEAR b')).status).toBe(501);
    expect((await find('a', { StartRow: 50_001 })).status).toBe(500);
  });
});

describe('the verbose format', () => {
  test('puts every collection under results', async () => {
    const response = await tenant.fetch(new Request(`${site}/_api/search/query?querytext='customs'&rowlimit=1`, { headers: { Authorization: 'Bearer member@contoso.example', Accept: 'application/json;odata=verbose' } }));
    const { d: { query } }: any = await response.json();
    const { Rows } = query.PrimaryQueryResult.RelevantResults.Table;
    expect(Rows.results).toHaveLength(1);
    expect(Rows.results[0].__metadata).toEqual({ type: 'SP.SimpleDataRow' });
    expect(Rows.results[0].Cells.results[0]).toMatchObject({ __metadata: { type: 'SP.KeyValue' }, Key: 'Rank' });
    expect(query.SecondaryQueryResults).toEqual({ results: [] });
  });
});

describe('search/query', () => {
  test('takes its values in quotes', async () => {
    const address = `${site}/_api/search/query?querytext='customs form'&selectproperties='Title,Path'&rowlimit=3&sortlist='LastModifiedTime:descending'&trimduplicates=false&clienttype='Custom'`;
    const found = await read(await tenant.fetch(new Request(address, { headers: { Authorization: 'Bearer member@contoso.example', Accept: 'application/json' } })));
    expect(found.status).toBe(200);
    expect(found.rows.length).toBeGreaterThan(0);
    expect(Object.keys(found.rows[0]!).slice(0, 2)).toEqual(['Title', 'Path']);
  });
});
