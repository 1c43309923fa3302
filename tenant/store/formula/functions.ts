/**
 * The functions of formulas that are reckoned here. What the service knows besides is in `otherFunctions`: a column that
 * uses one is refused as not emulated, never made with a wrong value.
 */
import { FormulaError, SerialDate, clockOf, compare, numberOf, serialOf, textOf, truthOf, type FormulaValue } from './FormulaValue.ts';
import { formatText } from './formatText.ts';

type Compute = (...args: readonly FormulaValue[]) => FormulaValue;

const numbers = (args: readonly FormulaValue[]): number[] => args.filter(arg => arg !== null && typeof arg !== 'string').map(numberOf);
const whole = (value: FormulaValue | undefined, otherwise: number): number => (value === undefined ? otherwise : Math.trunc(numberOf(value)));
const letters = (value: FormulaValue | undefined): readonly string[] => [...textOf(value ?? null)];

/** Characters of a cell in spreadsheets. */
const longestText = 32_767;

function found(what: FormulaValue, within: FormulaValue, from: FormulaValue | undefined, sameCase: boolean): number {
  const fold = (value: FormulaValue): string => (sameCase ? textOf(value) : textOf(value).toLowerCase());
  const at = fold(within).indexOf(fold(what), whole(from, 1) - 1);
  if (at < 0) throw new FormulaError('#VALUE!');
  return at + 1;
}

function rounded(value: FormulaValue, digits: FormulaValue | undefined, round: (number: number) => number): number {
  const factor = 10 ** whole(digits, 0);
  const number = numberOf(value);
  // What is meant by 1.005 lies a hair below it; the last bits are not to decide.
  return Math.sign(number) * round(Number((Math.abs(number) * factor).toPrecision(15))) / factor;
}

function dateOf(year: number, month: number, day: number): SerialDate {
  return serialOf(Date.UTC(year, month - 1, day));
}

/** Whole years, months or days between; `YM`, `YD`, `MD` without the larger parts. */
function dateDif(from: FormulaValue, to: FormulaValue, unit: FormulaValue): number {
  const [start, end] = [clockOf(from), clockOf(to)];
  if (start > end) throw new FormulaError('#NUM!');
  const dayMissing = end.getUTCDate() < start.getUTCDate() ? 1 : 0;
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth() - dayMissing;
  const daysSince = (date: Date): number => Math.floor(numberOf(to)) - Math.floor(serialOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate())).days);
  switch (textOf(unit).toUpperCase()) {
    case 'Y': return Math.floor(months / 12);
    case 'M': return months;
    case 'D': return daysSince(start);
    case 'YM': return months % 12;
    case 'YD': return daysSince(new Date(Date.UTC(start.getUTCFullYear() + Math.floor(months / 12), start.getUTCMonth(), start.getUTCDate())));
    case 'MD': return daysSince(new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, start.getUTCDate())));
    default: throw new FormulaError('#NUM!');
  }
}

