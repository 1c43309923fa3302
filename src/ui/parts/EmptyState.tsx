import * as React from 'react';
import { Chat48Regular } from './icons';
import styles from './EmptyState.module.scss';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly icon?: React.ReactNode;
  readonly action?: React.ReactNode;
}

/** Nothing here yet: an outline, a title, one sentence, one action. */
export function EmptyState({ title, text, icon = <Chat48Regular />, action }: Props): React.ReactElement {
  return (
    <div className={styles.empty}>
      <span className={styles.icon} aria-hidden="true">{icon}</span>
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{text}</p>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
