import { type Context, instant } from './Context.ts';
import { updateRow } from './itemRows.ts';
import { itemTable } from './itemTable.ts';
import { permissionBits } from './permissionBits.ts';
import { StoreError } from './StoreError.ts';
import type { Likes, ListRow } from './Store.ts';

/**
 * Likes of items (Reputation.SetLike): the columns LikesCount and LikedBy, and on a Community board the sum of the
 * replies' likes in the discussion's DescendantLikesCount. A like is a system update: Modified, Editor and ETag stay
 * (assumed; Switches.likeBumpsModified).
 */
export function makeLikes(context: Context): Likes {
  const { database } = context;
  const of = (list: ListRow, itemId: number): number[] =>
    database.all('SELECT user_id FROM likes WHERE list_id = ? AND item_id = ? ORDER BY sequence', list.id, itemId).map(row => Number(row.user_id));

  return {
    of,
    set(given, itemId, liked, user) {
      const list = context.store.lists.fresh(given);
      const item = context.store.items.get(list, itemId, user);
      if (list.rating !== 'Likes' || !context.catalog.field(list.id, 'LikesCount')) throw new StoreError('likesDisabled', 'Likes are not supported in this item.');
      context.store.permissions.demand(user, { kind: 'item', list, item }, permissionBits.viewListItems);
      return database.transaction(() => {
        const before = of(list, itemId);
        if (before.includes(user.id) === liked) return before.length;
        if (liked) database.run('INSERT INTO likes (list_id, item_id, user_id, sequence) VALUES (?1, ?2, ?3, (SELECT coalesce(max(sequence), 0) + 1 FROM likes WHERE list_id = ?1 AND item_id = ?2))', list.id, itemId, user.id);
        else database.run('DELETE FROM likes WHERE list_id = ? AND item_id = ? AND user_id = ?', list.id, itemId, user.id);
        const now = of(list, itemId);
        updateRow(context, list, itemId, {
          f_LikesCount: now.length, f_LikedBy: now.length === 0 ? null : JSON.stringify(now),
          ...(context.switches().likeBumpsModified ? { modified: instant(context.now()), editor: user.id, version: item.version + 1 } : {})
        });
        if (item.parentFolderId > 0 && context.catalog.field(list.id, 'DescendantLikesCount')) {
          database.run(`UPDATE ${itemTable(list)} SET "f_DescendantLikesCount" = max(0, coalesce("f_DescendantLikesCount", 0) + ?) WHERE id = ?`, now.length - before.length, item.parentFolderId);
        }
        return now.length;
      });
    }
  };
}
