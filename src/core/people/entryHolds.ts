import type { ExpertiseEntry } from './ExpertiseEntry';
import { foldText } from './foldText';
import { holdsAllWords, labelFits } from './textFits';

/** Whether an entry speaks of one of the words, typed or folded; without words every entry does. */
export function entryHolds(entry: ExpertiseEntry, words: readonly string[]): boolean {
  const { person, topics, askMeAbout, subjectExpertOn, processes, disciplines } = entry;
  const folded = words.map(foldText);
  const texts = [person.name, ...topics, ...askMeAbout, ...subjectExpertOn, ...processes, ...disciplines];
  return folded.length === 0 || texts.some(text => labelFits(text, folded) || folded.some(word => holdsAllWords(text, [word])));
}
