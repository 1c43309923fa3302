/**
 * Keyword Query Language, as SharePoint Search reads it: text in, tree out.
 *
 *   query       = joined end
 *   joined      = or { or }                      no operator between them: see `join`
 *   or          = and { "OR" and }
 *   and         = not { ("AND" | "NOT") not }    "a NOT b" is "a AND NOT b"
 *   not         = { "NOT" | "+" | "-" } primary
 *   primary     = "(" joined ")" | property | phrase | word
 *   property    = name operator value            no blanks around the operator
 *   operator    = ":" | "=" | "<>" | "<=" | ">=" | "<" | ">"
 *   value       = phrase | word | word ".." word | "(" value { "OR" value } ")"
 *   phrase      = '"' { any character but '"' } '"' [ "*" ]      as a value also with the "*" inside: "Advanced Sear*"
 *   word        = characters up to a blank, '(' , ')' or '"', a "*" at its end asks for the beginning only
 *
 * Operators are upper case; "and" is a word. NOT binds closest, then AND, then OR, and what merely stands side by
 * side is joined last: by OR between restrictions of one property, by AND otherwise.
 * Source: [MS-KQL] 2, 2.1.11 and 2.2.4; limits and "only operators is not valid" from the KQL syntax reference.
 */
export type KqlOperator = ':' | '=' | '<>' | '<' | '<=' | '>' | '>=';

export type KqlNode =
  | { readonly kind: 'everything' }
  /** Punctuation only: restricts nothing, finds nothing by itself. */
  | { readonly kind: 'noise' }
  /** Words in this order, one after the other. */
  | { readonly kind: 'words'; readonly text: string; readonly prefix: boolean }
  | KqlProperty
  | { readonly kind: 'and' | 'or'; readonly parts: readonly KqlNode[] }
  | { readonly kind: 'not'; readonly part: KqlNode };

export interface KqlProperty {
  readonly kind: 'property';
  /** As written; names are compared without case. */
  readonly name: string;
  readonly operator: KqlOperator;
  readonly value: string;
  /** `a..b`, both ends included. */
  readonly upTo?: string;
  readonly prefix: boolean;
}

/** `syntax`: the service says that it did not understand. `notEmulated`: a real operator that this tenant lacks. */
export class KqlError extends Error {
  readonly reason: 'syntax' | 'notEmulated';
  constructor(reason: 'syntax' | 'notEmulated', message: string) {
    super(message);
    this.name = 'KqlError';
    this.reason = reason;
  }
}

/** Characters of a query sent by a program. */
export const longestKql = 4096;
/** Deeper nesting is refused, so that no query can exhaust the stack. */
const deepestKql = 100;

const notEmulated = ['ALL', 'ANY', 'NONE', 'NEAR', 'ONEAR', 'WORDS', 'XRANK'];

type Token =
  | { readonly kind: '(' | ')' | '+' | '-' | 'AND' | 'OR' | 'NOT' }
  | { readonly kind: 'words'; readonly text: string; readonly prefix: boolean }
  | { readonly kind: 'property'; readonly name: string; readonly operator: KqlOperator };

export function parseKql(text: string): KqlNode {
  if (text.length > longestKql) throw new KqlError('syntax', `The query has ${text.length} characters; ${longestKql} are allowed.`);
  const tokens = tokenize(text);
  if (tokens.length === 0) throw new KqlError('syntax', 'The query is empty.');
  const reader = new Reader(tokens);
  const tree = readJoined(reader, 0);
  if (reader.peek() !== undefined) throw new KqlError('syntax', 'A closing parenthesis without an opening one.');
  return tree;
}

class Reader {
  private readonly tokens: readonly Token[];
  private at = 0;
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }
  peek(): Token | undefined {
    return this.tokens[this.at];
  }
  take(): Token {
    const token = this.tokens[this.at++];
    if (!token) throw new KqlError('syntax', 'The query ends too early.');
    return token;
  }
  takeIf(kind: Token['kind']): boolean {
    if (this.peek()?.kind !== kind) return false;
    this.at++;
    return true;
  }
}

function readJoined(reader: Reader, depth: number): KqlNode {
  if (depth > deepestKql) throw new KqlError('syntax', 'The query is nested too deep.');
  const parts = [readOr(reader, depth)];
  while (reader.peek() && reader.peek()!.kind !== ')') parts.push(readOr(reader, depth));
  return join(parts);
}

