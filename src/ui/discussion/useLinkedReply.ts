import * as React from 'react';
import type { Reply } from '../../core/discussion';
import type { useReplies } from './queries';
import { entryId } from './ThreadEntries';

interface LinkedReply {
  /** The reply to highlight. */
  readonly id: number | undefined;
  /** The link leads to a reply that is nowhere among the answers. */
  readonly isGone: boolean;
  /** Scrolls to a reply, focuses and highlights it as soon as it is there. */
  readonly show: (reply: number) => void;
  /** Takes the focus when there is no reply to take it. */
  readonly headingRef: React.RefObject<HTMLHeadingElement>;
}

/** Brings the reply that a link names into view, fetching further pages until it is there. */
export function useLinkedReply(linked: number | undefined, replies: readonly Reply[], query: ReturnType<typeof useReplies>, more: () => Promise<unknown>): LinkedReply {
  const [target, setTarget] = React.useState(linked);
  const headingRef = React.useRef<HTMLHeadingElement>(null);
  const reached = React.useRef<number>();
  React.useEffect(() => setTarget(linked), [linked]);
  const isHere = target !== undefined && replies.some(reply => reply.id === target);
  const { hasNextPage, isFetchingNextPage, isError } = query;

  React.useEffect(() => {
    if (target === undefined || isHere || !hasNextPage || isFetchingNextPage || isError) return;
    void more();
  }, [target, isHere, hasNextPage, isFetchingNextPage, isError, more]);

  React.useEffect(() => {
    if (!isHere || reached.current === target) return;
    reached.current = target;
    const element = document.getElementById(entryId(target as number));
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, [isHere, target]);

  const isGone = linked !== undefined && target === linked && !isHere && reached.current !== target && query.data !== undefined && !hasNextPage;
  const show = React.useCallback((reply: number) => setTarget(reply), []);
  return { id: isHere ? target : undefined, isGone, show, headingRef };
}
