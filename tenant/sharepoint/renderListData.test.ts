import { makeTestTenant, type TestTenant } from '../http/testTenant.ts';
import type { ItemRow, ListRow, UserRow } from '../store/Store.ts';

let demo: TestTenant;
let owner: UserRow;
let board: ListRow;
let question: ItemRow;

beforeEach(() => {
  demo = makeTestTenant();
  owner = demo.store.users.byUpn(demo.web.siteId, demo.people.owner)!;
  board = demo.store.lists.create(demo.web, { template: 108, title: 'Board' }, owner);
  question = add('First question', { fsType: 1 });
  add('', { folder: question.fileRef }, 'Answer 1');
  add('', { folder: question.fileRef }, 'Answer 2');
  add('Second question', { fsType: 1 });
});

afterEach(() => demo.store.close());

function add(Title: string, place: { fsType?: 0 | 1; folder?: string }, Body = 'text'): ItemRow {
  demo.advance(60);
  return demo.store.items.add(board, place, { ...(Title === '' ? {} : { Title }), Body }, owner);
}

const viewXml = (fields: readonly string[], rowLimit = 30, order = ''): string =>
  `<View><Query>${order}</Query><ViewFields>${fields.map(name => `<FieldRef Name="${name}" />`).join('')}</ViewFields><RowLimit Paged="TRUE">${rowLimit}</RowLimit></View>`;

const render = (parameters: Record<string, unknown>, query = '', who = demo.people.owner): Promise<any> =>
  demo.json(who, 'POST', `web/lists(guid'${board.id}')/RenderListDataAsStream${query}`, { body: { parameters } });

