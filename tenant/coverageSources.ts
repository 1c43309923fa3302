/**
 * How sure the tenant is of each route: the first pattern that fits.
 *
 *   recorded    a real tenant's answer of this kind was compared with ours
 *   documented  Microsoft's documentation, the service's $metadata or clients that must work against it
 *   assumed     nobody settles it; where it matters there is a switch
 */
import type { CoverageEntry } from './http/resources.ts';

export interface CoverageSource {
  readonly route: RegExp;
  readonly confidence: CoverageEntry['confidence'];
  readonly note?: string;
}

export const coverageSources: readonly CoverageSource[] = [
  { route: /setlistrating/i, confidence: 'assumed', note: 'undocumented endpoint, named in issues' },
  { route: /createnewdiscussionitem/i, confidence: 'assumed', note: 'in $metadata; its answer was never recorded' },
  { route: /reputation\.set/i, confidence: 'documented', note: 'in $metadata and PnPjs; no answer recorded' },
  { route: /contextinfo$/i, confidence: 'documented', note: 'in $metadata' },
  { route: /doesuserhavepermissions$/i, confidence: 'documented' },
  { route: /versions/i, confidence: 'recorded' },
  { route: /^POST .*\/items$/i, confidence: 'documented', note: '201 and shape as the item; no answer recorded' },
  { route: /^MERGE .*\/items\(/i, confidence: 'documented', note: '412 text from an issue' },
  { route: /^(GET|POST|DELETE|MERGE) web\/(siteusers|getuserbyid|ensureuser|sitegroups|currentuser)/i, confidence: 'recorded' },
  { route: /role(assignments|definitions|inheritance)|effective/i, confidence: 'recorded' },
  { route: /lists|getlist|fields|views|contenttypes|items|attachmentfiles|recyclebin|folder|file/i, confidence: 'recorded' },
  { route: /^GET (web|site)$/i, confidence: 'recorded' },
  { route: /regionalsettings|allproperties/i, confidence: 'recorded' },
  { route: /search\/|peoplemanager/i, confidence: 'recorded' },
  { route: /.*/, confidence: 'documented' }
];
