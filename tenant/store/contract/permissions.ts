/** Roles, scopes and who may do what. Part of the store's contract: see Store.ts for the rules. */
import type { WebRow } from './sites.ts';
import type { UserRow } from './people.ts';
import type { ListRow } from './lists.ts';
import type { ItemRow } from './items.ts';

export type Securable =
  | { readonly kind: 'web'; readonly web: WebRow }
  | { readonly kind: 'list'; readonly list: ListRow }
  | { readonly kind: 'item'; readonly list: ListRow; readonly item: ItemRow };

export interface RoleDefinitionRow {
  readonly id: number;
  readonly siteId: string;
  readonly name: string;
  readonly description: string;
  readonly mask: bigint;
  readonly hidden: boolean;
  readonly order: number;
  /** SP.RoleType: 0 none, 1 guest, 2 reader, 3 contributor, 4 designer, 5 administrator, 6 editor. */
  readonly roleType: number;
}

export interface RoleAssignmentRow {
  readonly principalId: number;
  readonly roleDefinitionIds: readonly number[];
}

export interface Permissions {
  roleDefinitions(siteId: string): readonly RoleDefinitionRow[];
  roleDefinition(siteId: string, key: number | string): RoleDefinitionRow | undefined;
  addRoleDefinition(siteId: string, role: { readonly name: string; readonly description?: string; readonly mask: bigint; readonly order?: number }, user: UserRow): RoleDefinitionRow;
  updateRoleDefinition(role: RoleDefinitionRow, changes: Partial<Pick<RoleDefinitionRow, 'name' | 'description' | 'mask' | 'order'>>, user: UserRow): RoleDefinitionRow;
  removeRoleDefinition(role: RoleDefinitionRow, user: UserRow): void;
  /** Union of the masks of the user, their groups and the claims they carry. Site administrators: everything. */
  effective(user: UserRow, on: Securable): bigint;
  /** All bits of `rights` (see permissionBits.ts). */
  can(user: UserRow, on: Securable, rights: bigint): boolean;
  /** Throws `accessDenied`. */
  demand(user: UserRow, on: Securable, rights: bigint): void;
  hasUniqueAssignments(on: Securable): boolean;
  /** The thing itself or the nearest ancestor that holds the assignments. */
  firstUniqueAncestor(on: Securable): Securable;
  /** Does not check rights: reading them needs EnumeratePermissions, which the endpoint demands. */
  assignments(on: Securable): readonly RoleAssignmentRow[];
  breakInheritance(on: Securable, options: { readonly copyRoleAssignments: boolean; readonly clearSubscopes: boolean }, user: UserRow): void;
  resetInheritance(on: Securable, user: UserRow): void;
  /** Fails with `invalidQuery` on something that inherits. */
  assign(on: Securable, principalId: number, roleDefinitionId: number, user: UserRow): void;
  /** One role of the principal, or (no role given) all. */
  unassign(on: Securable, principalId: number, roleDefinitionId: number | undefined, user: UserRow): void;
}
