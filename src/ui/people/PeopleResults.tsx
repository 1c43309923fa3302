import * as React from 'react';
import type { DirectoryPage, DirectoryRow, MyExpertise, PeopleSourceName } from '../../core/people';
import { useAnnounce } from '../app/Announcer';
import { useMorePages } from '../app/useMorePages';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { Notice } from '../parts/Notice';
import { Slow } from '../parts/Skeleton';
import { Stale } from '../parts/Stale';
import type { DirectoryView } from './contract';
import { DeferredWithWords } from './DeferredWithWords';
import { useDirectory } from './DirectoryContext';
import { PeopleList } from './PeopleList';
import styles from './PeopleResults.module.scss';
import { PeopleSkeleton } from './PeopleSkeleton';
import { useMyDepartment } from './queries';
import type { usePeoplePages, Wanted } from './queries';

const loadNoPeople = () => import(/* webpackChunkName: 'kh-no-people' */ './NoPeople');
const loadElsewhere = () => import(/* webpackChunkName: 'kh-elsewhere' */ './ElsewhereSuggestion');

interface Props {
  readonly query: ReturnType<typeof usePeoplePages>;
  readonly wanted: Wanted;
  /** Somebody is still typing. */
  readonly isSettling: boolean;
  readonly view: Exclude<DirectoryView, 'chart'>;
  readonly mine: MyExpertise | undefined;
  readonly selected?: string;
  readonly focusOn?: string;
  readonly onClear: () => void;
  readonly onMakeEntry: () => void;
}

/** People with everything that may stand instead of them: loading, empty, nobody, failed, partial, older than wanted. */
export function PeopleResults(props: Props): React.ReactElement {
  const { query, wanted, isSettling, view, mine, selected, focusOn, onClear, onMakeEntry } = props;
  const { environment: { words } } = useDirectory();
  const pages = useMorePages(query);
  const own = useMyDepartment();
  const announce = useAnnounce();
  const { data } = query;
  const isOlder = query.isPreviousData || isSettling;
  const summary = data && !isOlder ? countText(data.pages, wanted, words) : undefined;
  const isAsked = wanted.text !== '' || wanted.letter !== undefined || Object.keys(wanted.facets).length > 0;
  React.useEffect(() => { if (summary !== undefined && isAsked) announce(summary); }, [summary, isAsked, announce]);
  const retry = (): void => { void query.refetch(); };

  if (!data) return query.isError ? <Failure error={query.error} onRetry={retry} /> : <PeopleSkeleton view={view} onRetry={retry} />;
  const rows = data.pages.flatMap(page => page.rows);
  const isNobody = rows.length === 0 && !query.hasNextPage && !isOlder;
  return (
    <div className={styles.results} aria-busy={isOlder || undefined}>
      {pages.isStale && <Stale since={query.dataUpdatedAt} onRefresh={retry} />}
      <Missing pages={data.pages} onRetry={retry} />
      {rows.length > 0 && <p className={styles.count}>{summary ?? ' '}</p>}
      {isOlder && <Slow onRetry={retry} />}
      {isNobody && (
        <DeferredWithWords load={loadNoPeople} fallback={<Slow />}>
          {({ NoPeople }) => <NoPeople wanted={wanted} isAsked={isAsked} mine={mine} onClear={onClear} onMakeEntry={onMakeEntry} />}
        </DeferredWithWords>
      )}
      {rows.length > 0 && !isOlder && wanted.text !== '' && (
        <DeferredWithWords load={loadElsewhere} fallback={null}>
          {({ ElsewhereSuggestion }) => <ElsewhereSuggestion rows={rows} text={wanted.text} hasMore={query.hasNextPage === true} own={own} />}
        </DeferredWithWords>
      )}
      <PeopleList rows={withoutRepeats(rows)} view={view} askWords={wanted.text} selected={selected} focusOn={focusOn} />
      {!isOlder && <More query={query} pages={pages} />}
    </div>
  );
}

/** Somebody may have moved between two pages while they were read. */
function withoutRepeats(rows: readonly DirectoryRow[]): readonly DirectoryRow[] {
  const keys = new Set<string>();
  return rows.filter(({ person }) => !keys.has(person.key) && keys.add(person.key));
}

function countText(pages: readonly DirectoryPage[], wanted: Wanted, words: ReturnType<typeof useDirectory>['environment']['words']): string {
  const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
  const { total, next } = pages[pages.length - 1];
  if (total === undefined && next !== undefined) return words.atLeastPeople(shown);
  const number = total ?? shown;
  return wanted.text === '' ? words.people(number) : words.found(number, wanted.text);
}

/** Sources that failed: what is there is shown, and what is not is said. Graph is an extra that nobody misses. */
function Missing({ pages, onRetry }: { readonly pages: readonly DirectoryPage[]; readonly onRetry: () => void }): React.ReactElement | null {
  const { environment: { words, strings } } = useDirectory();
  const missing = pages.flatMap(page => page.missing).filter((name, index, all) => name !== 'graph' && all.indexOf(name) === index);
  if (missing.length === 0) return null;
  return (
    <Notice kind="warning" actions={<Button onClick={onRetry}>{strings.common.retry}</Button>}>
      {missing.map((name: PeopleSourceName) => <p key={name} className={styles.missing}>{words.missing[name]}</p>)}
    </Notice>
  );
}

interface MoreProps {
  readonly query: Props['query'];
  readonly pages: ReturnType<typeof useMorePages<DirectoryPage>>;
}

function More({ query, pages }: MoreProps): React.ReactElement {
  const { settings, environment: { words } } = useDirectory();
  const announce = useAnnounce();
  const showMore = async (): Promise<void> => {
    const data = await pages.more();
    if (data) announce(words.shown(data.pages.reduce((sum, page) => sum + page.rows.length, 0)));
  };
  return (
    <div className={styles.more}>
      {pages.pageError !== undefined && <Failure error={pages.pageError} />}
      {query.hasNextPage && <Button busy={query.isFetchingNextPage} onClick={() => void showMore()}>{words.showMore(settings.pageSize)}</Button>}
      {query.isFetchingNextPage && <Slow />}
    </div>
  );
}
