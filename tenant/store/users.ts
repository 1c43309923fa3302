import { createHash } from 'node:crypto';
import type { Context } from './Context.ts';
import type { SqlRow } from './Database.ts';
import { StoreError } from './StoreError.ts';
import type { UserRow, Users } from './Store.ts';

/** SharePoint's own account: never in the user table, may do everything. */
const systemAccountId = 1073741823;
const firstUserId = 6;

/** The people and claims that a site knows. Groups share their numbers (see groups.ts). */
export function makeUsers(context: Context): Users {
  const { database } = context;
  const one = (where: string, ...params: (string | number)[]): UserRow | undefined => {
    const row = database.get(`SELECT data FROM users WHERE ${where}`, ...params);
    return row && userOf(row);
  };
  const write = (user: UserRow): UserRow => {
    database.run(`INSERT INTO users (site_id, id, login, upn, email, title, data) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (site_id, id) DO UPDATE SET login = excluded.login, upn = excluded.upn, email = excluded.email, title = excluded.title, data = excluded.data`,
    user.siteId, user.id, user.loginName, user.upn, user.email, user.title, JSON.stringify(user));
    context.permissionsChanged();
    return user;
  };

  const users: Users = {
    add(siteId, user) {
      const loginName = (user.loginName ?? `i:0#.f|membership|${user.upn}`).toLowerCase();
      const existing = users.byLoginName(siteId, loginName);
      if (existing) return existing;
      const objectId = user.objectId ?? guidFrom(loginName);
      return write({
        id: user.id ?? nextPrincipalId(context, siteId), siteId, principalType: user.principalType ?? 1, loginName, upn: user.principalType === 4 ? '' : user.upn.toLowerCase(),
        title: user.title, email: user.email ?? (user.principalType === 4 ? '' : user.upn), jobTitle: user.jobTitle ?? '', department: user.department ?? '',
        objectId, nameId: `10032000${objectId.replaceAll('-', '').slice(0, 8)}`, isSiteAdmin: user.isSiteAdmin ?? false, isGuest: user.isGuest ?? false,
        isEmailAuthenticationGuest: user.isEmailAuthenticationGuest ?? false, isHiddenInUI: user.isHiddenInUI ?? false, isDeleted: user.isDeleted ?? false
      });
    },
    update: (user, changes) => write({ ...user, ...changes }),
    byId: (siteId, id) => id === systemAccountId ? users.system(siteId) : one('site_id = ? AND id = ?', siteId, id),
    byLoginName: (siteId, loginName) => one('site_id = ? AND login = ?', siteId, loginName),
    byEmail: (siteId, email) => one("site_id = ? AND email = ? AND email <> ''", siteId, email),
    byUpn: (siteId, upn) => one("site_id = ? AND upn = ? AND upn <> ''", siteId, upn),
    list: siteId => database.all('SELECT data FROM users WHERE site_id = ? ORDER BY title, id', siteId).map(userOf),
    ensure(siteId, logonName) {
      const known = users.byLoginName(siteId, logonName) ?? users.byUpn(siteId, logonName) ?? users.byEmail(siteId, logonName);
      if (known && !known.isDeleted) return known;
      const person = context.store.directory.find(logonName);
      if (!person || !person.accountEnabled) throw new StoreError('userNotFound', `The specified user ${logonName} could not be found.`, { name: logonName });
      return users.add(siteId, {
        upn: person.upn, title: person.displayName, email: person.mail, objectId: person.objectId, isGuest: person.userType === 'Guest',
        jobTitle: textOf(person.profile.jobTitle), department: textOf(person.profile.department)
      });
    },
    remove(user) {
      database.run('DELETE FROM members WHERE site_id = ? AND user_id = ?', user.siteId, user.id);
      database.run('DELETE FROM assignments WHERE principal_id = ? AND scope_id IN (SELECT id FROM scopes WHERE site_id = ?)', user.id, user.siteId);
      database.run('DELETE FROM users WHERE site_id = ? AND id = ?', user.siteId, user.id);
      context.permissionsChanged();
    },
    system: siteId => ({
      id: systemAccountId, siteId, principalType: 1, loginName: 'SHAREPOINT\\system', upn: '', title: 'System Account', email: '', jobTitle: '', department: '',
      objectId: '00000000-0000-0000-0000-000000000000', nameId: 'S-1-0-0', isSiteAdmin: true, isGuest: false, isEmailAuthenticationGuest: false, isHiddenInUI: false, isDeleted: false
    })
  };
  return users;
}

/** Users and groups of a site are numbered together. */
export function nextPrincipalId({ database }: Context, siteId: string): number {
  const highest = database.number('SELECT max(id) FROM (SELECT max(id) AS id FROM users WHERE site_id = ?1 UNION ALL SELECT max(id) FROM groups WHERE site_id = ?1)', siteId);
  return Math.max(firstUserId, highest + 1);
}

/** The same text gives the same GUID: people whom no directory knows keep their id from run to run. */
export function guidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function userOf(row: SqlRow): UserRow {
  return JSON.parse(String(row.data)) as UserRow;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
