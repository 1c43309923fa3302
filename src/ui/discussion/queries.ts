import * as React from 'react';
import type {
  Audience, Board, Cursor, Discussion, DiscussionId, DiscussionPage, DiscussionQuery, DiscussionSummary, ReplyPage, SearchPage,
  SimilarDiscussion
} from '../../core/discussion';
import { useApp } from '../app/AppContext';
import { useInfiniteQuery, useQuery, useQueryClient } from '../app/query';
import type { InfiniteData } from '../app/query';

/** Names of everything cached. The cache belongs to one person, one board and one page view: it lives in memory only. */
export const boardKeys = {
  board: ['board'] as const,
  lists: ['list'] as const,
  list: (query: ListChoice) => ['list', query.filter, query.sort, query.category ?? 0] as const,
  search: (text: string) => ['search', text] as const,
  similar: (title: string) => ['similar', title] as const,
  discussion: (id: number) => ['discussion', id] as const,
  replies: (id: number) => ['replies', id] as const,
  audience: ['audience'] as const,
  setup: ['setup'] as const
};

/** How old something may be before it is asked for again, in milliseconds. */
export const staleness = {
  list: 60_000,
  thread: 30_000,
  search: 60_000,
  audience: 10 * 60_000,
  untilChanged: Infinity
};

export type ListChoice = Pick<DiscussionQuery, 'filter' | 'sort' | 'category'>;

/** The board, once a list or a thread was opened. Asks nothing itself. */
export function useBoard(): Board | undefined {
  return useQuery<Board>(boardKeys.board, () => Promise.reject(new Error('The board comes with its first page.')), {
    enabled: false, staleTime: staleness.untilChanged, cacheTime: Infinity
  }).data;
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
  return useInfiniteQuery<DiscussionPage>(
    boardKeys.list(choice),
    async ({ pageParam }) => {
      const query: DiscussionQuery = { ...choice, pageSize: settings.pageSize, cursor: pageParam as Cursor | undefined };
      const board = client.getQueryData<Board>(boardKeys.board);
      if (board) return services.discussions.list(board, query);
      const opened = await services.discussions.open(query);
      client.setQueryData(boardKeys.board, opened.board);
      return opened.page;
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
      const board = client.getQueryData<Board>(boardKeys.board);
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
