import { parseView } from '../../odata/caml.ts';
import { parseFilter } from '../../odata/filter.ts';
import type { ListRow } from '../Store.ts';
import { testSite } from '../testSite.ts';

const site = testSite();
const { store, owner, member, other } = site;
const places = site.list({ title: 'Places' });
const [rome, oslo] = ['Rome', 'Oslo'].map(Title => store.items.add(places, {}, { Title }, owner).id);
const list = site.list();
const column = (xml: string): void => void store.fields.createFromXml(list, xml, {}, owner);
column('<Field Type="Number" Name="Score" DisplayName="Score"/>');
column('<Field Type="Boolean" Name="Done" DisplayName="Done"/>');
column('<Field Type="DateTime" Format="DateTime" Name="Due" DisplayName="Due"/>');
column('<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>');
column(`<Field Type="Lookup" Name="Place" DisplayName="Place" List="{${places.id}}" ShowField="Title"/>`);
column('<Field Type="UserMulti" Name="Team" DisplayName="Team" Mult="TRUE"/>');
store.items.add(list, {}, { Title: 'Alpha 100%', Score: 1, Done: true, Due: '2026-03-02T23:30:00Z', Tags: ['a'], PlaceId: rome, TeamId: [member.id] }, member);
store.items.add(list, {}, { Title: 'beta_1', Score: 2.5, Done: false, Due: '2026-03-01T12:00:00Z', Tags: ['a', 'b'], PlaceId: oslo, TeamId: [member.id, other.id] }, other);
store.items.add(list, {}, { Title: 'Gamma', TeamId: [] }, member);

const ids = (where: ReturnType<typeof parseFilter> | undefined, of: ListRow = list): number[] => store.items.query(of, { scope: 'RecursiveAll', rowLimit: 100, where }, member).rows.map(row => row.id);

describe('$filter', () => {
  test.each<[string, number[]]>([
    ["Title eq 'BETA_1'", [2]],
    ["startswith(Title,'be')", [2]],
    ["substringof('0%',Title)", [1]],
    ["substringof('_',Title)", [2]],
    ['Score gt 1', [2]],
    ['Score ne 1', [2, 3]],
    ['Score eq null', [3]],
    ['Score ne null', [1, 2]],
    ['Done eq 1', [1]],
    ['Done eq false', [2]],
    ["Due lt datetime'2026-03-02T00:00:00Z'", [2]],
    // Without a zone it is the web's time: Central Europe.
    ["Due eq '2026-03-03T00:30:00'", [1]],
    ['day(Due) eq 2', [1]],
    ['AuthorId eq 8', [2]],
    ["Author/Title eq 'Other'", [2]],
    ["Author/EMail eq 'member@contoso.example'", [1, 3]],
    ["Place/Title eq 'rome'", [1]],
    ['PlaceId eq 2', [2]],
    ["Tags eq 'b'", [2]],
    ['TeamId eq 8', [2]],
    ['not (Score gt 1)', [1, 3]],
    ['Id ge 2 and FSObjType eq 0', [2, 3]],
    ['FileSystemObjectType eq 1', []],
    ["FileLeafRef eq '3_.000'", [3]],
    ["ContentType eq 'Item' and OData__UIVersionString eq '1.0'", [1, 2, 3]]
  ])('%s', (text, expected) => {
    expect(ids(parseFilter(text))).toEqual(expected);
  });

  test.each<[string, string]>([
    ["Nothing eq 'x'", 'fieldNotFound'], ["Author eq 'x'", 'invalidQuery'], ["Title/Name eq 'x'", 'invalidQuery'], ["Author/Shoe eq 'x'", 'fieldNotFound'],
    ["Score eq 'many'", 'invalidQuery'], ["Due eq 'soon'", 'invalidQuery'], ['year(Title) eq 1', 'invalidQuery'], ["LinkIcon eq 'x'", 'fieldNotFound'], ["PermMask eq 'x'", 'invalidQuery']
  ])('refuses %s with %s', (text, reason) => {
    expect(() => ids(parseFilter(text))).toThrow(expect.objectContaining({ reason }));
  });
});

describe('CAML', () => {
  const caml = (inner: string): number[] => ids(parseView(`<View><Query><Where>${inner}</Where></Query></View>`).where);
  test.each<[string, number[]]>([
    ['<Eq><FieldRef Name="Author"/><Value Type="User">member</Value></Eq>', [1, 3]],
    ['<Eq><FieldRef Name="Author" LookupId="TRUE"/><Value Type="Integer">8</Value></Eq>', [2]],
    ['<Eq><FieldRef Name="Author"/><Value Type="Integer"><UserID/></Value></Eq>', [1, 3]],
    ['<Includes><FieldRef Name="Team" LookupId="TRUE"/><Value Type="Integer"><UserID/></Value></Includes>', [1, 2]],
    ['<NotIncludes><FieldRef Name="Team"/><Value Type="User">other</Value></NotIncludes>', [1, 3]],
    ['<Eq><FieldRef Name="Place"/><Value Type="Lookup">Oslo</Value></Eq>', [2]],
    // The day of the web's zone: 23:30 UTC is already the 3rd in Berlin.
    ['<Eq><FieldRef Name="Due"/><Value Type="DateTime">2026-03-03T00:00:00</Value></Eq>', [1]],
    ['<Lt><FieldRef Name="Due"/><Value Type="DateTime"><Today/></Value></Lt>', [2]],
    ['<Leq><FieldRef Name="Due"/><Value Type="DateTime"><Today OffsetDays="1"/></Value></Leq>', [1, 2]],
    ['<In><FieldRef Name="ID"/><Values><Value Type="Counter">1</Value><Value Type="Counter">3</Value></Values></In>', [1, 3]],
    ['<In><FieldRef Name="ID"/><Values/></In>', []],
    ['<Contains><FieldRef Name="LinkTitle"/><Value Type="Text">amm</Value></Contains>', [3]],
    ['<IsNull><FieldRef Name="Place"/></IsNull>', [3]]
  ])('%s', (inner, expected) => {
    expect(caml(inner)).toEqual(expected);
  });
});

describe('the lookup threshold', () => {
  const wide = site.list({ title: 'Wide' });
  const names = Array.from({ length: 13 }, (_, index) => `P${index}`);
  for (const name of names) store.fields.createFromXml(wide, `<Field Type="User" Name="${name}" DisplayName="${name}"/>`, {}, owner);
  const read = (columns: readonly string[]): unknown => store.items.query(wide, { scope: 'RecursiveAll', rowLimit: 1, columns }, member).rows;

  test('lets 12 lookups and persons pass and refuses 13', () => {
    expect(read(names.slice(0, 12))).toEqual([]);
    expect(() => read(names)).toThrow(expect.objectContaining({ reason: 'lookupThreshold' }));
  });

  test('counts those of the filter too, each once', () => {
    expect(read([...names.slice(0, 12), 'P0Id', 'P1/Title'])).toEqual([]);
    expect(() => store.items.query(wide, { scope: 'RecursiveAll', rowLimit: 1, columns: names.slice(0, 12), where: parseFilter('P12Id eq 1') }, member)).toThrow(expect.objectContaining({ reason: 'lookupThreshold' }));
  });
});
