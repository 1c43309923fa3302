import * as React from 'react';
import type { Person } from '../../core/people';
import { badgeWords, mayNominate } from '../../core/recognition';
import type { Badge, NominateRefusal, Wall } from '../../core/recognition';
import { useAnnounce } from '../app/Announcer';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { nameOf } from '../parts/PersonName';
import { Field } from '../people/Field';
import { PersonPicker } from '../people/PersonPicker';
import { BadgeMark } from './BadgeMark';
import { useReadAgain } from './queries';
import { useWholeRecognition } from './RecognitionContext';
import styles from './Thanks.module.scss';
import { isSentOtherwise } from './thanksFailure';
import { useKeptWords } from './useKeptWords';

/** Somebody proposes somebody for a badge. The same form sent twice makes one nomination. */
export function NominateBadgeForm({ wall, onDone }: { readonly wall: Wall; readonly onDone: () => void }): React.ReactElement {
  const { services: { nominations, people }, environment: { words: allWords, strings, locale } } = useWholeRecognition();
  const words = allWords.nomination;
  const announce = useAnnounce();
  const readAgain = useReadAgain();
  const [person, setPerson] = React.useState<Person>();
  const [badgeId, setBadgeId] = React.useState('');
  const { text: reason, key, type, forget, renew } = useKeptWords('nominate');
  const [refusal, setRefusal] = React.useState<NominateRefusal | 'incomplete'>();
  const [isSending, setSending] = React.useState(false);
  const [error, setError] = React.useState<unknown>();
  const badge = wall.badges.find(one => String(one.id) === badgeId);

  const send = async (): Promise<void> => {
    setError(undefined);
    setRefusal(undefined);
    if (!person || !badge) return setRefusal('incomplete');
    const ruling = mayNominate(wall.me, person, badge, reason);
    if (!ruling.allowed) return setRefusal(ruling.reason);
    setSending(true);
    try {
      await nominations.nominate(wall, person, badge.id, reason.trim(), key);
      forget();
      announce(words.sent(nameOf(person, strings)));
      readAgain();
      onDone();
    } catch (failure) {
      if (isSentOtherwise(failure)) renew();
      setError(failure);
      setSending(false);
    }
  };
  return (
    <form className={styles.form} noValidate onSubmit={event => { event.preventDefault(); if (!isSending) void send(); }}>
      <PersonPicker people={people} label={words.person} hint={words.personHint} noneFound={allWords.thanks.noneFound} person={person} onChange={setPerson} />
      <Field label={words.badge}>
        {props => (
          <select {...props} value={badgeId} onChange={event => setBadgeId(event.target.value)}>
            <option value="">{words.chooseBadge}</option>
            {wall.badges.filter(one => !one.isRetired).map(one => <option key={one.id} value={String(one.id)}>{badgeWords(one, locale).name}</option>)}
          </select>
        )}
      </Field>
      {badge && <BadgeRule badge={badge} />}
      <Field label={words.reason}>{props => <textarea {...props} rows={4} dir="auto" readOnly={isSending} value={reason} onChange={event => type(event.target.value)} />}</Field>
      {refusal && <p role="alert">{words.refusal[refusal]}</p>}
      {error !== undefined && <Failure error={error} title={words.notDone} />}
      <div className={styles.foot}>
        <Button kind="primary" submit busy={isSending}>{isSending ? words.sending : words.send}</Button>
        <Button onClick={onDone}>{strings.common.cancel}</Button>
      </div>
    </form>
  );
}

/** What the chosen badge is for, and who will decide. */
function BadgeRule({ badge }: { readonly badge: Badge }): React.ReactElement {
  const { environment: { words, locale } } = useWholeRecognition();
  const { criteria } = badgeWords(badge, locale);
  const { awarders } = badge;
  return (
    <div className={styles.rule}>
      <BadgeMark badge={badge} />
      <div>
        <p><bdi>{criteria}</bdi></p>
        <p className={styles.small}><bdi>{awarders.kind === 'group' ? words.awarders.group(awarders.groupName) : words.awarders[awarders.kind]}</bdi></p>
      </div>
    </div>
  );
}
