import * as React from 'react';
import { AppFrame } from '../app/AppFrame';
import { makeQueryClient } from '../app/query';
import type { RecognitionEnvironment, RecognitionServices, WallLinks, WallSettings } from './contract';
import { RecognitionProvider } from './RecognitionContext';

export interface RecognitionAppProps {
  /** The same object as long as the site and the person are the same: another one starts with an empty cache. */
  readonly services: RecognitionServices;
  readonly settings: WallSettings;
  readonly environment: RecognitionEnvironment;
  readonly links?: WallLinks;
  readonly onSettingsChange?: (patch: Partial<WallSettings>) => void;
  /** The screen of the web part. */
  readonly children: React.ReactNode;
}

/** Everything between the ports of recognition and the page, around one of its screens. */
export function RecognitionApp({ services, settings, environment, links, onSettingsChange, children }: RecognitionAppProps): React.ReactElement {
  const client = React.useMemo(() => {
    // A cache belongs to one set of services, so that nothing is read across sites or people.
    void services;
    return makeQueryClient();
  }, [services]);
  const scope = React.useMemo(
    () => ({ services, settings, environment, ...(links ? { links } : {}), ...(onSettingsChange ? { onSettingsChange } : {}) }),
    [services, settings, environment, links, onSettingsChange]
  );
  return (
    <AppFrame surroundings={environment} client={client}>
      <RecognitionProvider value={scope}>{children}</RecognitionProvider>
    </AppFrame>
  );
}
