import { QueryClient } from '@tanstack/react-query';

/** The one place that names the library for server state: version 4, since 5 needs React 18. */
export { QueryClient, QueryClientProvider, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
export type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';

/** The data layer repeats what may be repeated, so nothing is repeated here; being offline is an error like others, no pause. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: { retry: false, networkMode: 'always' }
    },
    logger: { log: () => undefined, warn: () => undefined, error: () => undefined }
  });
}
