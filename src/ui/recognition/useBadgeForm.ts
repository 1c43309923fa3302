import * as React from 'react';
import { cleanBadge, validateBadge } from '../../core/recognition';
import type { Badge, BadgeProblem, NewBadge, RecognitionKey } from '../../core/recognition';
import { useAnnounce } from '../app/Announcer';
import { useRecognition } from './RecognitionContext';

export interface BadgeFormState {
  readonly typed: NewBadge;
  /** As typed: empty, or a number of months. */
  readonly months: string;
  readonly problems: readonly BadgeProblem[];
  readonly stage: 'idle' | 'saving';
  readonly error: unknown;
  readonly change: (patch: Partial<NewBadge>) => void;
  readonly setMonths: (months: string) => void;
  readonly save: () => Promise<void>;
}

const empty: NewBadge = {
  name: '', description: '', criteria: '', icon: 'answer', awarders: { kind: 'everyone' }, needsEvidence: false, isRetired: false, translations: {}
};

/** A badge as it is typed; refused with reasons before anything is sent, saved under the version that was read. */
export function useBadgeForm(badge: Badge | undefined, onDone: () => void): BadgeFormState {
  const { services: { badges }, environment: { words: { owner: words }, tenantOrigins } } = useRecognition();
  const announce = useAnnounce();
  const [typed, setTyped] = React.useState<NewBadge>(badge ?? empty);
  const [months, setMonths] = React.useState(badge?.validMonths === undefined ? '' : String(badge.validMonths));
  const [problems, setProblems] = React.useState<readonly BadgeProblem[]>([]);
  const [stage, setStage] = React.useState<BadgeFormState['stage']>('idle');
  const [error, setError] = React.useState<unknown>();
  const key = React.useRef(crypto.randomUUID() as RecognitionKey);
  const save = async (): Promise<void> => {
    setError(undefined);
    const wanted = cleanBadge(withMonths(typed, months));
    const found = validateBadge(wanted, tenantOrigins);
    setProblems(found);
    if (found.length > 0) return;
    setStage('saving');
    try {
      await badges.save(wanted, badge ? { badge } : { key: key.current });
      announce(words.saved);
      onDone();
    } catch (failure) {
      setError(failure);
      setStage('idle');
    }
  };
  return { typed, months, problems, stage, error, change: patch => setTyped(old => ({ ...old, ...patch })), setMonths, save };
}

function withMonths(typed: NewBadge, months: string): NewBadge {
  const { name, description, criteria, icon, awarders, needsEvidence, isRetired, translations, importedFrom } = typed;
  return {
    name, description, criteria, icon, awarders, needsEvidence, isRetired, translations,
    ...(importedFrom === undefined ? {} : { importedFrom }), ...(months.trim() === '' ? {} : { validMonths: Number(months) })
  };
}
