/**
 * `$filter`, `$search` and `$orderby` on users.
 *
 *   filter     = and { "or" and }
 *   and        = not { "and" not }
 *   not        = "not" not | "(" filter ")" | function | comparison
 *   function   = ("startswith" | "endswith" | "contains") "(" property "," string ")"
 *   comparison = property ("eq" | "ne" | "lt" | "le" | "gt" | "ge") literal | property "in" "(" literal { "," literal } ")"
 *   literal    = string | "true" | "false" | "null"
 *   search     = clause { ("AND" | "OR") clause }         AND binds closer
 *   clause     = '"' property ":" text '"' | "(" search ")"
 *
 * `advanced` tells what needs `ConsistencyLevel: eventual` and `$count=true`.
 * https://learn.microsoft.com/graph/aad-advanced-queries
 */
import type { PeopleComparison, PeopleCondition } from '../store/Store.ts';
import { graphErrors } from './errors.ts';
import { storedName } from './userProperties.ts';

export interface UserFilter {
  readonly condition: PeopleCondition;
  /** The operator that only advanced queries have, in the words of the service. */
  readonly advanced: string | undefined;
}

const deepest = 50;
const comparisons = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const functions: Readonly<Record<string, PeopleComparison>> = { startswith: 'startsWith', endswith: 'endsWith' };

export function parseUserFilter(text: string): UserFilter {
  const reader = new Reader(text, /\s*('(?:[^']|'')*'|[\p{L}_$][\p{L}\p{N}_/]*|-?\d+(?:\.\d+)?|[(),])/uy);
  let advanced: string | undefined;
  const condition = either(0);
  if (reader.peek() !== undefined) throw graphErrors.filter(text);
  return { condition, advanced };

  function either(depth: number): PeopleCondition {
    if (depth > deepest) throw graphErrors.filter(text);
    return chain('or', () => chain('and', () => single(depth)));
  }

  function chain(kind: 'and' | 'or', next: () => PeopleCondition): PeopleCondition {
    const parts = [next()];
    while (reader.takeIf(kind)) parts.push(next());
    return parts.length === 1 ? parts[0]! : { kind, parts };
  }

  function single(depth: number): PeopleCondition {
    if (depth > deepest) throw graphErrors.filter(text);
    if (reader.takeIf('not')) {
      advanced ??= 'Not';
      return { kind: 'not', part: single(depth + 1) };
    }
    if (reader.takeIf('(')) {
      const inner = either(depth + 1);
      reader.demand(')');
      return inner;
    }
    const word = reader.take();
    return reader.peek() === '(' ? called(word.toLowerCase()) : compared(word);
  }

  function called(name: string): PeopleCondition {
    const operator = functions[name];
    if (!operator) throw name === 'contains' ? graphErrors.unsupportedQuery('Unsupported query: contains is not supported.') : graphErrors.filter(text);
    if (operator === 'endsWith') advanced ??= 'EndsWith';
    reader.demand('(');
    const property = propertyNamed(reader.take());
    reader.demand(',');
    const value = literal();
    reader.demand(')');
    return { kind: 'compare', property, operator, value };
  }

  function compared(word: string): PeopleCondition {
    const property = propertyNamed(word);
    const operator = reader.take().toLowerCase();
    if (operator === 'in') {
      reader.demand('(');
      const values = [literal()];
      while (reader.takeIf(',')) values.push(literal());
      reader.demand(')');
      return { kind: 'or', parts: values.map(value => ({ kind: 'compare', property, operator: 'eq', value })) };
    }
    if (!comparisons.includes(operator)) throw graphErrors.filter(text);
    const value = literal();
    if (operator !== 'ne') return { kind: 'compare', property, operator: operator as PeopleComparison, value };
    advanced ??= 'NotEqualsMatch';
    return { kind: 'not', part: { kind: 'compare', property, operator: 'eq', value } };
  }

  function literal(): string | boolean | null {
    const token = reader.take();
    if (token.startsWith('\'')) return token.slice(1, -1).replaceAll('\'\'', '\'');
    switch (token.toLowerCase()) {
      case 'true': return true;
      case 'false': return false;
      case 'null': return null;
      default: throw graphErrors.filter(text);
    }
  }

  function propertyNamed(name: string): string {
    const stored = storedName(name);
    if (!stored) throw graphErrors.bad(`Invalid filter clause: Could not find a property named '${name.slice(0, 100)}' on type 'microsoft.graph.user'.`);
    return stored;
  }
}

const searchable = ['displayName', 'mail', 'userPrincipalName', 'givenName', 'surname', 'mailNickname'];

/** Words of display names may begin so anywhere, other properties at their start: https://learn.microsoft.com/graph/search-query-parameter */
export function parseUserSearch(text: string): PeopleCondition {
  const reader = new Reader(text, /\s*("(?:[^"\\]|\\.)*"|[A-Za-z]+|[()])/y);
  const condition = either(0);
  if (reader.peek() !== undefined) throw notValid();
  return condition;

  function either(depth: number): PeopleCondition {
    if (depth > deepest) throw notValid();
    return chain('or', () => chain('and', () => clause(depth)));
  }

  function chain(kind: 'and' | 'or', next: () => PeopleCondition): PeopleCondition {
    const parts = [next()];
    while (reader.takeIf(kind)) parts.push(next());
    return parts.length === 1 ? parts[0]! : { kind, parts };
  }

  function clause(depth: number): PeopleCondition {
    if (reader.takeIf('(')) {
      const inner = either(depth + 1);
      reader.demand(')');
      return inner;
    }
    const found = /^"(\w+):([\s\S]*)"$/.exec(reader.take().replaceAll(/\\(.)/g, '$1'));
    const property = searchable.find(name => name.toLowerCase() === found?.[1]?.toLowerCase());
    if (!found || found[2]!.trim() === '') throw notValid();
    if (!property) throw graphErrors.unsupportedQuery(`The property '${found[1]!.slice(0, 100)}' is not searchable.`);
    const words = found[2]!.trim().split(/\s+/);
    return { kind: 'and', parts: words.map(value => ({ kind: 'compare', property: storedName(property)!, operator: property === 'displayName' ? 'wordStart' : 'startsWith', value })) };
  }

  function notValid(): Error {
    return graphErrors.bad(`Syntax error: character '${text.slice(0, 1)}' is not valid at position 0 in '${text.slice(0, 200)}'.`);
  }
}

class Reader {
  private readonly tokens: string[] = [];
  private at = 0;
  private readonly text: string;

  constructor(text: string, token: RegExp) {
    this.text = text;
    while (text.slice(token.lastIndex).trim() !== '') {
      const found = token.exec(text)?.[1];
      if (found === undefined) throw graphErrors.filter(text);
      this.tokens.push(found);
    }
  }

  peek(): string | undefined {
    return this.tokens[this.at];
  }

  take(): string {
    const token = this.tokens[this.at++];
    if (token === undefined) throw graphErrors.filter(this.text);
    return token;
  }

  /** Words of the grammar are read without case. */
  takeIf(word: string): boolean {
    if (this.peek()?.toLowerCase() !== word) return false;
    this.at++;
    return true;
  }

  demand(mark: string): void {
    if (!this.takeIf(mark)) throw graphErrors.filter(this.text);
  }
}
