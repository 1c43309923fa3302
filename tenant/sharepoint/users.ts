/** SP.User: people and claims of a site's user list, and how they are found. */
import type { Answer, Args, Call, EntityType, Extension, Navigation } from '../http/resources.ts';
import type { UserRow, WebRow } from '../store/Store.ts';
import { anyArgument, numberArgument, textArgument } from '../http/arguments.ts';
import { permissionBits } from '../store/permissionBits.ts';
import { StoreError } from '../store/StoreError.ts';
import { unemulatedAll } from '../http/unemulated.ts';
import { errors } from './errors.ts';

export const userType: EntityType<UserRow> = {
  name: 'SP.User',
  path: user => `Web/GetUserById(${user.id})`,
  complete: true,
  properties: {
    AadObjectId: { type: 'SP.UserIdInfo', onDemand: true, get: user => (user.objectId === '' ? null : { NameId: user.objectId, NameIdIssuer: 'urn:federation:microsoftonline' }) },
    Id: { type: 'Edm.Int32', get: user => user.id },
    IsHiddenInUI: { type: 'Edm.Boolean', get: user => user.isHiddenInUI },
    LoginName: { type: 'Edm.String', get: user => user.loginName },
    Title: { type: 'Edm.String', get: user => user.title },
    PrincipalType: { type: 'Edm.Int32', get: user => user.principalType },
    Email: { type: 'Edm.String', get: user => user.email },
    Expiration: { type: 'Edm.String', get: () => '' },
    IsEmailAuthenticationGuestUser: { type: 'Edm.Boolean', get: user => user.isEmailAuthenticationGuest },
    IsShareByEmailGuestUser: { type: 'Edm.Boolean', get: user => user.isGuest },
    IsSiteAdmin: { type: 'Edm.Boolean', get: user => user.isSiteAdmin },
    UserId: { type: 'SP.UserIdInfo', get: user => (user.nameId === '' ? null : { NameId: user.nameId, NameIdIssuer: 'urn:federation:microsoftonline' }) },
    UserPrincipalName: { type: 'Edm.String', get: user => (user.upn === '' ? null : user.upn) }
  },
  navigation: unemulatedAll('Alerts')
};

/** Found by number, mail or login name; the service answers 500 `User cannot be found.` for a miss by number. */
const userKeys: NonNullable<Navigation<WebRow>['keys']> = {
  '': (web, args, call) => byLiteral(web, args, call),
  getbyid: (web, args, call) => userById(web, numberArgument(args, 'id'), call),
  getbyemail: (web, args, call) => found(call.store.users.byEmail(web.siteId, textArgument(args, 'emailAddress'))),
  getbyloginname: (web, args, call) => found(call.store.users.byLoginName(web.siteId, textArgument(args, 'loginName')))
};

export const usersExtension: Extension = {
  web: {
    navigation: {
      CurrentUser: { target: userType, many: false, get: (_web, call) => call.user },
      SiteUsers: {
        target: userType,
        many: true,
        get: (web, call) => call.store.users.list(web.siteId),
        keys: userKeys,
        operations: {
          removebyid: { method: 'POST', run: (web, args, call) => removeUser(userById(web, numberArgument(args, 'id'), call), call) },
          removebyloginname: {
            method: 'POST',
            run: (web, args, call) => removeUser(found(call.store.users.byLoginName(web.siteId, textArgument(args, 'loginName'))), call)
          }
        },
        create: async (web, call) => {
          const { LoginName } = await call.json();
          return { kind: 'entity', type: userType, value: ensure(web, String(LoginName ?? ''), call), status: 201 };
        }
      }
    },
    operations: {
      getuserbyid: { method: 'GET', run: (web, args, call) => ({ kind: 'entity', type: userType, value: userById(web, numberArgument(args, 'userId'), call) }) },
      ensureuser: {
        method: 'POST',
        run: async (web, args, call) => ({ kind: 'entity', type: userType, value: ensure(web, String(await anyArgument(args, call, 'logonName') ?? ''), call) })
      }
    }
  }
};

export function userById(web: WebRow, id: number, call: Call): UserRow {
  return found(call.store.users.byId(web.siteId, id));
}

function byLiteral(web: WebRow, args: Args, call: Call): UserRow {
  const key = textArgument(args, 'id');
  return /^\d+$/.test(key) ? userById(web, Number(key), call) : found(call.store.users.byLoginName(web.siteId, key));
}

function found(user: UserRow | undefined): UserRow {
  if (user === undefined) {
    throw errors.userById();
  }
  return user;
}

/** Adds somebody of the directory to the site; a miss is 400 here, not 500. */
function ensure(web: WebRow, logonName: string, call: Call): UserRow {
  call.store.permissions.demand(call.user, { kind: 'web', web }, permissionBits.browseUserInfo);
  try {
    return call.store.users.ensure(web.siteId, logonName);
  } catch (failure) {
    throw failure instanceof StoreError && failure.reason === 'userNotFound' ? errors.ensureUser(logonName) : failure;
  }
}

function removeUser(user: UserRow, call: Call): Answer {
  call.store.permissions.demand(call.user, { kind: 'web', web: call.web }, permissionBits.managePermissions);
  call.store.users.remove(user);
  return { kind: 'null', name: 'RemoveById' };
}
