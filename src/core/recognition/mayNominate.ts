import { samePerson } from '../people';
import type { Person } from '../people';
import { allowed, refused } from '../shared';
import type { Ruling } from '../shared';
import type { Badge } from './Badge';
import type { GiveFacts } from './GiveFacts';
import { isAwarder } from './mayGive';
import type { BadgeNomination } from './Nomination';
import { isSpokenFor } from './nominationEvidence';
import { reasonProblems } from './validateRecognition';

type ReasonRefusal = 'noReason' | 'reasonTooLong';
export type NominateRefusal = ReasonRefusal | 'toSelf' | 'badgeRetired';
export type EndorseRefusal = ReasonRefusal | 'isNominee' | 'isNominator' | 'endorsedAlready' | 'decided';
export type DecideRefusal = ReasonRefusal | 'isNominee' | 'notAnAwarder' | 'badgeRetired' | 'nobodyElse';

/** Anybody proposes anybody else. */
export function mayNominate(me: Person, nominee: Person, badge: Badge | undefined, reason: string): Ruling<NominateRefusal> {
  if (samePerson(me, nominee)) return refused('toSelf');
  if (!badge || badge.isRetired) return refused('badgeRetired');
  return withReason(reason);
}

export function mayEndorse(me: Person, nomination: BadgeNomination, reason: string): Ruling<EndorseRefusal> {
  if (samePerson(me, nomination.nominee)) return refused('isNominee');
  if (samePerson(me, nomination.nominator)) return refused('isNominator');
  if (nomination.decision) return refused('decided');
  if (nomination.endorsements.some(one => samePerson(one.by, me))) return refused('endorsedAlready');
  return withReason(reason);
}

/**
 * A decision may be changed by another: the latest counts. Declining needs no living badge. A badge that needs evidence is
 * not awarded on the word of the awarder alone.
 */
export function mayDecide(
  nomination: BadgeNomination, badge: Badge | undefined, answer: 'awarded' | 'declined', reason: string, facts: Pick<GiveFacts, 'me' | 'myGroupIds' | 'isMyReport'>
): Ruling<DecideRefusal> {
  if (samePerson(facts.me, nomination.nominee)) return refused('isNominee');
  if (!badge || (badge.isRetired && answer === 'awarded')) return refused('badgeRetired');
  if (isAwarder(badge, nomination.nominee, facts) !== true) return refused('notAnAwarder');
  if (answer === 'awarded' && badge.needsEvidence && !isSpokenFor(nomination, facts.me)) return refused('nobodyElse');
  return withReason(reason);
}

function withReason(reason: string): Ruling<ReasonRefusal> {
  const [problem] = reasonProblems(reason);
  return problem ? refused(problem.refusal) : allowed;
}
