/** The checker itself: what it lets pass and what it must find. */
import { checkAnswer } from './checkAnswer.ts';
import { readSchema } from './readSchema.ts';
import { Report } from './Report.ts';

const schema = readSchema(`<Edmx><Schema Namespace="SP">
  <ComplexType Name="Path"><Property Name="DecodedUrl" Type="Edm.String" /></ComplexType>
  <EntityType Name="Thing"><Property Name="Id" Type="Edm.Guid" Nullable="false" /></EntityType>
  <EntityType Name="List" BaseType="SP.Thing">
    <Property Name="Title" Type="Edm.String" /><Property Name="Count" Type="Edm.Int32" Nullable="false" /><Property Name="Size" Type="Edm.Int64" />
    <Property Name="Made" Type="Edm.DateTime" /><Property Name="Folder" Type="SP.Path" /><Property Name="Words" Type="Collection(Edm.String)" />
    <NavigationProperty Name="Parts" Relationship="SP.Parts" ToRole="Part" />
  </EntityType>
  <EntityType Name="ListItem" OpenType="true"><Property Name="Id" Type="Edm.Int32" Nullable="false" /></EntityType>
  <Association Name="Parts"><End Type="SP.Thing" Role="Part" Multiplicity="*" /></Association>
</Schema></Edmx>`);
const id = '5c6f1f3e-0000-4000-8000-000000000001';

function problems(body: unknown, type: string): string[] {
  const report = new Report();
  const columns = new Map([['SP.Data.BoardItem', new Map([['Score', 'Edm.Double']])]]);
  checkAnswer(body, type, { schema, report, at: 'here', columns });
  return report.problems();
}

describe('an answer passes', () => {
  it.each<[string, unknown, string]>([
    ['with inherited and own members', { Id: id, Title: 'A', Count: 1, Size: '5', Made: '2026-01-02T03:04:05Z' }, 'SP.List'],
    ['with null where it may be', { Title: null, Folder: null }, 'SP.List'],
    ['in the verbose format', { d: { __metadata: { type: 'SP.List' }, Words: { __metadata: { type: 'Collection(Edm.String)' }, results: ['a'] }, Parts: { __deferred: { uri: '' } } } }, 'SP.List'],
    ['with annotations', { 'odata.type': 'SP.List', 'Parts@odata.navigationLinkUrl': 'x', 'Parts': [{ Id: id }] }, 'SP.List'],
    ['as a collection', { value: [{ Id: id }] }, 'Collection(SP.Thing)'],
    ['as a value under its function\'s name', { d: { Recycle: id } }, 'Edm.Guid'],
    ['with a column of its list', { 'odata.type': 'SP.Data.BoardItem', 'Id': 1, 'Score': 1.5 }, 'SP.ListItem']
  ])('%s', (_name, body, type) => {
    expect(problems(body, type)).toEqual([]);
  });
});

describe('an answer fails', () => {
  it.each<[string, unknown, string, string]>([
    ['an unknown member', { Colour: 'red' }, 'SP.List', 'SP.List.Colour: is not in the schema (here)'],
    ['another spelling', { title: 'A' }, 'SP.List', 'SP.List.title: is not in the schema (here)'],
    ['a number as text', { Count: '1' }, 'SP.List', 'SP.List.Count: is Edm.Int32 in the schema, here "1" (here)'],
    ['a long number as number', { Size: 5 }, 'SP.List', 'SP.List.Size: is Edm.Int64 in the schema, here 5 (here)'],
    ['a date of another form', { Made: '2026-01-02' }, 'SP.List', 'SP.List.Made: is Edm.DateTime in the schema, here "2026-01-02" (here)'],
    ['a GUID in braces', { Id: `{${id}}` }, 'SP.List', `SP.List.Id: is Edm.Guid in the schema, here "{${id}}" (here)`],
    ['null where it may not be', { Count: null }, 'SP.List', 'SP.List.Count: is null, which the schema does not allow (here)'],
    ['an unknown member of a complex value', { Folder: { Url: 'x' } }, 'SP.List', 'SP.Path.Url: is not in the schema (here)'],
    ['one thing for many', { Words: 'a' }, 'SP.List', 'SP.List.Words: is Collection(Edm.String) in the schema and no array (here)'],
    ['another type than promised', { 'odata.type': 'SP.Thing' }, 'SP.List', '(SP.List): is SP.List in the schema, SP.Thing here (here)'],
    ['a column that the list does not have', { 'odata.type': 'SP.Data.BoardItem', 'Mood': 1 }, 'SP.ListItem', 'SP.Data.<List>Item.Mood: is not in the schema (here)'],
    ['a column of another type', { 'odata.type': 'SP.Data.BoardItem', 'Score': '1' }, 'SP.ListItem', 'SP.Data.<List>Item.Score: is Edm.Double in the schema, here "1" (here)']
  ])('%s', (_name, body, type, problem) => {
    expect(problems(body, type)).toEqual([problem]);
  });
});

test('an exception covers its member and must be of use', () => {
  const report = new Report();
  checkAnswer({ Colour: 'red' }, 'SP.List', { schema, report, at: 'here' });
  expect(report.problems([{ member: 'SP.List.Colour', reason: 'recorded' }])).toEqual([]);
  expect(report.problems([{ member: /Colour/, reason: 'recorded' }, { member: 'SP.List.Shape', reason: 'gone' }]))
    .toEqual(['SP.List.Shape: stands among the exceptions and nothing is wrong with it']);
});
