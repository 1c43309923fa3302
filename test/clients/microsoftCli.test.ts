/**
 * CLI for Microsoft 365 does a day's work over HTTPS, at the names of Microsoft's clouds. Each test is one operation.
 */
import { makeCertificate } from '../../tenant/http/https.ts';
import { openCli, spoUrl, type MicrosoftCli } from './MicrosoftCli.ts';
import { grant, openWorkplace, worker, type Workplace } from './workplace.ts';

const webUrl = `${spoUrl}/sites/intranet`;
const member = 'member@contoso.example';

let place: Workplace;
let cli: MicrosoftCli;

beforeAll(async () => {
  const secure = await makeCertificate();
  place = await openWorkplace(secure);
  await grant(place, 'User.Read', 'User.Read.All');
  cli = openCli({ port: Number(new URL(place.url).port), secure, upn: worker, objectId: '00000000-0000-4000-8000-000000000001' });
  // Before its first word to anybody.
  await cli.type('cli config set', { key: 'disableTelemetry', value: 'true' });
  await cli.type('cli config set', { key: 'prompt', value: 'false' });
});

afterAll(async () => {
  cli?.close();
  await place.close();
});

type Options = Parameters<MicrosoftCli['run']>[1];

/** A command of SharePoint in the site of the tests. */
const spo = (command: string, options: Options = {}): Promise<any> => cli.run(`spo ${command}`, { webUrl, ...options });
const onList = (command: string, options: Options = {}): Promise<any> => spo(command, { listTitle: 'Parcels', ...options });

describe('a connection', () => {
  it('is the one of its file', async () => {
    expect(await cli.type('status')).toMatchObject({ connectedAs: worker, authType: 'deviceCode' });
  });

  it('reaches the site', async () => {
    expect(await cli.type('spo web get', { url: webUrl })).toMatchObject({ Title: 'Contoso intranet', Url: webUrl });
  });
});

describe('a list', () => {
  it('is made', async () => {
    expect(await spo('list add', { title: 'Parcels', baseTemplate: 'GenericList', description: 'What is on its way' })).toMatchObject({ Title: 'Parcels', BaseTemplate: 100 });
  });

  it('is refused a title that is taken', async () => {
    await expect(spo('list add', { title: 'Parcels', baseTemplate: 'GenericList' })).rejects.toThrow('A list, survey, discussion board, or document library with the specified title already exists');
  });

  it('is changed', async () => {
    await spo('list set', { title: 'Parcels', description: 'Parcels of the week', enableVersioning: true });
    expect(await spo('list get', { title: 'Parcels' })).toMatchObject({ Description: 'Parcels of the week', EnableVersioning: true });
  });

  it('stands among the others', async () => {
    expect((await spo('list list')).map((list: any) => list.Title)).toContain('Parcels');
  });
});

describe('columns', () => {
  it('are made from XML, indexed and unique', async () => {
    expect(await onList('field add', { xml: '<Field Type="Number" Name="Weight" DisplayName="Weight" Indexed="TRUE" />' })).toMatchObject({ Indexed: true });
    expect(await onList('field add', { xml: '<Field Type="Text" Name="Code" DisplayName="Code" Indexed="TRUE" EnforceUniqueValues="TRUE" />' })).toMatchObject({ EnforceUniqueValues: true });
  });

  it('are read one by one and all', async () => {
    expect(await onList('field get', { title: 'Code' })).toMatchObject({ InternalName: 'Code', TypeAsString: 'Text' });
    expect((await onList('field list')).map((field: any) => field.InternalName)).toEqual(expect.arrayContaining(['Title', 'Weight', 'Code']));
  });
});

