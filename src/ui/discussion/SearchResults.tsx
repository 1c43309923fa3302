import * as React from 'react';
import type { Board, SearchHit } from '../../core/discussion';
import { useAnnounce } from '../app/Announcer';
import { useAllStrings } from '../app/AllStrings';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Failure } from '../parts/Failure';
import { Search48Regular } from '../parts/icons';
import { Marked } from '../parts/Marked';
import { nameOf } from '../parts/PersonName';
import { RouteLink } from '../parts/RouteLink';
import { Skeleton } from '../parts/Skeleton';
import { Unreadable } from '../parts/Unreadable';
import { When } from '../parts/When';
import { askLabel } from './askLabel';
import { useSearch } from './queries';
import { useMorePages } from '../app/useMorePages';
import styles from './SearchResults.module.scss';

export interface SearchResultsProps {
  readonly board: Board;
  /** Settled already; empty while the first words are typed. */
  readonly text: string;
  readonly onClear: () => void;
  /** Present for those who may post: asks with the words kept as the title (A93). */
  readonly onAsk?: (title: string) => void;
}

/** Places where the words were found, in titles, posts and answers. */
export function SearchResults({ board, text, onClear, onAsk }: SearchResultsProps): React.ReactElement {
  const strings = useAllStrings();
  const announce = useAnnounce();
  const query = useSearch(board, text);
  const { more, pageError } = useMorePages(query);
  const first = query.data?.pages[0];
  const summary = first && strings.search.results(first.total, text);
  React.useEffect(() => { if (summary) announce(summary); }, [summary, announce]);

  if (!query.data) {
    return query.isError
      ? <Failure error={query.error} onRetry={() => void query.refetch()} />
      : <Skeleton shape="rows" count={4} onRetry={() => void query.refetch()} />;
  }
  const hits = query.data.pages.flatMap(page => page.rows);
  const ask = onAsk && <Button kind="primary" onClick={() => onAsk(text)}>{askLabel(board, strings)}</Button>;
  if (hits.length === 0) {
    return (
      <EmptyState
        icon={<Search48Regular />}
        title={strings.search.none(text)}
        text={onAsk ? strings.search.noneMember : strings.search.noneVisitor}
        action={ask ?? <Button onClick={onClear}>{strings.search.back}</Button>}
      />
    );
  }
  return (
    <>
      <div className={styles.head}>
        <p className={styles.summary}>{summary}</p>
        <Button kind="subtle" onClick={onClear}>{strings.search.back}</Button>
      </div>
      {first?.source === 'index' && <p className={styles.meta}>{strings.search.fromIndex}</p>}
      <ul className={styles.hits}>
        {hits.map(hit => <Hit key={`${hit.discussion.id}-${hit.replyId ?? 0}`} hit={hit} />)}
      </ul>
      <Unreadable rows={query.data.pages.flatMap(page => page.unreadable)} />
      {pageError !== undefined && <Failure error={pageError} />}
      {query.hasNextPage && <Button busy={query.isFetchingNextPage} onClick={() => void more()}>{strings.search.showMore}</Button>}
    </>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }): React.ReactElement {
  const strings = useAllStrings();
  const { discussion, replyId } = hit;
  return (
    <li className={styles.hit}>
      <RouteLink className={styles.title} route={replyId === undefined ? { topic: discussion.id } : { topic: discussion.id, reply: replyId }}>
        <bdi>{discussion.title}</bdi>
      </RouteLink>
      <p className={styles.snippet}><Marked snippet={hit.snippet} /></p>
      <p className={styles.meta}>
        {nameOf(discussion.author, strings)} · <When at={discussion.created} />
        {replyId !== undefined && ` · ${strings.search.inReply}`}
        {discussion.acceptedReplyId !== undefined && ` · ${strings.row.solvedMark}`}
      </p>
    </li>
  );
}
