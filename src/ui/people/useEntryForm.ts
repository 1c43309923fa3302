import * as React from 'react';
import { cleanExpertise, nothingSaid, validateExpertise } from '../../core/people';
import type { EntryKey, Expertise, ExpertiseEntry, ExpertiseProblem, MyExpertise } from '../../core/people';
import { useAnnounce } from '../app/Announcer';
import { useQueryClient } from '../app/query';
import { useOfferUndo } from '../app/Undo';
import { useWholeDirectory } from './DirectoryContext';
import { directoryKeys, useReadAgain } from './queries';

export interface EntryFormState {
  readonly form: Expertise;
  readonly change: (patch: Partial<Expertise>) => void;
  readonly isDirty: boolean;
  /** Typed before and found again in this browser. */
  readonly isRestored: boolean;
  readonly problems: readonly ExpertiseProblem[];
  readonly stage: 'idle' | 'saving' | 'saved';
  readonly error: unknown;
  /** A version saved elsewhere in between. */
  readonly theirs: ExpertiseEntry | undefined;
  readonly save: (over?: ExpertiseEntry) => Promise<void>;
  readonly takeTheirs: () => void;
  readonly goOn: () => void;
  readonly discard: () => void;
  readonly remove: () => Promise<void>;
}

/** The own entry as it is edited: kept in this browser until it is saved, made exactly once, never over a version that was not seen. */
export function useEntryForm(mine: MyExpertise): EntryFormState {
  const { services: { entries, drafts }, environment: { words } } = useWholeDirectory();
  const client = useQueryClient();
  const readAgain = useReadAgain();
  const announce = useAnnounce();
  const offerUndo = useOfferUndo();
  const [draft] = React.useState(() => drafts.load());
  const [form, setForm] = React.useState<Expertise>(draft ?? mine.entry ?? nothingSaid);
  const [isDirty, setDirty] = React.useState(draft !== undefined);
  const [problems, setProblems] = React.useState<readonly ExpertiseProblem[]>([]);
  const [stage, setStage] = React.useState<EntryFormState['stage']>('idle');
  const [error, setError] = React.useState<unknown>();
  const [theirs, setTheirs] = React.useState<ExpertiseEntry>();
  const [entry, setEntry] = React.useState(mine.entry);
  // One key for every attempt: a lost answer makes no second entry.
  const key = React.useRef(crypto.randomUUID() as EntryKey);

  // Answering a nomination makes a newer version with the same words: that is no conflict. A form untouched shows what is there.
  const current = mine.entry;
  if (current !== entry && current !== undefined && stage !== 'saving') {
    if (!isDirty || (entry !== undefined && sameWords(current, entry))) {
      setEntry(current);
      if (!isDirty) setForm(current);
    }
  }

  const show = (next: Expertise, dirty: boolean): void => {
    setForm(next);
    setDirty(dirty);
    setProblems([]);
    setError(undefined);
    if (dirty) drafts.save(next); else drafts.forget();
  };
  const keep = (saved: ExpertiseEntry): void => {
    setEntry(saved);
    setTheirs(undefined);
    client.setQueryData<MyExpertise>(directoryKeys.mine, old => ({ ...(old ?? mine), entry: saved }));
    readAgain();
  };

  return {
    form, isDirty, isRestored: draft !== undefined && isDirty, problems, stage, error, theirs,
    change: patch => { setStage('idle'); show({ ...form, ...patch }, true); },
    goOn: () => setTheirs(undefined),
    discard: () => { setTheirs(undefined); show(entry ?? nothingSaid, false); },
    takeTheirs() {
      if (!theirs) return;
      show(theirs, false);
      keep(theirs);
    },
    async save(over) {
      const cleaned = cleanExpertise(form);
      const found = validateExpertise(cleaned);
      setProblems(found);
      setError(undefined);
      if (found.length > 0) return;
      setStage('saving');
      try {
        const known = over ?? entry;
        const result = await entries.save(cleaned, known ? { entry: known } : { key: key.current });
        if (result.saved) {
          show(result.entry, false);
          keep(result.entry);
          setStage('saved');
          announce(words.mine.saved);
        } else {
          setTheirs(result.theirs);
          setStage('idle');
        }
      } catch (failure) {
        drafts.save(cleaned);
        setError(failure);
        setStage('idle');
      }
    },
    async remove() {
      if (!entry) return;
      const gone = entry;
      setStage('saving');
      setError(undefined);
      try {
        await entries.remove(gone);
      } catch (failure) {
        setError(failure);
        setStage('idle');
        return;
      }
      setStage('idle');
      setEntry(undefined);
      key.current = crypto.randomUUID() as EntryKey;
      const again = key.current;
      show(nothingSaid, false);
      client.setQueryData<MyExpertise>(directoryKeys.mine, old => ({ ...(old ?? mine), entry: undefined }));
      readAgain();
      offerUndo({
        message: words.mine.removed,
        undoneMessage: words.mine.undone,
        async undo() {
          const result = await entries.save(cleanExpertise(gone), { key: again });
          keep(result.saved ? result.entry : result.theirs);
        }
      });
    }
  };
}

function sameWords(a: Expertise, b: Expertise): boolean {
  return JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b));
}

/** Only what the form holds, in one order. */
function wordsOf(one: Expertise): readonly unknown[] {
  return [
    one.topics, one.askMeAbout, one.wantsToLearn, one.isMentor, one.languages, one.processes, one.disciplines, one.pronouns, one.timeZone,
    one.officeHours, one.weeklyLimit, one.pausedUntil, one.isHidden
  ];
}
