/**
 * SPFx's own SPHttpClient and MSGraphClientV3 do a day's work in a browser, on a page that the real SPFx runtime starts:
 * with the page's cookie, and with the digests and tokens that they get by themselves. Each test is one operation.
 */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildPage } from '../../scripts/buildPage.ts';
import { mountPage } from '../../tenant/page/index.ts';
import { storeFacts } from '../../tenant/page/storeFacts.ts';
import { launchBrowser } from '../support/browser.ts';
import { projectFolder } from '../support/startTenant.ts';
import { grant, openWorkplace, worker, type Workplace } from './workplace.ts';

let place: Workplace;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await buildPage(projectFolder);
  place = await openWorkplace();
  mountPage(place.tenant.app, { facts: storeFacts(place.tenant.store), projectFolder, distFolder: join(projectFolder, 'test/support/fixtures/clientsPart') });
  await grant(place, 'User.Read', 'User.Read.All');
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`${place.webUrl}/SitePages/Blank.aspx?mode=edit&person=${worker}`);
  await page.locator('.toolbox').first().getByRole('button').first().click();
  await page.getByText('The clients are at hand.').waitFor();
});

afterAll(async () => {
  await browser?.close();
  await place.close();
});

interface Answer {
  readonly status: number;
  readonly body: any;
}

interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; text as it is. */
  readonly body?: unknown;
}

/** By SPHttpClient, below `_api/`; addresses that begin with `http` as they are. */
function rest(address: string, { method = 'GET', headers = {}, body }: Call = {}): Promise<Answer> {
  return page.evaluate(async ([where, options]) => {
    const { rest: client, configuration, webUrl } = (window as any).clients;
    const answer = await client.fetch(where.startsWith('http') ? where : `${webUrl}/_api/${where}`, configuration, options);
    const text = await answer.text();
    return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : text };
  }, [address, { method, headers, ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }) }] as const);
}

const post = (address: string, body?: unknown, headers?: Call['headers']): Promise<Answer> => rest(address, { method: 'POST', body, headers });

/** Many calls by SPHttpClientBatch in one request. */
function batch(calls: readonly (Call & { address: string })[]): Promise<Answer[]> {
  return page.evaluate(async asked => {
    const { rest: client, batchConfiguration, webUrl } = (window as any).clients;
    const batched = client.beginBatch();
    const answers = asked.map(({ address, method, body }) => batched.fetch(`${webUrl}/_api/${address}`, batchConfiguration, { method: method ?? 'GET', ...(body === undefined ? {} : { body: JSON.stringify(body) }) }));
    await batched.execute();
    return Promise.all(answers.map(async each => {
      const answer = await each;
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? '' : JSON.parse(text) };
    }));
  }, calls);
}

const list = 'web/lists/getbytitle(\'Parcels\')';
const field = (xml: string): unknown => ({ parameters: { SchemaXml: xml } });

describe('a list by SPHttpClient', () => {
  it('is made', async () => {
    expect(await post('web/lists', { Title: 'Parcels', BaseTemplate: 100, Description: 'What is on its way' })).toMatchObject({ status: 201, body: { Title: 'Parcels' } });
  });

  it('gets an indexed and a unique column', async () => {
    expect(await post(`${list}/fields/createfieldasxml`, field('<Field Type="Number" Name="Weight" DisplayName="Weight" Indexed="TRUE" />'))).toMatchObject({ status: 200, body: { Indexed: true } });
    expect(await post(`${list}/fields/createfieldasxml`, field('<Field Type="Text" Name="Code" DisplayName="Code" Indexed="TRUE" EnforceUniqueValues="TRUE" />'))).toMatchObject({ body: { EnforceUniqueValues: true } });
  });

  it('is answered in the words of OData 4', async () => {
    const { body } = await rest(`${list}?$select=Title`);
    expect(Object.keys(body).filter(key => key.startsWith('@odata'))).toEqual(expect.arrayContaining(['@odata.context', '@odata.type']));
    expect(Object.keys(body).filter(key => key.startsWith('odata'))).toEqual([]);
  });
});

