import * as React from 'react';
import { Deferred } from '../parts/Deferred';
import { Skeleton } from '../parts/Skeleton';
import type { SearchResultsProps } from './SearchResults';

const loadResults = () => import(/* webpackChunkName: 'kh-search' */ './SearchResults');

/** Fetches the results' code when somebody is about to search; failing costs nothing, since it is fetched again. */
export const prefetchSearch = (): void => { loadResults().catch(() => undefined); };

/** What was found, once its code is there. */
export function Search(props: SearchResultsProps): React.ReactElement {
  return (
    <Deferred load={loadResults} fallback={<Skeleton shape="rows" count={4} />}>
      {({ SearchResults }) => <SearchResults {...props} />}
    </Deferred>
  );
}
