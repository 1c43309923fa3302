/** PnPjs for Graph: people, groups and lists, one by one and in batches. Each test is one operation. */
import { InjectHeaders, DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, graphfi, type GraphFI } from '@pnp/graph';
import '@pnp/graph/users/index.js';
import '@pnp/graph/photos/index.js';
import '@pnp/graph/batching.js';
import '@pnp/graph/columns/index.js';
import '@pnp/graph/groups/index.js';
import '@pnp/graph/list-item/index.js';
import '@pnp/graph/lists/index.js';
import '@pnp/graph/mail/index.js';
import '@pnp/graph/members/index.js';
import '@pnp/graph/search/index.js';
import '@pnp/graph/sites/index.js';
import '@pnp/graph/cloud-communications/index.js';
import type { IList } from '@pnp/graph/lists/index.js';
import { grant, makeParcels, openWorkplace, worker, type Workplace } from './workplace.ts';

let place: Workplace;
let graph: GraphFI;

beforeAll(async () => {
  place = await openWorkplace();
  await grant(place, 'User.Read', 'User.Read.All');
  graph = graphfi().using(DefaultHeaders(), DefaultInit(), DefaultParse(), InjectHeaders({ Authorization: `Bearer ${worker}` }), instance => {
    // PnPjs knows the addresses of Microsoft's clouds only: the request leaves for the tenant in the last moment.
    instance.on.send.replace((url: URL, init: RequestInit) => fetch(url.toString().replace('https://graph.microsoft.com', place.url), init));
    return instance;
  });
});

afterAll(() => place.close());

describe('one person', () => {
  it('is oneself', async () => {
    expect(await graph.me()).toMatchObject({ displayName: 'Olivia Brandt', userPrincipalName: worker });
  });

  it('is found by UPN and by id', async () => {
    const { id } = await graph.users.getById('member@contoso.example')();
    expect(await graph.users.getById(id!).select('id', 'skills')()).toMatchObject({ id, skills: expect.any(Array) });
  });

  it('who does not exist is a 404', async () => {
    await expect(graph.users.getById('nobody@contoso.example')()).rejects.toMatchObject({ status: 404 });
  });

  it('has a photo', async () => {
    const photo = await graph.users.getById(worker).photo.getBlob();
    expect(photo.type).toBe('image/png');
    expect(photo.size).toBeGreaterThan(100);
  });
});

describe('people', () => {
  it('come with chosen properties', async () => {
    const people = await graph.users.select('displayName', 'department').top(5)();
    expect(people).toHaveLength(5);
    expect(Object.keys(people[0]!).sort()).toEqual(['department', 'displayName']);
  });

  it('come in pages', async () => {
    const found: string[] = [];
    for await (const page of graph.users.select('id').top(7)) found.push(...page.map(person => person.id!));
    expect(found.length).toBeGreaterThan(14);
    expect(new Set(found).size).toBe(found.length);
  });

  it('are filtered by the start of a name', async () => {
    expect((await graph.users.filter('startswith(displayName,\'Mina\')')()).map(person => person.displayName)).toEqual(['Mina Haddad']);
  });

  it('are searched and counted', async () => {
    const found = await graph.users.search('"displayName:Mina"').using(InjectHeaders({ ConsistencyLevel: 'eventual' }))();
    expect(found.map(person => person.displayName)).toEqual(['Mina Haddad']);
  });

  it('are refused their skills as a collection', async () => {
    await expect(graph.users.select('skills')()).rejects.toMatchObject({ status: 501 });
  });
});

describe('a batch', () => {
  it('answers each of 25 requests with its own person', async () => {
    const ids = (await graph.users.select('id').top(12)()).map(person => person.id!);
    const [batched, execute] = graph.batched();
    const asked = [...ids, ...ids, ids[0]!].map(id => ({ id, answer: batched.users.getById(id).select('id')() }));
    await execute();
    for (const { id, answer } of asked) expect(await answer).toMatchObject({ id });
    expect(asked).toHaveLength(25);
  });

  it('fails in one part alone', async () => {
    const [batched, execute] = graph.batched();
    const settled = Promise.allSettled([batched.users.getById('nobody@contoso.example')(), batched.users.getById(worker)()]);
    await execute();
    expect((await settled).map(each => each.status)).toEqual(['rejected', 'fulfilled']);
  });
});

