/** Microsoft's own Graph client, the one inside SPFx's MSGraphClientV3. Each test is one operation. */
import {
  AuthenticationHandler, BatchRequestContent, BatchResponseContent, Client, PageIterator, ResponseType, RetryHandler, RetryHandlerOptions, TelemetryHandler,
  type Middleware, type PageCollection
} from '@microsoft/microsoft-graph-client';
import { grant, makeParcels, openWorkplace, worker, type Workplace } from './workplace.ts';

const cloud = 'https://graph.microsoft.com';

/** The client's own chain; only the last link, which sends, finds the tenant where it expects Microsoft's cloud. */
function chainTo(tenantUrl: string): Middleware {
  const authenticate = new AuthenticationHandler({ getAccessToken: async () => worker });
  const retry = new RetryHandler(new RetryHandlerOptions());
  const tell = new TelemetryHandler();
  authenticate.setNext(retry);
  retry.setNext(tell);
  tell.setNext({
    execute: async context => {
      const answer = await fetch(String(context.request).replace(cloud, tenantUrl), context.options as RequestInit);
      const isJson = answer.headers.get('content-type')?.includes('json') === true;
      context.response = isJson ? new Response((await answer.text()).replaceAll(tenantUrl, cloud), answer) : answer;
    }
  });
  return authenticate;
}

let place: Workplace;
let client: Client;

beforeAll(async () => {
  place = await openWorkplace();
  await grant(place, 'User.Read', 'User.Read.All');
  client = Client.initWithMiddleware({ middleware: chainTo(place.url) });
});

afterAll(() => place.close());

it('reads oneself', async () => {
  expect(await client.api('/me').get()).toMatchObject({ displayName: 'Olivia Brandt' });
});

it('reads chosen properties of one person', async () => {
  const person = await client.api('/users/member@contoso.example').select('displayName,department,skills').get();
  expect(Object.keys(person).sort()).toEqual(['@odata.context', 'department', 'displayName', 'skills']);
});

it('filters people', async () => {
  const { value } = await client.api('/users').filter('startswith(displayName,\'Mina\')').get();
  expect(value.map((person: { displayName: string }) => person.displayName)).toEqual(['Mina Haddad']);
});

it('searches and counts people', async () => {
  const found = await client.api('/users').header('ConsistencyLevel', 'eventual').search('"displayName:Mina"').count(true).get();
  expect(found).toMatchObject({ '@odata.count': 1, 'value': [{ displayName: 'Mina Haddad' }] });
});

it('walks over all pages', async () => {
  const found: string[] = [];
  const first = await client.api('/users').select('id').top(6).get() as PageCollection;
  await new PageIterator(client, first, (person: { id: string }) => {
    found.push(person.id);
    return true;
  }).iterate();
  expect(found.length).toBeGreaterThan(12);
  expect(new Set(found).size).toBe(found.length);
});

it('reads a photo as bytes', async () => {
  const photo = await client.api(`/users/${worker}/photo/$value`).responseType(ResponseType.ARRAYBUFFER).get() as ArrayBuffer;
  expect([...new Uint8Array(photo).slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
});

it('tells a missing person by status and code', async () => {
  await expect(client.api('/users/nobody@contoso.example').get()).rejects.toMatchObject({ statusCode: 404, code: 'Request_ResourceNotFound' });
});

it('tells a refused permission by status and code', async () => {
  await grant(place, 'User.Read');
  await expect(client.api('/users').get()).rejects.toMatchObject({ statusCode: 403, code: 'Authorization_RequestDenied' });
  await grant(place, 'User.Read', 'User.Read.All');
});

it('asks for several things in one batch', async () => {
  // Relative to the version: the client cuts the host off.
  const request = (path: string): Request => new Request(cloud + path);
  const content = new BatchRequestContent([
    { id: 'me', request: request('/me') }, { id: 'some', request: request('/users?$top=2') }, { id: 'nobody', request: request('/users/nobody@contoso.example') }
  ]);
  const answers = new BatchResponseContent(await client.api('/$batch').post(await content.getContent()));
  expect(answers.getResponseById('nobody').status).toBe(404);
  expect(await answers.getResponseById('me').json()).toMatchObject({ displayName: 'Olivia Brandt' });
  expect((await answers.getResponseById('some').json()).value).toHaveLength(2);
});

it('is held up by a throttled answer as long as it says, and then served', async () => {
  await fetch(`${place.url}/_local/faults`, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ route: '/v1.0/me', method: 'GET', count: 1, moment: 'before', fault: { kind: 'status', status: 429, retryAfter: 1 } }])
  });
  const began = Date.now();
  expect(await client.api('/me').get()).toMatchObject({ displayName: 'Olivia Brandt' });
  expect(Date.now() - began).toBeGreaterThanOrEqual(900);
});

describe('a list of a site', () => {
  let list: string;
  const parcels = (path = ''): ReturnType<Client['api']> => client.api(`${list}/items${path}`);

  beforeAll(async () => {
    await grant(place, 'User.Read', 'User.Read.All', 'Sites.ReadWrite.All');
    list = `/sites/127.0.0.1:/sites/intranet:/lists/${await makeParcels(place)}`;
  });

  it('is found by the address of its site, with its columns', async () => {
    expect(await client.api(list).get()).toMatchObject({ displayName: 'Parcels', list: { template: 'genericList' } });
    const { value } = await client.api(`${list}/columns`).get();
    expect(value.find(({ name }: { name: string }) => name === 'Code')).toMatchObject({ indexed: true, enforceUniqueValues: true });
  });

  it('gets items, but no twin', async () => {
    for (const [index, Code] of ['P-0', 'P-1', 'P-2', 'P-3'].entries()) await parcels().post({ fields: { Title: `Parcel ${index}`, Code, Weight: index } });
    await expect(parcels().post({ fields: { Title: 'Twin', Code: 'P-1' } })).rejects.toMatchObject({ statusCode: expect.any(Number) });
    expect((await parcels().get()).value).toHaveLength(4);
  });

  it('is filtered and sorted, with fields', async () => {
    const { value } = await parcels().filter('fields/Weight gt 1').orderby('fields/Weight desc').expand('fields($select=Code)').get();
    expect(value.map((item: any) => item.fields.Code)).toEqual(['P-3', 'P-2']);
  });

  it('comes in pages', async () => {
    const first = await parcels().top(3).get();
    const second = await client.api(first['@odata.nextLink']).get();
    expect([first.value.length, second.value.length]).toEqual([3, 1]);
  });

  it('has items changed, unless somebody else was faster, and removed', async () => {
    const { '@odata.etag': etag } = await parcels('/2').get();
    const change = (weight: number): Promise<any> => parcels('/2/fields').header('If-Match', etag).patch({ Weight: weight });
    expect(await change(7)).toMatchObject({ Weight: 7 });
    await expect(change(8)).rejects.toMatchObject({ statusCode: 412 });
    await parcels('/2').delete();
    await expect(parcels('/2').get()).rejects.toMatchObject({ statusCode: 404 });
  });

  it('is not written without consent', async () => {
    await grant(place, 'User.Read', 'Sites.Read.All');
    await expect(parcels().post({ fields: { Title: 'Late' } })).rejects.toMatchObject({ statusCode: 403 });
    expect((await parcels().get()).value).toHaveLength(3);
  });
});
