import { queryValues } from '../core/discussion';
import type { DiscussionPlace } from '../core/people';
import type { DirectoryRoute } from '../ui/people/contract';
import type { TeamsSdk } from './hostContext';

/** Where the directory stands in its surroundings' address, and how one gets from place to place. */
export interface DirectoryLinks {
  current(): DirectoryRoute;
  navigate(route: DirectoryRoute, options?: { readonly replace?: boolean }): void;
  hrefOf(route: DirectoryRoute): string;
  /** Calls back when the place changed by other means (Back, Forward); returns how to stop. */
  subscribe(changed: () => void): () => void;
}

/** What `?expert=` says for the own entry: no account is called so, since accounts hold an @. */
const own = 'me';

/** A page's own address: `?expert=ada@contoso.com`; every other parameter stays. */
export function directoryPageLinks(page: Window): DirectoryLinks {
  const addressOf = (route: DirectoryRoute): string => `${page.location.pathname}${withExpert(page.location.search, route)}`;
  return {
    current: () => routeOf(page.location.search),
    navigate(route, options) {
      const address = addressOf(route);
      if (options?.replace) page.history.replaceState(page.history.state, '', address);
      else page.history.pushState(page.history.state, '', address);
    },
    hrefOf: route => `${page.location.origin}${addressOf(route)}`,
    subscribe(changed) {
      page.addEventListener('popstate', changed);
      return () => page.removeEventListener('popstate', changed);
    }
  };
}

/**
 * A tab of Teams: the tab has no address of its own, so places are kept in memory and links are Teams deep links.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export async function directoryTeamsLinks(sdk: TeamsSdk, appId: string): Promise<DirectoryLinks> {
  const { page, channel } = await sdk.teamsJs.app.getContext();
  let place = routeOf(page.subPageId ?? '');
  return {
    current: () => place,
    navigate(route) { place = route; },
    hrefOf(route) {
      const context = JSON.stringify({ subEntityId: withExpert('', route), ...(channel === undefined ? {} : { channelId: channel.id }) });
      return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(page.id)}?context=${encodeURIComponent(context)}`;
    },
    subscribe: () => () => undefined
  };
}

/** A post on the page with the board, or where no page was named, on SharePoint's own form of the item, which is always there. */
export function placeAddress(place: DiscussionPlace, webUrl: string, boardPage: string | undefined): string {
  const { listId, discussionId, replyId } = place;
  if (boardPage === undefined) {
    return `${webUrl}/_layouts/15/listform.aspx?PageType=4&ListId=${encodeURIComponent(`{${listId}}`)}&ID=${replyId ?? discussionId}`;
  }
  const url = new URL(boardPage);
  url.searchParams.set('topic', String(discussionId));
  if (replyId !== undefined) url.searchParams.set('reply', String(replyId));
  url.searchParams.set('board', listId);
  return url.href;
}

function routeOf(query: string): DirectoryRoute {
  const expert = queryValues(query).get('expert')?.trim();
  if (!expert) return {};
  return expert === own ? { isMine: true } : { expert };
}

/** The query with this place put in, or taken out; every other parameter stays as it was. */
function withExpert(query: string, { expert, isMine }: DirectoryRoute): string {
  const others = query.replace(/^\?/, '').split('&').filter(pair => pair !== '' && !/^expert(=|$)/i.test(pair));
  const value = isMine ? own : expert;
  const all = value === undefined ? others : [...others, `expert=${encodeURIComponent(value)}`];
  return all.length === 0 ? '' : `?${all.join('&')}`;
}
