import * as React from 'react';
import type { Recognition, Wall, WallCursor } from '../../core/recognition';
import { useInfiniteQuery } from '../app/query';
import { useMorePages } from '../app/useMorePages';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { Slow } from '../parts/Skeleton';
import owner from '../people/Owner.module.scss';
import { dateText } from './dateText';
import { DoubtfulItem, needsALook } from './DoubtfulItem';
import { recognitionKeys } from './queries';
import { useWholeRecognition } from './RecognitionContext';
import { SidePanel } from './SidePanel';

/** Acts of one page of the wall, and pages that one press looks through. */
const atOnce = 50;
const pagesAtOnce = 4;

interface Props {
  readonly wall: Wall;
  readonly onDismiss: () => void;
}

interface Judged {
  readonly recognitions: readonly Recognition[];
  readonly next?: WallCursor;
}

/** Recognitions whose item does not fit what SharePoint stamped on it, newest first, each with why and with what it said when. */
export function IntegrityPanel({ wall, onDismiss }: Props): React.ReactElement {
  const { services: { recognitions, checks }, environment: { words: { owner: words }, locale } } = useWholeRecognition();
  const query = useInfiniteQuery<Judged>(recognitionKeys.integrity, async ({ pageParam }) => {
    const found: Recognition[] = [];
    let cursor = pageParam as WallCursor | undefined;
    for (let read = 0; read === 0 || (cursor !== undefined && read < pagesAtOnce); read++) {
      const page = await recognitions.list(wall, { pageSize: atOnce, ...(cursor === undefined ? {} : { cursor }) });
      found.push(...page.entries.flatMap(entry => entry.recognitions));
      cursor = page.next;
    }
    return { recognitions: await checks.check(wall, found), ...(cursor === undefined ? {} : { next: cursor }) };
  }, { getNextPageParam: last => last.next, cacheTime: 0 });
  const { more, pageError } = useMorePages(query);
  const all = query.data?.pages.flatMap(page => page.recognitions);
  const shown = all?.filter(needsALook) ?? [];
  const unchecked = all?.filter(one => one.integrity.state === 'unchecked').length ?? 0;
  const oldest = all?.[all.length - 1];
  return (
    <SidePanel title={words.integrityPanel} onDismiss={onDismiss}>
      <p>{words.integrityText}</p>
      {all === undefined && (query.isError ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : <Slow onRetry={() => void query.refetch()} />)}
      {all && <p role="status">{shown.length === 0 ? words.integrityNone(all.length) : words.integrityFound(shown.length, all.length)}</p>}
      {oldest && query.hasNextPage && <p className={owner.muted}>{words.integrityReach(dateText(oldest.at, locale))}</p>}
      {unchecked > 0 && <p className={owner.muted}>{words.integrityUnchecked(unchecked)}</p>}
      <ul className={owner.changes}>{shown.map(one => <DoubtfulItem key={one.id} wall={wall} recognition={one} />)}</ul>
      {pageError !== undefined && <Failure error={pageError} onRetry={() => void more()} />}
      {query.hasNextPage && <div className={owner.foot}><Button busy={query.isFetchingNextPage} onClick={() => void more()}>{words.integrityMore}</Button></div>}
    </SidePanel>
  );
}
