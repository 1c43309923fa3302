import * as React from 'react';
import type { Board, Discussion, Reply, ReplyId } from '../../core/discussion';
import { useAnnounce } from '../app/Announcer';
import { useAllStrings } from '../app/AllStrings';
import { useApp } from '../app/AppContext';
import { useQueryClient } from '../app/query';
import { useOfferUndo } from '../app/Undo';
import { countReply, forgetLists, patchPost, readPost, removeDiscussion, removeReply, snapshotReplies } from './cache';
import { boardKeys } from './queries';
import { useThreadThanks } from './ThreadThanks';

export interface ActionFailure {
  readonly title: string;
  readonly error: unknown;
  readonly retry: () => void;
}

interface PostActions {
  readonly like: () => void;
  readonly remove: () => void;
  /** Chooses this reply as the accepted answer, or takes the mark away. */
  readonly accept: (reply: ReplyId | undefined) => void;
  /** What did not happen, shown beside the post. */
  readonly failure: ActionFailure | undefined;
}

/**
 * What can be done to one post. Everything shows at once; what the server refuses is taken back exactly, with a message.
 */
export function usePostActions(board: Board, discussion: Discussion, post: Discussion | Reply): PostActions {
  const { services: { discussions }, environment: { navigate, me } } = useApp();
  const strings = useAllStrings();
  const client = useQueryClient();
  const announce = useAnnounce();
  const offerUndo = useOfferUndo();
  const { noteAccepted } = useThreadThanks();
  const [failure, setFailure] = React.useState<ActionFailure>();
  const liking = React.useRef(false);
  const isMounted = React.useRef(true);
  React.useEffect(() => () => { isMounted.current = false; }, []);
  const fail = (title: string, error: unknown, retry: () => void): void => {
    if (isMounted.current) setFailure({ title, error, retry });
  };

  const like = async (): Promise<void> => {
    const before = readPost(client, discussion.id, post.id);
    // One at a time: a second press while the first is on its way would race it.
    if (!before || liking.current) return;
    liking.current = true;
    setFailure(undefined);
    const liked = !before.likedByMe;
    const others = before.likedBy.filter(person => person.siteUserId !== board.me);
    const self = { siteUserId: board.me, name: me.name, isGuest: board.isCurrentUserGuest, isDeleted: false };
    patchPost(client, discussion.id, post.id, {
      likedByMe: liked, likeCount: Math.max(0, before.likeCount + (liked ? 1 : -1)), likedBy: liked ? [...others, self] : others
    });
    try {
      const likeCount = await discussions.like(board, post.id, liked);
      patchPost(client, discussion.id, post.id, { likeCount });
    } catch (error) {
      const { likedByMe, likeCount, likedBy } = before;
      patchPost(client, discussion.id, post.id, { likedByMe, likeCount, likedBy });
      fail(strings.thread.likeFailed, error, () => void like());
    } finally {
      liking.current = false;
    }
  };

  const accept = async (reply: ReplyId | undefined): Promise<void> => {
    const before = discussion.acceptedReplyId;
    setFailure(undefined);
    patchPost(client, discussion.id, discussion.id, { acceptedReplyId: reply });
    try {
      await discussions.accept(board, discussion.id, reply);
      announce(reply === undefined ? strings.thread.unaccepted : strings.thread.accepted);
      noteAccepted(reply);
    } catch (error) {
      patchPost(client, discussion.id, discussion.id, { acceptedReplyId: before });
      fail(strings.thread.acceptFailed, error, () => void accept(reply));
    }
  };

  const removeOwnReply = async (): Promise<void> => {
    const putBack = snapshotReplies(client, discussion.id);
    removeReply(client, discussion.id, post.id);
    countReply(client, discussion.id, -1);
    try {
      const recycled = await discussions.recycle(board, post.id);
      offerUndo({
        message: strings.thread.deleted,
        undoneMessage: strings.thread.restored,
        undo: async () => {
          await discussions.restore(recycled);
          countReply(client, discussion.id, 1);
          await client.invalidateQueries(boardKeys.replies(discussion.id));
        }
      });
    } catch (error) {
      putBack();
      countReply(client, discussion.id, 1);
      fail(strings.thread.deleteFailed, error, () => void removeOwnReply());
    }
  };

  const removeDiscussionItself = async (): Promise<void> => {
    try {
      const recycled = await discussions.recycle(board, post.id);
      removeDiscussion(client, discussion.id);
      client.removeQueries(boardKeys.discussion(discussion.id));
      client.removeQueries(boardKeys.replies(discussion.id));
      offerUndo({
        message: strings.thread.deleted,
        undoneMessage: strings.thread.restored,
        undo: async () => {
          await discussions.restore(recycled);
          forgetLists(client);
          navigate({ topic: discussion.id });
        }
      });
      navigate({}, { replace: true });
    } catch (error) {
      fail(strings.thread.deleteFailed, error, () => void removeDiscussionItself());
    }
  };

  return {
    like: () => void like(),
    accept: reply => void accept(reply),
    remove: () => { setFailure(undefined); void (post.id === discussion.id ? removeDiscussionItself() : removeOwnReply()); },
    failure
  };
}
