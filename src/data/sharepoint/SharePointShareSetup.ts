import type { ShareChangeKind, ShareList } from '../../core/recognition';
import { SharePointListSetup } from './SharePointListSetup';
import { shareRoundPlans } from './shareRoundPlans';
import type { SiteContext } from './SiteContext';

/** The lists of gain-share rounds. */
export class SharePointShareSetup extends SharePointListSetup<ShareList, ShareChangeKind> {
  public constructor(context: SiteContext) {
    super(context, shareRoundPlans);
  }
}
