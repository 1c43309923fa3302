/** Site collections and their webs. Part of the store's contract: see Store.ts for the rules. */
import type { UserRow } from './people.ts';

export interface SiteRow {
  readonly id: string;
  readonly path: string;
  readonly created: string;
  /** Microsoft 365 group behind a team site, or the zero GUID. */
  readonly groupId: string;
}

export interface WebRow {
  readonly id: string;
  readonly siteId: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** LCID, 1033. */
  readonly language: number;
  /** 'STS' team site without group, 'GROUP', 'SITEPAGEPUBLISHING'. */
  readonly template: string;
  readonly created: string;
  readonly modified: string;
  readonly lastItemModified: string;
  readonly ownerGroupId: number | undefined;
  readonly memberGroupId: number | undefined;
  readonly visitorGroupId: number | undefined;
  readonly timeZone: TimeZoneRow;
  readonly properties: Readonly<Record<string, string>>;
}

export interface TimeZoneRow {
  /** SharePoint's number, 13 = Pacific, 4 = W. Europe, 2 = GMT, 93 = UTC. */
  readonly id: number;
  readonly description: string;
  /** IANA name, used to read and show local dates. */
  readonly iana: string;
  /** Minutes: UTC = local + bias. */
  readonly bias: number;
  readonly daylightBias: number;
}

export interface Sites {
  /** Makes the site, its root web, the role definitions (1073741825 …) and the three groups with their roles. */
  create(site: NewSite): WebRow;
  all(): readonly SiteRow[];
  /** The web at or above a path: '/sites/intranet/Lists/X' → its web. */
  webAt(path: string): WebRow | undefined;
  web(id: string): WebRow | undefined;
  site(id: string): SiteRow | undefined;
  updateWeb(web: WebRow, changes: Partial<Pick<WebRow, 'title' | 'description' | 'properties' | 'timeZone' | 'ownerGroupId' | 'memberGroupId' | 'visitorGroupId'>>, user: UserRow): WebRow;
}

export interface NewSite {
  readonly path: string;
  readonly title: string;
  readonly description?: string;
  readonly id?: string;
  readonly webId?: string;
  readonly timeZone?: TimeZoneRow;
  readonly created?: string;
  readonly template?: string;
  readonly groupId?: string;
}
