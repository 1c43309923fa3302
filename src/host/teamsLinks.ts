import { deepLink } from '../core/discussion';
import type { BoardRoute } from '../ui/app/contract';
import { placeOf } from './boardLinks';
import type { BoardLinks } from './boardLinks';
import type { TeamsSdk } from './hostContext';
import { openLinksOutside } from './openLinksOutside';

/**
 * A tab of Teams: the tab has no address of its own, so places are kept in memory and links are Teams deep links.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export async function teamsLinks(sdk: TeamsSdk, appId: string, listId: string): Promise<BoardLinks> {
  openLinksOutside(document);
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
