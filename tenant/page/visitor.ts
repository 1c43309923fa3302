/** Who looks at the page, and whether a request that changes something comes from this very site. */
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';

/** Holds the sign-in name; the kernel reads it for `_api`. */
export const personCookie = 'KnowhowPerson';

export function keepPerson(c: Context, upn: string): void {
  setCookie(c, personCookie, upn, { path: '/', httpOnly: true, sameSite: 'Lax' });
}

/** The browser's own word on where a request was made; requests of tools carry neither header and pass. */
export function isFromHere(c: Context): boolean {
  const origin = c.req.header('origin');
  const fetchSite = c.req.header('sec-fetch-site');
  return (origin === undefined || origin === new URL(c.req.url).origin)
    && (fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none');
}
