import type { Board, Discussion, DiscussionId, DiscussionPage, DiscussionSummary, PostId, Reply, ReplyPage } from '../../core/discussion';
import type { InfiniteData, QueryClient } from '../app/query';
import { boardKeys } from './queries';

type ReplyData = InfiniteData<ReplyPage>;
type ListData = InfiniteData<DiscussionPage>;

/** What likes, edits and marks change of a post. */
export type PostPatch = Partial<Pick<Discussion,
  'title' | 'body' | 'likeCount' | 'likedByMe' | 'likedBy' | 'etag' | 'isEdited' | 'attachments' | 'acceptedReplyId' | 'outcome' | 'replyCount' | 'category' | 'isQuestion'>>;

/** Changes what is shown of one post, wherever it is shown: the thread, its replies, rows of lists. */
export function patchPost(client: QueryClient, discussionId: DiscussionId, id: PostId, patch: PostPatch): void {
  if (id === discussionId) {
    client.setQueryData<Discussion>(boardKeys.discussion(discussionId), old => old && { ...old, ...patch });
    patchRows(client, row => (row.id === discussionId ? { ...row, ...summaryPart(patch) } : row));
    return;
  }
  updateReplies(client, discussionId, rows => rows.map(row => (row.id === id ? { ...row, ...patch } as Reply : row)));
}

export function readPost(client: QueryClient, discussionId: DiscussionId, id: PostId): Discussion | Reply | undefined {
  if (id === discussionId) return client.getQueryData<Discussion>(boardKeys.discussion(discussionId));
  const pages = client.getQueryData<ReplyData>(boardKeys.replies(discussionId))?.pages ?? [];
  return pages.flatMap(page => page.rows).filter(row => row.id === id)[0];
}

/** Adds replies that are not there yet, at the end: replies come in order of creation. */
export function addReplies(client: QueryClient, discussionId: DiscussionId, replies: readonly Reply[]): void {
  updateReplies(client, discussionId, (rows, isLast, all) =>
    isLast ? [...rows, ...replies.filter(reply => !all.some(other => other.id === reply.id))] : rows);
}

/** Takes a reply out of sight. */
export function removeReply(client: QueryClient, discussionId: DiscussionId, id: PostId): void {
  updateReplies(client, discussionId, rows => rows.filter(row => row.id !== id));
}

/** Remembers the replies as they are; the result puts exactly them back. */
export function snapshotReplies(client: QueryClient, discussionId: DiscussionId): () => void {
  const before = client.getQueryData<ReplyData>(boardKeys.replies(discussionId));
  return () => { client.setQueryData(boardKeys.replies(discussionId), before); };
}

/** Counts one reply more or less on the thread and in lists. */
export function countReply(client: QueryClient, discussionId: DiscussionId, difference: 1 | -1): void {
  const count = (old: number): number => Math.max(0, old + difference);
  client.setQueryData<Discussion>(boardKeys.discussion(discussionId), old => old && { ...old, replyCount: count(old.replyCount) });
  patchRows(client, row => (row.id === discussionId ? { ...row, replyCount: count(row.replyCount) } : row));
}

export function removeDiscussion(client: QueryClient, id: DiscussionId): void {
  client.setQueriesData<ListData>(boardKeys.lists, data => data && {
    ...data, pages: data.pages.map(page => ({ ...page, rows: page.rows.filter(row => row.id !== id) }))
  });
}

/** Lists are read again when they are looked at next. */
export function forgetLists(client: QueryClient): void {
  client.removeQueries(boardKeys.lists, { type: 'inactive' });
  void client.invalidateQueries(boardKeys.lists, { refetchPage: (_page, index) => index === 0 });
}

export function readBoard(client: QueryClient): Board | undefined {
  return client.getQueryData<Board>(boardKeys.board);
}

function updateReplies(
  client: QueryClient,
  discussionId: DiscussionId,
  update: (rows: readonly Reply[], isLast: boolean, all: readonly Reply[]) => readonly Reply[]
): void {
  client.setQueryData<ReplyData>(boardKeys.replies(discussionId), data => {
    if (!data) return data;
    const all = data.pages.flatMap(page => page.rows);
    return { ...data, pages: data.pages.map((page, index) => ({ ...page, rows: update(page.rows, index === data.pages.length - 1, all) })) };
  });
}

function patchRows(client: QueryClient, change: (row: DiscussionSummary) => DiscussionSummary): void {
  client.setQueriesData<ListData>(boardKeys.lists, data => data && {
    ...data, pages: data.pages.map(page => ({ ...page, rows: page.rows.map(change) }))
  });
}

function summaryPart(patch: PostPatch): Partial<DiscussionSummary> {
  const { title, likeCount, acceptedReplyId, outcome, replyCount, category, isQuestion } = patch;
  const part = { title, likeCount, acceptedReplyId, outcome, replyCount, category, isQuestion };
  return Object.fromEntries(Object.entries(part).filter(([key]) => key in patch)) as Partial<DiscussionSummary>;
}
