import * as React from 'react';
import { Button } from '../parts/Button';
import type { ThanksStart } from './contract';
import type { ThanksGate } from './thanksGate';
import { useSayThanks } from './useSayThanks';

interface Props {
  readonly label: string;
  readonly icon?: React.ReactElement;
  readonly gate: ThanksGate;
  readonly start: ThanksStart;
  readonly onGiven?: () => void;
}

/** "Say thanks" as a button: on a person's card, at the asker's acceptance. */
export function SayThanksAction({ label, icon, gate, start, onGiven }: Props): React.ReactElement {
  const thanks = useSayThanks(gate, start, onGiven);
  return (
    <>
      <Button kind="subtle" icon={icon} busy={thanks.isBusy} onClick={thanks.open}>{label}</Button>
      {thanks.layer}
    </>
  );
}
