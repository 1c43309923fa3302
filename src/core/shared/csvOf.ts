/**
 * Rows as CSV (RFC 4180): every cell quoted, lines ended by CRLF. What a spreadsheet would run as a formula (a cell that
 * begins with `=` `+` `-` `@`, a tab or a line break, whatever blanks stand before) gets an apostrophe in front, so that
 * opening a file of other people's words runs nothing. Numbers stay numbers. Starts with a byte order mark, without which
 * Excel reads letters beyond ASCII wrongly.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map(row => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(value: string | number): string {
  const text = typeof value === 'number' ? (Number.isFinite(value) ? String(value) : '') : guarded(value);
  return `"${text.replace(/"/g, '""')}"`;
}

/** The wide forms of the signs count too: spreadsheets of East Asia read them alike. */
function guarded(text: string): string {
  return /^(?:[\t\r\n]|[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/.test(text) ? `'${text}` : text;
}
