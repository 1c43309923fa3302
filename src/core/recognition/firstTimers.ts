import { PeopleTable } from '../people';
import { countable } from './countable';
import { givenAt } from './expiresAt';
import type { Recognition, RecognitionId } from './Recognition';

/**
 * The first recognition of every recipient among these (A63). Who was given more before than these tell is the caller's to
 * know. What nobody has checked is nobody's first, and it may be what came before another.
 */
export function firstTimers(recognitions: readonly Recognition[]): ReadonlySet<RecognitionId> {
  const firsts = new PeopleTable<Recognition>();
  const { counted, unchecked } = countable(recognitions);
  for (const one of [...counted, ...unchecked].sort(byTime)) {
    if (!firsts.has(one.recipient)) firsts.set(one.recipient, one);
  }
  return new Set(firsts.values().map(one => one.id).filter(id => !unchecked.some(one => one.id === id)));
}

function byTime(a: Recognition, b: Recognition): number {
  const [ofA, ofB] = [givenAt(a), givenAt(b)];
  return ofA === ofB ? a.id - b.id : ofA < ofB ? -1 : 1;
}
