import type { Awarders, Badge } from './Badge';
import type { BadgeIcon } from './badgeIcons';

export type ShippedBadgeId =
  | 'helpfulAnswer' | 'sharedExperience' | 'acrossDepartments' | 'welcomedNewcomers' | 'improvedProcess' | 'preventedMistake' | 'subjectKnowledge' | 'keptUpToDate';

/** A badge that the set-up offers. Its name, description and criteria are texts of `src/loc`, found by the id. */
export interface ShippedBadge {
  readonly id: ShippedBadgeId;
  readonly icon: BadgeIcon;
  /** `owners`: the site's owners group, known when the badge is made. */
  readonly awarders: 'everyone' | 'managers' | 'owners';
  readonly needsEvidence: boolean;
  readonly validMonths?: number;
}

/** The catalogue that a fresh site is offered: what somebody did for others, never how often. What states a present ability expires. */
export const shippedBadges: readonly ShippedBadge[] = [
  { id: 'helpfulAnswer', icon: 'answer', awarders: 'everyone', needsEvidence: true },
  { id: 'sharedExperience', icon: 'book', awarders: 'everyone', needsEvidence: true },
  { id: 'acrossDepartments', icon: 'bridge', awarders: 'everyone', needsEvidence: true },
  { id: 'welcomedNewcomers', icon: 'handshake', awarders: 'everyone', needsEvidence: false },
  { id: 'improvedProcess', icon: 'gear', awarders: 'managers', needsEvidence: true },
  { id: 'preventedMistake', icon: 'shield', awarders: 'managers', needsEvidence: false },
  { id: 'subjectKnowledge', icon: 'lamp', awarders: 'owners', needsEvidence: true, validMonths: 24 },
  { id: 'keptUpToDate', icon: 'compass', awarders: 'owners', needsEvidence: true, validMonths: 12 }
];

type BadgeWords = Pick<Badge, 'name' | 'description' | 'criteria'>;

/** The entry of the catalogue: `words` in the site's language, `translations` in the others. */
export function badgeFromShipped(
  shipped: ShippedBadge, words: BadgeWords, translations: Badge['translations'], owners: { readonly groupId: number; readonly groupName: string }
): Omit<Badge, 'id' | 'etag'> {
  const { icon, needsEvidence, validMonths } = shipped;
  const awarders: Awarders = shipped.awarders === 'owners' ? { kind: 'group', ...owners } : { kind: shipped.awarders };
  return { ...words, icon, awarders, needsEvidence, isRetired: false, translations, ...(validMonths === undefined ? {} : { validMonths }) };
}
