import * as React from 'react';
import type { OutcomeKey, Rung } from '../../../core/people';
import { useApp } from '../../app/AppContext';
import { useBoard } from '../queries';

/** Says where a search for help ended. Once for each rung of one search: two chats are one end. Nothing on the screen waits for it. */
export function useOutcome(): (rung: Rung, discussionId?: number) => void {
  const { services: { ladder } } = useApp();
  const listId = useBoard()?.id;
  const told = React.useRef(new Set<Rung>());
  return React.useCallback((rung, discussionId) => {
    if (ladder === undefined || told.current.has(rung)) return;
    told.current.add(rung);
    void ladder.outcomes.record({
      key: crypto.randomUUID() as OutcomeKey, rung,
      ...(discussionId === undefined ? {} : { discussionId }), ...(listId === undefined ? {} : { listId })
    });
  }, [ladder, listId]);
}
