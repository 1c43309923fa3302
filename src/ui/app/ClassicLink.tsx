import * as React from 'react';
import type { ClassicAddress } from '../../core/discussion';
import { initialListState } from '../discussion/listState';
import { boardKeys, useBoard, useDiscussionList } from '../discussion/queries';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Failure } from '../parts/Failure';
import { Skeleton } from '../parts/Skeleton';
import { useAllStrings } from './AllStrings';
import { useApp } from './AppContext';
import { useQuery } from './query';

/** An address of a classic page was opened: finds its place on the board and goes there (D-4). */
export function ClassicLink({ address }: { readonly address: ClassicAddress }): React.ReactElement {
  const { services, environment } = useApp();
  const { navigate } = environment;
  const strings = useAllStrings();
  const board = useBoard();
  const list = useDiscussionList(initialListState('all'), board === undefined);
  const name = address.kind === 'folder' ? address.path : address.id;
  const place = useQuery([...boardKeys.discussion(0), address.kind, name], async () => {
    if (!board) return null;
    return (await services.discussions.resolve(board, address)) ?? null;
  }, { enabled: board !== undefined });

  const found = place.data;
  React.useEffect(() => {
    if (found) navigate({ topic: found.discussionId, ...(found.replyId === undefined ? {} : { reply: found.replyId }) }, { replace: true });
  }, [found, navigate]);

  if (list.isError) return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  if (place.isError) return <Failure error={place.error} onRetry={() => void place.refetch()} />;
  if (found === null) {
    const back = <Button kind="primary" onClick={() => navigate({}, { replace: true })}>{strings.thread.back}</Button>;
    return <EmptyState title={strings.thread.notFoundTitle} text={strings.thread.notFound} action={back} />;
  }
  return <Skeleton shape="posts" count={2} onRetry={() => void place.refetch()} />;
}
