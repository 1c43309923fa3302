/** PnPjs for Graph: people, one by one and in batches. Each test is one operation. */
import { InjectHeaders, DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, graphfi, type GraphFI } from '@pnp/graph';
import '@pnp/graph/users/index.js';
import '@pnp/graph/photos/index.js';
import '@pnp/graph/batching.js';
import { grant, openWorkplace, worker, type Workplace } from './workplace.ts';

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

describe('consent', () => {
  it('that is refused is a 403', async () => {
    await grant(place, 'User.Read');
    await expect(graph.users()).rejects.toMatchObject({ status: 403 });
    expect((await graph.me()).displayName).toBe('Olivia Brandt');
    await grant(place, 'User.Read', 'User.Read.All');
  });
});
