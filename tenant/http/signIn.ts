/**
 * Who asks. Two ways, as in SharePoint: a bearer token for programs, and a cookie for pages. What a page writes with
 * the cookie needs a request digest besides; see digest.ts.
 *
 * A bearer token is simply the person's UPN, or a JSON web token whose payload names it (`upn`, `preferred_username` or
 * `unique_name`) and may say when it expires (`exp`). Nobody checks its signature: the tenant has no secrets.
 */
import type { Store, UserRow } from '../store/Store.ts';
import { errors } from '../sharepoint/errors.ts';

export const personCookie = 'KnowhowPerson';

export interface Credentials {
  readonly upn: string;
  readonly by: 'bearer' | 'cookie';
  /** Of a JSON web token: seconds since 1970. */
  readonly expires?: number;
}

/** What the request says about its sender, or undefined. A bearer token goes before the cookie. */
export function credentials(headers: Headers): Credentials | undefined {
  const bearer = /^bearer\s+(\S+)\s*$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) {
    return { ...readToken(bearer), by: 'bearer' };
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
  if (isExpired(found, store.now())) {
    throw errors.tokenExpired();
  }
  const known = store.users.byUpn(siteId, found.upn);
  const user = known ?? (store.directory.find(found.upn)?.accountEnabled === true ? store.users.ensure(siteId, found.upn) : undefined);
  if (user === undefined || user.isDeleted) {
    throw errors.signIn();
  }
  return user;
}

export function isExpired({ expires }: Credentials, now: Date): boolean {
  return expires !== undefined && expires * 1000 <= now.getTime();
}

/** What is no JSON web token is taken for a UPN. */
function readToken(bearer: string): Pick<Credentials, 'upn' | 'expires'> {
  const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(bearer)?.[1];
  const claims = payload === undefined ? undefined : parsed(Buffer.from(payload, 'base64url').toString());
  const upn = ['upn', 'preferred_username', 'unique_name'].map(name => claims?.[name]).find(value => typeof value === 'string');
  if (typeof upn !== 'string') {
    return { upn: decode(bearer) };
  }
  return { upn, ...(typeof claims?.['exp'] === 'number' ? { expires: claims['exp'] } : {}) };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : undefined;
  } catch {
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
