import type { TestTenant } from '../http/testTenant.ts';
import { makeTestTenant } from '../http/testTenant.ts';

const contribute = 1073741827;
const reader = 1073741826;

let demo: TestTenant;
let memberId: number;
beforeEach(() => {
  demo = makeTestTenant();
  memberId = demo.store.users.byUpn(demo.web.siteId, demo.people.member)!.id;
});
afterEach(() => {
  expect(demo.failures).toEqual([]);
  demo.store.close();
});

const login = (upn: string): string => `i:0%23.f%7Cmembership%7C${upn}`;

describe('effective permissions', () => {
  test.each<['owner' | 'member' | 'visitor', string, string]>([
    ['owner', '2147483647', '4294967295'],
    ['member', '432', '1011028719'],
    ['visitor', '176', '138612833']
  ])('of the %s', async (who, High, Low) => {
    expect(await demo.json(demo.people[who], 'GET', 'web/effectivebasepermissions')).toEqual({ High, Low });
    expect((await demo.json(demo.people[who], 'GET', 'web?$select=EffectiveBasePermissions')).EffectiveBasePermissions).toEqual({ High, Low });
    expect(await demo.json(demo.people.owner, 'GET', `web/getusereffectivepermissions(@u)?@u='${login(demo.people[who])}'`)).toEqual({ High, Low });
  });

  test('they are answered only when they are asked for', async () => {
    const web = await demo.json(demo.people.owner, 'GET', 'web');
    expect(web).not.toHaveProperty('EffectiveBasePermissions');
    expect(web).not.toHaveProperty('HasUniqueRoleAssignments');
  });

  test('one\'s own are open to everybody, others\' are not', async () => {
    expect((await demo.ask(demo.people.visitor, 'GET', `web/getusereffectivepermissions('${login(demo.people.visitor)}')`)).status).toBe(200);
    expect((await demo.ask(demo.people.visitor, 'GET', `web/getusereffectivepermissions('${login(demo.people.owner)}')`)).status).toBe(403);
  });

  test.each<[string, boolean]>([['{"High":"0","Low":"1"}', true], ['{\'High\':\'0\',\'Low\':\'2\'}', false]])('doesuserhavepermissions %s', async (mask, value) => {
    expect(await demo.json(demo.people.visitor, 'GET', `web/doesuserhavepermissions(@v)?@v=${encodeURIComponent(mask)}`)).toEqual({ value });
  });

  test('a mask that is none is the service\'s 400', async () => {
    expect((await demo.ask(demo.people.visitor, 'GET', 'web/doesuserhavepermissions(@v)?@v={"High":1}')).status).toBe(400);
    expect((await demo.ask(demo.people.visitor, 'GET', 'web/doesuserhavepermissions')).status).toBe(400);
  });
});

describe('role assignments', () => {
  test('members may not read them', async () => {
    expect((await demo.ask(demo.people.member, 'GET', 'web/roleassignments')).status).toBe(403);
    expect((await demo.ask(demo.people.member, 'GET', 'web?$expand=RoleAssignments')).status).toBe(403);
  });

  test('owners read who has which role, people and groups alike', async () => {
    const { value } = await demo.json(demo.people.owner, 'GET',
      'web/roleassignments?$expand=Member,RoleDefinitionBindings&$select=PrincipalId,Member/Title,RoleDefinitionBindings/Name');
    expect(value).toContainEqual({ Member: { Title: 'member' }, RoleDefinitionBindings: [{ Name: 'Contribute' }], PrincipalId: memberId });
    expect(value).toContainEqual({ Member: { Title: 'Demo Owners' }, RoleDefinitionBindings: [{ Name: 'Full Control' }], PrincipalId: expect.any(Number) });
    const one = await demo.json(demo.people.owner, 'GET', `web/roleassignments/getbyprincipalid(${memberId})/roledefinitionbindings?$select=Name`);
    expect(one).toEqual({ value: [{ Name: 'Contribute' }] });
    expect(await demo.json(demo.people.owner, 'GET', `web/roleassignments(${memberId})/member?$select=Id`)).toEqual({ Id: memberId });
  });

  test('they are added and removed, and the rights follow at once', async () => {
    const change = (how: string, role: number): Promise<any> => demo.json(demo.people.owner, 'POST', `web/roleassignments/${how}(principalid=${memberId},roledefid=${role})`);
    const rights = async (): Promise<string> => (await demo.json(demo.people.member, 'GET', 'web/effectivebasepermissions')).Low;
    expect(await change('addroleassignment', reader)).toEqual({ 'odata.null': true });
    expect(await change('removeroleassignment', contribute)).toEqual({ 'odata.null': true });
    expect(await rights()).toBe('138612833');
    expect((await demo.ask(demo.people.owner, 'DELETE', `web/roleassignments/getbyprincipalid(${memberId})`)).status).toBe(200);
    expect((await demo.ask(demo.people.member, 'GET', 'web')).status).toBe(403);
  });

  test('members may not change them, and a role that is none is refused', async () => {
    expect((await demo.ask(demo.people.member, 'POST', `web/roleassignments/addroleassignment(principalid=${memberId},roledefid=1073741829)`)).status).toBe(403);
    expect((await demo.ask(demo.people.owner, 'POST', `web/roleassignments/addroleassignment(principalid=${memberId})`)).status).toBe(400);
    expect((await demo.ask(demo.people.owner, 'GET', 'web/roleassignments/getbyprincipalid(999)')).status).toBe(404);
  });
});

