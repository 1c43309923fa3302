import { allowed, refused } from '../shared';
import type { Ruling } from '../shared';
import { supports } from './Board';
import type { Board } from './Board';
import type { OriginalAnswer, Reply } from './types';
import { isEmptyBody } from './validatePost';

export type ReuseRefusal = 'noColumn' | 'mayNotPost' | 'nothingSaid';

/** Who may make an entry of an answer (A30): whoever may start discussions, where the board can keep whose answer it was. */
export function canReuse(board: Pick<Board, 'features' | 'rights'>, reply: Pick<Reply, 'body'>): Ruling<ReuseRefusal> {
  if (!supports(board, 'reuse')) return refused('noColumn');
  if (!board.rights.canPost) return refused('mayNotPost');
  return isEmptyBody(reply.body) ? refused('nothingSaid') : allowed;
}

/** Whose answer an entry is made of, and where it is. */
export function originalOf(board: Pick<Board, 'id'>, reply: Pick<Reply, 'id' | 'discussionId' | 'author'>): OriginalAnswer {
  return { author: reply.author, place: { listId: board.id, discussionId: reply.discussionId, replyId: reply.id } };
}
