import { type Context, newGuid } from './Context.ts';
import type { SqlRow } from './Database.ts';
import { fullMask, permissionBits } from './permissionBits.ts';
import { StoreError } from './StoreError.ts';
import type { ItemRow, ListRow, Permissions, RoleAssignmentRow, RoleDefinitionRow, Securable, UserRow } from './Store.ts';
import { itemTable } from './itemTable.ts';

const limitedAccess = 1073741825;
/** Lists above this many rows cannot have their inheritance changed. */
const scopeChangeLimit = 5000;

export interface PermissionsPart extends Permissions {
  forget(): void;
  /** The scope that governs a thing: its own or the nearest above. */
  scopeOf(on: Securable): string;
  effectiveInScope(user: UserRow, siteId: string, scopeId: string): bigint;
  /** Scopes of items and folders of a list, split by whether the user may view what they govern. */
  itemScopes(list: ListRow, user: UserRow): { readonly readable: readonly string[]; readonly hidden: readonly string[] };
}

/**
 * Who may do what. A scope is a web, list, folder or item with role assignments of its own; everything else inherits.
 * An item's row names the scope of its nearest folder or itself ('' = the list's), so a page of items needs no walk.
 */
export function makePermissions(context: Context): PermissionsPart {
  const { database } = context;
  const masks = new Map<string, bigint>();
  const principals = new Map<string, readonly number[]>();

  const role = (siteId: string, key: number | string): RoleDefinitionRow | undefined => {
    const row = typeof key === 'number'
      ? database.get('SELECT * FROM roles WHERE site_id = ? AND id = ?', siteId, key)
      : database.get('SELECT * FROM roles WHERE site_id = ? AND name = ?', siteId, key);
    return row && roleOf(row);
  };

  /** The user, their groups, and the claims everyone carries. */
  const principalsOf = (user: UserRow): readonly number[] => {
    const key = `${user.siteId}|${user.id}`;
    const known = principals.get(key);
    if (known) return known;
    const claims = database.all("SELECT id, login FROM users WHERE site_id = ? AND login LIKE 'c:0%'", user.siteId)
      .filter(claim => claim.login === 'c:0(.s|true' || (!user.isGuest && /spo-grid-all-users|^c:0!\.s\|windows$/.test(String(claim.login))))
      .map(claim => Number(claim.id));
    const own = [user.id, ...claims];
    const groups = own.flatMap(id => database.all('SELECT group_id FROM members WHERE site_id = ? AND user_id = ?', user.siteId, id).map(row => Number(row.group_id)));
    const found = [...new Set([...own, ...groups])];
    principals.set(key, found);
    return found;
  };

  const effectiveInScope = (user: UserRow, siteId: string, scopeId: string): bigint => {
    if (user.isDeleted || user.siteId !== siteId) return 0n;
    if (user.isSiteAdmin) return fullMask;
    const key = `${user.id}|${siteId}|${scopeId}`;
    const known = masks.get(key);
    if (known !== undefined) return known;
    const ids = JSON.stringify(principalsOf(user));
    const mask = database.all(`SELECT r.mask FROM assignments a JOIN roles r ON r.site_id = ? AND r.id = a.role_id
      WHERE a.scope_id = ? AND a.principal_id IN (SELECT value FROM json_each(?))`, siteId, scopeId, ids)
      .reduce((sum, row) => sum | BigInt(String(row.mask)), 0n);
    masks.set(key, mask);
    return mask;
  };

  const listScope = (list: ListRow): string => String(database.get('SELECT scope_id FROM lists WHERE id = ?', list.id)?.scope_id ?? '') || list.webId;
  const scopeOf = (on: Securable): string => {
    if (on.kind === 'web') return on.web.id;
    if (on.kind === 'list') return listScope(on.list);
    const own = database.get(`SELECT scope FROM ${itemTable(on.list)} WHERE id = ?`, on.item.id)?.scope;
    return String(own ?? '') || listScope(on.list);
  };
  const siteOf = (on: Securable): string => on.kind === 'web' ? on.web.siteId : on.list.siteId;
  const ownScope = (on: Securable): string | undefined => {
    const row = on.kind === 'web' ? { id: on.web.id }
      : database.get('SELECT id FROM scopes WHERE list_id = ? AND item_id = ?', on.list.id, on.kind === 'item' ? on.item.id : 0);
    return row && String(row.id);
  };
  const demandManage = (user: UserRow, on: Securable): void => part.demand(user, on, permissionBits.managePermissions);
  const demandSmall = (on: Securable): void => {
    const rows = on.kind === 'list' ? context.store.lists.fresh(on.list).itemCount : on.kind === 'item' ? on.item.itemChildCount + on.item.folderChildCount : 0;
    if (rows > scopeChangeLimit) throw new StoreError('threshold', 'threshold', { rows: scopeChangeLimit + 1 });
  };

  /** Points rows from one scope to another: the item itself and, for a folder, all below that had no scope of their own. */
  const repoint = (list: ListRow, item: ItemRow, from: string, to: string): void => {
    const table = itemTable(list);
    database.run(`UPDATE ${table} SET scope = ? WHERE id = ?`, to, item.id);
    if (item.fsType !== 1) return;
    const below = belowFolder(list, item);
    database.run(`UPDATE ${table} SET scope = ? WHERE scope = ? AND (${below.sql})`, to, from, ...below.params);
  };

  const clearBelow = (list: ListRow, item: ItemRow | undefined, scope: string): void => {
    const table = itemTable(list);
    const below = item ? belowFolder(list, item) : { sql: '1', params: [] };
    database.run(`DELETE FROM assignments WHERE scope_id IN (SELECT s.id FROM scopes s WHERE s.list_id = ? AND s.item_id IN (SELECT id FROM ${table} WHERE unique_scope = 1 AND (${below.sql})))`, list.id, ...below.params);
    database.run(`DELETE FROM scopes WHERE list_id = ? AND item_id IN (SELECT id FROM ${table} WHERE unique_scope = 1 AND (${below.sql}))`, list.id, ...below.params);
    database.run(`UPDATE ${table} SET scope = ?, unique_scope = 0 WHERE ${below.sql}`, scope, ...below.params);
  };

  /** Who is given rights on a part may pass through what lies above: Limited Access, as the service adds it by itself. */
  const addLimitedAccessAbove = (on: Securable, principalId: number): void => {
    const above: string[] = on.kind === 'web' ? [] : [on.list.webId];
    if (on.kind === 'item') {
      const list = ownScope({ kind: 'list', list: on.list });
      if (list !== undefined) above.push(list);
    }
    for (const scope of above) {
      const known = database.get('SELECT 1 FROM assignments WHERE scope_id = ? AND principal_id = ?', scope, principalId);
      if (!known) database.run('INSERT OR IGNORE INTO assignments (scope_id, principal_id, role_id) VALUES (?, ?, ?)', scope, principalId, limitedAccess);
    }
  };

  const part: PermissionsPart = {
    forget() {
      masks.clear();
      principals.clear();
    },
    scopeOf,
    effectiveInScope,
    roleDefinitions: siteId => database.all('SELECT * FROM roles WHERE site_id = ? ORDER BY sort, id', siteId).map(roleOf),
    roleDefinition: role,
    addRoleDefinition(siteId, definition, user) {
      demandSite(context, siteId, user);
      const id = Math.max(1073741924, database.number('SELECT max(id) FROM roles WHERE site_id = ? AND id < 2000000000', siteId) + 1);
      database.run('INSERT INTO roles (site_id, id, name, description, mask, hidden, sort, kind) VALUES (?, ?, ?, ?, ?, 0, ?, 0)',
        siteId, id, definition.name, definition.description ?? '', definition.mask.toString(), definition.order ?? 0);
      part.forget();
      return role(siteId, id)!;
    },
    updateRoleDefinition(definition, changes, user) {
      demandSite(context, definition.siteId, user);
      const next = { ...definition, ...changes };
      database.run('UPDATE roles SET name = ?, description = ?, mask = ?, sort = ? WHERE site_id = ? AND id = ?', next.name, next.description, next.mask.toString(), next.order, next.siteId, next.id);
      part.forget();
      return next;
    },
    removeRoleDefinition(definition, user) {
      demandSite(context, definition.siteId, user);
      database.run('DELETE FROM assignments WHERE role_id = ? AND scope_id IN (SELECT id FROM scopes WHERE site_id = ?)', definition.id, definition.siteId);
      database.run('DELETE FROM roles WHERE site_id = ? AND id = ?', definition.siteId, definition.id);
      part.forget();
    },
    effective: (user, on) => effectiveInScope(user, siteOf(on), scopeOf(on)),
    can: (user, on, rights) => (part.effective(user, on) & rights) === rights,
    demand(user, on, rights) {
      if (!part.can(user, on, rights)) throw new StoreError('accessDenied');
    },
    hasUniqueAssignments: on => on.kind === 'web' || ownScope(on) !== undefined,
    firstUniqueAncestor(on) {
      const scope = database.get('SELECT list_id, item_id FROM scopes WHERE id = ?', scopeOf(on));
      if (on.kind === 'web' || ownScope(on) !== undefined) return on;
      if (scope && Number(scope.item_id) > 0) return { kind: 'item', list: on.list, item: context.store.items.get(on.list, Number(scope.item_id), context.store.users.system(on.list.siteId)) };
      if (scope && scope.list_id !== '') return { kind: 'list', list: on.list };
      const web = context.store.sites.web(on.list.webId);
      if (!web) throw new StoreError('webNotFound');
      return { kind: 'web', web };
    },
    assignments(on) {
      const byPrincipal = new Map<number, number[]>();
      for (const row of database.all('SELECT principal_id, role_id FROM assignments WHERE scope_id = ? ORDER BY principal_id, role_id', scopeOf(on))) {
        const roles = byPrincipal.get(Number(row.principal_id)) ?? [];
        roles.push(Number(row.role_id));
        byPrincipal.set(Number(row.principal_id), roles);
      }
      return [...byPrincipal].map(([principalId, roleDefinitionIds]): RoleAssignmentRow => ({ principalId, roleDefinitionIds }));
    },
    breakInheritance(on, { copyRoleAssignments, clearSubscopes }, user) {
      demandManage(user, on);
      if (on.kind === 'web' || ownScope(on) !== undefined) return;
      demandSmall(on);
      if (on.kind === 'item' && database.number('SELECT count(*) FROM scopes WHERE list_id = ? AND item_id > 0', on.list.id) >= context.switches().mostUniquePermissions) {
        throw new StoreError('tooManyScopes', 'You cannot break inheritance for this item because there are too many items with unique permissions in this list.');
      }
      database.transaction(() => {
        const from = scopeOf(on);
        const id = newGuid();
        database.run('INSERT INTO scopes (id, site_id, web_id, list_id, item_id) VALUES (?, ?, ?, ?, ?)', id, on.list.siteId, on.list.webId, on.list.id, on.kind === 'item' ? on.item.id : 0);
        if (copyRoleAssignments) database.run('INSERT INTO assignments (scope_id, principal_id, role_id) SELECT ?, principal_id, role_id FROM assignments WHERE scope_id = ? AND role_id <> ?', id, from, limitedAccess);
        // Who takes a thing out of inheritance keeps it: the service adds them with Full Control when nothing is copied.
        else if (user.id !== context.store.users.system(user.siteId).id) database.run('INSERT INTO assignments (scope_id, principal_id, role_id) VALUES (?, ?, ?)', id, user.id, 1073741829);
        if (on.kind === 'list') {
          if (clearSubscopes) clearBelow(on.list, undefined, '');
          database.run('UPDATE lists SET scope_id = ? WHERE id = ?', id, on.list.id);
          context.catalog.forget(on.list.id);
        } else {
          const old = String(database.get(`SELECT scope FROM ${itemTable(on.list)} WHERE id = ?`, on.item.id)?.scope ?? '');
          if (clearSubscopes && on.item.fsType === 1) clearBelow(on.list, on.item, id);
          repoint(on.list, on.item, old, id);
          database.run(`UPDATE ${itemTable(on.list)} SET unique_scope = 1 WHERE id = ?`, on.item.id);
        }
      });
      part.forget();
    },
    resetInheritance(on, user) {
      demandManage(user, on);
      const own = ownScope(on);
      if (on.kind === 'web' || own === undefined) return;
      demandSmall(on);
      database.transaction(() => {
        database.run('DELETE FROM assignments WHERE scope_id = ?', own);
        database.run('DELETE FROM scopes WHERE id = ?', own);
        if (on.kind === 'list') {
          database.run("UPDATE lists SET scope_id = '' WHERE id = ?", on.list.id);
          clearBelow(on.list, undefined, '');
          context.catalog.forget(on.list.id);
        } else {
          const table = itemTable(on.list);
          const parent = database.get(`SELECT p.scope FROM ${table} i JOIN ${table} p ON p.id = i.parent_id WHERE i.id = ?`, on.item.id);
          database.run(`UPDATE ${table} SET unique_scope = 0 WHERE id = ?`, on.item.id);
          repoint(on.list, on.item, own, String(parent?.scope ?? ''));
        }
      });
      part.forget();
    },
    assign(on, principalId, roleDefinitionId, user) {
      demandManage(user, on);
      const scope = ownScope(on);
      if (scope === undefined) throw new StoreError('invalidQuery', 'The object does not have unique permissions: break its inheritance first.');
      const siteId = siteOf(on);
      if (!role(siteId, roleDefinitionId)) throw new StoreError('roleDefinitionNotFound', 'roleDefinitionNotFound', { id: roleDefinitionId });
      if (!context.store.users.byId(siteId, principalId) && !context.store.groups.byId(siteId, principalId)) throw new StoreError('userNotFound', 'Can not find the principal with id.', { id: principalId });
      database.transaction(() => {
        if (roleDefinitionId !== limitedAccess) database.run('DELETE FROM assignments WHERE scope_id = ? AND principal_id = ? AND role_id = ?', scope, principalId, limitedAccess);
        database.run('INSERT OR IGNORE INTO assignments (scope_id, principal_id, role_id) VALUES (?, ?, ?)', scope, principalId, roleDefinitionId);
        addLimitedAccessAbove(on, principalId);
      });
      part.forget();
    },
    unassign(on, principalId, roleDefinitionId, user) {
      demandManage(user, on);
      const scope = ownScope(on);
      if (scope === undefined) throw new StoreError('invalidQuery', 'The object does not have unique permissions: break its inheritance first.');
      const removed = roleDefinitionId === undefined
        ? database.run('DELETE FROM assignments WHERE scope_id = ? AND principal_id = ?', scope, principalId)
        : database.run('DELETE FROM assignments WHERE scope_id = ? AND principal_id = ? AND role_id = ?', scope, principalId, roleDefinitionId);
      if (removed.changes === 0) throw new StoreError('roleAssignmentNotFound', 'roleAssignmentNotFound', { id: principalId });
      part.forget();
    },
    itemScopes(list, user) {
      const readable: string[] = [];
      const hidden: string[] = [];
      for (const row of database.all('SELECT id FROM scopes WHERE list_id = ? AND item_id > 0', list.id)) {
        const id = String(row.id);
        const sees = (effectiveInScope(user, list.siteId, id) & permissionBits.viewListItems) !== 0n;
        (sees ? readable : hidden).push(id);
      }
      return { readable, hidden };
    }
  };
  return part;
}

/** Rows anywhere below a folder. */
export function belowFolder(list: ListRow, folder: ItemRow): { readonly sql: string; readonly params: readonly (string | number)[] } {
  const path = folder.fileRef.slice(list.rootFolder.length + 1);
  return { sql: "parent_id = ? OR dir_name LIKE ? ESCAPE '\\'", params: [folder.id, `${path.replace(/[\\%_]/g, '\\$&')}/%`] };
}

function demandSite(context: Context, siteId: string, user: UserRow): void {
  const row = context.database.get('SELECT id FROM webs WHERE site_id = ? ORDER BY length(path) LIMIT 1', siteId);
  const web = row && context.store.sites.web(String(row.id));
  if (!web) throw new StoreError('webNotFound');
  context.store.permissions.demand(user, { kind: 'web', web }, permissionBits.managePermissions);
}

function roleOf(row: SqlRow): RoleDefinitionRow {
  return {
    id: Number(row.id), siteId: String(row.site_id), name: String(row.name), description: String(row.description), mask: BigInt(String(row.mask)),
    hidden: row.hidden === 1, order: Number(row.sort), roleType: Number(row.kind)
  };
}
