import fc from 'fast-check';
import { samplePeople } from '../people/memory';
import type { Instant } from '../shared';
import { aroundMe } from './aroundMe';
import { countable } from './countable';
import { exampleBadge, exampleRecognition } from './exampleRecognition';
import { firstTimers } from './firstTimers';
import { joinActs } from './joinActs';
import { judgeIntegrity } from './judgeIntegrity';
import type { IntegrityFacts } from './judgeIntegrity';
import type { ActKey, Integrity, IntegrityProblem, Recognition } from './Recognition';
import { recordOf } from './recordOf';
import { hiddenFrom, responseTo, visible } from './visible';

const { owner, asker, answerer, member, visitor, gone } = samplePeople;
const now = new Date('2026-03-01T09:00:00Z');
const badge = exampleBadge(1, { needsEvidence: true, validMonths: 1 });
const post = { kind: 'post' as const, title: 'Question', place: { listId: 'a', discussionId: 1 } };
const imported = { from: 'Community', giverName: 'Ann', at: '2020-01-01T00:00:00Z' as Instant };
const later = '2026-01-06T00:00:00Z' as Instant;
const known: IntegrityFacts = { now, badge: exampleBadge(1), isManager: true, isAwarder: true, mayImport: true, isEvidenceThere: true, history: 'same' };
const sound: Integrity = { state: 'sound' };
const doubtful = (...problems: readonly IntegrityProblem[]): Integrity => ({ state: 'doubtful', problems });

describe('judgeIntegrity', () => {
  it.each<[string, Partial<Recognition>, Partial<IntegrityFacts>, string]>([
    ['a thanks', {}, {}, 'sound'],
    ['a thanks that nothing is known of', {}, { badge: undefined, isManager: undefined, isAwarder: undefined, mayImport: undefined, isEvidenceThere: undefined, history: undefined }, 'sound'],
    ['an item whose versions differ', {}, { history: 'changed' }, 'editedAfterwards'],
    ['an item whose versions differ, whatever its stamps say', { modified: later }, { history: 'changed' }, 'editedAfterwards'],
    ['an item that was liked hours later', { modified: later, isTouchedByOther: true }, {}, 'sound'],
    ['an item touched hours later of which nobody asked', { modified: later, isTouchedByOther: true }, { history: undefined }, 'unchecked'],
    ['an item touched by its author, without versions to read', { modified: later }, { history: 'unreadable' }, 'unchecked'],
    ['an item touched by somebody else, without versions to read', { modified: later, isTouchedByOther: true }, { history: 'unreadable' }, 'editedAfterwards'],
    ['an item that nobody touched, without versions to read', {}, { history: 'unreadable' }, 'sound'],
    ['an item whose stamps differ by a second', { modified: '2026-01-05T09:01:01Z' as Instant }, { history: undefined }, 'sound'],
    ['a thanks to oneself', { giver: answerer }, {}, 'givenToSelf'],
    ['a thanks by a deleted account', { giver: gone }, {}, 'giverDeleted'],
    ['a manager\'s thanks', { kind: 'managerThanks' }, {}, 'sound'],
    ['a manager\'s thanks by another', { kind: 'managerThanks' }, { isManager: false }, 'notTheManager'],
    ['a manager\'s thanks that nobody can check', { kind: 'managerThanks' }, { isManager: undefined }, 'unchecked'],
    ['an award', { kind: 'award', badge: badge.id }, {}, 'sound'],
    ['an award without a badge', { kind: 'award' }, {}, 'notAnAwarder'],
    ['an award by somebody else', { kind: 'award', badge: badge.id }, { isAwarder: false }, 'notAnAwarder'],
    ['an award that nobody can check', { kind: 'award', badge: badge.id }, { isAwarder: undefined }, 'unchecked'],
    ['an award of a badge that is gone', { kind: 'award', badge: badge.id }, { badge: null }, 'badgeGone'],
    ['an award of a badge that was retired before', { kind: 'award', badge: badge.id }, { badge: { ...badge, needsEvidence: false, validMonths: undefined, isRetired: true, changedAt: '2026-01-05T09:00:59Z' as Instant } }, 'badgeRetired'],
    ['an award of a badge that was retired since', { kind: 'award', badge: badge.id }, { badge: { ...badge, needsEvidence: false, validMonths: undefined, isRetired: true, changedAt: '2026-01-05T09:01:00Z' as Instant } }, 'sound'],
    ['a classic gift of a badge that is retired', { kind: 'award', badge: badge.id, imported }, { badge: { ...badge, needsEvidence: false, validMonths: undefined, isRetired: true, changedAt: '2020-01-01T00:00:00Z' as Instant } }, 'sound'],
    ['an award that is over and lacks evidence', { kind: 'award', badge: badge.id }, { badge }, 'badgeExpired evidenceMissing'],
    ['evidence that is gone', { evidence: post }, { isEvidenceThere: false }, 'evidenceGone'],
    ['evidence that nobody looked for', { evidence: post }, { isEvidenceThere: undefined }, 'unchecked'],
    ['a classic gift that an owner imported', { kind: 'award', badge: badge.id, imported, giver: answerer }, {}, 'sound'],
    ['a classic gift that a member claims', { kind: 'award', badge: badge.id, imported }, { mayImport: false }, 'claimedGiver'],
    ['a classic gift, imported by nobody knows whom', { imported }, { mayImport: undefined }, 'unchecked']
  ])('finds of %s: %s', (_, marks, facts, expected) => {
    const integrity = judgeIntegrity(exampleRecognition(1, marks), { ...known, ...facts });
    expect(integrity.state === 'doubtful' ? integrity.problems.join(' ') : integrity.state).toBe(expected);
  });
});

