import * as React from 'react';
import styles from './Tags.module.scss';

interface Props {
  readonly label: string;
  readonly values: readonly string[];
  /** How many are shown before "+3"; default: all. */
  readonly most?: number;
}

/** Quiet words in a row; what is left out is counted, and named on hover. */
export function Tags({ label, values, most = values.length }: Props): React.ReactElement | null {
  if (values.length === 0) return null;
  const left = values.slice(most);
  return (
    <ul className={styles.tags} aria-label={label}>
      {values.slice(0, most).map(value => <li key={value} className={styles.tag}><bdi>{value}</bdi></li>)}
      {left.length > 0 && <li className={styles.more} title={left.join(', ')}>+{left.length}</li>}
    </ul>
  );
}
