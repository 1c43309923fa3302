import fc from 'fast-check';
import type { Instant } from '../shared';
import type { EvidenceItem } from './Evidence';
import { samplePeople } from './samplePeople';
import { summarise } from './summarise';

const item = (kind: EvidenceItem['kind'], replyId: number, more: Partial<EvidenceItem> = {}): EvidenceItem => ({
  kind, person: samplePeople.answerer, title: 'Which form?', topics: ['Customs'], at: `2026-03-0${1 + (replyId % 9)}T00:00:00Z` as Instant, likes: 1,
  place: { listId: 'board', discussionId: 1, replyId }, ...more
});

it('counts each kind, all likes and the newest day', () => {
  const items = [item('acceptedAnswer', 1), item('answer', 4, { likes: 3 }), item('thanks', 2)];
  expect(summarise(items).get(samplePeople.answerer)).toEqual({ acceptedAnswers: 1, answers: 1, thanks: 1, likes: 5, lastAt: '2026-03-05T00:00:00Z', items });
});

it('counts an item that came twice once', () => {
  expect(summarise([item('answer', 1), item('answer', 1)]).get(samplePeople.answerer)?.items).toHaveLength(1);
});

it('joins what rows say about one person by different names, and says nothing of deleted accounts', () => {
  const byMail = { ...samplePeople.answerer, siteUserId: undefined, loginName: undefined };
  const summaries = summarise([item('answer', 1), item('answer', 2, { person: byMail }), item('answer', 3, { person: samplePeople.gone })]);
  expect(summaries.size).toBe(1);
  expect(summaries.get(byMail)?.answers).toBe(2);
});

it('loses no item and invents none', () => {
  const items = fc.array(fc.tuple(fc.constantFrom<EvidenceItem['kind']>('acceptedAnswer', 'answer', 'thanks'), fc.nat(20), fc.constantFrom(samplePeople.answerer, samplePeople.owner)));
  fc.assert(fc.property(items, all => {
    const rows = all.map(([kind, replyId, person]) => item(kind, replyId, { person }));
    const distinct = new Set(rows.map(row => `${row.kind}${row.place.replyId}`)).size;
    const summaries = summarise(rows).values();
    expect(summaries.reduce((sum, one) => sum + one.acceptedAnswers + one.answers + one.thanks, 0)).toBe(distinct);
    expect(summaries.reduce((sum, one) => sum + one.items.length, 0)).toBe(distinct);
  }));
});
