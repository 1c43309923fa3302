import * as React from 'react';
import type { Wall } from '../../core/recognition';
import { Deferred } from '../parts/Deferred';
import { Slow } from '../parts/Skeleton';
import type { ThanksStart } from './contract';
import { useWallPages } from './queries';
import type { WallFilter } from './queries';
import { useRecognition } from './RecognitionContext';
import { WallEntries } from './WallEntries';
import { WallFilters } from './WallFilters';
import { WallHeader } from './WallHeader';

const loadThanks = () => import(/* webpackChunkName: 'kh-say-thanks' */ './ThanksPanel');
const loadNominations = () => import(/* webpackChunkName: 'kh-say-thanks' */ './NominationsPanel');
const loadOwner = () => import(/* webpackChunkName: 'kh-recognition-owner' */ './OwnerTools');

const fromTheWall: ThanksStart = { occasion: '' };

/** The wall: what people were thanked for, newest first, and the way to say thanks oneself. */
export function WallScreen(): React.ReactElement {
  const { settings } = useRecognition();
  const [filter, setFilter] = React.useState<WallFilter>({});
  const [panel, setPanel] = React.useState<'thanks' | 'nominations'>();
  const query = useWallPages(filter, settings.pageSize);
  const wall: Wall | undefined = query.data?.pages[0]?.wall;
  const entries = query.data?.pages.flatMap(({ page }) => page.entries) ?? [];
  const isFiltered = Object.keys(filter).length > 0;
  const close = (): void => setPanel(undefined);
  return (
    <>
      <WallHeader wall={wall} onThank={() => setPanel('thanks')} onNominations={() => setPanel('nominations')} />
      {wall?.canManage && <Deferred load={loadOwner} fallback={null}>{({ OwnerTools }) => <OwnerTools wall={wall} />}</Deferred>}
      {wall?.exists && (isFiltered || entries.length > 0) && <WallFilters wall={wall} entries={entries} filter={filter} onChange={setFilter} />}
      <WallEntries query={query} isFiltered={isFiltered} onClear={() => setFilter({})} onThank={() => setPanel('thanks')} />
      {wall && panel === 'thanks' && (
        <Deferred load={loadThanks} fallback={<Slow />}>{({ ThanksPanel }) => <ThanksPanel wall={wall} start={fromTheWall} onDismiss={close} />}</Deferred>
      )}
      {wall && panel === 'nominations' && (
        <Deferred load={loadNominations} fallback={<Slow />}>{({ NominationsPanel }) => <NominationsPanel wall={wall} onDismiss={close} />}</Deferred>
      )}
    </>
  );
}
