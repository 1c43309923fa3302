import * as React from 'react';
import type { Person, PersonRef } from '../core/people';
import { loadDirectoryFirst, loadDirectoryStrings } from '../loc';
import type { DirectoryFirstStrings, DirectoryStrings, FirstStrings } from '../loc';
import type { BoardTheme } from '../ui/app/themeTokens';
import type { DirectoryEnvironment, DirectoryRoute, DirectoryServices, DirectorySettings } from '../ui/people/contract';
import { DirectoryApp } from '../ui/people/DirectoryApp';
import { browserStorage } from './browserStorage';
import { handQuestion } from './handedQuestion';
import { placeAddress } from './directoryLinks';
import type { DirectoryLinks } from './directoryLinks';

export interface DirectoryHostProps {
  readonly services: DirectoryServices;
  readonly settings: DirectorySettings;
  readonly links: DirectoryLinks;
  readonly texts: DirectoryTexts;
  /** Absolute address of the site. */
  readonly webUrl: string;
  /** Absolute address of the page with the board, where the owner named one. */
  readonly boardPage: string | undefined;
  readonly mode: 'read' | 'edit';
  readonly theme: BoardTheme | undefined;
  readonly locale: string;
  readonly isRightToLeft: boolean;
  readonly me: DirectoryEnvironment['me'];
  readonly host: 'sharepoint' | 'teams';
  readonly thank: DirectoryEnvironment['thank'];
  readonly onSettingsChange: (patch: Partial<DirectorySettings>) => void;
}

export interface DirectoryTexts {
  readonly strings: FirstStrings;
  readonly words: DirectoryFirstStrings;
  readonly allWords: () => Promise<DirectoryStrings>;
}

/** What the first view of the directory says, with the way to the rest. */
export async function directoryTexts(strings: FirstStrings, locale: string): Promise<DirectoryTexts> {
  return { strings, words: await loadDirectoryFirst(locale), allWords: () => loadDirectoryStrings(locale) };
}

/** Joins the surroundings (address, language, theme) with the screens. Knows no SPFx: the web part's class does. */
export function DirectoryHost(props: DirectoryHostProps): React.ReactElement {
  const { links, webUrl, boardPage, services, settings } = props;
  const [route, setRoute] = React.useState<DirectoryRoute>(() => links.current());
  React.useEffect(() => links.subscribe(() => setRoute(links.current())), [links]);
  const navigate = React.useCallback<DirectoryEnvironment['navigate']>((next, options) => {
    links.navigate(next, options);
    setRoute(next);
  }, [links]);
  const environment: DirectoryEnvironment = {
    ...props.texts,
    locale: props.locale,
    isRightToLeft: props.isRightToLeft,
    mode: props.mode,
    me: props.me,
    route,
    navigate,
    hrefOf: place => links.hrefOf(place),
    hrefOfPlace: place => placeAddress(place, webUrl, boardPage),
    ...(boardPage === undefined ? {} : { askHref: () => boardPage, onAsk: (title, person) => handQuestion(browserStorage(), { title, ...(person === undefined ? {} : { person: asPerson(person) }) }) }),
    now,
    host: props.host,
    reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    ...(props.thank === undefined ? {} : { thank: props.thank }),
    ...(props.theme === undefined ? {} : { theme: props.theme })
  };
  return (
    <DirectoryApp
      services={services}
      settings={settings}
      environment={environment}
      {...(props.mode === 'edit' ? { onSettingsChange: props.onSettingsChange } : {})}
    />
  );
}

function now(): Date {
  return new Date();
}

/** No profile goes along, only who it is. */
function asPerson({ siteUserId, name, email, loginName, isGuest }: PersonRef): Person {
  return { siteUserId, name, isGuest, isDeleted: false, ...(email === undefined ? {} : { email }), ...(loginName === undefined ? {} : { loginName }) };
}
