import * as React from 'react';
import type {
  Audience, Board, Cursor, Discussion, DiscussionId, DiscussionPage, DiscussionQuery, DiscussionSummary, ReplyPage, SearchPage,
  SimilarDiscussion
} from '../../core/discussion';
import { isAppError } from '../../core/shared';
import { useApp } from '../app/AppContext';
import { QueryClient, useInfiniteQuery, useQuery, useQueryClient } from '../app/query';
import type { InfiniteData } from '../app/query';
import { boardKeys } from './boardKeys';
import type { ListChoice } from './boardKeys';
import { initialListState } from './listState';
import { keepForWarmStart } from './warmStart';

export { boardKeys } from './boardKeys';

/** How old something may be before it is asked for again, in milliseconds. */
export const staleness = {
  list: 60_000,
  thread: 30_000,
  search: 60_000,
  audience: 10 * 60_000,
  untilChanged: Infinity
};

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

/** The board, once a list or a thread was opened, or as it was at the last visit. Asks nothing itself. */
export function useBoard(): Board | undefined {
  return useBoardQuery().data;
}

/** The board as it was read in this page view: what reading a thread goes by. */
export function useFreshBoard(): Board | undefined {
  const { data, isStale } = useBoardQuery();
  return isStale ? undefined : data;
}

function useBoardQuery() {
  return useQuery<Board>(boardKeys.board, () => Promise.reject(new Error('The board comes with its first page.')), {
    enabled: false, staleTime: staleness.untilChanged, cacheTime: Infinity
  });
}

/** The data layer knows nothing of a board of the last visit: such a one is opened again, in one request with what is wanted. */
function freshBoard(client: QueryClient): Board | undefined {
  const state = client.getQueryState<Board>(boardKeys.board);
  return state?.isInvalidated ? undefined : state?.data;
}

/** Reads the board anew, after its list was changed. */
export function useReloadBoard(): () => Promise<void> {
  const { services, settings } = useApp();
  const client = useQueryClient();
  return async () => {
    const { board } = await services.discussions.open({ filter: 'all', sort: 'lastActivity', pageSize: settings.pageSize });
    client.setQueryData(boardKeys.board, board);
    await client.invalidateQueries(boardKeys.lists);
  };
}

/** Pages of the board. The first of all comes together with the board itself, in one request. */
export function useDiscussionList(choice: ListChoice, enabled = true) {
  const { services, settings } = useApp();
  const client = useQueryClient();
  const isFirstView = sameList(choice, initialListState(settings.defaultFilter));
  return useInfiniteQuery<DiscussionPage>(
    boardKeys.list(choice),
    async ({ pageParam }) => {
      const query: DiscussionQuery = { ...choice, pageSize: settings.pageSize, cursor: pageParam as Cursor | undefined };
      const board = pageParam === undefined ? freshBoard(client) : client.getQueryData<Board>(boardKeys.board);
      try {
        const opened = board ? { board, page: await services.discussions.list(board, query) } : await services.discussions.open(query);
        if (!board) client.setQueryData(boardKeys.board, opened.board);
        if (pageParam === undefined && isFirstView) keepForWarmStart(services.snapshots, opened.board, opened.page, settings.pageSize);
        return opened.page;
      } catch (error) {
        if (isRefusal(error)) services.snapshots?.save(undefined);
        throw error;
      }
    },
    {
      enabled,
      getNextPageParam: page => page.next,
      staleTime: staleness.list,
      // Many pages are not read again just because somebody comes back from a thread.
      refetchOnMount: query => (query.state.data?.pages.length ?? 0) <= 1
    }
  );
}

/** Rows of the last visit are nobody's business any more once the list is gone or closed to this person. */
export function useIsRefused(query: ReturnType<typeof useDiscussionList>): boolean {
  const board = useFreshBoard();
  return board === undefined && query.isError && isRefusal(query.error);
}

function isRefusal(error: unknown): boolean {
  return isAppError(error, 'notFound') || isAppError(error, 'forbidden');
}

function sameList(first: ListChoice, second: ListChoice): boolean {
  return String(boardKeys.list(first)) === String(boardKeys.list(second));
}

/** How long typing must rest before a search is sent, in milliseconds. */
export const searchSettles = 300;

export function useSearch(board: Board | undefined, text: string) {
  const { services } = useApp();
  return useInfiniteQuery<SearchPage>(
    boardKeys.search(text),
    ({ pageParam }) => services.discussions.search(board as Board, text, pageParam as Cursor | undefined),
    { enabled: board !== undefined && text !== '', getNextPageParam: page => page.next, staleTime: staleness.search }
  );
}

export function useSimilar(board: Board, title: string): readonly SimilarDiscussion[] {
  const { services } = useApp();
  return useQuery(boardKeys.similar(title), () => services.discussions.similar(board, title), {
    enabled: title.trim().length >= 3, staleTime: staleness.search, keepPreviousData: true
  }).data ?? [];
}

/** One discussion with its body; brings the board along when a link led straight here. */
export function useDiscussion(id: DiscussionId) {
  const { services } = useApp();
  const client = useQueryClient();
  return useQuery<Discussion>(
    boardKeys.discussion(id),
    async () => {
      const board = freshBoard(client);
      if (board) return services.discussions.discussion(board, id);
      const opened = await services.discussions.openThread(id);
      client.setQueryData(boardKeys.board, opened.board);
      return opened.discussion;
    },
    { staleTime: staleness.thread }
  );
}

/** Replies, up to 100 a page; begins beside the discussion itself when its folder is known from the list. */
export function useReplies(board: Board | undefined, discussion: Pick<DiscussionSummary, 'id' | 'folderPath'> | undefined) {
  const { services } = useApp();
  return useInfiniteQuery<ReplyPage>(
    boardKeys.replies(discussion?.id ?? 0),
    ({ pageParam }) => services.discussions.replies(
      board as Board, discussion as Pick<DiscussionSummary, 'id' | 'folderPath'>, pageParam as Cursor | undefined
    ),
    {
      enabled: board !== undefined && discussion !== undefined,
      getNextPageParam: page => page.next,
      staleTime: staleness.thread,
      refetchOnMount: query => (query.state.data?.pages.length ?? 0) <= 1
    }
  );
}

export function useAudience(board: Board) {
  const { services } = useApp();
  return useQuery<Audience>(boardKeys.audience, () => services.discussions.audience(board), { staleTime: staleness.audience });
}

/** What a list page already told about a discussion, so that a thread can begin with its title. */
export function useKnownSummary(id: DiscussionId): DiscussionSummary | undefined {
  const client = useQueryClient();
  return React.useMemo(() => {
    const lists = client.getQueriesData<InfiniteData<DiscussionPage>>(boardKeys.lists);
    const rows = lists.flatMap(([, data]) => data?.pages.flatMap(page => page.rows) ?? []);
    return rows.filter(row => row.id === id)[0];
  }, [client, id]);
}
