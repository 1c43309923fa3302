import fc from 'fast-check';
import type { Condition } from '../store/Condition.ts';
import { StoreError } from '../store/StoreError.ts';
import { parseView } from './caml.ts';

const where = (inner: string): Condition | undefined => parseView(`<View><Query><Where>${inner}</Where></Query></View>`).where;

/** Line ends in XML are line feeds, and some signs cannot be written. */
const xml = (text: string): string => text.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The grammar in the other direction, as far as the property below goes. */
function write(tree: Condition): string {
  const names = { eq: 'Eq', ne: 'Neq', lt: 'Lt', le: 'Leq', gt: 'Gt', ge: 'Geq' } as const;
  switch (tree.kind) {
    case 'and': case 'or': {
      const name = tree.kind === 'and' ? 'And' : 'Or';
      return `<${name}>${tree.conditions.map(write).join('')}</${name}>`;
    }
    case 'isNull': return `<IsNull><FieldRef Name="${tree.field.name}"/></IsNull>`;
    case 'isNotNull': return `<IsNotNull><FieldRef Name="${tree.field.name}"/></IsNotNull>`;
    case 'contains': return `<Contains><FieldRef Name="${tree.field.name}"/><Value Type="Text">${xml(tree.value)}</Value></Contains>`;
    case 'compare': return `<${names[tree.op]}><FieldRef Name="${tree.field.name}"/><Value Type="Number">${(tree.value as { value: unknown }).value}</Value></${names[tree.op]}>`;
    default: throw new Error(`${tree.kind} is not written here.`);
  }
}

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

  test('reads every condition as it was written, however deep', () => {
    const { tree } = fc.letrec<{ tree: string }>(inner => ({
      tree: fc.oneof({ depthSize: 'small' },
        fc.tuple(fc.constantFrom('Eq', 'Neq', 'Lt', 'Leq', 'Gt', 'Geq'), fc.integer()).map(([name, value]) => `<${name}><FieldRef Name="Weight"/><Value Type="Number">${value}</Value></${name}>`),
        fc.constantFrom('IsNull', 'IsNotNull').map(name => `<${name}><FieldRef Name="Title"/></${name}>`),
        fc.string({ unit: 'grapheme' }).map(text => `<Contains><FieldRef Name="Title"/><Value Type="Text">${xml(text)}</Value></Contains>`),
        fc.tuple(fc.constantFrom('And', 'Or'), inner('tree'), inner('tree')).map(([name, left, right]) => `<${name}>${left}${right}</${name}>`))
    }));
    fc.assert(fc.property(tree, text => {
      expect(write(where(text)!)).toBe(text);
    }), { numRuns: 300 });
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
