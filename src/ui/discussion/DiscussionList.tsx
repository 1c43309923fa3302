import * as React from 'react';
import type { Board, DiscussionId, DiscussionPage, DiscussionSummary } from '../../core/discussion';
import { isAppError } from '../../core/shared';
import { useAnnounce } from '../app/Announcer';
import { useApp } from '../app/AppContext';
import { Button } from '../parts/Button';
import { Deferred } from '../parts/Deferred';
import { Failure } from '../parts/Failure';
import { Skeleton, Slow } from '../parts/Skeleton';
import { Stale } from '../parts/Stale';
import { Unreadable } from '../parts/Unreadable';
import styles from './BoardScreen.module.scss';
import { DiscussionRow } from './DiscussionRow';
import { isNewToMe } from './isNewToMe';
import type { ListState } from './listState';
import type { useDiscussionList } from './queries';
import { useMorePages } from '../app/useMorePages';
import { usePeople } from './usePeople';

const loadEmpty = () => import(/* webpackChunkName: 'kh-empty' */ './EmptyBoard');

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
  const { settings, environment: { strings } } = useApp();
  const { data } = query;
  const pages = useMorePages(query);
  const retry = (): void => { void query.refetch(); };
  if (!data) {
    return query.isError
      ? <Failure error={query.error} text={isAppError(query.error, 'notFound') ? strings.failure.boardGone : undefined} onRetry={retry} />
      : <Skeleton shape="rows" count={Math.min(settings.pageSize, 8)} onRetry={retry} />;
  }
  const rows = data.pages.flatMap(page => page.rows);
  return (
    <>
      {pages.isStale && <Stale since={query.dataUpdatedAt} onRefresh={retry} />}
      {rows.length > 0 && <Rows board={board} rows={rows} focusOn={focusOn} />}
      <Unreadable rows={data.pages.flatMap(page => page.unreadable)} />
      {rows.length === 0 && !query.hasNextPage && (
        <Deferred load={loadEmpty} fallback={<Skeleton shape="rows" count={1} />}>
          {({ EmptyBoard }) => <EmptyBoard board={board} state={state} onChange={onChange} onAsk={onAsk} />}
        </Deferred>
      )}
      <MoreRows query={query} pages={pages} last={data.pages[data.pages.length - 1]} />
    </>
  );
}

interface RowsProps {
  readonly board: Board | undefined;
  readonly rows: readonly DiscussionSummary[];
  readonly focusOn: DiscussionId | undefined;
}

function Rows({ board, rows, focusOn }: RowsProps): React.ReactElement {
  const { services, environment: { strings } } = useApp();
  const detailed = usePeople(rows.map(row => row.author));
  const focusRef = React.useRef<HTMLAnchorElement>(null);
  React.useEffect(() => focusRef.current?.focus(), []);
  return (
    <ul className={styles.rows} aria-label={strings.board.list}>
      {rows.map(row => (
        <DiscussionRow
          key={row.id}
          row={row}
          author={detailed(row.author)}
          isNew={isNewToMe(row, services.visits, board?.me)}
          titleRef={row.id === focusOn ? focusRef : undefined}
        />
      ))}
    </ul>
  );
}

interface MoreProps {
  readonly query: Props['query'];
  readonly pages: ReturnType<typeof useMorePages<DiscussionPage>>;
  readonly last: DiscussionPage;
}

function MoreRows({ query, pages, last }: MoreProps): React.ReactElement {
  const { settings, environment: { strings } } = useApp();
  const announce = useAnnounce();
  const showMore = async (): Promise<void> => {
    const data = await pages.more();
    if (data) announce(strings.board.shown(data.pages.reduce((sum, page) => sum + page.rows.length, 0)));
  };
  return (
    <div className={styles.more}>
      {last.lookedThrough !== undefined && <p className={styles.looked}>{strings.board.lookedThrough(last.lookedThrough)}</p>}
      {pages.pageError !== undefined && <Failure error={pages.pageError} />}
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void showMore()}>
          {last.lookedThrough === undefined ? strings.board.showMore(settings.pageSize) : strings.board.lookFurther}
        </Button>
      )}
      {query.isFetchingNextPage && <Slow />}
    </div>
  );
}
