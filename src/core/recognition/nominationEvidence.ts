import { samePerson } from '../people';
import type { Person } from '../people';
import type { BadgeId } from './Badge';
import type { BadgeNomination } from './Nomination';
import type { Recognition } from './Recognition';

/** Whether a nomination is the case for giving this badge to this person. */
export function isCaseFor(nomination: Pick<BadgeNomination, 'nominee' | 'badge'>, recipient: Person, badge: BadgeId | undefined): boolean {
  return nomination.badge === badge && samePerson(nomination.nominee, recipient);
}

/** Somebody else than the one who awards nominated or agrees: what one person says alone is a reason, no evidence. */
export function isSpokenFor({ nominator, endorsements }: Pick<BadgeNomination, 'nominator' | 'endorsements'>, awarder: Person): boolean {
  return [nominator, ...endorsements.map(one => one.by)].some(person => !samePerson(person, awarder));
}

/**
 * Whether a nomination is the evidence of an award: it is the one that the award names, for the same person and badge, the
 * giver of the award is who decided it (only awarders' decisions are decisions, `nominationsFrom`), and somebody else spoke
 * for it. So nobody else's award can lean on it, and an award falls with a later decision against.
 */
export function isEvidenceFor(nomination: BadgeNomination, { giver, recipient, badge, nominationId }: Pick<Recognition, 'giver' | 'recipient' | 'badge' | 'nominationId'>): boolean {
  const { id, decision } = nomination;
  return id === nominationId && isCaseFor(nomination, recipient, badge) && decision?.answer === 'awarded' && samePerson(decision.by, giver) && isSpokenFor(nomination, giver);
}
