import { badgeWords } from '../../core/recognition';
import type { Badge, Recognition } from '../../core/recognition';
import type { RecognitionFirstStrings } from '../../loc';

/** Which sentence tells what was given. */
export function sentenceOf(recognition: Pick<Recognition, 'kind' | 'badge'>, badge: Badge | undefined, { sentence }: Pick<RecognitionFirstStrings, 'sentence'>): string {
  if (recognition.kind === 'award') return badge ? sentence.award : sentence.awardGone;
  if (recognition.kind === 'managerThanks') return sentence.managerThanks;
  return badge ? sentence.thanksBadge : sentence.thanks;
}

export function badgeOf(recognition: Pick<Recognition, 'badge'>, badges: readonly Badge[]): Badge | undefined {
  return recognition.badge === undefined ? undefined : badges.find(badge => badge.id === recognition.badge);
}

/** A badge's name in the reader's language; empty without one. */
export function badgeName(badge: Badge | undefined, locale: string): string {
  return badge ? badgeWords(badge, locale).name : '';
}
