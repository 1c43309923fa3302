import * as React from 'react';
import type { DiscussionId } from '../../core/discussion';
import { BoardScreen } from '../discussion/BoardScreen';
import { initialListState } from '../discussion/listState';
import type { ListState } from '../discussion/listState';
import { useBoard } from '../discussion/queries';
import { PeopleDirectory } from '../discussion/usePeople';
import { Deferred } from '../parts/Deferred';
import { Skeleton } from '../parts/Skeleton';
import { AppProvider, useApp } from './AppContext';
import { AppFrame } from './AppFrame';
import type { BoardEnvironment, BoardServices, BoardSettings, HandedQuestion } from './contract';
import { makeQueryClient } from './query';

export type { BoardEnvironment, BoardRoute, BoardServices, BoardSettings } from './contract';

const loadThread = () => import(/* webpackChunkName: 'kh-thread' */ '../discussion/ThreadScreen');
const loadAskBox = () => import(/* webpackChunkName: 'kh-askbox' */ '../discussion/AskBox');
const loadClassicLink = () => import(/* webpackChunkName: 'kh-classic' */ './ClassicLink');
const loadAsk = () => import(/* webpackChunkName: 'kh-ask' */ '../discussion/AskScreen');

/** A prefetch that fails costs nothing: the screen fetches again and says so. */
const prefetchAsk = (): void => { loadAsk().catch(() => undefined); };

interface Props {
  /** The same object as long as the board and the person are the same: another one starts with an empty cache. */
  readonly services: BoardServices;
  readonly settings: BoardSettings;
  readonly environment: BoardEnvironment;
  readonly onSettingsChange?: (patch: Partial<BoardSettings>) => void;
}

/** The Discussion board: everything between its ports and the page. */
export function BoardApp({ services, settings, environment, onSettingsChange }: Props): React.ReactElement {
  const client = React.useMemo(() => {
    // A cache belongs to one set of services, so that nothing is read across boards or people.
    void services;
    return makeQueryClient();
  }, [services]);
  const app = React.useMemo(() => ({ services, settings, environment, onSettingsChange }), [services, settings, environment, onSettingsChange]);
  return (
    <AppProvider value={app}>
      <AppFrame surroundings={environment} client={client}>
        <PeopleDirectory>
          <Screens />
        </PeopleDirectory>
      </AppFrame>
    </AppProvider>
  );
}

/** Picks the screen for the route. What was chosen on the list outlives a visit to a thread. */
function Screens(): React.ReactElement {
  const { settings, environment } = useApp();
  const { route } = environment;
  const [list, setList] = React.useState<ListState>(() => initialListState(settings.defaultFilter));
  const [asking, setAsking] = React.useState<HandedQuestion | undefined>(() => environment.takeQuestion?.());
  const [lookedFor, setLookedFor] = React.useState('');
  const board = useBoard();
  const cameFrom = usePrevious(route.topic);
  const firstTopic = React.useRef(route.topic);
  const hasMoved = React.useRef(false);
  if (route.topic !== firstTopic.current) hasMoved.current = true;
  // Going anywhere closes the ask panel; what was typed is a draft by then.
  React.useEffect(() => { if (route.topic !== undefined) setAsking(undefined); }, [route.topic]);

  /** What was searched for before somebody opened a discussion. */
  const words = (environment.presentation === 'ask' ? lookedFor : list.search).trim();
  const forgetWords = (): void => {
    setLookedFor('');
    setList(old => ({ ...old, search: '' }));
  };
  const askStill = (): void => {
    environment.navigate({});
    setAsking({ title: words });
  };

  if (route.classic) {
    const address = route.classic;
    return (
      <Deferred load={loadClassicLink} fallback={<Skeleton shape="posts" count={2} />}>
        {({ ClassicLink }) => <ClassicLink address={address} />}
      </Deferred>
    );
  }
  if (route.topic !== undefined) {
    return (
      <Deferred load={loadThread} fallback={<Skeleton shape="posts" count={2} />}>
        {({ ThreadScreen }) => (
          <ThreadScreen
            key={route.topic}
            id={route.topic as DiscussionId}
            replyId={route.reply}
            takesFocus={hasMoved.current}
            lookedFor={words === '' ? undefined : { text: words, onAsk: board?.rights.canPost === true ? askStill : undefined, onAnswered: forgetWords }}
          />
        )}
      </Deferred>
    );
  }
  if (asking && board?.rights.canPost) {
    return (
      <Deferred load={loadAsk} fallback={<Skeleton shape="posts" count={1} />}>
        {({ AskScreen }) => <AskScreen board={board} title={asking.title} person={asking.person} onClose={() => setAsking(undefined)} />}
      </Deferred>
    );
  }
  if (environment.presentation === 'ask') {
    return (
      <Deferred load={loadAskBox} fallback={<Skeleton shape="rows" count={1} />}>
        {({ AskBox }) => <AskBox text={lookedFor} onText={setLookedFor} onAsk={title => setAsking({ title })} onAskIntent={prefetchAsk} />}
      </Deferred>
    );
  }
  return (
    <BoardScreen
      state={list}
      onChange={patch => setList(old => ({ ...old, ...patch }))}
      onAsk={title => setAsking({ title })}
      onAskIntent={prefetchAsk}
      focusOn={cameFrom}
    />
  );
}

/** The last different value that there was. */
function usePrevious<T>(value: T): T | undefined {
  const values = React.useRef<{ current: T; previous: T | undefined }>({ current: value, previous: undefined });
  if (values.current.current !== value) values.current = { current: value, previous: values.current.current };
  return values.current.previous;
}
