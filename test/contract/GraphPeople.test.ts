import { InMemoryPeople } from '../../src/core/people';
import { PeopleInOrder } from '../../src/data/graph/PeopleInOrder';
import { openGraph } from './graphPage';
import type { GraphPage } from './graphPage';
import { ben, benDetails, mina, minaDetails, nobody, personOf } from './peopleContract';

/** A source behind another is waited for as long as it takes. */
const patient = { wait: () => new Promise<void>(() => undefined) };
let page: GraphPage;
beforeEach(async () => {
  page = await openGraph();
  await page.grant(['User.Read', 'User.Read.All']);
});
afterEach(async () => { await page.close(); });

describe('granted', () => {
  it('matches answers to people although Graph gives them in another order', async () => {
    const details = await page.people().details([mina, nobody, ben]);
    expect(page.takeRequests()).toEqual(['POST /v1.0/$batch']);
    expect([...details]).toEqual([[22, minaDetails], [21, benDetails]]);
  });

  it('knows people by the name in their login when their address is another', async () => {
    const details = await page.people().details([{ ...nobody, loginName: 'i:0#.f|membership|ben@contoso.example' }]);
    expect(details.get(23)).toEqual(benDetails);
  });

  it('asks for no guest, and for no token when there is nobody to ask for', async () => {
    expect((await page.people().details([{ ...ben, isGuest: true }, { ...mina, isDeleted: true }])).size).toBe(0);
    expect(page.tokens).toEqual([]);
  });

  it('asks with the token for Graph alone', async () => {
    await page.people().details([ben]);
    expect(new Set(page.tokens)).toEqual(new Set(['https://graph.microsoft.com']));
  });

  it('waits as long as Graph asks, and asks a batch again', async () => {
    page.target.tenant.faults.add({ route: '/v1.0/', count: 1, fault: { kind: 'status', status: 429, headers: { 'Retry-After': '3' } } });
    expect((await page.people().details([ben])).get(21)).toEqual(benDetails);
    expect(page.target.waited()).toBeGreaterThanOrEqual(3000);
    expect(page.takeRequests()).toHaveLength(2);
  });

  it('comes back after a failure that was none of permission', async () => {
    const gate = { isClosed: false };
    const people = page.people({ gate });
    page.target.tenant.faults.add({ route: '/v1.0/', count: 1, fault: { kind: 'status', status: 500 } });
    expect((await people.details([ben])).size).toBe(0);
    expect(gate.isClosed).toBe(false);
    expect((await people.details([ben])).get(21)).toEqual(benDetails);
  });
});

describe('not granted', () => {
  beforeEach(async () => { await page.grant(['User.Read']); });

  it.each(['User.Read', 'user_impersonation', 'User.ReadBasic.All'])('asks for one\'s own details only when the token says %s', async scopes => {
    page.tokenScopes = scopes;
    const details = await page.people({ myId: 22 }).details([ben, mina]);
    expect([...details]).toEqual([[22, minaDetails]]);
    expect(page.takeRequests()).toEqual(['GET /v1.0/me']);
  });

  it('asks nothing for others, and stays ready for oneself', async () => {
    page.tokenScopes = 'User.Read';
    const gate = { isClosed: false };
    expect((await page.people({ myId: 22, gate }).details([ben])).size).toBe(0);
    expect(page.takeRequests()).toEqual([]);
    expect(gate.isClosed).toBe(false);
  });

  it('asks nothing when the token grants nothing that helps', async () => {
    page.tokenScopes = 'Sites.Read.All';
    const gate = { isClosed: false };
    expect((await page.people({ myId: 22, gate }).details([mina])).size).toBe(0);
    expect(page.takeRequests()).toEqual([]);
    expect(gate.isClosed).toBe(true);
  });

  it.each([
    ['the token cannot be read', undefined],
    ['the token says more than Graph holds true', 'User.Read.All']
  ])('is refused once and then asks no more, on any board of the page, when %s', async (_, scopes) => {
    page.tokenScopes = scopes;
    const gate = { isClosed: false };
    expect((await page.people({ gate }).details([ben])).size).toBe(0);
    expect(page.takeRequests()).toEqual(['POST /v1.0/$batch']);
    expect((await page.people({ gate }).details([ben, nobody])).size).toBe(0);
    expect(page.takeRequests()).toEqual([]);
  });

  it('stays open when one person among others is hidden', async () => {
    page.tokenScopes = undefined;
    const gate = { isClosed: false };
    // Without the permission Graph shows oneself and nobody else.
    expect([...await page.people({ gate }).details([ben, mina])]).toEqual([[22, minaDetails]]);
    expect(gate.isClosed).toBe(false);
  });

  it('closes when Graph is closed altogether', async () => {
    page.target.tenant.faults.add({ route: '/v1.0/', fault: { kind: 'status', status: 403 } });
    const gate = { isClosed: false };
    expect((await page.people({ gate }).details([ben])).size).toBe(0);
    expect(gate.isClosed).toBe(true);
  });

  it('closes when /me is refused, which Microsoft\'s own client reports', async () => {
    page.tokenScopes = 'User.Read';
    await page.grant([]);
    const gate = { isClosed: false };
    expect((await page.people({ myId: 22, gate }).details([mina])).size).toBe(0);
    expect(page.takeRequests()).toEqual(['GET /v1.0/me']);
    expect(gate.isClosed).toBe(true);
  });
});

describe('behind SharePoint\'s profiles', () => {
  it('fills in only whom the profiles do not tell, and keeps what they said', async () => {
    const pictured = { ...ben, pictureUrl: 'https://contoso.example/ben.jpg' };
    const profiles = new InMemoryPeople([{ ...mina, jobTitle: 'As the profile says' }, pictured]);
    const details = await new PeopleInOrder(profiles, page.people(), patient).details([mina, ben, personOf(30, 'amara')]);
    expect(details.get(22)).toEqual({ jobTitle: 'As the profile says' });
    expect(details.get(21)).toEqual({ ...benDetails, pictureUrl: 'https://contoso.example/ben.jpg' });
    expect(page.takeRequests()).toEqual(['POST /v1.0/$batch']);
  });

  it('asks nothing when rows and profiles tell everything', async () => {
    const people = new PeopleInOrder(new InMemoryPeople([{ ...mina, ...minaDetails }]), page.people(), patient);
    await people.details([mina, { ...ben, department: 'As the row says' }]);
    expect(page.tokens).toEqual([]);
    expect(page.takeRequests()).toEqual([]);
  });
});
