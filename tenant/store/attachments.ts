import { changeTypes } from './changes.ts';
import { type Context, instant } from './Context.ts';
import type { SqlRow } from './Database.ts';
import { isValidName } from './discussionBoard.ts';
import { demandWrite } from './itemWriter.ts';
import { noteChange, updateRow } from './itemRows.ts';
import { permissionBits } from './permissionBits.ts';
import { StoreError } from './StoreError.ts';
import type { AttachmentRow, Attachments, ItemRow, ListRow, UserRow } from './Store.ts';

/** Files of items. Every change makes a new version of the item, so its ETag moves too. */
export function makeAttachments(context: Context): Attachments {
  const { database } = context;
  const find = (list: ListRow, item: ItemRow, fileName: string): SqlRow => {
    const row = database.get('SELECT name, size, created FROM attachments WHERE list_id = ? AND item_id = ? AND name = ?', list.id, item.id, fileName);
    if (!row) throw new StoreError('attachmentNotFound', 'attachmentNotFound', { name: fileName });
    return row;
  };
  const attachmentOf = (list: ListRow, itemId: number, row: SqlRow): AttachmentRow => ({
    fileName: String(row.name), size: Number(row.size), created: String(row.created), path: `${list.rootFolder}/Attachments/${itemId}/${String(row.name)}`
  });
  const bump = (list: ListRow, item: ItemRow, user: UserRow): void => {
    const now = context.store.items.get(list, item.id, context.store.users.system(list.siteId));
    const count = database.number('SELECT count(*) FROM attachments WHERE list_id = ? AND item_id = ?', list.id, item.id);
    updateRow(context, list, item.id, { has_attachments: count > 0 ? 1 : 0, version: now.version + 1, editor: user.id, modified: instant(context.now()) });
    noteChange(context, list, now, changeTypes.update, user.id);
  };
  const demand = (list: ListRow, item: ItemRow, user: UserRow): void => {
    if (!context.store.lists.fresh(list).enableAttachments) throw new StoreError('attachmentsDisabled', 'Attachments are disabled in this list.');
    demandWrite(context, list, item, permissionBits.editListItems, user);
  };
  const demandSize = (bytes: Uint8Array): void => {
    if (bytes.byteLength > context.switches().largestUploadBytes) throw new StoreError('tooLarge', 'The file is larger than the maximum allowed size.');
  };

  return {
    list: (list, item) => database.all('SELECT name, size, created FROM attachments WHERE list_id = ? AND item_id = ? ORDER BY name', list.id, item.id).map(row => attachmentOf(list, item.id, row)),
    ofMany(list, itemIds) {
      const files = new Map<number, AttachmentRow[]>();
      for (const row of database.all('SELECT item_id, name, size, created FROM attachments WHERE list_id = ? AND item_id IN (SELECT value FROM json_each(?)) ORDER BY item_id, name', list.id, JSON.stringify(itemIds))) {
        const id = Number(row.item_id);
        files.set(id, [...files.get(id) ?? [], attachmentOf(list, id, row)]);
      }
      return files;
    },
    read(list, item, fileName) {
      find(list, item, fileName);
      return database.get('SELECT bytes FROM attachments WHERE list_id = ? AND item_id = ? AND name = ?', list.id, item.id, fileName)?.bytes as Uint8Array;
    },
    add(list, item, fileName, bytes, user) {
      demand(list, item, user);
      demandSize(bytes);
      if (!isValidName(fileName) || fileName.length > 128) throw new StoreError('invalidFileName', `The file name "${fileName}" is not valid: it contains characters that are not permitted or is too long.`, { name: fileName });
      return database.transaction(() => {
        if (database.get('SELECT 1 FROM attachments WHERE list_id = ? AND item_id = ? AND name = ?', list.id, item.id, fileName)) {
          throw new StoreError('attachmentExists', `The specified name is already in use.\n\nAn attachment with the name "${fileName}" exists.`, { name: fileName });
        }
        database.run('INSERT INTO attachments (list_id, item_id, name, created, size, bytes) VALUES (?, ?, ?, ?, ?, ?)', list.id, item.id, fileName, instant(context.now()), bytes.byteLength, bytes);
        bump(list, item, user);
        return attachmentOf(list, item.id, find(list, item, fileName));
      });
    },
    replace(list, item, fileName, bytes, user) {
      demand(list, item, user);
      demandSize(bytes);
      find(list, item, fileName);
      database.transaction(() => {
        database.run('UPDATE attachments SET bytes = ?, size = ? WHERE list_id = ? AND item_id = ? AND name = ?', bytes, bytes.byteLength, list.id, item.id, fileName);
        bump(list, item, user);
      });
    },
    remove(list, item, fileName, user) {
      demand(list, item, user);
      find(list, item, fileName);
      database.transaction(() => {
        database.run('DELETE FROM attachments WHERE list_id = ? AND item_id = ? AND name = ?', list.id, item.id, fileName);
        bump(list, item, user);
      });
    }
  };
}
