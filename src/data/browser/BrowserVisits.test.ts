import type { DiscussionId } from '../../core/discussion';
import type { Instant } from '../../core/shared';
import { BrowserVisits } from './BrowserVisits';

const list = '{7D1F6A52-0C33-4C2A-9E57-4A1C0D9B8E11}';
const at = (time: string): Date => new Date(`2026-03-01T${time}:00Z`);
const visit = (time: string, person = 'amina'): BrowserVisits => new BrowserVisits(person, list, at(time));

beforeEach(() => window.localStorage.clear());

it('knows of no visit before the first', () => {
  expect(visit('09:00').lastVisit()).toBeUndefined();
});

it('counts a page opened again soon as the same visit', () => {
  visit('09:00');
  expect(visit('09:20').lastVisit()).toBeUndefined();
  expect(visit('11:00').lastVisit()).toBe('2026-03-01T09:20:00Z');
  expect(visit('11:10').lastVisit()).toBe('2026-03-01T09:20:00Z');
});

it('keeps what was seen over a reload, for this person alone', () => {
  visit('09:00').markSeen(5 as DiscussionId, '2026-03-01T09:05:00Z' as Instant);
  expect(visit('09:10').seen(5 as DiscussionId)).toBe('2026-03-01T09:05:00Z');
  expect(visit('09:10', 'jonas').seen(5 as DiscussionId)).toBeUndefined();
});

it('forgets single marks when all was marked as seen', () => {
  const visits = visit('09:00');
  visits.markSeen(5 as DiscussionId, '2026-03-01T09:05:00Z' as Instant);
  visits.markAllSeen('2026-03-01T09:06:00Z' as Instant);
  expect([visits.lastVisit(), visits.seen(5 as DiscussionId)]).toEqual(['2026-03-01T09:06:00Z', undefined]);
});

it('remembers the latest five hundred discussions', () => {
  const visits = visit('09:00');
  for (let id = 1; id <= 510; id++) visits.markSeen(id as DiscussionId, new Date(Date.parse('2026-03-01T09:00:00Z') + id * 1000).toISOString() as Instant);
  expect([visits.seen(1 as DiscussionId), visits.seen(510 as DiscussionId) !== undefined]).toEqual([undefined, true]);
});

it.each(['not json', '{}', '{"latest":5,"seen":{}}', 'null'])('begins anew with damaged storage: %s', damaged => {
  window.localStorage.setItem(`knowhow.visits.amina|${list.slice(1, -1).toLowerCase()}`, damaged);
  expect(visit('09:00').lastVisit()).toBeUndefined();
});

it('lasts as long as the page where storage is blocked', () => {
  const blocked = { getItem: () => { throw new Error('blocked'); }, setItem: () => { throw new Error('blocked'); } };
  const visits = new BrowserVisits('amina', list, at('09:00'), blocked);
  visits.markSeen(5 as DiscussionId, '2026-03-01T09:05:00Z' as Instant);
  expect(visits.seen(5 as DiscussionId)).toBe('2026-03-01T09:05:00Z');
});
