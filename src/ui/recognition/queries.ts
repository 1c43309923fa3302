import * as React from 'react';
import { keyOf } from '../../core/people';
import type { Person, PersonRef } from '../../core/people';
import { firstTimers } from '../../core/recognition';
import type { BadgeNomination, CommentsFound, Recognition, RecognitionId, RecordFound, Wall, WallCursor, WallEntry, WallPage, WallQuery } from '../../core/recognition';
import { useInfiniteQuery, useQuery, useQueryClient } from '../app/query';
import type { InfiniteData, QueryClient } from '../app/query';
import type { RecognitionServices, WallFilter, WallRoute } from './contract';
import { useRecognition } from './RecognitionContext';

/** Names of everything cached: in memory, for one person and one page view. */
export const recognitionKeys = {
  wall: ['recognition', 'wall'] as const,
  pages: ['recognition', 'pages'] as const,
  page: (filter: WallFilter, pageSize: number) => ['recognition', 'pages', filter, pageSize] as const,
  one: (id: RecognitionId) => ['recognition', 'pages', id] as const,
  firsts: (ids: readonly RecognitionId[]) => ['recognition', 'firsts', ids] as const,
  comments: (id: RecognitionId) => ['recognition', 'comments', id] as const,
  commentsRefused: ['recognition', 'commentsRefused'] as const,
  record: ['recognition', 'record'] as const,
  posts: ['recognition', 'posts'] as const,
  nominations: ['recognition', 'nominations'] as const,
  nominationsOf: (all: boolean) => ['recognition', 'nominations', all] as const,
  managers: (people: readonly Person[]) => ['recognition', 'managers', people.map(keyOf).join(' ')] as const,
  classic: ['recognition', 'classic'] as const,
  groups: ['recognition', 'groups'] as const,
  integrity: ['recognition', 'integrity'] as const,
  suggestions: ['recognition', 'suggestions'] as const,
  setup: ['recognition', 'setup'] as const
};

/** How old something may be before it is asked for again, in milliseconds. */
const staleness = { wall: 60_000, untilChanged: Infinity };

export interface LoadedPage {
  readonly wall: Wall;
  readonly page: WallPage;
}

/** The wall as it is known, or opened now: the first page comes with it. */
async function openWall(services: RecognitionServices, client: QueryClient, query: WallQuery): Promise<LoadedPage> {
  const opened = await services.recognitions.open(query);
  client.setQueryData(recognitionKeys.wall, opened.wall);
  return opened;
}

/**
 * Pages of the wall. The first request brings the lists' rights and the catalogue along; what was shown stays until the next
 * answer is there.
 * @param refetchInterval milliseconds, for a page that stands for days: then rights and catalogue come anew each time; a page that nobody sees asks nothing
 */
export function useWallPages({ filter, recognition }: WallRoute, pageSize: number, refetchInterval?: number) {
  const { services } = useRecognition();
  const client = useQueryClient();
  const key = recognition === undefined ? recognitionKeys.page(filter, pageSize) : recognitionKeys.one(recognition);
  return useInfiniteQuery<LoadedPage>(key, async ({ pageParam }) => {
    const query: WallQuery = { ...(recognition === undefined ? filter : { id: recognition }), pageSize, ...(pageParam === undefined ? {} : { cursor: pageParam as WallCursor }) };
    const wall = client.getQueryData<Wall>(recognitionKeys.wall);
    return wall && refetchInterval === undefined ? { wall, page: await services.recognitions.list(wall, query) } : openWall(services, client, query);
  }, { getNextPageParam: last => last.page.next, staleTime: staleness.wall, keepPreviousData: true, ...(refetchInterval === undefined ? {} : { refetchInterval }) });
}

/** Reads everything again after something was given, answered or changed; with `lists` also rights and catalogue. */
export function useReadAgain(): (what?: 'lists') => void {
  const client = useQueryClient();
  return React.useCallback(what => {
    if (what === 'lists') client.removeQueries(recognitionKeys.wall);
    [...(what === 'lists' ? [recognitionKeys.wall, recognitionKeys.setup] : []), recognitionKeys.pages, recognitionKeys.record, recognitionKeys.nominations]
      .forEach(key => { void client.invalidateQueries(key); });
  }, [client]);
}

/** Changes one recognition wherever it is shown, at once; gives back how to restore exactly what was there. */
export function usePatchRecognition(): (id: RecognitionId, patch: Partial<Recognition>) => void {
  const client = useQueryClient();
  return React.useCallback((id, patch) => {
    const change = (entry: WallEntry): WallEntry => ({ ...entry, recognitions: entry.recognitions.map(one => (one.id === id ? { ...one, ...patch } : one)) });
    client.setQueriesData<InfiniteData<LoadedPage>>(recognitionKeys.pages, old => old && ({
      ...old, pages: old.pages.map(loaded => ({ ...loaded, page: { ...loaded.page, entries: loaded.page.entries.map(change) } }))
    }));
  }, [client]);
}

/**
 * Those of the shown recognitions that are the first of their recipients. Where these are not all there are, one request
 * asks, once they are shown; nothing is celebrated by guess.
 */
export function useFirsts(wall: Wall | undefined, entries: readonly WallEntry[], isWhole: boolean): ReadonlySet<RecognitionId> {
  const { services: { recognitions } } = useRecognition();
  const shown = entries.flatMap(entry => entry.recognitions);
  const { data } = useQuery<ReadonlySet<RecognitionId>>(
    recognitionKeys.firsts(shown.map(one => one.id)), () => recognitions.firsts(wall as Wall, shown),
    { enabled: wall !== undefined && shown.length > 0 && !isWhole, staleTime: staleness.untilChanged, keepPreviousData: true, retry: false }
  );
  return isWhole ? firstTimers(shown) : data ?? none;
}

const none: ReadonlySet<RecognitionId> = new Set();

/** What others wrote with a recognition: asked when somebody wants to read it. */
export function useComments(wall: Wall, id: RecognitionId) {
  const { services: { recognitions } } = useRecognition();
  return useQuery<CommentsFound>(recognitionKeys.comments(id), () => recognitions.comments(wall, id), { staleTime: staleness.wall });
}

/** Whether the list was found to take no words of others: whoever wants to write again is told at once. */
export function useCommentsRefused(): { readonly isRefused: boolean; readonly refuse: () => void } {
  const client = useQueryClient();
  const { data } = useQuery<boolean>(recognitionKeys.commentsRefused, () => false, { enabled: false });
  return { isRefused: data === true, refuse: () => client.setQueryData(recognitionKeys.commentsRefused, true) };
}

/** Managers of these people, by `keyOf`; undefined until known. */
export function useManagers(people: readonly Person[]): ReadonlyMap<string, PersonRef | null | undefined> | undefined {
  const { services: { managers } } = useRecognition();
  return useQuery(recognitionKeys.managers(people), async () => new Map(await Promise.all(
    people.map(async person => [keyOf(person) as string, await managers.managerOf(person)] as const)
  )), { enabled: people.length > 0, staleTime: staleness.untilChanged }).data;
}

/** Posts that I may take credit for. */
export function useMyPosts() {
  const { services: { posts }, environment: { me } } = useRecognition();
  return useQuery<RecordFound>(recognitionKeys.posts, () => posts.of(me), { staleTime: staleness.untilChanged });
}

export function useNominations(wall: Wall, all: boolean) {
  const { services: { nominations } } = useRecognition();
  return useQuery<readonly BadgeNomination[]>(recognitionKeys.nominationsOf(all), () => nominations.list(wall, all), { keepPreviousData: true });
}
