import * as React from 'react';
import type { InfiniteData, UseInfiniteQueryResult } from './query';

interface MorePages<Page> {
  /** Fetches the next page; the pages so far stay. */
  readonly more: () => Promise<InfiniteData<Page> | undefined>;
  /** Why the next page did not come; undefined when it did. */
  readonly pageError: unknown;
  /** What is shown could not be read again and is older than wanted. */
  readonly isStale: boolean;
}

/** Version 4 of the query library does not tell a failed next page from a failed refresh: this does. */
export function useMorePages<Page>(query: UseInfiniteQueryResult<Page>): MorePages<Page> {
  const [failed, setFailed] = React.useState(false);
  const { fetchNextPage, isError, error, data } = query;
  const more = React.useCallback(async () => {
    setFailed(false);
    const result = await fetchNextPage();
    setFailed(result.isError);
    return result.data;
  }, [fetchNextPage]);
  return { more, pageError: failed && isError ? error : undefined, isStale: isError && !failed && data !== undefined };
}
