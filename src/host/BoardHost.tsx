import * as React from 'react';
import { parseClassicAddress } from '../core/discussion';
import type { BindableList, BoardSetup } from '../core/discussion';
import { allStrings } from '../loc';
import type { FirstStrings } from '../loc';
import { BoardApp } from '../ui/app/BoardApp';
import type { BoardEnvironment, BoardRoute, BoardServices, BoardSettings } from '../ui/app/contract';
import type { BoardTheme } from '../ui/app/themeTokens';
import { teamsShareUrl } from './boardLinks';
import type { BoardLinks } from './boardLinks';
import { browserStorage } from './browserStorage';
import { takeQuestion } from './handedQuestion';

export interface BoardHostProps {
  /** Undefined while nothing is bound. */
  readonly listId: string | undefined;
  /** Absolute address of the site that the list is in. */
  readonly webUrl: string;
  readonly settings: BoardSettings;
  readonly presentation: BoardEnvironment['presentation'];
  readonly mode: 'read' | 'edit';
  readonly theme: BoardTheme | undefined;
  readonly locale: string;
  readonly strings: FirstStrings;
  readonly isRightToLeft: boolean;
  readonly me: BoardEnvironment['me'];
  readonly host: 'sharepoint' | 'teams';
  /** A person may choose the list although the page is not being edited (a personal app has no edit mode). */
  readonly alwaysChoosable?: boolean;
  readonly setup: BoardSetup;
  readonly servicesFor: (listId: string) => BoardServices;
  readonly linksFor: (listId: string) => Promise<BoardLinks> | BoardLinks;
  readonly onListChosen: (list: BindableList) => void;
  readonly onSettingsChange: (patch: Partial<BoardSettings>) => void;
}

/** Joins the surroundings (address, language, theme, chosen list) with the screens. Knows no SPFx: the web part's class does. */
export function BoardHost(props: BoardHostProps): React.ReactElement | null {
  const only = useOnlyList(props.listId === undefined ? props.setup : undefined);
  const listId = props.listId ?? only?.list?.id;
  if (listId === undefined && only === undefined) return null;
  if (listId === undefined) {
    return <Unbound {...props} />;
  }
  return <BoundBoard key={listId} {...props} listId={listId} />;
}

/** Its screen comes when it is needed: most pages have a board. */
function Unbound({ setup, strings, theme, mode, alwaysChoosable, onListChosen }: BoardHostProps): React.ReactElement | null {
  const loaded = useLoaded(() => Promise.all([import(/* webpackChunkName: 'kh-setup' */ '../ui/setup/ChooseBoard'), allStrings(strings)]), [strings], undefined);
  if (!loaded) return null;
  const [screen, texts] = loaded;
  return (
    <screen.ChooseBoard
      setup={setup}
      strings={texts}
      theme={theme}
      canChoose={mode === 'edit' || alwaysChoosable === true}
      onChosen={onListChosen}
    />
  );
}

function BoundBoard(props: BoardHostProps & { readonly listId: string }): React.ReactElement | null {
  const { listId, linksFor, servicesFor } = props;
  const services = React.useMemo(() => servicesFor(listId), [listId, servicesFor]);
  const links = useLoaded(() => linksFor(listId), [listId, linksFor], undefined);
  const [route, setRoute] = React.useState<BoardRoute>();
  React.useEffect(() => {
    if (!links) return;
    setRoute(links.current());
    return links.subscribe(() => setRoute(links.current()));
  }, [links]);
  const navigate = React.useCallback<BoardEnvironment['navigate']>((next, options) => {
    links?.navigate(next, options);
    setRoute(next);
  }, [links]);
  if (!links || !route) return null;
  const environment: BoardEnvironment = {
    strings: props.strings,
    locale: props.locale,
    isRightToLeft: props.isRightToLeft,
    mode: props.mode,
    me: props.me,
    route,
    navigate,
    hrefOf: place => links.hrefOf(place),
    classicPlace: address => parseClassicAddress(address, props.webUrl),
    teamsShareUrl,
    takeQuestion: () => takeQuestion(browserStorage()),
    now: () => new Date(),
    host: props.host,
    reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    ...(props.presentation === undefined ? {} : { presentation: props.presentation }),
    ...(props.theme === undefined ? {} : { theme: props.theme })
  };
  return (
    <BoardApp
      services={services}
      settings={props.settings}
      environment={environment}
      {...(props.mode === 'edit' ? { onSettingsChange: props.onSettingsChange } : {})}
    />
  );
}

/** A site with one discussion list needs no choice: the part shows it as soon as it is on the page (A24). */
function useOnlyList(setup: BoardSetup | undefined): { readonly list?: BindableList } | undefined {
  return useLoaded(async () => {
    if (!setup) return {};
    const lists = await setup.lists().catch(() => []);
    return lists.length === 1 ? { list: lists[0] } : {};
  }, [setup], undefined);
}

/** What a promise gives, undefined until then; a newer promise wins over an older one. */
function useLoaded<T>(load: () => Promise<T> | T, inputs: React.DependencyList, initial: T | undefined): T | undefined {
  const [value, setValue] = React.useState<T | undefined>(initial);
  React.useEffect(() => {
    let current = true;
    const loaded = load();
    if (loaded instanceof Promise) loaded.then(result => { if (current) setValue(() => result); }, () => undefined);
    else setValue(() => loaded);
    return () => { current = false; };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller names what the loading depends on
  }, inputs);
  return value;
}
