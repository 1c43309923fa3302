import * as React from 'react';
import { useSurroundings } from '../app/Surroundings';

/** Now, renewed with every minute: clocks of other places go on while a page is open. */
export function useMinute(): Date {
  const { now } = useSurroundings();
  const [at, setAt] = React.useState(now);
  React.useEffect(() => {
    const timer = setInterval(() => setAt(now()), 60_000);
    return () => clearInterval(timer);
  }, [now]);
  return at;
}
