import type { GraphSource } from '../core/people';
import { ManagersInOrder } from '../data/graph/ManagersInOrder';
import type { Connection } from '../data/sharepoint/connection';
import { SharePointIntegrityChecks } from '../data/sharepoint/SharePointIntegrityChecks';
import { SharePointManagers } from '../data/sharepoint/SharePointManagers';
import { SharePointRecord } from '../data/sharepoint/SharePointRecord';
import { SharePointReports } from '../data/sharepoint/SharePointReports';
import type { SiteContext } from '../data/sharepoint/SiteContext';
import type { RecognitionServices } from '../ui/recognition/contract';

/** What "My record" is made of, and what judges recognitions: neither the wall's first rows nor the directory need it. */
export function recognitionSources(site: SiteContext, connection: Connection, graph: GraphSource | undefined): Pick<RecognitionServices, 'managers' | 'checks' | 'posts' | 'reports'> {
  const profiles = new SharePointManagers(site, connection);
  const managers = graph === undefined ? profiles : new ManagersInOrder(profiles, graph);
  return {
    managers,
    checks: new SharePointIntegrityChecks(site, connection, managers),
    posts: new SharePointRecord(site, connection),
    reports: new SharePointReports(connection)
  };
}
