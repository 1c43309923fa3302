import fc from 'fast-check';
import { samplePeople } from '../people/memory';
import type { Instant } from '../shared';
import type { BadgeId } from './Badge';
import { exampleBadge, exampleRecognition } from './exampleRecognition';
import { judgeIntegrity } from './judgeIntegrity';
import { mayGive } from './mayGive';
import { mayDecide } from './mayNominate';
import type { BadgeNomination, BadgeNominationId } from './Nomination';
import type { ActKey, NewRecognition } from './Recognition';

const { owner, moderator, asker, answerer, member } = samplePeople;
const now = new Date('2026-03-01T09:00:00Z');
const at = '2026-01-02T09:00:00Z' as Instant;
const badge = exampleBadge(1, { needsEvidence: true });
const undecided: BadgeNomination = { id: 7 as BadgeNominationId, nominee: answerer, nominator: asker, badge: badge.id, reason: 'Everybody asks him', at, endorsements: [] };
const nomination: BadgeNomination = { ...undecided, decision: { by: owner, at, answer: 'awarded', reason: 'Yes' } };
const award = exampleRecognition(1, { kind: 'award', giver: owner, badge: badge.id, nominationId: 7 });
const judged = (found: BadgeNomination | null | undefined, marks: Partial<typeof award> = {}): string => {
  const integrity = judgeIntegrity({ ...award, ...marks }, { now, badge, isAwarder: true, ...(found === undefined ? {} : { nomination: found }) });
  return integrity.state === 'doubtful' ? integrity.problems.join(' ') : integrity.state;
};

it.each<[string, BadgeNomination | null | undefined, Partial<typeof award>, string]>([
  ['that was decided for it', nomination, {}, 'sound'],
  ['that nobody has read yet', undefined, {}, 'unchecked'],
  ['that there is not', null, {}, 'evidenceMissing'],
  ['that it does not name', nomination, { nominationId: undefined }, 'evidenceMissing'],
  ['of another number', { ...nomination, id: 8 as BadgeNominationId }, {}, 'evidenceMissing'],
  ['for somebody else', { ...nomination, nominee: member }, {}, 'evidenceMissing'],
  ['for another badge', { ...nomination, badge: 2 as BadgeId }, {}, 'evidenceMissing'],
  ['that was declined', { ...nomination, decision: { by: owner, at, answer: 'declined', reason: 'No' } }, {}, 'evidenceMissing'],
  ['that was never decided', undecided, {}, 'evidenceMissing'],
  ['that another awarder decided', { ...nomination, decision: { by: moderator, at, answer: 'awarded', reason: 'Yes' } }, {}, 'evidenceMissing'],
  ['of the awarder\'s own', { ...nomination, nominator: owner }, {}, 'evidenceMissing'],
  ['of the awarder\'s own that a colleague agrees with', { ...nomination, nominator: owner, endorsements: [{ by: member, reason: 'Yes', at }] }, {}, 'sound']
])('judges an award without a link by the nomination %s', (_, found, marks, expected) => {
  expect(judged(found, marks)).toBe(expected);
});

it('needs no nomination where the award points at evidence, or the badge needs none', () => {
  const link = { kind: 'address' as const, url: 'https://contoso.example/a', title: 'Page' };
  expect(judgeIntegrity({ ...award, evidence: link }, { now, badge, isAwarder: true, isEvidenceThere: true, nomination: null })).toEqual({ state: 'sound' });
  expect(judgeIntegrity(award, { now, badge: { ...badge, needsEvidence: false }, isAwarder: true })).toEqual({ state: 'sound' });
});

const person = fc.constantFrom(owner, moderator, asker, answerer, member);
it('believes no nomination but the one for this person and badge that the giver decided', () => {
  fc.assert(fc.property(person, person, person, fc.constantFrom(1, 2), fc.constantFrom(7, 8), fc.constantFrom('awarded', 'declined', undefined), (nominee, nominator, decider, badgeId, id, answer) => {
    const found: BadgeNomination = { ...undecided, id: id as BadgeNominationId, nominee, nominator, badge: badgeId as BadgeId, ...(answer ? { decision: { by: decider, at, answer, reason: 'x' } } : {}) };
    const fits = id === 7 && badgeId === 1 && nominee === answerer && decider === owner && answer === 'awarded' && nominator !== owner;
    expect(judged(found)).toBe(fits ? 'sound' : 'evidenceMissing');
  }));
});

const facts = { me: owner, badges: [badge], isMyReport: () => undefined, tenantOrigins: [] };
const given: NewRecognition = { act: 'a' as ActKey, kind: 'award', recipients: [answerer], badge: badge.id, reason: 'Yes', topics: [], values: [], nominationId: 7 };

it.each<[string, BadgeNomination | undefined, Partial<NewRecognition>, readonly string[]]>([
  ['with the nomination', undecided, {}, []],
  ['without it', undefined, {}, ['evidenceMissing']],
  ['with another number', undecided, { nominationId: 8 }, ['evidenceMissing']],
  ['to somebody else', undecided, { recipients: [member] }, ['evidenceMissing']],
  ['to somebody else too', undecided, { recipients: [answerer, member] }, ['evidenceMissing']],
  ['on one\'s own word', { ...undecided, nominator: owner }, {}, ['evidenceMissing']]
])('rules on giving a badge that needs evidence %s', (_, known, marks, expected) => {
  expect(mayGive({ ...given, ...marks }, { ...facts, ...(known ? { nomination: known } : {}) }).map(one => one.refusal)).toEqual(expected);
});

it('lets nobody award a badge that needs evidence on a nomination of their own alone, and anybody decline it', () => {
  const own = { ...undecided, nominator: owner };
  const decide = (one: BadgeNomination, answer: 'awarded' | 'declined'): unknown => mayDecide(one, badge, answer, 'x', { me: owner, isMyReport: () => undefined });
  expect(decide(own, 'awarded')).toEqual({ allowed: false, reason: 'nobodyElse' });
  expect(decide(own, 'declined')).toEqual({ allowed: true });
  expect(decide({ ...own, endorsements: [{ by: member, reason: 'Yes', at }] }, 'awarded')).toEqual({ allowed: true });
});
