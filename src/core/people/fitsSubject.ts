import type { EvidenceItem } from './Evidence';
import { holdsWordOrSingular } from './textFits';

/**
 * The words of a subject that an answer holds, in its own text as far as a source saw it (`seen`), its question's title or
 * its topics. In the order of the subject.
 */
export function wordsOfSubject(words: readonly string[], { title, topics }: Pick<EvidenceItem, 'title' | 'topics'>, seen: string): readonly string[] {
  const whole = [title, seen, ...topics].join(' ');
  return words.filter(word => holdsWordOrSingular(whole, word));
}

/**
 * Whether an answer found by any word of an unfinished question says something of its subject: it holds both of two words,
 * more than half of three and more. "Form" alone shows nobody to know about a customs form.
 */
export function fitsSubject(words: readonly string[], { words: held }: Pick<EvidenceItem, 'words'>): boolean {
  return held === undefined || (held.length > 0 && (held.length === words.length || (words.length > 2 && held.length > words.length / 2)));
}

/** What these answers are about: the words that all of them hold, or else those of the first. Undefined: the whole subject. */
export function sharedSubject(items: readonly Pick<EvidenceItem, 'words'>[]): string | undefined {
  const held = items.map(item => item.words).filter((words): words is readonly string[] => words !== undefined);
  if (held.length === 0) return undefined;
  const shared = held[0].filter(word => held.every(words => words.indexOf(word) >= 0));
  return (shared.length > 0 ? shared : held[0]).join(' ');
}
