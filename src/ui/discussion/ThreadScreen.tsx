import * as React from 'react';
import type { Board, Discussion, DiscussionId, ReplyId } from '../../core/discussion';
import type { Instant } from '../../core/shared';
import { isAppError } from '../../core/shared';
import { useAllStrings } from '../app/AllStrings';
import { useApp } from '../app/AppContext';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Failure } from '../parts/Failure';
import { ChevronLeft16Regular } from '../parts/icons';
import { RouteLink } from '../parts/RouteLink';
import { Skeleton } from '../parts/Skeleton';
import { Stale } from '../parts/Stale';
import { Answers } from './Answers';
import { LookedFor } from './ladder/LookedFor';
import { OpeningPost } from './OpeningPost';
import { useBoard, useDiscussion, useKnownSummary, useReplies } from './queries';
import { ThreadThanks } from './ThreadThanks';
import { usePeople } from './usePeople';
import { useThreadDrafts } from './useThreadDrafts';
import styles from './ThreadScreen.module.scss';

interface Props {
  readonly id: DiscussionId;
  /** A reply that a link leads to: scrolled to, focused and highlighted. */
  readonly replyId?: ReplyId;
  /** Somebody came here from the board: the title takes the focus. Not on a fresh page, where nobody asked for it. */
  readonly takesFocus: boolean;
  /** Somebody came here by searching: whether this answers it is asked above the discussion (A85). */
  readonly lookedFor?: { readonly text: string; readonly onAsk?: () => void; readonly onAnswered: () => void };
}

/** One discussion with its answers. */
export function ThreadScreen({ id, replyId, takesFocus, lookedFor }: Props): React.ReactElement {
  const { environment: { navigate } } = useApp();
  const strings = useAllStrings();
  const board = useBoard();
  const known = useKnownSummary(id);
  const query = useDiscussion(id);
  const discussion = query.data;
  const replies = useReplies(board, discussion ?? known);
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => { if (takesFocus && replyId === undefined) heading.current?.focus(); }, [takesFocus, replyId]);
  useMarkSeen(discussion, replies.dataUpdatedAt);

  if (!discussion && query.isError && isAppError(query.error, 'notFound')) {
    const back = <Button kind="primary" onClick={() => navigate({})}>{strings.thread.back}</Button>;
    return <EmptyState title={strings.thread.notFoundTitle} text={strings.thread.notFound} action={back} />;
  }
  return (
    <article className={styles.thread}>
      <RouteLink route={{}} className={styles.back}><ChevronLeft16Regular /> {strings.thread.back}</RouteLink>
      {lookedFor && discussion && <LookedFor {...lookedFor} discussion={id} />}
      <h2 ref={heading} tabIndex={-1} className={styles.title}><bdi>{discussion?.title ?? known?.title ?? ''}</bdi></h2>
      {query.isRefetchError && <Stale since={query.dataUpdatedAt} onRefresh={() => void query.refetch()} />}
      {!discussion && (query.isError
        ? <Failure error={query.error} onRetry={() => void query.refetch()} />
        : <Skeleton shape="posts" count={2} onRetry={() => void query.refetch()} />)}
      {discussion && board && <Content board={board} discussion={discussion} replies={replies} replyId={replyId} />}
    </article>
  );
}

interface ContentProps {
  readonly board: Board;
  readonly discussion: Discussion;
  readonly replies: ReturnType<typeof useReplies>;
  readonly replyId?: ReplyId;
}

function Content({ board, discussion, replies, replyId }: ContentProps): React.ReactElement {
  const rows = React.useMemo(() => replies.data?.pages.flatMap(page => page.rows) ?? [], [replies.data]);
  const drafts = useThreadDrafts(discussion.id, rows);
  // Once, when all are known: one request for a thread, however it was opened.
  usePeople(replies.isLoading ? [] : [discussion.author, ...rows.map(reply => reply.author)]);
  const isAlone = [discussion, ...rows].every(post => post.author.siteUserId === board.me);
  return (
    <ThreadThanks isReady={!replies.isLoading && !isAlone}>
      <OpeningPost board={board} discussion={discussion} startsInEdit={drafts.edit === discussion.id} />
      <Answers board={board} discussion={discussion} query={replies} replies={rows} drafts={drafts} linkedReply={replyId} />
    </ThreadThanks>
  );
}

/** What is on the screen was seen, in this browser only. */
function useMarkSeen(discussion: Discussion | undefined, repliesAt: number): void {
  const { services: { visits }, environment } = useApp();
  const id = discussion?.id;
  const now = React.useRef(environment.now);
  now.current = environment.now;
  React.useEffect(() => {
    if (id !== undefined) visits.markSeen(id, now.current().toISOString() as Instant);
  }, [id, repliesAt, visits]);
}
