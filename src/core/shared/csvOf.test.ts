import fc from 'fast-check';
import { csvOf } from './csvOf';

it.each([
  ['Amina', '"Amina"'],
  [12, '"12"'],
  [-3, '"-3"'],
  [Number.NaN, '""'],
  ['say "thanks"', '"say ""thanks"""'],
  ['a,b;c', '"a,b;c"'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', '"\'=1+1"'],
  ['+49 40', '"\'+49 40"'],
  ['-5', '"\'-5"'],
  ['@SUM(A1)', '"\'@SUM(A1)"'],
  ['\t=1', '"\'\t=1"'],
  ['\r=1', '"\'\r=1"'],
  ['  =1', '"\'  =1"'],
  ['＝1', '"\'＝1"'],
  ['a=b', '"a=b"'],
  ['', '""']
])('writes the cell %j as %s', (cell, expected) => {
  expect(csvOf([[cell]])).toBe(`\ufeff${expected}\r\n`);
});

/** A reader of RFC 4180 by its grammar, for the test. */
function read(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const row of csv.slice(1).matchAll(/((?:"(?:[^"]|"")*",?)*)\r\n/g)) {
    rows.push([...row[1].matchAll(/"((?:[^"]|"")*)"/g)].map(cell => cell[1].replace(/""/g, '"')));
  }
  return rows;
}

it('gives back every cell, and none that begins a formula', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=', '+1', '-', '@x', '"', ',', '\t')), { minLength: 1 })), rows => {
    const cells = read(csvOf(rows));
    expect(cells.map(row => row.map(cell => cell.replace(/^'/, '')))).toEqual(rows.map(row => row.map(cell => cell.replace(/^'/, ''))));
    expect(cells.flat().filter(cell => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  }));
});
