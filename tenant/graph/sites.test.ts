import { makeTestGraph, origin } from './testGraph.ts';
import type { GraphResponse, TestGraph } from './testGraph.ts';

let graph: TestGraph;
const lists = 'sites/127.0.0.1:/sites/intranet:/lists';

beforeAll(async () => {
  graph = await makeTestGraph('demo');
  await graph.grant('Sites.ReadWrite.All', 'People.Read');
});

afterAll(() => graph.tenant.store.close());

describe('sites', () => {
  test('are found by address, by their three ids and by one', async () => {
    const { body } = await graph.ask('sites/127.0.0.1:/sites/intranet');
    expect(body).toMatchObject({ name: 'intranet', displayName: 'Contoso intranet', webUrl: `${origin}/sites/intranet` });
    expect((await graph.ask(`sites/${body.id}`)).body.displayName).toBe('Contoso intranet');
    expect((await graph.ask(`sites/${body.id.split(',')[1]}`)).body.displayName).toBe('Contoso intranet');
    expect((await graph.ask('sites?search=contoso')).body.value).toHaveLength(1);
  });

  test.each([['sites/bla', 400, 'invalidRequest'], ['sites/127.0.0.1:/sites/nowhere', 404, 'itemNotFound']])('%s is %i', async (path, status, code) => {
    const answer = await graph.ask(path);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });
});

describe('lists and items', () => {
  test('lists say their template, and who may not see one does not find it', async () => {
    const { body } = await graph.ask(lists);
    expect(body.value.find((list: any) => list.displayName === 'Questions and answers').list.template).toBe('discussionBoard');
    expect(body.value.map((list: any) => list.displayName)).not.toContain('Project Aurora');
    expect((await graph.ask(`${lists}/Project Aurora`)).status).toBe(404);
  });

  test('items come with their fields when expanded, page after page, each once', async () => {
    const ids: string[] = [];
    let path: string | undefined = `${lists}/Team talk/items?$expand=fields($select=Title)&$top=7`;
    while (path !== undefined) {
      const { body }: GraphResponse = await graph.ask(path);
      ids.push(...body.value.map((item: any) => item.id));
      expect(Object.keys(body.value[0].fields)).toEqual(expect.arrayContaining(['@odata.etag']));
      path = body['@odata.nextLink'];
    }
    expect(ids.length).toBeGreaterThan(7);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a column without an index wants the header that accepts failures', async () => {
    const query = `${lists}/Team talk/items?$filter=startswith(fields/Title,'T')&$expand=fields`;
    expect((await graph.ask(query)).body.error.message).toContain('HonorNonIndexedQueriesWarningMayFailRandomly');
    expect((await graph.ask(query, { headers: { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' } })).status).toBe(200);
    expect((await graph.ask(`${lists}/Team talk/items?$filter=fields/Nothing eq 'x'`)).status).toBe(400);
  });

  test('an item is made, changed under its ETag and deleted', async () => {
    const { store } = graph.tenant;
    const web = store.sites.webAt('/sites/intranet')!;
    store.lists.create(web, { template: 100, title: 'Things' }, store.users.system(web.siteId));
    const created = await graph.ask(`${lists}/Things/items`, { method: 'POST', body: { fields: { Title: 'First' } } });
    expect([created.status, created.body.fields.Title]).toEqual([201, 'First']);
    const fields = `${lists}/Things/items/${created.body.id}/fields`;
    expect((await graph.ask(fields, { method: 'PATCH', body: { Title: 'Second' }, headers: { 'If-Match': created.body.eTag } })).body.Title).toBe('Second');
    expect((await graph.ask(fields, { method: 'PATCH', body: { Title: 'Third' }, headers: { 'If-Match': created.body.eTag } })).status).toBe(412);
    expect((await graph.ask(fields, { method: 'PATCH', body: { Nothing: 'x' } })).status).toBe(400);
    expect((await graph.ask(fields)).body.Title).toBe('Second');
    expect((await graph.ask(`${lists}/Things/items/${created.body.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await graph.ask(`${lists}/Things/items/${created.body.id}`)).body.error.code).toBe('itemNotFound');
  });
});

describe('search/query', () => {
  test('finds people by the beginning of their names, without skills', async () => {
    const { body } = await graph.ask('search/query', { method: 'POST', body: { requests: [{ entityTypes: ['person'], query: { queryString: 'mar sil' }, size: 5 }] } });
    const [{ hitsContainers: [container] }] = body.value;
    expect(container).toMatchObject({ total: 1, moreResultsAvailable: false, hits: [{ rank: 1, summary: '', resource: { '@odata.type': '#microsoft.graph.person', 'displayName': 'Marco Silva' } }] });
    expect(Object.keys(container.hits[0].resource)).not.toContain('skills');
  });

  test.each([
    ['no requests', {}, 400],
    ['two kinds at once', { requests: [{ entityTypes: ['person', 'site'], query: { queryString: 'a' } }] }, 400],
    ['too many rows', { requests: [{ entityTypes: ['person'], query: { queryString: 'a' }, size: 5000 }] }, 400],
    ['a kind that is not emulated', { requests: [{ entityTypes: ['message'], query: { queryString: 'a' } }] }, 501]
  ])('refuses %s', async (_what, body, status) => {
    expect((await graph.ask('search/query', { method: 'POST', body })).status).toBe(status);
  });
});
