import { PeopleTable, samePerson } from '../people';
import type { Person } from '../people';
import type { Instant } from '../shared';
import type { BadgeId } from './Badge';
import type { BadgeNomination, BadgeNominationId, Endorsement } from './Nomination';

/** One item of the list: each step of a nomination has its own author, so nobody speaks for somebody else. */
export interface NominationStep {
  readonly id: number;
  readonly step: 'nomination' | 'endorsement' | 'awarded' | 'declined';
  /** The platform's Author. */
  readonly by: Person;
  /** The nomination that it belongs to; undefined on the nomination itself. */
  readonly of?: BadgeNominationId;
  /** On the nomination only. */
  readonly nominee?: Person;
  readonly badge?: BadgeId;
  readonly reason: string;
  readonly at: Instant;
  /** On the nomination only: when what it says was last changed; undefined: it says what it always said. */
  readonly changedAt?: Instant;
}

/**
 * Nominations from their steps, newest first, whatever order the items come in. An endorsement counts once a person, and
 * never from the nominee or the nominator; a decision counts from somebody who may award that badge to that person and is
 * not the nominee: the latest. What was said before the nomination was changed speaks for something else, and is dropped,
 * so nobody gathers agreement for one colleague and turns it over to another; so are steps of nominations that are not
 * there, and nominations of oneself.
 */
export function nominationsFrom(steps: readonly NominationStep[], mayAward: (by: Person, badge: BadgeId, nominee: Person) => boolean | undefined): readonly BadgeNomination[] {
  const inOrder = [...new Map(steps.map(step => [step.id, step])).values()].sort((a, b) => a.id - b.id);
  return inOrder.flatMap(step => {
    const { nominee, badge, by, reason, at, changedAt } = step;
    if (step.step !== 'nomination' || !nominee || badge === undefined || samePerson(by, nominee)) return [];
    const id = step.id as BadgeNominationId;
    const own = inOrder.filter(one => one.of === id && (changedAt === undefined || one.at > changedAt));
    const decision = own.filter(one => isDecision(one) && !samePerson(one.by, nominee) && mayAward(one.by, badge, nominee) === true).pop();
    return [{
      id, nominee, nominator: by, badge, reason, at, endorsements: endorsements(own, [nominee, by]),
      ...(changedAt === undefined ? {} : { changedAt }), ...(decision ? { decision: decisionOf(decision) } : {})
    }];
  }).reverse();
}

export function nominationState(nomination: Pick<BadgeNomination, 'decision'>): 'open' | 'awarded' | 'declined' {
  return nomination.decision?.answer ?? 'open';
}

function endorsements(steps: readonly NominationStep[], without: readonly Person[]): readonly Endorsement[] {
  const people = new PeopleTable<Endorsement>();
  for (const { step, by, reason, at } of steps) {
    if (step === 'endorsement' && !people.has(by) && !without.some(one => samePerson(one, by))) people.set(by, { by, reason, at });
  }
  return people.values();
}

function isDecision({ step }: NominationStep): boolean {
  return step === 'awarded' || step === 'declined';
}

function decisionOf({ by, at, step, reason }: NominationStep): NonNullable<BadgeNomination['decision']> {
  return { by, at, answer: step === 'awarded' ? 'awarded' : 'declined', reason };
}
