import * as React from 'react';
import type { DirectoryStrings } from '../../loc/en-us.directory';
import type { DirectoryEnvironment, DirectoryServices, DirectorySettings } from './contract';

export interface Directory {
  readonly services: DirectoryServices;
  readonly settings: DirectorySettings;
  readonly environment: DirectoryEnvironment;
  /** Present while the owner edits the page. */
  readonly onSettingsChange?: (patch: Partial<DirectorySettings>) => void;
}

const DirectoryContext = React.createContext<Directory | undefined>(undefined);

export const DirectoryProvider = DirectoryContext.Provider;

export function useDirectory(): Directory {
  const directory = React.useContext(DirectoryContext);
  if (!directory) throw new Error('Screens of the directory stand inside DirectoryApp.');
  return directory;
}

/** Texts of the directory itself. */
export function useWords(): DirectoryStrings {
  return useDirectory().environment.words;
}
