/** What Graph answers on the tenant, held against Graph's own CSDL. */
import { createTenant, type Tenant } from '../../tenant/http/server.ts';
import { seed } from '../../tenant/seed/index.ts';
import { openStore } from '../../tenant/store/openStore.ts';
import type { Store } from '../../tenant/store/Store.ts';
import { checkAnswer } from './checkAnswer.ts';
import { contextType } from './contextType.ts';
import { exceptionsOfGraph } from './exceptions.ts';
import { graphSchema } from './readSchema.ts';
import { Report } from './Report.ts';

const schema = graphSchema();
const report = new Report();
let store: Store;
let tenant: Tenant;

beforeAll(async () => {
  store = openStore();
  await seed(store, 'demo');
  tenant = createTenant({ store });
  await ask('PUT', '/_local/consents', { granted: ['User.Read', 'User.Read.All', 'People.Read.All', 'Presence.Read.All', 'Group.ReadWrite.All', 'Sites.Read.All'] });
  await ask('POST', '/v1.0/groups', {
    displayName: 'Packers', mailNickname: 'packers', mailEnabled: false, securityEnabled: true, 'members@odata.bind': [`https://graph.microsoft.com/v1.0/users/${(await ask('GET', '/v1.0/me?$select=id')).id}`]
  });
});

afterAll(() => store.close());

async function ask(method: string, address: string, body?: unknown): Promise<any> {
  const response = await tenant.fetch(new Request(`http://127.0.0.1${address}`, {
    method,
    headers: { 'authorization': 'Bearer owner@contoso.example', 'consistencylevel': 'eventual', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  }));
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${address} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}

/** An answer says itself what it is: that is what it is held against. */
function check(body: Record<string, unknown>, at: string): void {
  checkAnswer(body, contextType(String(body['@odata.context']), schema), { schema, report, at, isGraph: true });
}

describe('the type that a context names', () => {
  it.each([
    ['users', 'Collection(microsoft.graph.user)'],
    ['users/$entity', 'microsoft.graph.user'],
    ['users(displayName,id)', 'Collection(microsoft.graph.user)'],
    ['users(\'1\')/photo/$entity', 'microsoft.graph.profilePhoto'],
    ['users(\'1\')/people', 'Collection(microsoft.graph.person)'],
    ['users(\'1\')/presence/$entity', 'microsoft.graph.presence'],
    ['Collection(microsoft.graph.presence)', 'Collection(microsoft.graph.presence)'],
    ['users(\'1\')/skills', 'Collection(Edm.String)']
  ])('%s is %s', (context, type) => {
    expect(contextType(`https://graph.microsoft.com/v1.0/$metadata#${context}`, schema)).toBe(type);
  });
});

const everything = 'id,displayName,accountEnabled,department,userType,companyName,city,country,jobTitle,mail';

describe('an answer of Graph', () => {
  it.each([
    'me', `me?$select=${everything},aboutMe,birthday,hireDate,interests,mySite,pastProjects,preferredName,responsibilities,schools,skills`,
    'users', `users?$top=3&$count=true&$select=${everything}`, 'users/member@contoso.example', 'users?$search="displayName:M"&$top=2',
    'me/photo', 'me/photos', 'me/photos/48x48', 'users/member@contoso.example/manager', 'users/owner@contoso.example/directReports', 'me/memberOf',
    'me/people', 'me/presence', 'groups', 'sites?search=*', 'sites/root', 'sites/root/lists'
  ])('to GET %s is of the type that it claims to be', async address => {
    const before = report.values;
    check(await ask('GET', `/v1.0/${address}`), `GET ${address}`);
    expect(report.values).toBeGreaterThan(before);
  });

  it('about a site, its lists and their items is too', async () => {
    const site = 'sites/127.0.0.1:/sites/intranet:';
    const lists = await ask('GET', `/v1.0/${site}/lists`);
    check(await ask('GET', '/v1.0/sites/127.0.0.1:/sites/intranet'), 'GET site');
    check(lists, 'GET lists');
    const list = `${site}/lists/${lists.value.find((each: { list: { template: string } }) => each.list.template === 'genericList' || each.list.template === 'discussionBoard').id}`;
    for (const address of [list, `${list}/columns`, `${list}/items?$top=5`, `${list}/items?$top=5&$expand=fields`, `${list}/items/1`]) check(await ask('GET', `/v1.0/${address}`), `GET ${address}`);
  });

  it('to a question for presence or for people in the search is too', async () => {
    const { value } = await ask('GET', '/v1.0/users?$select=id&$top=3');
    check(await ask('POST', '/v1.0/communications/getPresencesByUserId', { ids: value.map((each: { id: string }) => each.id) }), 'POST getPresencesByUserId');
    check(await ask('POST', '/v1.0/search/query', { requests: [{ entityTypes: ['person'], query: { queryString: 'Mina' } }] }), 'POST search/query');
  });

  it('of a batch is in each part what it would be alone', async () => {
    const requests = ['/me', '/users?$top=2', '/users/member@contoso.example?$select=id,skills'].map((url, index) => ({ id: String(index), method: 'GET', url }));
    const { responses } = await ask('POST', '/v1.0/$batch', { requests });
    expect(responses).toHaveLength(3);
    for (const { id, status, body } of responses) {
      expect(status).toBe(200);
      check(body, `batch part ${id}`);
    }
  });
});

test('nothing was sent that Graph\'s own CSDL does not know or gives another type', () => {
  expect(report.problems(exceptionsOfGraph)).toEqual([]);
  expect(report.members.size).toBeGreaterThan(25);
  process.stdout.write(`Held against Graph's CSDL: ${report.members.size} members in ${report.values} values of answers.\n`);
});
