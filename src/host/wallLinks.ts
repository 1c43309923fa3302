import { queryValues } from '../core/discussion';
import type { BadgeId, RecognitionId, RecognitionKind } from '../core/recognition';
import type { WallLinks, WallRoute } from '../ui/recognition/contract';
import type { TeamsSdk } from './hostContext';

/** Names of their own: a board on the same page has `topic`. */
const names = { badge: 'wallBadge', kind: 'wallKind', topic: 'wallTopic', department: 'wallDepartment', recognition: 'recognition' } as const;
const kinds: readonly string[] = ['thanks', 'managerThanks', 'award'];

/** A page's own address: `?wallKind=award&wallTopic=Customs`, `?recognition=12`; every other parameter stays. */
export function wallPageLinks(page: Window): WallLinks {
  const listeners = new Set<() => void>();
  const addressOf = (route: WallRoute): string => `${page.location.pathname}${withRoute(page.location.search, route)}`;
  return {
    current: () => wallRouteOf(page.location.search),
    navigate(route, options) {
      if (options?.replace) page.history.replaceState(page.history.state, '', addressOf(route));
      else page.history.pushState(page.history.state, '', addressOf(route));
      listeners.forEach(changed => changed());
    },
    hrefOf: route => `${page.location.origin}${addressOf(route)}`,
    subscribe(changed) {
      listeners.add(changed);
      page.addEventListener('popstate', changed);
      return () => {
        listeners.delete(changed);
        page.removeEventListener('popstate', changed);
      };
    }
  };
}

/**
 * A tab of Teams: the tab has no address of its own, so places are kept in memory and links are Teams deep links.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export async function wallTeamsLinks(sdk: TeamsSdk, appId: string): Promise<WallLinks> {
  const { page, channel } = await sdk.teamsJs.app.getContext();
  const listeners = new Set<() => void>();
  let place = wallRouteOf(page.subPageId ?? '');
  return {
    current: () => place,
    navigate(route) {
      place = route;
      listeners.forEach(changed => changed());
    },
    hrefOf(route) {
      const context = JSON.stringify({ subEntityId: withRoute('', route), ...(channel === undefined ? {} : { channelId: channel.id }) });
      return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(page.id)}?context=${encodeURIComponent(context)}`;
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    }
  };
}

/** What a query says of the wall; what makes no sense is as if it were not there. */
export function wallRouteOf(query: string): WallRoute {
  const values = queryValues(query);
  const text = (name: string): string => (values.get(name.toLowerCase()) ?? '').trim().slice(0, 100);
  const number = (name: string): number => (/^[1-9]\d{0,8}$/.test(text(name)) ? Number(text(name)) : 0);
  const recognition = number(names.recognition);
  if (recognition > 0) return { filter: {}, recognition: recognition as RecognitionId };
  const [badge, kind, topic, department] = [number(names.badge), text(names.kind), text(names.topic), text(names.department)];
  return {
    filter: {
      ...(badge > 0 ? { badge: badge as BadgeId } : {}), ...(kinds.indexOf(kind) >= 0 ? { kind: kind as RecognitionKind } : {}),
      ...(topic === '' ? {} : { topic }), ...(department === '' ? {} : { department })
    }
  };
}

function withRoute(query: string, { filter, recognition }: WallRoute): string {
  const ours = Object.values<string>(names).map(name => name.toLowerCase());
  const others = query.replace(/^\?/, '').split('&').filter(pair => pair !== '' && ours.indexOf(pair.split('=')[0].toLowerCase()) < 0);
  const wanted: Readonly<Record<keyof typeof names, string | number | undefined>> = { badge: filter.badge, kind: filter.kind, topic: filter.topic, department: filter.department, recognition };
  const own = (Object.keys(names) as (keyof typeof names)[]).flatMap(name => (wanted[name] === undefined ? [] : [`${names[name]}=${encodeURIComponent(String(wanted[name]))}`]));
  const all = [...others, ...own];
  return all.length === 0 ? '' : `?${all.join('&')}`;
}
