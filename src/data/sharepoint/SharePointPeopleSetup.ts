import type { ListChangeKind, PeopleList } from '../../core/people';
import { peoplePlans } from './peoplePlans';
import { SharePointListSetup } from './SharePointListSetup';
import type { SiteContext } from './SiteContext';

/** The lists of the people features. */
export class SharePointPeopleSetup extends SharePointListSetup<PeopleList, ListChangeKind> {
  public constructor(context: SiteContext) {
    super(context, peoplePlans);
  }
}
