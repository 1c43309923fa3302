import { makeTestGraph, origin } from './testGraph.ts';
import type { TestGraph } from './testGraph.ts';

let graph: TestGraph;
const eventual = { headers: { ConsistencyLevel: 'eventual' } };

beforeAll(async () => {
  graph = await makeTestGraph();
});

afterAll(() => graph.tenant.store.close());

beforeEach(() => graph.grant('User.Read.All', 'Group.ReadWrite.All', 'People.Read', 'Presence.Read.All', 'Mail.Send', 'TeamsActivity.Send', 'Sites.Read.All'));

const names = (body: any): string[] => body.value.map((one: { displayName: string }) => one.displayName);

describe('users', () => {
  test.each([
    ['$filter=department eq \'Legal\'&$orderby=displayName desc', 'Sorting not supported for current query.'],
    ['$filter=department ne \'Legal\'', 'Operator \'NotEqualsMatch\' is not supported because'],
    ['$filter=endswith(mail,\'.example\')', 'Operator \'EndsWith\' is not supported because'],
    ['$search="displayName:a"', 'ConsistencyLevel: eventual'],
    ['$orderby=department', 'Sorting not supported for current query.']
  ])('%s wants an advanced query', async (query, message) => {
    const { status, body } = await graph.ask(`users?${query}`);
    expect([status, body.error.code]).toEqual([400, 'Request_UnsupportedQuery']);
    expect(body.error.message).toContain(message);
  });

  test.each([
    ['$filter=department eq \'Legal\'', ['Amara Okafor', 'Elif Yılmaz', 'Xavier Dubois']],
    ['$filter=department eq \'Legal\'&$orderby=displayName desc&$count=true', ['Xavier Dubois', 'Elif Yılmaz', 'Amara Okafor']],
    ['$filter=jobTitle eq \'Knowledge manager\' or startswith(displayName,\'Qin\')', ['Marco Silva', 'Qin Li']],
    ['$search="displayName:silva" OR "displayName:li"&$count=true', ['Marco Silva', 'Qin Li']],
    ['$filter=userType ne \'Member\'&$count=true', ['Greta Novak']]
  ])('%s finds', async (query, expected) => {
    expect(names((await graph.ask(`users?${query}`, eventual)).body)).toEqual(expected);
  });

  test('are counted as plain text', async () => {
    const { body, headers } = await graph.ask('users/$count?$filter=department eq \'Legal\'', eventual);
    expect([body, headers.get('content-type')]).toEqual(['3', 'text/plain']);
    expect((await graph.ask('users/$count')).status).toBe(400);
  });

  test('a page token that was not given is refused', async () => {
    expect((await graph.ask('users?$skiptoken=made-up')).body.error.code).toBe('Directory_ExpiredPageToken');
    expect((await graph.ask('users?$top=1000')).status).toBe(400);
  });

  test.each(['aboutMe', 'skills', 'interests', 'responsibilities', 'pastProjects', 'schools', 'mailboxSettings', 'hireDate'])('%s is 501 on the collection and read from one person', async name => {
    expect((await graph.ask(`users?$select=${name}`)).status).toBe(501);
    expect((await graph.ask(`users/owner@contoso.example?$select=${name}`)).status).toBe(200);
  });

  test('one\'s own profile is written with User.ReadWrite only', async () => {
    const change = { method: 'PATCH', body: { aboutMe: 'Ask me about customs.', skills: ['Customs', 'Juggling'] } };
    expect((await graph.ask('me', change)).status).toBe(403);
    await graph.grant('User.ReadWrite');
    expect((await graph.ask('me', change)).status).toBe(204);
    expect((await graph.ask('me?$select=skills,aboutMe')).body).toMatchObject({ skills: ['Customs', 'Juggling'], aboutMe: 'Ask me about customs.' });
    expect((await graph.ask('me', { method: 'PATCH', body: { shoeSize: 4 } })).body.error.code).toBe('Request_BadRequest');
  });

  test('whoever was deleted signs in nowhere, and their name stays in the site', async () => {
    await graph.grant('User.ReadWrite.All');
    expect((await graph.ask('users/rosa@contoso.example', { method: 'DELETE' })).status).toBe(204);
    expect((await graph.ask('users/rosa@contoso.example')).status).toBe(404);
    expect((await graph.ask('me', { person: 'rosa@contoso.example' })).status).toBe(401);
    const inSite = await graph.tenant.fetch(new Request(`${origin}/sites/intranet/_api/web`, { headers: { authorization: 'Bearer rosa@contoso.example', accept: 'application/json' } }));
    expect(inSite.status).toBe(401);
    const site = graph.tenant.store.sites.all()[0]!;
    expect(graph.tenant.store.users.byUpn(site.id, 'rosa@contoso.example')).toMatchObject({ title: 'Rosa Bianchi', isDeleted: true });
  });
});

