import * as React from 'react';
import type { ThanksGate, ThanksOffer } from './thanksGate';

/**
 * Asks whether thanks can be given here, once `isReady`: after what people came to read. Undefined until known.
 * @param offer the same function at every render; undefined where an owner does not want it
 */
export function useThanksGate(offer: ThanksOffer | undefined, isReady: boolean): ThanksGate | undefined {
  const [found, setFound] = React.useState<{ readonly of: ThanksOffer; readonly gate: ThanksGate | undefined }>();
  React.useEffect(() => {
    if (!offer || !isReady) return undefined;
    let isCurrent = true;
    offer().then(gate => { if (isCurrent) setFound({ of: offer, gate }); }, () => undefined);
    return () => { isCurrent = false; };
  }, [offer, isReady]);
  return offer !== undefined && found?.of === offer ? found.gate : undefined;
}