describe('role definitions', () => {
  test('the built-in ones have their masks', async () => {
    expect(await demo.json(demo.people.member, 'GET', `web/roledefinitions(${contribute})`)).toEqual({
      BasePermissions: { High: '432', Low: '1011028719' }, Description: expect.any(String), Hidden: false, Id: contribute, Name: 'Contribute', Order: 64, RoleTypeKind: 3
    });
    expect(await demo.json(demo.people.member, 'GET', 'web/roledefinitions/getbyname(\'Read\')?$select=Id')).toEqual({ Id: reader });
    expect(await demo.json(demo.people.member, 'GET', 'web/roledefinitions/getbytype(5)?$select=Name')).toEqual({ Name: 'Full Control' });
  });

  test('owners make, change and delete their own; members do not', async () => {
    const body = { Name: 'Moderate', Description: 'd', Order: 5, BasePermissions: { High: '0', Low: '262144' } };
    expect((await demo.ask(demo.people.member, 'POST', 'web/roledefinitions', { body })).status).toBe(403);
    const created = await demo.ask(demo.people.owner, 'POST', 'web/roledefinitions', { body });
    expect(created.status).toBe(201);
    const { Id } = await created.json() as { Id: number };
    expect(created.headers.get('location')).toContain(`RoleDefinitions(${Id})`);
    expect((await demo.ask(demo.people.owner, 'PATCH', `web/roledefinitions(${Id})`, { body: { Name: 'Moderate more' } })).status).toBe(204);
    expect(await demo.json(demo.people.owner, 'GET', `web/roledefinitions(${Id})?$select=Name`)).toEqual({ Name: 'Moderate more' });
    const deleted = await demo.ask(demo.people.owner, 'DELETE', `web/roledefinitions(${Id})`);
    expect([deleted.status, await deleted.text()]).toEqual([200, '']);
    expect((await demo.ask(demo.people.owner, 'GET', `web/roledefinitions(${Id})`)).status).toBe(404);
  });

  test.each<[object]>([[{ Colour: 'red' }], [{ BasePermissions: { High: 'x', Low: '1' } }]])('%j is refused', async body => {
    expect((await demo.ask(demo.people.owner, 'POST', 'web/roledefinitions', { body: { Name: 'x', ...body } })).status).toBe(400);
  });
});

