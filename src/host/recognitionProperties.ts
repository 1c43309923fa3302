import type { WallSettings } from '../ui/recognition/contract';

/** What SharePoint keeps with "Recognition wall" and "My record" on a page. Everything may be missing: a part just added has nothing. */
export interface RecognitionProperties {
  title?: string;
  purpose?: string;
  layout?: 'wall' | 'lobby';
  standing?: boolean;
  pageSize?: number;
  seconds?: number;
  shareRounds?: boolean;
  /** Managers whom the profiles do not tell come from Graph, as far as an administrator granted it. Missing: no (decision 0011). */
  graph?: boolean;
  /** Addresses of the pages with the board and with "My record"; http, https, or a path of this tenant. */
  boardPage?: string;
  recordPage?: string;
}

/** Properties as stored (by hand, by a script, by an older version) → settings that screens can rely on. */
export function wallSettings(properties: RecognitionProperties): WallSettings {
  return {
    title: text(properties.title),
    purpose: text(properties.purpose),
    layout: properties.layout === 'lobby' ? 'lobby' : 'wall',
    showsStanding: properties.standing === true,
    pageSize: within(properties.pageSize, 5, 50, 10),
    seconds: within(properties.seconds, 5, 60, 12),
    hasShareRounds: properties.shareRounds === true
  };
}

/** The address of a page that an owner named, absolute; undefined where none was named, or none that a page could be at. */
export function pageAddress(typed: unknown, webUrl: string): string | undefined {
  const page = text(typed);
  if (page === '') return undefined;
  try {
    const url = new URL(page, `${webUrl}/`);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function within(value: unknown, least: number, most: number, usual: number): number {
  const number = Math.round(Number(value));
  return number >= least && number <= most ? number : usual;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
