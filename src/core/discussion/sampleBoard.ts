import type { Person } from '../people';
// eslint-disable-next-line no-restricted-imports -- the door for tests and the demo, kept apart from the index
import { samplePeople } from '../people/memory';
import type { Html, Instant } from '../shared';
import { classicFolderName } from './classicFolderName';
import { everyFeature } from './memoryPosts';
import type { MemoryBoard, MemoryPost } from './memoryPosts';
import { samplePosts } from './samplePosts';
import type { SamplePost } from './samplePosts';
import type { BoardFeature } from './Board';
import type { Category, CategoryId, ClientKey } from './types';

export const sampleCategories: readonly Category[] = ['Customs', 'Travel', 'Machines', 'Office tools'].map(
  (title, index) => ({ id: (index + 1) as CategoryId, title })
);

export interface SampleOptions {
  /** Posts are dated back from here; the latest is minutes old. */
  readonly now?: Date;
  readonly features?: readonly BoardFeature[];
  readonly title?: string;
  readonly requiresApproval?: boolean;
  /** No posts at all: the empty board of the first day. */
  readonly isEmpty?: boolean;
  /** So many discussions more, without replies, older than the rest: for paging. */
  readonly more?: number;
}

/** A believable small board: questions solved and open, nested replies, a guest, a deleted author, hostile HTML. */
export function sampleBoard(options: SampleOptions = {}): MemoryBoard {
  const now = options.now ?? new Date();
  const board: MemoryBoard = {
    id: '7d1f6a52-0c33-4c2a-9e57-4a1c0d9b8e11',
    title: options.title ?? 'Questions and answers',
    description: 'Ask here first: somebody has met it before.',
    rootFolder: '/sites/intranet/Lists/Questions',
    classicUrl: '/sites/intranet/Lists/Questions/AllItems.aspx',
    features: options.features ?? everyFeature,
    categories: sampleCategories,
    requiresApproval: options.requiresApproval ?? false,
    audience: {
      certainty: 'known', readers: ['Intranet Visitors', 'Intranet Members', 'Intranet Owners'], everyone: true,
      guests: [samplePeople.guest.name], mayIncludeGuests: false, ownItemsOnly: false
    },
    posts: [],
    lastId: 0
  };
  if (options.isEmpty) return board;
  for (const sample of olderPosts(options.more ?? 0)) addPost(board, sample, now);
  for (const sample of samplePosts) addPost(board, sample, now);
  return board;
}

function olderPosts(count: number): readonly SamplePost[] {
  return Array.from({ length: count }, (_, index): SamplePost => ({
    by: 'member', minutesAgo: 500_000 + (count - index) * 60, title: `Older question ${index + 1}`, body: '<p>Settled long ago.</p>', isQuestion: true
  }));
}

function addPost(board: MemoryBoard, sample: SamplePost, now: Date, discussion?: MemoryPost, parentId = 0): void {
  const id = ++board.lastId;
  const created = `${new Date(now.getTime() - sample.minutesAgo * 60_000).toISOString().slice(0, 19)}Z` as Instant;
  const author: Person = samplePeople[sample.by];
  const category = sampleCategories.find(candidate => candidate.title === sample.category);
  const post: MemoryPost = {
    id,
    discussionId: discussion?.id ?? id,
    parentId,
    author,
    editor: author,
    created,
    modified: created,
    isEdited: sample.isEdited ?? false,
    title: sample.title ?? '',
    body: sample.body as Html,
    isQuestion: sample.isQuestion ?? false,
    ...(category ? { category } : {}),
    ...(sample.outcome ? { outcome: sample.outcome } : {}),
    isFeatured: sample.isFeatured ?? false,
    folderPath: discussion?.folderPath ?? `${board.rootFolder}/${classicFolderName(sample.title ?? '')}`,
    likedBy: (sample.likedBy ?? []).map(name => samplePeople[name]),
    attachments: [],
    clientKey: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}` as ClientKey,
    version: 1,
    textVersion: 1,
    recycled: false
  };
  board.posts.push(post);
  for (const reply of sample.replies ?? []) addPost(board, reply, now, discussion ?? post, id);
  if (sample.isAccepted && discussion) discussion.acceptedReplyId = id;
}
