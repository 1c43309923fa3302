import { makeTestTenant, type TestTenant } from '../http/testTenant.ts';
import type { ListRow, UserRow } from '../store/Store.ts';

let demo: TestTenant;
let owner: UserRow;
let board: ListRow;
let address: string;

beforeEach(() => {
  demo = makeTestTenant();
  owner = demo.store.users.byUpn(demo.web.siteId, demo.people.owner)!;
  board = demo.store.lists.create(demo.web, { template: 108, title: 'Board' }, owner);
  address = `web/lists(guid'${board.id}')`;
});

afterEach(() => demo.store.close());

const contentType = (base: string): string => demo.store.contentTypes.find(board, base)!.id;
const form = (values: Record<string, string>): unknown => Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
const add = (info: Record<string, unknown>, values: Record<string, string>, who = demo.people.member): Promise<Response> =>
  demo.ask(who, 'POST', `${address}/AddValidateUpdateItemUsingPath`, { body: { listItemCreateInfo: info, formValues: form(values), bNewDocumentUpdate: false, datesInUTC: true } });

async function discussion(title: string): Promise<{ id: number; path: string }> {
  const answer = await (await add({ FolderPath: { DecodedUrl: board.rootFolder }, UnderlyingObjectType: 1 }, { ContentTypeId: contentType('0x012002'), Title: title, Body: '<p>why</p>' })).json() as any;
  const id = Number(answer.value.find((row: any) => row.FieldName === 'Id').FieldValue);
  return { id, path: demo.store.items.get(board, id, owner).fileRef };
}

describe('an item by path', () => {
  it('becomes a discussion: a folder in the root', async () => {
    const { id } = await discussion('Where is it?');
    expect(demo.store.items.get(board, id, owner)).toMatchObject({ fsType: 1, dirName: board.rootFolder, values: { Title: 'Where is it?' } });
  });

  it('becomes a reply in the folder of its discussion', async () => {
    const { id, path } = await discussion('Where is it?');
    const answer = await add({ FolderPath: { DecodedUrl: `http://127.0.0.1${path}` }, UnderlyingObjectType: 0 }, { ContentTypeId: contentType('0x0107'), Body: 'there', ParentItemID: String(id) });
    expect(answer.status).toBe(200);
    expect(demo.store.items.get(board, 2, owner)).toMatchObject({ fsType: 0, dirName: path, leafName: '2_.000', parentFolderId: id, values: { ParentItemID: id } });
  });

  it('is not created when a field fails, and says so with the id 0 and status 200', async () => {
    const answer = await add({ FolderPath: { DecodedUrl: board.rootFolder }, UnderlyingObjectType: 1 }, { Title: 'x'.repeat(300) });
    expect(answer.status).toBe(200);
    const { value } = await answer.json() as any;
    expect(value[0]).toMatchObject({ FieldName: 'Title', HasException: true, ItemId: 0 });
    expect(value.at(-1)).toEqual({ ErrorCode: 0, ErrorMessage: null, FieldName: 'Id', FieldValue: '0', HasException: false, ItemId: 0 });
    expect(demo.store.lists.fresh(board).itemCount).toBe(0);
  });

  it('is refused to a visitor, in a folder that is not there, and without form values', async () => {
    expect((await add({ UnderlyingObjectType: 1 }, { Title: 'x' }, demo.people.visitor)).status).toBe(403);
    expect((await add({ FolderPath: { DecodedUrl: `${board.rootFolder}/none` } }, { Title: 'x' })).status).toBe(404);
    expect((await demo.ask(demo.people.member, 'POST', `${address}/AddValidateUpdateItemUsingPath`, { body: { listItemCreateInfo: {} } })).status).toBe(400);
  });
});

describe('CreateNewDiscussionItem', () => {
  it('makes a discussion, and refuses another list', async () => {
    const made = await demo.json(demo.people.member, 'POST', 'SP.Utilities.Utility.CreateNewDiscussionItem', { body: { listId: board.id, title: 'From REST' } });
    expect(made).toMatchObject({ FileSystemObjectType: 1, Title: 'From REST', ContentTypeId: expect.stringMatching(/^0x012002/) });
    const other = demo.store.lists.create(demo.web, { template: 100, title: 'Plain' }, owner);
    expect((await demo.ask(demo.people.member, 'POST', 'SP.Utilities.Utility.CreateNewDiscussionItem', { body: { listId: other.id, title: 'x' } })).status).toBe(400);
  });
});

describe('ValidateUpdateListItem', () => {
  it('changes the item and tells its id in every row', async () => {
    const { id } = await discussion('Where is it?');
    const { value } = await demo.json(demo.people.member, 'POST', `${address}/items(${id})/validateUpdateListItem`, { body: { formValues: form({ Title: 'Here' }) } });
    expect(value).toEqual([{ ErrorCode: 0, ErrorMessage: null, FieldName: 'Title', FieldValue: 'Here', HasException: false, ItemId: id }]);
    expect(demo.store.items.get(board, id, owner).values.Title).toBe('Here');
  });
});

describe('moving a reply into its folder', () => {
  it('works by the file\'s moveTo and by MoveFileByPath', async () => {
    const { path } = await discussion('Where is it?');
    await demo.ask(demo.people.member, 'POST', `${address}/items`, { body: { Body: 'one', ContentTypeId: contentType('0x0107'), FileSystemObjectType: 0 } });
    const moved = await demo.ask(demo.people.member, 'POST', `web/getFileByServerRelativeUrl('${board.rootFolder}/2_.000')/moveTo(newUrl='${path}/2_.000',flags=1)`);
    expect(await moved.json()).toEqual({ 'odata.null': true });
    expect(demo.store.items.get(board, 2, owner)).toMatchObject({ dirName: path, leafName: '2_.000' });
    const back = await demo.ask(demo.people.member, 'POST', 'SP.MoveCopyUtil.MoveFileByPath(overwrite=@a1)?@a1=true', {
      body: { srcPath: { DecodedUrl: `http://127.0.0.1${path}/2_.000` }, destPath: { DecodedUrl: `http://127.0.0.1${board.rootFolder}/2_.000` } }
    });
    expect(back.status).toBe(200);
    expect(demo.store.items.get(board, 2, owner).dirName).toBe(board.rootFolder);
  });
});

describe('the recycle bin', () => {
  it('takes a discussion with its replies, and gives both back', async () => {
    const { id, path } = await discussion('Where is it?');
    await add({ FolderPath: { DecodedUrl: path } }, { ContentTypeId: contentType('0x0107'), Body: 'there' });
    const { value } = await demo.json(demo.people.member, 'POST', `${address}/items(${id})/recycle`);
    expect((await demo.json(demo.people.owner, 'GET', `${address}/items?$select=Id`)).value).toEqual([]);
    const bin = await demo.json(demo.people.member, 'GET', 'web/recyclebin?$select=Id,Title,DeletedByName');
    expect(bin.value).toEqual([{ DeletedByName: 'member', Id: value, Title: 'Where is it?' }]);
    expect((await demo.ask(demo.people.member, 'POST', `web/recyclebin(guid'${value}')/restore()`)).status).toBe(200);
    expect((await demo.json(demo.people.owner, 'GET', `${address}/items?$select=Id`)).value).toHaveLength(2);
  });
});
