import * as React from 'react';
import type { Board, DiscussionId, DiscussionPage, DiscussionSummary } from '../../core/discussion';
import type { Instant } from '../../core/shared';
import { useAnnounce } from '../app/Announcer';
import { useApp } from '../app/AppContext';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { ArrowClockwise16Regular } from '../parts/icons';
import { Skeleton, Slow } from '../parts/Skeleton';
import { Stale } from '../parts/Stale';
import { Unreadable } from '../parts/Unreadable';
import styles from './BoardScreen.module.scss';
import { DiscussionRow } from './DiscussionRow';
import { EmptyBoard } from './EmptyBoard';
import { isNewToMe } from './isNewToMe';
import type { ListState } from './listState';
import type { useDiscussionList } from './queries';
import { sinceText } from './sinceText';
import { usePeople } from './usePeople';

interface Props {
  readonly board: Board | undefined;
  readonly state: ListState;
  readonly query: ReturnType<typeof useDiscussionList>;
  readonly onChange: (patch: Partial<ListState>) => void;
  readonly onAsk?: () => void;
  /** The row whose title gets the focus: where somebody came back from. */
  readonly focusOn?: DiscussionId;
}

/** Rows of the board with everything that may stand instead of them: loading, empty, failed, older than wanted. */
export function DiscussionList({ board, state, query, onChange, onAsk, focusOn }: Props): React.ReactElement {
  const { settings } = useApp();
  const { data } = query;
  const retry = (): void => { void query.refetch(); };
  if (!data) {
    return query.isError
      ? <Failure error={query.error} onRetry={retry} />
      : <Skeleton shape="rows" count={Math.min(settings.pageSize, 8)} onRetry={retry} />;
  }
  const rows = data.pages.flatMap(page => page.rows);
  return (
    <>
      {query.isRefetchError && <Stale since={query.dataUpdatedAt} onRefresh={retry} />}
      {rows.length > 0 && <Rows board={board} rows={rows} focusOn={focusOn} />}
      <Unreadable rows={data.pages.flatMap(page => page.unreadable)} />
      {rows.length === 0 && !query.hasNextPage && <EmptyBoard board={board} state={state} onChange={onChange} onAsk={onAsk} />}
      <MoreRows query={query} last={data.pages[data.pages.length - 1]} />
    </>
  );
}

interface RowsProps {
  readonly board: Board | undefined;
  readonly rows: readonly DiscussionSummary[];
  readonly focusOn: DiscussionId | undefined;
}

function Rows({ board, rows, focusOn }: RowsProps): React.ReactElement {
  const { services, environment } = useApp();
  const { strings } = environment;
  const detailed = usePeople(rows.map(row => row.author));
  const [, redraw] = React.useState(0);
  const focusRef = React.useRef<HTMLAnchorElement>(null);
  React.useEffect(() => focusRef.current?.focus(), []);
  const isNew = (row: DiscussionSummary): boolean => isNewToMe(row, services.visits, board?.me);
  const news = rows.filter(isNew).length;
  const lastVisit = services.visits.lastVisit();
  const markRead = (): void => {
    services.visits.markAllSeen(environment.now().toISOString() as Instant);
    redraw(count => count + 1);
  };
  return (
    <>
      {news > 0 && lastVisit && (
        <p className={styles.news}>
          {strings.board.newSince(news, sinceText(lastVisit, environment.now(), environment.locale))}
          <Button kind="subtle" onClick={markRead}>{strings.board.markAllRead}</Button>
        </p>
      )}
      <ul className={styles.rows} aria-label={strings.board.list}>
        {rows.map(row => (
          <DiscussionRow key={row.id} row={row} author={detailed(row.author)} isNew={isNew(row)} titleRef={row.id === focusOn ? focusRef : undefined} />
        ))}
      </ul>
    </>
  );
}

function MoreRows({ query, last }: { readonly query: Props['query']; readonly last: DiscussionPage }): React.ReactElement {
  const { settings, environment: { strings } } = useApp();
  const announce = useAnnounce();
  const showMore = async (): Promise<void> => {
    const { data } = await query.fetchNextPage();
    if (data) announce(strings.board.shown(data.pages.reduce((sum, page) => sum + page.rows.length, 0)));
  };
  return (
    <div className={styles.more}>
      {last.lookedThrough !== undefined && <p className={styles.looked}>{strings.board.lookedThrough(last.lookedThrough)}</p>}
      {query.isError && !query.isRefetchError && <Failure error={query.error} />}
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} icon={query.isError ? <ArrowClockwise16Regular /> : undefined} onClick={() => void showMore()}>
          {last.lookedThrough === undefined ? strings.board.showMore(settings.pageSize) : strings.board.lookFurther}
        </Button>
      )}
      {query.isFetchingNextPage && <Slow />}
    </div>
  );
}
