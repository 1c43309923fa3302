/** PnPjs for SharePoint does a day's work: with the page's cookie and digests, as in a web part. Each test is one operation. */
import { InjectHeaders, BrowserFetchWithRetry, DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, RequestDigest, spfi, spPost, SPQueryable, type SPFI } from '@pnp/sp';
import type { IItems } from '@pnp/sp/items/index.js';
import type { IList } from '@pnp/sp/lists/index.js';
import { PermissionKind } from '@pnp/sp/security/index.js';
import '@pnp/sp/presets/all.js';
import { openWorkplace, worker, type Workplace } from './workplace.ts';

let place: Workplace;
let sp: SPFI;
let listId: string;

beforeAll(async () => {
  place = await openWorkplace();
  sp = spfi(place.webUrl).using(
    DefaultHeaders(), DefaultInit(), BrowserFetchWithRetry(), DefaultParse(), RequestDigest(), InjectHeaders({ cookie: `KnowhowPerson=${worker}` })
  );
});

afterAll(() => place.close());

const list = (): IList => sp.web.lists.getById(listId);
/** In a batch each operation starts anew. */
const itemsOf = (batched: SPFI): IItems => batched.web.lists.getById(listId).items;

describe('a list', () => {
  it('is made, or found when it is there already', async () => {
    const made = await sp.web.lists.ensure('Parcels', 'What is on its way', 100, false);
    expect(made.created).toBe(true);
    expect(made.data.Title).toBe('Parcels');
    listId = made.data.Id!;
    expect((await sp.web.lists.ensure('Parcels')).created).toBe(false);
  });

  it('gets an indexed column', async () => {
    const { Id = '' } = await list().fields.addNumber('Weight');
    await list().fields.getById(Id).update({ Indexed: true });
    expect(await list().fields.getByInternalNameOrTitle('Weight').select('Indexed', 'TypeAsString')()).toMatchObject({ Indexed: true, TypeAsString: 'Number' });
  });

  it('gets a unique column from XML', async () => {
    const field = await list().fields.createFieldAsXml('<Field Type="Text" Name="Code" DisplayName="Code" Indexed="TRUE" EnforceUniqueValues="TRUE" />');
    expect(field).toMatchObject({ InternalName: 'Code', EnforceUniqueValues: true });
  });

  it('gets columns of other types', async () => {
    await list().fields.addChoice('State', { Choices: ['Packed', 'Sent', 'Lost'] });
    await list().fields.addUser('Clerk', { SelectionMode: 0 });
    await list().fields.addDateTime('Due');
    await list().fields.addMultilineText('Remarks', { RichText: true });
    const names = (await list().fields.filter('Hidden eq false').select('InternalName')()).map(field => field.InternalName);
    expect(names).toEqual(expect.arrayContaining(['Weight', 'Code', 'State', 'Clerk', 'Due', 'Remarks']));
  });

  it('gets a view with columns of its own', async () => {
    const view = await list().views.add('Light ones', false, { ViewQuery: '<Where><Lt><FieldRef Name="Weight"/><Value Type="Number">3</Value></Lt></Where>', RowLimit: 10 });
    const columns = list().views.getById(view.Id).fields;
    await columns.add('Weight');
    expect((await columns()).Items).toEqual(['LinkTitle', 'Weight']);
  });
});

