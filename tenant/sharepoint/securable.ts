/**
 * Permissions of a thing that can have its own: web, list, item. Lists and items mix these members into their
 * descriptions: `properties: { ...ownProperties, ...securable.properties }`, and so on.
 */
import type { Call, Navigation, Operation, Property } from '../http/resources.ts';

export interface SecurableMembers<T> {
  /** EffectiveBasePermissions, HasUniqueRoleAssignments: both on demand. */
  readonly properties: Readonly<Record<string, Property<T>>>;
  /** FirstUniqueAncestorSecurableObject, RoleAssignments. */
  readonly navigation: Readonly<Record<string, Navigation<T>>>;
  /** breakroleinheritance, resetroleinheritance, getusereffectivepermissions, doesuserhavepermissions, effectivebasepermissions. */
  readonly operations: Readonly<Record<string, Operation<T>>>;
}

/** Tells which scope of the store an entity is secured by. */
export type ScopeOf<T> = (entity: T, call: Call) => SecurableScope;

export type SecurableScope =
  | { kind: 'web'; webId: string }
  | { kind: 'list'; listId: string }
  | { kind: 'item'; listId: string; itemId: number };

export function securable<T>(_scopeOf: ScopeOf<T>): SecurableMembers<T> {
  return { properties: {}, navigation: {}, operations: {} };
}
