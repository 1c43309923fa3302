/**
 * The one encoder for SharePoint's keyword query language. Words of people become quoted phrases or bare words of letters
 * and digits; nothing that they type can become an operator, a property restriction or a wildcard.
 */

/** Characters of a query that search takes from a program. */
export const longestQuery = 4096;
/** People's words get the half. */
const longest = longestQuery / 2;
const mostWords = 24;

/** What somebody typed → all of the words, each from its beginning ("custom" finds "customs"). Empty when no word is left. */
export function allWords(typed: string): string {
  return words(typed).map(word => `${quoted(word)}*`).join(' ');
}

/** Any of the words, for a search by resemblance. */
export function anyWord(terms: readonly string[]): string {
  return any(terms, quoted);
}

/** Any of the words, each from its beginning. */
export function anyBeginning(terms: readonly string[]): string {
  return any(terms, word => `${quoted(word)}*`);
}

function any(terms: readonly string[], written: (word: string) => string): string {
  const cleaned = terms.reduce<string[]>((all, term) => [...all, ...words(term)], []);
  return cleaned.length === 0 ? '' : `(${cleaned.map(written).join(' OR ')})`;
}

/** `Property:"value"`. The property's name is ours, never typed by a person. */
export function restriction(property: string, value: string): string {
  return `${property}:${quoted(value)}`;
}

/** Words of which one begins so. A bare word of letters and a star is the documented form; in lower case it is no operator. */
export function beginsWord(property: string, letters: string): string {
  const [word] = words(letters);
  return word === undefined ? '' : `${property}:${word.toLowerCase()}*`;
}

/** `Property:"value*"`: the words one after the other, the last may go on. https://learn.microsoft.com/sharepoint/dev/general-development/keyword-query-language-kql-syntax-reference */
export function beginsPhrase(property: string, beginning: string): string {
  return `${property}:${quoted(beginning.replace(/\*/g, ' ')).slice(0, -1)}*"`;
}

/** The whole value. */
export function equals(property: string, value: string): string {
  return `${property}=${quoted(value.replace(/\*/g, ' '))}`;
}

/** All of these; the empty ones are left out. Never side by side: that would be OR between restrictions of one property. */
export function allOf(queries: readonly string[]): string {
  return queries.filter(query => query !== '').join(' AND ');
}

export function oneOf(queries: readonly string[]): string {
  return queries.length < 2 ? queries.join('') : `(${queries.join(' OR ')})`;
}

export function not(query: string): string {
  return `NOT ${query}`;
}

/**
 * An owner's own query as one part among others. Undefined when its quotes or parentheses do not close, or close what it
 * did not open: it would reach beyond its part.
 */
export function ownQuery(typed: string): string | undefined {
  // eslint-disable-next-line no-control-regex
  const query = typed.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
  let depth = 0;
  let isQuoted = false;
  for (const character of query) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === '(') depth++;
    else if (!isQuoted && character === ')' && --depth < 0) return undefined;
  }
  return isQuoted || depth > 0 ? undefined : query && `(${query})`;
}

/** The token by which search refines by a value: its text as UTF-8 in hexadecimal, so that no character has power in it. */
export function refinement(property: string, value: string): string {
  const bytes = encodeURIComponent(value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')).replace(/%([0-9A-F]{2})|[^]/g, (one, hex?: string) =>
    (hex ?? one.charCodeAt(0).toString(16).padStart(2, '0')).toLowerCase());
  return `${property}:"\u01c2\u01c2${bytes}"`;
}

/** A phrase: quotes would end it, so they are dropped; KQL has no escape for them. */
function quoted(value: string): string {
  // eslint-disable-next-line no-control-regex
  return `"${value.replace(/["\u201c\u201d\u201e\u201f\u2033\uff02]/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()}"`;
}

/** Letters, digits and marks; everything else separates. Characters of private use belong to a word: a service that separates by them finds a phrase. */
function words(typed: string): readonly string[] {
  const found = typed.slice(0, longest).normalize('NFC').match(/[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*/gu) ?? [];
  return [...new Set(found)].slice(0, mostWords);
}
