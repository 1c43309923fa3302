/** Everything that the tenant sends on a tour of calls, held against SharePoint's `$metadata`. */
import { propertiesOf } from '../../tenant/http/shape.ts';
import { reachableTypes } from '../../tenant/reachableTypes.ts';
import { exceptionsOfAnswers } from './exceptions.ts';
import { sharePointSchema } from './readSchema.ts';
import { Report } from './Report.ts';
import { startTour, type Tour } from './tour.ts';

jest.setTimeout(60_000);

const report = new Report();
const schema = sharePointSchema();
let tour: Tour;

beforeAll(async () => {
  tour = await startTour(schema, report);
});

afterAll(() => tour.close());

test('a site, its lists and what belongs to them', async () => {
  const { get } = tour;
  await get('SP.Web', `web?$select=${all('SP.Web')}`);
  await get('SP.Web', 'web?$expand=CurrentUser,AssociatedOwnerGroup,AssociatedMemberGroup,AssociatedVisitorGroup,RegionalSettings/TimeZone,AllProperties,Author,RoleAssignments/Member');
  await get('SP.Site', 'site?$expand=Owner,RootWeb');
  await get('SP.PropertyValues', 'web/allproperties');
  await get('SP.RegionalSettings', 'web/regionalsettings?$expand=TimeZone');
  await get('Collection(SP.ContentType)', 'web/contenttypes?$expand=FieldLinks');
  const lists = await get('Collection(SP.List)', `web/lists?$select=${all('SP.List')}`);
  expect(lists.value.length).toBeGreaterThan(5);
  for (const { Id } of lists.value as { Id: string }[]) {
    const list = `web/lists(guid'${Id}')`;
    await get('Collection(SP.Field)', `${list}/fields`);
    await get('Collection(SP.View)', `${list}/views?$expand=ViewFields`);
    await get('Collection(SP.ContentType)', `${list}/contenttypes?$expand=Fields,FieldLinks`);
    await get('SP.Folder', `${list}/rootfolder?$expand=Properties`);
    await tour.learnColumns(list);
    await get('Collection(SP.ListItem)', `${list}/items?$top=15&$expand=AttachmentFiles,ContentType,ParentList,FieldValuesAsText`);
    await get('Collection(SP.ListItem)', `${list}/items?$top=3&$expand=Versions,Author,Editor&$select=*,Author/Title,Editor/Title`);
  }
});

