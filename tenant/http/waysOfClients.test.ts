/** Ways of asking that SharePoint puts up with, because clients that work against it ask so. The client is named in each. */
import type { TestTenant } from './testTenant.ts';
import { makeTestTenant } from './testTenant.ts';

let demo: TestTenant;
const list = 'web/lists/getbytitle(\'Parcels\')';
const ask = (method: string, address: string, body?: unknown, headers?: Record<string, string>): Promise<any> =>
  demo.json(demo.people.owner, method, address, { ...(body === undefined ? {} : { body }), ...(headers === undefined ? {} : { headers }) });

beforeEach(async () => {
  demo = makeTestTenant();
  await ask('POST', 'web/lists', { Title: 'Parcels', BaseTemplate: 100 });
});
afterEach(() => demo.store.close());

test('a list is recycled by a POST that calls itself DELETE (CLI for Microsoft 365), but not by a DELETE', async () => {
  expect((await demo.ask(demo.people.owner, 'DELETE', `${list}/recycle`)).status).toBe(405);
  expect(await ask('POST', `${list}/recycle`, undefined, { 'x-http-method': 'DELETE' })).toEqual({ value: expect.any(String) });
  expect((await demo.ask(demo.people.owner, 'GET', list)).status).toBe(404);
});

test('a property that comes on demand is expanded like a link (CLI for Microsoft 365), one that always comes is not', async () => {
  expect(await ask('GET', `${list}?$expand=HasUniqueRoleAssignments`)).toMatchObject({ Title: 'Parcels', HasUniqueRoleAssignments: false });
  expect(await ask('GET', `${list}?$select=Title&$expand=HasUniqueRoleAssignments`)).toEqual({ Title: 'Parcels' });
  expect((await demo.ask(demo.people.owner, 'GET', `${list}?$expand=Title`)).status).toBe(400);
});

test('who loses a role that is not named loses all (CLI for Microsoft 365)', async () => {
  const { Id: group } = await ask('POST', 'web/sitegroups', { Title: 'Packers' });
  await ask('POST', `${list}/breakroleinheritance(false)`);
  for (const role of [1073741826, 1073741827]) await ask('POST', `${list}/roleassignments/addroleassignment(principalid=${group},roledefid=${role})`);
  await ask('POST', `${list}/roleassignments/removeroleassignment(principalid='${group}')`);
  expect((await ask('GET', `${list}/roleassignments`)).value.map((each: any) => each.PrincipalId)).not.toContain(group);
  expect((await demo.ask(demo.people.owner, 'POST', `${list}/roleassignments/removeroleassignment()`)).status).toBe(400);
});

test('a column is moved in its view (CLI for Microsoft 365, PnPjs)', async () => {
  for (const name of ['ID', 'Created']) await ask('POST', `${list}/defaultview/viewfields/addviewfield('${name}')`);
  await ask('POST', `${list}/defaultview/viewfields/moveviewfieldto`, { field: 'Created', index: 0 });
  expect((await ask('GET', `${list}/defaultview/viewfields`)).Items).toEqual(['Created', 'LinkTitle', 'ID']);
  expect((await demo.ask(demo.people.owner, 'POST', `${list}/defaultview/viewfields/moveviewfieldto`, { body: { field: 'ID', index: -1 } })).status).toBe(400);
});

test('several things are restored or removed by their ids at once, all or none (CLI for Microsoft 365)', async () => {
  const recycled = async (title: string): Promise<string> => {
    const { Id: id } = await ask('POST', `${list}/items`, { Title: title });
    return (await ask('POST', `${list}/items(${id})/recycle`)).value;
  };
  const ids = [await recycled('One'), await recycled('Two'), await recycled('Three')];
  const missing = '11111111-2222-4333-8444-555555555555';
  expect((await demo.ask(demo.people.owner, 'POST', 'site/recyclebin/restorebyids', { body: { ids: [ids[0], missing] } })).ok).toBe(false);
  expect((await ask('GET', 'web/recyclebin')).value).toHaveLength(3);
  await ask('POST', 'site/recyclebin/restorebyids', { ids: ids.slice(0, 2) });
  await ask('POST', 'web/recyclebin/deletebyids', { ids: ids.slice(2) });
  expect((await ask('GET', 'web/recyclebin')).value).toEqual([]);
  expect((await ask('GET', `${list}/items`)).value.map((item: any) => item.Title)).toEqual(['One', 'Two']);
});

test('CSOM is said not to be emulated, and not to be missing', async () => {
  const answer = await demo.tenant.fetch(new Request('http://127.0.0.1/sites/demo/_vti_bin/client.svc/ProcessQuery', { method: 'POST', body: '<Request/>' }));
  expect(answer.status).toBe(501);
  expect(await answer.text()).toContain('CSOM');
});
