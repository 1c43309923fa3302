import type { Connection } from '../data/sharepoint/connection';
import { SharePointBadges } from '../data/sharepoint/SharePointBadges';
import { SharePointRecognitionSetup } from '../data/sharepoint/SharePointRecognitionSetup';
import type { SiteContext } from '../data/sharepoint/SiteContext';
import type { RecognitionServices } from '../ui/recognition/contract';

/** What only owners ask for. The wall brings the catalogue that everybody reads. */
export function recognitionOwnerSources(site: SiteContext, connection: Connection): Pick<RecognitionServices, 'badges' | 'setup'> {
  return { badges: new SharePointBadges(site, connection), setup: new SharePointRecognitionSetup(site) };
}
