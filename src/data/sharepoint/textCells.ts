import { cleanLine } from '../../core/people';

/** Several values in one note, one a line: whatever a person types, a value never becomes two. */
export function linesText(values: readonly string[]): string {
  return values.map(cleanLine).filter(value => value !== '').join('\n');
}

export function linesOf(cell: unknown): readonly string[] {
  return typeof cell === 'string' ? cell.split(/\r?\n/).map(line => line.trim()).filter(line => line !== '') : [];
}

/** What a column of one line holds: 255 characters. */
export function textCell(value: string): string {
  return cleanLine(value).slice(0, 255);
}