describe('users and groups', () => {
  test('a person is found by number, mail and login name', async () => {
    for (const key of [`getuserbyid(${memberId})`, `siteusers(${memberId})`, `siteusers/getbyid(${memberId})`, 'siteusers/getbyemail(\'MEMBER@example.test\')',
      `siteusers(@v)?@v='${login(demo.people.member)}'`, `siteusers/getbyloginname('${login(demo.people.member)}')`]) {
      expect((await demo.json(demo.people.visitor, 'GET', `web/${key}`)).Title).toBe('member');
    }
  });

  test('a person comes into the site with their first visit or by ensureuser', async () => {
    const ensured = await demo.json(demo.people.member, 'POST', 'web/ensureuser', { body: { logonName: 'i:0#.f|membership|stranger@example.test' } });
    expect(ensured).toMatchObject({ LoginName: 'i:0#.f|membership|stranger@example.test', PrincipalType: 1, IsSiteAdmin: false });
    expect((await demo.json(demo.people.member, 'POST', 'web/ensureuser(\'stranger@example.test\')')).Id).toBe(ensured.Id);
    const added = await demo.ask(demo.people.owner, 'POST', 'web/siteusers', { body: { LoginName: 'stranger@example.test' } });
    expect([added.status, (await added.json() as any).Id]).toEqual([201, ensured.Id]);
  });

  test('groups are made, filled, emptied and removed', async () => {
    const made = await demo.ask(demo.people.owner, 'POST', 'web/sitegroups', { body: { Title: 'Helpers', Description: 'who help' } });
    expect(made.status).toBe(201);
    const { Id } = await made.json() as { Id: number };
    expect((await demo.ask(demo.people.owner, 'POST', `web/sitegroups(${Id})/users`, { body: { LoginName: 'member@example.test' } })).status).toBe(201);
    expect(await demo.json(demo.people.member, 'GET', 'web/currentuser/groups?$select=Title')).toEqual({ value: [{ Title: 'Helpers' }] });
    expect(await demo.json(demo.people.owner, 'GET', `web/sitegroups/getbyname('helpers')/users/getbyid(${memberId})?$select=Title`)).toEqual({ Title: 'member' });
    const removed = await demo.ask(demo.people.owner, 'DELETE', `web/sitegroups/getbyid(${Id})/users/getbyid(${memberId})`);
    expect([removed.status, await removed.text()]).toEqual([200, '']);
    expect(await demo.json(demo.people.owner, 'POST', `web/sitegroups/removebyid(${Id})`)).toEqual({ 'odata.null': true });
    expect((await demo.ask(demo.people.owner, 'GET', `web/sitegroups(${Id})`)).status).toBe(404);
  });

  test('members may not make groups', async () => {
    expect((await demo.ask(demo.people.visitor, 'POST', 'web/sitegroups', { body: { Title: 'Mine' } })).status).toBe(403);
  });

  test('the three groups of a site stand at the web', async () => {
    for (const role of ['Owner', 'Member', 'Visitor']) {
      expect((await demo.json(demo.people.owner, 'GET', `web/associated${role.toLowerCase()}group`)).Title).toBe(`Demo ${role}s`);
    }
    expect((await demo.json(demo.people.owner, 'GET', 'web/associatedmembergroup?$select=Owner/Title&$expand=Owner')).Owner).toEqual({ Title: 'Demo Owners' });
  });

  test('who may not look into a group gets 403', async () => {
    const system = demo.store.users.system(demo.web.siteId);
    const group = demo.store.groups.add(demo.web.siteId, { title: 'Closed', onlyAllowMembersViewMembership: true }, system);
    expect((await demo.ask(demo.people.visitor, 'GET', `web/sitegroups(${group.id})/users`)).status).toBe(403);
    expect((await demo.ask(demo.people.owner, 'GET', `web/sitegroups(${group.id})/users`)).status).toBe(200);
    const titles = async (): Promise<string[]> => (await demo.json(demo.people.visitor, 'GET', 'web/sitegroups?$select=Title')).value.map((each: any) => each.Title);
    expect(await titles()).not.toContain('Closed');
    demo.store.setSwitches({ membersMaySeeSiteGroups: true });
    expect(await titles()).toContain('Closed');
  });
});

test('the title of a web is changed by who may manage it', async () => {
  expect((await demo.ask(demo.people.member, 'PATCH', 'web', { body: { Title: 'Mine' } })).status).toBe(403);
  expect((await demo.ask(demo.people.owner, 'PATCH', 'web', { body: { Title: 'Ours' } })).status).toBe(204);
  expect(await demo.json(demo.people.member, 'GET', 'web/title')).toEqual({ value: 'Ours' });
});
