/** The simulated Teams: which web parts stand there as tabs of a channel and in a personal app. */
import { teamsScopes, type TeamsScope } from './choices.ts';
import type { Manifest } from './manifests.ts';
import { experts, questions, record, wall, type Page, type PlannedPart } from './pages.ts';

export interface TeamsTab {
  /** Stands in the address, and is the tab's entity id: `wall`. */
  readonly id: string;
  readonly title: string;
  readonly part: PlannedPart;
}

export interface TeamsView {
  readonly scope: TeamsScope;
  /** The tab that is open; one of `tabs`. */
  readonly tab: TeamsTab;
  readonly tabs: readonly TeamsTab[];
}

const ours: readonly TeamsTab[] = [
  { id: 'board', title: 'Questions and answers', part: questions },
  { id: 'wall', title: 'Thanks', part: wall },
  { id: 'record', title: 'My record', part: record },
  { id: 'experts', title: 'Find an expert', part: experts }
];

/** What `supportedHosts` of a manifest must name. */
const hosts: Readonly<Record<TeamsScope, string>> = { team: 'TeamsTab', personal: 'TeamsPersonalApp' };

/**
 * Reads `?tab=wall&scope=personal`; what is missing or unknown is the first tab of a channel.
 * @returns undefined when no web part can stand in Teams
 */
export function readTeamsView(query: URLSearchParams, manifests: readonly Manifest[]): TeamsView | undefined {
  const scope = teamsScopes.find(each => each === query.get('scope')) ?? 'team';
  const tabs = teamsTabs(manifests, scope);
  const tab = tabs.find(({ id }) => id === query.get('tab')) ?? tabs[0];
  return tab && { scope, tab, tabs };
}

/**
 * Every web part whose manifest names this host; those of other solutions under their alias. A personal app has no
 * property pane, so a web part has only the properties of its manifest there.
 */
function teamsTabs(manifests: readonly Manifest[], scope: TeamsScope): readonly TeamsTab[] {
  const fitting = manifests.filter(({ componentType, supportedHosts }) => componentType === 'WebPart' && supportedHosts?.includes(hosts[scope]));
  const known = ours.filter(({ part }) => fitting.some(({ alias }) => alias === part.alias));
  const others = fitting.filter(({ alias, isInternal }) => !isInternal && ours.every(({ part }) => part.alias !== alias))
    .map(({ alias, preconfiguredEntries }) => ({ id: alias, title: preconfiguredEntries?.[0]?.title.default ?? alias, part: { alias } }));
  return [...known, ...others].map(tab => scope === 'team' ? tab : { ...tab, part: { alias: tab.part.alias } });
}

/** The page behind a tab: one web part and nothing else. */
export function teamsPage({ scope, tab }: TeamsView): Page {
  return { name: `Teams-${scope}-${tab.id}`, title: tab.title, layout: 'single', sections: [{ fullWidth: true, columns: [{ span: 12, parts: [tab.part] }] }] };
}

/** Relative to the root of the tenant. */
export function teamsAddress(scope: TeamsScope, tab: string): string {
  return `/_local/teams?tab=${encodeURIComponent(tab)}&scope=${scope}`;
}
