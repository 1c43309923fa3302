import * as React from 'react';
import styles from './Button.module.scss';

interface Props extends Omit<React.ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  /** `primary`: the one main action of a screen. */
  readonly kind?: 'primary' | 'standard' | 'subtle';
  readonly icon?: React.ReactNode;
  /** Working on it: stays focusable, does nothing when pressed. */
  readonly busy?: boolean;
  readonly submit?: boolean;
}

/** A real button. It is never shown disabled: who may not do something does not get its button. */
export const Button = React.forwardRef<HTMLButtonElement, Props>(function Button(
  { kind = 'standard', icon, busy = false, submit = false, onClick, children, className, ...rest }, ref
) {
  return (
    <button
      {...rest}
      ref={ref}
      type={submit ? 'submit' : 'button'}
      className={[styles.button, styles[kind], className].filter(Boolean).join(' ')}
      aria-disabled={busy || undefined}
      onClick={busy ? event => event.preventDefault() : onClick}
    >
      {icon}
      {children !== undefined && <span className={styles.label}>{children}</span>}
    </button>
  );
});
