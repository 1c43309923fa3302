import { makeTestTenant, type TestTenant } from '../http/testTenant.ts';

let demo: TestTenant;

beforeEach(() => { demo = makeTestTenant(); });
afterEach(() => demo.store.close());

const ask = (method: string, address: string, body?: unknown, who = demo.people.owner): Promise<Response> => demo.ask(who, method, address, { body });
const json = (method: string, address: string, body?: unknown, who = demo.people.owner): Promise<any> => demo.json(who, method, address, { body });
const message = (body: any): string => body['odata.error'].message.value;

async function makeBoard(title = 'Board'): Promise<string> {
  const { Id } = await json('POST', 'web/lists', { Title: title, BaseTemplate: 108 });
  return `web/lists(guid'${Id}')`;
}

describe('lists of a web', () => {
  it('are found by title, id and path', async () => {
    const address = await makeBoard();
    for (const way of ['web/lists/getbytitle(\'Board\')', 'web/getlist(\'/sites/demo/Lists/Board\')', 'web/GetListUsingPath(DecodedUrl=\'/sites/demo/Lists/Board\')', 'web/getlist(@u)?@u=\'/sites/demo/Lists/Board\'', address]) {
      expect((await json('GET', way)).Title).toBe('Board');
    }
  });

  it('are missed with the text of the service', async () => {
    const missing = await ask('GET', 'web/lists/getbytitle(\'None\')');
    expect([missing.status, message(await missing.json())]).toEqual([404, 'List \'None\' does not exist at site with URL \'http://127.0.0.1/sites/demo\'.']);
    expect((await ask('GET', 'web/lists(guid\'00000000-0000-0000-0000-000000000001\')')).status).toBe(404);
  });

  it('cannot share a title: 500, with two blanks in its text', async () => {
    await makeBoard();
    const taken = await ask('POST', 'web/lists', { Title: 'Board', BaseTemplate: 100 });
    expect([taken.status, message(await taken.json())]).toEqual([500, expect.stringContaining('in this Web site.  Please choose')]);
  });

  it('change their settings under MERGE, and the ETag with them', async () => {
    const address = await makeBoard();
    const before = (await ask('GET', address)).headers.get('etag');
    const merged = await ask('MERGE', address, { Description: 'About', EnableModeration: true, ReadSecurity: 2, WriteSecurity: 4 });
    expect(merged.status).toBe(204);
    expect(merged.headers.get('etag')).not.toBe(before);
    expect(await json('GET', `${address}?$select=Description,EnableModeration,ReadSecurity,WriteSecurity`))
      .toEqual({ Description: 'About', EnableModeration: true, ReadSecurity: 2, WriteSecurity: 4 });
  });

  it('name what cannot be changed', async () => {
    const address = await makeBoard();
    expect((await ask('MERGE', address, { IrmEnabled: true })).status).toBe(501);
    expect(message(await json('MERGE', address, { Nonsense: true }))).toContain('\'Nonsense\' does not exist on type \'SP.List\'');
  });

  it('are made, changed and removed by those who may manage lists', async () => {
    const address = await makeBoard();
    expect((await ask('POST', 'web/lists', { Title: 'Other', BaseTemplate: 100 }, demo.people.member)).status).toBe(403);
    expect((await ask('MERGE', address, { Title: 'Other' }, demo.people.member)).status).toBe(403);
    expect((await ask('DELETE', address, undefined, demo.people.member)).status).toBe(403);
  });

  it('give one batchable look at board, rights and root folder', async () => {
    const address = await makeBoard();
    const board = await json('GET', `${address}?$select=Id,EffectiveBasePermissions,DefaultViewUrl,RootFolder/ServerRelativeUrl,RootFolder/Properties&$expand=RootFolder,RootFolder/Properties`);
    expect(board).toMatchObject({ RootFolder: { ServerRelativeUrl: '/sites/demo/Lists/Board', Properties: {} }, EffectiveBasePermissions: { High: expect.any(String) } });
    expect(board.DefaultViewUrl).toMatch(/^\/sites\/demo\/Lists\/Board\/.+\.aspx$/);
  });
});

