import * as React from 'react';
import { roundTitleLimit, shareRoundRefusal } from '../../core/recognition';
import type { RecognitionKey, RoundRefusal } from '../../core/recognition';
import type { Instant } from '../../core/shared';
import { useAnnounce } from '../app/Announcer';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { Field } from '../people/Field';
import { useWholeRecognition } from './RecognitionContext';
import styles from './Share.module.scss';
import { useReadSharesAgain } from './shareQueries';

const day = 86_400_000;
/** What a round usually is open for, in days; the owner changes it. */
const usualDays = 14;

/** An owner opens a round: a title and two moments, in the owner's own time zone. The same form sent twice makes one round. */
export function ShareRoundForm({ onDone }: { readonly onDone: () => void }): React.ReactElement {
  const { services: { shareRounds }, environment: { words: { shareRound: words }, strings, now } } = useWholeRecognition();
  const announce = useAnnounce();
  const readAgain = useReadSharesAgain();
  const [title, setTitle] = React.useState('');
  const [opens, setOpens] = React.useState(() => localText(now()));
  const [closes, setCloses] = React.useState(() => localText(new Date(now().getTime() + usualDays * day)));
  const [refusal, setRefusal] = React.useState<RoundRefusal>();
  const [isSending, setSending] = React.useState(false);
  const [error, setError] = React.useState<unknown>();
  const key = React.useRef(crypto.randomUUID() as RecognitionKey);

  const send = async (): Promise<void> => {
    const round = { title, opens: instantOf(opens), closes: instantOf(closes) };
    const ruling = shareRoundRefusal(round, now());
    setRefusal(ruling);
    setError(undefined);
    if (ruling) return;
    setSending(true);
    try {
      await shareRounds.start(round, key.current);
      announce(words.started);
      readAgain();
      onDone();
    } catch (failure) {
      setError(failure);
      setSending(false);
    }
  };
  return (
    <form className={styles.form} noValidate onSubmit={event => { event.preventDefault(); if (!isSending) void send(); }}>
      <Field label={words.roundTitle}>{props => <input {...props} type="text" maxLength={roundTitleLimit} readOnly={isSending} value={title} onChange={event => setTitle(event.target.value)} />}</Field>
      <Field label={words.opens}>{props => <input {...props} type="datetime-local" value={opens} onChange={event => setOpens(event.target.value)} />}</Field>
      <Field label={words.closes} hint={words.closesHint}>{props => <input {...props} type="datetime-local" value={closes} onChange={event => setCloses(event.target.value)} />}</Field>
      {refusal && <p role="alert" className={styles.problem}>{words.roundRefusal[refusal]}</p>}
      {error !== undefined && <Failure error={error} title={words.notStarted} />}
      <div className={styles.foot}>
        <Button kind="primary" submit busy={isSending}>{isSending ? words.starting : words.startNow}</Button>
        <Button onClick={onDone}>{strings.common.cancel}</Button>
      </div>
    </form>
  );
}

/** A moment as the control has it: local, to the minute. */
function localText(at: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What is no moment stays as it is: the rule refuses it. */
function instantOf(local: string): Instant {
  const at = new Date(local);
  return (Number.isNaN(at.getTime()) ? '' : at.toISOString().replace('.000Z', 'Z')) as Instant;
}
