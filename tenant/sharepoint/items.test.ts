import { makeTestTenant, type TestTenant } from '../http/testTenant.ts';
import type { ListRow, UserRow } from '../store/Store.ts';

let demo: TestTenant;
let owner: UserRow;
let list: ListRow;
let items: string;

beforeEach(() => {
  demo = makeTestTenant();
  owner = demo.store.users.byUpn(demo.web.siteId, demo.people.owner)!;
  list = demo.store.lists.create(demo.web, { template: 100, title: 'Things' }, owner);
  items = `web/lists(guid'${list.id}')/items`;
});

afterEach(() => demo.store.close());

const add = (...titles: string[]): void => titles.forEach(title => demo.store.items.add(list, {}, { Title: title }, owner));
const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `Item ${String(index + 1).padStart(3, '0')}`);
const get = (address: string, who = demo.people.owner): Promise<any> => demo.json(who, 'GET', address);
const code = (body: any): string => body['odata.error'].code;
const message = (body: any): string => body['odata.error'].message.value;

/** Follows next links to the end and returns the ids of each page. */
async function pages(address: string): Promise<number[][]> {
  const found: number[][] = [];
  for (let next: string | undefined = address; next !== undefined;) {
    const page: any = await get(next);
    found.push(page.value.map((item: any) => item.Id));
    next = page['odata.nextLink']?.split('/_api/')[1];
  }
  return found;
}

describe('a page of items', () => {
  it('holds 100 unless $top says otherwise', async () => {
    add(...numbered(101));
    expect((await pages(items)).map(page => page.length)).toEqual([100, 1]);
  });

  it('ignores $skip, and echoes it in the next link', async () => {
    add(...numbered(5));
    const page = await get(`${items}?$top=2&$skip=4`);
    expect(page.value.map((item: any) => item.Id)).toEqual([1, 2]);
    expect(page['odata.nextLink']).toMatch(/items\?%24skiptoken=Paged%3dTRUE%26p_ID%3d2&%24top=2&%24skip=4$/);
  });

  it('has no next link when it is exactly full and the last', async () => {
    add(...numbered(4));
    expect(await pages(`${items}?$top=2`)).toEqual([[1, 2], [3, 4]]);
  });

  it.each([['Title desc', [[5, 4], [3, 2], [1]]], ['Modified desc,Id', [[1, 2], [3, 4], [5]]], ['Author/Title', [[1, 2], [3, 4], [5]]]])('can be sorted by %s through all pages', async (order, expected) => {
    add(...numbered(5));
    expect(await pages(`${items}?$top=2&$orderby=${order}`)).toEqual(expected);
  });

  it('refuses a token that is none', async () => {
    const answer = await demo.ask(demo.people.owner, 'GET', `${items}?$skiptoken=nonsense`);
    expect(answer.status).toBe(400);
  });

  it('answers folders and what lies in them, whatever the depth', async () => {
    const board = demo.store.lists.create(demo.web, { template: 108, title: 'Board' }, owner);
    const folder = demo.store.items.add(board, { fsType: 1 }, { Title: 'Question' }, owner);
    demo.store.items.add(board, { folder: folder.fileRef }, { Body: 'Answer' }, owner);
    const page = await get(`web/lists(guid'${board.id}')/items?$select=Id,FileSystemObjectType,FileDirRef`);
    expect(page.value).toEqual([
      { FileSystemObjectType: 1, Id: 1, ID: 1, FileDirRef: board.rootFolder },
      { FileSystemObjectType: 0, Id: 2, ID: 2, FileDirRef: folder.fileRef }
    ]);
    expect((await get(`web/lists(guid'${board.id}')/items?$filter=FSObjType eq 1&$select=Id`)).value).toHaveLength(1);
  });
});

describe('choosing what an item answers', () => {
  beforeEach(() => add('One'));

  it('wants target fields and $expand for a person', async () => {
    const refused = await get(`${items}?$select=Author`);
    expect(code(refused)).toBe('-1, Microsoft.SharePoint.SPException');
    expect(message(refused)).toBe('The query to field \'Author\' is not valid. The $select query string must specify the target fields and the $expand query string must contains Author.');
    expect(await get(`${items}(1)?$select=Author/Title,Author/EMail,Author/Name&$expand=Author`)).toEqual({
      Author: { Title: 'owner', Name: 'i:0#.f|membership|owner@example.test', EMail: 'owner@example.test' }
    });
  });

  it('refuses a column that is not there as SharePoint does', async () => {
    const refused = await get(`${items}?$select=Missing`);
    expect(message(refused)).toBe('The field or property \'Missing\' does not exist.');
  });

  it('answers the child counts as lookups only', async () => {
    expect(message(await get(`${items}(1)?$select=ItemChildCount`))).toContain('must specify the target fields');
  });

  it('refuses likedBy and likedByInformation of a list item', async () => {
    for (const address of [`${items}(1)/likedBy`, `${items}(1)/likedByInformation`]) {
      const answer = await demo.ask(demo.people.owner, 'GET', address);
      expect(answer.status).toBe(500);
      expect(message(await answer.json())).toBe('Likes are not supported in this item.');
    }
  });

  it('answers every column as text, names escaped', async () => {
    const texts = await get(`${items}(1)/FieldValuesAsText`);
    expect(texts).toMatchObject({ Title: 'One', Author: 'owner', OData__x005f_UIVersionString: '1.0', Attachments: 'No' });
  });

  it('says what it does not know how to answer', async () => {
    const answer = await demo.ask(demo.people.owner, 'GET', `${items}?$select=Title,Properties/x&$expand=Properties`);
    expect(answer.status).toBe(501);
  });
});

