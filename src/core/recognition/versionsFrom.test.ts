import { samplePeople } from '../people/memory';
import type { Instant } from '../shared';
import { versionsFrom } from './versionsFrom';
import type { RecognitionState } from './versionsFrom';

const { owner, member } = samplePeople;
const state = (day: number, said: RecognitionState['said'], by = member): RecognitionState => ({ at: `2026-01-0${day}T09:00:00Z` as Instant, by, said });

it('tells from the states of an item what changed, when and by whom, whatever order they come in', () => {
  const states = [state(3, { reason: 'Great', kind: 'managerThanks', topics: 'Customs' }, owner), state(1, { reason: 'Small', kind: 'thanks' }), state(2, { reason: 'Small', kind: 'thanks' })];
  expect(versionsFrom(states)).toEqual([
    { at: '2026-01-01T09:00:00Z', by: member, changes: [] },
    { at: '2026-01-03T09:00:00Z', by: owner, changes: [{ part: 'kind', from: 'thanks', to: 'managerThanks' }, { part: 'reason', from: 'Small', to: 'Great' }, { part: 'topics', from: '', to: 'Customs' }] }
  ]);
});

it('names a title that changes by itself, not one that follows the reason', () => {
  const parts = (to: RecognitionState['said']): readonly string[] => versionsFrom([state(1, { reason: 'a', title: 'a' }), state(2, to)])[1].changes.map(one => one.part);
  expect(parts({ reason: 'b', title: 'b' })).toEqual(['reason']);
  expect(parts({ reason: 'a', title: 'b' })).toEqual(['title']);
});

it('finds a change that was taken back later', () => {
  expect(versionsFrom([state(1, { reason: 'a' }), state(2, { reason: 'b' }), state(3, { reason: 'a' })])).toHaveLength(3);
});

it('has one for an item that was never touched, and none where nothing was read', () => {
  expect(versionsFrom([state(1, { reason: 'a' })])).toHaveLength(1);
  expect(versionsFrom([])).toEqual([]);
});
