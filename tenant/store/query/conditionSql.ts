import type { Comparison, Condition, DatePart, Operand } from '../Condition.ts';
import { type Context, instant } from '../Context.ts';
import type { SqlValue } from '../Database.ts';
import { clockTime, instantFromIso, instantOfClock } from '../localTime.ts';
import { fieldExpression, itemTable } from '../itemTable.ts';
import { StoreError } from '../StoreError.ts';
import type { ListRow, TimeZoneRow, UserRow } from '../Store.ts';
import { type ResolvedField, resolveField } from './fieldResolver.ts';

export interface SqlPart {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** What a query is asked for: whose "me", which "today", which clock. */
export interface Asking {
  readonly context: Context;
  readonly list: ListRow;
  readonly user: UserRow;
  readonly zone: TimeZoneRow;
}

const operators: Readonly<Record<Comparison, string>> = { eq: 'IS', ne: 'IS NOT', lt: '<', le: '<=', gt: '>', ge: '>=' };
const partFormats: Readonly<Record<DatePart, string>> = { day: '%d', month: '%m', year: '%Y', hour: '%H', minute: '%M', second: '%S' };

/** A condition tree as SQL over the item row `i`. Throws `fieldNotFound`, `invalidQuery`. */
export function conditionSql(condition: Condition, asking: Asking): SqlPart {
  switch (condition.kind) {
    case 'and': case 'or': {
      const parts = condition.conditions.map(part => conditionSql(part, asking));
      if (parts.length === 0) return { sql: '1', params: [] };
      return { sql: `(${parts.map(part => part.sql).join(condition.kind === 'and' ? ' AND ' : ' OR ')})`, params: parts.flatMap(part => part.params) };
    }
    case 'not': {
      const inner = conditionSql(condition.condition, asking);
      return { sql: `NOT coalesce(${inner.sql}, 0)`, params: inner.params };
    }
    case 'isNull': case 'isNotNull': {
      const field = resolveField(asking.context, asking.list, condition.field, true);
      return { sql: `(${field.sql} IS ${condition.kind === 'isNull' ? '' : 'NOT '}NULL)`, params: field.params };
    }
    case 'startsWith': case 'contains': {
      const field = resolveField(asking.context, asking.list, condition.field, false);
      const escaped = condition.value.replace(/[\\%_]/g, '\\$&');
      return { sql: `(${field.sql} LIKE ? ESCAPE '\\')`, params: [...field.params, `${condition.kind === 'contains' ? '%' : ''}${escaped}%`] };
    }
    case 'compare': return comparisonSql(condition, asking);
    case 'in': {
      const parts = condition.values.map(value => comparisonSql({ kind: 'compare', op: 'eq', field: condition.field, value, lookupId: condition.lookupId ?? false }, asking));
      if (parts.length === 0) return { sql: '0', params: [] };
      return { sql: `(${parts.map(part => part.sql).join(' OR ')})`, params: parts.flatMap(part => part.params) };
    }
    case 'includes': case 'notIncludes': {
      const inner = comparisonSql({ kind: 'compare', op: 'eq', field: condition.field, value: condition.value, lookupId: condition.lookupId ?? false }, asking);
      return condition.kind === 'includes' ? inner : { sql: `NOT coalesce(${inner.sql}, 0)`, params: inner.params };
    }
  }
}

function comparisonSql(condition: Extract<Condition, { kind: 'compare' }>, asking: Asking): SqlPart {
  const { op, value } = condition;
  const lookupId = value.kind === 'currentUser' ? true : condition.lookupId;
  const field = resolveField(asking.context, asking.list, condition.field, value.kind === 'null' ? true : lookupId);
  if (value.kind === 'null') {
    if (op !== 'eq' && op !== 'ne') throw invalid(field);
    return { sql: `(${field.sql} ${operators[op]} NULL)`, params: field.params };
  }
  if (field.type === 'multi') return multiSql(field, op, value, asking);
  if (condition.part !== undefined) return datePartSql(field, condition.part, op, value);
  if (field.type === 'date') return dateSql(field, op, value, condition.wholeDay ?? false, asking);
  const wanted = scalar(field, value, asking);
  return { sql: `(${field.sql} ${operators[op]} ?)`, params: [...field.params, wanted] };
}

/** A multi-value column equals a value when it holds it. */
function multiSql(field: ResolvedField, op: Comparison, value: Operand, asking: Asking): SqlPart {
  if (op !== 'eq' && op !== 'ne') throw invalid(field);
  const ids = field.kind === 'lookupId';
  const names = !ids && (field.field.type === 'UserMulti' || field.field.type === 'LookupMulti');
  const wanted: SqlValue = value.kind === 'currentUser' ? asking.user.id : ids ? numberOf(field, value) : textOf(value);
  let test = 'e.value = ? COLLATE NOCASE';
  const params: SqlValue[] = [wanted];
  if (names && field.field.type === 'UserMulti') {
    test = 'EXISTS (SELECT 1 FROM users u WHERE u.site_id = ? AND u.id = e.value AND u.title = ?)';
    params.unshift(asking.list.siteId);
  } else if (names) test = `EXISTS (SELECT 1 FROM ${lookupTextsSql(asking, field)} WHERE o.id = e.value AND o.text = ? COLLATE NOCASE)`;
  const sql = `EXISTS (SELECT 1 FROM json_each(coalesce(${field.sql}, '[]')) e WHERE ${test})`;
  return { sql: op === 'eq' ? sql : `NOT ${sql}`, params: [...field.params, ...params] };
}

/** The items that a lookup points to, with the text that it shows of each. */
function lookupTextsSql({ context, list }: Asking, { field }: ResolvedField): string {
  const other = field.lookupList === 'Self' ? list : field.lookupList === undefined ? undefined : context.catalog.list(field.lookupList);
  const shown = other && context.catalog.field(other.id, field.lookupField ?? 'Title');
  const text = other && shown && fieldExpression(other, shown, 't');
  return other && text !== undefined ? `(SELECT t.id, ${text} AS text FROM ${itemTable(other)} t) o` : '(SELECT NULL AS id, NULL AS text) o';
}

function dateSql(field: ResolvedField, op: Comparison, value: Operand, wholeDay: boolean, asking: Asking): SqlPart {
  if (value.kind === 'today') {
    const now = new Date(asking.context.now().getTime() + value.offsetDays * 86_400_000);
    if (value.now) return { sql: `(${field.sql} ${operators[op]} ?)`, params: [...field.params, instant(now)] };
    return daySql(field, op, now, asking);
  }
  if (value.kind !== 'datetime' && value.kind !== 'string') throw invalid(field);
  const at = instantFromIso(value.value, asking.zone);
  if (at === undefined) throw new StoreError('invalidQuery', `The string '${value.value}' is not a valid date.`, { field: field.field.internalName });
  if (wholeDay) return daySql(field, op, new Date(at), asking);
  return { sql: `(${field.sql} ${operators[op]} ?)`, params: [...field.params, at] };
}

/** Compares days of the web's time zone: `eq` is any time of that day. */
function daySql(field: ResolvedField, op: Comparison, date: Date, { zone }: Asking): SqlPart {
  const day = { ...clockTime(date, zone), hour: 0, minute: 0, second: 0 };
  const start = instant(instantOfClock(day, zone));
  const end = instant(instantOfClock({ ...day, ...nextDay(day) }, zone));
  const { sql, params } = field;
  switch (op) {
    case 'eq': return { sql: `(${sql} >= ? AND ${sql} < ?)`, params: [...params, start, ...params, end] };
    case 'ne': return { sql: `(${sql} < ? OR ${sql} >= ? OR ${sql} IS NULL)`, params: [...params, start, ...params, end, ...params] };
    case 'lt': return { sql: `(${sql} < ?)`, params: [...params, start] };
    case 'le': return { sql: `(${sql} < ?)`, params: [...params, end] };
    case 'gt': return { sql: `(${sql} >= ?)`, params: [...params, end] };
    case 'ge': return { sql: `(${sql} >= ?)`, params: [...params, start] };
  }
}

/** `year(Created) eq 2026`: parts of UTC time, as stored. */
function datePartSql(field: ResolvedField, part: DatePart, op: Comparison, value: Operand): SqlPart {
  if (field.type !== 'date') throw invalid(field);
  return { sql: `(CAST(strftime('${partFormats[part]}', ${field.sql}) AS INTEGER) ${operators[op]} ?)`, params: [...field.params, numberOf(field, value)] };
}

function scalar(field: ResolvedField, value: Operand, asking: Asking): SqlValue {
  if (value.kind === 'currentUser') return asking.user.id;
  if (value.kind === 'today') throw invalid(field);
  if (field.type === 'number') return numberOf(field, value);
  if (field.type === 'boolean') return booleanOf(field, value);
  return textOf(value);
}

function numberOf(field: ResolvedField, value: Operand): number {
  const number = value.kind === 'number' ? value.value : value.kind === 'boolean' ? Number(value.value) : value.kind === 'string' && value.value.trim() !== '' ? Number(value.value) : Number.NaN;
  if (Number.isNaN(number)) throw invalid(field);
  return number;
}

function booleanOf(field: ResolvedField, value: Operand): number {
  if (value.kind === 'boolean') return value.value ? 1 : 0;
  if (value.kind === 'number') return value.value === 0 ? 0 : 1;
  if (value.kind === 'string' && /^(1|0|true|false|yes|no)$/i.test(value.value)) return /^(1|true|yes)$/i.test(value.value) ? 1 : 0;
  throw invalid(field);
}

function textOf(value: Operand): string {
  switch (value.kind) {
    case 'boolean': return value.value ? '1' : '0';
    case 'guid': return value.value.toLowerCase();
    case 'string': case 'datetime': return value.value;
    case 'number': return String(value.value);
    default: return '';
  }
}

function nextDay({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): { readonly year: number; readonly month: number; readonly day: number } {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}

function invalid(field: ResolvedField): StoreError {
  return new StoreError('invalidQuery', `The query to field '${field.field.internalName}' is not valid: the value or operator does not fit its type.`, { field: field.field.internalName });
}
