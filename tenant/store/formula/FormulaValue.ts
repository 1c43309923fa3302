/**
 * Values that formulas reckon with. A date is the number of days since 30 December 1899 on the clock of the web, as
 * spreadsheets count; `null` is an empty column.
 */
export type FormulaValue = number | string | boolean | SerialDate | null;

export class SerialDate {
  readonly days: number;

  constructor(days: number) {
    this.days = days;
  }
}

/** What a cell shows when its formula fails: `#VALUE!`, `#DIV/0!`, `#NUM!`, `#NAME?`. */
export class FormulaError extends Error {}

const epoch = Date.UTC(1899, 11, 30);
const day = 86_400_000;

/** Clock time as if it were UTC. */
export function serialOf(clockAsUtc: number): SerialDate {
  return new SerialDate((clockAsUtc - epoch) / day);
}

export function clockOf(value: FormulaValue): Date {
  // Whole seconds: days are fractions, and 1/86400 is not exact.
  return new Date(epoch + Math.round(numberOf(value) * 86_400) * 1000);
}

export function numberOf(value: FormulaValue): number {
  if (value === null) return 0;
  if (value instanceof SerialDate) return value.days;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') {
    const number = Number(value.replaceAll(',', ''));
    if (value.trim() === '' || Number.isNaN(number)) throw new FormulaError('#VALUE!');
    return number;
  }
  return value;
}

export function textOf(value: FormulaValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof SerialDate) return String(Math.round(value.days * 1e9) / 1e9);
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : value;
}

export function truthOf(value: FormulaValue): boolean {
  if (typeof value === 'string') {
    if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
    throw new FormulaError('#VALUE!');
  }
  return typeof value === 'boolean' ? value : numberOf(value) !== 0;
}

/** Order of two values: numbers and dates before texts before truths; texts without regard to case. An empty one is like the other's nothing. */
export function compare(left: FormulaValue, right: FormulaValue): number {
  const [a, b] = [left ?? nothingLike(right), right ?? nothingLike(left)];
  const [kindA, kindB] = [kindOf(a), kindOf(b)];
  if (kindA !== kindB) return kindA - kindB;
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en', { sensitivity: 'accent' });
  return numberOf(a) - numberOf(b);
}

function nothingLike(other: FormulaValue): FormulaValue {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

function kindOf(value: FormulaValue): number {
  return typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0;
}
