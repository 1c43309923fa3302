/** Query-string overrides of RenderListDataAsStream: SortField and SortDir, FilterField1 with FilterValue1 and FilterOp1. */
import type { Condition } from '../store/Store.ts';
import { errors } from './errors.ts';
import type { ViewQuery } from './itemsCaml.ts';

export function applyOverrides(view: ViewQuery, query: ReadonlyMap<string, string>): ViewQuery {
  const sortField = query.get('SortField');
  const filters = [...query.keys()].flatMap(name => /^FilterField(\d+)$/.exec(name)?.[1] ?? []).map(number => filter(number, query));
  const conditions = [...filters, ...(view.where === undefined ? [] : [view.where])];
  return {
    ...view,
    ...(sortField === undefined ? {} : { orderBy: [{ field: { name: sortField }, ascending: query.get('SortDir')?.toUpperCase() !== 'DESC' }] }),
    ...(conditions.length === 0 ? {} : { where: conditions.length === 1 ? conditions[0]! : { kind: 'and', conditions } })
  };
}

function filter(number: string, query: ReadonlyMap<string, string>): Condition {
  const field = { name: query.get(`FilterField${number}`)! };
  const value = query.get(`FilterValue${number}`) ?? '';
  const operator = query.get(`FilterOp${number}`) ?? 'Eq';
  const lookupId = query.get(`FilterLookupId${number}`) === '1';
  if (value === '') {
    return { kind: operator === 'Neq' ? 'isNotNull' : 'isNull', field };
  }
  switch (operator) {
    case 'Contains':
      return { kind: 'contains', field, value };
    case 'BeginsWith':
      return { kind: 'startsWith', field, value };
    case 'In':
      return { kind: 'in', field, values: value.split(';#').map(each => ({ kind: 'string', value: each })), ...(lookupId ? { lookupId } : {}) };
    default: {
      const op = comparisons[operator];
      if (op === undefined) {
        throw errors.notEmulated(`FilterOp${number}=${operator}`, [...Object.keys(comparisons), 'Contains', 'BeginsWith', 'In']);
      }
      return { kind: 'compare', op, field, value: { kind: 'string', value }, ...(lookupId ? { lookupId } : {}) };
    }
  }
}

const comparisons: Readonly<Record<string, 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'>> = { Eq: 'eq', Neq: 'ne', Lt: 'lt', Leq: 'le', Gt: 'gt', Geq: 'ge' };
