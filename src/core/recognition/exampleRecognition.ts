// eslint-disable-next-line no-restricted-imports -- people to show the example with
import { samplePeople } from '../people/memory';
import type { Instant } from '../shared';
import type { Badge, BadgeId } from './Badge';
import type { ActKey, Recognition, RecognitionId } from './Recognition';

/** A plain thanks that counts, for tests and stories: one a minute by its id. */
export function exampleRecognition(id: number, marks: Partial<Recognition> = {}): Recognition {
  const at = marks.at ?? `${new Date(Date.UTC(2026, 0, 5, 9, id)).toISOString().slice(0, 19)}Z` as Instant;
  return {
    id: id as RecognitionId, act: `act-${id}` as ActKey, kind: 'thanks', giver: samplePeople.asker, recipient: samplePeople.answerer,
    reason: 'You found the right customs form within the hour.', topics: [], values: [], at, modified: at, likeCount: 0, likedByMe: false, etag: '"1"',
    integrity: { state: 'unchecked' }, ...marks
  };
}

/** A badge that everybody may award without evidence. */
export function exampleBadge(id: number, marks: Partial<Badge> = {}): Badge {
  return {
    id: id as BadgeId, name: `Badge ${id}`, description: 'For work that helped others', criteria: 'Somebody else could go on because of it', icon: 'lamp',
    awarders: { kind: 'everyone' }, needsEvidence: false, isRetired: false, translations: {}, etag: '"1"', ...marks
  };
}
