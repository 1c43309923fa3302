import type { Instant } from '../shared';
import { availabilityOf, maySuggest, withPresence } from './availabilityOf';
import type { ExpertiseEntry } from './ExpertiseEntry';
import type { WeeklyLoad } from './PeopleSources';
import { samplePeople } from './samplePeople';
import { nothingSaid } from './cleanExpertise';

const now = new Date('2026-03-02T09:00:00Z');
const at = (text: string): Instant => text as Instant;
const entry = (said: Partial<ExpertiseEntry>): ExpertiseEntry => ({ ...nothingSaid, ...said, person: samplePeople.answerer } as ExpertiseEntry);
const load = (discussions: readonly number[], isComplete = true): WeeklyLoad => ({
  discussions: new Map([[12, discussions.map(discussionId => ({ listId: 'board', discussionId }))]]), isComplete
});

it.each([
  ['nothing said at all', undefined, load([]), { kind: 'unknown' }],
  ['no limit', entry({}), load([1, 2, 3]), { kind: 'free' }],
  ['no limit, and the load unknown', entry({}), undefined, { kind: 'free' }],
  ['a pause that lasts', entry({ pausedUntil: at('2026-03-03T00:00:00Z') }), load([]), { kind: 'paused', until: '2026-03-03T00:00:00Z' }],
  ['a pause that ended this moment', entry({ pausedUntil: at('2026-03-02T09:00:00Z') }), load([]), { kind: 'free' }],
  ['less than the limit', entry({ weeklyLimit: 2 }), load([1]), { kind: 'free' }],
  ['the limit', entry({ weeklyLimit: 2 }), load([1, 2]), { kind: 'atLimit', asked: 2, limit: 2 }],
  ['two posts in one discussion', entry({ weeklyLimit: 2 }), load([1, 1]), { kind: 'free' }],
  ['a limit, and not all posts looked through', entry({ weeklyLimit: 2 }), load([1], false), { kind: 'unknown' }],
  ['a limit reached, and not all posts looked through', entry({ weeklyLimit: 1 }), load([1], false), { kind: 'atLimit', asked: 1, limit: 1 }],
  ['a limit, and the load unknown', entry({ weeklyLimit: 2 }), undefined, { kind: 'unknown' }],
  ['a pause and a limit', entry({ weeklyLimit: 1, pausedUntil: at('2026-03-03T00:00:00Z') }), load([1]), { kind: 'paused', until: '2026-03-03T00:00:00Z' }]
])('says of somebody with %s', (_, said, week, expected) => {
  expect(availabilityOf(said, week, undefined, now)).toEqual(expected);
});

it.each([
  ['back already', '2026-03-01T00:00:00Z', { kind: 'free' }],
  ['still out of office', '2026-03-05T00:00:00Z', { kind: 'away' }]
])('says of somebody %s', (_, until, expected) => {
  expect(availabilityOf(entry({}), load([]), { availability: 'away', outOfOfficeUntil: at(until) }, now)).toEqual(expected);
});

it('does not let presence speak over a pause', () => {
  const paused = { kind: 'paused', until: '2026-03-09T00:00:00Z' } as const;
  expect(withPresence(paused, { availability: 'away', outOfOfficeUntil: at('2026-03-05T00:00:00Z') }, now)).toBe(paused);
});

it.each([['free', true], ['unknown', true], ['paused', false], ['atLimit', false], ['away', false]] as const)('suggests somebody who is %s: %s', (kind, expected) => {
  expect(maySuggest({ kind, until: '', asked: 1, limit: 1 } as Parameters<typeof maySuggest>[0])).toBe(expected);
});
