import type { TestTenant } from './testTenant.ts';
import { differences, makeTestTenant, readRecorded, siteUrl, whenRecorded } from './testTenant.ts';

let demo: TestTenant;
beforeEach(() => { demo = makeTestTenant(); });
afterEach(() => {
  expect(demo.failures).toEqual([]);
  demo.store.close();
});

describe('sign-in', () => {
  test.each<[string, Record<string, string>, number]>([
    ['nobody', {}, 401],
    ['an unknown bearer', { authorization: 'Bearer nobody@example.test' }, 401],
    ['an unknown cookie', { cookie: 'KnowhowPerson=nobody%40example.test' }, 401],
    ['a bearer', { authorization: 'Bearer member@example.test' }, 200],
    ['a cookie among others', { cookie: 'a=b; KnowhowPerson=member%40example.test; c=d' }, 200],
    ['a bearer before a cookie', { authorization: 'Bearer member@example.test', cookie: 'KnowhowPerson=nobody' }, 200],
    ['somebody of the directory without rights on the site', { authorization: 'Bearer stranger@example.test' }, 403]
  ])('%s', async (_name, headers, status) => {
    const answer = await demo.tenant.fetch(new Request(`${siteUrl}/_api/web`, { headers: { accept: 'application/json;odata=nometadata', ...headers } }));
    expect(answer.status).toBe(status);
    expect(answer.headers.get('www-authenticate')?.startsWith('Bearer') ?? false).toBe(status === 401);
  });

  test('a person who left the organisation cannot sign in any more', async () => {
    const user = demo.store.users.byUpn(demo.web.siteId, demo.people.member)!;
    demo.store.users.update(user, { isDeleted: true });
    expect((await demo.ask(demo.people.member, 'GET', 'web')).status).toBe(401);
  });
});

describe('digests', () => {
  const ensure = { body: { logonName: 'member@example.test' } };
  const digestOf = async (who: string): Promise<string> => (await demo.json(who, 'POST', 'contextinfo', { cookie: true })).FormDigestValue;

  test('contextinfo answers what the service describes', async () => {
    const info = await demo.json(demo.people.member, 'POST', 'contextinfo', { cookie: true });
    expect(info).toEqual({
      FormDigestTimeoutSeconds: 1800, FormDigestValue: expect.stringMatching(/^0x[0-9A-F]{128},04 Mar 2026 05:06:07 -0000$/),
      LibraryVersion: expect.any(String), SiteFullUrl: siteUrl, SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'], WebFullUrl: siteUrl
    });
    const verbose = await demo.json(demo.people.member, 'POST', 'contextinfo', { headers: { accept: 'application/json;odata=verbose' } });
    expect(verbose.d.GetContextWebInformation.SupportedSchemaVersions.results).toHaveLength(2);
  });

  test('a page needs one to write, a program with a bearer token does not', async () => {
    const without = await demo.ask(demo.people.owner, 'POST', 'web/ensureuser', { ...ensure, cookie: true });
    expect(without.status).toBe(403);
    expect((await without.json() as any)['odata.error'].code).toBe('-2130575251, Microsoft.SharePoint.SPException');
    const headers = { 'X-RequestDigest': await digestOf(demo.people.owner) };
    expect((await demo.ask(demo.people.owner, 'POST', 'web/ensureuser', { ...ensure, cookie: true, headers })).status).toBe(200);
    expect((await demo.ask(demo.people.owner, 'POST', 'web/ensureuser', ensure)).status).toBe(200);
    expect((await demo.ask(demo.people.owner, 'GET', 'web', { cookie: true })).status).toBe(200);
  });

  test.each<[string, (digest: string) => Promise<string> | string]>([
    ['after half an hour', digest => { demo.advance(1801); return digest; }],
    ['of another person', () => digestOf(demo.people.member)],
    ['that was changed', digest => digest.replace(/^0x./, match => (match === '0xA' ? '0xB' : '0xA'))],
    ['that is none', () => 'rubbish']
  ])('one %s is refused', async (_name, change) => {
    const digest = await change(await digestOf(demo.people.owner));
    const answer = await demo.ask(demo.people.owner, 'POST', 'web/ensureuser', { ...ensure, cookie: true, headers: { 'X-RequestDigest': digest } });
    expect(answer.status).toBe(403);
    expect((await answer.json() as any)['odata.error']).toMatchObject({
      code: '-2130575252, Microsoft.SharePoint.SPException',
      message: { lang: 'en-US', value: expect.stringMatching(/^The security validation for this page is invalid/) }
    });
  });

  test('one is good just before half an hour is over', async () => {
    const digest = await digestOf(demo.people.owner);
    demo.advance(1799);
    expect((await demo.ask(demo.people.owner, 'POST', 'web/ensureuser', { ...ensure, cookie: true, headers: { 'X-RequestDigest': digest } })).status).toBe(200);
  });

  test('one of another site is refused', async () => {
    const other = demo.store.sites.create({ path: '/sites/other', title: 'Other' });
    demo.store.users.add(other.siteId, { upn: demo.people.owner, title: 'owner', isSiteAdmin: true });
    const digest = await digestOf(demo.people.owner);
    const answer = await demo.tenant.fetch(new Request('http://127.0.0.1/sites/other/_api/web/ensureuser', {
      method: 'POST', body: '{}', headers: { cookie: `KnowhowPerson=${demo.people.owner}`, 'x-requestdigest': digest, accept: 'application/json;odata=nometadata' }
    }));
    expect(answer.status).toBe(403);
  });
});

