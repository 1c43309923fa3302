import { FormulaError, SerialDate, clockOf, numberOf, type FormulaValue } from './FormulaValue.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * TEXT(value, format) of spreadsheets, in English: dates by `yyyy yy mmmm mmm mm m dddd ddd dd d hh h ss s AM/PM`, where m
 * after h or before s is minutes; numbers by `0 # , . %`. Anything else in the format is written as it stands.
 */
export function formatText(value: FormulaValue, format: string): string {
  const ofDate = value instanceof SerialDate || /[ymdhs]/i.test(format.replace(/"[^"]*"/g, ''));
  return ofDate ? formatDate(clockOf(value), format) : formatNumber(numberOf(value), format);
}

function formatDate(clock: Date, format: string): string {
  const half = /am\/pm/i.test(format);
  const pad = (number: number, length: number): string => String(number).padStart(length, '0');
  const parts = format.match(/"[^"]*"|am\/pm|y+|m+|d+|h+|s+|./gi) ?? [];
  const near = (index: number, step: 1 | -1): string => parts.slice(...(step === 1 ? [index + 1] : [0, index])).filter(part => /^[ymdhs]+$/i.test(part)).at(step === 1 ? 0 : -1)?.[0]?.toLowerCase() ?? '';
  return parts.map((part, index) => {
    const length = part.length;
    switch (part[0]!.toLowerCase()) {
      case '"': return part.slice(1, -1);
      case 'a': return /^am\/pm$/i.test(part) ? (clock.getUTCHours() < 12 ? 'AM' : 'PM') : part;
      case 'y': return length > 2 ? pad(clock.getUTCFullYear(), 4) : pad(clock.getUTCFullYear() % 100, 2);
      case 'm':
        if (length <= 2 && (near(index, -1) === 'h' || near(index, 1) === 's')) return pad(clock.getUTCMinutes(), length);
        return length > 3 ? months[clock.getUTCMonth()]! : length === 3 ? months[clock.getUTCMonth()]!.slice(0, 3) : pad(clock.getUTCMonth() + 1, length);
      case 'd': return length > 3 ? days[clock.getUTCDay()]! : length === 3 ? days[clock.getUTCDay()]!.slice(0, 3) : pad(clock.getUTCDate(), length);
      case 'h': return pad(half ? (clock.getUTCHours() % 12 || 12) : clock.getUTCHours(), length);
      case 's': return pad(clock.getUTCSeconds(), length);
      default: return part;
    }
  }).join('');
}

function formatNumber(number: number, format: string): string {
  const match = /^([^0#.,%]*)([0#,]*)(?:\.([0#]*))?(%?)([^0#.,%]*)$/.exec(format);
  if (!match) throw new FormulaError('#VALUE!');
  const [, before = '', whole = '', fraction = '', percent = '', after = ''] = match;
  const text = new Intl.NumberFormat('en-US', {
    useGrouping: whole.includes(','), minimumIntegerDigits: Math.max(1, whole.replace(/[^0]/g, '').length),
    minimumFractionDigits: fraction.replace(/[^0]/g, '').length, maximumFractionDigits: fraction.length
  }).format(percent === '' ? number : number * 100);
  return `${before.replaceAll('"', '')}${text}${percent}${after.replaceAll('"', '')}`;
}