describe('columns of a list', () => {
  const createColumn = (address: string, xml: string): Promise<Response> => ask('POST', `${address}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
  const key = '<Field Type="Text" Name="KnowhowClientKey" DisplayName="Client key" Indexed="TRUE" EnforceUniqueValues="TRUE" Hidden="TRUE" />';

  it('are created from XML with 200, indexed and unique', async () => {
    const address = await makeBoard();
    const created = await createColumn(address, key);
    expect(created.status).toBe(200);
    expect(await created.json()).toMatchObject({ InternalName: 'KnowhowClientKey', Indexed: true, EnforceUniqueValues: true, Hidden: true, TypeAsString: 'Text' });
    await ask('POST', `${address}/items`, { Title: 'One', KnowhowClientKey: 'k' });
    const twice = await ask('POST', `${address}/items`, { Title: 'Two', KnowhowClientKey: 'k' });
    expect([twice.status, (await twice.json() as any)['odata.error'].code]).toEqual([500, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException']);
  });

  it('are created from properties with 201', async () => {
    const address = await makeBoard();
    const created = await ask('POST', `${address}/fields`, { Title: 'Outcome', FieldTypeKind: 6, Choices: { results: ['solved', 'partly'] } });
    expect(created.status).toBe(201);
    expect(await created.json()).toMatchObject({ Title: 'Outcome', TypeAsString: 'Choice', Choices: ['solved', 'partly'] });
  });

  it('are indexed, renamed and deleted', async () => {
    const address = await makeBoard();
    await createColumn(address, '<Field Type="Text" Name="Extra" DisplayName="Extra" />');
    const field = `${address}/fields/getbyinternalnameortitle('Extra')`;
    expect((await ask('MERGE', field, { Indexed: true, Title: 'More' })).status).toBe(204);
    expect(await json('GET', `${address}/fields?$select=Title,Indexed&$filter=InternalName eq 'Extra'`)).toEqual({ value: [{ Indexed: true, Title: 'More' }] });
    expect((await ask('DELETE', field)).status).toBe(200);
    expect((await json('GET', `${address}/fields?$filter=InternalName eq 'Extra'`)).value).toEqual([]);
  });

  it('appear among the properties of items at once', async () => {
    const address = await makeBoard();
    await ask('POST', `${address}/items`, { Title: 'One' });
    expect(await json('GET', `${address}/items(1)`)).not.toHaveProperty('Extra');
    await createColumn(address, '<Field Type="Number" Name="Extra" DisplayName="Extra" />');
    expect(await json('GET', `${address}/items(1)`)).toHaveProperty('Extra', null);
  });

  it('are missed with 400', async () => {
    const answer = await ask('GET', `${await makeBoard()}/fields/getbyinternalnameortitle('None')`);
    expect(answer.status).toBe(400);
  });
});

describe('changes of a list', () => {
  it('are told since a token', async () => {
    const address = await makeBoard();
    await ask('POST', `${address}/items`, { Title: 'One' });
    const { CurrentChangeToken } = await json('GET', `${address}?$select=CurrentChangeToken`);
    await ask('POST', `${address}/items`, { Title: 'Two' });
    const since = await json('POST', `${address}/getchanges`, { query: { Item: true, Add: true, ChangeTokenStart: CurrentChangeToken } });
    expect(since.value.map((change: any) => [change.ItemId, change.ChangeType])).toEqual([[2, 1]]);
  });

  it('are refused for a token of another list', async () => {
    const address = await makeBoard();
    const { CurrentChangeToken } = await json('GET', `${await makeBoard('Other')}?$select=CurrentChangeToken`);
    expect((await ask('POST', `${address}/getchanges`, { query: { Item: true, Add: true, ChangeTokenStart: CurrentChangeToken } })).status).toBe(400);
  });
});