/** Those that decide which of their arguments count stand in evaluateFormula.ts: IF, ISERROR, IFERROR. */
export const functions: Readonly<Record<string, Compute>> = {
  AND: (...args) => args.every(truthOf),
  OR: (...args) => args.some(truthOf),
  NOT: (value = null) => !truthOf(value),
  ISBLANK: (value = null) => value === null,
  ISNUMBER: (value = null) => typeof value === 'number' || value instanceof SerialDate,
  ISTEXT: (value = null) => typeof value === 'string',
  ISLOGICAL: (value = null) => typeof value === 'boolean',
  EXACT: (a = null, b = null) => textOf(a) === textOf(b),
  CHOOSE: (index = null, ...values) => {
    const chosen = values[whole(index, 0) - 1];
    if (chosen === undefined) throw new FormulaError('#VALUE!');
    return chosen;
  },

  CONCATENATE: (...args) => args.map(textOf).join(''),
  LEFT: (value, count) => letters(value).slice(0, whole(count, 1)).join(''),
  RIGHT: (value, count) => letters(value).slice(Math.max(0, letters(value).length - whole(count, 1))).join(''),
  MID: (value, from, count) => letters(value).slice(whole(from, 1) - 1, whole(from, 1) - 1 + whole(count, 0)).join(''),
  LEN: value => textOf(value ?? null).length,
  UPPER: value => textOf(value ?? null).toUpperCase(),
  LOWER: value => textOf(value ?? null).toLowerCase(),
  PROPER: value => textOf(value ?? null).toLowerCase().replace(/\p{L}+/gu, word => word[0]!.toUpperCase() + word.slice(1)),
  TRIM: value => textOf(value ?? null).trim().replace(/ +/g, ' '),
  REPT: (value, count) => {
    const length = textOf(value ?? null).length * whole(count, 0);
    if (!(length >= 0 && length <= longestText)) throw new FormulaError('#VALUE!');
    return textOf(value ?? null).repeat(whole(count, 0));
  },
  REPLACE: (value, from, count, by) => [...letters(value).slice(0, whole(from, 1) - 1), textOf(by ?? null), ...letters(value).slice(whole(from, 1) - 1 + whole(count, 0))].join(''),
  FIND: (what = null, within = null, from) => found(what, within, from, true),
  SEARCH: (what = null, within = null, from) => found(what, within, from, false),
  TEXT: (value = null, format = null) => formatText(value, textOf(format)),
  VALUE: (value = null) => numberOf(value),

  SUM: (...args) => numbers(args).reduce((sum, number) => sum + number, 0),
  PRODUCT: (...args) => numbers(args).reduce((product, number) => product * number, 1),
  AVERAGE: (...args) => {
    const given = numbers(args);
    if (given.length === 0) throw new FormulaError('#DIV/0!');
    return given.reduce((sum, number) => sum + number, 0) / given.length;
  },
  MIN: (...args) => (numbers(args).length === 0 ? 0 : Math.min(...numbers(args))),
  MAX: (...args) => (numbers(args).length === 0 ? 0 : Math.max(...numbers(args))),
  COUNT: (...args) => numbers(args).length,
  COUNTA: (...args) => args.filter(arg => arg !== null).length,
  ABS: value => Math.abs(numberOf(value ?? null)),
  SIGN: value => Math.sign(numberOf(value ?? null)),
  INT: value => Math.floor(numberOf(value ?? null)),
  TRUNC: (value, digits) => rounded(value ?? null, digits, Math.floor),
  ROUND: (value, digits) => rounded(value ?? null, digits, Math.round),
  ROUNDUP: (value, digits) => rounded(value ?? null, digits, Math.ceil),
  ROUNDDOWN: (value, digits) => rounded(value ?? null, digits, Math.floor),
  SQRT: value => {
    if (numberOf(value ?? null) < 0) throw new FormulaError('#NUM!');
    return Math.sqrt(numberOf(value ?? null));
  },
  POWER: (value, exponent) => numberOf(value ?? null) ** numberOf(exponent ?? null),
  MOD: (value, by) => {
    const divisor = numberOf(by ?? null);
    if (divisor === 0) throw new FormulaError('#DIV/0!');
    return numberOf(value ?? null) - divisor * Math.floor(numberOf(value ?? null) / divisor);
  },

  DATE: (year, month, day) => dateOf(whole(year, 1900), whole(month, 1), whole(day, 1)),
  YEAR: value => clockOf(value ?? null).getUTCFullYear(),
  MONTH: value => clockOf(value ?? null).getUTCMonth() + 1,
  DAY: value => clockOf(value ?? null).getUTCDate(),
  HOUR: value => clockOf(value ?? null).getUTCHours(),
  MINUTE: value => clockOf(value ?? null).getUTCMinutes(),
  SECOND: value => clockOf(value ?? null).getUTCSeconds(),
  WEEKDAY: (value, kind) => {
    const sundayIsNought = clockOf(value ?? null).getUTCDay();
    return whole(kind, 1) === 1 ? sundayIsNought + 1 : whole(kind, 1) === 2 ? (sundayIsNought || 7) : (sundayIsNought + 6) % 7;
  },
  DATEDIF: (from = null, to = null, unit = null) => dateDif(from, to, unit),
  DELTA: (a = null, b = null) => (compare(a, b) === 0 ? 1 : 0)
};

/** Change by themselves: not in calculated columns, but in validations and default values. */
export const volatileFunctions: ReadonlySet<string> = new Set(['TODAY', 'NOW', 'ME']);

/** Known to the service and not reckoned here. */
export const otherFunctions: ReadonlySet<string> = new Set([
  'ACOS', 'ACOSH', 'ASC', 'ASIN', 'ASINH', 'ATAN', 'ATAN2', 'ATANH', 'AVEDEV', 'AVERAGEA', 'BETADIST', 'BETAINV', 'BINOMDIST', 'CEILING', 'CHAR', 'CHIDIST', 'CHIINV', 'CLEAN', 'CODE',
  'COMBIN', 'COS', 'COSH', 'DATEVALUE', 'DAYS360', 'DB', 'DDB', 'DEGREES', 'DEVSQ', 'DOLLAR', 'EVEN', 'EXP', 'FACT', 'FIXED', 'FLOOR', 'FV', 'GEOMEAN', 'HARMEAN', 'ISERR', 'ISNA', 'ISNONTEXT',
  'ISPMT', 'KURT', 'LN', 'LOG', 'LOG10', 'MAXA', 'MEDIAN', 'MINA', 'MODE', 'N', 'NPER', 'NPV', 'ODD', 'PI', 'PMT', 'PV', 'RADIANS', 'RANK', 'RATE', 'ROMAN', 'SIN', 'SINH', 'SKEW', 'SLN',
  'STDEV', 'STDEVA', 'STDEVP', 'SUMSQ', 'SUMX2MY2', 'SYD', 'T', 'TAN', 'TANH', 'TIME', 'TIMEVALUE', 'USDOLLAR', 'VAR', 'VARA', 'VARP'
]);
