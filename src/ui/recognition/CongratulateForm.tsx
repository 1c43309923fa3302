import * as React from 'react';
import { samePerson } from '../../core/people';
import type { Recognition, Wall } from '../../core/recognition';
import { isAppError } from '../../core/shared';
import { useAnnounce } from '../app/Announcer';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { Field } from '../people/Field';
import styles from './Entry.module.scss';
import { useCommentsRefused } from './queries';
import { useWholeRecognition } from './RecognitionContext';
import { useKeptWords } from './useKeptWords';

interface Props {
  readonly wall: Wall;
  readonly recognition: Recognition;
  readonly name: string;
  readonly onWritten: () => void;
  readonly onCancel: () => void;
}

/** A few words with the recognition. A list may take those of the giver and of owners only: whoever was refused once is told at once the next time. */
export function CongratulateForm({ wall, recognition, name, onWritten, onCancel }: Props): React.ReactElement {
  const { services: { recognitions }, environment: { words: { wall: words }, strings } } = useWholeRecognition();
  const announce = useAnnounce();
  const { isRefused: wasRefused, refuse } = useCommentsRefused();
  const { text, type, forget } = useKeptWords(`congratulate ${recognition.id}`);
  const [stage, setStage] = React.useState<'idle' | 'empty' | 'sending'>('idle');
  const [error, setError] = React.useState<unknown>();
  const control = React.useRef<HTMLTextAreaElement>(null);
  React.useEffect(() => control.current?.focus(), []);

  const send = async (): Promise<void> => {
    if (stage === 'sending') return;
    setError(undefined);
    if (text.trim() === '') {
      setStage('empty');
      return;
    }
    setStage('sending');
    try {
      await recognitions.congratulate(wall, recognition.id, text.trim());
      forget();
      announce(words.congratulateSent);
      onWritten();
    } catch (failure) {
      setError(failure);
      setStage('idle');
      if (isListsRefusal(failure)) refuse();
    }
  };
  const isRefused = isListsRefusal(error);
  if (wasRefused && !isRefused && !samePerson(recognition.giver, wall.me)) {
    return (
      <div className={styles.form}>
        <p role="status" className={styles.note}>{words.congratulateClosed}</p>
        <div className={styles.actions}><Button kind="subtle" onClick={onCancel}>{strings.common.close}</Button></div>
      </div>
    );
  }
  return (
    <form className={styles.form} noValidate aria-label={words.congratulateLabel(name)} onSubmit={event => { event.preventDefault(); void send(); }}>
      <Field label={words.congratulateText} {...(stage === 'empty' ? { problem: words.congratulateEmpty } : {})}>
        {props => <textarea {...props} ref={control} rows={2} maxLength={2000} dir="auto" value={text} readOnly={stage === 'sending'} onChange={event => type(event.target.value)} />}
      </Field>
      {isRefused && <p role="alert" className={styles.note}>{words.congratulateRefused}</p>}
      {error !== undefined && !isRefused && <Failure error={error} />}
      <div className={styles.actions}>
        {!isRefused && <Button submit busy={stage === 'sending'}>{stage === 'sending' ? words.congratulateSending : words.congratulateSend}</Button>}
        <Button kind="subtle" onClick={onCancel}>{isRefused ? strings.common.close : strings.common.cancel}</Button>
      </div>
    </form>
  );
}

/** The list's own; a sign-in that ran out (401) passes, and the words can be sent again. */
function isListsRefusal(error: unknown): boolean {
  return isAppError(error, 'forbidden') && error.details.status !== 401;
}
