import type { BoardSetup } from '../core/discussion';
import { BrowserDrafts } from '../data/browser/BrowserDrafts';
import { BrowserVisits } from '../data/browser/BrowserVisits';
import { SharePointDiscussions } from '../data/sharepoint/SharePointDiscussions';
import type { SiteContext } from '../data/sharepoint/SiteContext';
import type { BoardServices, LadderServices } from '../ui/app/contract';
import { browserStorage } from './browserStorage';
import { comesLater } from './comesLater';
import type { HostContext } from './hostContext';
import { siteContext } from './siteContext';

/**
 * The ports of one board, over the site that the page belongs to.
 * @param locale BCP 47
 * @param wantsDirectory whether an owner lets Graph fill in what SharePoint's profiles lack; asked each time
 */
export function boardServices(context: HostContext, listId: string, locale: string, wantsDirectory: () => boolean): BoardServices {
  const site = siteContext(context);
  const { loginName: person } = context.pageContext.user;
  return {
    discussions: new SharePointDiscussions(site, listId),
    setup: lazySetup(site),
    ...lazyPeople(context, site, locale, wantsDirectory),
    // Not fetched later: the last words are kept in the very moment in which the page goes.
    drafts: new BrowserDrafts(person, listId, browserStorage()),
    visits: new BrowserVisits(person, listId, new Date())
  };
}

/** Who somebody is, who may know, and whether they can be thanked: extras, none of which the first rows need. */
function lazyPeople(context: HostContext, site: SiteContext, locale: string, wantsDirectory: () => boolean): Pick<BoardServices, 'people' | 'thanks'> & { readonly ladder: LadderServices } {
  const load = comesLater(async () => (await import(/* webpackChunkName: 'kh-people' */ './boardPeople')).boardPeople(context, site, locale, wantsDirectory));
  const ladder = async (): Promise<LadderServices> => (await load()).ladder;
  return {
    people: { details: async persons => (await load()).people.details(persons) },
    thanks: async () => (await load()).thanks(),
    ladder: {
      experts: { mayKnow: async (text, most) => (await ladder()).experts.mayKnow(text, most) },
      outcomes: { record: outcome => ladder().then(({ outcomes }) => outcomes.record(outcome)).catch(() => undefined) },
      choices: {
        dismissed: async () => (await ladder()).choices.dismissed(),
        dismiss: prompt => ladder().then(({ choices }) => choices.dismiss(prompt)).catch(() => undefined)
      },
      myTopics: async () => (await ladder()).myTopics()
    }
  };
}

export function boardSetup(context: HostContext): BoardSetup {
  return lazySetup(siteContext(context));
}

/** Setting up is for owners, once. */
function lazySetup(site: SiteContext): BoardSetup {
  const setup = comesLater(async () => {
    const { SharePointBoardSetup } = await import(/* webpackChunkName: 'kh-setup-data' */ '../data/sharepoint/SharePointBoardSetup');
    return new SharePointBoardSetup(site);
  });
  return {
    lists: async () => (await setup()).lists(),
    createList: async title => (await setup()).createList(title),
    preview: async listId => (await setup()).preview(listId),
    apply: async (listId, changes) => (await setup()).apply(listId, changes),
    undo: async (listId, applied) => (await setup()).undo(listId, applied)
  };
}
