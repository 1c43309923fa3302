/**
 * Formulas of calculated columns, validations and default values, as a tree.
 *
 *   formula    = [ "=" ] comparison
 *   comparison = joined *( ( "=" / "<>" / "<=" / ">=" / "<" / ">" ) joined )
 *   joined     = sum *( "&" sum )
 *   sum        = product *( ( "+" / "-" ) product )
 *   product    = power *( ( "*" / "/" ) power )
 *   power      = signed *( "^" signed )
 *   signed     = *( "-" / "+" ) percent
 *   percent    = primary *"%"
 *   primary    = number / text / "(" comparison ")" / name "(" [ comparison *( ( "," / ";" ) comparison ) ] ")" / "[" column "]" / name
 *   text       = DQUOTE *( any but DQUOTE / 2DQUOTE ) DQUOTE
 *
 * A bare name is TRUE, FALSE or a column without blanks in its title.
 */
export type FormulaNode =
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[] }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: 'negative' | 'percent'; readonly of: FormulaNode };

export type BinaryOperator = '=' | '<>' | '<=' | '>=' | '<' | '>' | '&' | '+' | '-' | '*' | '/' | '^';

/** The text is no formula. */
export class FormulaSyntaxError extends Error {}

type Token = { readonly kind: 'number' | 'text' | 'column' | 'name' | 'sign'; readonly text: string };

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy],
  ['text', /"(?:[^"]|"")*"/y],
  ['column', /\[[^\][]+\]/y],
  ['sign', /<>|<=|>=|[-+*/^&=<>%(),;]/y],
  ['name', /[\p{L}_][\p{L}\p{N}_.]*/uy]
];

/** Deepest nesting that is read; the service allows far fewer levels. */
const deepest = 64;

export function parseFormula(formula: string): FormulaNode {
  const tokens = tokensOf(formula.trim().replace(/^=/, ''));
  let at = 0;
  let depth = 0;
  const peek = (): string | undefined => (tokens[at]?.kind === 'sign' ? tokens[at]?.text : undefined);
  const expect = (sign: string): void => {
    if (peek() !== sign) throw new FormulaSyntaxError(`"${sign}" is missing.`);
    at++;
  };
  const chain = (next: () => FormulaNode, operators: readonly BinaryOperator[]) => (): FormulaNode => {
    let left = next();
    for (let operator = operators.find(each => each === peek()); operator !== undefined; operator = operators.find(each => each === peek())) {
      at++;
      left = { kind: 'binary', operator, left, right: next() };
    }
    return left;
  };
  const primary = (): FormulaNode => {
    const token = tokens[at++];
    switch (token?.kind) {
      case 'number': return { kind: 'literal', value: Number(token.text) };
      case 'text': return { kind: 'literal', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'column': return { kind: 'column', name: token.text.slice(1, -1).trim() };
      case 'name': return named(token.text);
      case 'sign':
        if (token.text === '(') {
          const inner = comparison();
          expect(')');
          return inner;
        }
    }
    throw new FormulaSyntaxError(`"${token?.text ?? 'the end'}" is not expected.`);
  };
  const named = (name: string): FormulaNode => {
    if (peek() !== '(') return /^(true|false)$/i.test(name) ? { kind: 'literal', value: name.toLowerCase() === 'true' } : { kind: 'column', name };
    at++;
    const args: FormulaNode[] = [];
    if (peek() === ')') at++;
    else {
      args.push(comparison());
      while (peek() === ',' || peek() === ';') {
        at++;
        args.push(comparison());
      }
      expect(')');
    }
    return { kind: 'call', name: name.toUpperCase(), args };
  };
  const percent = (): FormulaNode => {
    let node = primary();
    for (; peek() === '%'; at++) node = { kind: 'percent', of: node };
    return node;
  };
  const signed = (): FormulaNode => {
    let negative = false;
    for (; peek() === '-' || peek() === '+'; at++) negative = negative !== (peek() === '-');
    const node = percent();
    return negative ? { kind: 'negative', of: node } : node;
  };
  const levels = chain(chain(chain(chain(chain(signed, ['^']), ['*', '/']), ['+', '-']), ['&']), ['=', '<>', '<=', '>=', '<', '>']);
  const comparison = (): FormulaNode => {
    if (++depth > deepest) throw new FormulaSyntaxError('The formula is nested too deeply.');
    const node = levels();
    depth--;
    return node;
  };

  const tree = comparison();
  if (at < tokens.length) throw new FormulaSyntaxError(`"${tokens[at]!.text}" is not expected.`);
  return tree;
}

/** Every column that a formula names, and every function. */
export function namesIn(node: FormulaNode): { readonly columns: ReadonlySet<string>; readonly functions: ReadonlySet<string> } {
  const columns = new Set<string>();
  const functions = new Set<string>();
  const walk = (each: FormulaNode): void => {
    switch (each.kind) {
      case 'column': columns.add(each.name); break;
      case 'call': functions.add(each.name); each.args.forEach(walk); break;
      case 'binary': walk(each.left); walk(each.right); break;
      case 'negative': case 'percent': walk(each.of); break;
      case 'literal': break;
    }
  };
  walk(node);
  return { columns, functions };
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at]!)) {
      at++;
      continue;
    }
    const start = at;
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      if (found === undefined) continue;
      tokens.push({ kind, text: found });
      at += found.length;
      break;
    }
    if (at === start) throw new FormulaSyntaxError(`"${text[at]!}" is not expected.`);
  }
  return tokens;
}
