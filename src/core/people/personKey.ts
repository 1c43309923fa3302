import type { PersonKey } from './DirectoryPerson';

/** What tells people apart; a person of any source carries it. */
export interface Identified {
  readonly siteUserId: number | undefined;
  readonly email?: string;
  readonly loginName?: string;
}

/**
 * The principal name in a login name (`i:0#.f|membership|ann@contoso.example`), in lower case; that of a guest holds
 * `#ext#`. Undefined without a login name.
 */
export function principalNameOf(loginName: string | undefined): string | undefined {
  const name = loginName?.slice(loginName.lastIndexOf('|') + 1).trim().toLowerCase();
  return name ? name : undefined;
}

/** The principal name, else the address, else the id in the site. People of whom nothing is known share one key. */
export function keyOf(person: Identified): PersonKey {
  return (principalNameOf(person.loginName) ?? addressOf(person) ?? `user:${person.siteUserId ?? ''}`) as PersonKey;
}

/**
 * Whether two sources speak of the same person. Two principal names settle it; where one is unknown, the same id in the
 * site does, or an address that is the other's address or principal name.
 */
export function samePerson(a: Identified, b: Identified): boolean {
  if (a.siteUserId !== undefined && a.siteUserId === b.siteUserId) return true;
  const [nameOfA, nameOfB] = [principalNameOf(a.loginName), principalNameOf(b.loginName)];
  if (nameOfA !== undefined && nameOfB !== undefined) return nameOfA === nameOfB;
  const namesOfB = [nameOfB, addressOf(b)];
  return [nameOfA, addressOf(a)].some(name => name !== undefined && namesOfB.indexOf(name) >= 0);
}

/** The address in lower case; undefined when there is none. */
export function addressOf(person: Identified): string | undefined {
  const address = person.email?.trim().toLowerCase();
  return address ? address : undefined;
}