describe('formats', () => {
  const as = async (accept: string, address: string, more: Record<string, string> = {}): Promise<[string | null, any]> => {
    const answer = await demo.ask(demo.people.owner, 'GET', address, { headers: { accept, ...more } });
    return [answer.headers.get('content-type'), await answer.json()];
  };

  test('an entity, in each', async () => {
    const root = `${siteUrl}/_api/`;
    const id = `${root}Web/GetUserById(${demo.store.users.byUpn(demo.web.siteId, demo.people.owner)!.id})`;
    const address = 'web/currentuser?$select=Title';
    expect(await as('application/json;odata=nometadata', address)).toEqual(['application/json;odata=nometadata;streaming=true;charset=utf-8', { Title: 'owner' }]);
    expect(await as('application/json', address)).toEqual(['application/json;odata=minimalmetadata;streaming=true;charset=utf-8', {
      'odata.metadata': `${root}$metadata#SP.ApiData.Users/@Element`, 'odata.type': 'SP.User', 'odata.id': id, 'odata.editLink': id.slice(root.length), Title: 'owner'
    }]);
    expect(await as('application/json;odata=verbose', address)).toEqual(['application/json;odata=verbose;charset=utf-8', {
      d: { __metadata: { id, uri: id, type: 'SP.User' }, Title: 'owner' }
    }]);
    expect((await as('application/json', address, { 'odata-version': '4.0' }))[1]).toEqual({
      '@odata.context': `${root}$metadata#Users/$entity`, '@odata.type': '#SP.User', '@odata.id': id, '@odata.editLink': id.slice(root.length), Title: 'owner'
    });
    expect((await as('application/json;odata.metadata=none', address, { 'odata-version': '4.0' }))[1]).toEqual({ Title: 'owner' });
  });

  test('a collection, in each', async () => {
    const address = 'web/roledefinitions?$select=Id&$filter=Name eq \'Read\'';
    expect((await as('application/json;odata=nometadata', address))[1]).toEqual({ value: [{ Id: 1073741826 }] });
    expect((await as('application/json;odata=verbose', address))[1]).toEqual({ d: { results: [{ __metadata: expect.any(Object), Id: 1073741826 }] } });
    expect(Object.keys((await as('application/json', address))[1])).toEqual(['odata.metadata', 'value']);
    expect(Object.keys((await as('application/json', address, { 'odata-version': '4' }))[1])).toEqual(['@odata.context', 'value']);
  });

  test('one value, a complex value and nothing', async () => {
    expect(await demo.json(demo.people.owner, 'GET', 'web/title')).toEqual({ value: 'Demo' });
    expect((await as('application/json;odata=verbose', 'web/Title'))[1]).toEqual({ d: { Title: 'Demo' } });
    expect((await as('application/json', 'web/Title'))[1]).toEqual({ 'odata.metadata': `${siteUrl}/_api/$metadata#Edm.String`, value: 'Demo' });
    expect(await demo.json(demo.people.owner, 'GET', 'web/effectivebasepermissions')).toEqual({ High: '2147483647', Low: '4294967295' });
    expect((await as('application/json;odata=verbose', 'web/effectivebasepermissions'))[1]).toEqual({
      d: { EffectiveBasePermissions: { __metadata: { type: 'SP.BasePermissions' }, High: '2147483647', Low: '4294967295' } }
    });
    expect(await demo.json(demo.people.owner, 'GET', 'web/parentweb')).toEqual({ 'odata.null': true });
    expect(await (await demo.ask(demo.people.owner, 'GET', 'web/title/$value')).text()).toBe('Demo');
  });

  test('links stand first, expanded or deferred, and nested selections hold', async () => {
    const web = await demo.json(demo.people.owner, 'GET', 'web?$select=Title,RegionalSettings/LocaleId,RegionalSettings/TimeZone/Id&$expand=RegionalSettings,RegionalSettings/TimeZone');
    expect(JSON.stringify(web)).toBe(`{"RegionalSettings":{"TimeZone":{"Id":${web.RegionalSettings.TimeZone.Id}},"LocaleId":1033},"Title":"Demo"}`);
    const { d } = (await as('application/json;odata=verbose', 'web?$expand=CurrentUser'))[1];
    expect(d.CurrentUser.Title).toBe('owner');
    expect(d.Lists).toEqual({ __deferred: { uri: `${siteUrl}/_api/Web/Lists` } });
  });

  test('an error, in each', async () => {
    const error = async (headers: Record<string, string>): Promise<string> => (await demo.ask(demo.people.owner, 'GET', 'web/getuserbyid(999)', { headers })).text();
    const message = { lang: 'en-US', value: 'User cannot be found.' };
    const code = '-2146232832, Microsoft.SharePoint.SPException';
    expect(JSON.parse(await error({ accept: 'application/json;odata=nometadata' }))).toEqual({ 'odata.error': { code, message } });
    expect(JSON.parse(await error({ accept: 'application/json' }))).toEqual({ 'odata.error': { code, message } });
    expect(JSON.parse(await error({ accept: 'application/json;odata=verbose' }))).toEqual({ error: { code, message } });
    expect(JSON.parse(await error({ accept: 'application/json', 'odata-version': '4.0' }))).toEqual({ error: { code, message: message.value } });
    const refused = await demo.ask(demo.people.owner, 'GET', 'web', { headers: { accept: 'text/csv' } });
    expect(refused.status).toBe(406);
    expect(await refused.text()).toBe('<?xml version="1.0" encoding="utf-8"?><m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">'
      + '<m:code>-1, Microsoft.SharePoint.Client.InvalidClientQueryException</m:code><m:message xml:lang="en-US">The HTTP header ACCEPT is missing or its value is invalid.</m:message></m:error>');
  });

  test('who asks for no format gets Atom, and an error as XML; a file or nothing is what it is', async () => {
    const ask = (method: string, address: string, body?: object): Promise<Response> => demo.ask(demo.people.owner, method, address, { body, headers: { accept: '*/*' } });
    expect((await ask('GET', 'web')).headers.get('content-type')).toBe('application/atom+xml;type=entry;charset=utf-8');
    expect(await (await ask('GET', 'web/title/$value')).text()).toBe('Demo');
    expect((await ask('PATCH', 'web', { Title: 'New' })).status).toBe(204);
    const missing = await ask('GET', 'web/getuserbyid(999)');
    expect([missing.status, missing.headers.get('content-type')]).toEqual([500, 'application/xml;charset=utf-8']);
    expect(await (await ask('POST', 'web/ensureuser', { logonName: 'member@example.test' })).text()).toContain('<d:Title>member</d:Title>');
  });

  test('the headers of the service stand on every answer', async () => {
    for (const address of ['web', 'web/nothing', 'web/getuserbyid(999)']) {
      const { headers } = await demo.ask(demo.people.owner, 'GET', address);
      expect(headers.get('sprequestguid')).toMatch(/^[0-9a-f-]{36}$/);
      expect(Number(headers.get('spclientservicerequestduration'))).toBeGreaterThan(0);
      expect(headers.get('x-sharepointhealthscore')).toBe('0');
      expect(headers.get('x-sp-serverstate')).toBe('ReadOnly=0');
    }
  });
});

