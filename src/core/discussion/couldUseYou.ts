import { searchWords } from '../people';
import { isUnanswered } from './discussionState';
import type { Board } from './Board';
import type { DiscussionSummary } from './types';

/** A question that nobody answered yet, and the topic of mine that it is about. */
export interface NeedsMe {
  readonly discussion: DiscussionSummary;
  readonly topic: string;
}

/** More would be a to-do list (A15, A36). */
const most = 3;

/**
 * At most three unanswered questions of others that are about one of my topics: its words stand in the title, or it is the
 * category. Those with the most of my topics come first, then those that have waited longest.
 */
export function couldUseYou(board: Pick<Board, 'features' | 'me'>, topics: readonly string[], rows: readonly DiscussionSummary[]): readonly NeedsMe[] {
  return rows
    .filter(row => isUnanswered(board, row) && row.author.siteUserId !== board.me)
    .map(row => ({ discussion: row, fitting: topics.filter(topic => isAbout(row, topic)) }))
    .filter(({ fitting }) => fitting.length > 0)
    .sort((a, b) => b.fitting.length - a.fitting.length || a.discussion.created.localeCompare(b.discussion.created) || a.discussion.id - b.discussion.id)
    .slice(0, most)
    .map(({ discussion, fitting }) => ({ discussion, topic: fitting[0] }));
}

/** Every word of the topic is a word of the title, or begins one ("Customs" and "customs-free"); or the topic is the category. */
function isAbout(row: DiscussionSummary, topic: string): boolean {
  const wanted = searchWords(topic);
  if (wanted.length === 0) return false;
  if (row.category !== undefined && searchWords(row.category.title).join(' ') === wanted.join(' ')) return true;
  const words = searchWords(row.title.replace(/[^\p{L}\p{N}\p{M}+#]+/gu, ' '));
  return wanted.every(want => words.some(word => word === want || (want.length >= 4 && word.startsWith(want))));
}
