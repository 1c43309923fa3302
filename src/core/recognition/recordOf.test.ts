import fc from 'fast-check';
import { samplePeople } from '../people/memory';
import type { Instant } from '../shared';
import { creditOf } from './creditOf';
import { exampleBadge, exampleRecognition } from './exampleRecognition';
import { recordOf } from './recordOf';
import type { RecordItem } from './RecordItem';
import { suggestAwards } from './suggestAwards';
import type { Recognition } from './Recognition';

const { asker, answerer, member, moderator, guest, visitor } = samplePeople;
const now = new Date('2026-03-01T09:00:00Z');
const place = (discussionId: number): RecordItem['place'] => ({ listId: 'questions', discussionId, replyId: discussionId * 10 });
const answer = (id: number, marks: Partial<RecordItem> = {}): RecordItem => ({
  kind: 'acceptedAnswer', person: answerer, title: `Question ${id}`, topics: ['Customs'], at: `2026-01-${String(id).padStart(2, '0')}T09:00:00Z` as Instant, likes: 0, place: place(id), ...marks
});
/** An entry in the FAQ, made of an answer. */
const faq = (id: number, original: number, author = answerer, by = member): RecordItem =>
  answer(id, { kind: 'answer', person: by, place: { listId: 'faq', discussionId: id }, original: { author, place: place(original) } });
const titles = (items: readonly RecordItem[]): string => items.map(one => one.title.slice(-1)).join('');
const badge = exampleBadge(1, { validMonths: 1 });
const context = { badges: [badge, exampleBadge(2)], responses: [], now, isComplete: true };
const award = (id: number, marks: Partial<Recognition> = {}): Recognition => exampleRecognition(id, { kind: 'award', badge: badge.id, integrity: { state: 'sound' }, ...marks });

describe('creditOf', () => {
  it.each<[string, readonly RecordItem[], string, string]>([
    ['one\'s own answers, newest first', [answer(1), answer(2), answer(3, { person: member })], '21', ''],
    ['an answer once, however often it is found', [answer(1), answer(1)], '1', ''],
    ['an answer that a colleague put into the FAQ', [answer(1), faq(4, 1)], '1', '4'],
    ['an answer of which only the FAQ entry is left', [faq(4, 1)], '4', '4'],
    ['two entries of one lost answer once', [faq(4, 1), faq(5, 1)], '5', '54'],
    ['no lost answer that only one\'s own entry tells of', [faq(4, 1, answerer, answerer)], '', ''],
    ['one\'s own entry of an answer that is there', [answer(1), faq(4, 1, answerer, answerer)], '1', '4'],
    ['no answer whose platform author is somebody else, whatever an entry says', [answer(1, { person: moderator }), faq(4, 1)], '', ''],
    ['no thanks: those are recognitions', [answer(1, { kind: 'thanks' })], '', '']
  ])('credits %s', (_, items, answers, reuses) => {
    const credit = creditOf(answerer, items);
    expect([titles(credit.answers), titles(credit.reuses)]).toEqual([answers, reuses]);
  });

  it('credits the same in any order', () => {
    const item = fc.record({ id: fc.integer({ min: 1, max: 3 }), reused: fc.boolean(), by: fc.constantFrom(answerer, member), kind: fc.constantFrom('answer', 'acceptedAnswer' as const), author: fc.constantFrom(answerer, moderator) })
      .map(({ id, reused, by, kind, author }) => (reused ? faq(id + 4, id, author, by) : answer(id, { kind })));
    const both = fc.array(item, { maxLength: 8 }).chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(fc.property(both, ([all, shuffled]) => {
      const [a, b] = [creditOf(answerer, all), creditOf(answerer, shuffled)];
      expect([a.answers.map(one => one.place), a.reuses.length]).toEqual([b.answers.map(one => one.place), b.reuses.length]);
    }));
  });
});

