import * as React from 'react';
import type { Badge, BadgeProblem } from '../../core/recognition';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { Notice } from '../parts/Notice';
import { Check, Field } from '../people/Field';
import { BadgeAwardersField } from './BadgeAwardersField';
import { BadgeIconField } from './BadgeIconField';
import { BadgeTranslations } from './BadgeTranslations';
import { useWholeRecognition } from './RecognitionContext';
import styles from './Thanks.module.scss';
import { useBadgeForm } from './useBadgeForm';

interface Props {
  /** Undefined: a new one. */
  readonly badge?: Badge;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** One entry of the catalogue. */
export function BadgeForm({ badge, onDone, onCancel }: Props): React.ReactElement {
  const { environment: { words: { owner: words }, strings } } = useWholeRecognition();
  const { typed, months, problems, stage, error, theirs, change, setMonths, save } = useBadgeForm(badge, onDone);
  const problemOf = (field: BadgeProblem['field']): { readonly problem?: string } => {
    const found = problems.find(one => one.field === field && one.language === undefined);
    return found ? { problem: words.problem[found.refusal] } : {};
  };
  return (
    <form className={styles.form} noValidate onSubmit={event => { event.preventDefault(); if (stage === 'idle') void save(); }}>
      <Field label={words.name} {...problemOf('name')}>{props => <input {...props} type="text" value={typed.name} onChange={event => change({ name: event.target.value })} />}</Field>
      <Field label={words.description} {...problemOf('description')}>{props => <input {...props} type="text" value={typed.description} onChange={event => change({ description: event.target.value })} />}</Field>
      <Field label={words.criteria} {...problemOf('criteria')}>{props => <textarea {...props} rows={3} value={typed.criteria} onChange={event => change({ criteria: event.target.value })} />}</Field>
      <BadgeIconField icon={typed.icon} {...problemOf('icon')} onChange={icon => change({ icon })} />
      <BadgeAwardersField awarders={typed.awarders} {...problemOf('awarders')} onChange={awarders => change({ awarders })} />
      <Check label={words.needsEvidence} checked={typed.needsEvidence} onChange={needsEvidence => change({ needsEvidence })} />
      <Field label={words.validMonths} hint={words.validMonthsHint} {...problemOf('validMonths')}>{props => <input {...props} type="text" inputMode="numeric" value={months} onChange={event => setMonths(event.target.value)} />}</Field>
      <BadgeTranslations translations={typed.translations} problems={problems} onChange={translations => change({ translations })} />
      <Check label={words.retired} checked={typed.isRetired} onChange={isRetired => change({ isRetired })} />
      {theirs && (
        <Notice kind="warning" title={words.changedMeanwhile}>
          {[theirs.name, theirs.description, theirs.criteria].map((text, index) => <p key={index}><bdi>{text}</bdi></p>)}
        </Notice>
      )}
      {error !== undefined && <Failure error={error} title={words.notSaved} />}
      <div className={styles.foot}>
        <Button kind="primary" submit busy={stage === 'saving'}>{stage === 'saving' ? words.saving : words.save}</Button>
        <Button onClick={onCancel}>{strings.common.cancel}</Button>
      </div>
    </form>
  );
}
