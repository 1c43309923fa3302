import type { Instant } from '../shared';
import type { DiscussionId } from './types';

/** What this person has seen on this board, kept in this browser only: no reads are ever stored where others could see them (A66). */
export interface Visits {
  /** When the board was last seen before now; undefined at the first visit. */
  lastVisit(): Instant | undefined;
  /** Replies and posts up to this moment of this discussion were seen. */
  seen(id: DiscussionId): Instant | undefined;
  markSeen(id: DiscussionId, at: Instant): void;
  markAllSeen(at: Instant): void;
}
