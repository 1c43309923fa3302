import * as React from 'react';
import { useAnnounce } from '../app/Announcer';
import type { UseInfiniteQueryResult } from '../app/query';
import { useMorePages } from '../app/useMorePages';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Failure } from '../parts/Failure';
import { Notice } from '../parts/Notice';
import { Skeleton } from '../parts/Skeleton';
import { Stale } from '../parts/Stale';
import { NoLists } from './NoLists';
import { useFirsts } from './queries';
import type { LoadedPage } from './queries';
import { useRecognition } from './RecognitionContext';
import { useJudged } from './useJudged';
import styles from './Wall.module.scss';
import { WallEntryItem } from './WallEntryItem';

interface Props {
  readonly query: UseInfiniteQueryResult<LoadedPage>;
  /** Everything, narrowed down, or the one that a link names. */
  readonly state: 'all' | 'filtered' | 'alone';
  readonly onClear: () => void;
  readonly onThank: () => void;
}

/** The recognitions in one of their states: loading, failed, not prepared, empty, nothing fits, or there. */
export function WallEntries({ query, state, onClear, onThank }: Props): React.ReactElement {
  const { environment: { words } } = useRecognition();
  const announce = useAnnounce();
  const { more, pageError, isStale } = useMorePages(query);
  const retry = (): void => { void query.refetch(); };
  const pages = query.data?.pages;
  const entries = useJudged(pages?.[0].wall, pages?.flatMap(({ page }) => page.entries) ?? []);
  const showMore = async (): Promise<void> => {
    const data = await more();
    if (data) announce(words.wall.shown(data.pages.reduce((sum, { page }) => sum + page.entries.length, 0)));
  };
  const firsts = useFirsts(pages?.[0].wall, entries, state === 'all' && !query.hasNextPage);
  if (pages === undefined) return query.isError ? <Failure error={query.error} onRetry={retry} /> : <Skeleton shape="posts" count={3} onRetry={retry} />;
  const [{ wall }] = pages;
  const lookedThrough = pages.reduce((sum, { page }) => sum + (page.lookedThrough ?? 0), 0);
  const unreadable = pages.reduce((sum, { page }) => sum + page.unreadable.length, 0);
  return (
    <>
      {isStale && <Stale since={query.dataUpdatedAt} onRefresh={retry} />}
      {wall.exists && wall.missingColumns.length > 0 && <Notice kind="warning">{words.wall.missingColumns}</Notice>}
      {entries.length === 0 && !query.hasNextPage && <Nothing wall={wall} state={state} onClear={onClear} onThank={onThank} />}
      {entries.length > 0 && (
        <ul className={styles.list} aria-label={words.wall.list} aria-busy={query.isFetching}>
          {entries.map(entry => <li key={entry.recognitions[0].id}><WallEntryItem wall={wall} entry={entry} firsts={firsts} /></li>)}
        </ul>
      )}
      {state === 'filtered' && lookedThrough > 0 && <p className={styles.status}>{words.wall.lookedThrough(lookedThrough)}</p>}
      {unreadable > 0 && <p className={styles.status}>{words.wall.unreadable(unreadable)}</p>}
      {pageError !== undefined && <Failure error={pageError} onRetry={() => void showMore()} />}
      {query.hasNextPage && (
        <div className={styles.foot}>
          <Button busy={query.isFetchingNextPage} onClick={() => void showMore()}>{query.isFetchingNextPage ? words.wall.loadingMore : words.wall.showMore}</Button>
          <span className={styles.status} role="status">{words.wall.shown(entries.length)}</span>
        </div>
      )}
    </>
  );
}

function Nothing({ wall, state, onClear, onThank }: Pick<Props, 'state' | 'onClear' | 'onThank'> & Pick<LoadedPage, 'wall'>): React.ReactElement {
  const { environment: { words } } = useRecognition();
  if (!wall.exists) return <NoLists wall={wall} hasTools />;
  if (state === 'alone') return <EmptyState title={words.empty.goneTitle} text={words.empty.goneText} />;
  if (state === 'filtered') return <EmptyState title={words.empty.noneTitle} text={words.empty.noneText} action={<Button onClick={onClear}>{words.filter.clear}</Button>} />;
  return (
    <EmptyState
      title={words.empty.title}
      text={wall.canGive ? words.empty.text : words.empty.visitor}
      action={wall.canGive && <Button kind="primary" onClick={onThank}>{words.thanks.open}</Button>}
    />
  );
}