describe('what the tenant does not know', () => {
  test.each<[string, string, string]>([
    ['GET', 'web/titel', 'Title'],
    ['GET', 'wep', 'Web'],
    ['GET', 'web/siteusers/getbymail(\'x\')', 'getbyemail'],
    ['GET', 'web?$select=Titel', 'Title'],
    ['GET', 'web?$expand=CurentUser', 'CurrentUser'],
    ['GET', 'web/activities', 'Activities'],
    ['GET', 'web?$apply=groupby', '$select'],
    ['DELETE', 'web', 'DELETE on SP.Web']
  ])('%s %s is answered by 501, naming what is near', async (method, address, near) => {
    const answer = await demo.ask(demo.people.owner, method, address);
    expect(answer.status).toBe(501);
    expect(answer.headers.get('x-local-tenant')).toBe('not-emulated');
    expect((await answer.json() as any).error).toEqual({ code: 'NotEmulated', message: expect.stringContaining(near) });
  });

  test('a header that would change the answer is refused too', async () => {
    expect((await demo.ask(demo.people.owner, 'GET', 'web', { headers: { Prefer: 'return=minimal' } })).status).toBe(501);
    expect((await demo.ask(demo.people.owner, 'POST', 'web', { headers: { 'X-HTTP-Method': 'TRACE' } })).status).toBe(501);
    expect((await demo.ask(demo.people.owner, 'POST', 'contextinfo', { headers: { 'X-HTTP-Method': 'POST' } })).status).toBe(200);
  });

  it('calls a function that finds one of many by POST as well, but changes nothing without a method', async () => {
    const user = `web/siteusers/getbyemail('${demo.people.member}')`;
    expect(await demo.json(demo.people.owner, 'POST', user)).toMatchObject({ Email: demo.people.member });
    expect((await demo.ask(demo.people.owner, 'POST', user, { body: { Title: 'Other' } })).status).toBe(405);
  });
});

