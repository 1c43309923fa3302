import * as React from 'react';
import { keyOf } from '../../core/people';
import { badgeWords, mayDecide, mayEndorse } from '../../core/recognition';
import type { BadgeNomination, DecideRefusal, EndorseRefusal, GiveFacts, Wall } from '../../core/recognition';
import { samePerson } from '../../core/people';
import { useAnnounce } from '../app/Announcer';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { nameOf, PersonName } from '../parts/PersonName';
import { When } from '../parts/When';
import { Field } from '../people/Field';
import owner from '../people/Owner.module.scss';
import { useManagers, useReadAgain } from './queries';
import { useWholeRecognition } from './RecognitionContext';
import { Sentence } from './Sentence';
import styles from './Thanks.module.scss';
import { isSentOtherwise } from './thanksFailure';
import { useKeptWords } from './useKeptWords';

type Step = 'endorse' | 'awarded' | 'declined';

/** A reason that would do: whether somebody may take a step at all is asked before they write theirs. */
const someReason = '-';

/** A nomination with who agrees and what was decided; each step only for whom it is. */
export function NominationItem({ wall, nomination }: { readonly wall: Wall; readonly nomination: BadgeNomination }): React.ReactElement {
  const { environment: { words: { nomination: words, awarders }, strings, locale } } = useWholeRecognition();
  const [step, setStep] = React.useState<Step>();
  const badge = wall.badges.find(one => one.id === nomination.badge);
  const facts = useDecideFacts(wall, nomination, badge?.awarders.kind === 'managers');
  const { endorsements, decision, nominee, nominator } = nomination;
  const endorsing = mayEndorse(wall.me, nomination, someReason);
  const canEndorse = wall.canGive && endorsing.allowed;
  const canDecide = wall.canGive && !decision && mayDecide(nomination, badge, 'declined', someReason, facts).allowed;
  const award = mayDecide(nomination, badge, 'awarded', someReason, facts);
  return (
    <li className={owner.change}>
      <p>
        <Sentence text={words.entry} giver={<PersonName person={nominator} />} receivers={[nominee]} badge={badge ? badgeWords(badge, locale).name : words.goneBadge} />
        {' '}<span className={styles.small}><When at={nomination.at} /></span>
      </p>
      <p dir="auto">{nomination.reason}</p>
      {nomination.changedAt !== undefined && <p className={owner.muted}>{words.changed} <When at={nomination.changedAt} /></p>}
      {endorsements.length > 0 && (
        <>
          <p className={owner.muted}>{words.endorsements(endorsements.length)}</p>
          <ul className={styles.points}>{endorsements.map(one => <li key={keyOf(one.by)}><PersonName person={one.by} />{': '}<bdi>{one.reason}</bdi></li>)}</ul>
        </>
      )}
      {decision && <p><strong>{(decision.answer === 'awarded' ? words.decidedAwarded : words.decidedDeclined)(nameOf(decision.by, strings))}</strong>{': '}<bdi>{decision.reason}</bdi></p>}
      {canDecide && !award.allowed && award.reason === 'nobodyElse' && <p className={owner.muted}>{words.refusal.nobodyElse}</p>}
      {badge && !decision && <p className={styles.small}><bdi>{badge.awarders.kind === 'group' ? awarders.group(badge.awarders.groupName) : awarders[badge.awarders.kind]}</bdi></p>}
      {wall.canGive && !decision && !endorsing.allowed && !canDecide && <p className={styles.small}>{words.refusal[endorsing.reason]}</p>}
      {step === undefined ? (
        <div className={styles.foot}>
          {canEndorse && <Button onClick={() => setStep('endorse')}>{words.endorse}</Button>}
          {canDecide && award.allowed && <Button onClick={() => setStep('awarded')}>{words.award}</Button>}
          {canDecide && <Button kind="subtle" onClick={() => setStep('declined')}>{words.decline}</Button>}
        </div>
      ) : <StepForm wall={wall} nomination={nomination} step={step} facts={facts} onDone={() => setStep(undefined)} />}
    </li>
  );
}

interface StepProps {
  readonly wall: Wall;
  readonly nomination: BadgeNomination;
  readonly step: Step;
  readonly facts: DecideFacts;
  readonly onDone: () => void;
}

/** The reason that every step needs. */
function StepForm({ wall, nomination, step, facts, onDone }: StepProps): React.ReactElement {
  const { services: { nominations }, environment: { words: { nomination: words }, strings } } = useWholeRecognition();
  const announce = useAnnounce();
  const readAgain = useReadAgain();
  const { text: reason, key, type, forget, renew } = useKeptWords(`${step} ${nomination.id}`);
  const [refusal, setRefusal] = React.useState<EndorseRefusal | DecideRefusal>();
  const [isSending, setSending] = React.useState(false);
  const [error, setError] = React.useState<unknown>();
  const send = async (): Promise<void> => {
    setError(undefined);
    const badge = wall.badges.find(one => one.id === nomination.badge);
    const ruling = step === 'endorse' ? mayEndorse(wall.me, nomination, reason) : mayDecide(nomination, badge, step, reason, facts);
    setRefusal(ruling.allowed ? undefined : ruling.reason);
    if (!ruling.allowed) return;
    setSending(true);
    try {
      if (step === 'endorse') await nominations.endorse(wall, nomination.id, reason.trim(), key);
      else await nominations.decide(wall, nomination, step, reason.trim(), key);
      forget();
      announce({ endorse: words.endorsed, awarded: words.awarded, declined: words.declined }[step]);
      readAgain();
      onDone();
    } catch (failure) {
      if (isSentOtherwise(failure)) renew();
      setError(failure);
      setSending(false);
    }
  };
  const label = { endorse: words.endorseSend, awarded: words.award, declined: words.decline }[step];
  return (
    <form className={styles.form} noValidate onSubmit={event => { event.preventDefault(); if (!isSending) void send(); }}>
      <Field label={words.reasonFor[step]} {...(refusal ? { problem: words.refusal[refusal] } : {})}>
        {props => <textarea {...props} rows={3} dir="auto" readOnly={isSending} value={reason} onChange={event => type(event.target.value)} />}
      </Field>
      {error !== undefined && <Failure error={error} title={words.notDone} />}
      <div className={styles.foot}>
        <Button kind="primary" submit busy={isSending}>{label}</Button>
        <Button onClick={onDone}>{strings.common.cancel}</Button>
      </div>
    </form>
  );
}

type DecideFacts = Pick<GiveFacts, 'me' | 'myGroupIds' | 'isMyReport'>;

/** Whose manager I am is only asked where the badge is for managers to award. */
function useDecideFacts(wall: Wall, { nominee }: BadgeNomination, isForManagers: boolean): DecideFacts {
  const managers = useManagers(React.useMemo(() => (isForManagers ? [nominee] : []), [isForManagers, nominee]));
  const manager = managers?.get(keyOf(nominee));
  return {
    me: wall.me,
    isMyReport: () => (manager === undefined ? undefined : manager !== null && samePerson(manager, wall.me)),
    ...(wall.myGroupIds === undefined ? {} : { myGroupIds: wall.myGroupIds })
  };
}
