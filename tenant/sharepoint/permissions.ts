/** The web's own rights: everything that a web, a list and an item share is in securable.ts. */
import { anyArgument, textArgument } from '../http/arguments.ts';
import type { Args, Call, Extension, Operation } from '../http/resources.ts';
import type { WebRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import { readMask } from './roles.ts';
import { securable } from './securable.ts';

const rights = securable<WebRow>(web => ({ kind: 'web', web }));

/** In $metadata an operation of webs alone: of a list or an item a client reads EffectiveBasePermissions. */
const doesUserHavePermissions: Operation<WebRow> = {
  method: 'any',
  run: async (web, args, call) => {
    const mask = readMask(await permissionMask(args, call));
    return { kind: 'value', name: 'DoesUserHavePermissions', type: 'Edm.Boolean', value: call.store.permissions.can(call.user, { kind: 'web', web }, mask) };
  }
};

/** `doesuserhavepermissions(@v)?@v={'High':'0','Low':'1'}`: JSON, often in single quotes. */
async function permissionMask(args: Args, call: Call): Promise<unknown> {
  const given = await anyArgument(args, call, 'permissionMask');
  if (typeof given !== 'string') {
    return given;
  }
  try {
    return JSON.parse(given.replaceAll('\'', '"'));
  } catch {
    throw errors.expression(textArgument(args, 'permissionMask'));
  }
}

export const permissionsExtension: Extension = { web: { ...rights, operations: { ...rights.operations, doesuserhavepermissions: doesUserHavePermissions } } };
