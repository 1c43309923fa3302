import { deepLink, parseClassicAddress, parseDeepLink } from '../core/discussion';
import type { BoardRoute } from '../ui/app/contract';
import type { TeamsSdk } from './hostContext';

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

/**
 * A tab of Teams: the tab has no address of its own, so places are kept in memory and links are Teams deep links.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export async function teamsLinks(sdk: TeamsSdk, appId: string, listId: string): Promise<BoardLinks> {
  const { page, channel } = await sdk.teamsJs.app.getContext();
  let place: BoardRoute = placeOf(page.subPageId ?? '', listId) ?? {};
  const listeners = new Set<() => void>();
  return {
    current: () => place,
    navigate(route) {
      place = route;
      listeners.forEach(listener => listener());
    },
    hrefOf({ topic, reply }) {
      const subEntityId = topic === undefined ? '' : deepLink('', { topic, ...(reply === undefined ? {} : { reply }), board: listId });
      const context = JSON.stringify({ subEntityId, ...(channel === undefined ? {} : { channelId: channel.id }) });
      return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(page.id)}?context=${encodeURIComponent(context)}`;
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    }
  };
}

/** Teams' own share dialog; opens in a new window and needs no permission. */
export function teamsShareUrl(url: string, title: string): string {
  return `https://teams.microsoft.com/share?href=${encodeURIComponent(url)}&msgText=${encodeURIComponent(title)}&preview=true`;
}

function placeOf(query: string, listId: string): BoardRoute | undefined {
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
