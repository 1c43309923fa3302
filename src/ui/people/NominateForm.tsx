import * as React from 'react';
import type { EntryKey, Person } from '../../core/people';
import type { Instant } from '../../core/shared';
import { useAnnounce } from '../app/Announcer';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { useQuery } from '../app/query';
import { useWholeDirectory } from './DirectoryContext';
import { Field } from './Field';
import styles from './Owner.module.scss';
import { PersonPicker } from './PersonPicker';
import { directoryKeys, useReadAgain } from './queries';
import { useId } from '../parts/useId';

/** A year from today: long enough to be worth it, short enough to be asked again. */
const yearLater = 366;

/** Person, topic and term. The same form sent twice makes one nomination. */
export function NominateForm({ onMade }: { readonly onMade: () => void }): React.ReactElement {
  const { services: { entries, people }, environment: { words: { nomination: words }, now } } = useWholeDirectory();
  const announce = useAnnounce();
  const readAgain = useReadAgain();
  const topicsId = useId('topics');
  const topics = useQuery(directoryKeys.topics, () => entries.topics(), { staleTime: Infinity }).data ?? [];
  const [person, setPerson] = React.useState<Person>();
  const [topic, setTopic] = React.useState('');
  const [from, setFrom] = React.useState(() => dayText(now(), 0));
  const [until, setUntil] = React.useState(() => dayText(now(), yearLater));
  const [error, setError] = React.useState<unknown>();
  const [stage, setStage] = React.useState<'idle' | 'incomplete' | 'sending'>('idle');
  const key = React.useRef(crypto.randomUUID() as EntryKey);

  const send = async (): Promise<void> => {
    setError(undefined);
    if (!person || topic.trim() === '' || !(from < until)) {
      setStage('incomplete');
      return;
    }
    setStage('sending');
    try {
      await entries.nominate({ key: key.current, topic: topic.trim(), nominee: person, from: instantOf(from), until: instantOf(until) });
      key.current = crypto.randomUUID() as EntryKey;
      announce(words.sent(person.name));
      setPerson(undefined);
      setTopic('');
      onMade();
      readAgain();
    } catch (failure) {
      setError(failure);
    }
    setStage('idle');
  };
  return (
    <form className={styles.form} noValidate onSubmit={event => { event.preventDefault(); void send(); }}>
      <PersonPicker people={people} label={words.person} hint={words.personHint} noneFound={words.noneFound} person={person} onChange={setPerson} />
      <Field label={words.topic}>
        {props => (
          <>
            <input {...props} type="text" list={topicsId} maxLength={60} value={topic} onChange={event => setTopic(event.target.value)} />
            <datalist id={topicsId}>{topics.map(value => <option key={value} value={value} />)}</datalist>
          </>
        )}
      </Field>
      <Field label={words.from}>{props => <input {...props} type="date" value={from} onChange={event => setFrom(event.target.value)} />}</Field>
      <Field label={words.until}>{props => <input {...props} type="date" value={until} onChange={event => setUntil(event.target.value)} />}</Field>
      {stage === 'incomplete' && <p role="alert">{words.needsAll}</p>}
      {error !== undefined && <Failure error={error} />}
      <div className={styles.foot}><Button kind="primary" submit busy={stage === 'sending'}>{stage === 'sending' ? words.sending : words.send}</Button></div>
    </form>
  );
}

function dayText(today: Date, later: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + later);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function instantOf(day: string): Instant {
  return `${new Date(`${day}T00:00:00`).toISOString().slice(0, 19)}Z` as Instant;
}
