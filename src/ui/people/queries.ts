import * as React from 'react';
import type {
  DirectoryCursor, DirectoryPage, DirectoryPerson, DirectoryQuery, FacetChoice, MyExpertise, Organisation, PersonCard, PersonExtras, PersonKey, PersonRef, Suggestion
} from '../../core/people';
import { useInfiniteQuery, useQuery, useQueryClient } from '../app/query';
import { useDirectory } from './DirectoryContext';
import { placeOfPerson } from './placeOfPerson';

/** What somebody looks for; part of the list's state. */
export interface Wanted {
  readonly text: string;
  readonly facets: FacetChoice;
  readonly letter?: string;
}

/** Names of everything cached: in memory, for one person and one page view. */
export const directoryKeys = {
  pages: ['people'] as const,
  page: (wanted: Wanted, scope: unknown) => ['people', wanted, scope] as const,
  extras: (people: readonly DirectoryPerson[]) => ['extras', people.map(person => person.key).join(' ')] as const,
  cards: ['card'] as const,
  card: (place: string) => ['card', place] as const,
  organisation: (place: string) => ['organisation', place] as const,
  mine: ['mine'] as const,
  topics: ['topics'] as const,
  nominations: ['nominations'] as const,
  setup: ['setup'] as const,
  dismissed: ['dismissed'] as const,
  myDepartment: ['myDepartment'] as const,
  graph: ['graph'] as const,
  elsewhere: (text: string) => ['elsewhere', text] as const
};

/** How old something may be before it is asked for again, in milliseconds. */
const staleness = { people: 60_000, extras: 60_000, untilChanged: Infinity };

/** How long nobody types before a search is sent, in milliseconds: the organisation has 25 searches a second for everybody. */
export const searchSettles = 350;

/** Pages of people. What was shown stays until the next answer is there. */
export function usePeoplePages(wanted: Wanted) {
  const { services, settings } = useDirectory();
  return useInfiniteQuery<DirectoryPage>(
    directoryKeys.page(wanted, settings.scope),
    ({ pageParam }) => {
      const query: DirectoryQuery = {
        ...wanted, pageSize: settings.pageSize, scope: settings.scope, ...(pageParam === undefined ? {} : { cursor: pageParam as DirectoryCursor })
      };
      return services.people.find(query);
    },
    { getNextPageParam: page => page.next, staleTime: staleness.people, keepPreviousData: true }
  );
}

/** Most people that one request of extras is for: presence and 19 pictures travel together. */
const extrasAtOnce = 19;

const noExtras: ReadonlyMap<PersonKey, PersonExtras> = new Map();

/** Pictures and presence of the first people shown, in one request after the list stands. */
export function useExtras(people: readonly DirectoryPerson[]): ReadonlyMap<PersonKey, PersonExtras> {
  const { services } = useDirectory();
  const client = useQueryClient();
  const first = people.slice(0, extrasAtOnce);
  return useQuery(directoryKeys.extras(first), async () => {
    const extras = await services.people.extras(first);
    if (extras.size > 0 && client.getQueryData(directoryKeys.graph) === undefined) client.setQueryData(directoryKeys.graph, true);
    return extras;
  }, { enabled: first.length > 0, staleTime: staleness.extras, keepPreviousData: true }).data ?? noExtras;
}

/** The organisation may be known: Graph gave something, and did not refuse this. Asks nothing itself. */
export function useMayShowChart(): boolean {
  return useQuery<boolean>(directoryKeys.graph, () => Promise.reject(new Error('Known from other answers only.')), {
    enabled: false, staleTime: staleness.untilChanged, cacheTime: Infinity
  }).data === true;
}

/** The card of somebody; null when nobody knows them. */
export function useCard(person: PersonRef) {
  const { services } = useDirectory();
  return useQuery<PersonCard | null>(directoryKeys.card(placeOfPerson(person) ?? ''), async () => (await services.people.card(person)) ?? null, { staleTime: staleness.people });
}

/** Manager and reports; null where they are not granted. */
export function useOrganisation(person: PersonRef | undefined) {
  const { services } = useDirectory();
  const client = useQueryClient();
  const place = person && placeOfPerson(person);
  return useQuery<Organisation | null>(directoryKeys.organisation(place ?? ''), async () => {
    const organisation = (person && await services.people.organisation(person)) ?? null;
    client.setQueryData(directoryKeys.graph, organisation !== null);
    return organisation;
  }, { enabled: place !== undefined, staleTime: staleness.untilChanged });
}

/** The own entry with the rights on the list. Sent in the same turn as the first page, so that both travel together. */
export function useMine() {
  const { services } = useDirectory();
  return useQuery<MyExpertise>(directoryKeys.mine, () => services.entries.open(), { staleTime: staleness.untilChanged });
}

/** Reads own entry and lists again after something was changed. */
export function useReadAgain(): () => void {
  const client = useQueryClient();
  return React.useCallback(() => {
    [directoryKeys.mine, directoryKeys.pages, directoryKeys.cards, directoryKeys.topics].forEach(key => { void client.invalidateQueries(key); });
  }, [client]);
}

/** Names of prompts that are not shown any more; undefined until known, so that none flashes up. */
export function useDismissed(enabled: boolean): { readonly names: ReadonlySet<string> | undefined; readonly dismiss: (prompt: string) => void } {
  const { services } = useDirectory();
  const client = useQueryClient();
  const { data } = useQuery(directoryKeys.dismissed, () => services.choices.dismissed(), { enabled, staleTime: staleness.untilChanged });
  return {
    names: data,
    dismiss: prompt => {
      client.setQueryData(directoryKeys.dismissed, new Set([...(data ?? []), prompt]));
      void services.choices.dismiss(prompt);
    }
  };
}

/** The reader's own department, once; null when nobody knows it. Asked for with the first page, so that both travel together. */
export function useMyDepartment(): string | null | undefined {
  const { services, environment: { me } } = useDirectory();
  return useQuery<string | null>(directoryKeys.myDepartment, async () => {
    const details = await services.people.details([{ isDeleted: false, ...me }]);
    return details.get(me.siteUserId ?? -1)?.department ?? null;
  }, { staleTime: staleness.untilChanged }).data;
}

/** Somebody of another department where the first page shows none (A89). */
export function useElsewhere(text: string, enabled: boolean): Suggestion | undefined {
  const { services } = useDirectory();
  const found = useQuery(directoryKeys.elsewhere(text), () => services.people.mayKnow(text, 3), { enabled, staleTime: staleness.people });
  return enabled ? found.data?.find(suggestion => suggestion.isFromElsewhere) : undefined;
}