describe('items', () => {
  it('are added one by one', async () => {
    const me = await sp.web.currentUser();
    const item = await list().items.add({ Title: 'First', Code: 'P-0', Weight: 1.5, State: 'Packed', ClerkId: me.Id, Due: '2026-05-01T10:00:00Z' });
    expect(item).toMatchObject({ Title: 'First', Code: 'P-0', Weight: 1.5, Due: '2026-05-01T10:00:00Z', ClerkId: me.Id });
  });

  it('are added in a batch', async () => {
    const [batched, execute] = sp.batched();
    const added: Promise<any>[] = [];
    for (let number = 1; number <= 24; number += 1) added.push(itemsOf(batched).add({ Title: `Parcel ${number}`, Code: `P-${number}`, Weight: number, State: number % 2 === 0 ? 'Sent' : 'Packed' }));
    await execute();
    expect((await Promise.all(added)).map(item => item.Id)).toEqual(Array.from({ length: 24 }, (_each, index) => index + 2));
  });

  it('are refused when a unique value is taken, in a batch too', async () => {
    await expect(list().items.add({ Title: 'Twin', Code: 'P-3' })).rejects.toThrow('SPDuplicateValuesFoundException');
    const [batched, execute] = sp.batched();
    const twin = itemsOf(batched).add({ Title: 'Twin', Code: 'P-3' });
    const title = itemsOf(batched).getById(4).select('Title')();
    const settled = Promise.allSettled([twin, title]);
    await execute();
    expect((await settled).map(each => each.status)).toEqual(['rejected', 'fulfilled']);
  });

  it('are found by $filter, sorted, with persons', async () => {
    const heavy = await list().items.filter('Weight gt 20').orderBy('Weight', false).top(3).select('Title', 'Weight', 'Author/Title').expand('Author')();
    expect(heavy).toMatchObject([24, 23, 22].map(Weight => ({ Title: `Parcel ${Weight}`, Weight, Author: { Title: 'Olivia Brandt' } })));
  });

  it('are found by a typed filter', async () => {
    const sent = await list().items.filter<{ Weight: number; State: string }>(item => item.text('State').equals('Sent').and().number('Weight').lessThan(5)).select('Title')();
    expect(sent.map(item => item.Title)).toEqual(['Parcel 2', 'Parcel 4']);
  });

  it('come in pages', async () => {
    const sizes: number[] = [];
    for await (const page of list().items.top(10).orderBy('Id')) sizes.push(page.length);
    expect(sizes).toEqual([10, 10, 5]);
  });

  it('are found by CAML', async () => {
    const found = await list().getItemsByCAMLQuery({ ViewXml: '<View><Query><Where><BeginsWith><FieldRef Name="Title"/><Value Type="Text">Parcel 1</Value></BeginsWith></Where></Query><RowLimit>20</RowLimit></View>' });
    expect(found).toHaveLength(11);
  });

  it('come as a stream of rows', async () => {
    const { Row } = await list().renderListDataAsStream({ ViewXml: '<View><ViewFields><FieldRef Name="Title"/><FieldRef Name="Weight"/></ViewFields><RowLimit>2</RowLimit></View>' });
    expect(Row.map(row => row['Title'])).toEqual(['First', 'Parcel 1']);
  });

  it('are changed, unless somebody else was faster', async () => {
    const item = list().items.getById(2);
    const before = await item();
    await item.update({ State: 'Lost' }, before['odata.etag']);
    expect((await item.select('State')()).State).toBe('Lost');
    await expect(item.update({ State: 'Sent' }, before['odata.etag'])).rejects.toMatchObject({ status: 412 });
  });

  it('are changed by form values', async () => {
    const rows = await list().items.getById(3).validateUpdateListItem([{ FieldName: 'State', FieldValue: 'Sent' }, { FieldName: 'Weight', FieldValue: 'heavy' }]);
    expect(rows.map(row => row.HasException)).toEqual([false, true]);
  });

  it('keep their versions', async () => {
    await list().update({ EnableVersioning: true });
    await list().items.getById(5).update({ State: 'Lost' });
    await list().items.getById(5).update({ State: 'Sent' });
    expect((await list().items.getById(5).versions.top(2)()).map(version => version.VersionLabel)).toEqual(['3.0', '2.0']);
  });
});

describe('attachments', () => {
  it('are added, read and removed', async () => {
    const item = list().items.getById(1);
    await item.attachmentFiles.add('label.txt', 'Fragile');
    expect((await item.attachmentFiles()).map(file => file.FileName)).toEqual(['label.txt']);
    expect(await item.attachmentFiles.getByName('label.txt').getText()).toBe('Fragile');
    await item.attachmentFiles.getByName('label.txt').delete();
    expect(await item.attachmentFiles()).toEqual([]);
  });
});

