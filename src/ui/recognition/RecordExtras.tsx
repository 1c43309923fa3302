import * as React from 'react';
import type { Wall } from '../../core/recognition';
import { useQuery } from '../app/query';
import { Button } from '../parts/Button';
import { Slow } from '../parts/Skeleton';
import { DeferredWithWords } from './DeferredWithWords';
import styles from './Record.module.scss';
import { useRecord } from './RecognitionContext';

const loadTeam = () => import(/* webpackChunkName: 'kh-record-team' */ './TeamThanks');
const loadAroundMe = () => import(/* webpackChunkName: 'kh-record-team' */ './AroundMe');

/** What is no part of the record itself: for managers what their people were thanked for, and, where an owner lets it and I ask, where I stand. */
export function RecordExtras({ wall }: { readonly wall: Wall }): React.ReactElement {
  const { settings, services: { reports } } = useRecord();
  const people = useQuery(['recognition', 'reports'], async () => (await reports.mine()) ?? null, { enabled: wall.exists, staleTime: Infinity, retry: false }).data;
  return (
    <>
      {wall.exists && people && people.length > 0 && <DeferredWithWords load={loadTeam} fallback={null}>{({ TeamThanks }) => <TeamThanks wall={wall} people={people} />}</DeferredWithWords>}
      {wall.exists && settings.showsStanding && <WhereIStand wall={wall} />}
    </>
  );
}

function WhereIStand({ wall }: { readonly wall: Wall }): React.ReactElement {
  const { environment: { words: { standing: words } } } = useRecord();
  const [isShown, setShown] = React.useState(false);
  return (
    <section className={styles.outside}>
      <h3 className={styles.heading}>{words.title}</h3>
      <p className={styles.meta}>{words.text}</p>
      {isShown
        ? <DeferredWithWords load={loadAroundMe} fallback={<Slow />}>{({ AroundMe }) => <AroundMe wall={wall} />}</DeferredWithWords>
        : <Button kind="subtle" onClick={() => setShown(true)}>{words.show}</Button>}
    </section>
  );
}
