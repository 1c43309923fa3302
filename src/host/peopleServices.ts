import { PeopleFromSources } from '../core/people';
import type { EvidenceSource, ExpertiseEntries, GraphSource, Outcomes, People, PeopleSetup, PersonalChoices, PersonRef } from '../core/people';
import { connect } from '../data/sharepoint/connection';
import type { Connection } from '../data/sharepoint/connection';
import { gathering } from '../data/sharepoint/gathering';
import { SharePointChoices } from '../data/sharepoint/SharePointChoices';
import { SharePointEvidence } from '../data/sharepoint/SharePointEvidence';
import { SharePointExpertiseEntries } from '../data/sharepoint/SharePointExpertiseEntries';
import { SharePointExpertiseSource } from '../data/sharepoint/SharePointExpertiseSource';
import { SharePointOutcomes } from '../data/sharepoint/SharePointOutcomes';
import { SharePointPeopleSearch } from '../data/sharepoint/SharePointPeopleSearch';
import { SharePointProfiles } from '../data/sharepoint/SharePointProfiles';
import type { SiteContext } from '../data/sharepoint/SiteContext';
import { comesLater } from './comesLater';

/** Everything about people of one site, over its lists and search. */
export interface PeopleServices {
  readonly people: People;
  readonly entries: ExpertiseEntries;
  readonly setup: PeopleSetup;
  readonly choices: PersonalChoices;
  readonly outcomes: Outcomes;
}

/**
 * Comes in a chunk of its own: neither the first rows of a board nor a reader need it. The sources share one connection, so
 * that what they ask in one turn is one request.
 * @param graph what an administrator granted, where the page offers Graph
 */
export function peopleServices(site: SiteContext, me: PersonRef, graph?: GraphSource): PeopleServices {
  const connection = gathering(connect(site));
  return {
    people: new PeopleFromSources({
      expertise: new SharePointExpertiseSource(site, connection),
      search: new SharePointPeopleSearch(site, connection),
      profiles: new SharePointProfiles(site, connection),
      evidence: withThanks(new SharePointEvidence(site, connection), site, connection),
      ...(graph === undefined ? {} : { graph })
    }, { me }),
    entries: new SharePointExpertiseEntries(site, connection),
    setup: lazySetup(site),
    choices: new SharePointChoices(site, connection),
    outcomes: new SharePointOutcomes(site)
  };
}

/**
 * Thanks are evidence of a search, not of the first view: their code begins to come now, so that it is there, and asks in the
 * same turn, when somebody has typed.
 */
function withThanks(boards: EvidenceSource, site: SiteContext, connection: Connection): EvidenceSource {
  const load = comesLater(async () => {
    const { SharePointThanks } = await import(/* webpackChunkName: 'kh-thanks' */ '../data/sharepoint/SharePointThanks');
    return new SharePointThanks(boards, site, connection);
  });
  const both = (): Promise<EvidenceSource> => load().catch(() => boards);
  void both();
  return {
    on: async (subject, options) => (await both()).on(subject, options),
    of: async person => (await both()).of(person),
    load: () => boards.load()
  };
}

/** Making the lists is for owners, once. */
function lazySetup(site: SiteContext): PeopleSetup {
  const setup = comesLater(async () => {
    const { SharePointPeopleSetup } = await import(/* webpackChunkName: 'kh-people-setup-data' */ '../data/sharepoint/SharePointPeopleSetup');
    return new SharePointPeopleSetup(site);
  });
  return {
    preview: async () => (await setup()).preview(),
    apply: async changes => (await setup()).apply(changes),
    undo: async made => (await setup()).undo(made)
  };
}
