import { allowed, refused } from '../shared';
import type { Ruling } from '../shared';
import { supports } from './Board';
import type { Board } from './Board';
import type { Discussion } from './types';

export type AcceptRefusal = 'noColumn' | 'notTheAuthor' | 'mayNotEdit';

/**
 * Who may choose the accepted answer. The classic rule: the author of the *discussion* who may still edit it, or a
 * moderator (right 256). Source: SharePoint's own sp.ui.discussions.js.
 */
export function canAccept(
  board: Pick<Board, 'features' | 'rights' | 'me'>,
  discussion: Pick<Discussion, 'author' | 'rights'>
): Ruling<AcceptRefusal> {
  if (!supports(board, 'acceptedAnswers')) return refused('noColumn');
  if (board.rights.canModerate) return allowed;
  if (discussion.author.siteUserId !== board.me) return refused('notTheAuthor');
  return discussion.rights.canEdit ? allowed : refused('mayNotEdit');
}

/** Whether a question was solved is the asker's word alone: not even a moderator's (A69). */
export function canSetOutcome(
  board: Pick<Board, 'features' | 'me'>,
  discussion: Pick<Discussion, 'author' | 'rights' | 'isQuestion'>
): Ruling<AcceptRefusal | 'notAQuestion'> {
  if (!supports(board, 'outcomes')) return refused('noColumn');
  if (!discussion.isQuestion) return refused('notAQuestion');
  if (discussion.author.siteUserId !== board.me) return refused('notTheAuthor');
  return discussion.rights.canEdit ? allowed : refused('mayNotEdit');
}
