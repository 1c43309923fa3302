import * as React from 'react';
import { PeopleStringsProvider } from '../app/AllStrings';
import { AppFrame } from '../app/AppFrame';
import { makeQueryClient } from '../app/query';
import type { DirectoryEnvironment, DirectoryServices, DirectorySettings } from './contract';
import { DirectoryProvider } from './DirectoryContext';
import { DirectoryScreens } from './DirectoryScreens';

export interface DirectoryAppProps {
  /** The same object as long as the site and the person are the same: another one starts with an empty cache. */
  readonly services: DirectoryServices;
  readonly settings: DirectorySettings;
  readonly environment: DirectoryEnvironment;
  readonly onSettingsChange?: (patch: Partial<DirectorySettings>) => void;
}

/** Find an expert: everything between its ports and the page. */
export function DirectoryApp({ services, settings, environment, onSettingsChange }: DirectoryAppProps): React.ReactElement {
  const client = React.useMemo(() => {
    // A cache belongs to one set of services, so that nothing is read across sites or people.
    void services;
    return makeQueryClient();
  }, [services]);
  const directory = React.useMemo(
    () => ({ services, settings, environment, ...(onSettingsChange ? { onSettingsChange } : {}) }),
    [services, settings, environment, onSettingsChange]
  );
  return (
    <AppFrame surroundings={environment} client={client}>
      <PeopleStringsProvider value={environment.words.person}>
        <DirectoryProvider value={directory}><DirectoryScreens /></DirectoryProvider>
      </PeopleStringsProvider>
    </AppFrame>
  );
}
