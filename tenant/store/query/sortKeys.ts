import type { OrderBy } from '../Condition.ts';
import type { SqlValue } from '../Database.ts';
import { encodeValue } from '../itemTable.ts';
import { StoreError } from '../StoreError.ts';
import type { FieldRow, FieldValue, PagingPosition } from '../Store.ts';
import type { Asking, SqlPart } from './conditionSql.ts';
import { resolveField } from './fieldResolver.ts';

export interface SortKey {
  readonly name: string;
  readonly field: FieldRow;
  readonly sql: string;
  readonly params: readonly SqlValue[];
  readonly ascending: boolean;
  /** An order that the database keeps: by id, or by an indexed column. A person or lookup never is. */
  readonly kept: boolean;
}

/** The order of a query, ended by the id so that no two rows are equal. */
export function sortKeys(orderBy: readonly OrderBy[], asking: Asking): readonly SortKey[] {
  const keys: SortKey[] = [];
  for (const { field: path, ascending } of orderBy) {
    const resolved = resolveField(asking.context, asking.list, path, false);
    const { field } = resolved;
    if (resolved.type === 'multi' || resolved.type === 'url' || field.type === 'Note') {
      throw new StoreError('invalidQuery', `The field '${field.internalName}' can not be used in the query sort expression.`, { field: field.internalName });
    }
    if (keys.some(key => key.name === field.internalName)) continue;
    keys.push({ name: field.internalName, field, sql: resolved.sql, params: resolved.params, ascending, kept: field.internalName === 'ID' || (field.indexed && resolved.kind === 'value') });
    if (field.internalName === 'ID') return keys;
  }
  const id = asking.context.catalog.field(asking.list.id, 'ID');
  if (!id) throw new StoreError('fieldNotFound', 'fieldNotFound', { field: 'ID' });
  return [...keys, { name: 'ID', field: id, sql: 'i.id', params: [], ascending: true, kept: true }];
}

export function orderSql(keys: readonly SortKey[]): SqlPart {
  return { sql: keys.map(key => `${key.sql} ${key.ascending ? 'ASC' : 'DESC'}`).join(', '), params: keys.flatMap(key => key.params) };
}

/**
 * The rows after a position, as conditions to be asked one after the other until the page is full. One sort column is
 * cut into "same value, later id", "later value" and "no value", each of which an index answers at any depth; nulls
 * come first in ascending order, as in SQL Server.
 */
export function segmentsAfter(keys: readonly SortKey[], position: PagingPosition | undefined): readonly SqlPart[] {
  if (position === undefined) return [{ sql: '1', params: [] }];
  const last = keys[keys.length - 1];
  if (last === undefined) return [];
  const afterId: SqlPart = { sql: `i.id ${last.ascending ? '>' : '<'} ?`, params: [position.id] };
  const [first] = keys;
  if (keys.length === 1 || first === undefined) return [afterId];
  if (keys.length > 2) return [{ sql: `(${laterThan(keys, position, afterId).sql})`, params: laterThan(keys, position, afterId).params }];

  const value = encodeValue(first.field, position.values[0] ?? null);
  const same = equal(first, value);
  const segments: SqlPart[] = [{ sql: `${same.sql} AND ${afterId.sql}`, params: [...same.params, ...afterId.params] }];
  if (value !== null) segments.push({ sql: `${first.sql} ${first.ascending ? '>' : '<'} ?`, params: [...first.params, value] });
  if (value === null && first.ascending) segments.push({ sql: `${first.sql} IS NOT NULL`, params: first.params });
  if (value !== null && !first.ascending) segments.push({ sql: `${first.sql} IS NULL`, params: first.params });
  return segments;
}

function laterThan(keys: readonly SortKey[], position: PagingPosition, afterId: SqlPart, at: number = 0): SqlPart {
  const key = keys[at];
  if (key === undefined || at === keys.length - 1) return afterId;
  const value = encodeValue(key.field, position.values[at] ?? null);
  const later = value === null
    ? { sql: key.ascending ? `${key.sql} IS NOT NULL` : '0', params: key.ascending ? key.params : [] }
    : { sql: key.ascending ? `${key.sql} > ?` : `(${key.sql} < ? OR ${key.sql} IS NULL)`, params: key.ascending ? [...key.params, value] : [...key.params, value, ...key.params] };
  const same = equal(key, value);
  const rest = laterThan(keys, position, afterId, at + 1);
  return { sql: `${later.sql} OR (${same.sql} AND (${rest.sql}))`, params: [...later.params, ...same.params, ...rest.params] };
}

function equal(key: SortKey, value: SqlValue): SqlPart {
  return value === null ? { sql: `${key.sql} IS NULL`, params: key.params } : { sql: `${key.sql} = ?`, params: [...key.params, value] };
}

/** Values of the order-by columns of a row: with its id, the position of that row. */
export function positionOf(id: number, keys: readonly SortKey[], orderBy: readonly OrderBy[], read: (name: string) => FieldValue): PagingPosition {
  return { id, values: orderBy.map((_, index) => { const key = keys[index]; return key === undefined ? null : read(key.name); }) };
}