describe('a list of a site', () => {
  let siteId: string;
  let listId: string;
  const listOf = (from: GraphFI): IList => from.sites.getById(siteId).lists.getById(listId);

  beforeAll(async () => {
    await grant(place, 'User.Read', 'User.Read.All', 'Sites.ReadWrite.All', 'Group.ReadWrite.All', 'Mail.Send', 'Presence.Read.All', 'People.Read');
    listId = await makeParcels(place);
  });

  it('is found by the address of its site', async () => {
    const site = await graph.sites.getByUrl('127.0.0.1', '/sites/intranet');
    siteId = (await site()).id!;
    expect((await graph.sites.getById(siteId).lists()).map(list => list.displayName)).toContain('Parcels');
  });

  it('tells its columns', async () => {
    const columns = await listOf(graph).columns();
    expect(columns.filter(({ name }) => name === 'Weight' || name === 'Code').map(({ name, indexed, enforceUniqueValues }) => [name, indexed, enforceUniqueValues])).toEqual([['Weight', true, false], ['Code', true, true]]);
  });

  it('gets an item', async () => {
    const item = await listOf(graph).items.add({ fields: { Title: 'First', Code: 'P-0', Weight: 1.5 } } as never);
    expect(item).toMatchObject({ id: '1', fields: { Title: 'First', Weight: 1.5 } });
  });

  it('gets items in a batch, but no twin', async () => {
    const [batched, execute] = graph.batched();
    const added = ['P-1', 'P-2', 'P-2', 'P-3'].map((Code, index) => listOf(batched).items.add({ fields: { Title: `Parcel ${index + 1}`, Code, Weight: index + 1 } } as never));
    const settled = Promise.allSettled(added);
    await execute();
    expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('is filtered and sorted, with fields', async () => {
    const found = await listOf(graph).items.filter('fields/Weight gt 1.5').orderBy('fields/Weight', false).expand('fields')();
    expect(found.map(item => (item as any).fields.Code)).toEqual(['P-3', 'P-2']);
  });

  it('comes in pages', async () => {
    const sizes: number[] = [];
    for await (const items of listOf(graph).items.top(3)) sizes.push(items.length);
    expect(sizes).toEqual([3, 1]);
  });

  it('has items removed', async () => {
    const item = listOf(graph).items.getById('2');
    expect(await item()).toMatchObject({ fields: { Code: 'P-1' } });
    await item.delete();
    await expect(item()).rejects.toMatchObject({ status: 404 });
  });

  it('lies in a site that search finds', async () => {
    const [answer] = await graph.query({ entityTypes: ['site'], query: { queryString: 'intranet' } } as never);
    expect(answer!.hitsContainers![0]!.total).toBe(1);
  });
});

describe('groups, presence and mail', () => {
  it('a group is made and gets a member', async () => {
    const group = await graph.groups.add('Packers', 'packers', 0 as never);
    const { id: member } = await graph.users.getById('member@contoso.example')();
    await graph.groups.getById(group.id!).members.add(`https://graph.microsoft.com/v1.0/directoryObjects/${member}`);
    expect((await graph.groups.getById(group.id!).members()).map(({ id }) => id)).toContain(member);
  });

  it('presence is told for many people at once', async () => {
    const ids = (await graph.users.select('id').top(5)()).map(person => person.id!);
    expect((await graph.communications.getPresencesByUserId(ids)).map(({ id }) => id)).toEqual(ids);
  });

  it('mail is sent', async () => {
    await graph.me.sendMail({ subject: 'On its way', toRecipients: [{ emailAddress: { address: 'member@contoso.example' } }] } as never);
    const { sent } = await (await place.tenant.fetch(new Request('http://127.0.0.1/_local/sent'))).json() as { sent: unknown[] };
    expect(sent).toEqual([expect.objectContaining({ kind: 'mail', from: worker, to: ['member@contoso.example'] })]);
  });
});

describe('consent', () => {
  it('that is refused is a 403', async () => {
    await grant(place, 'User.Read');
    await expect(graph.users()).rejects.toMatchObject({ status: 403 });
    expect((await graph.me()).displayName).toBe('Olivia Brandt');
    await grant(place, 'User.Read', 'User.Read.All');
  });
});
