import * as React from 'react';
import type { Strings } from '../../loc';
import type { PeopleStrings } from '../../loc/en-us.people';

const AllStringsContext = React.createContext<Strings | undefined>(undefined);

/** Around everything that came by `import()`: its texts came along. */
export const AllStringsProvider = AllStringsContext.Provider;

/** Every text. For what stands inside a `<Deferred>` only: what comes with the first rows has `useStrings()`. */
export function useAllStrings(): Strings {
  const strings = React.useContext(AllStringsContext);
  if (!strings) throw new Error('All texts come with what is deferred.');
  return strings;
}

const PeopleStringsContext = React.createContext<PeopleStrings | undefined>(undefined);

/** Around screens whose first view shows people: these texts came with it. */
export const PeopleStringsProvider = PeopleStringsContext.Provider;

/** How people are shown: the texts of the screen, or those that came with all others. */
export function usePeopleStrings(): PeopleStrings {
  const own = React.useContext(PeopleStringsContext);
  const all = React.useContext(AllStringsContext);
  const strings = own ?? all?.people;
  if (!strings) throw new Error('Texts on people come with the directory, or with what is deferred.');
  return strings;
}
