import * as React from 'react';
import { isWorthOffering } from '../../core/discussion';
import type { DiscussionId, PostId, Reply, ReplyId } from '../../core/discussion';
import { useApp } from '../app/AppContext';

interface ThreadDrafts {
  /** The post that an unfinished reply answers: its composer opens by itself. */
  readonly replyTo: PostId | undefined;
  /** The post with an unfinished edit. */
  readonly edit: PostId | undefined;
  /** The answer with an unfinished entry made of it: its composer opens by itself, too. */
  readonly reuse: ReplyId | undefined;
  /** A composer was closed: it does not open by itself again. */
  readonly forget: (kind: 'replyTo' | 'reuse') => void;
}

/** What was left unfinished in this thread, offered on return. */
export function useThreadDrafts(discussion: DiscussionId, replies: readonly Reply[]): ThreadDrafts {
  const { services: { drafts }, environment } = useApp();
  const [places, setPlaces] = React.useState<{ readonly replyTo: readonly PostId[]; readonly edit: readonly PostId[]; readonly reuse: readonly ReplyId[] }>({ replyTo: [], edit: [], reuse: [] });
  const now = React.useRef(environment.now);
  now.current = environment.now;

  React.useEffect(() => {
    let isCurrent = true;
    drafts.all().then(all => {
      if (!isCurrent) return;
      const worth = all.filter(draft => isWorthOffering(draft, now.current().getTime()));
      setPlaces({
        replyTo: worth.flatMap(({ place }) => (place.kind === 'reply' ? [place.to] : [])),
        edit: worth.flatMap(({ place }) => (place.kind === 'edit' ? [place.post] : [])),
        reuse: worth.flatMap(({ place }) => (place.kind === 'reuse' ? [place.of] : []))
      });
    }, () => undefined);
    return () => { isCurrent = false; };
  }, [drafts, discussion]);

  const isInThread = (id: PostId): boolean => id === discussion || replies.some(reply => reply.id === id);
  return {
    replyTo: places.replyTo.filter(isInThread)[0],
    edit: places.edit.filter(isInThread)[0],
    reuse: places.reuse.filter(isInThread)[0],
    forget: kind => setPlaces(old => ({ ...old, [kind]: [] }))
  };
}