describe('what the service refuses', () => {
  test.each<[string, string, number, string]>([
    ['GET', 'web/lists/getbytitle(\'open', 400, 'The expression "web/lists/getbytitle(\'open" is not valid.'],
    ['GET', 'web/siteusers?$filter=Title eq', 400, ''],
    ['GET', 'web/siteusers?$top=many', 400, 'non-negative integer'],
    ['GET', 'web/siteusers?$select=Nonsense', 400, 'The field or property \'Nonsense\' does not exist.'],
    ['GET', 'web/ensureuser', 405, ''],
    ['POST', 'web/currentuser', 405, '']
  ])('%s %s: %i', async (method, address, status, message) => {
    const answer = await demo.ask(demo.people.owner, method, address);
    expect(answer.status).toBe(status);
    expect((await answer.json() as any)['odata.error'].message.value).toContain(message);
  });

  test('a site that is not there answers plain text', async () => {
    const answer = await demo.tenant.fetch(new Request('http://127.0.0.1/sites/missing/_api/web', { headers: { authorization: 'Bearer owner@example.test' } }));
    expect([answer.status, await answer.text()]).toEqual([404, '404 FILE NOT FOUND']);
  });

  test.each([['no JSON', '{"a":', 400], ['a list', '[]', 400], ['more than 2 MiB', `{"logonName":"${'x'.repeat(2_097_152)}"}`, 400]])('a body that is %s', async (_name, body, status) => {
    expect((await demo.ask(demo.people.owner, 'POST', 'web/ensureuser', { body })).status).toBe(status);
  });

  test('a broken escape in the address is a bad request', async () => {
    const answer = await demo.tenant.fetch(new Request(`${siteUrl}/_api/web/getlist('%E0%A4%A')`, { headers: { authorization: 'Bearer owner@example.test' } }));
    expect(answer.status).toBe(400);
  });
});

test('small collections are filtered, sorted and cut in memory', async () => {
  const titles = async (query: string): Promise<string[]> => (await demo.json(demo.people.owner, 'GET', `web/roledefinitions?$select=Name&${query}`)).value.map((role: { Name: string }) => role.Name);
  expect(await titles('$filter=startswith(Name,\'Re\') or Name eq \'edit\'')).toEqual(['Edit', 'Read']);
  expect(await titles('$filter=Hidden eq true')).toEqual(['Limited Access']);
  expect(await titles('$orderby=Name desc&$top=2&$skip=1&$filter=Hidden eq false')).toEqual(['Full Control', 'Edit']);
});

