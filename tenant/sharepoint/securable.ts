/**
 * Permissions of a thing that can have its own: web, list, item. Lists and items mix these members into their
 * descriptions: `const rights = securable<ListRow>(list => ({ kind: 'list', list }))`, then
 * `properties: { ...own, ...rights.properties }`, `navigation: { ...rights.navigation, ...own }` (they come first in
 * the verbose format), `operations: { ...own, ...rights.operations }`.
 */
import type { Answer, Args, Call, EntityType, Navigation, Operation, Property } from '../http/resources.ts';
import type { RoleAssignmentRow, Securable, UserRow } from '../store/Store.ts';
import { anyArgument, booleanArgument, numberArgument } from '../http/arguments.ts';
import { unemulated } from '../http/unemulated.ts';
import { highLow, permissionBits } from '../store/permissionBits.ts';
import { errors } from './errors.ts';
import { groupType } from './groups.ts';
import { roleDefinitionType } from './roles.ts';
import { userType } from './users.ts';

export interface SecurableMembers<T> {
  /** EffectiveBasePermissions, HasUniqueRoleAssignments: both on demand. */
  readonly properties: Readonly<Record<string, Property<T>>>;
  /** FirstUniqueAncestorSecurableObject, RoleAssignments. */
  readonly navigation: Readonly<Record<string, Navigation<T>>>;
  /** breakroleinheritance, resetroleinheritance, getusereffectivepermissions. */
  readonly operations: Readonly<Record<string, Operation<T>>>;
}

/** Tells the store which securable an entity is. */
export type SecurableOf<T> = (entity: T, call: Call) => Securable;

/** Units that the service charges for reading or changing permissions. */
const permissionUnits = 5;

export function securable<T>(of: SecurableOf<T>): SecurableMembers<T> {
  return {
    properties: {
      EffectiveBasePermissions: { type: 'SP.BasePermissions', onDemand: true, get: (entity, call) => highLow(call.store.permissions.effective(call.user, of(entity, call))) },
      HasUniqueRoleAssignments: { type: 'Edm.Boolean', onDemand: true, get: (entity, call) => call.store.permissions.hasUniqueAssignments(of(entity, call)) }
    },
    navigation: {
      FirstUniqueAncestorSecurableObject: unemulated('FirstUniqueAncestorSecurableObject'),
      RoleAssignments: roleAssignments(of)
    },
    operations: {
      breakroleinheritance: {
        method: 'POST',
        run: (entity, args, call) => {
          call.meter.units(permissionUnits);
          const options = { copyRoleAssignments: booleanArgument(args, 'copyRoleAssignments', 0), clearSubscopes: booleanArgument(args, 'clearSubscopes', 1) };
          call.store.permissions.breakInheritance(of(entity, call), options, call.user);
          return { kind: 'null', name: 'BreakRoleInheritance' };
        }
      },
      resetroleinheritance: {
        method: 'POST',
        run: (entity, _args, call) => {
          call.meter.units(permissionUnits);
          call.store.permissions.resetInheritance(of(entity, call), call.user);
          return { kind: 'null', name: 'ResetRoleInheritance' };
        }
      },
      getusereffectivepermissions: {
        method: 'any',
        run: async (entity, args, call) => {
          call.meter.units(permissionUnits);
          const user = namedUser(String(await anyArgument(args, call, 'userName') ?? ''), call);
          // Other people's rights are part of the permissions that only some may read.
          if (user.id !== call.user.id) {
            call.store.permissions.demand(call.user, of(entity, call), permissionBits.enumeratePermissions);
          }
          return { kind: 'complex', name: 'GetUserEffectivePermissions', type: 'SP.BasePermissions', value: highLow(call.store.permissions.effective(user, of(entity, call))) };
        }
      }
    }
  };
}

/** One principal's roles on one thing. */
interface AssignmentEntity {
  readonly on: Securable;
  readonly row: RoleAssignmentRow;
}

