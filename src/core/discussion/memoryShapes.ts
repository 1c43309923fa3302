import type { Instant } from '../shared';
import { supports } from './Board';
import type { Board, BoardRights } from './Board';
import { repliesOf } from './memoryPosts';
import type { MemoryBoard, MemoryPost } from './memoryPosts';
import { postRights } from './postRights';
import type { Discussion, DiscussionId, DiscussionSummary, PostId, Reply, ReplyId } from './types';

export interface Viewer {
  readonly me: number;
  readonly rights: BoardRights;
}

export function lastActivityOf(memory: MemoryBoard, post: MemoryPost): Instant {
  return repliesOf(memory, post.id).reduce((latest, reply) => (reply.created > latest ? reply.created : latest), post.created);
}

/** What a board without a column cannot tell is left out, as the real adapter leaves it out. */
export function summaryOf(memory: MemoryBoard, post: MemoryPost): DiscussionSummary {
  const replies = repliesOf(memory, post.id);
  const last = replies[replies.length - 1];
  const has = (feature: Board['features'][number]): boolean => supports(memory, feature);
  return {
    id: post.id as DiscussionId,
    title: post.title,
    author: post.author,
    created: post.created,
    lastActivity: lastActivityOf(memory, post),
    ...(last && has('lastReplyBy') ? { lastReplyBy: last.author } : {}),
    replyCount: replies.length,
    likeCount: has('likes') ? post.likedBy.length : 0,
    isQuestion: has('questions') && post.isQuestion,
    ...(post.acceptedReplyId !== undefined && has('acceptedAnswers') ? { acceptedReplyId: post.acceptedReplyId as ReplyId } : {}),
    ...(post.outcome !== undefined && has('outcomes') ? { outcome: post.outcome } : {}),
    ...(post.category && has('categories') ? { category: post.category } : {}),
    isFeatured: has('featured') && post.isFeatured,
    folderPath: post.folderPath
  };
}

type PostFields = Pick<Reply, 'body' | 'modified' | 'isEdited' | 'likeCount' | 'likedByMe' | 'likedBy' | 'etag' | 'attachments' | 'rights'>;

function postFields(memory: MemoryBoard, post: MemoryPost, viewer: Viewer): PostFields {
  const likedBy = supports(memory, 'likes') ? post.likedBy : [];
  return {
    body: post.body,
    modified: post.modified,
    isEdited: post.isEdited,
    likeCount: likedBy.length,
    likedByMe: likedBy.some(person => person.siteUserId === viewer.me),
    likedBy,
    etag: `"${post.version}"`,
    attachments: post.attachments,
    rights: postRights(viewer.rights, post.author, viewer.me)
  };
}

export function discussionOf(memory: MemoryBoard, post: MemoryPost, viewer: Viewer): Discussion {
  const original = supports(memory, 'reuse') && post.original ? { original: post.original } : {};
  return { ...summaryOf(memory, post), ...postFields(memory, post, viewer), ...original };
}

export function replyOf(memory: MemoryBoard, post: MemoryPost, viewer: Viewer): Reply {
  return {
    ...postFields(memory, post, viewer),
    id: post.id as ReplyId,
    discussionId: post.discussionId as DiscussionId,
    parentId: post.parentId as PostId,
    author: post.author,
    created: post.created
  };
}
