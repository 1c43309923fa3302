import * as React from 'react';

/**
 * Whether this is the first time that somebody does something on this board, in this browser. Kept in local storage: a
 * browser that refuses to keep it shows the help once more, which harms nobody.
 */
export function useFirstTime(what: string): boolean {
  const [isFirst] = React.useState(() => {
    try {
      return window.localStorage.getItem(keyOf(what)) === null;
    } catch {
      return true;
    }
  });
  React.useEffect(() => {
    try {
      window.localStorage.setItem(keyOf(what), '1');
    } catch {
      // Nothing to do: see above.
    }
  }, [what]);
  return isFirst;
}

function keyOf(what: string): string {
  return `knowhow:first:${what}`;
}
