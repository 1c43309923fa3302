import type { DiscussionId, Reply, ReplyId } from './types';

export type ReplySort = 'oldest' | 'newest' | 'mostLiked';

export interface ThreadEntry {
  readonly reply: Reply;
  /** The reply that this one answers, where that is not obvious from its place. */
  readonly inReplyTo?: Reply;
  /** It answered a reply that is gone, or that this person may not see. */
  readonly parentMissing: boolean;
}

/** An answer to the discussion with everything said below it, one step in however deep it was. */
export interface ThreadGroup {
  readonly root: ThreadEntry;
  readonly nested: readonly ThreadEntry[];
  readonly isAccepted: boolean;
}

/**
 * Flat replies → what is shown: answers in the order asked for, each followed by its conversation in reading order
 * (a reply stands below the one that it answers). The accepted answer comes first with its own conversation, wherever
 * it stood; every reply appears exactly once, also with wrong, missing or circular parents.
 */
export function threadOrder(
  replies: readonly Reply[],
  discussionId: DiscussionId,
  acceptedId: ReplyId | undefined,
  sort: ReplySort
): readonly ThreadGroup[] {
  const byId = new Map<number, Reply>(replies.map(reply => [reply.id, reply]));
  const oldestFirst = [...byId.values()].sort((a, b) => a.id - b.id);
  const children = new Map<number, Reply[]>();
  const roots: Reply[] = [];
  for (const reply of oldestFirst) {
    if (startsGroup(reply, byId, discussionId, acceptedId)) roots.push(reply);
    else children.set(reply.parentId, [...(children.get(reply.parentId) ?? []), reply]);
  }
  const groups = sortRoots(roots, sort).map(root => groupOf(root, children, byId, discussionId, acceptedId));
  return [...groups.filter(group => group.isAccepted), ...groups.filter(group => !group.isAccepted)];
}

/** A parent is always older: one with a higher id is damaged data, and would let a circle swallow replies. */
function startsGroup(reply: Reply, byId: ReadonlyMap<number, Reply>, discussionId: number, acceptedId: number | undefined): boolean {
  return reply.id === acceptedId || reply.parentId === discussionId || reply.parentId >= reply.id || !byId.has(reply.parentId);
}

function sortRoots(oldestFirst: readonly Reply[], sort: ReplySort): readonly Reply[] {
  if (sort === 'newest') return [...oldestFirst].reverse();
  if (sort === 'mostLiked') return [...oldestFirst].sort((a, b) => b.likeCount - a.likeCount || a.id - b.id);
  return oldestFirst;
}

function groupOf(
  root: Reply,
  children: ReadonlyMap<number, readonly Reply[]>,
  byId: ReadonlyMap<number, Reply>,
  discussionId: number,
  acceptedId: number | undefined
): ThreadGroup {
  const nested: ThreadEntry[] = [];
  const waiting = [...(children.get(root.id) ?? [])].reverse();
  for (let reply = waiting.pop(); reply; reply = waiting.pop()) {
    nested.push({ reply, inReplyTo: reply.parentId === root.id ? undefined : byId.get(reply.parentId), parentMissing: false });
    waiting.push(...[...(children.get(reply.id) ?? [])].reverse());
  }
  const answersTheDiscussion = root.parentId === discussionId;
  const parent = answersTheDiscussion || root.parentId >= root.id ? undefined : byId.get(root.parentId);
  return {
    root: { reply: root, inReplyTo: parent, parentMissing: !answersTheDiscussion && parent === undefined },
    nested,
    isAccepted: root.id === acceptedId
  };
}
