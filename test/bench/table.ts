/** Columns for a terminal: the first to the left, all others to the right. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const cells = [heads, ...rows.map(row => row.map(cell => (typeof cell === 'number' ? cell.toLocaleString('en-US') : cell)))];
  const widths = heads.map((_, column) => Math.max(...cells.map(row => row[column]!.length)));
  return cells.map(row => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]! + 2))).join(''));
}
