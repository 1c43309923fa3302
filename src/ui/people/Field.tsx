import * as React from 'react';
import { useId } from '../parts/useId';
import styles from './MyEntry.module.scss';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the value. */
  readonly problem?: string;
  readonly children: (control: ControlProps) => React.ReactElement;
}

export interface ControlProps {
  readonly id: string;
  readonly className: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** A control with its name, a hint, and what is wrong. */
export function Field({ label, hint, problem, children }: FieldProps): React.ReactElement {
  const id = useId('field');
  const isDescribed = hint !== undefined || problem !== undefined;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      {children({ id, className: styles.control, ...(isDescribed ? { 'aria-describedby': `${id}-more` } : {}), ...(problem === undefined ? {} : { 'aria-invalid': true }) })}
      {isDescribed && (
        <div id={`${id}-more`}>
          {hint !== undefined && <p className={styles.hint}>{hint}</p>}
          {problem !== undefined && <p className={styles.problem}>{problem}</p>}
        </div>
      )}
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Check({ label, hint, checked, onChange }: CheckProps): React.ReactElement {
  const id = useId('check');
  return (
    <div className={styles.check}>
      <input id={id} type="checkbox" checked={checked} aria-describedby={hint === undefined ? undefined : `${id}-more`} onChange={event => onChange(event.target.checked)} />
      <label htmlFor={id}><bdi>{label}</bdi></label>
      {hint !== undefined && <p id={`${id}-more`} className={styles.hint}>{hint}</p>}
    </div>
  );
}

export function FieldGroup({ title, children }: { readonly title: string; readonly children: React.ReactNode }): React.ReactElement | null {
  if (React.Children.toArray(children).length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.groupTitle}>{title}</legend>
      {children}
    </fieldset>
  );
}
