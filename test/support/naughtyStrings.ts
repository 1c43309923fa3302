import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const own = [
  "'", "''", '"', '\\', '</Value></Eq></Where>', ']]>', '<!--', '&amp;', '&#0;', '<script>alert(1)</script>', "x' or 1 eq 1", 'ListID:"x" OR *',
  '* AND NOT (', 'NEAR(5)', 'ONEAR', 'XRANK(cb=100)', '\u0000\u0001\u001f', '\ufffe\uffff', '\ud800', '\udc00x', '😀👩‍👩‍👧', 'الزبون', '\u202eabc', '%2F%00', '-1; DROP TABLE', '\t\r\n',
  'a'.repeat(5000)
];

/** Texts that break careless encoders: our own, and the public list where the data folder holds it (`KNOWHOW_DATA`, or `../shared/data`). */
export function naughtyStrings(): readonly string[] {
  const folder = process.env.KNOWHOW_DATA ?? resolve(__dirname, '../../../shared/data');
  const file = resolve(folder, 'hostile/naughty-strings.json');
  if (!existsSync(file)) return own;
  const more: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(more) ? [...own, ...more.filter((text): text is string => typeof text === 'string')] : own;
}
