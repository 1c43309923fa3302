import * as React from 'react';
import { recognitionLimits } from '../../core/recognition';
import type { GiveProblem } from '../../core/recognition';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { useId } from '../parts/useId';
import { Check, Field } from '../people/Field';
import { GiveProblems } from './GiveProblems';
import { useWholeRecognition } from './RecognitionContext';
import { RecipientsField } from './RecipientsField';
import styles from './Thanks.module.scss';
import { ThanksExtras } from './ThanksExtras';
import type { ThanksForm as Form } from './useThanksForm';

/** From here on the characters left are counted. */
const countFrom = recognitionLimits.reason - 200;

/** Who and what for; everything else is folded and optional. */
export function ThanksForm({ form, onCancel }: { readonly form: Form; readonly onCancel: () => void }): React.ReactElement {
  const { environment: { words: { thanks: words }, strings } } = useWholeRecognition();
  const examplesId = useId('examples');
  const { draft, change } = form;
  const left = recognitionLimits.reason - draft.reason.length;
  const badge = form.badges.find(one => one.id === draft.badge);
  const isAward = badge !== undefined && badge.awarders.kind !== 'everyone' && !draft.asManager;
  const problemWith = (...refusals: readonly GiveProblem['refusal'][]): { readonly problem?: string } => {
    const found = form.problems.find(one => refusals.indexOf(one.refusal) >= 0);
    return found ? { problem: words.refusal[found.refusal] } : {};
  };
  return (
    <form className={styles.form} noValidate onSubmit={event => { event.preventDefault(); if (form.stage === 'idle') void form.send(); }}>
      <RecipientsField recipients={draft.recipients} {...problemWith('noRecipient', 'tooManyRecipients')} onChange={recipients => change({ recipients, ...(recipients.length === 0 ? { asManager: false } : {}) })} />
      <Field label={words.reason} hint={draft.reason.length > countFrom && left >= 0 ? words.left(left) : words.reasonHint} {...problemWith('noReason', 'reasonTooLong')}>
        {props => <textarea {...props} rows={5} dir="auto" readOnly={form.stage === 'sending'} value={draft.reason} onChange={event => change({ reason: event.target.value })} />}
      </Field>
      {draft.reason === '' && (
        <section aria-labelledby={examplesId}>
          <p id={examplesId} className={styles.small}>{words.examplesTitle}</p>
          <ul className={styles.examples}>{words.examples.map(example => <li key={example}>{example}</li>)}</ul>
        </section>
      )}
      {form.isTheirManager && <Check label={words.asManager} hint={words.asManagerHint} checked={draft.asManager} onChange={asManager => change({ asManager })} />}
      <ThanksExtras form={form} />
      <GiveProblems problems={form.problems} />
      {form.error !== undefined && <Failure error={form.error} title={form.outcome} />}
      <div className={styles.foot}>
        <Button kind="primary" submit busy={form.stage === 'sending'}>{form.stage === 'sending' ? words.sending : isAward ? words.award : words.send}</Button>
        <Button onClick={onCancel}>{strings.common.cancel}</Button>
      </div>
    </form>
  );
}
