import { keyOf } from '../../core/people';
import { isAppError } from '../../core/shared';
import type { Strings } from '../../loc';
import type { RecognitionStrings } from '../../loc/en-us.recognition';
import { nameOf } from '../parts/PersonName';
import type { ThanksDraft } from './contract';

/** What became of thanks whose sending failed: given to some, perhaps given, given in other words, or to nobody. */
export function thanksFailure(error: unknown, { recipients, keys }: ThanksDraft, words: RecognitionStrings['thanks'], strings: Strings): string {
  if (!isAppError(error)) return words.notSent;
  if (isSentOtherwise(error)) return words.sentOtherwise;
  const stored = error.details.stored ?? [];
  const isGiven = (person: ThanksDraft['recipients'][number]): boolean => stored.indexOf(keys[keyOf(person)]) >= 0;
  const names = (wanted: boolean): string => strings.common.list(recipients.filter(person => isGiven(person) === wanted).map(person => nameOf(person, strings)));
  const [given, missing] = [names(true), names(false)];
  if (given !== '' && missing !== '') return words.partlySent(given, missing);
  return given !== '' || error.kind === 'offline' ? words.unknownSent : words.notSent;
}

/** Another page has sent the same draft, and what is typed here says something else: it needs keys of its own. */
export function isSentOtherwise(error: unknown): boolean {
  return isAppError(error, 'conflict') && error.details.field === 'sentOtherwise';
}