const roleAssignmentType: EntityType<AssignmentEntity> = {
  name: 'SP.RoleAssignment',
  path: ({ on, row }) => `${securablePath(on)}/RoleAssignments/GetByPrincipalId(${row.principalId})`,
  complete: true,
  properties: {
    PrincipalId: { type: 'Edm.Int32', get: ({ row }) => row.principalId }
  },
  navigation: {
    Member: {
      target: ({ on, row }, call) => (call.store.groups.byId(siteOf(on), row.principalId) === undefined ? userType : groupType),
      many: false,
      get: ({ on, row }, call) => call.store.groups.byId(siteOf(on), row.principalId) ?? call.store.users.byId(siteOf(on), row.principalId)
    },
    RoleDefinitionBindings: {
      target: roleDefinitionType,
      many: true,
      get: ({ on, row }, call) => row.roleDefinitionIds.map(id => call.store.permissions.roleDefinition(siteOf(on), id)).filter(role => role !== undefined)
    }
  },
  remove: ({ on, row }, call): Answer => {
    call.meter.units(permissionUnits);
    call.store.permissions.unassign(on, row.principalId, undefined, call.user);
    return { kind: 'empty', status: 200 };
  }
};

function roleAssignments<T>(of: SecurableOf<T>): Navigation<T> {
  const byPrincipal = (entity: T, args: Args, call: Call): AssignmentEntity => {
    const id = numberArgument(args, 'principalId');
    const found = assignmentsOf(of(entity, call), call).find(({ row }) => row.principalId === id);
    if (found === undefined) {
      throw errors.roleAssignment();
    }
    return found;
  };
  return {
    target: roleAssignmentType,
    many: true,
    get: (entity, call) => assignmentsOf(of(entity, call), call),
    keys: { '': byPrincipal, getbyprincipalid: byPrincipal },
    operations: {
      addroleassignment: {
        method: 'POST',
        run: async (entity, args, call) => {
          call.meter.units(permissionUnits);
          const principal = await wholeNumber(args, call, 'principalId', 0);
          const role = await wholeNumber(args, call, 'roleDefId', 1);
          call.store.permissions.assign(of(entity, call), principal, role, call.user);
          return { kind: 'null', name: 'AddRoleAssignment' };
        }
      },
      removeroleassignment: {
        method: 'POST',
        run: async (entity, args, call) => {
          call.meter.units(permissionUnits);
          const principal = await wholeNumber(args, call, 'principalId', 0);
          // CLI for Microsoft 365 names no role here and counts on the person or group losing all of them.
          const role = await anyArgument(args, call, 'roleDefId', 1) === undefined ? undefined : await wholeNumber(args, call, 'roleDefId', 1);
          call.store.permissions.unassign(of(entity, call), principal, role, call.user);
          return { kind: 'null', name: 'RemoveRoleAssignment' };
        }
      }
    }
  };
}

/** Members get 403 here: reading assignments needs EnumeratePermissions, which comes with managing permissions. */
function assignmentsOf(on: Securable, call: Call): AssignmentEntity[] {
  call.meter.units(permissionUnits);
  call.store.permissions.demand(call.user, on, permissionBits.enumeratePermissions);
  const holder = call.store.permissions.firstUniqueAncestor(on);
  return call.store.permissions.assignments(holder).map(row => ({ on, row }));
}

async function wholeNumber(args: Args, call: Call, name: string, position: number): Promise<number> {
  const value = Number(await anyArgument(args, call, name, position));
  if (!Number.isInteger(value)) {
    throw errors.argument('Value does not fall within the expected range.');
  }
  return value;
}

function namedUser(name: string, call: Call): UserRow {
  const user = call.store.users.byLoginName(call.web.siteId, name) ?? call.store.users.byUpn(call.web.siteId, name);
  if (user === undefined) {
    throw errors.userById();
  }
  return user;
}

function siteOf(on: Securable): string {
  return on.kind === 'web' ? on.web.siteId : on.list.siteId;
}

function securablePath(on: Securable): string {
  switch (on.kind) {
    case 'web': return 'Web';
    case 'list': return `Web/Lists(guid'${on.list.id}')`;
    case 'item': return `Web/Lists(guid'${on.list.id}')/Items(${on.item.id})`;
  }
}
