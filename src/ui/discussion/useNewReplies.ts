import * as React from 'react';
import type { Board, Discussion, Reply } from '../../core/discussion';
import { useAnnounce } from '../app/Announcer';
import { useAllStrings } from '../app/AllStrings';
import { useApp } from '../app/AppContext';

/** How often somebody who is looking is told what is new, in milliseconds. */
export const lookEvery = 30_000;
/** Without a key, pointer or scroll for this long nobody is looking, and nothing is asked: an idle tab costs nothing. */
export const idleAfter = 5 * 60_000;

interface NewReplies {
  readonly replies: readonly Reply[];
  readonly clear: () => void;
}

/** Replies written by others while the thread is open: announced politely, shown when asked for, so that nothing jumps. */
export function useNewReplies(board: Board, discussion: Discussion, known: readonly Reply[], isComplete: boolean): NewReplies {
  const { services: { discussions } } = useApp();
  const strings = useAllStrings();
  const announce = useAnnounce();
  const [found, setFound] = React.useState<readonly Reply[]>([]);
  const latest = React.useRef({ known, found });
  latest.current = { known, found };
  const { id, folderPath } = discussion;

  React.useEffect(() => {
    if (!isComplete) return;
    let lastSign = Date.now();
    let isCurrent = true;
    const sign = (): void => { lastSign = Date.now(); };
    const signs = ['keydown', 'pointermove', 'pointerdown', 'scroll', 'focus'];
    signs.forEach(name => window.addEventListener(name, sign, { passive: true, capture: true }));
    const look = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || Date.now() - lastSign > idleAfter) return;
      const after = [...latest.current.known, ...latest.current.found].reduce((last, reply) => Math.max(last, reply.id), 0);
      try {
        const fresh = await discussions.repliesAfter(board, { id, folderPath }, after);
        const isUnknown = (reply: Reply): boolean => ![...latest.current.known, ...latest.current.found].some(other => other.id === reply.id);
        const added = fresh.filter(isUnknown);
        if (!isCurrent || added.length === 0) return;
        const all = [...latest.current.found, ...added];
        setFound(all);
        announce(strings.thread.newReplies(all.length));
      } catch {
        // Nobody asked for this: the next look may succeed, and what is on the screen stays right.
      }
    };
    const timer = setInterval(() => void look(), lookEvery);
    return () => {
      isCurrent = false;
      clearInterval(timer);
      signs.forEach(name => window.removeEventListener(name, sign, { capture: true }));
    };
  }, [announce, board, id, folderPath, discussions, isComplete, strings]);

  const replies = found.filter(reply => !known.some(other => other.id === reply.id));
  return { replies, clear: React.useCallback(() => setFound([]), []) };
}
