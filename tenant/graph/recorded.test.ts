/** Graph against answers of a real tenant: status, keys, their order and types; the headers that clients read. */
import { differences, readRecorded, whenRecorded } from '../http/testTenant.ts';
import { makeTestGraph } from './testGraph.ts';
import type { GraphResponse, TestGraph } from './testGraph.ts';

whenRecorded('Microsoft Graph', () => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await makeTestGraph();
    await graph.grant('User.Read.All', 'Group.ReadWrite.All', 'Mail.Send', 'Sites.Read.All');
  });

  afterAll(() => graph.tenant.store.close());

  const newGroup = { displayName: 'A group', description: 'For the test', mailNickname: 'agroup', mailEnabled: true, securityEnabled: false, groupTypes: ['Unified'], visibility: 'Public' };
  const makeGroup = async (): Promise<string> => {
    const { body: { id } } = await graph.ask('groups', { method: 'POST', body: newGroup });
    for (const alias of ['owner', 'ben']) {
      const { body: { id: member } } = await graph.ask(`users/${alias}@contoso.example?$select=id`);
      await graph.ask(`groups/${id}/members/$ref`, { method: 'POST', body: { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${member}` } });
    }
    return id;
  };

  test.each<[string, () => Promise<GraphResponse>]>([
    ['graph-users/get-user-batch-part--200.json', () => graph.ask('users/owner@contoso.example')],
    ['graph-users/get-user-batch-part--404.json', () => graph.ask('users/nobody@contoso.example')],
    ['graph-users/get-user-select-id--200.json', () => graph.ask('users/owner@contoso.example?$select=id')],
    ['graph-users/get-group-members--200.json', async () => graph.ask(`groups/${await makeGroup()}/members`)],
    ['graph-users/send-mail--202.json', () => graph.ask('me/sendMail', { method: 'POST', body: { message: { subject: 'x', toRecipients: [{ emailAddress: { address: 'a@b.example' } }] } } })],
    ['graph-groups/create-group--201.json', () => graph.ask('groups', { method: 'POST', body: newGroup })],
    ['graph-groups/get-group-batch-part--200.json', async () => graph.ask(`groups/${await makeGroup()}`)],
    ['graph-groups/get-group-select-batch-part--200.json', async () => graph.ask(`groups/${await makeGroup()}?$select=id,visibility`)],
    ['graph-sites/get-site-bad-host--400.json', () => graph.ask('sites/bla')],
    ['graph-search/query-sites-first-page--200.json', () => graph.ask('search/query', { method: 'POST', body: { requests: [{ entityTypes: ['site'], query: { queryString: 'contoso' } }] } })],
    ['graph-errors/unknown-segment-batch-part--400.json', () => graph.ask('thiswillgiveanerror')],
    ['graph-batch-raw/two-gets-one-fails--200.json', () => graph.ask('$batch', { method: 'POST', body: { requests: [{ id: '1', method: 'GET', url: '/me' }, { id: '2', method: 'GET', url: '/thiswillgiveanerror' }] } })]
  ])('%s', async (file, ask) => {
    const recorded = readRecorded(file) as ReturnType<typeof readRecorded> & { headers: Record<string, string> };
    const actual = await ask();
    expect(actual.status).toBe(recorded.status);
    expect(differences(recorded.body, actual.body)).toEqual([]);
    const told = Object.keys(recorded.headers).map(name => name.toLowerCase()).filter(name => ['x-ms-resource-unit', 'odata-version', 'request-id', 'client-request-id', 'location'].includes(name));
    expect(told.filter(name => !actual.headers.has(name) && !(file.startsWith('graph-search') && name === 'location'))).toEqual([]);
    if (recorded.headers['x-ms-resource-unit'] !== undefined) expect(actual.headers.get('x-ms-resource-unit')).toBe(recorded.headers['x-ms-resource-unit']);
    if (recorded.status >= 400) expect(actual.body.error.code).toBe(recorded.body.error.code);
  });

  test('the headers of batch parts are the recorded ones', async () => {
    const recorded = readRecorded('graph-batch-raw/users-exist-and-missing--200.json').body.responses;
    const { body } = await graph.ask('$batch', { method: 'POST', body: { requests: [{ id: '1', method: 'GET', url: '/users/owner@contoso.example' }, { id: '2', method: 'GET', url: '/users/nobody@contoso.example' }] } });
    for (const part of recorded) {
      const actual = body.responses.find((one: any) => one.id === part.id);
      expect(Object.keys(actual.headers).sort()).toEqual(Object.keys(part.headers).sort());
      expect(differences(part.body, actual.body)).toEqual([]);
    }
  });

  test('a site has the recorded properties, a root web its two facets besides', async () => {
    const { body } = await graph.ask('sites/127.0.0.1:/sites/intranet');
    const { body: recorded } = readRecorded('graph-sites/get-subsite--200.json');
    expect(differences(recorded, body)).toEqual(['.parentReference: missing', '.root: not recorded', '.siteCollection: not recorded']);
  });
});
