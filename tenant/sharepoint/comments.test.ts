import { makeTestTenant, type TestTenant } from '../http/testTenant.ts';
import type { ListRow, UserRow } from '../store/Store.ts';

let demo: TestTenant;
let owner: UserRow;
let list: ListRow;
let item: string;

beforeEach(() => {
  demo = makeTestTenant();
  owner = demo.store.users.byUpn(demo.web.siteId, demo.people.owner)!;
  list = demo.store.lists.create(demo.web, { template: 100, title: 'Things' }, owner);
  demo.store.items.add(list, {}, { Title: 'One' }, owner);
  item = `web/lists(guid'${list.id}')/items(1)`;
});

afterEach(() => demo.store.close());

const add = (text: string, who = demo.people.member, under = 'comments'): Promise<Response> => demo.ask(who, 'POST', `${item}/${under}`, { body: { text } });
const read = async (who = demo.people.visitor, query = ''): Promise<any[]> => (await demo.json(who, 'GET', `${item}/comments${query}`)).value;

describe('comments of items', () => {
  it('are read by all who read the item, and written by those who may edit it', async () => {
    expect((await add('Hello')).status).toBe(201);
    expect((await add('Hello', demo.people.visitor)).status).toBe(403);
    expect((await read()).map(({ id, text, author }) => [id, text, author.name])).toEqual([['1', 'Hello', 'member']]);
  });

  it('say where they are, and leave the item as it was', async () => {
    const before = (await demo.ask(demo.people.owner, 'GET', item)).headers.get('etag');
    const made = await add('Hello');
    expect(made.headers.get('location')).toBe(`http://127.0.0.1/sites/demo/_api/web/lists('${list.id}')/GetItemById(1)/Comments(1)`);
    expect((await demo.ask(demo.people.owner, 'GET', item)).headers.get('etag')).toBe(before);
  });

  it('have replies, which have none', async () => {
    await add('Question');
    const reply = await (await add('Answer', demo.people.owner, 'comments(1)/replies')).json() as any;
    expect(reply).toMatchObject({ id: '2', parentId: '1', isReply: true });
    expect((await add('Again', demo.people.owner, 'comments(2)/replies')).status).toBe(400);
    expect((await read(demo.people.visitor, '?$select=id,replyCount,replies/text&$expand=replies'))).toEqual([{ id: '1', replyCount: 1, replies: [{ text: 'Answer' }] }]);
  });

  it('go with their replies when the author or a manager deletes them, and their ids are not given again', async () => {
    await add('Question');
    await add('Answer', demo.people.owner, 'comments(1)/replies');
    expect((await demo.ask(demo.people.visitor, 'DELETE', `${item}/comments(1)`)).status).toBe(403);
    expect((await demo.ask(demo.people.member, 'DELETE', `${item}/comments(1)`)).status).toBe(200);
    expect(await read()).toEqual([]);
    expect((await demo.ask(demo.people.member, 'DELETE', `${item}/comments(2)`)).status).toBe(404);
    expect((await (await add('Next')).json() as any).id).toBe('3');
  });

  it('count each like once', async () => {
    await add('Hello');
    for (const who of [demo.people.visitor, demo.people.visitor, demo.people.owner]) {
      expect((await demo.ask(who, 'POST', `${item}/comments('1')/like`)).status).toBe(200);
    }
    await demo.ask(demo.people.owner, 'POST', `${item}/comments('1')/unlike`);
    expect((await read(demo.people.owner))[0]).toMatchObject({ likeCount: 1, isLikedByUser: false });
    expect((await read(demo.people.visitor))[0]).toMatchObject({ likeCount: 1, isLikedByUser: true });
  });

  it('name mentioned people whom the client gives apart from the text', async () => {
    const answer = await demo.json(demo.people.member, 'POST', `${item}/comments`, { body: { text: 'Hi @mention&#123;0&#125;', mentions: [{ loginName: owner.loginName, email: owner.email, name: 'Owner' }] } });
    expect(answer.mentions).toEqual([{ email: owner.email, id: owner.id, loginName: owner.loginName, name: 'owner' }]);
  });

  it('can be switched off for an item', async () => {
    expect((await demo.ask(demo.people.owner, 'POST', `${item}/setcommentsdisabled(value=true)`)).status).toBe(200);
    expect(await demo.json(demo.people.visitor, 'GET', `${item}/commentsdisabled`)).toEqual({ value: true });
    expect((await add('Hello')).status).toBe(400);
  });

  it('go with the item, and come back with it', async () => {
    await add('Hello');
    const id = demo.store.items.recycle(list, 1, {}, owner);
    demo.store.recycleBin.restore(demo.web, id, owner);
    expect(await read()).toHaveLength(1);
    demo.store.items.remove(list, 1, {}, owner);
    expect((await demo.ask(demo.people.owner, 'GET', `${item}/comments`)).status).toBe(404);
  });

  it('refuse a token that is none', async () => {
    expect((await demo.ask(demo.people.owner, 'GET', `${item}/getcomments?$skiptoken=AAAA`)).status).toBe(400);
  });
});

describe('likes of whole items', () => {
  it('are refused but on pages, whose readers may also comment', async () => {
    expect((await demo.ask(demo.people.owner, 'POST', `${item}/like`)).status).toBe(500);
    expect((await demo.ask(demo.people.owner, 'GET', `${item}/likedbyinformation`)).status).toBe(500);
    const pages = demo.store.lists.create(demo.web, { template: 119, title: 'Pages' }, owner);
    demo.store.items.add(pages, { leafName: 'Home.aspx' }, {}, owner);
    const page = `web/lists(guid'${pages.id}')/items(1)`;
    await demo.ask(demo.people.visitor, 'POST', `${page}/like`);
    expect(await demo.json(demo.people.owner, 'GET', `${page}/likedbyinformation`)).toEqual({ isLikedByUser: false, likeCount: '1' });
    expect((await demo.ask(demo.people.visitor, 'POST', `${page}/comments`, { body: { text: 'Nice' } })).status).toBe(201);
  });
});
