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
    const wall = client.getQueryData<Wall>(recognitionKeys.wall) ?? (await recognitions.open({ pageSize: 5 })).wall;
    client.setQueryData(recognitionKeys.wall, wall);
    if (!wall.exists) return { wall, recognitions: [], responses: [] };
    const found: Recognition[] = [];
    let responses: readonly RecipientResponse[] = [];
    let cursor = pageParam as WallCursor | undefined;
    for (let read = 0; read === 0 || (cursor !== undefined && read < pagesAtOnce); read++) {
      const page = await recognitions.of(wall, wall.me, cursor);
      found.push(...page.entries.flatMap(entry => entry.recognitions));
      responses = page.responses ?? [];
      cursor = page.next;
    }
    return { wall, recognitions: await checks.check(wall, found), responses, ...(cursor === undefined ? {} : { next: cursor }) };
  }, { getNextPageParam: last => last.next, staleTime: Infinity });
  const parts = query.data?.pages;
  const mine = React.useMemo(() => {
    if (!parts) return undefined;
    const { wall, responses, next } = parts[parts.length - 1];
    return { wall, responses, recognitions: parts.flatMap(part => part.recognitions), isComplete: next === undefined };
  }, [parts]);
  return { query, mine };
}