describe('countable', () => {
  it.each<[string, Partial<Recognition>, string]>([
    ['a thanks that nobody checked', {}, 'counted'],
    ['a thanks of a deleted giver', { giver: gone, integrity: doubtful('giverDeleted') }, 'counted'],
    ['an award that is over', { kind: 'award', badge: badge.id, integrity: doubtful('badgeExpired') }, 'counted'],
    ['an award found sound', { kind: 'award', badge: badge.id, integrity: sound }, 'counted'],
    ['an award that nobody checked', { kind: 'award', badge: badge.id }, 'unchecked'],
    ['a thanks with a badge that nobody checked', { badge: badge.id }, 'unchecked'],
    ['a manager\'s thanks that nobody checked', { kind: 'managerThanks' }, 'unchecked'],
    ['an imported one that nobody checked', { imported }, 'unchecked'],
    ['one to oneself, called sound', { giver: answerer, integrity: sound }, 'leftOut'],
    ['one touched later that nobody checked', { modified: later }, 'unchecked'],
    ['one touched later, found sound', { modified: later, integrity: sound }, 'counted'],
    ['one edited', { modified: later, integrity: doubtful('editedAfterwards') }, 'leftOut'],
    ['one of two problems of which one stands', { integrity: doubtful('giverDeleted', 'evidenceGone') }, 'leftOut'],
    ['a forged one', { kind: 'managerThanks', integrity: doubtful('notTheManager') }, 'leftOut']
  ])('puts %s among %s', (_, marks, expected) => {
    const { counted, leftOut, unchecked } = countable([exampleRecognition(1, marks)]);
    expect([counted.length && 'counted', leftOut.length && 'leftOut', unchecked.length && 'unchecked'].filter(Boolean)).toEqual([expected]);
  });
});

const people = [owner, asker, answerer, member, visitor];
const anyRecognition = (id: number): fc.Arbitrary<Recognition> => fc.record({
  giver: fc.constantFrom(...people), recipient: fc.constantFrom(...people), kind: fc.constantFrom('thanks', 'managerThanks', 'award' as const),
  badge: fc.constantFrom(undefined, exampleBadge(1).id, exampleBadge(2).id), act: fc.constantFrom('a', 'b').map(act => act as ActKey), isEdited: fc.boolean(),
  topics: fc.subarray(['Customs', 'customs', 'Tenders']), reason: fc.constantFrom('x', 'y'),
  integrity: fc.constantFrom<Integrity>({ state: 'unchecked' }, sound, doubtful('giverDeleted'), doubtful('notAnAwarder'), doubtful('badgeExpired', 'evidenceGone'))
}).map(({ isEdited, ...marks }) => exampleRecognition(id, { ...marks, ...(isEdited ? { modified: '2027-01-01T00:00:00Z' as Instant } : {}) }));
const some = fc.integer({ min: 0, max: 12 }).chain(count => fc.tuple(...Array.from({ length: count }, (_, index) => anyRecognition(index + 1))));
const shuffledToo = some.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

/** Every figure that a screen shows of a person. */
function figures(all: readonly Recognition[]): unknown {
  return people.map(person => {
    const record = recordOf(person, all, { items: [], isComplete: true }, { badges: [exampleBadge(1)], responses: [], now, isComplete: true });
    const { mine, above, below } = aroundMe(person, all);
    return [record.thanks.length, record.badges.length, record.peopleHelped.length, record.topics.map(one => [one.topic, one.recognitions.length]), mine.count, mine.level, above, below];
  });
}

