/** SP.Group: the groups of a site and their members. */
import type { Answer, Call, EntityType, Extension, Navigation, Part } from '../http/resources.ts';
import type { GroupRow, UserRow, WebRow } from '../store/Store.ts';
import { anyArgument, numberArgument, textArgument } from '../http/arguments.ts';
import { permissionBits } from '../store/permissionBits.ts';
import { errors } from './errors.ts';
import { userType } from './users.ts';

/** Members who may not look into a group get the service's 403. */
const membersLink: Navigation<GroupRow> = {
  // DELETE on a person reached through a group takes them out of the group.
  target: group => ({ ...userType, remove: (user: UserRow, call: Call) => removeMember(group, user, call, { kind: 'empty', status: 200 }) }),
  many: true,
  get: (group, call) => members(group, call),
  keys: {
    '': (group, args, call) => member(group, numberArgument(args, 'id'), call),
    getbyid: (group, args, call) => member(group, numberArgument(args, 'id'), call),
    getbyemail: (group, args, call) => memberWhere(group, call, user => same(user.email, textArgument(args, 'emailAddress'))),
    getbyloginname: (group, args, call) => memberWhere(group, call, user => same(user.loginName, textArgument(args, 'loginName')))
  },
  operations: {
    removebyid: { method: 'POST', run: (group, args, call) => removeMember(group, member(group, numberArgument(args, 'id'), call), call) },
    removebyloginname: {
      method: 'POST',
      run: async (group, args, call) => {
        const loginName = String(await anyArgument(args, call, 'loginName') ?? '');
        return removeMember(group, memberWhere(group, call, user => same(user.loginName, loginName)), call);
      }
    }
  },
  create: async (group, call) => {
    const { LoginName } = await call.json();
    const user = call.store.users.ensure(group.siteId, String(LoginName ?? ''));
    call.store.groups.addMember(group, user, call.user);
    return { kind: 'entity', type: userType, value: user, status: 201 };
  }
};

export const groupType: EntityType<GroupRow> = {
  name: 'SP.Group',
  path: group => `Web/SiteGroups/GetById(${group.id})`,
  complete: true,
  properties: {
    Id: { type: 'Edm.Int32', get: group => group.id },
    IsHiddenInUI: { type: 'Edm.Boolean', get: () => false },
    LoginName: { type: 'Edm.String', get: group => group.title },
    Title: { type: 'Edm.String', get: group => group.title },
    PrincipalType: { type: 'Edm.Int32', get: () => 8 },
    AllowMembersEditMembership: { type: 'Edm.Boolean', get: group => group.allowMembersEditMembership },
    AllowRequestToJoinLeave: { type: 'Edm.Boolean', get: () => false },
    AutoAcceptRequestToJoinLeave: { type: 'Edm.Boolean', get: () => false },
    CanCurrentUserEditMembership: { type: 'Edm.Boolean', onDemand: true, get: (group, call) => mayEditMembers(group, call) },
    CanCurrentUserManageGroup: { type: 'Edm.Boolean', onDemand: true, get: (group, call) => mayManage(group, call) },
    CanCurrentUserViewMembership: { type: 'Edm.Boolean', onDemand: true, get: (group, call) => call.store.groups.maySeeMembers(group, call.user) },
    Description: { type: 'Edm.String', get: group => (group.description === '' ? null : group.description) },
    OnlyAllowMembersViewMembership: { type: 'Edm.Boolean', get: group => group.onlyAllowMembersViewMembership },
    OwnerTitle: { type: 'Edm.String', get: group => group.ownerTitle },
    RequestToJoinLeaveEmailSetting: { type: 'Edm.String', get: () => '' }
  },
  navigation: {
    Owner: {
      target: (group, call) => (call.store.groups.byId(group.siteId, group.ownerId) === undefined ? userType : groupType),
      many: false,
      get: (group, call) => call.store.groups.byId(group.siteId, group.ownerId) ?? call.store.users.byId(group.siteId, group.ownerId)
    },
    Users: membersLink
  },
  operations: {
    setuserasowner: {
      method: 'POST',
      run: async (group, args, call) => {
        call.store.groups.update(group, { ownerId: Number(await anyArgument(args, call, 'ownerId')) }, call.user);
        return { kind: 'null', name: 'SetUserAsOwner' };
      }
    }
  },
  update: async (group, call) => {
    call.store.groups.update(group, changes(await call.json()), call.user);
    return { kind: 'empty', status: 204 };
  }
};

