/** Who stands above and below somebody: `profile.manager` holds the manager's UPN or object id. */
import type { Directory, PersonRow } from './Store.ts';

export function managerOf(directory: Directory, person: PersonRow): PersonRow | undefined {
  const key = person.profile['manager'];
  return typeof key === 'string' && key !== '' ? directory.byObjectId(key) ?? directory.find(key) : undefined;
}

/** From the direct manager upwards; a circle ends where it closes. */
export function managersOf(directory: Directory, person: PersonRow): readonly PersonRow[] {
  const chain: PersonRow[] = [];
  for (let next = managerOf(directory, person); next && next.objectId !== person.objectId && !chain.some(one => one.objectId === next!.objectId); next = managerOf(directory, next)) {
    chain.push(next);
  }
  return chain;
}

const most = 999;

/** In order of display name. */
export function reportsOf(directory: Directory, person: PersonRow): readonly PersonRow[] {
  const named = (value: string) => ({ kind: 'compare', property: 'manager', operator: 'eq', value }) as const;
  return directory.query({ where: { kind: 'or', parts: [named(person.upn), named(person.objectId)] }, limit: most, offset: 0 }).rows;
}
