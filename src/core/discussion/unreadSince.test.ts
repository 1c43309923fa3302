import type { Instant } from '../shared';
import { InMemoryVisits } from './InMemoryVisits';
import type { DiscussionId } from './types';
import { isUnread, unreadSince } from './unreadSince';

const at = (hour: number): Instant => `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z` as Instant;
const discussion = (id: number, hour: number): { id: DiscussionId; lastActivity: Instant } => ({ id: id as DiscussionId, lastActivity: at(hour) });

it('calls nothing unread at the very first visit', () => {
  expect(isUnread(discussion(1, 9), new InMemoryVisits())).toBe(false);
});

it('calls unread what happened since the last visit', () => {
  expect(unreadSince([discussion(1, 9), discussion(2, 11), discussion(3, 12)], new InMemoryVisits(at(10)))).toBe(2);
});

it('calls a discussion read up to the moment at which it was seen', () => {
  const visits = new InMemoryVisits(at(8));
  visits.markSeen(1 as DiscussionId, at(10));
  expect(isUnread(discussion(1, 10), visits)).toBe(false);
  expect(isUnread(discussion(1, 11), visits)).toBe(true);
});

it('forgets older marks when everything was marked as seen', () => {
  const visits = new InMemoryVisits(at(8));
  visits.markSeen(1 as DiscussionId, at(9));
  visits.markAllSeen(at(12));
  expect(unreadSince([discussion(1, 11), discussion(2, 12)], visits)).toBe(0);
  expect(visits.seen(1 as DiscussionId)).toBeUndefined();
});
