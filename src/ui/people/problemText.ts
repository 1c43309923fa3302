import type { ExpertiseProblem } from '../../core/people';
import type { DirectoryStrings } from '../../loc/en-us.directory';

/** What to do about a value that cannot be saved. */
export function problemText({ refusal, value }: ExpertiseProblem, { problem: words }: DirectoryStrings['mine']): string {
  switch (refusal) {
    case 'tooMany': return words.tooMany;
    case 'tooLong': return value === undefined ? words.tooLongPlain : words.tooLong(value);
    case 'unknownLanguage': return words.unknownLanguage(value ?? '');
    case 'unknownTimeZone': return words.unknownTimeZone;
    case 'notATime': return words.notATime;
    case 'notANumber': return words.notANumber;
  }
}
