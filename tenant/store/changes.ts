import type { Context } from './Context.ts';
import type { ChangeRow, Changes } from './Store.ts';

/** The log behind GetChanges, oldest first. */
export function makeChanges({ database }: Context): Changes {
  return {
    ofList: (list, { after = 0, itemId, limit }) => database.all(
      `SELECT * FROM changes WHERE list_id = ? AND sequence > ?${itemId === undefined ? '' : ' AND item_id = ?'} ORDER BY sequence LIMIT ?`,
      list.id, after, ...(itemId === undefined ? [] : [itemId]), limit
    ).map((row): ChangeRow => ({
      sequence: Number(row.sequence), time: String(row.time), listId: String(row.list_id), itemId: Number(row.item_id), changeType: Number(row.type), uniqueId: String(row.unique_id),
      editorId: Number(row.editor), fileRef: String(row.file_ref)
    })),
    latestSequence: list => database.number('SELECT max(sequence) FROM changes WHERE list_id = ?', list.id)
  };
}
