import * as React from 'react';
import type { Wall } from '../../core/recognition';
import { AllStringsProvider } from '../app/AllStrings';
import { Failure } from '../parts/Failure';
import type { ThanksStart, WholeRecognitionEnvironment } from './contract';
import type { RecognitionScope } from './RecognitionContext';
import type { ThanksGate } from './thanksGate';

interface Opened {
  readonly start: ThanksStart;
  readonly scope: RecognitionScope<WholeRecognitionEnvironment>;
  readonly wall: Wall;
  readonly screens: typeof import('./thanksElsewhere');
}

interface SayThanks {
  readonly open: () => void;
  readonly isBusy: boolean;
  /** The panel, or what went wrong on the way to it: to be put beside what opens it. */
  readonly layer: React.ReactElement | null;
}

/** "Say thanks" for whatever opens it, a button or an entry of a menu: nothing of recognition is loaded before. Without gate or start nothing opens. */
export function useSayThanks(gate: ThanksGate | undefined, start: ThanksStart | undefined, onGiven?: () => void): SayThanks {
  const [opened, setOpened] = React.useState<Opened>();
  const [isBusy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<unknown>();
  const open = async (): Promise<void> => {
    if (!gate || !start || isBusy) return;
    setBusy(true);
    setError(undefined);
    try {
      const [scope, screens] = await Promise.all([gate.enter(), import(/* webpackChunkName: 'kh-say-thanks' */ './thanksElsewhere')]);
      const { wall } = await scope.services.recognitions.open({ pageSize: 5 });
      setOpened({ start, scope, wall, screens });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const layer = opened ? (
    <AllStringsProvider value={opened.scope.environment.strings}>
      <opened.screens.RecognitionProvider value={opened.scope}>
        <opened.screens.ThanksPanel wall={opened.wall} start={opened.start} onDismiss={() => setOpened(undefined)} onGiven={onGiven} />
      </opened.screens.RecognitionProvider>
    </AllStringsProvider>
  ) : error !== undefined ? <Failure error={error} onRetry={() => void open()} /> : null;
  return { open: () => void open(), isBusy, layer };
}
