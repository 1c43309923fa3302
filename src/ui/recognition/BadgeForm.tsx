import * as React from 'react';
import { badgeIcons, isBadgeIcon } from '../../core/recognition';
import type { Awarders, Badge, BadgeProblem } from '../../core/recognition';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { Check, Field } from '../people/Field';
import { BadgeMark } from './BadgeMark';
import { BadgeTranslations } from './BadgeTranslations';
import { useRecognition } from './RecognitionContext';
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
  const { environment: { words: { owner: words }, strings } } = useRecognition();
  const { typed, months, problems, stage, error, change, setMonths, save } = useBadgeForm(badge, onDone);
  const problemOf = (field: BadgeProblem['field']): { readonly problem?: string } => {
    const found = problems.find(one => one.field === field && one.language === undefined);
    return found ? { problem: words.problem[found.refusal] } : {};
  };
  return (
    <form className={styles.form} noValidate onSubmit={event => { event.preventDefault(); if (stage === 'idle') void save(); }}>
      <Field label={words.name} {...problemOf('name')}>{props => <input {...props} type="text" value={typed.name} onChange={event => change({ name: event.target.value })} />}</Field>
      <Field label={words.description} {...problemOf('description')}>{props => <input {...props} type="text" value={typed.description} onChange={event => change({ description: event.target.value })} />}</Field>
      <Field label={words.criteria} {...problemOf('criteria')}>{props => <textarea {...props} rows={3} value={typed.criteria} onChange={event => change({ criteria: event.target.value })} />}</Field>
      <IconFields icon={typed.icon} {...problemOf('icon')} onChange={icon => change({ icon })} />
      <AwarderFields awarders={typed.awarders} {...problemOf('awarders')} onChange={awarders => change({ awarders })} />
      <Check label={words.needsEvidence} checked={typed.needsEvidence} onChange={needsEvidence => change({ needsEvidence })} />
      <Field label={words.validMonths} hint={words.validMonthsHint} {...problemOf('validMonths')}>{props => <input {...props} type="text" inputMode="numeric" value={months} onChange={event => setMonths(event.target.value)} />}</Field>
      <BadgeTranslations translations={typed.translations} problems={problems} onChange={translations => change({ translations })} />
      <Check label={words.retired} checked={typed.isRetired} onChange={isRetired => change({ isRetired })} />
      {error !== undefined && <Failure error={error} title={words.notSaved} />}
      <div className={styles.foot}>
        <Button kind="primary" submit busy={stage === 'saving'}>{stage === 'saving' ? words.saving : words.save}</Button>
        <Button onClick={onCancel}>{strings.common.cancel}</Button>
      </div>
    </form>
  );
}

interface IconProps {
  readonly icon: string;
  readonly problem?: string;
  readonly onChange: (icon: string) => void;
}

function IconFields({ icon, problem, onChange }: IconProps): React.ReactElement {
  const { environment: { words } } = useRecognition();
  const isOwn = !isBadgeIcon(icon);
  return (
    <div className={styles.rule}>
      <BadgeMark badge={{ icon }} />
      <div className={styles.form}>
        <Field label={words.owner.icon}>
          {props => (
            <select {...props} value={isOwn ? 'own' : icon} onChange={event => onChange(event.target.value === 'own' ? '' : event.target.value)}>
              {badgeIcons.map(name => <option key={name} value={name}>{words.badge.icons[name]}</option>)}
              <option value="own">{words.owner.ownIcon}</option>
            </select>
          )}
        </Field>
        {isOwn && (
          <Field label={words.owner.ownIconAddress} {...(problem === undefined ? {} : { problem })}>
            {props => <input {...props} type="url" dir="ltr" placeholder="https://" value={icon} onChange={event => onChange(event.target.value)} />}
          </Field>
        )}
      </div>
    </div>
  );
}

interface AwarderProps {
  readonly awarders: Awarders;
  readonly problem?: string;
  readonly onChange: (awarders: Awarders) => void;
}

function AwarderFields({ awarders, problem, onChange }: AwarderProps): React.ReactElement {
  const { environment: { words: { owner: words } } } = useRecognition();
  const choose = (kind: Awarders['kind']): void => onChange(kind === 'group' ? { kind, groupId: 0, groupName: '' } : { kind });
  return (
    <>
      <Field label={words.who}>
        {props => (
          <select {...props} value={awarders.kind} onChange={event => choose(event.target.value as Awarders['kind'])}>
            <option value="everyone">{words.whoEveryone}</option>
            <option value="managers">{words.whoManagers}</option>
            <option value="group">{words.whoGroup}</option>
          </select>
        )}
      </Field>
      {awarders.kind === 'group' && (
        <>
          <Field label={words.groupName}>{props => <input {...props} type="text" maxLength={255} value={awarders.groupName} onChange={event => onChange({ ...awarders, groupName: event.target.value })} />}</Field>
          <Field label={words.groupId} hint={words.groupIdHint} {...(problem === undefined ? {} : { problem })}>
            {props => <input {...props} type="text" inputMode="numeric" value={awarders.groupId || ''} onChange={event => onChange({ ...awarders, groupId: Number(event.target.value.replace(/\D/g, '')) })} />}
          </Field>
        </>
      )}
    </>
  );
}
