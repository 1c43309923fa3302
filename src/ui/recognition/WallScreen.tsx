import * as React from 'react';
import type { Wall } from '../../core/recognition';
import { ChevronLeft16Regular } from '../parts/icons';
import { Slow } from '../parts/Skeleton';
import type { ThanksStart } from './contract';
import { DeferredWithWords } from './DeferredWithWords';
import { useWallPages } from './queries';
import { useRecognition } from './RecognitionContext';
import { useWallRoute } from './useWallRoute';
import styles from './Wall.module.scss';
import { WallEntries } from './WallEntries';
import { WallFilters } from './WallFilters';
import { WallHeader } from './WallHeader';
import { WallLink } from './WallLink';

const loadThanks = () => import(/* webpackChunkName: 'kh-say-thanks' */ './ThanksPanel');
const loadNominations = () => import(/* webpackChunkName: 'kh-say-thanks' */ './NominationsPanel');
const loadShareRounds = () => import(/* webpackChunkName: 'kh-share-round' */ './ShareRoundLine');
const loadOwner = () => import(/* webpackChunkName: 'kh-recognition-owner' */ './OwnerTools');

const fromTheWall: ThanksStart = { occasion: '' };

/** The wall: what people were thanked for, newest first, and the way to say thanks oneself; or one recognition that a link names. */
export function WallScreen(): React.ReactElement {
  const { settings, environment: { words } } = useRecognition();
  const { route, narrow } = useWallRoute();
  const [panel, setPanel] = React.useState<'thanks' | 'nominations'>();
  const query = useWallPages(route, settings.pageSize);
  const wall: Wall | undefined = query.data?.pages[0]?.wall;
  const entries = query.data?.pages.flatMap(({ page }) => page.entries) ?? [];
  const isAlone = route.recognition !== undefined;
  const isFiltered = Object.keys(route.filter).length > 0;
  const close = (): void => setPanel(undefined);
  return (
    <>
      <WallHeader wall={wall} onThank={() => setPanel('thanks')} onNominations={() => setPanel('nominations')} />
      {wall?.canManage && <DeferredWithWords load={loadOwner} fallback={null}>{({ OwnerTools }) => <OwnerTools wall={wall} />}</DeferredWithWords>}
      {wall?.exists && settings.hasShareRounds && <DeferredWithWords load={loadShareRounds} fallback={null}>{({ ShareRoundLine }) => <ShareRoundLine />}</DeferredWithWords>}
      {isAlone && <p className={styles.back}><WallLink route={{ filter: {} }} className={styles.link}><ChevronLeft16Regular aria-hidden="true" />{words.wall.back}</WallLink></p>}
      {!isAlone && wall?.exists && (isFiltered || entries.length > 0) && <WallFilters wall={wall} entries={entries} filter={route.filter} onChange={narrow} />}
      <WallEntries query={query} state={isAlone ? 'alone' : isFiltered ? 'filtered' : 'all'} onClear={() => narrow({})} onThank={() => setPanel('thanks')} />
      {wall && panel === 'thanks' && (
        <DeferredWithWords load={loadThanks} fallback={<Slow />}>{({ ThanksPanel }) => <ThanksPanel wall={wall} start={fromTheWall} onDismiss={close} />}</DeferredWithWords>
      )}
      {wall && panel === 'nominations' && (
        <DeferredWithWords load={loadNominations} fallback={<Slow />}>{({ NominationsPanel }) => <NominationsPanel wall={wall} onDismiss={close} />}</DeferredWithWords>
      )}
    </>
  );
}
