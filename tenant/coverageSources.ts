/**
 * How sure the tenant is of each route: the first pattern that fits its methods and address.
 *
 *   recorded    an answer of a real tenant to this kind of call exists, and ours has its shape
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
  { route: /setlistrating/, confidence: 'assumed', note: 'undocumented endpoint, named in issues' },
  { route: /createnewdiscussionitem/, confidence: 'assumed', note: 'in $metadata; its answer was never recorded' },
  { route: /reputation\.set/, confidence: 'documented', note: 'in $metadata and PnPjs; no answer recorded' },
  { route: /^POST web\/fields\/createfieldasxml$/, confidence: 'documented', note: 'recorded of lists' },
  { route: /file\/(un)?publish$|file\/(undocheckout|checkin|checkout)$/, confidence: 'documented', note: 'libraries without minor versions' },
  { route: /contextinfo$/, confidence: 'documented', note: 'in $metadata' },
  { route: /comments\(…\)\/(un)?like$/, confidence: 'recorded' },
  { route: /(^|\/)(un)?like$|likedby(information)?$/, confidence: 'recorded', note: 'on pages; refused on list items, as issues show' },
  { route: /setcommentsdisabled$|comments\/deleteall$/, confidence: 'documented', note: 'PnPjs' },
  { route: /^POST .*\/items$/, confidence: 'documented', note: 'GET is recorded; of POST no answer' },
  { route: /items\(…\)$/, confidence: 'recorded', note: 'but MERGE and its 412: from issues and PnPjs' },
  { route: /search\/query$/, confidence: 'documented', note: 'envelope as the recorded postquery' },
  { route: /renderlistdataasstream$/, confidence: 'recorded', note: 'rows; with other RenderOptions than list data assumed, after a public client\'s typings' },
  { route: recorded([
    'web', 'site', '.*regionalsettings', '.*timezone', 'web/allproperties',
    'web/lists', 'web/lists/getbytitle\\(…\\)', 'web/lists/ensuresiteassetslibrary', 'web/getlist', 'web/lists\\(…\\)', '.*/recycle', '.*/rootfolder',
    '.*/fields', '.*/fields\\(…\\)', '.*/createfieldasxml', '.*/views', '.*/views\\(…\\)', '.*/views/add', '.*/defaultview', '.*/defaultview/deleteobject',
    '.*/viewfields', '.*/removeviewfield', '.*/contenttypes', '.*/fieldlinks', '.*/addavailablecontenttype', 'web/availablefields', '.*/addvalidateupdateitemusingpath', '.*/validateupdatelistitem',
    '.*/versions', '.*/versions\\(…\\)', '.*/getitems', '.*/renderlistdataasstream', '.*/getchanges', '.*/attachmentfiles', '.*/attachmentfiles\\(…\\)',
    '.*/attachmentfiles\\(…\\)/\\$value', '.*/recycleobject', '.*/comments', '.*/getcomments', '.*/comments\\(…\\)', '.*/replies', 'web/recyclebin', 'web/recyclebin\\(…\\)', 'web/recyclebin/deleteall', 'web/getrecyclebinitemsbyqueryinfo', 'site/recyclebin',
    'web/siteusers', 'web/getuserbyid', 'web/ensureuser', 'web/sitegroups', '.*/setuserasowner', '.*/users', '.*/users/getbyid\\(…\\)',
    '.*/breakroleinheritance', '.*/resetroleinheritance', '.*/getusereffectivepermissions', '.*/roleassignments', '.*/(add|remove)roleassignment',
    'web/roledefinitions', 'web/roledefinitions\\(…\\)', 'search/postquery', '.*/getpropertiesfor', '.*/getuserprofilepropertyfor', '.*/amifollowing', '.*/getfollowersfor', '.*/getpeoplefollowedby', '.*/set(singlevalue|multivalued)profileproperty', 'social.following/(follow|my|my/followers)',
    'web/get(file|folder)by(serverrelativepath|id)', '.*/folders', 'sp.movecopyutil.movefilebypath'
  ]), confidence: 'recorded' },
  { route: /./, confidence: 'documented' }
];

/** Whole addresses, behind any method. */
function recorded(addresses: readonly string[]): RegExp {
  return new RegExp(`^\\w+ (${addresses.join('|')})$`);
}