describe('items', () => {
  it('are added', async () => {
    expect(await onList('listitem add', { Title: 'First', Code: 'P-0', Weight: 1.5 })).toMatchObject({ Id: 1, Title: 'First', Code: 'P-0', Weight: 1.5 });
  });

  it('are added in a batch', async () => {
    const rows = Array.from({ length: 12 }, (_each, index) => `Parcel ${index + 1},P-${index + 1},${index + 1}`);
    await onList('listitem batch add', { csvContent: ['Title,Code,Weight', ...rows].join('\n') });
    expect((await onList('listitem list', { fields: 'Id,Code' })).map((item: any) => item.Code)).toEqual(Array.from({ length: 13 }, (_each, index) => `P-${index}`));
  });

  it('are refused when a unique value is taken', async () => {
    await expect(onList('listitem add', { Title: 'Twin', Code: 'P-3' })).rejects.toThrow('duplicate values were found');
  });

  it('are found by $filter, with persons', async () => {
    expect(await onList('listitem list', { filter: 'Weight gt 11', fields: 'Title,Weight,Author/Title' })).toEqual([expect.objectContaining({ Title: 'Parcel 12', Weight: 12, Author: { Title: 'Olivia Brandt' } })]);
  });

  it('are found by CAML', async () => {
    const camlQuery = '<View><Query><Where><Gt><FieldRef Name="Weight"/><Value Type="Number">10</Value></Gt></Where></Query></View>';
    expect((await onList('listitem list', { camlQuery })).map((item: any) => item.Title)).toEqual(['Parcel 11', 'Parcel 12']);
  });

  it('come in pages', async () => {
    expect((await onList('listitem list', { pageSize: 5, pageNumber: 1, fields: 'Id' })).map((item: any) => item.Id)).toEqual([6, 7, 8, 9, 10]);
  });

  it('are changed', async () => {
    await onList('listitem set', { id: 2, Weight: 7 });
    expect(await onList('listitem get', { id: 2 })).toMatchObject({ Title: 'Parcel 1', Weight: 7 });
  });

  it('that do not exist are told so', async () => {
    await expect(onList('listitem get', { id: 999 })).rejects.toThrow('Item does not exist. It may have been deleted by another user.');
  });
});

describe('attachments', () => {
  it('are added and listed', async () => {
    await onList('listitem attachment add', { listItemId: 1, filePath: 'README.md', fileName: 'label' });
    expect((await onList('listitem attachment list', { listItemId: 1 })).map((file: any) => file.FileName)).toEqual(['label.md']);
  });
});

describe('views', () => {
  it('are made with columns and a query', async () => {
    const viewQuery = '<Where><Lt><FieldRef Name="Weight"/><Value Type="Number">3</Value></Lt></Where>';
    expect(await onList('list view add', { title: 'Light ones', fields: 'Title,Weight', viewQuery, rowLimit: 10 })).toMatchObject({ Title: 'Light ones', RowLimit: 10 });
  });

  it('get a column, in the first place', async () => {
    await onList('list view field add', { viewTitle: 'Light ones', title: 'Code', position: 0 });
    expect((await onList('list view get', { title: 'Light ones' })).HtmlSchemaXml).toContain('<ViewFields><FieldRef Name="Code" /><FieldRef Name="Title" /><FieldRef Name="Weight" /></ViewFields>');
  });

  it('lose a column', async () => {
    await onList('list view field remove', { viewTitle: 'Light ones', title: 'Weight', force: true });
    expect((await onList('list view get', { title: 'Light ones' })).HtmlSchemaXml).not.toContain('<FieldRef Name="Weight" />');
  });

  it('are renamed and removed', async () => {
    await onList('list view set', { title: 'Light ones', Title: 'Lighter ones' });
    await onList('list view remove', { title: 'Lighter ones', force: true });
    expect((await onList('list view list')).map((view: any) => view.Title)).toEqual(['All Items']);
  });
});

