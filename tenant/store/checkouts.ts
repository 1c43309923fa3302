import { changeTypes } from './changes.ts';
import type { Context } from './Context.ts';
import type { SqlRow, SqlValue } from './Database.ts';
import { decoderOf, noteChange, readRow, updateRow } from './itemRows.ts';
import { demandWrite } from './itemWriter.ts';
import { permissionBits } from './permissionBits.ts';
import { StoreError } from './StoreError.ts';
import type { ItemRow, ListRow, UserRow } from './Store.ts';

/** Documents that one person keeps to themselves while they change them. */
export interface Checkouts {
  /** Throws `checkedOut` where somebody else has it. */
  checkOut(list: ListRow, item: ItemRow, user: UserRow): void;
  checkIn(list: ListRow, item: ItemRow, comment: string, user: UserRow): void;
  /** The document as it was before; also by whom CancelCheckout lets. */
  undo(list: ListRow, item: ItemRow, user: UserRow): void;
  by(list: ListRow, itemId: number): number | undefined;
  comment(list: ListRow, itemId: number): string;
}

export function makeCheckouts(context: Context): Checkouts {
  const { database } = context;
  const by = (list: ListRow, itemId: number): number | undefined => {
    const user = database.get('SELECT user_id FROM checkouts WHERE list_id = ? AND item_id = ?', list.id, itemId)?.user_id;
    return user === null || user === undefined ? undefined : Number(user);
  };
  const demandHolder = (list: ListRow, item: ItemRow, user: UserRow): void => {
    const holder = by(list, item.id);
    if (holder === undefined) throw new StoreError('invalidQuery', `The file "${item.fileRef}" is not checked out.`);
    if (holder !== user.id) context.store.permissions.demand(user, { kind: 'item', list, item }, permissionBits.cancelCheckout);
  };
  const note = (list: ListRow, id: number, user: UserRow): void => noteChange(context, list, decoderOf(context, list)(readRow(context, list, id)!), changeTypes.update, user.id);

  return {
    by,
    comment: (list, itemId) => String(database.get('SELECT comment FROM checkouts WHERE list_id = ? AND item_id = ?', list.id, itemId)?.comment ?? ''),
    checkOut(list, item, user) {
      demandWrite(context, list, item, permissionBits.editListItems, user);
      if (by(list, item.id) !== undefined) return;
      const before = JSON.stringify(readRow(context, list, item.id));
      database.run('INSERT INTO checkouts (list_id, item_id, user_id, comment, before, bytes) VALUES (?1, ?2, ?3, ?4, ?5, (SELECT bytes FROM documents_content WHERE list_id = ?1 AND item_id = ?2)) ' +
        'ON CONFLICT (list_id, item_id) DO UPDATE SET user_id = excluded.user_id, before = excluded.before, bytes = excluded.bytes', list.id, item.id, user.id, '', before);
      note(list, item.id, user);
    },
    checkIn(list, item, comment, user) {
      demandHolder(list, item, user);
      database.run('UPDATE checkouts SET user_id = NULL, comment = ?, before = NULL, bytes = NULL WHERE list_id = ? AND item_id = ?', comment, list.id, item.id);
      note(list, item.id, user);
    },
    undo(list, item, user) {
      demandHolder(list, item, user);
      database.transaction(() => {
        const kept = database.get('SELECT before, bytes FROM checkouts WHERE list_id = ? AND item_id = ?', list.id, item.id)!;
        const { id: _id, version: _version, parent_id: _parent, dir_name: _dir, leaf_name: _leaf, ...before } = JSON.parse(String(kept.before)) as SqlRow;
        updateRow(context, list, item.id, { ...before as Record<string, SqlValue>, version: item.version + 1 });
        const bytes = kept.bytes as Uint8Array | null;
        if (bytes === null) database.run('DELETE FROM documents_content WHERE list_id = ? AND item_id = ?', list.id, item.id);
        else database.run('UPDATE documents_content SET bytes = ?, size = ? WHERE list_id = ? AND item_id = ?', bytes, bytes.byteLength, list.id, item.id);
        database.run('DELETE FROM versions WHERE list_id = ? AND item_id = ? AND ui_version >= ?', list.id, item.id, Number(before.ui_version));
        database.run('UPDATE checkouts SET user_id = NULL, before = NULL, bytes = NULL WHERE list_id = ? AND item_id = ?', list.id, item.id);
        note(list, item.id, user);
      });
    }
  };
}
