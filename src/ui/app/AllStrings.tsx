import * as React from 'react';
import type { Strings } from '../../loc';

const AllStringsContext = React.createContext<Strings | undefined>(undefined);

/** Around everything that came by `import()`: its texts came along. */
export const AllStringsProvider = AllStringsContext.Provider;

/** Every text. For what stands inside a `<Deferred>` only: what comes with the first rows has `useStrings()`. */
export function useAllStrings(): Strings {
  const strings = React.useContext(AllStringsContext);
  if (!strings) throw new Error('All texts come with what is deferred.');
  return strings;
}
