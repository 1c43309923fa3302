import * as React from 'react';
import type { Wall } from '../../core/recognition';
import { Button } from '../parts/Button';
import { Deferred } from '../parts/Deferred';
import { Slow } from '../parts/Skeleton';
import styles from './Record.module.scss';
import { useRecognition } from './RecognitionContext';

const loadTeam = () => import(/* webpackChunkName: 'kh-record-team' */ './TeamThanks');
const loadAroundMe = () => import(/* webpackChunkName: 'kh-around-me' */ './AroundMe');

/** What is no part of the record itself: for managers what their people were thanked for, and, where an owner lets it and I ask, where I stand. */
export function RecordExtras({ wall }: { readonly wall: Wall }): React.ReactElement {
  const { settings } = useRecognition();
  return (
    <>
      {wall.exists && <Deferred load={loadTeam} fallback={null}>{({ TeamThanks }) => <TeamThanks wall={wall} />}</Deferred>}
      {wall.exists && settings.showsStanding && <WhereIStand wall={wall} />}
    </>
  );
}

function WhereIStand({ wall }: { readonly wall: Wall }): React.ReactElement {
  const { environment: { words: { standing: words } } } = useRecognition();
  const [isShown, setShown] = React.useState(false);
  return (
    <section className={styles.outside}>
      <h3 className={styles.heading}>{words.title}</h3>
      <p className={styles.meta}>{words.text}</p>
      {isShown
        ? <Deferred load={loadAroundMe} fallback={<Slow />}>{({ AroundMe }) => <AroundMe wall={wall} />}</Deferred>
        : <Button kind="subtle" onClick={() => setShown(true)}>{words.show}</Button>}
    </section>
  );
}
