import * as React from 'react';
import type { AppliedChange } from '../../core/discussion';
import { useApp } from '../app/AppContext';

interface MadeChanges {
  /** What was changed on this list from this browser and not undone since; nothing that was there before. */
  readonly made: readonly AppliedChange[];
  readonly add: (applied: readonly AppliedChange[]) => void;
  /** They were undone, or are to stay. */
  readonly forget: () => void;
}

/** Kept over the end of the page view: an owner may notice days later that something is to be taken back. */
export function useMadeChanges(): MadeChanges {
  const { setupChanges } = useApp().services;
  const [made, setMade] = React.useState(() => changesFrom(setupChanges?.load()));
  const keep = (next: readonly AppliedChange[]): void => {
    setMade(next);
    setupChanges?.save(next.length === 0 ? undefined : next);
  };
  return {
    made,
    add: applied => keep([...made.filter(old => !applied.some(({ change }) => change.id === old.change.id)), ...applied.filter(one => one.made)]),
    forget: () => keep([])
  };
}

function changesFrom(kept: unknown): readonly AppliedChange[] {
  return Array.isArray(kept) ? kept.filter(isMadeChange) : [];
}

function isMadeChange(value: Partial<AppliedChange> | null): value is AppliedChange {
  const { id, kind, column, detail, enables } = value?.change ?? {};
  return value?.made === true && [id, kind, column, detail].every(text => typeof text === 'string') && Array.isArray(enables);
}
