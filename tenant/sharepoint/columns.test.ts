/**
 * A column of each type on every way: written by REST and by form, read by REST and in the stream, asked for by $filter
 * and by CAML. Two items, `Full` (1) and `Bare` (2), and a list that lookups point to.
 */
import { makeTestTenant, type TestTenant } from '../http/testTenant.ts';

let demo: TestTenant;
let memberId: number;
let ownerId: number;
const at = 'web/lists/getbytitle(\'Work\')';

beforeAll(async () => {
  demo = makeTestTenant();
  [memberId, ownerId] = [demo.people.member, demo.people.owner].map(upn => demo.store.users.byUpn(demo.web.siteId, upn)!.id) as [number, number];
  await made('web/lists', { Title: 'Topics', BaseTemplate: 100 });
  for (const Title of ['Welding', 'Painting']) await made('web/lists/getbytitle(\'Topics\')/items', { Title });
  await made('web/lists', { Title: 'Work', BaseTemplate: 100 });
  for (const xml of columns) await made(`${at}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
  const topic = (await demo.json(demo.people.owner, 'GET', `${at}/fields/getbyinternalnameortitle('Topic')?$select=Id`)).Id;
  await made(`${at}/fields/adddependentlookupfield(displayname='Topic id',primarylookupfieldid='${topic}',showfield='ID')`);
  await made(`${at}/items`, {
    Title: 'Full', Words: 'some', Long: 'a\nb', Count: 3, Price: 12.5, Done: true, Day: '2026-01-31', At: '2026-01-31T12:30:00Z', One: 'a', Some: ['a', 'b'],
    Link: { Url: 'https://contoso.example/x', Description: 'Here' }, WhoId: memberId, TeamId: [memberId, ownerId], TopicId: 1, TopicsId: [1, 2]
  });
  await made(`${at}/items`, { Title: 'Bare' });
});

afterAll(() => {
  expect(demo.failures).toEqual([]);
  demo.store.close();
});

const columns = [
  '<Field Type="Text" Name="Words" DisplayName="Words" />', '<Field Type="Note" Name="Long" DisplayName="Long" />', '<Field Type="Number" Name="Count" DisplayName="Count" />',
  '<Field Type="Currency" Name="Price" DisplayName="Price" />', '<Field Type="Boolean" Name="Done" DisplayName="Done"><Default>0</Default></Field>',
  '<Field Type="DateTime" Name="Day" DisplayName="Day" Format="DateOnly" />', '<Field Type="DateTime" Name="At" DisplayName="At" Format="DateTime" />',
  '<Field Type="Choice" Name="One" DisplayName="One"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
  '<Field Type="MultiChoice" Name="Some" DisplayName="Some"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
  '<Field Type="URL" Name="Link" DisplayName="Link" />', '<Field Type="User" Name="Who" DisplayName="Who" />', '<Field Type="UserMulti" Name="Team" DisplayName="Team" Mult="TRUE" />',
  '<Field Type="Lookup" Name="Topic" DisplayName="Topic" List="Lists/Topics" ShowField="Title" />',
  '<Field Type="LookupMulti" Name="Topics" DisplayName="Topics" List="Lists/Topics" ShowField="Title" Mult="TRUE" />',
  '<Field Type="Calculated" Name="Label" DisplayName="The label" ResultType="Text"><Formula>=[Title]&amp;": "&amp;IF(Done,"done","open")</Formula></Field>',
  '<Field Type="Calculated" Name="Twice" DisplayName="Twice" ResultType="Number"><Formula>=Count*2</Formula></Field>',
  '<Field Type="Calculated" Name="Late" DisplayName="Late" ResultType="Boolean"><Formula>=AND(NOT(ISBLANK(Day)),At&gt;Day)</Formula></Field>',
  '<Field Type="Calculated" Name="Next" DisplayName="Next" ResultType="DateTime" Format="DateOnly"><Formula>=IF(ISBLANK(Day),"",Day+1)</Formula></Field>',
  '<Field Type="Calculated" Name="Both" DisplayName="Both" ResultType="Text"><Formula>=[The label]&amp;" "&amp;Twice</Formula></Field>',
  '<Field Type="Calculated" Name="Ratio" DisplayName="Ratio" ResultType="Number"><Formula>=1/Count</Formula></Field>'
];

async function made(address: string, body: unknown = {}): Promise<any> {
  const answer = await demo.ask(demo.people.owner, 'POST', address, { body });
  if (!answer.ok) throw new Error(`${address} ${JSON.stringify(body)}: ${await answer.text()}`);
  return answer.json();
}

const item = async (id: number, options = ''): Promise<any> => demo.json(demo.people.owner, 'GET', `${at}/items(${id})${options}`);
const row = async (id: number, names: readonly string[]): Promise<any> => (await made(`${at}/renderlistdataasstream`, {
  parameters: { RenderOptions: 2, ViewXml: `<View><Query><Where><Eq><FieldRef Name="ID"/><Value Type="Counter">${id}</Value></Eq></Where></Query><ViewFields>${names.map(name => `<FieldRef Name="${name}"/>`).join('')}</ViewFields></View>` }
})).Row[0];
const ids = (value: any): number[] => value.map((each: any) => each.Id);

describe('columns', () => {
  test('are read by REST in the types of their kinds', async () => {
    expect(await item(1)).toMatchObject({
      Words: 'some', Long: 'a\nb', Count: 3, Price: 12.5, Done: true, Day: '2026-01-30T23:00:00Z', At: '2026-01-31T12:30:00Z', One: 'a', Some: ['a', 'b'],
      Link: { Description: 'Here', Url: 'https://contoso.example/x' }, WhoId: memberId, WhoStringId: String(memberId), TeamId: [memberId, ownerId], TopicId: 1, TopicsId: [1, 2],
      Topic_x0020_idId: 1, Label: 'Full: done', Twice: '6.00000000000000', Late: '1', Next: '2026-01-31T23:00:00Z', Both: 'Full: done 6', Ratio: '0.333333333333333'
    });
    expect(await item(2)).toMatchObject({ Count: null, Done: false, Some: null, WhoId: null, TeamId: null, TeamStringId: null, TopicId: null, TopicsId: [], Topic_x0020_idId: null, Label: 'Bare: open', Twice: '0.00000000000000', Late: '0', Next: null, Ratio: '#DIV/0!' });
  });

  test('of persons and lookups lead on by $expand', async () => {
    expect(await item(1, '?$select=Who/Title,Team/Title,Topic/Title,Topics/Title,Topics/Id&$expand=Who,Team,Topic,Topics')).toEqual({
      Who: { Title: 'member' }, Team: [{ Title: 'member' }, { Title: 'owner' }], Topic: { Title: 'Welding' }, Topics: [{ Title: 'Welding', Id: 1, ID: 1 }, { Title: 'Painting', Id: 2, ID: 2 }]
    });
  });

  test('are cells of the stream', async () => {
    expect(await row(1, ['Count', 'Done', 'At', 'Some', 'Link', 'Who', 'Topics', 'Topic_x0020_id', 'Label', 'Twice', 'Late', 'Next'])).toMatchObject({
      'Count': '3', 'Count.': '3.00000000000000', 'Done': 'Yes', 'At.': '2026-01-31T12:30:00Z', 'Some': ['a', 'b'], 'Link': 'https://contoso.example/x', 'Link.desc': 'Here', 'Who': [{ title: 'member' }],
      'Topics': [{ lookupId: 1, lookupValue: 'Welding' }, { lookupId: 2, lookupValue: 'Painting' }], 'Topic_x0020_id': [{ lookupId: 1, lookupValue: '1' }],
      'Label': 'Full: done', 'Label.calculated': 'string;#Full: done', 'Twice': '6', 'Twice.calculated': 'float;#6.00000000000000', 'Late': 'Yes', 'Late.calculated': 'boolean;#1',
      'Next': '2/1/2026', 'Next.calculated': 'datetime;#2026-01-31 23:00:00'
    });
    expect(await row(2, ['Ratio', 'Topics', 'Who'])).toMatchObject({ 'Ratio': '#DIV/0!', 'Ratio.calculated': 'error;##DIV/0!', 'Topics': [], 'Who': '' });
  });

  test.each([
    ['Words eq \'some\'', [1]], ['Words ne \'some\'', [2]], ['Words eq null', [2]], ['startswith(Words,\'so\')', [1]], ['Count gt 2', [1]], ['Price le 12.5', [1]], ['Done eq 1', [1]],
    ['Done eq false', [2]], ['Day eq datetime\'2026-01-30T23:00:00Z\'', [1]], ['At lt datetime\'2026-01-31T12:30:01Z\'', [1]], ['One eq \'a\'', [1]], ['Some eq \'b\'', [1]], ['WhoId eq 1', []],
    ['Who/Title eq \'member\'', [1]], ['TopicId eq 1', [1]], ['Topic/Title eq \'Welding\'', [1]], ['Topic_x0020_idId eq 1', [1]], ['TopicsId eq 2', [1]], ['Label eq \'bare: open\'', [2]], ['Twice gt 5', [1]],
    ['Twice eq 0', [2]]
  ])('are asked for by $filter=%s', async (filter, found) => {
    const { value } = await demo.json(demo.people.owner, 'GET', `${at}/items?$select=Id&$filter=${encodeURIComponent(filter)}`);
    expect(ids(value)).toEqual(found);
  });

  test.each<[string, string, number[]]>([
    ['Eq', '<FieldRef Name="Words"/><Value Type="Text">SOME</Value>', [1]],
    ['Gt', '<FieldRef Name="Count"/><Value Type="Number">2</Value>', [1]],
    ['Eq', '<FieldRef Name="Done"/><Value Type="Boolean">1</Value>', [1]],
    ['Eq', '<FieldRef Name="Day"/><Value Type="DateTime">2026-01-31</Value>', [1]],
    ['Eq', '<FieldRef Name="Some"/><Value Type="MultiChoice">b</Value>', [1]],
    ['Eq', '<FieldRef Name="Who"/><Value Type="User">member</Value>', [1]],
    ['Includes', '<FieldRef Name="Team"/><Value Type="UserMulti">owner</Value>', [1]],
    ['Eq', '<FieldRef Name="Topic"/><Value Type="Lookup">Welding</Value>', [1]],
    ['Eq', '<FieldRef Name="Topic" LookupId="TRUE"/><Value Type="Lookup">2</Value>', []],
    ['Eq', '<FieldRef Name="Topics"/><Value Type="LookupMulti">painting</Value>', [1]],
    ['Includes', '<FieldRef Name="Topics" LookupId="TRUE"/><Value Type="LookupMulti">2</Value>', [1]],
    ['NotIncludes', '<FieldRef Name="Topics"/><Value Type="LookupMulti">Painting</Value>', [2]],
    ['Eq', '<FieldRef Name="Label"/><Value Type="Calculated">Full: done</Value>', [1]],
    ['Lt', '<FieldRef Name="Twice"/><Value Type="Calculated">5</Value>', [2]]
  ])('are asked for by CAML <%s>%s', async (operator, inner, found) => {
    const { value } = await made(`${at}/getitems`, { query: { ViewXml: `<View><Query><Where><${operator}>${inner}</${operator}></Where></Query></View>` } });
    expect(ids(value)).toEqual(found);
  });

  test('are written by form, and the calculated ones follow', async () => {
    const { Id } = await made(`${at}/items`, { Title: 'Form' });
    const { value } = await made(`${at}/items(${Id})/validateupdatelistitem`, { formValues: [
      { FieldName: 'Count', FieldValue: '1,000' }, { FieldName: 'Done', FieldValue: '1' }, { FieldName: 'Some', FieldValue: ';#a;#b;#' }, { FieldName: 'Topics', FieldValue: '2;#Painting' },
      { FieldName: 'Day', FieldValue: '3/2/2026' }, { FieldName: 'Team', FieldValue: `[{"Key":"i:0#.f|membership|${demo.people.member}"}]` }, { FieldName: 'Link', FieldValue: 'https://contoso.example, Home' }
    ] });
    expect(value.filter((field: any) => field.HasException)).toEqual([]);
    expect(await item(Id)).toMatchObject({ Count: 1000, Done: true, Some: ['a', 'b'], TopicsId: [2], TeamId: [memberId], Label: 'Form: done', Twice: '2000.00000000000', Next: '2026-03-02T23:00:00Z' });
    await demo.ask(demo.people.owner, 'DELETE', `${at}/items(${Id})`);
  });

  test('that are calculated or follow a lookup are not written by anybody', async () => {
    const { value } = await made(`${at}/items(1)/validateupdatelistitem`, { formValues: [{ FieldName: 'Twice', FieldValue: '9' }] });
    expect(value[0].HasException).toBe(true);
    expect((await demo.ask(demo.people.owner, 'POST', `${at}/items(1)`, { headers: { 'x-http-method': 'MERGE' }, body: { Twice: '9', Topic_x0020_idId: 2 } })).status).toBe(204);
    expect(await item(1)).toMatchObject({ Twice: '6.00000000000000', TopicId: 1, Topic_x0020_idId: 1 });
  });

  test('that depend on a lookup say so, and the lookup names them', async () => {
    const fields = (await demo.json(demo.people.owner, 'GET', `${at}/fields?$filter=TypeAsString eq 'Lookup' and FromBaseType eq false`)).value;
    expect(fields.find((field: any) => field.Title === 'Topic id')).toMatchObject({ IsDependentLookup: true, ReadOnlyField: true });
    expect(fields.find((field: any) => field.InternalName === 'Topic').DependentLookupInternalNames).toEqual(['Topic_x0020_id']);
  });
});

describe('formulas', () => {
  test.each<[string, string, number]>([
    ['=Count+', 'The formula contains a syntax error or is not supported.', 400],
    ['=NOSUCH(Count)', 'The formula contains a syntax error or is not supported.', 400],
    ['=Missing+1', 'The formula refers to a column that does not exist.', 400],
    ['=Who&amp;"x"', 'One or more column references are not allowed', 400],
    ['=Long', 'One or more column references are not allowed', 400],
    ['=TODAY()-1', 'Calculated columns cannot contain volatile functions', 400],
    ['=[Me]', 'Calculated columns cannot contain volatile functions', 400],
    ['=STDEV(Count)', 'STDEV', 501]
  ])('%s is refused: %s', async (formula, message, status) => {
    const answer = await demo.ask(demo.people.owner, 'POST', `${at}/fields/createfieldasxml`, { body: { parameters: { SchemaXml: `<Field Type="Calculated" DisplayName="Wrong" ResultType="Number"><Formula>${formula}</Formula></Field>` } } });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(message);
  });

  test('give items that are there already their value, and another one when they change', async () => {
    const { Id } = await made(`${at}/fields`, { FieldTypeKind: 17, Title: 'Thrice', Formula: '=Count*3', OutputType: 9 });
    expect((await item(1, '?$select=Thrice')).Thrice).toBe('9.00000000000000');
    expect((await demo.ask(demo.people.owner, 'POST', `${at}/fields(guid'${Id}')`, { headers: { 'x-http-method': 'MERGE' }, body: { Formula: '=Count*30' } })).status).toBe(204);
    expect((await item(1, '?$select=Thrice')).Thrice).toBe('90.0000000000000');
    expect((await demo.json(demo.people.owner, 'GET', `${at}/fields(guid'${Id}')?$select=Formula,OutputType,SchemaXml`))).toMatchObject({ Formula: '=Count*30', OutputType: 9, SchemaXml: expect.stringContaining('<Formula>=Count*30</Formula>') });
  });

  test('of a column\'s validation are held to where the column is written', async () => {
    await made(`${at}/fields/createfieldasxml`, { parameters: { SchemaXml: '<Field Type="Number" Name="Grade" DisplayName="Grade"><Validation Message="From 1 to 5.">=OR(ISBLANK(Grade),AND(Grade&gt;=1,Grade&lt;=5))</Validation></Field>', Options: 8 } });
    const answer = await demo.ask(demo.people.owner, 'POST', `${at}/items`, { body: { Title: 'New', Grade: 7 } });
    expect([answer.status, ((await answer.json()) as any)['odata.error'].message.value]).toEqual([400, 'From 1 to 5.']);
    expect((await demo.ask(demo.people.owner, 'POST', `${at}/items(1)`, { headers: { 'x-http-method': 'MERGE' }, body: { Grade: 4 } })).status).toBe(204);
    expect((await demo.ask(demo.people.owner, 'POST', `${at}/items(1)`, { headers: { 'x-http-method': 'MERGE' }, body: { Words: 'other' } })).status).toBe(204);
  });

  test('of the list\'s validation are held to by every item', async () => {
    await made('web/lists', { Title: 'Trips', BaseTemplate: 100 });
    const trips = 'web/lists/getbytitle(\'Trips\')';
    for (const name of ['From', 'To']) await made(`${trips}/fields`, { FieldTypeKind: 4, Title: name });
    expect((await demo.ask(demo.people.owner, 'POST', trips, { headers: { 'x-http-method': 'MERGE' }, body: { ValidationFormula: '=To>=From', ValidationMessage: 'Home before leaving?' } })).status).toBe(204);
    expect((await demo.ask(demo.people.owner, 'POST', `${trips}/items`, { body: { Title: 'a', From: '2026-02-02', To: '2026-02-01' } })).status).toBe(400);
    expect((await demo.ask(demo.people.owner, 'POST', `${trips}/items`, { body: { Title: 'a', From: '2026-02-02', To: '2026-02-03' } })).status).toBe(201);
  });

  test('of a default value give new items theirs', async () => {
    await made(`${at}/fields/createfieldasxml`, { parameters: { SchemaXml: '<Field Type="DateTime" Format="DateOnly" Name="Due" DisplayName="Due"><DefaultFormula>=TODAY()+7</DefaultFormula></Field>', Options: 8 } });
    const { Id } = await made(`${at}/items`, { Title: 'Soon' });
    expect((await item(Id, '?$select=Due')).Due).toBe('2026-03-10T23:00:00Z');
  });
});

describe('a column of notes that appends', () => {
  test('shows what the current version says alone, and keeps the rest in the versions', async () => {
    await made('web/lists', { Title: 'Log', BaseTemplate: 100 });
    const log = 'web/lists/getbytitle(\'Log\')';
    await made(`${log}/fields/createfieldasxml`, { parameters: { SchemaXml: '<Field Type="Note" Name="Said" DisplayName="Said" AppendOnly="TRUE" />', Options: 8 } });
    await made(`${log}/items`, { Title: 'a', Said: 'first' });
    const merge = (body: unknown): Promise<Response> => demo.ask(demo.people.owner, 'POST', `${log}/items(1)`, { headers: { 'x-http-method': 'MERGE' }, body });
    await merge({ Said: 'second' });
    await merge({ Title: 'b' });
    expect((await demo.json(demo.people.owner, 'GET', `${log}/items(1)`)).Said).toBeNull();
    expect((await demo.json(demo.people.owner, 'GET', `${log}/items(1)/versions`)).value.map((version: any) => version.Said)).toEqual([null, 'second', 'first']);
  });
});

describe('unique columns', () => {
  test.each(['Note', 'Boolean', 'URL', 'MultiChoice', 'UserMulti'])('are none of type %s', async type => {
    expect((await demo.ask(demo.people.owner, 'POST', `${at}/fields/createfieldasxml`, { body: { parameters: { SchemaXml: `<Field Type="${type}" DisplayName="Only ${type}" EnforceUniqueValues="TRUE" />` } } })).status).toBe(400);
  });

  test.each<[string, unknown, unknown]>([['Number', 1, 1], ['Text', 'a', 'A'], ['User', 1, 1], ['DateTime', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z']])('of type %s refuse what is there', async (type, first, again) => {
    const title = `Unique ${type}`;
    await made('web/lists', { Title: title, BaseTemplate: 100 });
    const list = `web/lists/getbytitle('${title}')`;
    await made(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml: `<Field Type="${type}" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE" />`, Options: 8 } });
    const name = type === 'User' ? 'KeyId' : 'Key';
    const value = (given: unknown): unknown => (type === 'User' ? memberId : given);
    await made(`${list}/items`, { [name]: value(first) });
    const answer = await demo.ask(demo.people.owner, 'POST', `${list}/items`, { body: { [name]: value(again) } });
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('SPDuplicateValuesFoundException');
    // Empty ones are not alike.
    await made(`${list}/items`, {});
    await made(`${list}/items`, {});
  });
});
