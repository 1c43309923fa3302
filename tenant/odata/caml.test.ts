import fc from 'fast-check';
import type { Condition } from '../store/Condition.ts';
import { StoreError } from '../store/StoreError.ts';
import { parseView } from './caml.ts';

const where = (inner: string): Condition | undefined => parseView(`<View><Query><Where>${inner}</Where></Query></View>`).where;

describe('parseView', () => {
  test('reads scope, fields, order, limit and condition of a view', () => {
    expect(parseView(`<View Scope="RecursiveAll"><Query><Where><Eq><FieldRef Name="ParentFolderId"/><Value Type="Integer">3</Value></Eq></Where>
      <OrderBy Override="TRUE"><FieldRef Name="ID" Ascending="FALSE"/></OrderBy></Query>
      <ViewFields><FieldRef Name="Title"/><FieldRef Name="Author"/></ViewFields><RowLimit Paged="TRUE">30</RowLimit></View>`)).toEqual({
      scope: 'RecursiveAll', orderBy: [{ field: { name: 'ID' }, ascending: false }], overridesOrder: true, viewFields: ['Title', 'Author'], rowLimit: 30, paged: true,
      where: { kind: 'compare', op: 'eq', field: { name: 'ParentFolderId' }, value: { kind: 'number', value: 3 }, lookupId: false }
    });
  });

  test('leaves what a view does not say undefined', () => {
    expect(parseView('<View/>')).toEqual({ scope: 'Default', where: undefined, orderBy: [], overridesOrder: false, viewFields: undefined, rowLimit: undefined, paged: false });
  });

  test.each<[string, Condition]>([
    ['<IsNull><FieldRef Name="A"/></IsNull>', { kind: 'isNull', field: { name: 'A' } }],
    ['<Contains><FieldRef Name="A"/><Value Type="Text">x &amp; y</Value></Contains>', { kind: 'contains', field: { name: 'A' }, value: 'x & y' }],
    ['<Eq><FieldRef Name="Author" LookupId="TRUE"/><Value Type="Integer"><UserID/></Value></Eq>', { kind: 'compare', op: 'eq', field: { name: 'Author' }, value: { kind: 'currentUser' }, lookupId: true }],
    ['<Geq><FieldRef Name="A"/><Value Type="DateTime"><Today OffsetDays="-7"/></Value></Geq>', { kind: 'compare', op: 'ge', field: { name: 'A' }, value: { kind: 'today', offsetDays: -7 }, lookupId: false, wholeDay: true }],
    ['<Gt><FieldRef Name="A"/><Value Type="DateTime" IncludeTimeValue="TRUE">2026-01-31T08:00:00Z</Value></Gt>', { kind: 'compare', op: 'gt', field: { name: 'A' }, value: { kind: 'datetime', value: '2026-01-31T08:00:00Z' }, lookupId: false }],
    ['<In><FieldRef Name="ID"/><Values><Value Type="Counter">1</Value><Value Type="Counter">2</Value></Values></In>', { kind: 'in', field: { name: 'ID' }, values: [{ kind: 'number', value: 1 }, { kind: 'number', value: 2 }], lookupId: false }],
    ['<Includes><FieldRef Name="A" LookupId="TRUE"/><Value Type="Integer">4</Value></Includes>', { kind: 'includes', field: { name: 'A' }, value: { kind: 'number', value: 4 }, lookupId: true }]
  ])('reads %s', (inner, tree) => {
    expect(where(inner)).toEqual(tree);
  });

  test.each([
    ['', 'invalidQuery'], ['<View>', 'invalidQuery'], ['<List/>', 'invalidQuery'], ['<View Scope="Everything"/>', 'invalidQuery'],
    ['<View><Query><Where><Eq><FieldRef Name="A"/></Eq></Where></Query></View>', 'invalidQuery'],
    ['<View><Query><Where><And><IsNull><FieldRef Name="A"/></IsNull></And></Where></Query></View>', 'invalidQuery'],
    ['<View><Query><Where><Like><FieldRef Name="A"/></Like></Where></Query></View>', 'invalidQuery'],
    ['<View><RowLimit>many</RowLimit></View>', 'invalidQuery'],
    ['<View><Query><Where><Membership Type="CurrentUserGroups"><FieldRef Name="A"/></Membership></Where></Query></View>', 'notEmulated'],
    ['<View><Query><GroupBy><FieldRef Name="A"/></GroupBy></Query></View>', 'notEmulated'],
    ['<View><Joins/></View>', 'notEmulated']
  ])('refuses %s', (xml, reason) => {
    expect(() => parseView(xml)).toThrow(expect.objectContaining({ reason }));
  });

  test('throws nothing but its own error, whatever it is given', () => {
    const pieces = fc.constantFrom('<View>', '</View>', '<Query>', '</Query>', '<Where>', '</Where>', '<Eq>', '</Eq>', '<FieldRef Name="A"/>', '<Value>', '</Value>', '<And>', '</And>', '&', 'x', '<!--', '<![CDATA[', '<?x');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(pieces, { maxLength: 20 }).map(parts => parts.join(''))), xml => {
      try {
        parseView(xml);
      } catch (failure) {
        expect(failure).toBeInstanceOf(StoreError);
      }
    }), { numRuns: 500 });
  });
});
