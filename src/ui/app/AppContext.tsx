import * as React from 'react';
import type { BoardEnvironment, BoardServices, BoardSettings } from './contract';

export interface App {
  readonly services: BoardServices;
  readonly settings: BoardSettings;
  readonly environment: BoardEnvironment;
  /** Present while the owner edits the page: texts are edited in place and kept with the web part. */
  readonly onSettingsChange?: (patch: Partial<BoardSettings>) => void;
}

const AppContext = React.createContext<App | undefined>(undefined);

export const AppProvider = AppContext.Provider;

export function useApp(): App {
  const app = React.useContext(AppContext);
  if (!app) throw new Error('Screens and parts stand inside BoardApp.');
  return app;
}
