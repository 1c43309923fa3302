import { Hono } from 'hono';

import { seed } from '../seed/index.ts';
import { openStore } from '../store/openStore.ts';
import type { Store } from '../store/Store.ts';
import { mountGraph } from './mountGraph.ts';

const origin = 'http://127.0.0.1:4535';
let store: Store;
let app: Hono;

beforeAll(async () => {
  store = openStore();
  await seed(store, 'empty', { now: new Date('2026-11-20T12:00:00Z') });
  app = new Hono();
  mountGraph(app, { store });
});

afterAll(() => store.close());

beforeEach(() => grant('User.Read', 'User.Read.All'));

async function grant(...scopes: string[]): Promise<Response> {
  return app.request(`${origin}/_local/consents`, { method: 'PUT', body: JSON.stringify({ granted: scopes }) });
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
}

async function graph(path: string, options: RequestInit & { person?: string } = {}): Promise<Answer> {
  const { person = 'member@contoso.example', ...rest } = options;
  const response = await app.request(`${origin}${path}`, { ...rest, headers: { ...(person ? { Authorization: `Bearer ${person}` } : {}), ...rest.headers } });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : text };
}

describe('one user', () => {
  test('me holds the eleven default properties in Graph\'s order', async () => {
    const { status, headers, body } = await graph('/v1.0/me');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8');
    expect(Object.keys(body)).toEqual(['@odata.context', 'businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation',
      'preferredLanguage', 'surname', 'userPrincipalName', 'id']);
    expect(body).toMatchObject({ 'displayName': 'Mina Haddad', 'jobTitle': 'Customs specialist', '@odata.context': `${origin}/v1.0/$metadata#users/$entity` });
  });

  test('is found by UPN and by id, in either spelling of the address', async () => {
    const { body: { id } } = await graph('/v1.0/users/owner@contoso.example');
    expect((await graph(`/beta/users/${id}`)).body.displayName).toBe('Olivia Brandt');
    expect((await graph('/v1.0/users(\'owner@contoso.example\')')).body.displayName).toBe('Olivia Brandt');
  });

  test('shows what $select names and nothing else', async () => {
    const { body } = await graph('/v1.0/users/moderator@contoso.example?$select=id,department,skills');
    expect(Object.keys(body)).toEqual(['@odata.context', 'id', 'department', 'skills']);
    expect(body).toMatchObject({ department: 'Operations excellence', skills: ['Moderation', 'Search', 'Excel'] });
  });

  test('who is missing or has left is Graph\'s 404', async () => {
    const { status, body } = await graph('/v1.0/users/nobody@contoso.example');
    expect(status).toBe(404);
    expect(Object.keys(body.error)).toEqual(['code', 'message', 'innerError']);
    expect(body.error).toMatchObject({ code: 'Request_ResourceNotFound', message: 'Resource \'nobody@contoso.example\' does not exist or one of its queried reference-property objects are not present.' });
    expect(Object.keys(body.error.innerError)).toEqual(['date', 'request-id', 'client-request-id']);
    expect((await graph('/v1.0/users/henrik@contoso.example')).status).toBe(404);
  });

  test('an unknown property is refused', async () => {
    expect((await graph('/v1.0/me?$select=shoeSize')).body.error.message).toContain('Could not find a property named \'shoeSize\'');
  });
});

describe('consents', () => {
  test('as it comes a page may read its own person only', async () => {
    await grant('User.Read');
    expect((await graph('/v1.0/me')).status).toBe(200);
    expect((await graph('/v1.0/users/member@contoso.example')).status).toBe(200);
    expect((await graph('/v1.0/users/owner@contoso.example')).body.error.code).toBe('Authorization_RequestDenied');
    expect((await graph('/v1.0/users')).status).toBe(403);
  });

  test('the basic permission shows no job titles of others', async () => {
    await grant('User.Read', 'User.ReadBasic.All');
    expect((await graph('/v1.0/users/owner@contoso.example')).body).toMatchObject({ displayName: 'Olivia Brandt', jobTitle: null });
    expect((await graph('/v1.0/me')).body.jobTitle).toBe('Customs specialist');
  });

  test('unknown permissions and other origins are refused', async () => {
    expect((await grant('Mail.Eat')).status).toBe(400);
    const foreign = await app.request(`${origin}/_local/consents`, { method: 'PUT', body: '{"granted":["User.Read.All"]}', headers: { origin: 'https://elsewhere.example' } });
    expect(foreign.status).toBe(403);
  });

  test('nobody and unknown people are 401', async () => {
    expect((await graph('/v1.0/me', { person: '' })).body.error).toMatchObject({ code: 'InvalidAuthenticationToken', message: 'Access token is empty.' });
    expect((await graph('/v1.0/me', { person: 'nobody@contoso.example' })).status).toBe(401);
  });
});

