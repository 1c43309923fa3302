/**
 * Permissions of a thing that can have its own: web, list, item. Lists and items mix these members into their
 * descriptions: `const rights = securable<ListRow>(list => ({ kind: 'list', list }))`, then
 * `properties: { ...own, ...rights.properties }`, `navigation: { ...rights.navigation, ...own }` (they come first in
 * the verbose format), `operations: { ...own, ...rights.operations }`.
 */
import type { Call, Navigation, Operation, Property } from '../http/resources.ts';
import type { Securable } from '../store/Store.ts';

export interface SecurableMembers<T> {
  /** EffectiveBasePermissions, HasUniqueRoleAssignments: both on demand. */
  readonly properties: Readonly<Record<string, Property<T>>>;
  /** FirstUniqueAncestorSecurableObject, RoleAssignments. */
  readonly navigation: Readonly<Record<string, Navigation<T>>>;
  /** breakroleinheritance, resetroleinheritance, getusereffectivepermissions, doesuserhavepermissions. */
  readonly operations: Readonly<Record<string, Operation<T>>>;
}

/** Tells the store which securable an entity is. */
export type SecurableOf<T> = (entity: T, call: Call) => Securable;

export function securable<T>(_of: SecurableOf<T>): SecurableMembers<T> {
  return { properties: {}, navigation: {}, operations: {} };
}
