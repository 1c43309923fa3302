import { deepLink, parseClassicAddress, parseDeepLink } from '../core/discussion';
import type { BoardRoute } from '../ui/app/contract';

/** Where a board stands in its surroundings' address, and how one gets from place to place. */
export interface BoardLinks {
  current(): BoardRoute;
  navigate(route: BoardRoute, options?: { readonly replace?: boolean }): void;
  hrefOf(route: BoardRoute): string;
  /** Calls back when the place changed by other means (Back, Forward); returns how to stop. */
  subscribe(changed: () => void): () => void;
}

/** A page's own address: `?topic=12&reply=34&board=<list>`; every other parameter stays (classic pages redirect by keeping theirs). */
export function pageLinks(page: Window, listId: string, webUrl: string): BoardLinks {
  const queryOf = ({ topic, reply }: BoardRoute): string =>
    deepLink(withoutClassic(page.location.search), topic === undefined ? undefined : { topic, ...(reply === undefined ? {} : { reply }), board: listId });
  const addressOf = (route: BoardRoute): string => `${page.location.pathname}${queryOf(route)}`;
  return {
    current: () => placeOf(page.location.search, listId) ?? classicPlace(page.location, webUrl) ?? {},
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

/** Teams' own share dialog; opens in a new window and needs no permission. */
export function teamsShareUrl(url: string, title: string): string {
  return `https://teams.microsoft.com/share?href=${encodeURIComponent(url)}&msgText=${encodeURIComponent(title)}&preview=true`;
}

export function placeOf(query: string, listId: string): BoardRoute | undefined {
  const link = parseDeepLink(query);
  if (link === undefined || (link.board !== undefined && link.board !== listId)) return undefined;
  return { topic: link.topic, ...(link.reply === undefined ? {} : { reply: link.reply }) };
}

/** An old link whose page was redirected here keeps `RootFolder` or `ID`: it names a discussion as it did on the classic page. */
function classicPlace(location: Location, webUrl: string): BoardRoute | undefined {
  if (!/[?&]RootFolder=/i.test(location.search)) return undefined;
  const classic = parseClassicAddress(`${webUrl}/Flat.aspx${location.search}`, webUrl);
  return classic === undefined ? undefined : { classic };
}

function withoutClassic(query: string): string {
  const kept = query.replace(/^\?/, '').split('&').filter(pair => pair !== '' && !/^(RootFolder|FolderCTID)=/i.test(pair));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}
