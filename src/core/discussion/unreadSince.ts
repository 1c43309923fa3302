import type { DiscussionSummary } from './types';
import type { Visits } from './Visits';

/**
 * Something happened here that this person has not seen. At the very first visit nothing is unread: a board full of dots
 * would say nothing.
 */
export function isUnread(discussion: Pick<DiscussionSummary, 'id' | 'lastActivity'>, visits: Pick<Visits, 'lastVisit' | 'seen'>): boolean {
  const since = visits.seen(discussion.id) ?? visits.lastVisit();
  return since !== undefined && discussion.lastActivity > since;
}

/** How many of these are unread. */
export function unreadSince(
  discussions: readonly Pick<DiscussionSummary, 'id' | 'lastActivity'>[],
  visits: Pick<Visits, 'lastVisit' | 'seen'>
): number {
  return discussions.filter(discussion => isUnread(discussion, visits)).length;
}