it('derives the same from any order, and from items that are read twice', () => {
  fc.assert(fc.property(shuffledToo, ([all, shuffled]) => {
    const twice = [...shuffled, ...all];
    expect(countable(twice)).toEqual(countable(all));
    expect(figures(shuffled)).toEqual(figures(all));
    expect([...firstTimers(shuffled)].sort()).toEqual([...firstTimers(all)].sort());
    expect(joinActs(twice)).toEqual(joinActs(all));
  }));
});

it('raises no figure for a forged, edited, self-given or unchecked item', () => {
  const forged = fc.constantFrom<Partial<Recognition>>(
    { giver: answerer }, { modified: '2027-01-01T00:00:00Z' as Instant }, { kind: 'award' }, { kind: 'managerThanks' }, { badge: exampleBadge(1).id }, { imported },
    ...(['editedAfterwards', 'givenToSelf', 'claimedGiver', 'notTheManager', 'notAnAwarder', 'evidenceGone', 'evidenceMissing', 'badgeGone', 'badgeRetired'] as const).map(problem => ({ integrity: doubtful(problem, 'giverDeleted') }))
  );
  fc.assert(fc.property(some, forged, (all, marks) => {
    expect(figures([...all, exampleRecognition(99, { topics: ['Customs'], ...marks })])).toEqual(figures(all));
  }));
});

it.each([[0, 1], [1, 0]])('believes the worst of two readings of one item (%i, %i)', (...places) => {
  const readings = [exampleRecognition(1, { integrity: sound }), exampleRecognition(1, { integrity: doubtful('evidenceGone') })];
  const { counted, leftOut } = countable(places.map(place => readings[place]));
  expect([counted.length, leftOut.length]).toEqual([0, 1]);
});

it('joins on the wall what was given in one act, and nothing that only says so', () => {
  const act = 'one' as ActKey;
  const entries = joinActs([
    exampleRecognition(1, { act }), exampleRecognition(2, { act, recipient: member }), exampleRecognition(3, { act, giver: visitor, recipient: member }),
    exampleRecognition(4, { act, reason: 'Other words' }), exampleRecognition(5, { act: '' as ActKey }), exampleRecognition(6, { act: '' as ActKey })
  ]);
  expect(entries.map(entry => entry.recognitions.map(one => one.id).join('+'))).toEqual(['6', '5', '4', '3', '1+2']);
});

it('celebrates the first of everybody, in the order of time, forged ones aside', () => {
  const all = [exampleRecognition(4), exampleRecognition(3, { recipient: member }), exampleRecognition(2), exampleRecognition(1, { giver: answerer })];
  expect([...firstTimers(all)].sort()).toEqual([2, 3]);
  expect(joinActs(all, firstTimers(all)).map(entry => entry.isFirst)).toEqual([false, true, true, false]);
});

it('calls nobody\'s second their first because nobody has checked the one before', () => {
  const award: Partial<Recognition> = { kind: 'award', badge: badge.id };
  expect([...firstTimers([exampleRecognition(2), exampleRecognition(1, award)])]).toEqual([]);
  expect([...firstTimers([exampleRecognition(2), exampleRecognition(1, { ...award, integrity: sound })])]).toEqual([1]);
  expect([...firstTimers([exampleRecognition(2), exampleRecognition(1, { ...award, integrity: doubtful('notAnAwarder') })])]).toEqual([2]);
});

it('hides what its own recipient hid, and nothing that anybody else says is hidden', () => {
  const [mine, other] = [exampleRecognition(1), exampleRecognition(2, { recipient: member })];
  const responses = [{ recognition: mine.id, by: answerer, answer: 'hidden' as const }, { recognition: other.id, by: answerer, answer: 'declined' as const }];
  expect(visible([mine, other], responses)).toEqual([other]);
  expect(hiddenFrom([mine, other], responses)).toEqual([mine]);
  expect(responseTo(mine, [...responses, { recognition: mine.id, by: answerer, answer: 'declined' }])).toBe('declined');
});

it('shows around me who is next above and below, no places, and levels as the owner set them', () => {
  const given = [[owner, 6], [member, 3], [visitor, 2], [asker, 2], [answerer, 2]] as const;
  const all = given.flatMap(([recipient, count], person) => Array.from({ length: count }, (_, index) => exampleRecognition(person * 10 + index + 1, { recipient, giver: gone })));
  const around = aroundMe(answerer, all, [2, 5], 1);
  expect(around).toEqual({ mine: { person: answerer, count: 2, level: 1 }, toNextLevel: 3, above: [{ person: member, count: 3, level: 1 }], below: [] });
  expect(aroundMe(owner, all, [2, 5]).toNextLevel).toBeUndefined();
});
