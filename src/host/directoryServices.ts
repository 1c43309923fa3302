import type { GraphSource, PersonRef } from '../core/people';
import type { DirectoryServices } from '../ui/people/contract';
import { browserStorage } from './browserStorage';
import { entryDrafts } from './entryDrafts';
import type { HostContext } from './hostContext';
import { peopleServices } from './peopleServices';
import { siteContext } from './siteContext';

/** The ports of the directory, over the site that the page belongs to. */
export function directoryServices(context: HostContext, me: PersonRef, graph: GraphSource | undefined): DirectoryServices {
  const site = siteContext(context);
  return { ...peopleServices(site, me, graph), drafts: entryDrafts(browserStorage(), site.webUrl, me.loginName ?? '') };
}
