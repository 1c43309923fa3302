import type { SiteContext } from '../data/sharepoint/SiteContext';
import type { LadderServices } from '../ui/app/contract';
import { browserStorage } from './browserStorage';
import { currentPerson } from './currentPerson';
import type { HostContext } from './hostContext';
import { ladderServices } from './ladderServices';

/** What leads from a question on a board to a person; what knows people comes with the first question to it. */
export function boardLadder(context: HostContext, site: SiteContext): LadderServices {
  const me = currentPerson(context);
  return ladderServices(async () => {
    const { peopleServices } = await import(/* webpackChunkName: 'kh-people-data' */ './peopleServices');
    return peopleServices(site, me);
  }, site.webUrl, me.loginName ?? '', browserStorage());
}
