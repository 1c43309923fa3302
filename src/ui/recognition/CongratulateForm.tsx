import * as React from 'react';
import type { Recognition, Wall } from '../../core/recognition';
import { useAnnounce } from '../app/Announcer';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { Field } from '../people/Field';
import styles from './Entry.module.scss';
import { useRecognition } from './RecognitionContext';

interface Props {
  readonly wall: Wall;
  readonly recognition: Recognition;
  readonly name: string;
  readonly onDone: () => void;
}

/** A few words of others, as a comment of the item. */
export function CongratulateForm({ wall, recognition, name, onDone }: Props): React.ReactElement {
  const { services: { recognitions }, environment: { words: { wall: words }, strings } } = useRecognition();
  const announce = useAnnounce();
  const [text, setText] = React.useState('');
  const [stage, setStage] = React.useState<'idle' | 'empty' | 'sending'>('idle');
  const [error, setError] = React.useState<unknown>();
  const control = React.useRef<HTMLTextAreaElement>(null);
  React.useEffect(() => control.current?.focus(), []);

  const send = async (): Promise<void> => {
    setError(undefined);
    if (text.trim() === '') {
      setStage('empty');
      return;
    }
    setStage('sending');
    try {
      await recognitions.congratulate(wall, recognition.id, text.trim());
      announce(words.congratulateSent);
      onDone();
    } catch (failure) {
      setError(failure);
      setStage('idle');
    }
  };
  return (
    <form className={styles.form} noValidate aria-label={words.congratulateLabel(name)} onSubmit={event => { event.preventDefault(); void send(); }}>
      <Field label={words.congratulateText} {...(stage === 'empty' ? { problem: words.congratulateEmpty } : {})}>
        {props => <textarea {...props} ref={control} rows={2} maxLength={2000} value={text} onChange={event => setText(event.target.value)} />}
      </Field>
      {error !== undefined && <Failure error={error} />}
      <div className={styles.actions}>
        <Button submit busy={stage === 'sending'}>{stage === 'sending' ? words.congratulateSending : words.congratulateSend}</Button>
        <Button kind="subtle" onClick={onDone}>{strings.common.cancel}</Button>
      </div>
    </form>
  );
}
