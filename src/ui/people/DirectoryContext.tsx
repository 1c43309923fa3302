import * as React from 'react';
import { hasAllDirectoryStrings } from '../../loc';
import type { DirectoryStrings } from '../../loc';
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

type WholeDirectory = Directory & { readonly environment: { readonly words: DirectoryStrings } };

/** With every text. For what stands inside a `<DeferredWithWords>` only. */
export function useWholeDirectory(): WholeDirectory {
  const directory = useDirectory();
  if (!isWhole(directory)) throw new Error('All texts of the directory come with what is deferred with its words.');
  return directory;
}

function isWhole(directory: Directory): directory is WholeDirectory {
  return hasAllDirectoryStrings(directory.environment.words);
}
