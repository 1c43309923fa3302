import type { ShareRounds, ShareSetup } from '../core/recognition';
import type { Connection } from '../data/sharepoint/connection';
import { SharePointShareRounds } from '../data/sharepoint/SharePointShareRounds';
import { SharePointShareSetup } from '../data/sharepoint/SharePointShareSetup';
import type { SiteContext } from '../data/sharepoint/SiteContext';

/** What gain-share rounds need of the site: it comes where an owner switched them on. */
export function shareServices(site: SiteContext, connection: Connection): { readonly rounds: ShareRounds; readonly setup: ShareSetup } {
  return { rounds: new SharePointShareRounds(site, connection), setup: new SharePointShareSetup(site) };
}
