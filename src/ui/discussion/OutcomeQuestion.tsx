import * as React from 'react';
import type { Board, Discussion, Outcome } from '../../core/discussion';
import { useAnnounce } from '../app/Announcer';
import { useAllStrings } from '../app/AllStrings';
import { useApp } from '../app/AppContext';
import { useQueryClient } from '../app/query';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { useId } from '../parts/useId';
import { patchPost } from './cache';
import styles from './ThreadScreen.module.scss';

const outcomes: readonly Outcome[] = ['solved', 'partly', 'notYet'];

/** "Did this help?", for the asker alone: one click, shown at once, taken back when it was not saved. */
export function OutcomeQuestion({ board, discussion }: { readonly board: Board; readonly discussion: Discussion }): React.ReactElement {
  const { services } = useApp();
  const strings = useAllStrings();
  const client = useQueryClient();
  const announce = useAnnounce();
  const labelId = useId('outcome');
  const [failure, setFailure] = React.useState<{ readonly error: unknown; readonly wanted: Outcome | undefined }>();
  const [saving, setSaving] = React.useState(false);

  const choose = async (wanted: Outcome | undefined): Promise<void> => {
    const before = discussion.outcome;
    setFailure(undefined);
    setSaving(true);
    patchPost(client, discussion.id, discussion.id, { outcome: wanted });
    try {
      await services.discussions.setOutcome(board, discussion.id, wanted);
      announce(strings.outcome.saved);
    } catch (error) {
      patchPost(client, discussion.id, discussion.id, { outcome: before });
      setFailure({ error, wanted });
    } finally {
      setSaving(false);
    }
  };

  return (
    <div className={styles.outcome}>
      <span id={labelId}>{strings.outcome.question}</span>
      <span role="group" aria-labelledby={labelId} className={styles.outcomes}>
        {outcomes.map(outcome => (
          <Button
            key={outcome}
            kind="subtle"
            busy={saving}
            aria-pressed={discussion.outcome === outcome}
            onClick={() => void choose(discussion.outcome === outcome ? undefined : outcome)}
          >
            {strings.outcome[outcome]}
          </Button>
        ))}
      </span>
      {failure && <Failure title={strings.outcome.failed} error={failure.error} onRetry={() => void choose(failure.wanted)} />}
    </div>
  );
}
