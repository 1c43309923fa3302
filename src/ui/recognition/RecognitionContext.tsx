import * as React from 'react';
import type { RecognitionStrings } from '../../loc/en-us.recognition';
import type { RecognitionEnvironment, RecognitionServices, WallLinks, WallSettings } from './contract';

export interface RecognitionScope {
  readonly services: RecognitionServices;
  readonly settings: WallSettings;
  readonly environment: RecognitionEnvironment;
  /** Absent where the wall has no address of its own: "Say thanks" elsewhere. */
  readonly links?: WallLinks;
  /** Present while the owner edits the page. */
  readonly onSettingsChange?: (patch: Partial<WallSettings>) => void;
}

const RecognitionContext = React.createContext<RecognitionScope | undefined>(undefined);

export const RecognitionProvider = RecognitionContext.Provider;

export function useRecognition(): RecognitionScope {
  const scope = React.useContext(RecognitionContext);
  if (!scope) throw new Error('Screens of recognition stand inside RecognitionApp.');
  return scope;
}

/** Texts of recognition itself. */
export function useWords(): RecognitionStrings {
  return useRecognition().environment.words;
}
