import { samePerson } from '../people';
import type { Person } from '../people';
import { placeKey } from './RecordItem';
import type { RecordItem } from './RecordItem';

export interface Credit {
  /** The answers of one person, each once whatever was made of it, newest first. */
  readonly answers: readonly RecordItem[];
  /** What colleagues made of them, newest first. */
  readonly reuses: readonly RecordItem[];
}

/**
 * Credit follows the work (A30): an answer that became a FAQ entry stays its author's, and so it does when only the entry
 * is left. Where the original can be read, its platform Author decides whatever the entry says; where it cannot, the entry's
 * word counts unless it is the person's own, since nobody vouches for themselves.
 */
export function creditOf(person: Person, items: readonly RecordItem[]): Credit {
  const originals = new Map<string, RecordItem>();
  for (const item of sorted(items.filter(one => one.kind !== 'thanks' && !one.original))) {
    const known = originals.get(placeKey(item.place));
    if (!known || (item.kind === 'acceptedAnswer' && known.kind !== 'acceptedAnswer')) originals.set(placeKey(item.place), item);
  }
  const answers = new Map([...originals].filter(([, item]) => samePerson(item.person, person)));
  const reuses = new Map<string, RecordItem>();
  for (const reuse of sorted(items)) {
    if (!reuse.original || !samePerson(reuse.original.author, person)) continue;
    const at = placeKey(reuse.original.place);
    const original = originals.get(at);
    const isVouchedFor = original ? samePerson(original.person, person) : !samePerson(reuse.person, person);
    if (!isVouchedFor) continue;
    reuses.set(placeKey(reuse.place), reuse);
    if (!original && !answers.has(at)) answers.set(at, { ...reuse, person, place: reuse.original.place });
  }
  return { answers: sorted([...answers.values()]), reuses: sorted([...reuses.values()]) };
}

/** Newest first; of equal moments always in the same order. */
function sorted(items: readonly RecordItem[]): readonly RecordItem[] {
  return [...items].sort((a, b) => (a.at === b.at ? compare(orderKey(a), orderKey(b)) : compare(b.at, a.at)));
}

function orderKey(item: RecordItem): string {
  return `${placeKey(item.place)} ${item.kind} ${item.title}`;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
