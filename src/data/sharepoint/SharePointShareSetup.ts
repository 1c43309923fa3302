import type { ListChangeKind } from '../../core/people';
import type { ShareList } from '../../core/recognition';
import { SharePointListSetup } from './SharePointListSetup';
import { shareRoundPlans } from './shareRoundPlans';
import type { SiteContext } from './SiteContext';

/** The lists of gain-share rounds. */
export class SharePointShareSetup extends SharePointListSetup<ShareList, ListChangeKind> {
  public constructor(context: SiteContext) {
    super(context, shareRoundPlans);
  }
}
