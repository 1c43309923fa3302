import type { Instant } from '../shared';
import type { Badge, BadgeId } from './Badge';
import { expiresAt, expiresSoon, givenAt, isExpired } from './expiresAt';
import type { Recognition } from './Recognition';

/** A badge that somebody has, and since when; awarded again, it is renewed. */
export interface HeldBadge {
  readonly id: BadgeId;
  /** Undefined when `gone`. */
  readonly badge?: Badge;
  /** The newest award: what the validity is counted from. */
  readonly latest: Recognition;
  readonly recognitions: readonly Recognition[];
  /** `gone`: the catalogue no longer has it. */
  readonly state: 'valid' | 'expiresSoon' | 'expired' | 'gone';
  readonly expiresAt?: Instant;
}

/** Badges of counted recognitions of one person; newest award first. */
export function badgesHeld(recognitions: readonly Recognition[], catalogue: readonly Badge[], now: Date): readonly HeldBadge[] {
  const known = new Map(catalogue.map(badge => [badge.id, badge]));
  const byBadge = new Map<BadgeId, Recognition[]>();
  for (const recognition of [...recognitions].sort(newestFirst)) {
    if (recognition.badge !== undefined) byBadge.set(recognition.badge, [...(byBadge.get(recognition.badge) ?? []), recognition]);
  }
  return [...byBadge].map(([id, given]) => held(id, known.get(id), given, now));
}

function held(id: BadgeId, badge: Badge | undefined, recognitions: readonly Recognition[], now: Date): HeldBadge {
  const [latest] = recognitions;
  if (!badge) return { id, latest, recognitions, state: 'gone' };
  const end = expiresAt(givenAt(latest), badge.validMonths);
  const state = isExpired(latest, badge, now) ? 'expired' : expiresSoon(latest, badge, now) ? 'expiresSoon' : 'valid';
  return { id, badge, latest, recognitions, state, ...(end === undefined ? {} : { expiresAt: end }) };
}

function newestFirst(a: Recognition, b: Recognition): number {
  const [ofA, ofB] = [givenAt(a), givenAt(b)];
  return ofA === ofB ? b.id - a.id : ofA < ofB ? 1 : -1;
}
