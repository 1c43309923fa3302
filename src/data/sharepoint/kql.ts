/**
 * The one encoder for SharePoint's keyword query language. Words of people become quoted phrases or bare words of letters
 * and digits; nothing that they type can become an operator, a property restriction or a wildcard.
 */

/** The longest query that search takes is 4,096 characters; people's words get the half. */
const longest = 2048;
const mostWords = 24;

/** What somebody typed → all of the words, each from its beginning ("custom" finds "customs"). Empty when no word is left. */
export function allWords(typed: string): string {
  return words(typed).map(word => `${quoted(word)}*`).join(' ');
}

/** Any of the words, for a search by resemblance. */
export function anyWord(terms: readonly string[]): string {
  const cleaned = terms.reduce<string[]>((all, term) => [...all, ...words(term)], []);
  return cleaned.length === 0 ? '' : `(${cleaned.map(quoted).join(' OR ')})`;
}

/** `Property:"value"`. The property's name is ours, never typed by a person. */
export function restriction(property: string, value: string): string {
  return `${property}:${quoted(value)}`;
}

/** A phrase: quotes would end it, so they are dropped; KQL has no escape for them. */
function quoted(value: string): string {
  // eslint-disable-next-line no-control-regex
  return `"${value.replace(/["\u201c\u201d\u201e\u201f\u2033\uff02]/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()}"`;
}

/** Letters, digits and marks only; everything else separates. */
function words(typed: string): readonly string[] {
  const found = typed.slice(0, longest).normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return [...new Set(found)].slice(0, mostWords);
}
