/**
 * Refiners: how many hits have each value, and restrictions to such values.
 *
 * `Refiners`           "Author,contentclass,Created(discretize=manual/2026-01-01/2026-06-01),FileType(filter=10/0/*)"
 * `RefinementFilters`  one value as a token: `Author:"ǂǂ416e6e61"` (the text's UTF-8 in hexadecimal), or FQL: `Author:equals("Anna")`,
 *                      `Author:or("Anna","Ben")`, `Created:range(2026-01-01T00:00:00Z, max)`, `FileType:"doc*"`
 *
 * Shape of the entries after SP.Data of PnPjs and the search query tool; no answer with refiners was recorded.
 */
import type { KqlNode, KqlProperty } from '../odata/kql.ts';
import { errors } from './errors.ts';

export interface Refiner {
  readonly name: string;
  /** At most so many entries. */
  readonly most: number;
  /** Boundaries of dates, as given. */
  readonly boundaries: readonly string[];
}

export interface RefinerEntry {
  readonly RefinementCount: string;
  readonly RefinementName: string;
  readonly RefinementToken: string;
  readonly RefinementValue: string;
}

export interface Counted {
  readonly value: string;
  readonly count: number;
}

const usualEntries = 100;

export function parseRefiners(text: string): readonly Refiner[] {
  const parts = text.match(/(?:[^,()]|\([^)]*\))+/g) ?? [];
  return parts.map(part => part.trim()).filter(part => part !== '').map(part => {
    const found = /^([\w.]+)(?:\(([^)]*)\))?$/.exec(part);
    if (!found) throw errors.argument(`Invalid parameter: Refiners.`);
    const options = new Map((found[2] ?? '').split(',').map(option => option.trim().split('=') as [string, string?]).map(([name, value]) => [name.toLowerCase(), value ?? '']));
    const filter = options.get('filter')?.split('/')[0];
    const boundaries = options.get('discretize')?.startsWith('manual/') === true ? options.get('discretize')!.slice('manual/'.length).split('/') : [];
    return { name: found[1]!, most: Math.min(Number(filter) || usualEntries, usualEntries), boundaries };
  });
}

/** Most first, then by value. */
export function entriesOf(counted: readonly Counted[], { most }: Refiner): readonly RefinerEntry[] {
  return [...counted].sort((a, b) => b.count - a.count || a.value.localeCompare(b.value)).slice(0, most).map(({ value, count }) => ({
    RefinementCount: String(count), RefinementName: value, RefinementToken: tokenOf(value), RefinementValue: value
  }));
}

/** Moments sorted into the ranges between boundaries; without boundaries into four of equal numbers (assumed). */
export function dateEntriesOf(counted: readonly Counted[], { boundaries }: Refiner): readonly RefinerEntry[] {
  const sorted = [...counted].sort((a, b) => (a.value < b.value ? -1 : 1));
  const total = sorted.reduce((sum, one) => sum + one.count, 0);
  const borders = boundaries.length > 0 ? boundaries.map(instantOf) : quarters(sorted, total);
  const ranges = ['min', ...borders].map((from, index) => ({ from, to: borders[index] ?? 'max' }));
  return ranges.map(({ from, to }) => {
    const inside = sorted.filter(({ value }) => (from === 'min' || value >= from) && (to === 'max' || value < to));
    const name = from === 'min' ? `Before ${to}` : to === 'max' ? `${from} or later` : `From ${from} up to ${to}`;
    return { RefinementCount: String(inside.reduce((sum, one) => sum + one.count, 0)), RefinementName: name, RefinementToken: `range(${from}, ${to})`, RefinementValue: name };
  }).filter(entry => entry.RefinementCount !== '0');
}

export function tokenOf(value: string): string {
  return `"ǂǂ${Buffer.from(value).toString('hex')}"`;
}

/** A filter as the restriction that it means. Throws the service's error for what it cannot read. */
export function filterNode(text: string): KqlNode {
  const found = /^\s*([\w.]+)\s*:\s*(.+?)\s*$/s.exec(text);
  if (!found) throw notValid();
  return valueNode(found[1]!, found[2]!, 0);
}

function valueNode(name: string, text: string, depth: number): KqlNode {
  const called = /^(\w+)\((.*)\)$/s.exec(text);
  if (!called || depth > 3) return restriction(name, unquoted(text));
  const [, operator, inside] = called as unknown as [string, string, string];
  const values = inside.match(/"[^"]*"\*?|\w+\((?:"[^"]*"|[^()"])*\)|[^,\s][^,]*/g)?.map(value => value.trim()) ?? [];
  switch (operator.toLowerCase()) {
    case 'equals':
    case 'string':
    case 'datetime': return restriction(name, unquoted(values[0] ?? ''));
    case 'or':
    case 'and': {
      if (values.length === 0) throw notValid();
      return { kind: operator.toLowerCase() as 'and' | 'or', parts: values.map(value => valueNode(name, value, depth + 1)) };
    }
    case 'not': return { kind: 'not', part: valueNode(name, inside, depth + 1) };
    case 'range': return range(name, values);
    default: throw errors.notEmulated(`the refinement ${operator}(…)`, ['equals', 'or', 'and', 'not', 'range']);
  }
}

/** The beginning is included, the end is not. */
function range(name: string, values: readonly string[]): KqlNode {
  const [from, to] = values.map(value => unquoted(value.replace(/^datetime\((.*)\)$/i, '$1')));
  if (from === undefined || to === undefined) throw notValid();
  const parts: KqlNode[] = [];
  if (from.toLowerCase() !== 'min') parts.push({ kind: 'property', name, operator: '>=', value: from, prefix: false });
  if (to.toLowerCase() !== 'max') parts.push({ kind: 'property', name, operator: '<', value: to, prefix: false });
  return parts.length === 0 ? { kind: 'everything' } : parts.length === 1 ? parts[0]! : { kind: 'and', parts };
}

function restriction(name: string, value: string): KqlProperty {
  if (value === '') throw notValid();
  const prefix = value.endsWith('*');
  return { kind: 'property', name, operator: prefix ? ':' : '=', value: prefix ? value.slice(0, -1) : value, prefix };
}

/** Quotation marks off, tokens read. */
function unquoted(text: string): string {
  const bare = text.trim().replace(/^"([\s\S]*)"(\*?)$/, '$1$2');
  return bare.startsWith('ǂǂ') ? Buffer.from(bare.slice(2), 'hex').toString() : bare;
}

function quarters(sorted: readonly Counted[], total: number): string[] {
  const borders: string[] = [];
  let seen = 0;
  for (const { value, count } of sorted) {
    if (borders.length < 3 && seen >= (total * (borders.length + 1)) / 4 && seen > 0) borders.push(value);
    seen += count;
  }
  return borders;
}

function instantOf(text: string): string {
  const time = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text);
  if (Number.isNaN(time)) throw errors.argument('Invalid parameter: Refiners.');
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function notValid(): Error {
  return errors.argument('Invalid parameter: RefinementFilters.');
}
