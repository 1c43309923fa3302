import * as React from 'react';
import type { Person, PersonDetails } from '../../core/people';
import { useApp } from '../app/AppContext';

interface Directory {
  readonly known: ReadonlyMap<number, PersonDetails>;
  need(people: readonly Person[]): void;
}

const DirectoryContext = React.createContext<Directory>({ known: new Map(), need: () => undefined });

/** Job titles, departments and pictures, asked once for each person of a page view and for many at a time. */
export function PeopleDirectory({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  const people = useApp().services.people;
  const asked = React.useRef(new Set<number>());
  const mounted = React.useRef(true);
  const [known, setKnown] = React.useState<ReadonlyMap<number, PersonDetails>>(new Map());
  React.useEffect(() => () => { mounted.current = false; }, []);

  const need = React.useCallback((wanted: readonly Person[]) => {
    const missing = wanted.filter((person, index) =>
      person.siteUserId !== undefined && !person.isDeleted && !asked.current.has(person.siteUserId) &&
      wanted.findIndex(other => other.siteUserId === person.siteUserId) === index);
    if (missing.length === 0) return;
    missing.forEach(person => asked.current.add(person.siteUserId as number));
    people.details(missing).then(
      found => { if (mounted.current) setKnown(previous => new Map([...previous, ...found])); },
      // Without details a name is enough; they may be asked for again when somebody comes back.
      () => missing.forEach(person => asked.current.delete(person.siteUserId as number))
    );
  }, [people]);

  const directory = React.useMemo(() => ({ known, need }), [known, need]);
  return <DirectoryContext.Provider value={directory}>{children}</DirectoryContext.Provider>;
}

/** Somebody with whatever details are known by now. Asks nothing: screens say who is needed, all at once. */
export function useDetailed(): (person: Person) => Person {
  const { known } = React.useContext(DirectoryContext);
  return React.useCallback(person => withDetails(person, known), [known]);
}

/** Asks for the details of the people on a screen, after it is there. */
export function usePeople(people: readonly Person[]): (person: Person) => Person {
  const { need } = React.useContext(DirectoryContext);
  const ids = people.map(person => person.siteUserId).join(',');
  // Who is on the screen is told by the ids; the array itself is new at every render.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  React.useEffect(() => need(people), [ids, need]);
  return useDetailed();
}

function withDetails(person: Person, known: ReadonlyMap<number, PersonDetails>): Person {
  const details = person.siteUserId === undefined ? undefined : known.get(person.siteUserId);
  return details ? { ...person, ...details } : person;
}
