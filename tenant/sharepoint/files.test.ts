import { makeTestTenant, type TestTenant } from '../http/testTenant.ts';
import type { UserRow } from '../store/Store.ts';

let demo: TestTenant;
let owner: UserRow;
const { owner: ownerUpn, member, visitor } = { owner: 'owner@example.test', member: 'member@example.test', visitor: 'visitor@example.test' };

beforeEach(() => {
  demo = makeTestTenant();
  owner = demo.store.users.byUpn(demo.web.siteId, ownerUpn)!;
  demo.store.lists.create(demo.web, { template: 101, title: 'Papers' }, owner);
});

afterEach(() => demo.store.close());

const folder = (path = '/sites/demo/Papers'): string => `web/getfolderbyserverrelativepath(decodedurl='${path}')`;
const file = (path: string): string => `web/getfilebyserverrelativepath(decodedurl='/sites/demo/Papers/${path}')`;
const upload = (name: string, content: string, overwrite = false, who = member): Promise<Response> =>
  demo.ask(who, 'POST', `${folder()}/files/addusingpath(decodedurl='${name}',overwrite=${overwrite})`, { body: content });
const content = async (path: string, who = visitor): Promise<string> => (await demo.ask(who, 'GET', `${file(path)}/$value`)).text();
const leafs = async (where: string, what: 'files' | 'folders'): Promise<string[]> => (await demo.json(visitor, 'GET', `${where}/${what}?$select=Name`)).value.map((each: any) => each.Name);

describe('documents', () => {
  it('are uploaded and read by those who may', async () => {
    const made = await upload('a b.txt', 'Hello');
    expect([made.status, await made.json()]).toEqual([200, expect.objectContaining({ Name: 'a b.txt', Length: '5', ServerRelativeUrl: '/sites/demo/Papers/a b.txt', UIVersionLabel: '1.0' })]);
    expect(await content('a b.txt')).toBe('Hello');
    expect((await upload('b.txt', 'Hello', false, visitor)).status).toBe(403);
    expect(await leafs(folder(), 'files')).toEqual(['a b.txt']);
  });

  it('are overwritten only when that is said, with a new version', async () => {
    await upload('a.txt', 'One');
    expect((await upload('a.txt', 'Two')).status).toBe(400);
    expect(await (await upload('a.txt', 'Two', true)).json()).toMatchObject({ UIVersionLabel: '2.0', Length: '3' });
    expect((await demo.ask(member, 'POST', `${file('a.txt')}/$value`, { body: 'Three!', headers: { 'X-HTTP-Method': 'PUT' } })).status).toBe(204);
    expect(await content('a.txt')).toBe('Three!');
    expect((await demo.json(visitor, 'GET', `${file('a.txt')}?$select=UIVersionLabel`)).UIVersionLabel).toBe('3.0');
  });

  it('are downloaded by their own address, and offered for saving', async () => {
    await upload('a.txt', 'Hello');
    const get = (path: string, who: string): Promise<Response> => demo.tenant.fetch(new Request(`http://127.0.0.1/sites/demo/Papers/${path}`, { headers: { authorization: `Bearer ${who}` } }));
    const answer = await get('a.txt', visitor);
    expect([answer.status, answer.headers.get('content-disposition'), await answer.text()]).toEqual([200, 'attachment; filename*=UTF-8\'\'a.txt', 'Hello']);
    expect((await get('b.txt', visitor)).status).toBe(404);
    expect((await get('a.txt', 'stranger@example.test')).status).toBe(403);
  });

  it('move, are copied, recycled with their content, and deleted', async () => {
    await upload('a.txt', 'Hello');
    expect((await demo.ask(member, 'POST', `${file('a.txt')}/copyto(strnewurl='/sites/demo/Papers/b.txt',boverwrite=false)`)).status).toBe(200);
    expect((await demo.ask(member, 'POST', `${file('a.txt')}/moveto(newurl='/sites/demo/Papers/c.txt')`)).status).toBe(200);
    expect([await content('b.txt'), await content('c.txt')]).toEqual(['Hello', 'Hello']);
    const { value } = await demo.json(member, 'POST', `${file('c.txt')}/recycle`);
    demo.store.recycleBin.restore(demo.web, value, owner);
    expect(await content('c.txt')).toBe('Hello');
    expect((await demo.ask(member, 'POST', `${file('c.txt')}/deleteobject`)).status).toBe(200);
    expect(await leafs(folder(), 'files')).toEqual(['b.txt']);
  });

  it('are found in their folder by name', async () => {
    await upload('a.txt', 'Hello');
    expect((await demo.json(visitor, 'GET', `${folder()}/files('a.txt')?$select=Name`)).Name).toBe('a.txt');
    expect((await demo.ask(visitor, 'GET', `${folder()}/files/getbyurl('b.txt')`)).status).toBe(404);
  });
});

describe('folders', () => {
  beforeEach(async () => {
    await demo.ask(member, 'POST', `${folder()}/folders/add('Old')`);
    await demo.ask(member, 'POST', `${folder('/sites/demo/Papers/Old')}/files/add(url='a.txt',overwrite=true)`, { body: 'Inside' });
  });

  it('are renamed with what lies in them', async () => {
    expect((await demo.ask(member, 'PATCH', folder('/sites/demo/Papers/Old'), { body: { Name: 'New' } })).status).toBe(204);
    expect(await leafs(folder(), 'folders')).toEqual(['New']);
    expect(await content('New/a.txt')).toBe('Inside');
  });

  it('keep the page that they open with', async () => {
    expect((await demo.ask(visitor, 'PATCH', folder(), { body: { WelcomePage: 'a.aspx' } })).status).toBe(403);
    expect((await demo.ask(ownerUpn, 'PATCH', folder(), { body: { WelcomePage: 'a.aspx' } })).status).toBe(204);
    expect((await demo.json(visitor, 'GET', `${folder()}?$select=WelcomePage`)).WelcomePage).toBe('a.aspx');
    expect((await demo.ask(ownerUpn, 'PATCH', folder(), { body: { ProgID: 'x' } })).status).toBe(501);
  });
});
