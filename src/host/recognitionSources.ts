import type { GraphSource } from '../core/people';
import { ManagersInOrder } from '../data/graph/ManagersInOrder';
import type { Connection } from '../data/sharepoint/connection';
import { SharePointBadgeNominations } from '../data/sharepoint/SharePointBadgeNominations';
import { SharePointIntegrityChecks } from '../data/sharepoint/SharePointIntegrityChecks';
import { SharePointManagers } from '../data/sharepoint/SharePointManagers';
import { SharePointRecord } from '../data/sharepoint/SharePointRecord';
import { SharePointReports } from '../data/sharepoint/SharePointReports';
import type { SiteContext } from '../data/sharepoint/SiteContext';
import type { RecognitionServices } from '../ui/recognition/contract';

/** What neither the wall's first rows nor the directory needs: it comes in a chunk of its own. */
export function recognitionSources(site: SiteContext, connection: Connection, graph: GraphSource | undefined): Pick<RecognitionServices, 'nominations' | 'managers' | 'checks' | 'posts' | 'reports'> {
  const profiles = new SharePointManagers(site, connection);
  const managers = graph === undefined ? profiles : new ManagersInOrder(profiles, graph);
  return {
    managers,
    nominations: new SharePointBadgeNominations(site, connection, managers),
    checks: new SharePointIntegrityChecks(site, connection, managers),
    posts: new SharePointRecord(site, connection),
    reports: new SharePointReports(connection)
  };
}
