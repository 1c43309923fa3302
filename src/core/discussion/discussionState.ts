import { supports } from './Board';
import type { Board } from './Board';
import type { DiscussionSummary } from './types';

/**
 * - `talk`: no question, so nothing to solve
 * - `unanswered`: a question without a reply
 * - `open`: replies, but the asker is not helped yet
 * - `partly`: helped in part, says the asker
 * - `solved`
 */
export type DiscussionState = 'talk' | 'unanswered' | 'open' | 'partly' | 'solved';

type Facts = Pick<DiscussionSummary, 'isQuestion' | 'replyCount' | 'acceptedReplyId' | 'outcome'>;

/** The asker's own word stands above the mark on an answer, which a moderator may have set. */
export function discussionState(discussion: Facts): DiscussionState {
  if (isSolved(discussion)) return 'solved';
  if (discussion.outcome === 'partly') return 'partly';
  if (!discussion.isQuestion) return 'talk';
  return discussion.replyCount === 0 ? 'unanswered' : 'open';
}

export function isSolved(discussion: Pick<Facts, 'acceptedReplyId' | 'outcome'>): boolean {
  if (discussion.outcome !== undefined) return discussion.outcome === 'solved';
  return discussion.acceptedReplyId !== undefined;
}

/** Waiting for a first reply. A board that cannot tell questions from talk counts every discussion. */
export function isUnanswered(board: Pick<Board, 'features'>, discussion: Facts): boolean {
  if (discussion.replyCount > 0 || isSolved(discussion)) return false;
  return discussion.isQuestion || !supports(board, 'questions');
}
