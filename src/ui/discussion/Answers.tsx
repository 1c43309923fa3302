import * as React from 'react';
import { canReuse, quote, supports, threadOrder } from '../../core/discussion';
import type { Board, Discussion, PostId, Reply, ReplyId, ReplySort } from '../../core/discussion';
import type { Html } from '../../core/shared';
import { useAllStrings } from '../app/AllStrings';
import { useQueryClient } from '../app/query';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { Deferred } from '../parts/Deferred';
import { Failure } from '../parts/Failure';
import { Notice } from '../parts/Notice';
import { nameOf } from '../parts/PersonName';
import { safeText } from '../parts/SafeHtmlPolicy';
import { Skeleton } from '../parts/Skeleton';
import { Stale } from '../parts/Stale';
import { Unreadable } from '../parts/Unreadable';
import { addReplies } from './cache';
import type { useReplies } from './queries';
import { ThreadEntries } from './ThreadEntries';
import { useLinkedReply } from './useLinkedReply';
import { useMorePages } from '../app/useMorePages';
import { useNewReplies } from './useNewReplies';
import type { useThreadDrafts } from './useThreadDrafts';
import styles from './ThreadScreen.module.scss';

const loadReuseBox = () => import(/* webpackChunkName: 'kh-compose' */ './composer/ReuseBox');
const loadReplyBox = () => import(/* webpackChunkName: 'kh-compose' */ './composer/ReplyBox');

interface Props {
  readonly board: Board;
  readonly discussion: Discussion;
  readonly query: ReturnType<typeof useReplies>;
  /** All rows of the query's pages. */
  readonly replies: readonly Reply[];
  readonly drafts: ReturnType<typeof useThreadDrafts>;
  readonly linkedReply?: ReplyId;
}

