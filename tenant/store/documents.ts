import type { Context } from './Context.ts';
import { StoreError } from './StoreError.ts';
import type { Documents, ItemRow, ListRow } from './Store.ts';

const nothing = new Uint8Array();

export function makeDocuments(context: Context): Documents {
  const { database } = context;
  const put = (list: ListRow, item: ItemRow, bytes: Uint8Array): void => {
    database.run('INSERT INTO documents_content (list_id, item_id, size, bytes) VALUES (?, ?, ?, ?) ON CONFLICT (list_id, item_id) DO UPDATE SET size = excluded.size, bytes = excluded.bytes',
      list.id, item.id, bytes.byteLength, bytes);
  };
  const demandSize = (bytes: Uint8Array): void => {
    if (bytes.byteLength > context.switches().largestUploadBytes) throw new StoreError('tooLarge', 'The file is larger than the maximum allowed size.');
  };
  const documents: Documents = {
    size: (list, item) => database.number('SELECT size FROM documents_content WHERE list_id = ? AND item_id = ?', list.id, item.id),
    read: (list, item) => database.get('SELECT bytes FROM documents_content WHERE list_id = ? AND item_id = ?', list.id, item.id)?.bytes as Uint8Array | undefined ?? nothing,
    write: (list, item, bytes, user, options = {}) => database.transaction(() => {
      if (options.inParts !== true) demandSize(bytes);
      const written = context.store.items.update(list, item.id, {}, {}, user);
      put(list, written, bytes);
      return written;
    }),
    add: (list, { folder, leafName, overwrite }, bytes, user) => database.transaction(() => {
      demandSize(bytes);
      if (list.baseType !== 1) throw new StoreError('invalidQuery', 'Files are kept in document libraries alone.');
      const known = context.store.items.byPath(list, `${folder}/${leafName}`, user);
      if (known && known.fsType === 0 && overwrite) return documents.write(list, known, bytes, user);
      const item = context.store.items.add(list, { folder, leafName }, {}, user);
      put(list, item, bytes);
      return item;
    })
  };
  return documents;
}
