import type { Operand } from '../store/Condition.ts';
import { StoreError } from '../store/StoreError.ts';

/**
 * Tokens of `$filter` and `$orderby`.
 *
 *   token    = word | literal | '(' | ')' | ','
 *   word     = letter or '_' , { letter | digit | '_' | '/' | '.' }      a field, `Author/Title`, an operator, a function
 *   literal  = string | number | 'true' | 'false' | 'null' | "datetime'" text "'" | "guid'" text "'"
 *   string   = "'" { any character but ', or '' for one ' } "'"
 *   number   = ['-'] digits ['.' digits] ['e' digits] ['L' | 'M' | 'D' | 'F']
 */
export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'literal'; readonly value: Operand; readonly at: number }
  | { readonly kind: '(' | ')' | ','; readonly at: number };

const pattern = /\s*(?:(?<typed>(?:datetime|guid)'(?:[^']|'')*')|(?<string>'(?:[^']|'')*')|(?<number>-?\d+(?:\.\d+)?(?:e[+-]?\d+)?[lmdf]?(?![\w/]))|(?<word>[\p{L}_][\p{L}\p{N}_./]*)|(?<mark>[(),]))/iuy;

/** @param option '$filter' or '$orderby', for the message. */
export function tokens(text: string, option: string): readonly Token[] {
  const found: Token[] = [];
  pattern.lastIndex = 0;
  while (text.slice(pattern.lastIndex).trim() !== '') {
    const at = pattern.lastIndex;
    const groups = pattern.exec(text)?.groups;
    if (!groups) throw notValid(text, option);
    const { typed, string, number, word, mark } = groups;
    if (typed !== undefined) found.push({ kind: 'literal', value: typedLiteral(typed, text, option), at });
    else if (string !== undefined) found.push({ kind: 'literal', value: { kind: 'string', value: unquoted(string) }, at });
    else if (number !== undefined) found.push({ kind: 'literal', value: { kind: 'number', value: Number(number.replace(/[lmdf]$/i, '')) }, at });
    else if (word !== undefined) found.push(wordToken(word, at));
    else if (mark !== undefined) found.push({ kind: mark as '(' | ')' | ',', at });
  }
  return found;
}

/** What the service says of an expression it cannot read. */
export function notValid(text: string, option: string): StoreError {
  return new StoreError('invalidQuery', `The expression "${text}" is not valid.`, { option });
}

function wordToken(word: string, at: number): Token {
  switch (word) {
    case 'true': case 'false': return { kind: 'literal', value: { kind: 'boolean', value: word === 'true' }, at };
    case 'null': return { kind: 'literal', value: { kind: 'null' }, at };
    default: return { kind: 'word', text: word, at };
  }
}

function typedLiteral(literal: string, text: string, option: string): Operand {
  const quote = literal.indexOf("'");
  const value = unquoted(literal.slice(quote));
  if (literal.slice(0, quote).toLowerCase() === 'guid') {
    if (!/^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(value)) throw notValid(text, option);
    return { kind: 'guid', value: value.replace(/[{}]/g, '').toLowerCase() };
  }
  return { kind: 'datetime', value };
}

function unquoted(string: string): string {
  return string.slice(1, -1).replaceAll("''", "'");
}
