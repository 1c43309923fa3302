import * as React from 'react';
import type { DiscussionId } from '../../core/discussion';
import type { Person, PersonDetails } from '../../core/people';
import { useApp } from '../app/AppContext';
import { useQuery } from '../app/query';
import { boardKeys, staleness } from './queries';

/** As many as one request answers. */
const mostAsked = 20;

const DetailsContext = React.createContext<ReadonlyMap<number, PersonDetails>>(new Map());

interface Props {
  readonly thread: DiscussionId;
  /** Everybody who wrote, the asker first; undefined until all are known. */
  readonly people: readonly Person[] | undefined;
  readonly children: React.ReactNode;
}

/**
 * Job titles and departments of those whose rows told neither: asked once for a thread, for all of them, after its posts
 * are there. Without an answer a name is enough.
 */
export function ThreadPeople({ thread, people = [], children }: Props): React.ReactElement {
  const { services } = useApp();
  const unknown = unknownOf(people);
  const { data } = useQuery(boardKeys.people(thread), () => services.people.details(unknown.slice(0, mostAsked)), {
    enabled: unknown.length > 0, staleTime: staleness.untilChanged
  });
  const details = React.useMemo(() => data ?? new Map<number, PersonDetails>(), [data]);
  return <DetailsContext.Provider value={details}>{children}</DetailsContext.Provider>;
}

/** Somebody with whatever is known by now, and a picture where one can be had without asking. */
export function useDetailed(person: Person): Person {
  const { pictureOf } = useApp().environment;
  const details = React.useContext(DetailsContext);
  const known = { ...person, ...(person.siteUserId === undefined ? {} : details.get(person.siteUserId)) };
  const pictureUrl = known.pictureUrl ?? (person.isDeleted ? undefined : pictureOf?.(person));
  return pictureUrl === undefined ? known : { ...known, pictureUrl };
}

function unknownOf(people: readonly Person[]): readonly Person[] {
  return people.filter((person, index) =>
    person.siteUserId !== undefined && !person.isDeleted && !person.jobTitle && !person.department &&
    people.findIndex(other => other.siteUserId === person.siteUserId) === index);
}
