import { type Context, instant } from './Context.ts';
import type { SqlRow } from './Database.ts';
import type { ChangeKind, ChangeQuery, ChangeRow, Changes, ListRow } from './Store.ts';

/** SP.ChangeType */
export const changeTypes = { add: 1, update: 2, remove: 3, rename: 4, moveAway: 5, moveInto: 6, restore: 7 } as const;

/** The log behind GetChanges. Every change of a site has its number, whatever list it is of. */
export function makeChanges({ database }: Context): Changes {
  const query = (where: string, id: string, { after = 0, until = Number.MAX_SAFE_INTEGER, itemId, kinds, types, limit, latestFirst = false }: ChangeQuery): ChangeRow[] => database.all(
    `SELECT * FROM changes WHERE ${where} = ? AND sequence > ? AND sequence <= ?${itemId === undefined ? '' : ' AND item_id = ?'}
      AND kind IN (SELECT value FROM json_each(?)) AND type IN (SELECT value FROM json_each(?)) ORDER BY sequence${latestFirst ? ' DESC' : ''} LIMIT ?`,
    id, after, until, ...(itemId === undefined ? [] : [itemId]), JSON.stringify(kinds), JSON.stringify(types), limit
  ).map(changeOf);
  return {
    ofList: (list, options) => query('list_id', list.id, options),
    ofWeb: (web, options) => query('web_id', web.id, options),
    latestSequence: list => database.number('SELECT max(sequence) FROM changes WHERE list_id = ?', list.id),
    latestOfWeb: web => database.number('SELECT max(sequence) FROM changes WHERE web_id = ?', web.id)
  };
}

interface Changed {
  readonly kind: ChangeKind;
  /** Of the item, folder, file, view, field or list. */
  readonly uniqueId: string;
  /** 0: no item. */
  readonly itemId?: number;
  readonly fileRef?: string;
}

/** Writes one line of the log. What has no line: who saw what, rights, users and groups. */
export function logChange({ database, now }: Context, list: ListRow, { kind, uniqueId, itemId = 0, fileRef = '' }: Changed, type: number, editorId: number): void {
  database.run('INSERT INTO changes (time, web_id, list_id, kind, item_id, type, unique_id, editor, file_ref) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    instant(now()), list.webId, list.id, kind, itemId, type, uniqueId, editorId, fileRef);
}

export function logListChange(context: Context, list: ListRow, type: number, editorId: number): void {
  logChange(context, list, { kind: 'list', uniqueId: list.id }, type, editorId);
}

function changeOf(row: SqlRow): ChangeRow {
  return {
    sequence: Number(row.sequence), time: String(row.time), webId: String(row.web_id), listId: String(row.list_id), kind: String(row.kind) as ChangeKind, itemId: Number(row.item_id),
    changeType: Number(row.type), uniqueId: String(row.unique_id), editorId: Number(row.editor), fileRef: String(row.file_ref)
  };
}
