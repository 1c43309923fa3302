import type { Board, Discussion, Reply, ReplyId } from '../../core/discussion';
import type { ThanksStart } from '../recognition/contract';

/** What is known when somebody says thanks for a post: to whom, with what as evidence, on what. Undefined: it is one's own, or its author is gone. */
export function thanksFor(board: Pick<Board, 'id' | 'title' | 'me'>, discussion: Discussion, post: Discussion | Reply): ThanksStart | undefined {
  const { author } = post;
  if (author.isDeleted || author.siteUserId === undefined || author.siteUserId === board.me) return undefined;
  const { id: discussionId, title, category } = discussion;
  return {
    occasion: `post ${board.id}/${post.id}`,
    recipients: [author],
    evidence: {
      kind: 'post', title,
      place: { listId: board.id, listTitle: board.title, discussionId, ...(post.id === discussionId ? {} : { replyId: post.id as ReplyId }) }
    },
    topics: category ? [category.title] : []
  };
}