/** Below the opening post: the accepted answer, the other answers, and the place to write one. */
export function Answers({ board, discussion, query, replies, drafts, linkedReply }: Props): React.ReactElement {
  const strings = useAllStrings();
  const client = useQueryClient();
  const [sort, setSort] = React.useState<ReplySort>('oldest');
  const [writing, setWriting] = React.useState<{ readonly to: PostId; readonly quoted?: Html }>();
  const [reusing, setReusing] = React.useState<ReplyId>();
  const { more, pageError, isStale } = useMorePages(query);
  const target = useLinkedReply(linkedReply, replies, query, more);
  const waiting = useNewReplies(board, discussion, replies, !query.hasNextPage && query.data !== undefined);
  const groups = threadOrder(replies, discussion.id, discussion.acceptedReplyId, sort);
  const acceptedSize = groups.filter(group => group.isAccepted).reduce((size, group) => size + 1 + group.nested.length, 0);
  const writingTo = writing?.to ?? drafts.replyTo;

  const mayReply = board.rights.canReply;
  const answer = (post: Discussion | Reply, withQuote: boolean): void => setWriting({
    to: post.id,
    quoted: withQuote
      ? quote(safeText(post.body, { tenantHost: window.location.host, foreignImages: 'drop' }) as Html, strings.thread.wrote(nameOf(post.author, strings)))
      : undefined
  });
  const box = (to: PostId): React.ReactElement | null => (!mayReply || writingTo !== to ? null : (
    <Deferred load={loadReplyBox} fallback={<Skeleton shape="posts" count={1} />}>
      {({ ReplyBox }) => (
        <ReplyBox
          key={to}
          board={board}
          discussion={discussion}
          to={to}
          initialBody={writing?.quoted}
          takesFocus={writing !== undefined}
          lastKnown={replies.reduce((last, reply) => Math.max(last, reply.id), 0)}
          isComplete={!query.hasNextPage}
          onClose={() => { setWriting(undefined); drafts.forget('replyTo'); }}
          onPosted={target.show}
        />
      )}
    </Deferred>
  ));

  const reuseBox = (reply: Reply): React.ReactElement | null => (!canReuse(board, reply).allowed || (reusing ?? drafts.reuse) !== reply.id ? null : (
    <Deferred load={loadReuseBox} fallback={<Skeleton shape="posts" count={1} />}>
      {({ ReuseBox }) => (
        <ReuseBox board={board} discussion={discussion} reply={reply} onClose={() => { setReusing(undefined); drafts.forget('reuse'); }} />
      )}
    </Deferred>
  ));

  return (
    <section>
      {isStale && <Stale since={query.dataUpdatedAt} onRefresh={() => void query.refetch()} />}
      {!query.data && (query.isError
        ? <Failure error={query.error} onRetry={() => void query.refetch()} />
        : <Skeleton shape="posts" count={Math.min(3, Math.max(1, discussion.replyCount))} onRetry={() => void query.refetch()} />)}
      {target.isGone && <Notice kind="warning">{strings.thread.linkedReplyGone}</Notice>}
      {query.data && (
        <>
          <ThreadEntries
            board={board}
            discussion={discussion}
            groups={groups}
            heading={(
              <Heading
                discussion={discussion}
                total={replies.length}
                withAccepted={acceptedSize}
                hasMore={query.hasNextPage === true}
                headingRef={target.headingRef}
              />
            )}
            tools={replies.length > 2 && <SortChoice board={board} sort={sort} onSort={setSort} />}
            linked={target.id}
            editDraftOf={drafts.edit}
            onReply={mayReply ? answer : undefined}
            onReuse={reply => setReusing(reply.id)}
            boxesOf={reply => <>{reuseBox(reply)}{box(reply.id)}</>}
          />
          <Unreadable rows={query.data.pages.flatMap(page => page.unreadable)} />
          {pageError !== undefined && <Failure error={pageError} />}
          {query.hasNextPage && (
            <div className={styles.more}>
              <Button busy={query.isFetchingNextPage} onClick={() => void more()}>{strings.thread.showMore}</Button>
            </div>
          )}
          {waiting.replies.length > 0 && (
            <div className={styles.news}>
              <Button onClick={() => { addReplies(client, discussion.id, waiting.replies); target.show(waiting.replies[0].id); waiting.clear(); }}>
                {strings.thread.newReplies(waiting.replies.length)} · {strings.thread.show}
              </Button>
            </div>
          )}
        </>
      )}
      {mayReply && (
        <div className={styles.answerBox}>
          {box(discussion.id) ?? (
            <button
              type="button"
              className={styles.invite}
              onPointerEnter={() => { loadReplyBox().catch(() => undefined); }}
              onClick={() => setWriting({ to: discussion.id })}
            >
              {discussion.isQuestion ? strings.thread.writeAnswer : strings.thread.writeReply}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

interface HeadingProps {
  readonly discussion: Discussion;
  /** Replies on the screen, and how many of them stand with the accepted answer. */
  readonly total: number;
  readonly withAccepted: number;
  readonly hasMore: boolean;
  readonly headingRef: React.Ref<HTMLHeadingElement>;
}

function Heading({ discussion, total, withAccepted, hasMore, headingRef }: HeadingProps): React.ReactElement | null {
  const strings = useAllStrings();
  // While pages are missing the list's own figure is nearer to the truth.
  const count = hasMore ? Math.max(total, discussion.replyCount) : total;
  const heading = (text: string): React.ReactElement => <h3 ref={headingRef} tabIndex={-1} className={styles.heading}>{text}</h3>;
  if (count === 0) {
    return (
      <div className={styles.quiet}>
        {heading(discussion.isQuestion ? strings.thread.noAnswers : strings.thread.noReplies)}
        <p>{discussion.isQuestion ? strings.thread.noAnswersHint : strings.thread.noRepliesHint}</p>
      </div>
    );
  }
  if (withAccepted === 0) return heading(discussion.isQuestion ? strings.thread.answers(count) : strings.thread.replies(count));
  return count > withAccepted ? heading(strings.thread.moreAnswers(count - withAccepted)) : null;
}

function SortChoice({ board, sort, onSort }: { readonly board: Board; readonly sort: ReplySort; readonly onSort: (sort: ReplySort) => void }): React.ReactElement {
  const strings = useAllStrings();
  const options: readonly { readonly key: ReplySort; readonly label: string }[] = [
    { key: 'oldest', label: strings.thread.oldest },
    { key: 'newest', label: strings.thread.newest },
    ...(supports(board, 'likes') ? [{ key: 'mostLiked' as const, label: strings.thread.mostLiked }] : [])
  ];
  return <Choice label={strings.thread.sort} value={sort} options={options} onChange={onSort} />;
}
