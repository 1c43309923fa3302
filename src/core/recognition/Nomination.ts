import type { Person } from '../people';
import type { Brand, Instant } from '../shared';
import type { BadgeId } from './Badge';

export type BadgeNominationId = Brand<number, 'BadgeNominationId'>;

/** Somebody proposes somebody for a badge. */
export interface BadgeNomination {
  readonly id: BadgeNominationId;
  readonly nominee: Person;
  readonly nominator: Person;
  readonly badge: BadgeId;
  /** Why: the case. */
  readonly reason: string;
  readonly at: Instant;
  /** When nominee, badge or case were last changed: what was said before does not count. Undefined: never. */
  readonly changedAt?: Instant;
  /** Each an item of its own author; one a person counts, never the nominee's or the nominator's. */
  readonly endorsements: readonly Endorsement[];
  /** The latest by somebody who may award. */
  readonly decision?: { readonly by: Person; readonly at: Instant; readonly answer: 'awarded' | 'declined'; readonly reason: string };
}

export interface Endorsement {
  readonly by: Person;
  readonly reason: string;
  readonly at: Instant;
}
