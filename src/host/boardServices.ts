import type { BoardSetup } from '../core/discussion';
import type { PeopleDetails, PersonRef } from '../core/people';
import { BrowserDrafts } from '../data/browser/BrowserDrafts';
import { BrowserVisits } from '../data/browser/BrowserVisits';
import { SharePointDiscussions } from '../data/sharepoint/SharePointDiscussions';
import type { SiteContext } from '../data/sharepoint/SiteContext';
import type { BoardServices, LadderServices } from '../ui/app/contract';
import { comesLater } from './comesLater';
import { directoryPeople } from './directoryPeople';
import type { HostContext } from './hostContext';

/**
 * The ports of one board, over the site that the page belongs to.
 * @param wantsDirectory whether an owner lets Graph fill in what SharePoint's profiles lack; asked each time
 */
export function boardServices(context: HostContext, listId: string, wantsDirectory: () => boolean = () => false): BoardServices {
  const site = siteContext(context);
  const { loginName: person, displayName = '', email, isExternalGuestUser = false } = context.pageContext.user;
  const me = { name: displayName, loginName: person, isGuest: isExternalGuestUser, siteUserId: site.me?.id, ...(email ? { email } : {}) };
  return {
    discussions: new SharePointDiscussions(site, listId),
    setup: lazySetup(site),
    people: lazyPeople(context, site, wantsDirectory),
    ladder: lazyLadder(site, me),
    // Not fetched later: the last words are kept in the very moment in which the page goes.
    drafts: new BrowserDrafts(person, listId, browserStorage()),
    visits: new BrowserVisits(person, listId, new Date())
  };
}

/** SharePoint first; nothing of Graph is loaded or asked before somebody is unknown to it. Rows name most people: the code comes with the first question. */
function lazyPeople(context: HostContext, site: SiteContext, wantsDirectory: () => boolean): PeopleDetails {
  const directory = directoryPeople(context, wantsDirectory, site.me?.id);
  const people = comesLater<PeopleDetails>(async () => {
    const { SharePointPeople } = await import(/* webpackChunkName: 'kh-people' */ '../data/sharepoint/SharePointPeople');
    const { PeopleInOrder } = await import(/* webpackChunkName: 'kh-people' */ '../data/graph/PeopleInOrder');
    const profiles = new SharePointPeople(site);
    return directory === undefined ? profiles : new PeopleInOrder(profiles, directory);
  });
  return { details: async persons => (await people()).details(persons) };
}

/** Everything of it is an extra, and none of it is needed for the first rows. */
function lazyLadder(site: SiteContext, me: PersonRef): LadderServices {
  const ladder = comesLater(async () => (await import(/* webpackChunkName: 'kh-ladder' */ './ladderServices')).ladderServices(async () => {
    const { peopleServices } = await import(/* webpackChunkName: 'kh-people-data' */ './peopleServices');
    return peopleServices(site, me);
  }, site.webUrl, me.loginName ?? '', browserStorage()));
  return {
    experts: { mayKnow: async (text, most) => (await ladder()).experts.mayKnow(text, most) },
    outcomes: { record: outcome => ladder().then(({ outcomes }) => outcomes.record(outcome)).catch(() => undefined) },
    choices: {
      dismissed: async () => (await ladder()).choices.dismissed(),
      dismiss: prompt => ladder().then(({ choices }) => choices.dismiss(prompt)).catch(() => undefined)
    },
    myTopics: async () => (await ladder()).myTopics()
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

/** What the page already knows costs no request: the address, the person, a form digest. */
export function siteContext({ pageContext }: HostContext): SiteContext {
  const page = pageContext.legacyPageContext as { userId?: unknown; formDigestValue?: unknown; formDigestTimeoutSeconds?: unknown };
  const attempts = browserStorage();
  return {
    webUrl: pageContext.web.absoluteUrl.replace(/\/$/, ''),
    ...(typeof page.userId === 'number' ? { me: { id: page.userId, isGuest: pageContext.user.isExternalGuestUser === true } } : {}),
    ...(typeof page.formDigestValue === 'string' && typeof page.formDigestTimeoutSeconds === 'number'
      ? { pageDigest: { value: page.formDigestValue, expiresAt: Date.now() + (page.formDigestTimeoutSeconds - 60) * 1000 } }
      : {}),
    ...(attempts === undefined ? {} : { attempts })
  };
}

/** Undefined where the browser blocks it: even naming it may throw. */
export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
