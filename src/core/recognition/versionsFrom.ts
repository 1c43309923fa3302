import type { Person } from '../people';
import type { Instant } from '../shared';

/** What a recognition says; likes and comments are no part of it. */
export type SaidPart = 'giver' | 'recipient' | 'kind' | 'badge' | 'title' | 'reason' | 'evidence' | 'topics' | 'values' | 'act' | 'nomination' | 'imported';

/** The item as one of its versions keeps it. A part that is missing says nothing. */
export interface RecognitionState {
  readonly at: Instant;
  readonly by: Person;
  readonly said: Readonly<Partial<Record<SaidPart, string>>>;
}

/** A moment at which the item began to say something else; the first is its making, without changes. */
export interface RecognitionVersion {
  readonly at: Instant;
  readonly by: Person;
  readonly changes: readonly { readonly part: SaidPart; readonly from: string; readonly to: string }[];
}

/** In the order in which a reader wants them. */
const parts: readonly SaidPart[] = ['giver', 'recipient', 'kind', 'badge', 'reason', 'title', 'evidence', 'topics', 'values', 'act', 'nomination', 'imported'];

/** What changed when, oldest first; states that say the same as the one before are left out. The title is the beginning of the reason: of both, one is enough. */
export function versionsFrom(states: readonly RecognitionState[]): readonly RecognitionVersion[] {
  const inOrder = [...states].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return inOrder.flatMap(({ at, by, said }, index) => {
    const before = inOrder[index - 1]?.said ?? said;
    const changes = parts.map(part => ({ part, from: before[part] ?? '', to: said[part] ?? '' })).filter(({ from, to }) => from !== to);
    const isReworded = changes.some(one => one.part === 'reason');
    return index === 0 || changes.length > 0 ? [{ at, by, changes: changes.filter(one => one.part !== 'title' || !isReworded) }] : [];
  });
}
