import * as React from 'react';
import type { Board, DiscussionId, SimilarDiscussion } from '../../core/discussion';
import { useAllStrings } from '../app/AllStrings';
import { useApp } from '../app/AppContext';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { CheckmarkCircle16Filled } from '../parts/icons';
import { Marked } from '../parts/Marked';
import { SafeHtml } from '../parts/SafeHtml';
import { Skeleton } from '../parts/Skeleton';
import { useId } from '../parts/useId';
import { useSettled } from '../parts/useSettled';
import styles from './composer/Composer.module.scss';
import { useDiscussion, useReplies, useSimilar } from './queries';

/** How long typing a title must rest before similar discussions are looked for, in milliseconds. */
export const similarSettles = 300;

interface Props {
  readonly board: Board;
  readonly title: string;
  /** One of them answers the question: nothing is left to ask. */
  readonly onAnswered: (id: DiscussionId) => void;
}

/** "These may answer it": discussions that resemble an unfinished title, read in place without losing the text (A2). */
export function SimilarDiscussions({ board, title, onAnswered }: Props): React.ReactElement | null {
  const strings = useAllStrings();
  const headingId = useId('similar');
  const found = useSimilar(board, useSettled(title.trim(), similarSettles));
  const [open, setOpen] = React.useState<number>();
  if (found.length === 0 || title.trim().length < 3) return null;
  return (
    <section className={styles.similar} aria-labelledby={headingId}>
      <h3 id={headingId} aria-live="polite">{strings.ask.similarTitle}</h3>
      <ul>
        {found.map(entry => (
          <Entry
            key={entry.discussion.id}
            board={board}
            entry={entry}
            isOpen={open === entry.discussion.id}
            onToggle={() => setOpen(open === entry.discussion.id ? undefined : entry.discussion.id)}
            onAnswered={() => onAnswered(entry.discussion.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  readonly board: Board;
  readonly entry: SimilarDiscussion;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onAnswered: () => void;
}

function Entry({ board, entry: { discussion, snippet }, isOpen, onToggle, onAnswered }: EntryProps): React.ReactElement {
  const strings = useAllStrings();
  return (
    <li className={styles.similarItem}>
      <button type="button" className={styles.similarTitle} aria-expanded={isOpen} onClick={onToggle}><bdi>{discussion.title}</bdi></button>
      {discussion.acceptedReplyId !== undefined && (
        <span className={styles.similarSolved}><CheckmarkCircle16Filled /> {strings.ask.similarSolved}</span>
      )}
      {isOpen ? <Preview board={board} entry={discussion} onClose={onToggle} onAnswered={onAnswered} /> : <p className={styles.snippet}><Marked snippet={snippet} /></p>}
    </li>
  );
}

interface PreviewProps {
  readonly board: Board;
  readonly entry: SimilarDiscussion['discussion'];
  readonly onClose: () => void;
  readonly onAnswered: () => void;
}

/** The question and its accepted (or else first) answer, right below the title that is being typed. */
function Preview({ board, entry, onClose, onAnswered }: PreviewProps): React.ReactElement {
  const { environment: { hrefOf } } = useApp();
  const strings = useAllStrings();
  const query = useDiscussion(entry.id);
  const replies = useReplies(board, entry.replyCount > 0 ? entry : undefined);
  const rows = replies.data?.pages[0]?.rows ?? [];
  const answer = rows.filter(reply => reply.id === entry.acceptedReplyId)[0] ?? rows[0];
  if (!query.data) return query.isError ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton shape="posts" count={1} />;
  return (
    <>
      <div className={styles.preview} tabIndex={0} role="group" aria-label={entry.title}>
        <SafeHtml html={query.data.body} />
        {answer && (
          <>
            <h4>{answer.id === entry.acceptedReplyId ? strings.thread.acceptedAnswer : strings.thread.answers(rows.length)}</h4>
            <SafeHtml html={answer.body} />
          </>
        )}
      </div>
      <div className={styles.previewFoot}>
        <Button kind="primary" onClick={onAnswered}>{strings.ladder.thisAnswers}</Button>
        <Button onClick={onClose}>{strings.ask.similarClose}</Button>
        <a className={styles.visit} href={hrefOf({ topic: entry.id })} target="_blank" rel="noopener" data-interception="off">{strings.ask.similarVisit}</a>
      </div>
    </>
  );
}
