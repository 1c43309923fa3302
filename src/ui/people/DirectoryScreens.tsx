import * as React from 'react';
import { useFrameWidth } from '../app/useWidth';
import { Skeleton } from '../parts/Skeleton';
import { DeferredWithWords } from './DeferredWithWords';
import { useDirectory } from './DirectoryContext';
import { DirectoryScreen } from './DirectoryScreen';
import styles from './DirectoryScreens.module.scss';
import { initialDirectoryState } from './directoryState';
import type { DirectoryState } from './directoryState';
import { personOfPlace } from './placeOfPerson';

const loadCard = () => import(/* webpackChunkName: 'kh-person' */ './CardScreen');
const loadMine = () => import(/* webpackChunkName: 'kh-my-entry' */ './MyEntryScreen');

/** Picks the screen for the route: a card stands beside the list where there is room, else in its place. */
export function DirectoryScreens(): React.ReactElement {
  const { environment, settings } = useDirectory();
  const { route, navigate } = environment;
  const width = useFrameWidth();
  const [state, setState] = React.useState<DirectoryState>(() => initialDirectoryState(settings));
  const cameFrom = useLastDefined(route.expert);
  const opened = React.useRef(route.expert);
  const hasMoved = React.useRef(false);
  if (route.expert !== opened.current) hasMoved.current = true;

  if (route.isMine) {
    return (
      <DeferredWithWords load={loadMine} fallback={<Skeleton shape="posts" count={2} />}>
        {({ MyEntryScreen }) => <MyEntryScreen onClose={() => navigate({})} />}
      </DeferredWithWords>
    );
  }
  const list = (
    <DirectoryScreen
      state={state}
      onChange={patch => setState(old => ({ ...old, ...patch }))}
      selected={route.expert}
      focusOn={route.expert === undefined ? cameFrom : undefined}
    />
  );
  if (route.expert === undefined) return list;
  const card = (
    <DeferredWithWords load={loadCard} fallback={<Skeleton shape="posts" count={1} />}>
      {({ CardScreen }) => (
        <CardScreen
          key={route.expert}
          person={personOfPlace(route.expert ?? '')}
          takesFocus={hasMoved.current}
          isBeside={width === 'wide'}
          onShowChart={() => { setState(old => ({ ...old, view: 'chart' })); navigate({}); }}
        />
      )}
    </DeferredWithWords>
  );
  if (width !== 'wide') return card;
  return (
    <div className={styles.beside}>
      <div className={styles.list}>{list}</div>
      <div className={styles.card}>{card}</div>
    </div>
  );
}

/** What a value was when it last was something. */
function useLastDefined<T>(value: T | undefined): T | undefined {
  const last = React.useRef(value);
  if (value !== undefined) last.current = value;
  return last.current;
}
