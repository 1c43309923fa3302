import * as React from 'react';
import type { Recognition, RecipientResponse, Wall, WallCursor } from '../../core/recognition';
import { useInfiniteQuery, useQueryClient } from '../app/query';
import type { UseInfiniteQueryResult } from '../app/query';
import { recognitionKeys } from './queries';
import { useRecognition } from './RecognitionContext';

/** Pages of 50 that are read at once. */
const pagesAtOnce = 10;

/** A part of what I was given. */
interface PartRead {
  readonly wall: Wall;
  readonly recognitions: readonly Recognition[];
  readonly responses: readonly RecipientResponse[];
  readonly next?: WallCursor;
}

export interface MyRecognitions {
  readonly wall: Wall;
  /** Of everything that was read, newest first. */
  readonly recognitions: readonly Recognition[];
  readonly responses: readonly RecipientResponse[];
  readonly isComplete: boolean;
}

/** What I was given, judged, with how I answered: 500 at once, and further as far as somebody asks. */
export function useMyRecognitions(): { readonly query: UseInfiniteQueryResult<PartRead>; readonly mine: MyRecognitions | undefined } {
  const { services: { recognitions, checks } } = useRecognition();
  const client = useQueryClient();
  const query = useInfiniteQuery<PartRead>(recognitionKeys.record, async ({ pageParam }) => {
    const from = pageParam as WallCursor | undefined;
    const known = client.getQueryData<Wall>(recognitionKeys.wall);
    if (known && !known.exists) return { wall: known, recognitions: [], responses: [] };
    const opened = known ? { wall: known, page: await recognitions.of(known, known.me, from) } : await recognitions.openMine(from);
    const { wall } = opened;
    client.setQueryData(recognitionKeys.wall, wall);
    const pages = [opened.page];
    let { next } = opened.page;
    while (next !== undefined && pages.length < pagesAtOnce) {
      const page = await recognitions.of(wall, wall.me, next);
      pages.push(page);
      next = page.next;
    }
    const found = pages.flatMap(page => page.entries).flatMap(entry => entry.recognitions);
    return { wall, recognitions: await checks.check(wall, found), responses: pages[pages.length - 1].responses ?? [], ...(next === undefined ? {} : { next }) };
  }, { getNextPageParam: last => last.next, staleTime: Infinity });
  const parts = query.data?.pages;
  const mine = React.useMemo(() => {
    if (!parts) return undefined;
    const { wall, responses, next } = parts[parts.length - 1];
    return { wall, responses, recognitions: parts.flatMap(part => part.recognitions), isComplete: next === undefined };
  }, [parts]);
  return { query, mine };
}
