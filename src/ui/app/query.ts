/** The one place that names the library for server state: version 4, since 5 needs React 18. */
export { QueryClient, QueryClientProvider, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
export type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
