import fc from 'fast-check';
import { samplePeople } from '../people/memory';
import type { Person } from '../people';
import type { Instant } from '../shared';
import type { Share, ShareBallot, ShareRound, ShareRoundId } from './ShareRound';
import { shareDifferences, shareResults } from './shareResults';
import { accountOf, ballotRefusal, shareRoundRefusal, shareRoundState } from './shareRules';

const { owner, asker, answerer, member, visitor } = samplePeople;
const instant = (text: string): Instant => text as Instant;
const round: ShareRound = { id: 1 as ShareRoundId, title: 'First quarter', opens: instant('2026-01-01T00:00:00Z'), closes: instant('2026-02-01T00:00:00Z'), etag: '"1"' };
const share = (recipient: Person, shares: number): Share => ({ recipient, shares });
const ballot = (id: number, by: Person, shares: readonly Share[], marks: Partial<ShareBallot> = {}): ShareBallot => ({ id, round: round.id, by, changedBy: by, shares, modified: instant('2026-01-15T00:00:00Z'), etag: '"1"', ...marks });
const closed = new Date(round.closes);

it.each<[string, readonly Share[], string, string | undefined]>([
  ['the whole pot', [share(answerer, 60), share(member, 40)], '2026-01-15', undefined],
  ['less than the pot', [share(answerer, 1)], '2026-01-15', undefined],
  ['more than the pot', [share(answerer, 60), share(member, 41)], '2026-01-15', 'overPot'],
  ['oneself', [share(answerer, 60), share(asker, 40)], '2026-01-15', 'toSelf'],
  ['nobody', [], '2026-01-15', 'noShares'],
  ['half a share', [share(answerer, 0.5)], '2026-01-15', 'notAWholeNumber'],
  ['a debt', [share(answerer, 101), share(member, -1)], '2026-01-15', 'notAWholeNumber'],
  ['no number', [share(answerer, Number.NaN)], '2026-01-15', 'notAWholeNumber'],
  ['somebody twice', [share(answerer, 1), share({ ...answerer, siteUserId: undefined }, 1)], '2026-01-15', 'twice'],
  ['somebody without an account', [share({ ...answerer, siteUserId: undefined, loginName: undefined, email: undefined }, 1)], '2026-01-15', 'unknownPerson'],
  ['a colleague too early', [share(answerer, 1)], '2025-12-31', 'notOpen'],
  ['a colleague at the close', [share(answerer, 1)], '2026-02-01', 'closed'],
  ['a colleague at no time', [share(answerer, 1)], 'never', 'notOpen']
])('rules on shares for %s', (_, shares, at, expected) => {
  expect(ballotRefusal(round, asker, shares, new Date(at))).toBe(expected);
});

it.each<[string, string, string, string, string | undefined]>([
  ['a title and two days', 'Third quarter', '2026-01-10', '2026-02-01', undefined],
  ['no title', ' \n ', '2026-01-10', '2026-02-01', 'noTitle'],
  ['a title beyond the limit', 'x'.repeat(121), '2026-01-10', '2026-02-01', 'titleTooLong'],
  ['no close', 'Third quarter', '2026-01-10', '', 'noDates'],
  ['a close before it opens', 'Third quarter', '2026-02-10', '2026-02-01', 'closesBeforeOpening'],
  ['a close that is over', 'Third quarter', '2026-01-01', '2026-01-09', 'closesInThePast']
])('rules on a round with %s', (_, title, opens, closes, expected) => {
  expect(shareRoundRefusal({ title, opens: instant(opens), closes: instant(closes) }, new Date('2026-01-10'))).toBe(expected);
});

it.each([
  ['2025-12-31', 'ahead'], ['2026-01-01', 'open'], ['2026-01-31T23:59:59Z', 'open'], ['2026-02-01', 'closed'], ['never', 'ahead']
])('is at %s %s', (at, state) => {
  expect(shareRoundState(round, new Date(at))).toBe(state);
});

it('names where published totals are not what the ballots say', () => {
  expect(shareDifferences([share(answerer, 70), share(member, 5)], [share({ ...answerer, siteUserId: undefined }, 70), share(member, 5)])).toEqual([]);
  expect(shareDifferences([share(answerer, 70), share(visitor, 1)], [share(answerer, 60), share(member, 5)])).toEqual([
    { recipient: answerer, published: 70, counted: 60 }, { recipient: visitor, published: 1, counted: 0 }, { recipient: member, published: 0, counted: 5 }
  ]);
});

