import * as React from 'react';
import { useStrings } from '../app/Surroundings';
import { Skeleton, Slow } from '../parts/Skeleton';
import type { DirectoryView } from './contract';
import styles from './PeopleResults.module.scss';

interface Props {
  readonly view: Exclude<DirectoryView, 'chart'>;
  readonly onRetry: () => void;
}

/** Grey shapes as large as the people to come. */
export function PeopleSkeleton({ view, onRetry }: Props): React.ReactElement {
  const strings = useStrings();
  if (view === 'list') return <Skeleton shape="rows" count={8} onRetry={onRetry} />;
  return (
    <div role="status" aria-label={strings.common.loading}>
      <div className={styles.cards} aria-hidden="true">
        {Array.from({ length: 6 }, (_, index) => <div key={index} className={styles.shape}><span className={styles.circle} /><span className={styles.bar} /></div>)}
      </div>
      <Slow onRetry={onRetry} />
    </div>
  );
}
