import type { Context } from './Context.ts';
import type { SqlRow } from './Database.ts';
import { permissionBits } from './permissionBits.ts';
import { StoreError } from './StoreError.ts';
import type { GroupRow, Groups, UserRow } from './Store.ts';
import { nextPrincipalId } from './users.ts';

/** SharePoint groups of a site and who is in them. */
export function makeGroups(context: Context): Groups {
  const { database } = context;

  const one = (where: string, ...params: (string | number)[]): GroupRow | undefined => {
    const row = database.get(`SELECT * FROM groups WHERE ${where}`, ...params);
    return row && groupOf(row);
  };
  const groupOf = (row: SqlRow): GroupRow => {
    const group = JSON.parse(String(row.data)) as GroupRow;
    return { ...group, ownerTitle: ownerTitle(group) };
  };
  const ownerTitle = ({ siteId, ownerId }: GroupRow): string => {
    const owner = database.get('SELECT title FROM groups WHERE site_id = ?1 AND id = ?2 UNION ALL SELECT title FROM users WHERE site_id = ?1 AND id = ?2', siteId, ownerId);
    return owner ? String(owner.title) : '';
  };
  const write = (group: GroupRow): GroupRow => {
    const other = one('site_id = ? AND title = ? AND id <> ?', group.siteId, group.title, group.id);
    if (other) throw new StoreError('duplicateGroup', `The specified name is already in use.`, { name: group.title });
    database.run('INSERT INTO groups (site_id, id, title, data) VALUES (?, ?, ?, ?) ON CONFLICT (site_id, id) DO UPDATE SET title = excluded.title, data = excluded.data',
      group.siteId, group.id, group.title, JSON.stringify(group));
    context.permissionsChanged();
    return { ...group, ownerTitle: ownerTitle(group) };
  };
  const isIn = (siteId: string, groupId: number, user: UserRow): boolean =>
    database.get('SELECT 1 FROM members WHERE site_id = ? AND group_id = ? AND user_id = ?', siteId, groupId, user.id) !== undefined;
  const owns = (group: GroupRow, user: UserRow): boolean => group.ownerId === user.id || isIn(group.siteId, group.ownerId, user);
  const managesPeople = (group: GroupRow, user: UserRow, rights: bigint): boolean => {
    const web = rootWeb(context, group.siteId);
    return user.isSiteAdmin || (web !== undefined && context.store.permissions.can(user, { kind: 'web', web }, rights));
  };
  const demandMembership = (group: GroupRow, user: UserRow): void => {
    const allowed = managesPeople(group, user, permissionBits.managePermissions) || owns(group, user) || (group.allowMembersEditMembership && isIn(group.siteId, group.id, user));
    if (!allowed) throw new StoreError('accessDenied');
  };

  return {
    add(siteId, group, user) {
      const made: GroupRow = {
        id: group.id ?? nextPrincipalId(context, siteId), siteId, title: group.title, description: group.description ?? '', ownerId: group.ownerId ?? user.id, ownerTitle: '',
        allowMembersEditMembership: group.allowMembersEditMembership ?? false, onlyAllowMembersViewMembership: group.onlyAllowMembersViewMembership ?? false
      };
      if (!managesPeople(made, user, permissionBits.createGroups)) throw new StoreError('accessDenied');
      return write(made);
    },
    update(group, changes, user) {
      if (!managesPeople(group, user, permissionBits.managePermissions) && !owns(group, user)) throw new StoreError('accessDenied');
      return write({ ...group, ...changes });
    },
    remove(group, user) {
      if (!managesPeople(group, user, permissionBits.managePermissions) && !owns(group, user)) throw new StoreError('accessDenied');
      database.run('DELETE FROM members WHERE site_id = ? AND group_id = ?', group.siteId, group.id);
      database.run('DELETE FROM assignments WHERE principal_id = ? AND scope_id IN (SELECT id FROM scopes WHERE site_id = ?)', group.id, group.siteId);
      database.run('DELETE FROM groups WHERE site_id = ? AND id = ?', group.siteId, group.id);
      context.permissionsChanged();
    },
    byId: (siteId, id) => one('site_id = ? AND id = ?', siteId, id),
    byName: (siteId, name) => one('site_id = ? AND title = ?', siteId, name),
    list: siteId => database.all('SELECT * FROM groups WHERE site_id = ? ORDER BY title', siteId).map(groupOf),
    ofUser: user => database.all('SELECT g.* FROM groups g JOIN members m ON m.site_id = g.site_id AND m.group_id = g.id WHERE m.site_id = ? AND m.user_id = ? ORDER BY g.title', user.siteId, user.id).map(groupOf),
    members: group => database.all('SELECT u.data FROM users u JOIN members m ON m.site_id = u.site_id AND m.user_id = u.id WHERE m.site_id = ? AND m.group_id = ? ORDER BY u.title, u.id', group.siteId, group.id)
      .map(row => JSON.parse(String(row.data)) as UserRow),
    maySeeMembers: (group, user) => !group.onlyAllowMembersViewMembership || isIn(group.siteId, group.id, user) || owns(group, user) || managesPeople(group, user, permissionBits.managePermissions),
    addMember(group, member, user) {
      demandMembership(group, user);
      database.run('INSERT OR IGNORE INTO members (site_id, group_id, user_id) VALUES (?, ?, ?)', group.siteId, group.id, member.id);
      context.permissionsChanged();
    },
    removeMember(group, member, user) {
      demandMembership(group, user);
      database.run('DELETE FROM members WHERE site_id = ? AND group_id = ? AND user_id = ?', group.siteId, group.id, member.id);
      context.permissionsChanged();
    }
  };
}

function rootWeb(context: Context, siteId: string): ReturnType<Context['store']['sites']['web']> {
  const row = context.database.get('SELECT id FROM webs WHERE site_id = ? ORDER BY length(path) LIMIT 1', siteId);
  return row && context.store.sites.web(String(row.id));
}