test('a list with a column of each type, from its making to the recycle bin', async () => {
  const { get, post } = tour;
  await post('SP.List', 'web/lists', { __metadata: { type: 'SP.List' }, BaseTemplate: 100, Title: 'All columns' });
  const list = 'web/lists/getbytitle(\'All%20columns\')';
  const { Id: listId } = await get('SP.List', list);
  for (const xml of columnsOfEachType(listId)) {
    await post('SP.Field', `${list}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
  }
  await get('Collection(SP.Field)', `${list}/fields`);
  await tour.learnColumns(list);
  const me = (await get('SP.User', 'web/currentuser')).Id;
  const first = await post('SP.ListItem', `${list}/items`, { Title: 'First' });
  const item = `${list}/items(${first.Id})`;
  await post(undefined, item, {
    Words: 'some', Long: '<p>more</p>', Count: 3.5, Price: 2, Done: true, Day: '2026-01-02T00:00:00Z', One: 'a', Some: { results: ['a', 'b'] },
    Link: { Url: 'https://contoso.example', Description: 'Here' }, WhoId: me, TeamId: { results: [me] }, OtherId: first.Id, OthersId: { results: [first.Id] }
  }, { 'x-http-method': 'MERGE', 'if-match': '*' });
  await post('SP.Attachment', `${item}/attachmentfiles/add(filename='a.txt')`, new Uint8Array([1, 2]));
  await get('SP.ListItem', `${item}?$expand=AttachmentFiles,Versions,RoleAssignments/Member,RoleAssignments/RoleDefinitionBindings,Who,Team,Other,Others&$select=*,Who/Title,Who/EMail,Team/Name,Other/Title,Others/Id`);
  await get('Collection(SP.ListItemVersion)', `${item}/versions`);
  for (const name of await answeredColumns(item)) await get('SP.ListItem', `${item}?$select=${name}`);
  await post('Collection(SP.ListItemFormUpdateValue)', `${item}/validateupdatelistitem`, { formValues: [{ FieldName: 'Words', FieldValue: 'other' }] });
  await get('Collection(SP.ListItem)', `${list}/items?$filter=Count gt 1`);
  await get('SP.BasePermissions', `${item}/getusereffectivepermissions(@u)?@u='i:0%23.f|membership|member@contoso.example'`);
  await post(undefined, `${item}/breakroleinheritance(true)`);
  await get('Collection(SP.RoleAssignment)', `${item}/roleassignments?$expand=Member,RoleDefinitionBindings`);
  await post('SP.View', `${list}/views`, { __metadata: { type: 'SP.View' }, Title: 'Mine', PersonalView: false });
  await post('Collection(SP.Change)', `${list}/getchanges`, { query: { __metadata: { type: 'SP.ChangeQuery' }, Add: true, Update: true, Item: true } });
  await post('Edm.Guid', `${item}/recycle`);
  await get('Collection(SP.RecycleBinItem)', 'web/recyclebin');
});

test('a column of the web, a document on its way, and the lists of a Community Site', async () => {
  const { get, post } = tour;
  await post('SP.Field', 'web/fields/createfieldasxml', { parameters: { SchemaXml: '<Field Type="Number" Name="Years" DisplayName="Years" />' } });
  await get('SP.Field', 'web/fields/getbyinternalnameortitle(\'Years\')');
  const papers = 'web/getfolderbyserverrelativepath(decodedurl=\'/sites/intranet/Shared%20Documents\')';
  const paper = 'web/getfilebyserverrelativepath(decodedurl=\'/sites/intranet/Shared%20Documents/tour.txt\')';
  const upload = 'uploadid=guid\'4f0b1f0e-8f7a-4b6d-9d55-0e9c1c0a1b2c\'';
  await post('SP.File', `${papers}/files/add(url='tour.txt',overwrite=true)`, new Uint8Array([1]));
  await post('Edm.Int64', `${paper}/startupload(${upload})`, new Uint8Array([1, 2]));
  await post('SP.File', `${paper}/finishupload(${upload},fileoffset=2)`, new Uint8Array([3]));
  await post(undefined, `${paper}/checkout()`);
  await get('SP.File', `${paper}?$expand=CheckedOutByUser`);
  await post(undefined, `${paper}/checkin(comment='Done',checkintype=1)`);
  const community = '/sites/community';
  for (const title of ['Community Members', 'Discussions List', 'Badges', 'Categories']) {
    const list = `web/lists/getbytitle('${encodeURIComponent(title)}')`;
    await tour.learnColumns(list, community);
    await get('Collection(SP.Field)', `${list}/fields`, undefined, community);
    await get('Collection(SP.ListItem)', `${list}/items?$select=*`, undefined, community);
  }
  await get('SP.PropertyValues', 'web/allproperties', undefined, community);
});

test('people, groups, roles, search and the digest', async () => {
  const { get, post } = tour;
  await get('Collection(SP.User)', 'web/siteusers?$expand=Groups');
  await get('Collection(SP.Group)', `web/sitegroups?$expand=Users,Owner&$select=${all('SP.Group')},Users,Owner`);
  await get('Collection(SP.RoleDefinition)', 'web/roledefinitions');
  await get('Collection(SP.RoleAssignment)', 'web/roleassignments?$expand=Member,RoleDefinitionBindings');
  await post('SP.User', 'web/ensureuser', { logonName: 'i:0#.f|membership|member@contoso.example' });
  await get('Edm.Boolean', 'web/doesuserhavepermissions(@v)?@v={\'High\':\'0\',\'Low\':\'1\'}');
  await post('SP.ContextWebInformation', 'contextinfo');
  await get('SP.UserProfiles.PersonProperties', 'sp.userprofiles.peoplemanager/getmyproperties');
  await get('SP.UserProfiles.PersonProperties', 'sp.userprofiles.peoplemanager/getpropertiesfor(@v)?@v=\'i:0%23.f|membership|member@contoso.example\'');
  await get('Microsoft.Office.Server.Search.REST.SearchResult', 'search/query?querytext=\'customs\'', ['minimal', 'verbose']);
  await post('Microsoft.Office.Server.Search.REST.SearchResult', 'search/postquery', { request: { Querytext: 'customs', RowLimit: 5 } });
  await get('Collection(SP.Folder)', 'web/getfolderbyserverrelativepath(decodedurl=\'/sites/intranet/Shared%20Documents\')/folders');
  await get('Collection(SP.File)', 'web/getfolderbyserverrelativepath(decodedurl=\'/sites/intranet/Shared%20Documents\')/files?$expand=ListItemAllFields');
});

test('nothing was sent that SharePoint\'s own metadata does not know or gives another type', () => {
  expect(report.problems(exceptionsOfAnswers)).toEqual([]);
  expect(report.members.size).toBeGreaterThan(400);
  process.stdout.write(`Held against $metadata: ${report.members.size} members in ${report.values} values of answers.\n`);
});

/** `*` and what a client must name to be sent. */
function all(typeName: string): string {
  const { type, entity, call } = reachableTypes().find(each => each.name === typeName)!;
  return ['*', ...Object.entries(propertiesOf(type, entity, call)).filter(([, property]) => property.onDemand === true).map(([name]) => name)].join();
}

/** Names of members that an item answers only when asked, without computed columns that the tenant refuses. */
async function answeredColumns(item: string): Promise<string[]> {
  const { type, entity, call } = reachableTypes().find(each => each.name === 'SP.Data.<List>Item')!;
  const names = Object.entries(propertiesOf(type, entity, call)).filter(([, property]) => property.onDemand === true).map(([name]) => name);
  const answered: string[] = [];
  for (const name of names) {
    const answer = await tour.tenant.fetch(new Request(`http://127.0.0.1/sites/intranet/_api/${item}?$select=${name}`, {
      headers: { authorization: 'Bearer owner@contoso.example', accept: 'application/json;odata=nometadata' }
    }));
    if (answer.status === 200) answered.push(name);
  }
  expect(answered.length).toBeGreaterThan(20);
  return answered;
}

