import * as React from 'react';
import { useStrings } from '../app/Surroundings';
import { Button } from './Button';
import styles from './Skeleton.module.scss';

/** After this time of waiting a sentence and an action appear, in milliseconds. */
export const slowAfter = 10_000;

interface Props {
  /** Shape of what comes: rows of a list, or posts of a thread. */
  readonly shape: 'rows' | 'posts';
  readonly count: number;
  /** Offered when it takes long. */
  readonly onRetry?: () => void;
}

/** Grey shapes as large as what comes, so that nothing moves when it is there. */
export function Skeleton({ shape, count, onRetry }: Props): React.ReactElement {
  const strings = useStrings();
  return (
    <div role="status" aria-label={strings.common.loading}>
      <div aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <div key={index} className={shape === 'rows' ? styles.row : styles.post}>
            <span className={styles.circle} />
            <span className={styles.lines}>
              <span className={styles.line} data-length="long" />
              <span className={styles.line} data-length="short" />
              {shape === 'posts' && <span className={styles.line} data-length="body" />}
            </span>
          </div>
        ))}
      </div>
      <Slow onRetry={onRetry} />
    </div>
  );
}

/** Appears when something takes more than ten seconds: nobody watches an endless spinner. */
export function Slow({ onRetry }: { readonly onRetry?: () => void }): React.ReactElement | null {
  const strings = useStrings();
  const [slow, setSlow] = React.useState(false);
  React.useEffect(() => {
    if (slow) return;
    const timer = setTimeout(() => setSlow(true), slowAfter);
    return () => clearTimeout(timer);
  }, [slow]);
  if (!slow) return null;
  return (
    <p className={styles.slow}>
      {strings.common.slow}
      {onRetry && <Button onClick={() => { setSlow(false); onRetry(); }}>{strings.common.retry}</Button>}
    </p>
  );
}
