import * as React from 'react';
import type { Wall } from '../../core/recognition';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import type { ThanksStart } from './contract';
import { useWholeRecognition } from './RecognitionContext';
import { SidePanel } from './SidePanel';
import { ThanksForm } from './ThanksForm';
import { useThanksForm } from './useThanksForm';

interface Props {
  readonly wall: Wall;
  readonly start: ThanksStart;
  readonly onDismiss: () => void;
  readonly onGiven?: () => void;
}

/** "Say thanks": to whom and what for is one step, sending the other. */
export function ThanksPanel({ wall, start, onDismiss, onGiven }: Props): React.ReactElement {
  const { environment: { words: { thanks: words } } } = useWholeRecognition();
  const isOpen = React.useRef(true);
  React.useEffect(() => () => { isOpen.current = false; }, []);
  const form = useThanksForm(wall, start, () => {
    // Closed while it was sent, and perhaps opened anew: that panel is not this one's to close.
    if (isOpen.current) onDismiss();
    onGiven?.();
  });
  return (
    <SidePanel title={words.title} onDismiss={onDismiss}>
      {wall.canGive ? (
        <>
          <p>{words.intro}</p>
          {form.wasRestored && <Notice actions={<Button kind="subtle" onClick={form.discard}>{words.discard}</Button>}>{words.restored}</Notice>}
          <ThanksForm form={form} onCancel={onDismiss} />
        </>
      ) : <p>{words.cannot}</p>}
    </SidePanel>
  );
}
