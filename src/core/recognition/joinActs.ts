import { keyOf } from '../people';
import type { Recognition, RecognitionId } from './Recognition';
import type { WallEntry } from './Recognitions';

/**
 * Items of one act (one giver, several recipients) as one entry of the wall, newest first. The key alone joins nothing:
 * giver, kind, badge and reason have to agree, so nobody can put their words into somebody else's entry.
 */
export function joinActs(recognitions: readonly Recognition[], firsts: ReadonlySet<RecognitionId> = new Set()): readonly WallEntry[] {
  const acts = new Map<string, Recognition[]>();
  for (const recognition of [...new Map(recognitions.map(one => [one.id, one])).values()].sort((a, b) => a.id - b.id)) {
    const { act, kind, badge, reason, giver } = recognition;
    const key = JSON.stringify([act === '' ? recognition.id : act, kind, badge ?? 0, reason, keyOf(giver)]);
    const known = acts.get(key);
    if (known) known.push(recognition);
    else acts.set(key, [recognition]);
  }
  return [...acts.values()]
    .sort((a, b) => b[b.length - 1].id - a[a.length - 1].id)
    .map(recognitionsOfAct => ({ recognitions: recognitionsOfAct, isFirst: recognitionsOfAct.some(one => firsts.has(one.id)) }));
}