describe('rows of RenderListDataAsStream', () => {
  it('are those of the root folder, with the counts of what lies in them', async () => {
    const answer = await render({ ViewXml: viewXml(['Title']) });
    expect(answer.Row.map((row: any) => [row.ID, row.FSObjType, row.Title, row.ItemChildCount])).toEqual([['1', '1', 'First question', '2'], ['4', '1', 'Second question', '0']]);
    expect(answer).toMatchObject({ FirstRow: 1, LastRow: 2, RowLimit: 30, FilterLink: '?', ForceNoHierarchy: '1' });
  });

  it('are those of a folder when it is named', async () => {
    const answer = await render({ ViewXml: viewXml(['Body']), FolderServerRelativeUrl: question.fileRef });
    expect(answer.Row.map((row: any) => [row.ID, row.Body])).toEqual([['2', 'Answer 1'], ['3', 'Answer 2']]);
    expect((await render({ ViewXml: viewXml(['Body']) }, `?RootFolder=${encodeURIComponent(question.fileRef)}`)).Row).toHaveLength(2);
  });

  it('hold text in every cell, persons as objects', async () => {
    const { Row: [row] } = await render({ ViewXml: viewXml(['Author', 'Created']), DatesInUtc: true });
    expect(row.Author).toEqual([{ id: String(owner.id), title: 'owner', email: 'owner@example.test', sip: 'owner@example.test', picture: '' }]);
    expect(row).toMatchObject({ 'Author.id': String(owner.id), 'Author.title': 'owner', Created: '2026-03-04T05:07:07Z', 'Created.': '2026-03-04T05:07:07Z' });
    expect((await render({ ViewXml: viewXml(['Created']) })).Row[0].Created).toMatch(/^3\/[34]\/2026 \d+:07 [AP]M$/);
  });

  it('carry the rights of who asks', async () => {
    const owners = await render({ ViewXml: viewXml(['Title']) });
    const visitors = await render({ ViewXml: viewXml(['Title']) }, '', demo.people.visitor);
    expect(BigInt(owners.Row[0].PermMask) & 2n).toBe(2n);
    expect(BigInt(visitors.Row[0].PermMask) & 3n).toBe(1n);
  });

  it('come page by page, sorted by any column', async () => {
    const ViewXml = viewXml(['Title'], 1, '<OrderBy><FieldRef Name="Modified" Ascending="FALSE" /></OrderBy>');
    const first = await render({ ViewXml });
    expect([first.Row[0].ID, first.NextHref]).toEqual(['4', expect.stringMatching(/^\?Paged=TRUE&p_Modified=20260304\+\d\d%3a\d\d%3a07&p_ID=4&PageFirstRow=2&View=0{8}-/)]);
    const second = await render({ ViewXml, Paging: first.NextHref.slice(1) });
    expect([second.Row[0].ID, second.NextHref]).toEqual(['1', undefined]);
  });

  it('obey overrides in the address', async () => {
    const sorted = await render({ ViewXml: viewXml(['Title']) }, '?SortField=Title&SortDir=Desc');
    expect(sorted.Row.map((row: any) => row.ID)).toEqual(['4', '1']);
    const filtered = await render({ ViewXml: viewXml(['Title']) }, '?FilterField1=Title&FilterValue1=Second%20question');
    expect(filtered.Row.map((row: any) => row.ID)).toEqual(['4']);
    const over = await render({ ViewXml: viewXml(['Title']), OverrideViewXml: '<View><RowLimit Paged="TRUE">1</RowLimit></View>' });
    expect(over.Row).toHaveLength(1);
  });

  it('leave out columns that the list lacks, or fail, as the switch says', async () => {
    expect((await render({ ViewXml: viewXml(['Title', 'Missing']) })).Row[0]).not.toHaveProperty('Missing');
    demo.store.setSwitches({ unknownViewFields: 'refused' });
    expect((await render({ ViewXml: viewXml(['Title', 'Missing']) }))['odata.error'].message.value).toContain('Missing');
  });

  it('stand under ListData when more is asked', async () => {
    const answer = await render({ RenderOptions: 1 | 2 | 4 | 1024, ViewXml: viewXml(['Title']) });
    expect(answer.ListData.Row).toHaveLength(2);
    expect(answer).toMatchObject({ ListTitle: 'Board', CurrentUserId: owner.id, listTemplate: '108', ViewMetadata: { RowLimit: expect.any(Number) } });
    expect(answer.ListSchema.Field.map((field: any) => field.Name)).toContain('Title');
  });

  it('are answered with a hint where an option is not emulated', async () => {
    const answer = await demo.ask(demo.people.owner, 'POST', `web/lists(guid'${board.id}')/RenderListDataAsStream`, { body: { parameters: { RenderOptions: 64 } } });
    expect(answer.status).toBe(501);
    expect((await answer.json() as any).error.message).toContain('2 listData');
  });

  it('have the content type of a stream', async () => {
    const answer = await demo.ask(demo.people.owner, 'POST', `web/lists(guid'${board.id}')/RenderListDataAsStream`, { body: { parameters: {} } });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });
});

describe('GetItems', () => {
  const getItems = (query: Record<string, unknown>): Promise<any> => demo.json(demo.people.owner, 'POST', `web/lists(guid'${board.id}')/getitems`, { body: { query } });

  it('answers the view\'s fields with ID and dates, local unless told otherwise', async () => {
    const [local] = (await getItems({ ViewXml: viewXml(['Title']) })).value;
    expect(Object.keys(local)).toEqual(['FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'Title', 'ID', 'Created', 'Modified']);
    expect(local.Created).toMatch(/:07$/);
    expect((await getItems({ ViewXml: viewXml(['Title']), DatesInUtc: true })).value[0].Created).toBe('2026-03-04T05:07:07Z');
  });

  it('reads a folder, and everything with the scope RecursiveAll', async () => {
    expect((await getItems({ ViewXml: viewXml(['Title']), FolderServerRelativeUrl: question.fileRef })).value).toHaveLength(2);
    expect((await getItems({ ViewXml: '<View Scope="RecursiveAll" />' })).value).toHaveLength(4);
  });

  it('fails for a column that the list lacks', async () => {
    expect((await getItems({ ViewXml: viewXml(['Missing']) }))['odata.error'].code).toBe('-2147024809, System.ArgumentException');
  });
});
