import { makeTestTenant, type TestTenant } from '../http/testTenant.ts';
import type { ListRow, UserRow } from '../store/Store.ts';

let demo: TestTenant;
let owner: UserRow;
let list: ListRow;
let files: string;

beforeEach(() => {
  demo = makeTestTenant();
  owner = demo.store.users.byUpn(demo.web.siteId, demo.people.owner)!;
  list = demo.store.lists.create(demo.web, { template: 100, title: 'Board' }, owner);
  demo.store.items.add(list, {}, { Title: 'One' }, owner);
  files = `web/lists(guid'${list.id}')/items(1)/AttachmentFiles`;
});

afterEach(() => demo.store.close());

const add = (name: string, body = 'content', who = demo.people.member): Promise<Response> => demo.ask(who, 'POST', `${files}/add(FileName='${name}')`, { body });
const download = (name: string, who = demo.people.visitor): Promise<Response> => demo.tenant.fetch(new Request(
  `http://127.0.0.1/sites/demo/Lists/Board/Attachments/1/${encodeURIComponent(name)}`, { headers: { cookie: `KnowhowPerson=${who}` } }));

describe('attachments of an item', () => {
  it('are added, read, replaced and removed', async () => {
    const added = await add('it\'\'s a.txt');
    expect(await added.json()).toEqual({
      FileName: 'it\'s a.txt', FileNameAsPath: { DecodedUrl: 'it\'s a.txt' },
      ServerRelativePath: { DecodedUrl: '/sites/demo/Lists/Board/Attachments/1/it\'s a.txt' }, ServerRelativeUrl: '/sites/demo/Lists/Board/Attachments/1/it\'s a.txt'
    });
    expect(await (await demo.ask(demo.people.visitor, 'GET', `${files}('it''s a.txt')/$value`)).text()).toBe('content');
    expect((await demo.ask(demo.people.member, 'PUT', `${files}('it''s a.txt')/$value`, { body: 'other' })).status).toBe(204);
    expect(await (await download('it\'s a.txt')).text()).toBe('other');
    expect((await demo.ask(demo.people.member, 'DELETE', `${files}('it''s a.txt')`)).status).toBe(200);
    expect((await demo.json(demo.people.visitor, 'GET', files)).value).toEqual([]);
  });

  it('bump the ETag of their item', async () => {
    const etag = async (): Promise<string | null> => (await demo.ask(demo.people.owner, 'GET', `web/lists(guid'${list.id}')/items(1)`)).headers.get('etag');
    const before = await etag();
    await add('a.txt');
    expect(await etag()).not.toBe(before);
  });

  it('are refused to a visitor and under a name that is taken', async () => {
    expect((await add('a.txt', 'x', demo.people.visitor)).status).toBe(403);
    await add('a.txt');
    expect((await add('a.txt')).status).toBe(400);
  });

  it('are missed with 404', async () => {
    expect((await demo.ask(demo.people.owner, 'GET', `${files}('none.txt')`)).status).toBe(404);
    expect((await download('none.txt')).status).toBe(404);
  });
});

describe('a download by address', () => {
  it.each([['a.png', 'image/png'], ['b.JPG', 'image/jpeg'], ['c.webp', 'image/webp']])('shows the picture %s', async (name, type) => {
    await add(name);
    const answer = await download(name);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, type, null]);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['page.html', 'drawing.svg', 'script.js', 'noextension'])('offers %s for saving only', async name => {
    await add(name);
    const answer = await download(name);
    expect([answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual(['application/octet-stream', 'nosniff']);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${name}`);
  });

  it('wants a person who may read the item', async () => {
    await add('a.png');
    expect((await download('a.png', demo.people.stranger)).status).toBeGreaterThanOrEqual(400);
    expect((await demo.tenant.fetch(new Request('http://127.0.0.1/sites/demo/Lists/Board/Attachments/1/a.png'))).status).toBe(401);
  });
});