describe('items by SPHttpClient', () => {
  it('are added with a digest that the client fetches once', async () => {
    expect(await post(`${list}/items`, { Title: 'First', Code: 'P-0', Weight: 1.5 })).toMatchObject({ status: 201, body: { Id: 1, Weight: 1.5 } });
    await post(`${list}/items`, { Title: 'Second', Code: 'P-00', Weight: 1.5 });
    const { requests } = await (await place.tenant.fetch(new Request('http://127.0.0.1/_local/log'))).json() as { requests: { url: string; method: string }[] };
    expect(requests.filter(({ url }) => /_api\/contextinfo$/i.test(url)).length).toBeLessThanOrEqual(1);
    expect(requests.filter(({ method }) => method === 'POST').length).toBeGreaterThanOrEqual(5);
  });

  it('are added in a batch', async () => {
    const answers = await batch(Array.from({ length: 12 }, (_each, index) => ({ address: `${list}/items`, method: 'POST', body: { Title: `Parcel ${index + 1}`, Code: `P-${index + 1}`, Weight: index + 1 } })));
    expect(answers.map(({ status, body }) => [status, body.Id])).toEqual(Array.from({ length: 12 }, (_each, index) => [201, index + 3]));
  });

  it('are refused in a batch when a unique value is taken, while the rest is answered', async () => {
    const [twin, title] = await batch([{ address: `${list}/items`, method: 'POST', body: { Title: 'Twin', Code: 'P-3' } }, { address: `${list}/items(4)?$select=Title` }]);
    expect([twin!.status, title!.status, title!.body.Title]).toEqual([500, 200, 'Parcel 2']);
    expect(JSON.stringify(twin!.body)).toContain('SPDuplicateValuesFoundException');
  });

  it('are found by $filter, sorted, with persons', async () => {
    const { body } = await rest(`${list}/items?$filter=Weight gt 8&$orderby=Weight desc&$top=3&$select=Title,Author/Title&$expand=Author`);
    expect(body.value.map((item: any) => [item.Title, item.Author.Title])).toEqual([['Parcel 12', 'Olivia Brandt'], ['Parcel 11', 'Olivia Brandt'], ['Parcel 10', 'Olivia Brandt']]);
  });

  it('come in pages', async () => {
    const sizes: number[] = [];
    for (let next: string | undefined = `${list}/items?$select=Id&$top=5`; next !== undefined;) {
      const { body } = await rest(next);
      sizes.push(body.value.length);
      next = body['@odata.nextLink'];
    }
    expect(sizes).toEqual([5, 5, 4]);
  });

  it('are found by CAML', async () => {
    const ViewXml = '<View><Query><Where><Gt><FieldRef Name="Weight"/><Value Type="Number">10</Value></Gt></Where></Query></View>';
    expect((await post(`${list}/getitems`, { query: { ViewXml } })).body.value).toHaveLength(2);
  });

  it('are changed, unless somebody else was faster', async () => {
    const { body } = await rest(`${list}/items(2)`);
    const change = { 'IF-MATCH': body['@odata.etag'], 'X-HTTP-Method': 'MERGE' };
    expect((await post(`${list}/items(2)`, { Weight: 7 }, change)).status).toBe(204);
    expect((await post(`${list}/items(2)`, { Weight: 8 }, change)).status).toBe(412);
    expect((await rest(`${list}/items(2)/Weight`)).body).toMatchObject({ value: 7 });
  });

  it('are liked', async () => {
    const { body: { Id } } = await rest(`${list}?$select=Id`);
    expect((await post(`Microsoft.SharePoint.Portal.RatingSettings.SetListRating?listID='${Id}'&ratingType=2`)).status).toBe(200);
    const like = 'Microsoft.Office.Server.ReputationModel.Reputation.SetLike(listID=@a1,itemID=@a2,like=@a3)';
    expect((await post(`${like}?@a1='{${Id}}'&@a2='1'&@a3=true`)).status).toBe(200);
    expect((await rest(`${list}/items(1)?$select=LikesCount`)).body).toMatchObject({ LikesCount: 1 });
  });

  it('carry attachments', async () => {
    expect((await post(`${list}/items(1)/attachmentfiles/add(filename='label.txt')`, 'Fragile')).status).toBe(200);
    expect((await rest(`${list}/items(1)/attachmentfiles('label.txt')/$value`)).body).toBe('Fragile');
  });

  it('have permissions of their own', async () => {
    const { body: { Id: group } } = await post('web/sitegroups', { Title: 'Packers' });
    expect((await post(`${list}/items(1)/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`)).status).toBe(200);
    expect((await post(`${list}/items(1)/roleassignments/addroleassignment(principalid=${group},roledefid=1073741827)`)).status).toBe(200);
    expect((await rest(`${list}/items(1)/roleassignments`)).body.value.map((each: any) => each.PrincipalId)).toContain(group);
  });

  it('are found by search, which does not know OData 4', async () => {
    expect((await post('search/postquery', { request: { Querytext: 'Parcel' } })).body).toMatchObject({ error: { message: 'Unknown Error' } });
    const { body } = await post('search/postquery', { request: { Querytext: '"Parcel 11"', RowLimit: 5 } }, { 'odata-version': '3.0' });
    expect(body).toMatchObject({ PrimaryQueryResult: { RelevantResults: { TotalRows: 1 } } });
  });

  it('go to the recycle bin and come back', async () => {
    const { body: { value: id } } = await post(`${list}/items(3)/recycle`);
    expect((await rest(`${list}/items(3)`)).status).toBe(404);
    expect((await post(`web/recyclebin('${id}')/restore`)).status).toBe(200);
    expect((await rest(`${list}/items(3)`)).status).toBe(200);
  });

  it('go with their list', async () => {
    expect((await post(`${list}/recycle`)).status).toBe(200);
    expect((await rest(list)).status).toBe(404);
  });
});

