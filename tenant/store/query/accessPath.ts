import type { Condition } from '../Condition.ts';
import { itemTable } from '../itemTable.ts';
import { StoreError } from '../StoreError.ts';
import type { ListRow } from '../Store.ts';
import { type Asking, conditionSql, type SqlPart } from './conditionSql.ts';
import { resolveField } from './fieldResolver.ts';
import type { SortKey } from './sortKeys.ts';

/** SharePoint Online's list view threshold: rows that one operation may scan. */
export const listViewThreshold = 5000;

export interface AccessPath {
  /** A page can be read off an order that is kept (by id or by an index), whatever the size of the list. */
  readonly walksPage: boolean;
  /** Rows that must be scanned otherwise. */
  readonly rows: number;
}

export interface Folder {
  /** Rows in the folder, undefined where the query looks at the whole list. */
  readonly rows: number | undefined;
}

/**
 * Decides how SharePoint would read the rows, and refuses what it would refuse: the threshold counts rows that must be
 * scanned, not rows returned. In this order:
 *
 *  1. no filter (or one on the very sort column), sorted by id or by one indexed column that is no lookup: a page is
 *     walked in order; any size of list.
 *  2. a folder: its rows.
 *  3. the first condition on an indexed column (and those that follow on the same column): the rows it selects. An `or`
 *     counts only when every branch is indexed. Conditions after an unindexed one never help.
 *  4. otherwise the whole list.
 *
 * Site administrators are not exempt. Sources: pnp.github.io/blog/post/listview-threashold-apis and
 * SharePoint/sp-dev-docs issue 6826; what they leave open is decided for the stricter side.
 */
export function accessPath(where: Condition | undefined, keys: readonly SortKey[], folder: Folder, rowLimit: number, asking: Asking): AccessPath {
  const all = asking.list.itemCount;
  const candidates = Math.min(all, folder.rows ?? all);
  const first = keys[0];
  const keptOrder = keys.length <= 2 && first !== undefined && first.kept && (keys.length === 1 || keys[1]?.name === 'ID');
  if (keptOrder && (where === undefined || onlyAbout(where, first.name, asking))) {
    if (rowLimit > listViewThreshold && candidates > listViewThreshold) throw tooMany();
    return { walksPage: true, rows: candidates };
  }
  const driving = where === undefined ? undefined : indexedStart(where, asking);
  const selected = driving === undefined ? all : countUpTo(asking, driving);
  const rows = Math.min(candidates, selected);
  if (rows > listViewThreshold) throw tooMany();
  return { walksPage: false, rows };
}

/** Rows that a condition selects, counted no further than one above the threshold. */
function countUpTo({ context, list }: Asking, { sql, params }: SqlPart): number {
  return context.database.number(`SELECT count(*) FROM (SELECT 1 FROM ${itemTable(list)} i WHERE ${sql} LIMIT ${listViewThreshold + 1})`, ...params);
}

/** The part of a filter that an index answers: its first condition, with its neighbours on the same column. */
function indexedStart(where: Condition, asking: Asking): SqlPart | undefined {
  const conditions = flattened(where);
  const first = conditions[0];
  if (first === undefined) return undefined;
  if (first.kind === 'or') return first.conditions.every(branch => indexedStart(branch, asking) !== undefined) ? conditionSql(first, asking) : undefined;
  const column = indexedColumn(first, asking);
  if (column === undefined) return undefined;
  const end = conditions.findIndex(condition => indexedColumn(condition, asking) !== column);
  return conditionSql({ kind: 'and', conditions: end < 0 ? conditions : conditions.slice(0, end) }, asking);
}

function onlyAbout(where: Condition, column: string, asking: Asking): boolean {
  return flattened(where).every(condition => isRange(condition) && indexedColumn(condition, asking) === column);
}

function isRange(condition: Condition): boolean {
  return condition.kind === 'compare' && condition.op !== 'ne';
}

function flattened(condition: Condition): readonly Condition[] {
  return condition.kind === 'and' ? condition.conditions.flatMap(flattened) : [condition];
}

/** Internal name of the indexed column that a single condition asks; undefined when no index serves it. */
function indexedColumn(condition: Condition, { context, list }: Asking): string | undefined {
  if ('conditions' in condition || 'condition' in condition || condition.kind === 'contains' || condition.kind === 'includes' || condition.kind === 'notIncludes') return undefined;
  if (condition.kind === 'compare' && condition.part !== undefined) return undefined;
  const byId = condition.kind === 'isNull' || condition.kind === 'isNotNull' || (condition.kind === 'compare' && (condition.value.kind === 'null' || condition.value.kind === 'currentUser'));
  const field = resolveField(context, list, condition.field, byId ? true : 'lookupId' in condition ? condition.lookupId : false);
  if (field.kind === 'joined' || field.type === 'multi') return undefined;
  return field.field.internalName === 'ID' || field.field.indexed ? field.field.internalName : undefined;
}

function tooMany(): StoreError {
  return new StoreError('threshold', 'threshold', { rows: listViewThreshold + 1 });
}

/** Lookups and persons that one query may join. */
const joinLimit = 12;

export function demandJoins(list: ListRow, joins: ReadonlySet<string>): void {
  if (joins.size > joinLimit) throw new StoreError('lookupThreshold', 'lookupThreshold', { joins: joins.size, list: list.id });
}
