/**
 * What a person has chosen in the toolbar of the page: it stands in the address, so that a test or a link can set it,
 * and in a cookie, so that it stays from page to page. The address wins.
 */

export const themes = ['light', 'dark', 'contrast'] as const;
export const sections = ['none', 'neutral', 'soft', 'strong'] as const;
export const languages = ['en-US', 'de-DE', 'ar-SA'] as const;
export const widths = ['full', '1024', '640', '480', '320'] as const;
export const modes = ['read', 'edit'] as const;

/** Where in Teams: a channel of a team, or an app of the person alone. Belongs to the address, as the tab does. */
export const teamsScopes = ['team', 'personal'] as const;
export type TeamsScope = (typeof teamsScopes)[number];

export interface Choices {
  readonly theme: (typeof themes)[number];
  /** Background of the sections that hold web parts. */
  readonly section: (typeof sections)[number];
  readonly lang: (typeof languages)[number];
  /** Width of the page's content in pixels, or all there is. */
  readonly width: (typeof widths)[number];
  readonly mode: (typeof modes)[number];
}

export const lookCookie = 'KnowhowLook';

/** Reads the choices of an address, then of the cookie's value; anything unknown falls back to the first of its kind. */
export function readChoices(query: URLSearchParams, cookie = ''): Choices {
  const kept = new URLSearchParams(cookie);
  const pick = <T extends string>(name: string, allowed: readonly T[], keep = true): T =>
    [query.get(name), keep ? kept.get(name) : undefined].map(value => allowed.find(each => each === value)).find(Boolean) ?? allowed[0];
  return {
    theme: pick('theme', themes),
    section: pick('section', sections),
    lang: pick('lang', languages),
    width: pick('width', widths),
    mode: pick('mode', modes, false)
  };
}

/** The cookie's value: everything but the mode, which belongs to one visit of one page. */
export function cookieValue(choices: Choices): string {
  const { mode: _mode, ...kept } = choices;
  return new URLSearchParams(kept).toString();
}

export function isRightToLeft(language: Choices['lang']): boolean {
  return language === 'ar-SA';
}
