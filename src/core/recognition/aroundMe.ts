import { keyOf, PeopleTable, samePerson } from '../people';
import type { Person } from '../people';
import { countable } from './countable';
import type { Recognition } from './Recognition';

/** Recognitions at which a level begins; an owner may set others. */
export const defaultLevels: readonly number[] = [1, 5, 15, 40, 100];

export interface Standing {
  readonly person: Person;
  /** Counted recognitions. */
  readonly count: number;
  /** Levels reached: 0 is none. */
  readonly level: number;
}

/** A small part of the order around one person; no place number, no top, no bottom (A9, A113). */
export interface AroundMe {
  readonly mine: Standing;
  /** More to the next level; undefined on the last. */
  readonly toNextLevel?: number;
  /** Next above first; those with as many as I are neither. */
  readonly above: readonly Standing[];
  readonly below: readonly Standing[];
}

/** Only where an owner switched it on, and only when asked for: derived from the items that were read, never stored. */
export function aroundMe(me: Person, recognitions: readonly Recognition[], levels: readonly number[] = defaultLevels, neighbours = 2): AroundMe {
  const counts = new PeopleTable<{ person: Person; count: number }>();
  for (const { recipient } of countable(recognitions).counted) {
    if (!recipient.isDeleted) counts.set(recipient, { person: recipient, count: (counts.get(recipient)?.count ?? 0) + 1 });
  }
  const steps = [...new Set(levels.filter(one => one > 0))].sort((a, b) => a - b);
  const standing = (person: Person, count: number): Standing => ({ person, count, level: steps.filter(step => step <= count).length });
  const own = counts.get(me)?.count ?? 0;
  const others = counts.values().filter(one => !samePerson(one.person, me));
  const near = (those: typeof others, up: boolean): readonly Standing[] => [...those]
    .sort((a, b) => (up ? a.count - b.count : b.count - a.count) || (keyOf(a.person) < keyOf(b.person) ? -1 : 1))
    .slice(0, neighbours).map(one => standing(one.person, one.count));
  const next = steps.find(step => step > own);
  return {
    mine: standing(me, own),
    ...(next === undefined ? {} : { toNextLevel: next - own }),
    above: near(others.filter(one => one.count > own), true),
    below: near(others.filter(one => one.count < own), false)
  };
}
