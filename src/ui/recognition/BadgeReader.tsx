import * as React from 'react';
import type { Person } from '../../core/people';
import { Slow } from '../parts/Skeleton';
import { DeferredWithWords } from './DeferredWithWords';
import styles from './Record.module.scss';
import { useRecord } from './RecognitionContext';

const loadReading = () => import(/* webpackChunkName: 'kh-record-away' */ './BadgeReading');

/** The way to badges that somebody else issued. What reads them comes when it is opened. */
export function BadgeReader({ me }: { readonly me: Person }): React.ReactElement {
  const { environment: { words: { record: words } } } = useRecord();
  const [wasOpened, setOpened] = React.useState(false);
  return (
    <details className={styles.outside}>
      <summary onClick={() => setOpened(true)}>{words.outside}</summary>
      {wasOpened && <DeferredWithWords load={loadReading} fallback={<Slow />}>{({ BadgeReading }) => <BadgeReading me={me} />}</DeferredWithWords>}
    </details>
  );
}
