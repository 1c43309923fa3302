import type { Context } from './Context.ts';
import { demandWrite } from './itemWriter.ts';
import { permissionBits } from './permissionBits.ts';
import { StoreError } from './StoreError.ts';
import type { ItemRow, ListRow, UserRow } from './Store.ts';

/** Most bytes of a document that came in parts: what one row of the database holds. The service takes 250 GB. */
const mostBytes = 1_000_000_000;

/** Parts of a document on their way, by the upload's id. They lie in the database, one row each, until the last has come. */
export interface Uploads {
  /** Each returns the bytes that are there now. `offset` must be what the call before returned. */
  start(list: ListRow, item: ItemRow, id: string, bytes: Uint8Array, user: UserRow): number;
  append(list: ListRow, item: ItemRow, id: string, offset: number, bytes: Uint8Array, user: UserRow): number;
  /** The whole; the parts are gone. */
  finish(list: ListRow, item: ItemRow, id: string, offset: number, bytes: Uint8Array, user: UserRow): Uint8Array;
  cancel(list: ListRow, item: ItemRow, id: string, user: UserRow): void;
}

export function makeUploads(context: Context): Uploads {
  const { database } = context;
  const there = (list: ListRow, item: ItemRow, id: string): number | undefined => {
    const row = database.get('SELECT count(*) AS parts, sum(length(bytes)) AS size FROM uploads WHERE id = ? AND list_id = ? AND item_id = ?', id.toLowerCase(), list.id, item.id);
    return Number(row?.parts ?? 0) === 0 ? undefined : Number(row?.size);
  };
  const put = (list: ListRow, item: ItemRow, id: string, offset: number, bytes: Uint8Array): number => {
    if (bytes.byteLength > context.switches().largestUploadBytes || offset + bytes.byteLength > mostBytes) throw new StoreError('tooLarge', 'The file is larger than the maximum allowed size.');
    database.run('INSERT INTO uploads (id, list_id, item_id, position, bytes) VALUES (?, ?, ?, ?, ?)', id.toLowerCase(), list.id, item.id, offset, bytes);
    return offset + bytes.byteLength;
  };
  const demandOffset = (list: ListRow, item: ItemRow, id: string, offset: number): void => {
    if (there(list, item, id) !== offset) throw new StoreError('invalidQuery', 'The fileOffset does not match the bytes that were uploaded, or there is no such upload.');
  };
  const drop = (list: ListRow, item: ItemRow, id: string): void => {
    database.run('DELETE FROM uploads WHERE id = ? AND list_id = ? AND item_id = ?', id.toLowerCase(), list.id, item.id);
  };
  const demand = (list: ListRow, item: ItemRow, user: UserRow): void => demandWrite(context, list, item, permissionBits.editListItems, user);

  return {
    start(list, item, id, bytes, user) {
      demand(list, item, user);
      if (there(list, item, id) !== undefined) throw new StoreError('invalidQuery', 'An upload with this id has begun already.');
      return put(list, item, id, 0, bytes);
    },
    append(list, item, id, offset, bytes, user) {
      demand(list, item, user);
      demandOffset(list, item, id, offset);
      return put(list, item, id, offset, bytes);
    },
    finish(list, item, id, offset, bytes, user) {
      demand(list, item, user);
      demandOffset(list, item, id, offset);
      put(list, item, id, offset, bytes);
      const parts = database.all('SELECT bytes FROM uploads WHERE id = ? AND list_id = ? AND item_id = ? ORDER BY position', id.toLowerCase(), list.id, item.id).map(row => row.bytes as Uint8Array);
      drop(list, item, id);
      return Buffer.concat(parts);
    },
    cancel(list, item, id, user) {
      demand(list, item, user);
      drop(list, item, id);
    }
  };
}
