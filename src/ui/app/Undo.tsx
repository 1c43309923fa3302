import * as React from 'react';
import { useStrings } from './Surroundings';
import { useAnnounce } from './Announcer';
import { Button } from '../parts/Button';
import styles from './app.module.scss';

/** How long an action can be taken back, in milliseconds (A112). */
export const undoTime = 10_000;

interface Offer {
  /** What was done, as a sentence. */
  readonly message: string;
  /** Takes it back. A rejection is shown as "could not be undone". */
  readonly undo: () => Promise<void>;
  readonly undoneMessage?: string;
}

const UndoContext = React.createContext<(offer: Offer) => void>(() => undefined);

/** Offers to take back what was just done: one offer at a time, for ten seconds, longer while it is pointed at or focused. */
export function useOfferUndo(): (offer: Offer) => void {
  return React.useContext(UndoContext);
}

export function UndoBar({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  const strings = useStrings();
  const announce = useAnnounce();
  const [offer, setOffer] = React.useState<Offer>();
  const [failed, setFailed] = React.useState(false);
  const [held, setHeld] = React.useState(false);
  const [working, setWorking] = React.useState(false);

  const make = React.useCallback((next: Offer) => {
    setFailed(false);
    setHeld(false);
    setOffer(next);
    announce(next.message);
  }, [announce]);

  React.useEffect(() => {
    if (!offer || held || working) return;
    const timer = setTimeout(() => setOffer(undefined), undoTime);
    return () => clearTimeout(timer);
  }, [offer, held, working]);

  const undo = async (): Promise<void> => {
    if (!offer) return;
    setWorking(true);
    try {
      await offer.undo();
      if (offer.undoneMessage) announce(offer.undoneMessage);
      setOffer(undefined);
    } catch {
      setFailed(true);
      announce(strings.common.undoFailed);
    } finally {
      setWorking(false);
    }
  };

  return (
    <UndoContext.Provider value={make}>
      {children}
      {offer && (
        <div
          className={styles.undo}
          role="group"
          aria-label={offer.message}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{failed ? strings.common.undoFailed : offer.message}</span>
          <Button kind="subtle" busy={working} onClick={() => void undo()}>{failed ? strings.common.retry : strings.common.undo}</Button>
          <Button kind="subtle" onClick={() => setOffer(undefined)}>{strings.common.close}</Button>
        </div>
      )}
    </UndoContext.Provider>
  );
}
