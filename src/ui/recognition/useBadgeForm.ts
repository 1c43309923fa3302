import * as React from 'react';
import { cleanBadge, validateBadge } from '../../core/recognition';
import type { Badge, BadgeProblem, NewBadge, RecognitionKey } from '../../core/recognition';
import { isAppError } from '../../core/shared';
import { useAnnounce } from '../app/Announcer';
import { useWholeRecognition } from './RecognitionContext';

export interface BadgeFormState {
  readonly typed: NewBadge;
  /** As typed: empty, or a number of months. */
  readonly months: string;
  readonly problems: readonly BadgeProblem[];
  readonly stage: 'idle' | 'saving';
  readonly error: unknown;
  /** The badge as somebody else saved it meanwhile. */
  readonly theirs: Badge | undefined;
  readonly change: (patch: Partial<NewBadge>) => void;
  readonly setMonths: (months: string) => void;
  readonly save: () => Promise<void>;
}

const empty: NewBadge = {
  name: '', description: '', criteria: '', icon: 'answer', awarders: { kind: 'everyone' }, needsEvidence: false, isRetired: false, translations: {}
};

/** A badge as it is typed; refused with reasons before anything is sent, saved under the version that was read. */
export function useBadgeForm(badge: Badge | undefined, onDone: () => void): BadgeFormState {
  const { services: { badges }, environment: { words: { owner: words }, tenantOrigins } } = useWholeRecognition();
  const announce = useAnnounce();
  const [typed, setTyped] = React.useState<NewBadge>(badge ?? empty);
  const [months, setMonths] = React.useState(badge?.validMonths === undefined ? '' : String(badge.validMonths));
  const [problems, setProblems] = React.useState<readonly BadgeProblem[]>([]);
  const [stage, setStage] = React.useState<BadgeFormState['stage']>('idle');
  const [error, setError] = React.useState<unknown>();
  const key = React.useRef(crypto.randomUUID() as RecognitionKey);
  const [known, setKnown] = React.useState(badge);
  const [theirs, setTheirs] = React.useState<Badge>();
  const save = async (): Promise<void> => {
    setError(undefined);
    const wanted = cleanBadge(withMonths(typed, months));
    const found = validateBadge(wanted, tenantOrigins);
    setProblems(found);
    if (found.length > 0) return;
    setStage('saving');
    try {
      const saved = await badges.save(wanted, known ? { badge: known } : { key: key.current });
      // An attempt whose answer was lost had got through, and the words were changed since: what is typed now counts.
      if (!known && wordsOf(saved) !== wordsOf(wanted)) await badges.save(wanted, { badge: saved });
      announce(words.saved);
      onDone();
    } catch (failure) {
      // Both are shown; saving again is under the version that was seen.
      const now = known && isAppError(failure, 'conflict') ? await current(known) : undefined;
      if (now) {
        setKnown(now);
        setTheirs(now);
      }
      setError(now ? undefined : failure);
      setStage('idle');
    }
  };
  const current = async ({ id }: Badge): Promise<Badge | undefined> => (await badges.all().catch((): readonly Badge[] => [])).find(one => one.id === id);
  return {
    typed, months, problems, stage, error, theirs, save,
    // What is on its way stays as it is: words added now would be neither saved nor kept.
    change: patch => { if (stage === 'idle') setTyped(old => ({ ...old, ...patch })); },
    setMonths: value => { if (stage === 'idle') setMonths(value); }
  };
}

function withMonths(typed: NewBadge, months: string): NewBadge {
  const { name, description, criteria, icon, awarders, needsEvidence, isRetired, translations, importedFrom } = typed;
  return {
    name, description, criteria, icon, awarders, needsEvidence, isRetired, translations,
    ...(importedFrom === undefined ? {} : { importedFrom }), ...(months.trim() === '' ? {} : { validMonths: Number(months) })
  };
}

function wordsOf({ name, description, criteria, icon, awarders, needsEvidence, isRetired, translations, validMonths }: NewBadge): string {
  return JSON.stringify([name, description, criteria, icon, awarders, needsEvidence, isRetired, Object.entries(translations).sort(([a], [b]) => (a < b ? -1 : 1)), validMonths ?? 0]);
}
