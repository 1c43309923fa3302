import type { Person } from '../people';
import type { Html, Instant } from '../shared';
import type { BoardFeature, BoardRights } from './Board';
import type { Attachment, Audience, Category, ClientKey, OriginalAnswer, Outcome } from './types';

/** One post as the in-memory board keeps it: opening posts have a title and a folder, replies a discussion. */
export interface MemoryPost {
  readonly id: number;
  /** Own id for an opening post. */
  readonly discussionId: number;
  readonly parentId: number;
  readonly author: Person;
  readonly created: Instant;
  modified: Instant;
  editor: Person;
  isEdited: boolean;
  title: string;
  body: Html;
  isQuestion: boolean;
  category?: Category;
  acceptedReplyId?: number;
  outcome?: Outcome;
  readonly askedPeople?: readonly Person[];
  readonly original?: OriginalAnswer;
  readonly isFeatured: boolean;
  readonly folderPath: string;
  likedBy: readonly Person[];
  attachments: readonly Attachment[];
  readonly clientKey?: ClientKey;
  version: number;
  /** Version in which title or body last changed: an older one that was read is a conflict for an edit. */
  textVersion: number;
  recycled: boolean;
}

/** Everything that an in-memory board is made of; shared by all who act on it. */
export interface MemoryBoard {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rootFolder: string;
  readonly classicUrl: string;
  features: readonly BoardFeature[];
  readonly categories: readonly Category[];
  readonly requiresApproval: boolean;
  readonly audience: Audience;
  posts: MemoryPost[];
  lastId: number;
}

export const ownerRights: BoardRights = {
  canRead: true, canPost: true, canReply: true, canEditOwn: true, canDeleteOwn: true, canModerate: true, canManageList: true
};
export const moderatorRights: BoardRights = { ...ownerRights, canManageList: false };
export const memberRights: BoardRights = { ...moderatorRights, canModerate: false };
export const visitorRights: BoardRights = {
  canRead: true, canPost: false, canReply: false, canEditOwn: false, canDeleteOwn: false, canModerate: false, canManageList: false
};

export const everyFeature: readonly BoardFeature[] = [
  'questions', 'acceptedAnswers', 'outcomes', 'lastReplyBy', 'categories', 'likes', 'featured', 'clientKeys', 'askedPeople', 'reuse', 'attachments'
];
/** A classic board as it came with the site: no Community columns, no likes, nothing of ours. */
export const plainFeatures: readonly BoardFeature[] = ['attachments'];

export function repliesOf(board: MemoryBoard, discussionId: number): readonly MemoryPost[] {
  return board.posts.filter(post => post.discussionId === discussionId && post.id !== discussionId && !post.recycled);
}

export function discussionsOf(board: MemoryBoard): readonly MemoryPost[] {
  return board.posts.filter(post => post.discussionId === post.id && !post.recycled);
}

/** A post that is there; undefined also when it, or the discussion around it, was recycled. */
export function livingPost(board: MemoryBoard, id: number): MemoryPost | undefined {
  const post = board.posts.find(candidate => candidate.id === id && !candidate.recycled);
  if (!post || post.discussionId === post.id) return post;
  return livingPost(board, post.discussionId) ? post : undefined;
}
