import fc from 'fast-check';
import { samplePeople } from '../people/memory';
import type { Person } from '../people';
import type { Instant, Ruling } from '../shared';
import { exampleBadge } from './exampleRecognition';
import { mayDecide, mayEndorse, mayNominate } from './mayNominate';
import type { BadgeNomination, BadgeNominationId } from './Nomination';
import { nominationsFrom, nominationState } from './nominationsFrom';
import type { NominationStep } from './nominationsFrom';

const { owner, moderator, asker, answerer, member } = samplePeople;
const badge = exampleBadge(1, { awarders: { kind: 'group', groupId: 3, groupName: 'Owners' } });
const step = (id: number, by: Person, marks: Partial<NominationStep> = {}): NominationStep =>
  ({ id, by, step: 'endorsement', of: 1 as BadgeNominationId, reason: `Reason ${id}`, at: `2026-01-${10 + id}T09:00:00Z` as Instant, ...marks });
const nomination = step(1, asker, { step: 'nomination', of: undefined, nominee: answerer, badge: badge.id });
const mayAward = (by: Person): boolean => by === owner || by === answerer || by === moderator;
const read = (...steps: readonly NominationStep[]): readonly BadgeNomination[] => nominationsFrom([nomination, ...steps], mayAward);

it.each<[string, readonly NominationStep[], string]>([
  ['nothing yet', [], '[] open'],
  ['endorsements', [step(2, member), step(3, owner)], '[Priya Olivia] open'],
  ['an endorsement each', [step(2, member), step(3, member)], '[Priya] open'],
  ['an endorsement of the nominee\'s own', [step(2, answerer)], '[] open'],
  ['an endorsement of the nominator\'s own', [step(2, asker)], '[] open'],
  ['an endorsement of another nomination', [step(2, member, { of: 9 as BadgeNominationId })], '[] open'],
  ['an award', [step(2, owner, { step: 'awarded' })], '[] awarded'],
  ['an award by somebody who may not', [step(2, member, { step: 'awarded' })], '[] open'],
  ['an award by the nominee, who otherwise may', [step(2, answerer, { step: 'awarded' })], '[] open'],
  ['the latest of two decisions', [step(2, owner, { step: 'awarded' }), step(3, moderator, { step: 'declined' })], '[] declined'],
  ['a later decision by somebody who may not', [step(2, owner, { step: 'declined' }), step(3, member, { step: 'awarded' })], '[] declined']
])('reads from %s: %s', (_, steps, expected) => {
  const [one] = read(...steps);
  expect(`[${one.endorsements.map(each => each.by.name.split(' ')[0]).join(' ')}] ${nominationState(one)}`).toBe(expected);
});

it('lets nothing that was said before a nomination was changed speak for what it says now', () => {
  const changed = { ...nomination, nominee: moderator, changedAt: '2026-01-13T09:00:00Z' as Instant };
  const steps = [step(2, member), step(3, answerer), step(4, owner, { step: 'awarded' as const })];
  expect(nominationsFrom([nomination, ...steps], mayAward)[0]).toMatchObject({ endorsements: [{ by: member }], decision: { by: owner } });
  const [now] = nominationsFrom([changed, ...steps.slice(0, 2)], mayAward);
  expect([now.endorsements, now.decision, now.changedAt]).toEqual([[], undefined, changed.changedAt]);
  expect(nominationsFrom([changed, ...steps], mayAward)[0].decision?.by).toBe(owner);
  expect(nominationsFrom([{ ...changed, changedAt: steps[2].at }, ...steps], mayAward)[0].decision).toBeUndefined();
});

it('takes no decision from somebody of whom it is not known whether they may', () => {
  expect(nominationsFrom([nomination, step(2, owner, { step: 'awarded' })], () => undefined)[0].decision).toBeUndefined();
});

it('drops nominations of oneself, and reads the newest first', () => {
  const second = step(5, member, { step: 'nomination', of: undefined, nominee: moderator, badge: badge.id });
  expect(read(step(4, asker, { step: 'nomination', of: undefined, nominee: asker, badge: badge.id }), second).map(one => one.id)).toEqual([5, 1]);
});

it('reads the same in any order, and loses none of fifty endorsements', () => {
  const fifty = Array.from({ length: 50 }, (_, index) => step(index + 2, { ...member, siteUserId: 100 + index, loginName: undefined, email: undefined }, { at: nomination.at }));
  fc.assert(fc.property(fc.shuffledSubarray(fifty, { minLength: 50 }), shuffled => {
    const all = nominationsFrom([...shuffled, nomination, ...shuffled], mayAward);
    expect(all).toEqual(read(...fifty));
    expect(all[0].endorsements).toHaveLength(50);
  }), { numRuns: 20 });
});

const said = (ruling: Ruling<string>): string => (ruling.allowed ? 'yes' : ruling.reason);
const [open] = read(step(2, member));
const [decided] = read(step(2, owner, { step: 'declined' }));
const facts = (me: Person, myGroupIds: readonly number[] | undefined = [3]): Parameters<typeof mayDecide>[4] => ({ me, myGroupIds, isMyReport: () => false });

it.each([
  ['nominating a colleague', mayNominate(asker, answerer, badge, 'x'), 'yes'],
  ['nominating oneself', mayNominate(asker, asker, badge, 'x'), 'toSelf'],
  ['nominating without a reason', mayNominate(asker, answerer, badge, ' '), 'noReason'],
  ['nominating for a retired badge', mayNominate(asker, answerer, { ...badge, isRetired: true }, 'x'), 'badgeRetired'],
  ['nominating for no badge', mayNominate(asker, answerer, undefined, 'x'), 'badgeRetired'],
  ['endorsing a colleague', mayEndorse(moderator, open, 'x'), 'yes'],
  ['endorsing oneself', mayEndorse(answerer, open, 'x'), 'isNominee'],
  ['endorsing one\'s own nomination', mayEndorse(asker, open, 'x'), 'isNominator'],
  ['endorsing twice', mayEndorse(member, open, 'x'), 'endorsedAlready'],
  ['endorsing what is decided', mayEndorse(moderator, decided, 'x'), 'decided'],
  ['endorsing with a novel', mayEndorse(moderator, open, 'x'.repeat(2001)), 'reasonTooLong'],
  ['awarding as one of the awarders', mayDecide(open, badge, 'awarded', 'x', facts(owner)), 'yes'],
  ['awarding as somebody else', mayDecide(open, badge, 'awarded', 'x', facts(member, [])), 'notAnAwarder'],
  ['awarding where the groups are unknown', mayDecide(open, badge, 'awarded', 'x', { ...facts(member), myGroupIds: undefined }), 'notAnAwarder'],
  ['awarding oneself', mayDecide(open, badge, 'awarded', 'x', facts(answerer)), 'isNominee'],
  ['awarding a retired badge', mayDecide(open, { ...badge, isRetired: true }, 'awarded', 'x', facts(owner)), 'badgeRetired'],
  ['declining a retired badge', mayDecide(open, { ...badge, isRetired: true }, 'declined', 'x', facts(owner)), 'yes'],
  ['declining without a reason', mayDecide(open, badge, 'declined', '', facts(owner)), 'noReason'],
  ['deciding once more', mayDecide(decided, badge, 'awarded', 'x', facts(owner)), 'yes']
])('rules on %s', (_, ruling, expected) => {
  expect(said(ruling)).toBe(expected);
});