describe('managers and reports', () => {
  test('stand in both directions', async () => {
    const { body: { displayName, '@odata.type': type } } = await graph.ask('me/manager');
    expect([displayName, type]).toEqual(['Jakub Nowak', '#microsoft.graph.user']);
    expect(names((await graph.ask('users/jakub@contoso.example/directReports?$select=displayName')).body)).toEqual(['Dorota Zielińska', 'Mina Haddad', 'Peter van Dijk']);
    expect((await graph.ask('me?$select=id&$expand=manager($select=displayName)')).body.manager).toEqual({ '@odata.type': '#microsoft.graph.user', 'displayName': 'Jakub Nowak' });
  });

  test('who has no manager is a 404, and others\' managers want User.Read.All', async () => {
    expect((await graph.ask('users/owner@contoso.example/manager')).body.error.code).toBe('Request_ResourceNotFound');
    await graph.grant('User.ReadBasic.All');
    expect((await graph.ask('users/ben@contoso.example/manager')).status).toBe(403);
    expect((await graph.ask('me/manager')).status).toBe(200);
  });
});

describe('groups', () => {
  test('are made, filled, listed and left', async () => {
    const { status, body: group, headers } = await graph.ask('groups', { method: 'POST', body: { displayName: 'Customs circle', mailNickname: 'customs', mailEnabled: true, securityEnabled: false, groupTypes: ['Unified'] } });
    expect([status, group.mail]).toEqual([201, 'customs@contoso.example']);
    expect(headers.get('location')).toContain(group.id);
    const me = (await graph.ask('me?$select=id')).body.id;
    const reference = { method: 'POST', body: { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${me}` } };
    expect((await graph.ask(`groups/${group.id}/members/$ref`, reference)).status).toBe(204);
    expect((await graph.ask(`groups/${group.id}/members/$ref`, reference)).status).toBe(400);
    expect(names((await graph.ask(`groups/${group.id}/members`)).body)).toEqual(['Mina Haddad']);
    expect(names((await graph.ask('me/memberOf')).body)).toContain('Customs circle');
    expect(names((await graph.ask('groups?$filter=startswith(displayName,\'customs\')')).body)).toEqual(['Customs circle']);
    expect((await graph.ask(`groups/${group.id}/members/${me}/$ref`, { method: 'DELETE' })).status).toBe(204);
    expect((await graph.ask(`groups/${group.id}/members`)).body.value).toEqual([]);
    expect((await graph.ask(`groups/${group.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await graph.ask(`groups/${group.id}`)).status).toBe(404);
  });
});

describe('people and presence', () => {
  test('people come nearest first, without oneself, and page by $skip', async () => {
    const { body } = await graph.ask('me/people?$top=3');
    expect(body.value.map((one: any) => one.department)).toEqual(['Logistics', 'Logistics', 'Logistics']);
    expect(names(body)).not.toContain('Mina Haddad');
    const next = await graph.ask(body['@odata.nextLink']);
    expect(names(next.body)).toHaveLength(3);
    expect(names(next.body).some(name => names(body).includes(name))).toBe(false);
    expect(names((await graph.ask('me/people?$search="silva"')).body)).toEqual(['Marco Silva']);
  });

  test('presence is read of many at once, strangers passed over, 650 at most', async () => {
    const ids = (await graph.ask('users?$top=5&$select=id')).body.value.map((one: any) => one.id);
    const { body } = await graph.ask('communications/getPresencesByUserId', { method: 'POST', body: { ids: [...ids, crypto.randomUUID()] } });
    expect(body.value.map((one: any) => one.id)).toEqual(ids);
    expect(Object.keys(body.value[0])).toEqual(['id', 'availability', 'activity', 'statusMessage', 'outOfOfficeSettings']);
    expect((await graph.ask('communications/getPresencesByUserId', { method: 'POST', body: { ids: Array.from({ length: 651 }, () => ids[0]) } })).status).toBe(400);
  });
});

describe('what is sent', () => {
  test('mail is accepted with an empty 202 and kept', async () => {
    const message = { subject: 'Hello', body: { contentType: 'Text', content: 'Hi' }, toRecipients: [{ emailAddress: { address: 'owner@contoso.example' } }] };
    expect(await graph.ask('me/sendMail', { method: 'POST', body: { message } })).toMatchObject({ status: 202, body: '' });
    expect((await graph.ask('me/sendMail', { method: 'POST', body: { message: { ...message, toRecipients: [] } } })).body.error.code).toBe('ErrorInvalidRecipients');
    const { sent } = await (await graph.tenant.fetch(new Request(`${origin}/_local/sent`))).json() as any;
    expect(sent).toMatchObject([{ kind: 'mail', from: 'member@contoso.example', to: ['owner@contoso.example'], body: { message: { subject: 'Hello' } } }]);
  });

  test.each([
    ['owner@contoso.example', {}, 204],
    ['member@contoso.example', {}, 400],
    ['owner@contoso.example', { previewText: { content: 'x'.repeat(151) } }, 400],
    ['owner@contoso.example', { activityType: undefined }, 400],
    ['nobody@contoso.example', {}, 404]
  ])('an activity for %s with %j is %i', async (to, changes, expected) => {
    const body = { topic: { source: 'text', value: 'Board', webUrl: 'https://teams.microsoft.com/l/x' }, activityType: 'replied', previewText: { content: 'A reply' }, templateParameters: [], ...changes };
    expect((await graph.ask(`users/${to}/teamwork/sendActivityNotification`, { method: 'POST', body })).status).toBe(expected);
  });
});

describe('consents', () => {
  test.each([
    ['GET', 'me/people', undefined, 'ErrorAccessDenied'],
    ['GET', 'me/presence', undefined, 'Forbidden'],
    ['POST', 'communications/getPresencesByUserId', { ids: ['x'] }, 'Forbidden'],
    ['GET', 'groups', undefined, 'Authorization_RequestDenied'],
    ['GET', 'users', undefined, 'Authorization_RequestDenied'],
    ['POST', 'me/sendMail', { message: {} }, 'ErrorAccessDenied'],
    ['GET', 'sites/root', undefined, 'accessDenied'],
    ['POST', 'search/query', { requests: [{ entityTypes: ['person'], query: { queryString: 'a' } }] }, 'ErrorAccessDenied']
  ])('%s %s is refused in the words of its service', async (method, path, body, code) => {
    await graph.grant('User.Read');
    const answer = await graph.ask(path, { method, ...(body ? { body } : {}) });
    expect([answer.status, answer.body.error.code]).toEqual([403, code]);
  });
});

describe('an expired token', () => {
  const token = (exp: number): string => `x.${Buffer.from(JSON.stringify({ upn: 'member@contoso.example', exp })).toString('base64url')}.y`;

  test('is refused by both services, one that lasts is taken', async () => {
    const now = Date.parse('2026-11-20T12:00:00Z') / 1000;
    expect((await graph.ask('me', { person: token(now + 60) })).body.displayName).toBe('Mina Haddad');
    expect((await graph.ask('me', { person: token(now - 1) })).body.error).toMatchObject({ code: 'InvalidAuthenticationToken', message: 'Lifetime validation failed, the token is expired.' });
    const answer = await graph.tenant.fetch(new Request(`${origin}/sites/intranet/_api/web`, { headers: { authorization: `Bearer ${token(now - 1)}` } }));
    expect([answer.status, await answer.text()]).toEqual([401, '{"error_description":"Invalid JWT token. The token is expired."}']);
  });
});
