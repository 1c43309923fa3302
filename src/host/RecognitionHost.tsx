import * as React from 'react';
import type { RecognitionServices, WallLinks, WallSettings } from '../ui/recognition/contract';
import { RecognitionApp } from '../ui/recognition/RecognitionApp';
import { recognitionEnvironment } from './recognitionEnvironment';
import type { RecognitionLook, RecognitionPlace } from './recognitionEnvironment';

interface Props extends RecognitionLook {
  readonly services: RecognitionServices;
  readonly settings: WallSettings;
  readonly place: RecognitionPlace;
  /** Of the wall; the other screens have no places. */
  readonly links: WallLinks | undefined;
  readonly onSettingsChange: (patch: Partial<WallSettings>) => void;
  readonly children: React.ReactNode;
}

/** Joins the surroundings (address, language, theme) with the screens. Knows no SPFx: the web part's class does. */
export function RecognitionHost({ services, settings, place, links, onSettingsChange, children, ...look }: Props): React.ReactElement {
  const { boardPage, recordPage, mode, theme, isRightToLeft } = look;
  const environment = React.useMemo(
    () => recognitionEnvironment(place, { boardPage, recordPage, mode, theme, isRightToLeft }),
    [place, boardPage, recordPage, mode, theme, isRightToLeft]
  );
  return (
    <RecognitionApp services={services} settings={settings} environment={environment} {...(links ? { links } : {})} {...(mode === 'edit' ? { onSettingsChange } : {})}>
      {children}
    </RecognitionApp>
  );
}