describe('writing an item', () => {
  const ask = (method: string, address: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    demo.ask(demo.people.member, method, address, { body, headers });

  it('creates with 201, the ETag and the address', async () => {
    const answer = await ask('POST', items, { Title: 'New' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.headers.get('location')).toMatch(/Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(1\)$/);
    expect(await answer.json()).toMatchObject({ Id: 1, ID: 1, Title: 'New', AuthorId: demo.store.users.byUpn(demo.web.siteId, demo.people.member)!.id });
  });

  it('accepts a verbose body with the base type', async () => {
    const answer = await ask('POST', items, { __metadata: { type: 'SP.ListItem' }, Title: 'Verbose' }, { accept: 'application/json;odata=verbose' });
    expect(answer.status).toBe(201);
    expect((await answer.json() as any).d).toMatchObject({ Title: 'Verbose', __metadata: { etag: '"1"', type: 'SP.Data.ThingsListItem' } });
  });

  it('takes collections in the verbose form', async () => {
    demo.store.fields.createFromXml(list, '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>', {}, owner);
    await ask('POST', items, { Title: 'Tagged', Tags: { __metadata: { type: 'Collection(Edm.String)' }, results: ['a', 'b'] } });
    expect((await get(`${items}(1)?$select=Tags`)).Tags).toEqual(['a', 'b']);
  });

  it('refuses an unknown property, an over-long text and a body that is no JSON', async () => {
    const unknown = await ask('POST', items, { Missing: 1 });
    expect([unknown.status, message(await unknown.json())])
      .toEqual([400, 'The property \'Missing\' does not exist on type \'SP.Data.ThingsListItem\'. Make sure to only use property names that are defined by the type.']);
    const long = await ask('POST', items, { Title: 'x'.repeat(256) });
    expect([long.status, code(await long.json())]).toEqual([400, '-2130575155, Microsoft.SharePoint.SPException']);
    expect((await ask('POST', items, '{"Title":')).status).toBe(400);
    expect((await get(items)).value).toEqual([]);
  });

  it('merges under the ETag that was read and answers the new one', async () => {
    add('One');
    const merged = await demo.ask(demo.people.owner, 'POST', `${items}(1)`, { body: { Title: 'Two' }, headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '"1"' } });
    expect([merged.status, merged.headers.get('etag'), await merged.text()]).toEqual([204, '"2"', '']);
    const stale = await demo.ask(demo.people.owner, 'MERGE', `${items}(1)`, { body: { Title: 'Three' }, headers: { 'If-Match': '"1"' } });
    expect(stale.status).toBe(412);
    expect(message(await stale.json())).toMatch(/^The request ETag value '"1"' does not match the object's ETag value '"[0-9a-f-]{36},2"'\.$/);
    expect((await demo.ask(demo.people.owner, 'PATCH', `${items}(1)`, { body: { Title: 'Four' }, headers: { 'If-Match': '*' } })).status).toBe(204);
    expect((await get(`${items}(1)`)).Title).toBe('Four');
  });

  it('deletes with 200 and nothing, and then knows no such item', async () => {
    add('One');
    const deleted = await demo.ask(demo.people.owner, 'DELETE', `${items}(1)`);
    expect([deleted.status, await deleted.text()]).toEqual([200, '']);
    expect(code(await get(`${items}(1)`))).toBe('-2130575338, System.ArgumentException');
  });

  it('is refused to a visitor', async () => {
    add('One');
    for (const [method, address] of [['POST', items], ['MERGE', `${items}(1)`], ['DELETE', `${items}(1)`], ['POST', `${items}(1)/recycle`]] as const) {
      expect((await demo.ask(demo.people.visitor, method, address, { body: { Title: 'x' } })).status).toBe(403);
    }
  });
});

describe('the list view threshold over REST', () => {
  beforeEach(() => {
    demo.store.items.bulkInsert(list, Array.from({ length: 5001 }, (_, index) => ({
      id: index + 1, fsType: 0 as const, contentTypeId: '0x01', parentFolderId: 0, authorId: owner.id, created: '2026-01-01T00:00:00Z', values: { Title: `Item ${index}` }
    })));
  });

  it('lets pages by ID through and stops a filter on an unindexed column', async () => {
    expect((await get(`${items}?$top=5000&$select=Id`)).value).toHaveLength(5000);
    const refused = await demo.ask(demo.people.owner, 'GET', `${items}?$filter=Title eq 'Item 7'`);
    expect(refused.status).toBe(500);
    expect(await refused.json()).toEqual({
      'odata.error': {
        code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
        message: { lang: 'en-US', value: 'The attempted operation is prohibited because it exceeds the list view threshold.' }
      }
    });
  });

  it('refuses more than 5,000 at once', async () => {
    expect((await demo.ask(demo.people.owner, 'GET', `${items}?$top=5001`)).status).toBe(500);
  });
});
