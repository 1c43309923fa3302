import * as React from 'react';
import { Warning20Regular } from './icons';
import styles from './Notice.module.scss';

interface Props {
  readonly kind?: 'info' | 'warning';
  readonly title?: string;
  readonly children?: React.ReactNode;
  readonly actions?: React.ReactNode;
}

/** Something worth knowing, in place. Not an alert: nothing failed. */
export function Notice({ kind = 'info', title, children, actions }: Props): React.ReactElement {
  return (
    <div className={styles.notice} data-kind={kind}>
      {kind === 'warning' && <Warning20Regular className={styles.icon} />}
      <div className={styles.text}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
