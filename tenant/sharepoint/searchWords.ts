/** Words: how the index cuts text, the full-text expression of a query, and the same decision on a single text. */
import type { KqlNode } from '../odata/kql.ts';

/** Without case and accents, as the index compares. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
}

/** The words of `text` stand in `whole` one after the other; the last may be only a beginning. */
export function matchesWords(whole: string, { text, prefix }: { readonly text: string; readonly prefix: boolean }): boolean {
  const [words, wanted] = [wordsOf(whole), wordsOf(text)];
  if (wanted.length === 0) return false;
  return words.some((_, start) => wanted.every((word, index) => {
    const found = words[start + index];
    return found !== undefined && (prefix && index === wanted.length - 1 ? found.startsWith(word) : found === word);
  }));
}

/** `parts(a & b, 'and')` → [a, b]; anything else is its own only part. */
export function parts(node: KqlNode, kind: 'and' | 'or'): readonly KqlNode[] {
  return node.kind === kind ? node.parts.flatMap(part => parts(part, kind)) : [node];
}

export interface MatchFound {
  /** In the language of SQLite's FTS5: https://www.sqlite.org/fts5.html#full_text_query_syntax */
  readonly expression: string;
  /** The conjuncts that it expresses entirely. */
  readonly covers: readonly KqlNode[];
}

/** The text among things that must hold together. FTS5 can only exclude from something, so a lone NOT is no expression. */
export function matchExpression(conjuncts: readonly KqlNode[]): MatchFound | undefined {
  const wanted = conjuncts.flatMap(node => {
    const expression = expressionOf(node);
    return expression === undefined ? [] : [{ node, expression }];
  });
  if (wanted.length === 0) return undefined;
  const excluded = conjuncts.flatMap(node => {
    const expression = node.kind === 'not' ? expressionOf(node.part) : undefined;
    return expression === undefined ? [] : [{ node, expression }];
  });
  const positive = wanted.map(({ expression }) => expression).join(' AND ');
  return {
    expression: excluded.reduce((whole, { expression }) => `(${whole}) NOT ${expression}`, positive),
    covers: [...wanted, ...excluded].map(({ node }) => node)
  };
}

/** Undefined when anything in it is no text. */
function expressionOf(node: KqlNode): string | undefined {
  if (node.kind === 'words') return phrase(node.text, node.prefix);
  if (node.kind === 'property') {
    const isTitle = node.name.toLowerCase() === 'title' && (node.operator === ':' || node.operator === '=') && node.upTo === undefined;
    return isTitle && wordsOf(node.value).length > 0 ? `{title} : ${phrase(node.value, node.prefix)}` : undefined;
  }
  if (node.kind === 'or') {
    const alternatives = node.parts.map(expressionOf);
    return alternatives.every(one => one !== undefined) ? `(${alternatives.join(' OR ')})` : undefined;
  }
  if (node.kind === 'and') {
    const together = node.parts.filter(part => part.kind !== 'noise');
    const found = matchExpression(together);
    return found?.covers.length === together.length ? `(${found.expression})` : undefined;
  }
  return undefined;
}

function phrase(text: string, prefix: boolean): string {
  return `"${text.replaceAll('"', '""')}"${prefix ? '*' : ''}`;
}
