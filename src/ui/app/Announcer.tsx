import * as React from 'react';
import { useSurroundings } from './Surroundings';
import styles from './app.module.scss';

const AnnounceContext = React.createContext<(text: string) => void>(() => undefined);

/** Says something to people who listen, without moving anything on the screen. */
export function useAnnounce(): (text: string) => void {
  return React.useContext(AnnounceContext);
}

/** One polite live region for the whole part, there from the start since late ones are not read. */
export function Announcer({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  const [text, setText] = React.useState('');
  const hostAnnounce = useSurroundings().announce;
  const announce = React.useCallback((next: string) => {
    if (hostAnnounce) hostAnnounce(next);
    // A no-break space tells two equal messages apart, so that the second is read too.
    else setText(previous => (previous === next ? `${next}\u00a0` : next));
  }, [hostAnnounce]);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div className={styles.visuallyHidden} role="status" aria-live="polite">{text}</div>
    </AnnounceContext.Provider>
  );
}