describe('groups', () => {
  it('are made and described', async () => {
    await spo('group add', { name: 'Packers' });
    await spo('group set', { name: 'Packers', description: 'They pack' });
    expect(await spo('group get', { name: 'Packers' })).toMatchObject({ Title: 'Packers', Description: 'They pack' });
  });

  it('get members', async () => {
    await spo('group member add', { groupName: 'Packers', userNames: member });
    expect((await spo('group member list', { groupName: 'Packers' })).map((user: any) => user.Title)).toEqual(['Mina Haddad']);
  });

  it('lose members', async () => {
    await spo('group member remove', { groupName: 'Packers', userName: member, force: true });
    expect(await spo('group member list', { groupName: 'Packers' })).toEqual([]);
  });
});

describe('permissions', () => {
  const assigned = async (): Promise<number[]> => {
    const { RoleAssignments } = await spo('list get', { title: 'Parcels', properties: 'RoleAssignments/PrincipalId' });
    return RoleAssignments.map((each: any) => each.PrincipalId);
  };

  it('are told by the names of their bundles', async () => {
    expect((await spo('roledefinition list')).map((role: any) => role.Name)).toEqual(expect.arrayContaining(['Full Control', 'Contribute', 'Read']));
  });

  it('of a list become its own, are given to a group and taken back', async () => {
    const { Id: groupId } = await spo('group get', { name: 'Packers' });
    await onList('list roleinheritance break', { force: true });
    await onList('list roleassignment add', { groupName: 'Packers', roleDefinitionName: 'Contribute' });
    expect(await assigned()).toContain(groupId);
    await onList('list roleassignment remove', { groupName: 'Packers', force: true });
    expect(await assigned()).not.toContain(groupId);
  });

  it('of a list are inherited again', async () => {
    await onList('list roleinheritance reset', { force: true });
    expect(await spo('list get', { title: 'Parcels', properties: 'HasUniqueRoleAssignments' })).toMatchObject({ HasUniqueRoleAssignments: false });
  });

  it('of one item are given to a person', async () => {
    await onList('listitem roleinheritance break', { listItemId: 1, force: true });
    await onList('listitem roleassignment add', { listItemId: 1, upn: member, roleDefinitionName: 'Read' });
    expect(await onList('listitem get', { id: 1, properties: 'HasUniqueRoleAssignments' })).toMatchObject({ HasUniqueRoleAssignments: true });
  });
});

describe('people', () => {
  it('are ensured in the site and listed', async () => {
    expect(await spo('user ensure', { userName: member })).toMatchObject({ Title: 'Mina Haddad' });
    expect((await spo('user list')).map((user: any) => user.Title)).toContain('Mina Haddad');
  });

  it('are read from Graph', async () => {
    expect(await cli.run('entra user get', { userName: member })).toMatchObject({ displayName: 'Mina Haddad', jobTitle: 'Customs specialist' });
  });
});

describe('search', () => {
  it('finds items by their words', async () => {
    expect((await spo('search', { queryText: '"Parcel 11"', selectProperties: 'Title,Path' })).map((row: any) => row.Title)).toEqual(['Parcel 11']);
  });
});

describe('the recycle bin', () => {
  it('takes an item and gives it back', async () => {
    await onList('listitem remove', { id: 4, recycle: true, force: true });
    const [entry] = await cli.run('spo site recyclebinitem list', { siteUrl: webUrl });
    expect(entry).toMatchObject({ Title: 'Parcel 3' });
    await cli.run('spo site recyclebinitem restore', { siteUrl: webUrl, ids: entry.Id });
    expect(await onList('listitem get', { id: 4 })).toMatchObject({ Title: 'Parcel 3' });
  });

  it('takes the list itself', async () => {
    await spo('list remove', { title: 'Parcels', recycle: true, force: true });
    await expect(spo('list get', { title: 'Parcels' })).rejects.toThrow('List \'Parcels\' does not exist');
  });
});

it('says nothing to anybody but the tenant', async () => {
  const { requests } = await (await place.tenant.fetch(new Request('http://127.0.0.1/_local/log'))).json() as { requests: { status: number; user?: string }[] };
  expect(requests.length).toBeGreaterThan(40);
  expect(requests.filter(({ user }) => user !== worker)).toEqual([]);
});
