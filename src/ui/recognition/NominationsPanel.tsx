import * as React from 'react';
import type { Wall } from '../../core/recognition';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { Slow } from '../parts/Skeleton';
import { Check } from '../people/Field';
import owner from '../people/Owner.module.scss';
import { NominateBadgeForm } from './NominateBadgeForm';
import { NominationItem } from './NominationItem';
import { useNominations } from './queries';
import { useWholeRecognition } from './RecognitionContext';
import { SidePanel } from './SidePanel';

interface Props {
  readonly wall: Wall;
  readonly onDismiss: () => void;
}

/** Nominate, agree, decide: what a badge for standing merit goes through. */
export function NominationsPanel({ wall, onDismiss }: Props): React.ReactElement {
  const { environment: { words: { nomination: words } } } = useWholeRecognition();
  const [all, setAll] = React.useState(false);
  const [isNominating, setNominating] = React.useState(false);
  const query = useNominations(wall, all);
  const retry = (): void => { void query.refetch(); };
  return (
    <SidePanel title={words.panelTitle} onDismiss={onDismiss}>
      <p>{words.panelText}</p>
      {isNominating && <NominateBadgeForm wall={wall} onDone={() => setNominating(false)} />}
      {!isNominating && wall.canGive && <div className={owner.foot}><Button onClick={() => setNominating(true)}>{words.nominate}</Button></div>}
      <h2 className={owner.heading}>{words.open}</h2>
      <Check label={words.all} checked={all} onChange={setAll} />
      {query.isError && <Failure error={query.error} onRetry={retry} />}
      {query.isLoading && <Slow onRetry={retry} />}
      {query.data?.length === 0 && <p>{words.none}</p>}
      {query.data && <ul className={owner.changes}>{query.data.map(one => <NominationItem key={one.id} wall={wall} nomination={one} />)}</ul>}
    </SidePanel>
  );
}
