import { isStopWord } from '../shared';
import { foldText } from './foldText';

/** Most words of a text that are looked for. */
const mostWords = 12;

/**
 * The words that somebody typed, folded for comparing (`foldText`), each once, at most twelve. Quotes and punctuation
 * around a word are dropped, unless nothing else is left of it: people and topics may be named by signs alone.
 */
export function searchWords(typed: string): readonly string[] {
  return [...new Set(bareWords(foldText(typed)))].slice(0, mostWords);
}

/** The same words as they were typed, for services that tell letters with accents apart: `ändern` for `andern`. */
export function asTyped(words: readonly string[], typed: string): readonly string[] {
  const forms = bareWords(typed.normalize('NFC'));
  // Folding may take a word apart, or make letters of signs: what was typed around it is asked for then.
  const pieces = typed.normalize('NFC').split(blanks);
  const holds = (piece: string, word: string): boolean => bareWords(foldText(piece)).indexOf(word) >= 0;
  return words.map(word => forms.find(form => foldText(form) === word) ?? pieces.find(piece => holds(piece, word)) ?? word);
}

const blanks = /[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/u;

function bareWords(text: string): readonly string[] {
  const words = text.split(blanks).filter(word => word !== '');
  return words.map(word => word.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}+#]+$/gu, '') || word);
}

/** The words of an unfinished question that say something of its subject; of two letters only names like `IT` and `8D`. */
export function subjectWords(typed: string): readonly string[] {
  const words = (typed.match(/[^\s]+/gu) ?? []).map(word => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, ''));
  const telling = words.filter(word => ([...word].length > 2 && !isStopWord(word.toLowerCase())) || /^(?:[\p{Lu}\p{N}]{2}|[^\p{Script=Latin}]{1,2})$/u.test(word));
  return searchWords(telling.join(' '));
}

/** Whether every word begins a word of the text; in scripts that write without blanks, whether the text holds it. */
export function holdsAllWords(text: string, words: readonly string[]): boolean {
  const folded = foldText(text);
  return words.length > 0 && words.every(word => holdsWord(folded, word));
}

/**
 * Whether a short label (a topic, a skill) fits what was asked for: it holds every word, or all its own words are among
 * them, in the singular or plural, and not signs alone. `Customs` fits "customs form for Norway", and `Export papers` fits "exp".
 */
export function labelFits(label: string, words: readonly string[]): boolean {
  if (holdsAllWords(label, words)) return true;
  const telling = bareWords(label).filter(word => !/^\p{Ll}{2}$/u.test(word) && !isStopWord(word.toLowerCase()));
  // "Certificates of origin": nobody's question is searched for its "of".
  const own = searchWords(telling.length > 0 ? telling.join(' ') : label);
  return own.some(word => /[\p{L}\p{N}]/u.test(word)) && own.every(mine => words.some(word => sameWord(mine, word)));
}

/** Whether a text holds a word, or its singular: "certificates" of a question in "Certificate of origin". */
export function holdsWordOrSingular(text: string, word: string): boolean {
  const singular = /^(.{4,}?)(?:e?s|en)$/u.exec(word)?.[1];
  return holdsAllWords(text, [word]) || (singular !== undefined && holdsAllWords(text, [singular]));
}

function sameWord(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length >= 3 && long.length - short.length <= 2 && long.startsWith(short));
}

function holdsWord(folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (at === 0 || startsWord.test(word) || !/[\p{L}\p{M}\p{N}]$/u.test(folded.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}

/** Signs, and the letters of scripts without blanks between words: they may begin anywhere. */
const startsWord = /^(?:[^\p{L}\p{N}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/u;
