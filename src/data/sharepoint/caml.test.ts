/** @jest-environment node */
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { and, contains, equals, escapeXml, oneOf, or, view } from './caml';
import { naughtyStrings } from '../../../test/support/naughtyStrings';

/** The text of the only Value, as an XML parser sees it. */
function valueIn(xml: string): string {
  const problems: string[] = [];
  const document = new DOMParser({ onError: (_level, message) => { problems.push(String(message)); } }).parseFromString(xml, 'text/xml');
  expect(problems).toEqual([]);
  const values = document.getElementsByTagName('Value');
  expect(values.length).toBe(1);
  return values[0].textContent ?? '';
}

/** Parsers of XML read every kind of line end as one. */
const lines = (value: string): string => value.replace(/\r\n|[\r\u0085\u2028\u2029\u000c]/g, '\n');
const wholeView = (value: string): string => view({ fields: ['ID'], where: contains('Body', 'Note', value), rowLimit: 1 });

describe('caml', () => {
  it.each(naughtyStrings())('keeps %j a value', value => {
    expect(lines(escapeXml(valueIn(wholeView(value))))).toBe(lines(escapeXml(value)));
  });

  it('keeps any text a value', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), value => {
      expect(wholeView(value)).not.toMatch(/<Value[^>]*>[^<]*<(?!\/Value>)/);
    }));
  });

  it('nests conditions by twos and leaves missing ones out', () => {
    const one = equals('A', 'Integer', 1);
    expect(and()).toBeUndefined();
    expect(and(undefined, one)).toBe(one);
    expect(and(one, one, one)).toBe(`<And><And>${one}${one}</And>${one}</And>`);
    expect(or(one, undefined, one)).toBe(`<Or>${one}${one}</Or>`);
  });

  it('writes a view', () => {
    expect(view({ fields: ['ID'], where: oneOf('ID', [1, 2]), orderBy: [{ field: 'ID', ascending: false }], rowLimit: 5, scope: 'RecursiveAll' })).toBe(
      '<View Scope="RecursiveAll"><Query><Where><In><FieldRef Name="ID" /><Values><Value Type="Counter">1</Value><Value Type="Counter">2</Value></Values></In></Where>' +
      '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy></Query><ViewFields><FieldRef Name="ID" /></ViewFields><RowLimit Paged="TRUE">5</RowLimit></View>'
    );
  });

  it('compares a lookup by id where asked', () => {
    expect(equals('Author', 'Integer', 7, { byId: true })).toBe('<Eq><FieldRef Name="Author" LookupId="TRUE" /><Value Type="Integer">7</Value></Eq>');
  });
});
