import type { Person } from '../../core/people';

/** By which a form knows a person, and the site gets to know whoever has not been here yet; undefined where only an id can tell who is meant. */
export function claimOf(person: Person): string | undefined {
  return person.loginName ?? (person.email && !person.isGuest ? `i:0#.f|membership|${person.email}` : undefined);
}

/** As a form gives people. */
export function peopleValue(claims: readonly string[]): string {
  return JSON.stringify(claims.map(Key => ({ Key })));
}