/** Restrictions of one property become alternatives; everything else must be met together. */
function join(parts: readonly KqlNode[]): KqlNode {
  const groups = new Map<string, KqlNode[]>();
  for (const part of parts) {
    const key = part.kind === 'property' ? `property ${part.name.toLowerCase()}` : `other ${groups.size}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return all('and', [...groups.values()].map(group => all('or', group)));
}

function all(kind: 'and' | 'or', parts: readonly KqlNode[]): KqlNode {
  return parts.length === 1 ? parts[0]! : { kind, parts };
}

function readOr(reader: Reader, depth: number): KqlNode {
  const parts = [readAnd(reader, depth)];
  while (reader.takeIf('OR')) parts.push(readAnd(reader, depth));
  return all('or', parts);
}

function readAnd(reader: Reader, depth: number): KqlNode {
  const parts = [readNot(reader, depth)];
  for (;;) {
    const next = reader.peek()?.kind;
    if (next === 'AND') reader.take();
    else if (next !== 'NOT') return all('and', parts);
    parts.push(readNot(reader, depth));
  }
}

function readNot(reader: Reader, depth: number): KqlNode {
  let negative = false;
  for (;;) {
    const kind = reader.peek()?.kind;
    if (kind === 'NOT' || kind === '-') negative = !negative;
    else if (kind !== '+') break;
    reader.take();
  }
  const part = readPrimary(reader, depth);
  return negative ? { kind: 'not', part } : part;
}

function readPrimary(reader: Reader, depth: number): KqlNode {
  const token = reader.take();
  switch (token.kind) {
    case '(': {
      const inner = readJoined(reader, depth + 1);
      if (!reader.takeIf(')')) throw new KqlError('syntax', 'An opening parenthesis without a closing one.');
      return inner;
    }
    case 'words':
      if (token.text === '' && token.prefix) return { kind: 'everything' };
      return /[\p{L}\p{N}]/u.test(token.text) ? { kind: 'words', text: token.text, prefix: token.prefix } : { kind: 'noise' };
    case 'property':
      return readValues(reader, token.name, token.operator);
    default:
      throw new KqlError('syntax', `"${token.kind}" has nothing to work on.`);
  }
}

/** One value, or alternatives in parentheses. */
function readValues(reader: Reader, name: string, operator: KqlOperator): KqlNode {
  if (!reader.takeIf('(')) return restriction(reader.take(), name, operator);
  const parts = [restriction(reader.take(), name, operator)];
  while (!reader.takeIf(')')) {
    reader.takeIf('OR');
    parts.push(restriction(reader.take(), name, operator));
  }
  return all('or', parts);
}

function restriction(token: Token, name: string, operator: KqlOperator): KqlProperty {
  if (token.kind !== 'words') throw new KqlError('syntax', `The property ${name} has no value.`);
  const range = /^(.+?)\.\.(.+)$/.exec(token.text);
  if (range && (operator === ':' || operator === '=')) {
    return { kind: 'property', name, operator, value: range[1]!, upTo: range[2]!, prefix: false };
  }
  return { kind: 'property', name, operator, value: token.text, prefix: token.prefix };
}

const blank = /\s/;
const propertyStart = /^([\p{L}_][\p{L}\p{N}_.]*)(<>|<=|>=|:|=|<|>)(?=\S)/u;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let wantsValue = false;
  while (at < text.length) {
    const character = text[at]!;
    if (blank.test(character)) {
      at++;
      continue;
    }
    if (character === '(' || character === ')') {
      tokens.push({ kind: character });
      at++;
      wantsValue = false;
      continue;
    }
    if (character === '"') {
      const end = text.indexOf('"', at + 1);
      if (end < 0) throw new KqlError('syntax', 'A quotation mark without its partner.');
      const star = text[end + 1] === '*';
      // Of a property the star may stand inside: title:"Advanced Sear*" (KQL syntax reference, "Property restriction keyword queries").
      const inside = wantsValue && text[end - 1] === '*' && end - 1 > at;
      tokens.push({ kind: 'words', text: text.slice(at + 1, inside ? end - 1 : end), prefix: star || inside });
      at = end + (star ? 2 : 1);
      wantsValue = false;
      continue;
    }
    if (!wantsValue && (character === '+' || character === '-') && /[^\s+\-)]/.test(text[at + 1] ?? ' ')) {
      tokens.push({ kind: character });
      at++;
      continue;
    }
    const property = wantsValue ? null : propertyStart.exec(text.slice(at, at + 300));
    if (property) {
      tokens.push({ kind: 'property', name: property[1]!, operator: property[2] as KqlOperator });
      at += property[0].length;
      wantsValue = true;
      continue;
    }
    let end = at;
    while (end < text.length && !blank.test(text[end]!) && !'()"'.includes(text[end]!)) end++;
    tokens.push(wordToken(text.slice(at, end), wantsValue));
    at = end;
    wantsValue = false;
  }
  return tokens;
}

function wordToken(word: string, isValue: boolean): Token {
  if (!isValue && (word === 'AND' || word === 'OR' || word === 'NOT')) return { kind: word };
  const operator = isValue ? undefined : notEmulated.find(name => word === name || (word.startsWith(`${name}(`)));
  if (operator) throw new KqlError('notEmulated', `The operator ${operator} is not emulated; AND, OR, NOT, + and - are.`);
  if (!isValue && /^[\p{L}_][\p{L}\p{N}_.]*[:=<>]$/u.test(word)) throw new KqlError('syntax', `The property ${word.slice(0, -1)} has no value.`);
  return { kind: 'words', text: word.replace(/^\*+|\*+$/g, ''), prefix: word.endsWith('*') };
}
