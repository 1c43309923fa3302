/** Conditions on people as SQL over the table `people`. */
import type { SqlValue } from './Database.ts';
import type { PeopleComparison, PeopleCondition, PeopleQuery } from './Store.ts';
import { StoreError } from './StoreError.ts';

interface SqlPart {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

const columns: Readonly<Record<string, string>> = {
  objectId: 'object_id', upn: 'people.upn', mail: 'people.mail', displayName: 'display_name', userType: 'user_type', accountEnabled: 'enabled', docId: 'people.rowid'
};

export function conditionOfPeople(condition: PeopleCondition): SqlPart {
  switch (condition.kind) {
    case 'not': {
      const { sql, params } = conditionOfPeople(condition.part);
      return { sql: `NOT ${sql}`, params };
    }
    case 'and':
    case 'or': {
      const parts = condition.parts.map(conditionOfPeople);
      const none = condition.kind === 'and' ? '1' : '0';
      return { sql: `(${parts.map(part => part.sql).join(condition.kind === 'and' ? ' AND ' : ' OR ') || none})`, params: parts.flatMap(part => part.params) };
    }
    case 'match': return { sql: 'people.rowid IN (SELECT rowid FROM words_people WHERE words_people MATCH ?)', params: [condition.expression] };
    case 'compare': return comparison(condition);
  }
}

export function orderOfPeople(order: PeopleQuery['order']): string {
  const property = order?.property ?? 'displayName';
  const column = columns[property] ?? `(profile ->> '${safeName(property)}') COLLATE NOCASE`;
  const direction = order?.descending === true ? ' DESC' : '';
  return property === 'displayName' ? `display_name${direction}, people.upn${direction}` : `${column}${direction}, display_name, people.upn`;
}

/** Elements of values of many are compared one by one: json_each makes one row of a single value. */
function comparison({ property, operator, value }: Extract<PeopleCondition, { kind: 'compare' }>): SqlPart {
  const column = columns[property];
  const path = `$.${safeName(property)}`;
  if (value === null || value === '') {
    const empty = column === undefined ? { sql: "coalesce(json_extract(profile, ?), '') IN ('', '[]')", params: [path] } : { sql: `${column} = ''`, params: [] };
    return operator === 'eq' ? empty : { sql: '0', params: [] };
  }
  const bound = typeof value === 'boolean' ? (value ? 1 : 0) : value;
  const test = tested(column ?? 'one.value', operator, bound);
  return column === undefined ? { sql: `EXISTS (SELECT 1 FROM json_each(profile, ?) one WHERE ${test.sql})`, params: [path, ...test.params] } : test;
}

function tested(column: string, operator: PeopleComparison, value: SqlValue): SqlPart {
  const like = (...patterns: string[]): SqlPart => ({ sql: `(${patterns.map(() => `${column} LIKE ? ESCAPE '\\'`).join(' OR ')})`, params: patterns });
  const escaped = String(value).replace(/[\\%_]/g, '\\$&');
  switch (operator) {
    case 'startsWith': return like(`${escaped}%`);
    case 'endsWith': return like(`%${escaped}`);
    case 'contains': return like(`%${escaped}%`);
    case 'wordStart': return like(`${escaped}%`, `% ${escaped}%`, `%@${escaped}%`, `%.${escaped}%`, `%-${escaped}%`);
    default: return { sql: `${column} ${sqlOperators[operator]} ? COLLATE NOCASE`, params: [value] };
  }
}

const sqlOperators: Readonly<Record<'eq' | 'lt' | 'le' | 'gt' | 'ge', string>> = { eq: '=', lt: '<', le: '<=', gt: '>', ge: '>=' };

/** Names of profile properties go into SQL and JSON paths. */
export function safeName(property: string): string {
  if (!/^\w+$/.test(property)) throw new StoreError('invalidQuery', `'${property}' is no property of a person.`);
  return property;
}
