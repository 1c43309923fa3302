import fc from 'fast-check';
import type { TestTenant } from './testTenant.ts';
import { makeTestTenant } from './testTenant.ts';

let demo: TestTenant;
beforeAll(() => {
  demo = makeTestTenant();
  const system = demo.store.users.system(demo.web.siteId);
  const board = demo.store.lists.create(demo.web, { template: 108, title: 'Board' }, system);
  demo.store.items.add(board, { fsType: 1 }, { Title: 'Question' }, system);
});
afterAll(() => demo.store.close());

const words = ['web', 'site', 'lists', 'getbytitle(\'Board\')', 'getbyid(1)', 'items', 'items(1)', 'items(0)', 'fields', 'fields(\'Title\')', 'views', 'contenttypes', 'rootfolder',
  'files', 'folders', 'roleassignments', 'roleassignments(3)', 'currentuser', 'siteusers', 'sitegroups', 'sitegroups(3)', 'users', 'effectivebasepermissions', 'title', '$value',
  '$count', 'versions', 'attachmentfiles', 'fieldvaluesastext', 'parentlist', 'recyclebin', 'getlist(\'/sites/demo/Lists/Board\')', 'getlist(@v)', 'getuserbyid(\'x\')', 'author',
  'editor', 'defaultview', 'viewfields', 'owner', 'groups', 'search', 'query', 'getitems', 'regionalsettings', 'timezone', 'allproperties', 'member', 'comments', 'comments(1)', 'getcomments', 'replies', 'getchanges', 'a b', '(', '\'', 'x(1,2)'];
const options = ['$select=Id', '$select=Title,Author/Title', '$select=*,FileRef', '$expand=Author', '$expand=Fields,Items', '$expand=RoleAssignments/Member', '$filter=Id eq 1',
  '$filter=Title eq \'a\' or (', '$filter=startswith(Title,\'Q\')', '$filter=Created gt datetime\'2026-01-01T00:00:00Z\'', '$filter=Author/Title eq \'owner\'', '$orderby=Title desc,Id',
  '$orderby=Nope', '$top=2', '$top=-1', '$skip=1', '$skiptoken=Paged=TRUE&p_ID=1', '$skiptoken=rubbish', '@v=\'/sites/demo/Lists/Board\'', '@v=(', 'x=y'];

/** By its address, because its title does not last. */
const board = 'getlist(\'/sites/demo/Lists/Board\')';

test('no address, option, method or body makes the tenant fail', async () => {
  const start = fc.constantFrom('', 'web/', `web/${board}/`, `web/${board}/items(1)/`, 'web/roleassignments/');
  const query = fc.array(fc.constantFrom(...options), { maxLength: 3 });
  const address = fc.tuple(start, fc.array(fc.constantFrom(...words), { maxLength: 3 }), query).map(([first, path, wanted]) => `${first}${path.join('/')}?${wanted.join('&')}`);
  // No DELETE: it would take away what the rest is asked of.
  const method = fc.constantFrom('GET', 'GET', 'GET', 'POST', 'MERGE');
  const accept = fc.constantFrom('application/json;odata=nometadata', 'application/json;odata=verbose', 'application/json', '*/*');
  const seen = new Set<number>();
  const body = fc.oneof(fc.constantFrom('', '{}', '[]', '{"Title":5}', '{"Title":null,"Description":null}', '{"Title":{"a":1}}', '{"query":{"ViewXml":"<View>"}}', '{"parameters":{"RenderOptions":2}}'), fc.json());
  await fc.assert(fc.asyncProperty(address, method, accept, body, async (where, how, format, sent) => {
    const answer = await demo.ask(demo.people.owner, how, where, { headers: { accept: format }, ...(how === 'GET' ? {} : { body: sent }) });
    await answer.text();
    seen.add(answer.status);
    expect(demo.failures.splice(0)).toEqual([]);
  }), { numRuns: 1000, examples: [[`web/${board}/items(0)`, 'GET', 'application/json', '']] });
  // The addresses reach what they are meant to try: answers as well as refusals of every kind.
  expect([...seen]).toEqual(expect.arrayContaining([200, 400, 404, 405, 501]));
}, 60_000);
