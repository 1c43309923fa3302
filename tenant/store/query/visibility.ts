import type { Context } from '../Context.ts';
import type { PermissionsPart } from '../permissions.ts';
import { permissionBits } from '../permissionBits.ts';
import type { ItemRow, ListRow, UserRow } from '../Store.ts';
import type { SqlPart } from './conditionSql.ts';

/**
 * Which rows of a list a user may see, as SQL over the row `i`:
 * - rights: the list's scope, and the scopes of items and folders that have their own;
 * - "read own items only" (ReadSecurity 2), which binds everyone without CancelCheckout. The list's settings page says
 *   so in words: "Users with the Cancel Checkout permission can read and edit all items";
 * - content approval: what is not approved is for its author and for approvers.
 */
export function visibilitySql(context: Context, list: ListRow, user: UserRow): SqlPart {
  const permissions = context.store.permissions as PermissionsPart;
  const rights = permissions.effective(user, { kind: 'list', list });
  const scopes = permissions.itemScopes(list, user);
  const parts: SqlPart[] = [];
  if ((rights & permissionBits.viewListItems) === 0n) parts.push({ sql: 'i.scope IN (SELECT value FROM json_each(?))', params: [JSON.stringify(scopes.readable)] });
  else if (scopes.hidden.length > 0) parts.push({ sql: 'i.scope NOT IN (SELECT value FROM json_each(?))', params: [JSON.stringify(scopes.hidden)] });
  if (list.readSecurity === 2 && (rights & permissionBits.cancelCheckout) === 0n) parts.push({ sql: 'i.author = ?', params: [user.id] });
  if (list.enableModeration && (rights & permissionBits.approveItems) === 0n) parts.push({ sql: '(i.moderation = 0 OR i.author = ?)', params: [user.id] });
  return { sql: parts.map(part => part.sql).join(' AND ') || '1', params: parts.flatMap(part => part.params) };
}

/** The same for one row at hand. */
export function isVisible(context: Context, list: ListRow, item: ItemRow, user: UserRow): boolean {
  const rights = context.store.permissions.effective(user, { kind: 'item', list, item });
  if ((rights & permissionBits.viewListItems) === 0n) return false;
  const own = item.authorId === user.id;
  if (list.readSecurity === 2 && !own && (rights & permissionBits.cancelCheckout) === 0n) return false;
  return !list.enableModeration || item.moderationStatus === 0 || own || (rights & permissionBits.approveItems) !== 0n;
}
