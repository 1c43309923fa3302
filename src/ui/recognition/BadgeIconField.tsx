import * as React from 'react';
import { badgeIcons, isBadgeIcon } from '../../core/recognition';
import { useId } from '../parts/useId';
import { Field } from '../people/Field';
import styles from './BadgeForm.module.scss';
import { BadgeMark } from './BadgeMark';
import { useWholeRecognition } from './RecognitionContext';

interface Props {
  readonly icon: string;
  readonly problem?: string;
  readonly onChange: (icon: string) => void;
}

/** One of the shipped marks, as pictures with names, or an own picture by its address. */
export function BadgeIconField({ icon, problem, onChange }: Props): React.ReactElement {
  const { environment: { words } } = useWholeRecognition();
  const group = useId('mark');
  const isOwn = !isBadgeIcon(icon);
  return (
    <fieldset className={styles.icons}>
      <legend className={styles.legend}>{words.owner.icon}</legend>
      <div className={styles.choices}>
        {badgeIcons.map(name => (
          <label key={name} className={styles.choice} data-chosen={icon === name}>
            <input type="radio" name={group} checked={icon === name} onChange={() => onChange(name)} />
            <BadgeMark badge={{ icon: name }} />
            {words.badge.icons[name]}
          </label>
        ))}
        <label className={styles.choice} data-chosen={isOwn}>
          <input type="radio" name={group} checked={isOwn} onChange={() => onChange('')} />
          {isOwn ? <BadgeMark badge={{ icon }} /> : <span className={styles.empty} aria-hidden="true" />}
          {words.owner.ownIcon}
        </label>
      </div>
      {isOwn && (
        <Field label={words.owner.ownIconAddress} hint={words.owner.ownIconHint} {...(problem === undefined ? {} : { problem })}>
          {props => <input {...props} type="url" dir="ltr" placeholder="https://" value={icon} onChange={event => onChange(event.target.value)} />}
        </Field>
      )}
    </fieldset>
  );
}