function columnsOfEachType(listId: string): string[] {
  return [
    '<Field Type="Text" Name="Words" DisplayName="Words" Indexed="TRUE" />', '<Field Type="Note" Name="Long" DisplayName="Long" RichText="TRUE" />',
    '<Field Type="Number" Name="Count" DisplayName="Count" />', '<Field Type="Currency" Name="Price" DisplayName="Price" />',
    '<Field Type="Boolean" Name="Done" DisplayName="Done" />', '<Field Type="DateTime" Name="Day" DisplayName="Day" />',
    '<Field Type="Choice" Name="One" DisplayName="One"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
    '<Field Type="MultiChoice" Name="Some" DisplayName="Some"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
    '<Field Type="URL" Name="Link" DisplayName="Link" />', '<Field Type="User" Name="Who" DisplayName="Who" />',
    '<Field Type="UserMulti" Name="Team" DisplayName="Team" Mult="TRUE" />', `<Field Type="Lookup" Name="Other" DisplayName="Other" List="{${listId}}" ShowField="Title" />`,
    `<Field Type="LookupMulti" Name="Others" DisplayName="Others" List="{${listId}}" ShowField="Title" Mult="TRUE" />`,
    '<Field Type="Calculated" Name="Twice" DisplayName="Twice" ResultType="Number"><Formula>=Count*2</Formula></Field>'
  ];
}
