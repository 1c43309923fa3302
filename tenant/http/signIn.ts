/**
 * Who asks. Two ways, as in SharePoint: a bearer token (here simply the person's UPN) for programs, and a cookie
 * for pages. What a page writes with the cookie needs a request digest besides; see digest.ts.
 */
import type { Store, UserRow } from '../store/Store.ts';
import { errors } from '../sharepoint/errors.ts';

export const personCookie = 'KnowhowPerson';

export interface Credentials {
  readonly upn: string;
  readonly by: 'bearer' | 'cookie';
}

/** What the request says about its sender, or undefined. A bearer token goes before the cookie. */
export function credentials(headers: Headers): Credentials | undefined {
  const bearer = /^bearer\s+(\S+)\s*$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) {
    return { upn: decode(bearer), by: 'bearer' };
  }
  const cookie = headers.get('cookie')?.split(';').map(pair => pair.trim()).find(pair => pair.startsWith(`${personCookie}=`));
  const upn = cookie === undefined ? '' : decode(cookie.slice(personCookie.length + 1));
  return upn === '' ? undefined : { upn, by: 'cookie' };
}

/**
 * The site user behind the credentials. Somebody of the directory whom the site does not know yet is added, as the
 * first visit does. Throws 401 for nobody, for an unknown name and for a person who was deleted.
 */
export function signIn(found: Credentials | undefined, store: Store, siteId: string): UserRow {
  if (found === undefined) {
    throw errors.signIn();
  }
  const known = store.users.byUpn(siteId, found.upn);
  const user = known ?? (store.directory.find(found.upn)?.accountEnabled === true ? store.users.ensure(siteId, found.upn) : undefined);
  if (user === undefined || user.isDeleted) {
    throw errors.signIn();
  }
  return user;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