describe('users', () => {
  test('come in pages with an opaque next link', async () => {
    const names: string[] = [];
    let path: string | undefined = '/v1.0/users?$top=15&$select=displayName';
    let pages = 0;
    while (path) {
      const { body }: Answer = await graph(path);
      names.push(...body.value.map((user: { displayName: string }) => user.displayName));
      path = body['@odata.nextLink']?.slice(origin.length);
      pages++;
    }
    expect(pages).toBe(3);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(store.directory.count());
  });

  test.each([
    ['$filter=startswith(displayName,\'Mar\')', ['Marco Silva', 'María del Carmen Ruiz']],
    ['$filter=userPrincipalName eq \'guest@contoso.example\'', ['Greta Novak']]
  ])('%s', async (query, names) => {
    const { body } = await graph(`/v1.0/users?${query}`);
    expect(body.value.map((user: { displayName: string }) => user.displayName)).toEqual(names);
  });

  test('$search and $count want the header of advanced queries', async () => {
    const path = '/v1.0/users?$search="displayName:silva"&$count=true';
    expect((await graph(path)).body.error.code).toBe('Request_UnsupportedQuery');
    const { body } = await graph(path, { headers: { ConsistencyLevel: 'eventual' } });
    expect(body).toMatchObject({ '@odata.count': 1, 'value': [{ displayName: 'Marco Silva' }] });
  });

  test('skills cannot be read from the collection, $skip is not known', async () => {
    expect((await graph('/v1.0/users?$select=skills')).status).toBe(501);
    expect((await graph('/v1.0/users?$skip=5')).status).toBe(400);
  });
});

describe('photos', () => {
  test('are images for those who have one', async () => {
    const response = await app.request(`${origin}/v1.0/users/moderator@contoso.example/photos/48x48/$value`, { headers: { Authorization: 'Bearer member@contoso.example' } });
    const without = await graph('/v1.0/me/photo/$value');
    expect([response.status, response.headers.get('content-type')]).toEqual(store.directory.photo(store.directory.find('moderator@contoso.example')!.objectId) ? [200, 'image/png'] : [404, 'application/json']);
    expect(without.status).toBe(store.directory.photo(store.directory.find('member@contoso.example')!.objectId) ? 200 : 404);
  });

  test('are ImageNotFound for those who have none', async () => {
    const bare = store.directory.list().find(person => !store.directory.photo(person.objectId))!;
    const { status, body } = await graph(`/v1.0/users/${bare.upn}/photo/$value`);
    expect([status, body.error.code]).toEqual([404, 'ImageNotFound']);
  });

  test('of an unknown size are refused', async () => {
    expect((await graph('/v1.0/me/photos/50x50/$value')).status).toBe(400);
  });
});

describe('$batch', () => {
  const batch = (requests: unknown): Promise<Answer> =>
    graph('/v1.0/$batch', { method: 'POST', body: JSON.stringify({ requests }), headers: { 'Content-Type': 'application/json' } });

  test('answers every part under its id, in another order', async () => {
    const { status, body } = await batch([{ id: '1', method: 'GET', url: '/me' }, { id: '2', method: 'GET', url: '/users/nobody@contoso.example' }, { id: '3', method: 'GET', url: 'users/owner@contoso.example?$select=id' }]);
    expect(status).toBe(200);
    expect(body.responses.map((part: { id: string; status: number }) => [part.id, part.status])).toEqual([['3', 200], ['2', 404], ['1', 200]]);
    expect(Object.keys(body.responses[2])).toEqual(['id', 'status', 'headers', 'body']);
    expect(body.responses[2].body.displayName).toBe('Mina Haddad');
  });

  test('what depends on a failed part is 424', async () => {
    const { body } = await batch([{ id: 'a', method: 'GET', url: '/users/nobody@contoso.example' }, { id: 'b', method: 'GET', url: '/me', dependsOn: ['a'] }]);
    expect(body.responses.find((part: { id: string }) => part.id === 'b').status).toBe(424);
  });

  test.each([
    ['more than twenty parts', Array.from({ length: 21 }, (_, index) => ({ id: String(index), method: 'GET', url: '/me' }))],
    ['the same id twice', [{ id: '1', method: 'GET', url: '/me' }, { id: '1', method: 'GET', url: '/me' }]],
    ['a part without an address', [{ id: '1', method: 'GET' }]],
    ['no list', 'everything']
  ])('refuses %s', async (_what, requests) => {
    expect((await batch(requests)).status).toBe(400);
  });
});

describe('everything else', () => {
  test.each(['/v1.0/drives', '/v1.0/me/messages', '/v1.0/users/owner@contoso.example/drive', '/v1.0/me?$expand=memberOf', '/v1.0/'])('%s is 501 and names what is near', async path => {
    const { status, headers, body } = await graph(path);
    expect([status, headers.get('x-local-tenant')]).toEqual([501, 'not-emulated']);
    expect(body.error.message).toMatch(/Near: /);
  });

  test('a method that an address lacks is 501, a segment that Graph does not know is its 400', async () => {
    expect((await graph('/v1.0/me/photo', { method: 'PATCH', body: '{}' })).status).toBe(501);
    expect((await graph('/v1.0/thiswillgiveanerror')).body.error).toMatchObject({ code: 'BadRequest', message: 'Resource not found for the segment \'thiswillgiveanerror\'.' });
  });
});
