/**
 * `$filter`, `$orderby`, `$skip` and `$top` over a small collection that is no list of items (fields, lists, users …):
 * in memory, by the values that its description answers.
 */
import type { Call, EntityType } from './resources.ts';
import type { Comparison, Condition, FieldPath, Operand, OrderBy } from '../store/Store.ts';
import { errors } from '../sharepoint/errors.ts';
import { parseFilter } from '../odata/filter.ts';
import { parseOrderBy } from '../odata/orderby.ts';
import { propertiesOf } from './shape.ts';
import { isoSeconds } from './values.ts';

type Scalar = string | number | boolean | null;

export function tabulate<T>(type: EntityType<T>, rows: readonly T[], call: Call): readonly T[] {
  const filter = call.options.get('$filter');
  const orderBy = call.options.get('$orderby');
  let kept = rows;
  if (filter !== undefined && filter.trim() !== '') {
    const condition = parseFilter(filter);
    kept = kept.filter(row => holds(condition, path => valueOf(type, row, path, call), call));
  }
  if (orderBy !== undefined && orderBy.trim() !== '') {
    const keys = parseOrderBy(orderBy);
    kept = [...kept].sort((a, b) => order(keys, path => valueOf(type, a, path, call), path => valueOf(type, b, path, call)));
  }
  const skip = count(call, '$skip') ?? 0;
  const top = count(call, '$top');
  return skip === 0 && top === undefined ? kept : kept.slice(skip, top === undefined ? undefined : skip + top);
}

/** A whole number of a query option, or undefined when it is not there; the service's 400 for anything else. */
export function count(call: Call, option: '$top' | '$skip'): number | undefined {
  const text = call.options.get(option);
  if (text === undefined) {
    return undefined;
  }
  if (!/^\d{1,9}$/.test(text.trim())) {
    throw errors.query(`Invalid value '${text}' for ${option} query option found. The ${option} query option requires a non-negative integer value.`);
  }
  return Number(text);
}

function valueOf<T>(type: EntityType<T>, row: T, path: FieldPath, call: Call): Scalar {
  const properties = propertiesOf(type, row, call);
  const name = Object.keys(properties).find(key => key.toLowerCase() === path.name.toLowerCase());
  if (name === undefined) {
    throw errors.unknownField(path.name);
  }
  const value = properties[name]!.get(row, call);
  const target = path.target;
  const inner = target !== undefined && typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[target] : value;
  return scalar(inner);
}

function scalar(value: unknown): Scalar {
  if (value instanceof Date) {
    return isoSeconds(value);
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : value === undefined || value === null ? null : JSON.stringify(value);
}

function holds(condition: Condition, read: (path: FieldPath) => Scalar, call: Call): boolean {
  switch (condition.kind) {
    case 'and': return condition.conditions.every(each => holds(each, read, call));
    case 'or': return condition.conditions.some(each => holds(each, read, call));
    case 'not': return !holds(condition.condition, read, call);
    case 'isNull': return read(condition.field) === null;
    case 'isNotNull': return read(condition.field) !== null;
    case 'startsWith': return text(read(condition.field)).startsWith(condition.value.toLowerCase());
    case 'contains': return text(read(condition.field)).includes(condition.value.toLowerCase());
    case 'in': return condition.values.some(value => compare(read(condition.field), operand(value), 'eq'));
    case 'compare':
      if (condition.part !== undefined) {
        throw errors.notEmulated('date functions on collections that are no list items');
      }
      return compare(read(condition.field), operand(condition.value), condition.op);
    default:
      throw errors.notEmulated(`${condition.kind} on collections that are no list items`);
  }
}

function operand(value: Operand): Scalar {
  switch (value.kind) {
    case 'null': return null;
    case 'guid': return value.value.toLowerCase();
    case 'string':
    case 'number':
    case 'boolean':
    case 'datetime': return value.value;
    default: throw errors.notEmulated(`${value.kind} outside CAML`);
  }
}

function compare(left: Scalar, right: Scalar, op: Comparison): boolean {
  const sign = sort(left, right);
  switch (op) {
    case 'eq': return sign === 0;
    case 'ne': return sign !== 0;
    case 'lt': return sign < 0;
    case 'le': return sign <= 0;
    case 'gt': return sign > 0;
    case 'ge': return sign >= 0;
  }
}

/** Texts without regard to case, as SharePoint's collation compares; empty first. */
function sort(left: Scalar, right: Scalar): number {
  if (left === null || right === null) {
    return left === right ? 0 : left === null ? -1 : 1;
  }
  if (typeof left === 'string' || typeof right === 'string') {
    const [a, b] = [text(left), text(right)];
    return a === b ? 0 : a < b ? -1 : 1;
  }
  return Number(left) - Number(right);
}

function text(value: Scalar): string {
  return String(value ?? '').toLowerCase();
}

function order(keys: readonly OrderBy[], left: (path: FieldPath) => Scalar, right: (path: FieldPath) => Scalar): number {
  for (const { field, ascending } of keys) {
    const sign = sort(left(field), right(field));
    if (sign !== 0) {
      return ascending ? sign : -sign;
    }
  }
  return 0;
}