whenRecorded('the shape of a recorded answer', () => {
  const recordings: readonly { file: string; method: string; address: string; logonName?: string }[] = [
    { file: 'web/get-web-select--200.json', method: 'GET', address: 'web?$select=Id,QuickLaunchEnabled,Title,WelcomePage' },
    { file: 'web/get-web-with-regional-settings--200.json', method: 'GET', address: 'web?$select=Id,Url,RegionalSettings/*,RegionalSettings/TimeZone/*&$expand=RegionalSettings,RegionalSettings/TimeZone' },
    { file: 'web/get-regional-settings--200.json', method: 'GET', address: 'web?$select=Id,RegionalSettings&$expand=RegionalSettings' },
    { file: 'web/get-site-select--200.json', method: 'GET', address: 'site?$select=GroupId,Id' },
    { file: 'users-groups/get-siteusers--200.json', method: 'GET', address: 'web?$select=Id,SiteUsers&$expand=SiteUsers' },
    { file: 'users-groups/get-user-by-id--500.json', method: 'GET', address: 'web/getuserbyid(999)' },
    { file: 'users-groups/ensure-user--200.json', method: 'POST', address: 'web/ensureuser', logonName: 'member@example.test' },
    { file: 'users-groups/ensure-user--400.json', method: 'POST', address: 'web/ensureuser', logonName: 'nobody@example.test' },
    { file: 'users-groups/get-sitegroups--200.json', method: 'GET', address: 'web?$select=Id,SiteGroups&$expand=SiteGroups' },
    { file: 'users-groups/get-sitegroup-by-name--200.json', method: 'GET', address: 'web/sitegroups?$filter=Title eq \'Demo Owners\'&$top=1' },
    { file: 'users-groups/get-sitegroup-by-name-with-current-user-rights--200.json', method: 'GET', address: 'web/sitegroups?$select=*,CanCurrentUserEditMembership,CanCurrentUserManageGroup,CanCurrentUserViewMembership&$filter=Title eq \'Demo Owners\'&$top=1' },
    { file: 'users-groups/get-group-users--200.json', method: 'GET', address: 'web/sitegroups?$select=Id,Users&$expand=Users&$filter=Title eq \'Demo Owners\'&$top=1' },
    { file: 'permissions/get-web-effectivebasepermissions--200.json', method: 'GET', address: 'web?$select=Id,EffectiveBasePermissions' },
    { file: 'permissions/get-user-effective-permissions-web--200.json', method: 'GET', address: 'web/getusereffectivepermissions(\'i:0%23.f%7Cmembership%7Cmember@example.test\')' },
    { file: 'permissions/get-web-roleassignments--200.json', method: 'GET', address: 'web?$select=Id,RoleAssignments&$expand=RoleAssignments' },
    { file: 'permissions/get-roledefinition-by-name--200.json', method: 'GET', address: 'web/roledefinitions?$filter=Name eq \'Read\'&$top=1' },
    { file: 'permissions/get-roleassignment-of-principal--200-empty.json', method: 'GET', address: 'web/roleassignments?$select=PrincipalId,RoleDefinitionBindings&$expand=RoleDefinitionBindings&$filter=PrincipalId eq 999&$top=1' }
  ];
  test.each(recordings)('$file', async ({ file, method, address, logonName }) => {
    const recorded = readRecorded(file);
    const answer = await demo.ask(demo.people.owner, method, address, logonName === undefined ? {} : { body: { logonName } });
    expect(answer.status).toBe(recorded.status);
    expect(differences(recorded.body, await answer.json())).toEqual([]);
  });

  test('a web in the verbose format, all links deferred', async () => {
    const body = await demo.json(demo.people.owner, 'GET', 'web', { headers: { accept: 'application/json;odata=verbose' } });
    // Three keys came in 2022, after this recording.
    const added = ['IsEduClass', 'IsEduClassProvisionChecked', 'IsEduClassProvisionPending'].map(name => `.d.${name}: not recorded`);
    expect(differences(readRecorded('formats/get-web-verbose--200.json').body, body)).toEqual(added);
  });
});
