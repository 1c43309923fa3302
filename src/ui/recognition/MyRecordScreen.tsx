import * as React from 'react';
import { recordOf } from '../../core/recognition';
import type { MyRecord } from '../../core/recognition';
import { EmptyState } from '../parts/EmptyState';
import { Failure } from '../parts/Failure';
import { Notice } from '../parts/Notice';
import { Skeleton } from '../parts/Skeleton';
import { BadgeReader } from './BadgeReader';
import { dateText } from './dateText';
import { useMyPosts } from './queries';
import { ReadFurther } from './ReadFurther';
import styles from './Record.module.scss';
import { RecordActions } from './RecordActions';
import { RecordBadges } from './RecordBadges';
import { RecordExtras } from './RecordExtras';
import { RecordSummary } from './RecordSummary';
import { RecordThanks } from './RecordThanks';
import { RecordTopics } from './RecordTopics';
import { useRecord } from './RecognitionContext';
import { useMyRecognitions } from './useMyRecognitions';
import type { MyRecognitions } from './useMyRecognitions';

/** What I did for others, as a document that one would hand to a manager. Nobody but me sees this page. */
export function MyRecordScreen(): React.ReactElement {
  const { query, mine } = useMyRecognitions();
  const posts = useMyPosts();
  const retry = (): void => {
    void query.refetch();
    void posts.refetch();
  };
  if (mine === undefined) return query.isError ? <Failure error={query.error} onRetry={retry} /> : <Skeleton shape="posts" count={2} onRetry={retry} />;
  if (posts.data === undefined && !posts.isError) return <Skeleton shape="posts" count={2} onRetry={retry} />;
  return <Loaded query={query} mine={mine} posts={posts.data} />;
}

interface LoadedProps {
  readonly query: ReturnType<typeof useMyRecognitions>['query'];
  readonly mine: MyRecognitions;
  /** Undefined: the boards could not be searched. */
  readonly posts: ReturnType<typeof useMyPosts>['data'];
}

function Loaded({ query, mine, posts }: LoadedProps): React.ReactElement {
  const { environment: { words: { record: words }, locale, now, me } } = useRecord();
  const article = React.useRef<HTMLElement>(null);
  const { wall, recognitions, responses } = mine;
  const today = now();
  const record = recordOf(wall.me, recognitions, posts ?? { items: [], isComplete: false }, {
    badges: wall.badges, responses, now: today, isComplete: mine.isComplete
  });
  return (
    <div className={styles.screen}>
      <article ref={article} className={styles.record}>
        <h2 className={styles.title}>{words.titleOf(wall.me.name || me.name)}</h2>
        <p className={styles.meta}>{words.upTo(dateText(today, locale))}</p>
        <p className={`${styles.meta} ${styles.screenOnly}`}>{words.private}</p>
        <Missing record={record} hasPosts={posts !== undefined} />
        <ReadFurther query={query} read={recognitions.length} />
        {isEmpty(record) ? <EmptyState title={words.nothing} text={words.nothingText} /> : (
          <>
            <RecordSummary record={record} />
            <RecordBadges wall={wall} held={record.badges} />
            <RecordTopics record={record} />
          </>
        )}
        <RecordThanks wall={wall} thanks={record.thanks} recognitions={recognitions} responses={responses} />
      </article>
      {!isEmpty(record) && <RecordActions record={record} badges={wall.badges} article={article} />}
      <RecordExtras wall={wall} />
      <BadgeReader me={wall.me} />
    </div>
  );
}

/** What the figures leave out, and why. */
function Missing({ record, hasPosts }: { readonly record: MyRecord; readonly hasPosts: boolean }): React.ReactElement | null {
  const { environment: { words: { record: words } } } = useRecord();
  const sentences = [
    ...(hasPosts ? [] : [words.missingPosts]),
    ...(hasPosts && !record.isComplete ? [words.incomplete] : []),
    ...(record.leftOut.length > 0 ? [words.leftOut(record.leftOut.length)] : []),
    ...(record.unchecked.length > 0 ? [words.unchecked(record.unchecked.length)] : [])
  ];
  return sentences.length === 0 ? null : <Notice>{sentences.map(sentence => <p key={sentence}>{sentence}</p>)}</Notice>;
}

function isEmpty({ acceptedAnswers, otherAnswers, thanks, badges, reuses }: MyRecord): boolean {
  return acceptedAnswers.length + otherAnswers.length + thanks.length + badges.length + reuses.length === 0;
}