/** By MSGraphClientV3. A failure is what the client threw: status and code. */
function graph(address: string, { search, body, raw = false }: { search?: string; body?: unknown; raw?: boolean } = {}): Promise<any> {
  return page.evaluate(async ([where, words, sent, isRaw]) => {
    try {
      const request = (window as any).clients.graph.api(where);
      if (words !== undefined) request.header('ConsistencyLevel', 'eventual').search(words);
      if (isRaw) return [...new Uint8Array(await request.responseType('arraybuffer').get()).slice(0, 4)];
      return sent === undefined ? await request.get() : await request.post(sent);
    } catch (failure) {
      return { failed: [(failure as any).statusCode, (failure as any).code] };
    }
  }, [address, search, body, raw] as const);
}

describe('people by MSGraphClientV3', () => {
  it('are oneself, by a token that the client gets', async () => {
    expect(await graph('/me')).toMatchObject({ userPrincipalName: worker });
  });

  it('come in pages', async () => {
    const first = await graph('/users?$select=id&$top=6');
    const second = await graph(first['@odata.nextLink']);
    expect([first.value.length, second.value.length]).toEqual([6, 6]);
    expect(second.value[0].id).not.toBe(first.value[0].id);
  });

  it('are filtered and searched', async () => {
    expect((await graph('/users?$filter=startswith(displayName,\'Mina\')')).value).toHaveLength(1);
    expect((await graph('/users?$count=true', { search: '"displayName:Mina"' }))['@odata.count']).toBe(1);
  });

  it('come in a batch', async () => {
    const { responses } = await graph('/$batch', { body: { requests: [{ id: '1', method: 'GET', url: '/me' }, { id: '2', method: 'GET', url: '/users/nobody@contoso.example' }] } });
    expect(Object.fromEntries(responses.map((each: any) => [each.id, each.status]))).toEqual({ 1: 200, 2: 404 });
  });

  it('have photos', async () => {
    expect(await graph(`/users/${worker}/photos/48x48/$value`, { raw: true })).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  it('who do not exist are told by status and code', async () => {
    expect(await graph('/users/nobody@contoso.example')).toEqual({ failed: [404, 'Request_ResourceNotFound'] });
  });

  it('are refused without consent', async () => {
    await grant(place, 'User.Read');
    expect(await graph('/users')).toEqual({ failed: [403, 'Authorization_RequestDenied'] });
  });
});
