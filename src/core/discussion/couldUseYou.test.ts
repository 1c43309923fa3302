import type { Instant } from '../shared';
import { couldUseYou } from './couldUseYou';
import type { CategoryId, DiscussionId, DiscussionSummary } from './types';

const board = { features: ['questions'], me: 7 } as unknown as Parameters<typeof couldUseYou>[0];

function question(id: number, title: string, more: Partial<DiscussionSummary> = {}): DiscussionSummary {
  return {
    id: id as DiscussionId, title, author: { siteUserId: 1, name: 'Ada', isGuest: false, isDeleted: false },
    created: `2026-03-0${id}T08:00:00Z` as Instant, lastActivity: `2026-03-0${id}T08:00:00Z` as Instant,
    replyCount: 0, likeCount: 0, isQuestion: true, isFeatured: false, folderPath: '', ...more
  };
}

const ids = (topics: readonly string[], rows: readonly DiscussionSummary[]): readonly number[] => couldUseYou(board, topics, rows).map(({ discussion }) => discussion.id);

it.each([
  ['a word of the title', ['Customs'], 'Which customs form for Norway?', true],
  ['a word that begins so', ['Export'], 'Exporting a press to Chile', true],
  ['capitals and accents', ['Zoll'], 'ZOLL für Geräte', true],
  ['all words of a longer topic', ['Export papers'], 'Papers for an export by sea', true],
  ['only some of its words', ['Export papers'], 'Export to Chile', false],
  ['a short topic within a longer word', ['IT'], 'Itinerary of the visit', false],
  ['a topic of signs', ['C++'], 'Build of a C++ module', true],
  ['nothing in common', ['Payroll'], 'Which customs form?', false]
] as const)('matches %s: %s', (_case, topics, title, fits) => {
  expect(ids(topics, [question(1, title)])).toEqual(fits ? [1] : []);
});

it('matches the category, also where the title says nothing', () => {
  expect(ids(['travel'], [question(1, 'Who knows?', { category: { id: 4 as CategoryId, title: 'Travel' } })])).toEqual([1]);
});

it('leaves out my own questions, talk, and what was answered or solved', () => {
  expect(ids(['customs'], [
    question(1, 'customs', { author: { siteUserId: 7, name: 'Me', isGuest: false, isDeleted: false } }),
    question(2, 'customs', { isQuestion: false }),
    question(3, 'customs', { replyCount: 1 }),
    question(4, 'customs', { outcome: 'solved' })
  ])).toEqual([]);
});

it('shows three at most: most of my topics first, then those that have waited longest, whatever the order given', () => {
  const rows = [question(5, 'customs'), question(2, 'customs'), question(4, 'customs and export'), question(3, 'customs')];
  expect(ids(['customs', 'export'], rows)).toEqual([4, 2, 3]);
  expect(ids(['customs', 'export'], [...rows].reverse())).toEqual([4, 2, 3]);
});

it('shows nothing to somebody without topics', () => {
  expect(ids([], [question(1, 'customs')])).toEqual([]);
  expect(ids(['  '], [question(1, 'customs')])).toEqual([]);
});
