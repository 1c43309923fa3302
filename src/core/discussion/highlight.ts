/** Marks around found words: from the private use area, so that no HTML has to travel. */
export const matchStart = '\ue000';
export const matchEnd = '\ue001';

export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A snippet with marks → parts to show; unpaired marks are dropped. */
export function snippetParts(snippet: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let isMatch = false;
  for (const piece of snippet.split(/([\ue000\ue001])/)) {
    if (piece === matchStart) isMatch = true;
    else if (piece === matchEnd) isMatch = false;
    else if (piece !== '') parts.push({ text: piece, isMatch });
  }
  return parts;
}

/**
 * The part of a text around the first found word, matches marked; about `length` units long. Matches are beginnings of
 * words, as a search engine's prefix matching would find them.
 */
export function highlight(text: string, terms: readonly string[], length = 180): string {
  const clean = text.replace(/[\ue000\ue001]/g, '');
  const pattern = termPattern(terms);
  const first = pattern ? clean.search(pattern) : -1;
  const start = first > length / 2 ? clean.indexOf(' ', first - Math.floor(length / 3)) + 1 : 0;
  const end = start + length < clean.length ? Math.max(clean.lastIndexOf(' ', start + length), start + Math.floor(length / 2)) : clean.length;
  const window = clean.slice(start, end);
  const marked = pattern ? window.replace(new RegExp(pattern.source, 'giu'), word => `${matchStart}${word}${matchEnd}`) : window;
  return `${start > 0 ? '… ' : ''}${marked}${end < clean.length ? ' …' : ''}`;
}

function termPattern(terms: readonly string[]): RegExp | undefined {
  const usable = terms.filter(term => term !== '').map(term => term.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  if (usable.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${usable.sort((a, b) => b.length - a.length).join('|')})[\\p{L}\\p{N}]*`, 'iu');
}
