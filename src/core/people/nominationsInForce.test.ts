import type { Instant } from '../shared';
import type { Nomination } from './ExpertiseEntry';
import { nominationsInForce, openNominations } from './nominationsInForce';

const now = new Date('2026-03-02T09:00:00Z');
const nomination = (answer: Nomination['answer'], from: string, until: string, topic = 'Customs'): Nomination =>
  ({ topic, answer, from: `${from}T09:00:00Z` as Instant, until: `${until}T09:00:00Z` as Instant } as Nomination);

it.each([
  ['accepted and within the term', nomination('accepted', '2026-01-01', '2027-01-01'), ['Customs']],
  ['accepted, from this moment on', nomination('accepted', '2026-03-02', '2027-01-01'), ['Customs']],
  ['accepted, until this moment', nomination('accepted', '2026-01-01', '2026-03-02'), []],
  ['accepted, from tomorrow on', nomination('accepted', '2026-03-03', '2027-01-01'), []],
  ['not answered', nomination('open', '2026-01-01', '2027-01-01'), []],
  ['declined', nomination('declined', '2026-01-01', '2027-01-01'), []]
])('reads from a nomination that is %s the topics %j', (_, one, expected) => {
  expect(nominationsInForce([one], now)).toEqual(expected);
});

it('names a topic once, however often it was given', () => {
  expect(nominationsInForce([nomination('accepted', '2026-01-01', '2027-01-01'), nomination('accepted', '2026-02-01', '2027-02-01')], now)).toEqual(['Customs']);
});

it('asks only about what is open and not over', () => {
  const open = nomination('open', '2026-04-01', '2027-01-01');
  expect(openNominations([open, nomination('open', '2025-01-01', '2026-03-02'), nomination('declined', '2026-01-01', '2027-01-01')], now)).toEqual([open]);
});
