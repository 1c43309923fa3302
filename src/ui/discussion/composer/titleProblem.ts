import { titleLimit, validateTitle } from '../../../core/discussion';
import type { Strings } from '../../../loc';

/** What must change about a title before it can be sent, as a sentence. */
export function titleProblem(strings: Strings, typed: string): string | undefined {
  const ruling = validateTitle(typed);
  if (ruling.allowed) return undefined;
  return ruling.reason === 'empty' ? strings.ask.titleEmpty : strings.ask.titleTooLong(titleLimit);
}