it('hides everything until the close', () => {
  const ballots = [ballot(1, asker, [share(answerer, 100)])];
  expect(shareResults(round, ballots, new Date(closed.getTime() - 1))).toEqual({ state: 'hidden', until: round.closes });
  expect(shareResults({ ...round, closes: instant('never') }, ballots, closed).state).toBe('hidden');
});

it('adds up what counts, the last of a member\'s ballots only, and says what does not', () => {
  const late = ballot(5, visitor, [share(asker, 50)], { modified: instant('2026-02-02T00:00:00Z') });
  const touched = ballot(8, answerer, [share(member, 100)], { changedBy: owner });
  const orphan = ballot(9, { siteUserId: undefined, name: '', isGuest: false, isDeleted: true }, [share(member, 100)]);
  const tooMuch = ballot(6, member, [share(asker, 101)]);
  const results = shareResults(round, [
    ballot(2, asker, [share(answerer, 30), share(member, 70)]), ballot(1, asker, [share(answerer, 100)]), ballot(3, owner, [share(answerer, 30)]), ballot(4, member, [share(answerer, 10)]),
    late, tooMuch, touched, orphan, ballot(7, visitor, [share(member, 100)], { round: 2 as ShareRoundId })
  ], closed);
  expect(results).toEqual({
    state: 'counted', totals: [share(answerer, 70), share(member, 70)].sort((a, b) => (a.recipient.loginName ?? '').localeCompare(b.recipient.loginName ?? '')), ballots: 3,
    leftOut: [{ ballot: late, refusal: 'closed' }, { ballot: tooMuch, refusal: 'overPot' }, { ballot: touched, refusal: 'changedByAnother' }, { ballot: orphan, refusal: 'authorGone' }]
  });
});

it('gives nobody the shares of somebody else because a ballot writes one\'s address beside the other\'s account', () => {
  const byAddress = { siteUserId: undefined, name: 'Priya', email: 'priya.raman@contoso.example', isGuest: false, isDeleted: false };
  const crossed = { ...answerer, siteUserId: undefined, email: byAddress.email };
  const ballots = [ballot(1, asker, [share(crossed, 1)]), ballot(2, owner, [share(byAddress, 100)]), ballot(3, visitor, [share(answerer, 5)])];
  for (const order of [ballots, [...ballots].reverse()]) {
    const results = shareResults(round, order.map((one, index) => ({ ...one, id: index + 1 })), closed);
    const totals = results.state === 'counted' ? results.totals : [];
    expect(totals.map(one => [accountOf(one.recipient), one.shares])).toEqual([['jonas@contoso.example', 6], ['priya.raman@contoso.example', 100]]);
    expect(shareDifferences(totals, [...totals].reverse())).toEqual([]);
  }
});

it('hands out at most a pot a member, none of it to themselves, in any order', () => {
  const people = [owner, asker, answerer, member, visitor];
  const any = fc.array(fc.record({ by: fc.constantFrom(...people), shares: fc.array(fc.tuple(fc.constantFrom(...people), fc.integer({ min: -5, max: 70 })), { maxLength: 4 }) }), { maxLength: 10 })
    .map(all => all.map(({ by, shares }, index) => ballot(index + 1, by, shares.map(([recipient, count]) => share(recipient, count)))))
    .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(fc.property(any, ([all, shuffled]) => {
    const results = shareResults(round, all, closed);
    expect(shareResults(round, [...shuffled, ...all], closed)).toEqual(results);
    if (results.state !== 'counted') throw new Error('hidden after the close');
    const sum = results.totals.reduce((total, one) => total + one.shares, 0);
    expect(sum).toBeLessThanOrEqual(100 * results.ballots);
    expect(results.ballots).toBeLessThanOrEqual(people.length);
    for (const person of people) {
      const own = shareResults(round, all.filter(one => one.by === person), closed);
      expect(own.state === 'counted' && own.totals.some(one => one.recipient === person)).toBe(false);
    }
  }));
});
