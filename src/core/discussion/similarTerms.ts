import { isStopWord } from '../shared';

/**
 * The words of an unfinished title that are worth a search for similar discussions: at least three letters, no stop
 * words, each once, the longest (rarest) first, at most eight.
 */
export function similarTerms(title: string): readonly string[] {
  const words = title.toLowerCase().normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
  const kept = [...new Set(words.map(word => word.replace(/['’-]+$/, '')))].filter(word => [...word].length >= 3 && !isStopWord(word));
  return kept.sort((a, b) => b.length - a.length).slice(0, 8);
}

/** The words that somebody typed into the search box, for marking them; stop words count here. */
export function searchTerms(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [])];
}
