import { principalNameOf } from '../../core/people';
import type { PersonRef } from '../../core/people';

/** A name that links can carry: principal name, else address, else the id in the site. Undefined for somebody who is gone. */
export function placeOfPerson(person: PersonRef): string | undefined {
  return accountOf(person) ?? person.email?.trim().toLowerCase() ?? (person.siteUserId === undefined ? undefined : String(person.siteUserId));
}

/** What a link names → whom to look up; undefined for what cannot name anybody. Nothing but the look-up ever uses it. */
export function personOfPlace(place: string): PersonRef | undefined {
  const text = place.trim().toLowerCase();
  if (/^[1-9][0-9]{0,9}$/.test(text)) return { siteUserId: Number(text), name: '', isGuest: false };
  if (text.length > 320 || !isAddress(text)) return undefined;
  const isGuest = text.indexOf('#ext#') >= 0;
  return { siteUserId: undefined, name: '', loginName: `i:0#.f|membership|${text}`, ...(isGuest ? {} : { email: text }), isGuest };
}

/** The principal name where it is one that Microsoft 365 knows; accounts of other kinds have none. */
export function accountOf({ loginName }: Pick<PersonRef, 'loginName'>): string | undefined {
  const name = principalNameOf(loginName);
  return name !== undefined && isAddress(name) ? name : undefined;
}

function isAddress(text: string): boolean {
  return /^[^\s@|]+@[^\s@|]+$/.test(text);
}
