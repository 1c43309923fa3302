import * as React from 'react';
import type { Wall } from '../../core/recognition';
import { AllStringsProvider } from '../app/AllStrings';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import type { ThanksStart } from './contract';
import type { RecognitionScope } from './RecognitionContext';
import type { ThanksGate } from './thanksGate';

interface Props {
  readonly label: string;
  readonly gate: ThanksGate;
  readonly start: ThanksStart;
}

interface Opened {
  readonly scope: RecognitionScope;
  readonly wall: Wall;
  readonly screens: typeof import('./thanksElsewhere');
}

/** "Say thanks" on a person's card, below an answer, at the asker's acceptance: nothing of recognition is loaded before it is pressed. */
export function SayThanksAction({ label, gate, start }: Props): React.ReactElement {
  const [opened, setOpened] = React.useState<Opened>();
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<unknown>();
  const open = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const [scope, screens] = await Promise.all([gate(), import(/* webpackChunkName: 'kh-say-thanks' */ './thanksElsewhere')]);
      const { wall } = await scope.services.recognitions.open({ pageSize: 5 });
      setOpened({ scope, wall, screens });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button kind="subtle" busy={busy} onClick={() => void open()}>{label}</Button>
      {error !== undefined && <Failure error={error} onRetry={() => void open()} />}
      {opened && (
        <AllStringsProvider value={opened.scope.environment.strings}>
          <opened.screens.RecognitionProvider value={opened.scope}>
            <opened.screens.ThanksPanel wall={opened.wall} start={start} onDismiss={() => setOpened(undefined)} />
          </opened.screens.RecognitionProvider>
        </AllStringsProvider>
      )}
    </>
  );
}
