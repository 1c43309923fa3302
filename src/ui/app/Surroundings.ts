import * as React from 'react';
import type { FirstStrings } from '../../loc';
import type { BoardTheme } from './themeTokens';

/** What every screen of the suite knows of where it stands, whatever it shows. */
export interface Surroundings {
  /** At least those of the first screen; what is deferred fetches the rest of their language. */
  readonly strings: FirstStrings;
  /** BCP 47, for example `de-DE`. */
  readonly locale: string;
  readonly isRightToLeft: boolean;
  /** `edit`: the owner is editing the page. */
  readonly mode: 'read' | 'edit';
  readonly me: { readonly name: string; readonly email?: string; readonly loginName?: string };
  now(): Date;
  readonly host: 'sharepoint' | 'teams';
  readonly reducedMotion: boolean;
  /** The theme of the section: sets the colours of the part and of what it opens above the page. Without it the tokens of the page are inherited. */
  readonly theme?: BoardTheme;
  /** A host's own polite announcer; without it the part's live region speaks. */
  announce?(text: string): void;
}

const SurroundingsContext = React.createContext<Surroundings | undefined>(undefined);

export const SurroundingsProvider = SurroundingsContext.Provider;

export function useSurroundings(): Surroundings {
  const surroundings = React.useContext(SurroundingsContext);
  if (!surroundings) throw new Error('Screens and parts stand inside an AppFrame.');
  return surroundings;
}

export function useStrings(): FirstStrings {
  return useSurroundings().strings;
}