describe('likes', () => {
  it('are given and taken back', async () => {
    // PnPjs has no word for the switch of a list's settings page.
    await spPost(SPQueryable([sp.web, `${place.webUrl}/_api/Microsoft.SharePoint.Portal.RatingSettings.SetListRating`], `?listID='${listId}'&ratingType=2`));
    const item = list().items.getById(1);
    await item.like();
    expect(await item.select('LikesCount', 'LikedBy/Title').expand('LikedBy')()).toMatchObject({ LikesCount: 1, LikedBy: [{ Title: 'Olivia Brandt' }] });
    await item.unlike();
    expect((await item.select('LikesCount')()).LikesCount).toBe(0);
  });
});

describe('permissions', () => {
  it('of a list become its own, are given to a group and inherited again', async () => {
    const { Id: groupId } = await sp.web.siteGroups.add({ Title: 'Packers' });
    await sp.web.siteGroups.getById(groupId).users.add('i:0#.f|membership|member@contoso.example');
    const { Id: roleId } = await sp.web.roleDefinitions.getByName('Contribute')();
    await list().breakRoleInheritance(false);
    await list().roleAssignments.add(groupId, roleId);
    const assigned = await list().roleAssignments.expand('Member', 'RoleDefinitionBindings')();
    expect(assigned.map((each: any) => [each.Member.Title, each.RoleDefinitionBindings.map((role: any) => role.Name)])).toContainEqual(['Packers', ['Contribute']]);
    await list().resetRoleInheritance();
    expect(await list().select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: false });
  });

  it('of people are told', async () => {
    expect(await list().currentUserHasPermissions(PermissionKind.ManageLists)).toBe(true);
    expect(await list().userHasPermissions('i:0#.f|membership|visitor@contoso.example', PermissionKind.AddListItems)).toBe(false);
  });

  it('of one item are its own', async () => {
    const item = list().items.getById(6);
    await item.breakRoleInheritance(true, true);
    expect(await item.select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: true });
  });
});

describe('people', () => {
  it('are found in the site and in their profiles', async () => {
    const member = await sp.web.ensureUser('member@contoso.example');
    expect(member.Title).toBe('Mina Haddad');
    expect((await sp.web.siteUsers.getByEmail('member@contoso.example')()).Id).toBe(member.Id);
    expect((await sp.profiles.getPropertiesFor('i:0#.f|membership|member@contoso.example')).DisplayName).toBe('Mina Haddad');
    expect((await sp.profiles.myProperties()).DisplayName).toBe('Olivia Brandt');
  });
});

describe('search', () => {
  it('finds items by their words', async () => {
    const { PrimarySearchResults, TotalRows } = await sp.search({ Querytext: '"Parcel 17"', SelectProperties: ['Title', 'Path'], RowLimit: 5 });
    expect(TotalRows).toBe(1);
    expect(PrimarySearchResults[0]).toMatchObject({ Title: 'Parcel 17' });
  });
});

describe('the recycle bin', () => {
  it('takes an item and gives it back', async () => {
    const id = await list().items.getById(7).recycle();
    expect((await sp.web.recycleBin()).map(entry => entry.Title)).toContain('Parcel 6');
    await sp.web.recycleBin.getById(id).restore();
    expect((await list().items.getById(7)()).Title).toBe('Parcel 6');
  });

  it('takes what a batch removes', async () => {
    const [batched, execute] = sp.batched();
    const removed = [8, 9, 10].map(id => itemsOf(batched).getById(id).recycle());
    await execute();
    expect(await Promise.all(removed)).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
    expect(await list().select('ItemCount')()).toMatchObject({ ItemCount: 22 });
  });

  it('takes the list itself', async () => {
    await list().recycle();
    await expect(list()()).rejects.toMatchObject({ status: 404 });
  });
});
