import { languageName } from './personFields';

/** Languages offered while typing; any other can be said by its code. */
const offered = (
  'ar bg bn ca cs da de el en es et fa fi fr ga he hi hr hu id ig is it ja ko lt lv mt nb nl pl pt pt-BR ro ru sk sl sr sv sw ta th tr uk ur vi yo zh zu'
).split(' ');

/** Their names in the reader's language, in order. */
export function languageNames(locale: string): readonly string[] {
  return offered.map(tag => languageName(tag, locale)).sort((a, b) => a.localeCompare(b, locale));
}

/** A name in the reader's language or its own, or a code → the code; what is neither stays as typed, to be said at its field. */
export function languageTag(typed: string, locale: string): string {
  const wanted = typed.trim().toLowerCase();
  return offered.find(tag => [languageName(tag, locale), languageName(tag, tag), languageName(tag, 'en')].some(name => name.toLowerCase() === wanted)) ?? typed.trim();
}