describe('recordOf', () => {
  it('lists what somebody did, whom it helped and what they were given', () => {
    const record = recordOf(answerer, [
      exampleRecognition(1, { topics: ['customs', 'Tenders'] }), exampleRecognition(2, { giver: guest }), award(3, { giver: moderator }),
      exampleRecognition(4, { recipient: member }), exampleRecognition(5, { giver: answerer }), exampleRecognition(6, { kind: 'managerThanks' })
    ], { items: [answer(1, { asker: visitor }), answer(2, { asker }), answer(3, { kind: 'answer', asker: moderator })], isComplete: true }, context);
    expect([titles(record.acceptedAnswers), titles(record.otherAnswers)]).toEqual(['21', '3']);
    expect(record.peopleHelped).toEqual([asker, visitor, guest]);
    expect(record.thanks.map(one => one.id)).toEqual([2, 1]);
    expect([record.leftOut.map(one => one.id), record.unchecked.map(one => one.id)]).toEqual([[5], [6]]);
    expect(record.topics.map(({ topic, answers, recognitions }) => [topic, answers.length, recognitions.length])).toEqual([['Customs', 3, 1], ['Tenders', 0, 1]]);
    expect(record.isComplete).toBe(true);
  });

  it('says that there is more where not everything was read', () => {
    expect(recordOf(answerer, [], { items: [], isComplete: false }, context).isComplete).toBe(false);
    expect(recordOf(answerer, [], { items: [], isComplete: true }, { ...context, isComplete: false }).isComplete).toBe(false);
  });

  it('keeps what the person hid and leaves out what they declined', () => {
    const given = [exampleRecognition(1), exampleRecognition(2), exampleRecognition(3)];
    const responses = [{ recognition: given[0].id, by: answerer, answer: 'hidden' as const }, { recognition: given[1].id, by: answerer, answer: 'declined' as const }, { recognition: given[2].id, by: member, answer: 'declined' as const }];
    expect(recordOf(answerer, given, { items: [], isComplete: true }, { ...context, responses }).thanks.map(one => one.id)).toEqual([3, 1]);
  });

  it.each<[string, readonly Recognition[], readonly unknown[]]>([
    ['one that is over', [award(1)], ['expired', '2026-02-05T09:01:00Z', 1]],
    ['one that ends soon', [award(1, { at: '2026-02-20T09:00:00Z' as Instant })], ['expiresSoon', '2026-03-20T09:00:00Z', 1]],
    ['one that was renewed', [award(1), award(2, { at: '2026-02-27T09:00:00Z' as Instant })], ['expiresSoon', '2026-03-27T09:00:00Z', 2]],
    ['one for good', [award(1, { badge: exampleBadge(2).id })], ['valid', undefined, 1]],
    ['one that the catalogue has no more', [award(1, { badge: exampleBadge(9).id })], ['gone', undefined, 1]]
  ])('says of a badge held, %s, until when', (_, given, expected) => {
    const [held] = recordOf(answerer, given, { items: [], isComplete: true }, context).badges;
    expect([held.state, held.expiresAt, held.recognitions.length]).toEqual(expected);
  });
});

describe('suggestAwards', () => {
  const five = [1, 2, 3, 4, 5].map(id => answer(id, { topics: [id % 2 ? 'Customs' : 'customs'] }));
  const suggested = (items: readonly RecordItem[], given: readonly Recognition[] = [], isComplete = true): readonly string[] =>
    suggestAwards({ items, isComplete }, given).map(({ rule, person, topic, evidence }) => `${rule} ${person.name.split(' ')[0]} ${topic ?? '-'} ${titles(evidence)}`);
  const cites = (id: number, marks: Partial<Recognition> = {}): Recognition => award(id, { evidence: { kind: 'post', title: '', place: place(id) }, ...marks });

  it.each<[string, readonly RecordItem[], readonly Recognition[], readonly string[]]>([
    ['five accepted answers on one topic', five, [], ['acceptedOnOneTopic Jonas Customs 54321']],
    ['four are not five', five.slice(1), [], []],
    ['five, one of them not accepted', [...five.slice(1), answer(6, { kind: 'answer' })], [], []],
    ['the same five found twice are five', [...five.slice(1), five[1]], [], []],
    ['a first accepted answer', [answer(1), answer(2, { kind: 'answer' })], [], ['firstAcceptedAnswer Jonas - 1']],
    ['answers for another department', [answer(1, { asker }), answer(2, { asker: { ...asker, department: 'TRADE compliance' } })], [], ['acrossDepartments Jonas - 1']],
    ['no department is no other department', [answer(1, { asker: guest }), answer(2)], [], []],
    ['nothing that an award points at already', [...five.slice(0, 5)], [cites(3)], []],
    ['what came after such an award', [...five, ...[6, 7, 8, 9].map(id => answer(id)), answer(10, { title: 'Question 0' })], [cites(5)], ['acceptedOnOneTopic Jonas Customs 09876']],
    ['five answers that only an award points at which does not count', five, [cites(3, { integrity: { state: 'doubtful', problems: ['notAnAwarder'] } })], ['acceptedOnOneTopic Jonas Customs 54321']],
    ['five answers that only another\'s award points at', five, [cites(3, { recipient: member })], ['acceptedOnOneTopic Jonas Customs 54321']],
    ['nobody who left', [answer(1, { person: samplePeople.gone })], [], []]
  ])('suggests for %s', (_, items, given, expected) => {
    expect(suggested(items, given)).toEqual(expected);
  });

  it('calls nothing a first where it did not look everything through', () => {
    expect(suggested([answer(1)], [], false)).toEqual([]);
  });

  it('suggests the same in any order', () => {
    const items = [...five, answer(7, { person: member, asker }), answer(8, { person: member, asker: moderator }), answer(6, { person: visitor })];
    fc.assert(fc.property(fc.shuffledSubarray(items, { minLength: items.length }), shuffled => {
      expect(suggested(shuffled)).toEqual(suggested(items));
    }));
    expect(suggested(items)).toEqual(['acrossDepartments Priya - 87', 'firstAcceptedAnswer Tom - 6', 'acceptedOnOneTopic Jonas Customs 54321']);
  });
});
