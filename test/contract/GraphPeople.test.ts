import { InMemoryPeople } from '../../src/core/people';
import type { Person } from '../../src/core/people';
import { GraphPeople } from '../../src/data/graph/GraphPeople';
import type { GraphClient } from '../../src/data/graph/GraphPeople';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

const person = (siteUserId: number, alias: string): Person => ({ siteUserId, name: alias, email: `${alias}@contoso.example`, isGuest: false, isDeleted: false });

const grant = async (target: TenantBoard, scopes: readonly string[]): Promise<void> => {
  await fetch(`${new URL(target.context('asker').webUrl).origin}/_local/consents`, { method: 'PUT', body: JSON.stringify({ granted: scopes }) });
};

/** A client that sends to the tenant what would go to Graph, as the person given, and counts. */
function clientOf(target: TenantBoard, sent: string[]): () => Promise<GraphClient> {
  const origin = new URL(target.context('asker').webUrl).origin;
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    sent.push(`${init.method} ${new URL(url).pathname}`);
    return fetch(url.replace('https://graph.microsoft.com', origin), { ...init, headers: { Authorization: 'Bearer member@contoso.example', 'Content-Type': 'application/json' } });
  };
  const api = (url: string): unknown => {
    const request = { headers: () => request, responseType: () => request, get: () => send(url, { method: 'GET' }), post: (body: string) => send(url, { method: 'POST', body }) };
    return request;
  };
  return async () => ({ api }) as unknown as GraphClient;
}

describe('GraphPeople', () => {
  let target: TenantBoard;
  beforeEach(async () => { target = await makeTenantBoard('plain'); });
  afterEach(async () => { await target.close(); });

  it('adds what the profiles lack, in one request, and asks for nobody twice', async () => {
    const sent: string[] = [];
    await grant(target, ['User.Read', 'User.Read.All']);
    const complete = { ...person(20, 'peter'), jobTitle: 'Own title', department: 'Own department' };
    const people = new GraphPeople(clientOf(target, sent), new InMemoryPeople([complete]));
    const asked = [person(21, 'ben'), complete, person(22, 'nobody-of-that-name'), person(21, 'ben')];
    const details = await people.details(asked); 
    expect(sent).toEqual(['POST /v1.0/$batch']);
    expect(details.get(21)).toEqual({ jobTitle: 'Maintenance engineer', department: 'Production' });
    expect(details.get(20)).toEqual({ jobTitle: 'Own title', department: 'Own department' });
    expect(details.has(22)).toBe(false);
    await people.details([person(21, 'ben')]);
    expect(sent).toHaveLength(1);
  });

  it.each(['nothing was granted', 'Graph is closed altogether'])('keeps what the profiles said and asks no more when %s', async reason => {
    const sent: string[] = [];
    if (reason !== 'nothing was granted') target.tenant.faults.add({ route: '/v1.0/', fault: { kind: 'status', status: 403 } });
    const people = new GraphPeople(clientOf(target, sent), new InMemoryPeople([{ ...person(21, 'ben'), jobTitle: 'Known' }]));
    expect((await people.details([person(21, 'ben')])).get(21)).toEqual({ jobTitle: 'Known' });
    await people.details([person(23, 'carla')]);
    expect(sent).toHaveLength(1);
  });

  it('does without when there is no client', async () => {
    const people = new GraphPeople(() => Promise.reject(new Error('No client in this host')), new InMemoryPeople([]));
    expect((await people.details([person(21, 'ben')])).size).toBe(0);
  });
});
