/** SP.RoleDefinition: the named bundles of permissions of a site ("Contribute"). */
import type { Answer, Call, EntityType, Extension } from '../http/resources.ts';
import type { RoleDefinitionRow, WebRow } from '../store/Store.ts';
import { numberArgument, textArgument } from '../http/arguments.ts';
import { highLow, maskOf } from '../store/permissionBits.ts';
import { errors } from './errors.ts';

export const roleDefinitionType: EntityType<RoleDefinitionRow> = {
  name: 'SP.RoleDefinition',
  path: role => `Web/RoleDefinitions(${role.id})`,
  complete: true,
  properties: {
    BasePermissions: { type: 'SP.BasePermissions', get: role => highLow(role.mask) },
    Description: { type: 'Edm.String', get: role => role.description },
    Hidden: { type: 'Edm.Boolean', get: role => role.hidden },
    Id: { type: 'Edm.Int32', get: role => role.id },
    Name: { type: 'Edm.String', get: role => role.name },
    Order: { type: 'Edm.Int32', get: role => role.order },
    RoleTypeKind: { type: 'Edm.Int32', get: role => role.roleType }
  },
  update: async (role, call) => {
    call.store.permissions.updateRoleDefinition(role, changes(await call.json()), call.user);
    return { kind: 'empty', status: 204 };
  },
  remove: (role, call): Answer => {
    call.store.permissions.removeRoleDefinition(role, call.user);
    return { kind: 'empty', status: 200 };
  }
};

export const rolesExtension: Extension = {
  web: {
    navigation: {
      RoleDefinitions: {
        target: roleDefinitionType,
        many: true,
        get: (web, call) => call.store.permissions.roleDefinitions(web.siteId),
        keys: {
          '': (web, args, call) => byKey(web, numberArgument(args, 'id'), call),
          getbyid: (web, args, call) => byKey(web, numberArgument(args, 'id'), call),
          getbyname: (web, args, call) => byKey(web, textArgument(args, 'name'), call),
          getbytype: (web, args, call) => byType(web, numberArgument(args, 'roleType'), call)
        },
        create: async (web, call) => {
          const { name = '', mask = 0n, ...rest } = changes(await call.json());
          const role = call.store.permissions.addRoleDefinition(web.siteId, { ...rest, name, mask }, call.user);
          return { kind: 'entity', type: roleDefinitionType, value: role, status: 201 };
        }
      }
    }
  }
};

function byKey(web: WebRow, key: number | string, call: Call): RoleDefinitionRow {
  const role = call.store.permissions.roleDefinition(web.siteId, key);
  if (role === undefined) {
    throw errors.roleDefinition(key);
  }
  return role;
}

function byType(web: WebRow, roleType: number, call: Call): RoleDefinitionRow {
  const role = call.store.permissions.roleDefinitions(web.siteId).find(each => each.roleType === roleType);
  if (role === undefined) {
    throw errors.roleDefinition(roleType);
  }
  return role;
}

interface RoleChanges {
  name?: string;
  description?: string;
  order?: number;
  mask?: bigint;
}

function changes(body: Record<string, unknown>): RoleChanges {
  const found: RoleChanges = {};
  for (const [name, value] of Object.entries(body)) {
    switch (name) {
      case 'Name': found.name = String(value); break;
      case 'Description': found.description = String(value ?? ''); break;
      case 'Order': found.order = Number(value); break;
      case 'BasePermissions': found.mask = readMask(value); break;
      default: throw errors.unknownProperty(name, 'SP.RoleDefinition');
    }
  }
  return found;
}

/** `{High,Low}`, decimal numbers or texts. */
export function readMask(value: unknown): bigint {
  const { High, Low } = (value ?? {}) as { High?: unknown; Low?: unknown };
  if (!/^\d+$/.test(String(High)) || !/^\d+$/.test(String(Low))) {
    throw errors.argument('The value of BasePermissions is not valid.');
  }
  return maskOf(String(High), String(Low));
}
