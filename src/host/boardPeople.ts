import type { PeopleDetails } from '../core/people';
import { PeopleInOrder } from '../data/graph/PeopleInOrder';
import { connect } from '../data/sharepoint/connection';
import { gathering } from '../data/sharepoint/gathering';
import { SharePointPeople } from '../data/sharepoint/SharePointPeople';
import { SharePointThanksAccess } from '../data/sharepoint/SharePointThanksAccess';
import type { SiteContext } from '../data/sharepoint/SiteContext';
import type { LadderServices } from '../ui/app/contract';
import type { ThanksOffer } from '../ui/recognition/thanksGate';
import { boardLadder } from './boardLadder';
import { directoryGraph } from './directoryGraph';
import { directoryPeople } from './directoryPeople';
import type { HostContext } from './hostContext';
import { thanksOffer } from './thanksOffer';

/** What a board knows of people beyond its rows. */
export interface BoardPeople {
  readonly people: PeopleDetails;
  readonly thanks: ThanksOffer;
  readonly ladder: LadderServices;
}

/**
 * SharePoint first; nothing of Graph is loaded or asked before somebody is unknown to it. Whether people can be thanked is
 * asked over the same connection: in the turn in which a thread asks who they are, it costs no request of its own.
 */
export function boardPeople(context: HostContext, site: SiteContext, locale: string, wantsDirectory: () => boolean): BoardPeople {
  const connection = gathering(connect(site));
  const profiles = new SharePointPeople(site, connection);
  const directory = directoryPeople(context, wantsDirectory, site.me?.id);
  return {
    people: directory === undefined ? profiles : new PeopleInOrder(profiles, directory),
    ladder: boardLadder(context, site),
    thanks: thanksOffer(context, locale, new SharePointThanksAccess(connection, site), directoryGraph(context, wantsDirectory))
  };
}
