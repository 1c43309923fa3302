import type { Context } from './Context.ts';
import type { SqlRow } from './Database.ts';
import { decoderOf, readRow } from './itemRows.ts';
import type { ItemVersionRow, ListRow, UserRow } from './Store.ts';

/** Keeps the item as it is now as a past version, and drops the oldest beyond the list's limit. */
export function keepVersion(context: Context, list: ListRow, id: number): void {
  const row = readRow(context, list, id);
  if (!row) return;
  const { database } = context;
  database.run('INSERT OR REPLACE INTO versions (list_id, item_id, ui_version, data) VALUES (?, ?, ?, ?)', list.id, id, Number(row.ui_version), JSON.stringify(row));
  // The current version counts as one of the limit.
  const oldest = database.get('SELECT ui_version FROM versions WHERE list_id = ? AND item_id = ? ORDER BY ui_version DESC LIMIT 1 OFFSET ?', list.id, id, list.majorVersionLimit - 1);
  if (list.majorVersionLimit > 0 && oldest) database.run('DELETE FROM versions WHERE list_id = ? AND item_id = ? AND ui_version <= ?', list.id, id, Number(oldest.ui_version));
}

/** Newest first, the current one included. */
export function versionsOf(context: Context, list: ListRow, id: number, user: UserRow): readonly ItemVersionRow[] {
  const current = context.store.items.get(list, id, user);
  const decode = decoderOf(context, list);
  const past = context.database.all('SELECT data FROM versions WHERE list_id = ? AND item_id = ? ORDER BY ui_version DESC', list.id, id).map(row => decode(JSON.parse(String(row.data)) as SqlRow));
  return [current, ...past].map((item, index): ItemVersionRow => ({
    versionId: item.uiVersion, label: `${item.uiVersion / 512}.0`, isCurrent: index === 0, created: item.modified, item
  }));
}
