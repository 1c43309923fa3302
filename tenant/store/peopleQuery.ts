/** Conditions on people as SQL over the table `people`. */
import type { SqlValue } from './Database.ts';
import { valuedProperties } from './peopleValues.ts';
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

/** An element of a value of many meets it as a single value does: json_each makes one row of a single value. */
function comparison({ property, operator, value }: Extract<PeopleCondition, { kind: 'compare' }>): SqlPart {
  const column = columns[property];
  const path = `$.${safeName(property)}`;
  if (value === null || value === '') {
    const empty = column === undefined ? { sql: "coalesce(json_extract(profile, ?), '') IN ('', '[]')", params: [path] } : { sql: `${column} = ''`, params: [] };
    return operator === 'eq' ? empty : { sql: '0', params: [] };
  }
  const bound = typeof value === 'boolean' ? (value ? 1 : 0) : value;
  if (column !== undefined) return narrowed(property, operator, bound, own(property, column, operator, bound));
  if (valuedProperties.has(property)) {
    const test = tested('v.value', operator, bound);
    return { sql: `people.rowid IN (SELECT d.person FROM people_values v JOIN people_valued d ON d.value_id = v.id WHERE v.property = ? AND ${test.sql})`, params: [property, ...test.params] };
  }
  const test = tested('one.value', operator, bound);
  return { sql: `EXISTS (SELECT 1 FROM json_each(profile, ?) one WHERE ${test.sql})`, params: [path, ...test.params] };
}

/** Columns that are compared as they stand, so that indexes serve; the others compare without case. */
function own(property: string, column: string, operator: PeopleComparison, value: SqlValue): SqlPart {
  if (operator === 'eq' && property === 'objectId') return { sql: `${column} = ?`, params: [String(value).toLowerCase()] };
  if (operator === 'eq' && property === 'userType') return { sql: `${column} = ?`, params: [userTypes[String(value).toLowerCase()] ?? String(value)] };
  if ((property === 'accountEnabled' || property === 'docId') && operator in sqlOperators) return { sql: `${column} ${sqlOperators[operator as keyof typeof sqlOperators]} ?`, params: [value] };
  return tested(column, operator, value);
}

const userTypes: Readonly<Record<string, string>> = { member: 'Member', guest: 'Guest' };
/** Columns of the index of words that hold these properties. */
const wordColumns: Readonly<Record<string, string>> = { displayName: 'PreferredName', upn: 'AccountName', mail: 'WorkEmail' };

/** Whose words begin so is looked up in the index of words, the exact test then holds for few; whom the crawler has yet to see are few as well. */
function narrowed(property: string, operator: PeopleComparison, value: SqlValue, exact: SqlPart): SqlPart {
  const column = wordColumns[property];
  if (operator !== 'wordStart' || column === undefined || !/[\p{L}\p{N}]/u.test(String(value))) return exact;
  return {
    sql: `(people.rowid IN (SELECT rowid FROM words_people WHERE words_people MATCH ? UNION SELECT p.rowid FROM people_uncrawled u JOIN people p ON p.object_id = u.object_id) AND ${exact.sql})`,
    params: [`{${column}} : "${String(value).replaceAll('"', '""')}"*`, ...exact.params]
  };
}

/** Greater than whatever may follow the beginning of a text. */
const afterAll = '\u{10ffff}';

function tested(column: string, operator: PeopleComparison, value: SqlValue): SqlPart {
  const like = (...patterns: string[]): SqlPart => ({ sql: `(${patterns.map(() => `${column} LIKE ? ESCAPE '\\'`).join(' OR ')})`, params: patterns });
  const escaped = String(value).replace(/[\\%_]/g, '\\$&');
  switch (operator) {
    case 'startsWith': return { sql: `(${column} >= ? COLLATE NOCASE AND ${column} < ? COLLATE NOCASE)`, params: [String(value), `${String(value)}${afterAll}`] };
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