export const groupsExtension: Extension = {
  web: {
    navigation: {
      SiteGroups: {
        target: groupType,
        many: true,
        get: (web, call) => visibleGroups(web, call),
        keys: {
          '': (web, args, call) => found(call.store.groups.byId(web.siteId, numberArgument(args, 'id'))),
          getbyid: (web, args, call) => found(call.store.groups.byId(web.siteId, numberArgument(args, 'id'))),
          getbyname: (web, args, call) => found(call.store.groups.byName(web.siteId, textArgument(args, 'name')))
        },
        operations: {
          removebyid: { method: 'POST', run: (web, args, call) => removeGroup(call.store.groups.byId(web.siteId, numberArgument(args, 'id')), call) },
          removebyloginname: { method: 'POST', run: (web, args, call) => removeGroup(call.store.groups.byName(web.siteId, textArgument(args, 'loginName')), call) }
        },
        create: async (web, call) => {
          const body = await call.json();
          const group = call.store.groups.add(web.siteId, { ...changes(body), title: String(body['Title'] ?? '') }, call.user);
          return { kind: 'entity', type: groupType, value: group, status: 201 };
        }
      },
      AssociatedMemberGroup: associated('memberGroupId'),
      AssociatedOwnerGroup: associated('ownerGroupId'),
      AssociatedVisitorGroup: associated('visitorGroupId')
    }
  }
};

/** `SP.User/Groups`: kept here, and merged by index.ts, because the two types point at each other. */
export const groupsOfUser: Part<UserRow> = {
  navigation: { Groups: { target: groupType, many: true, get: (user, call) => call.store.groups.ofUser(user) } }
};

function associated(id: 'memberGroupId' | 'ownerGroupId' | 'visitorGroupId'): Navigation<WebRow> {
  return {
    target: groupType,
    many: false,
    get: (web, call) => {
      const number = web[id];
      return number === undefined ? undefined : call.store.groups.byId(web.siteId, number);
    }
  };
}

/** Nobody settles whether members see every group: a switch, off by default. */
function visibleGroups(web: WebRow, call: Call): readonly GroupRow[] {
  const groups = call.store.groups.list(web.siteId);
  const all = call.store.switches.membersMaySeeSiteGroups || call.store.permissions.can(call.user, { kind: 'web', web }, permissionBits.enumeratePermissions);
  return all ? groups : groups.filter(group => call.store.groups.maySeeMembers(group, call.user));
}

function members(group: GroupRow, call: Call): readonly UserRow[] {
  if (!call.store.groups.maySeeMembers(group, call.user)) {
    throw errors.accessDenied();
  }
  return call.store.groups.members(group);
}

function member(group: GroupRow, id: number, call: Call): UserRow {
  return memberWhere(group, call, user => user.id === id);
}

function memberWhere(group: GroupRow, call: Call, matches: (user: UserRow) => boolean): UserRow {
  const user = members(group, call).find(matches);
  if (user === undefined) {
    throw errors.userById();
  }
  return user;
}

function removeMember(group: GroupRow, user: UserRow, call: Call, answer: Answer = { kind: 'null', name: 'RemoveById' }): Answer {
  call.store.groups.removeMember(group, user, call.user);
  return answer;
}

function removeGroup(group: GroupRow | undefined, call: Call): Answer {
  call.store.groups.remove(found(group), call.user);
  return { kind: 'null', name: 'RemoveById' };
}

function mayManage(group: GroupRow, call: Call): boolean {
  const owner = group.ownerId === call.user.id || call.store.groups.ofUser(call.user).some(({ id }) => id === group.ownerId);
  return owner || call.store.permissions.can(call.user, { kind: 'web', web: call.web }, permissionBits.managePermissions);
}

function mayEditMembers(group: GroupRow, call: Call): boolean {
  return mayManage(group, call) || (group.allowMembersEditMembership && call.store.groups.ofUser(call.user).some(({ id }) => id === group.id));
}

interface GroupChanges {
  title?: string;
  description?: string;
  allowMembersEditMembership?: boolean;
  onlyAllowMembersViewMembership?: boolean;
}

function changes(body: Record<string, unknown>): GroupChanges {
  const found: GroupChanges = {};
  for (const [name, value] of Object.entries(body)) {
    switch (name) {
      case 'Title': found.title = String(value); break;
      case 'Description': found.description = String(value ?? ''); break;
      case 'AllowMembersEditMembership': found.allowMembersEditMembership = value === true; break;
      case 'OnlyAllowMembersViewMembership': found.onlyAllowMembersViewMembership = value === true; break;
      default: throw name in groupType.properties ? errors.notEmulated(`changing ${name} of SP.Group`) : errors.unknownProperty(name, 'SP.Group');
    }
  }
  return found;
}

function found(group: GroupRow | undefined): GroupRow {
  if (group === undefined) {
    throw errors.group();
  }
  return group;
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
