import * as React from 'react';
import { hasAllStrings } from '../../loc';
import type { RecordFirstStrings } from '../../loc';
import { hasAllRecognitionStrings } from '../../loc/recognition';
import type { RecognitionEnvironment, RecognitionServices, WallLinks, WallSettings, WholeRecognitionEnvironment } from './contract';

export interface RecognitionScope<Environment = RecognitionEnvironment> {
  readonly services: RecognitionServices;
  readonly settings: WallSettings;
  readonly environment: Environment;
  /** Absent where the wall has no address of its own: "Say thanks" elsewhere. */
  readonly links?: WallLinks;
  /** Present while the owner edits the page. */
  readonly onSettingsChange?: (patch: Partial<WallSettings>) => void;
}

const RecognitionContext = React.createContext<RecognitionScope | undefined>(undefined);

export const RecognitionProvider = RecognitionContext.Provider;

/** With the texts of the first view. */
export function useRecognition(): RecognitionScope {
  const scope = React.useContext(RecognitionContext);
  if (!scope) throw new Error('Screens of recognition stand inside RecognitionApp.');
  return scope;
}

type RecordScope = RecognitionScope<RecognitionEnvironment & { readonly words: RecordFirstStrings }>;

/** With the texts of the first view of "My record". */
export function useRecord(): RecordScope {
  const scope = useRecognition();
  if (!isOfRecord(scope)) throw new Error('The texts of "My record" come with it.');
  return scope;
}

/** With every text. For what stands inside a `<DeferredWithWords>` only. */
export function useWholeRecognition(): RecognitionScope<WholeRecognitionEnvironment> {
  const scope = useRecognition();
  if (!isWhole(scope)) throw new Error('All texts of recognition come with what is deferred with its words.');
  return scope;
}

export function isWhole(scope: RecognitionScope): scope is RecognitionScope<WholeRecognitionEnvironment> {
  return hasAllRecognitionStrings(scope.environment.words) && hasAllStrings(scope.environment.strings);
}

function isOfRecord(scope: RecognitionScope): scope is RecordScope {
  return 'record' in scope.environment.words;
}
