import { randomUUID } from 'node:crypto';
import type { Context } from './Context.ts';
import { columnName, itemTable } from './itemTable.ts';
import type { FieldRow, FieldValue, ListRow } from './Store.ts';

/**
 * What template 108 does beyond a plain list. A discussion is a folder in the root; its replies are items in it,
 * whatever their depth, and `ParentItemID` alone is the tree. What a server fills by itself when a reply is made by
 * path is known of nobody: see Switches.
 */
export function isBoard(list: Pick<ListRow, 'template'>): boolean {
  return list.template === 108;
}

/** Columns that belong to the discussion, never to its replies. */
const discussionOnly = new Set(['DiscussionLastUpdated', 'LastReplyBy', 'IsQuestion', 'IsAnswered', 'BestAnswerId', 'IsFeatured', 'CategoriesLookup', 'Popularity']);

export function isDiscussionColumn(field: FieldRow): boolean {
  return discussionOnly.has(field.internalName);
}

const forbiddenInNames = /["*:<>?/\\|#%\u0000-\u001f\u007f]/g;
const longestName = 128;

/** A folder's name from a title: forbidden characters become '_', at most 128 characters, no blank or dot at its ends. */
export function folderNameFrom(title: string): string {
  const name = [...title.replace(forbiddenInNames, '_').replace(/\s+/g, ' ')].slice(0, longestName).join('').replace(/^[\s.~]+|[\s.]+$/g, '');
  return name === '' ? '_' : name;
}

export function isValidName(name: string): boolean {
  return name !== '' && name.length <= 255 && !/["*:<>?/\\|\u0000-\u001f\u007f]/.test(name) && !/^[\s.~]|[\s.]$/.test(name);
}

/** Outlook's index of a conversation, hex: 22 bytes for its start, 5 more for each reply. */
export function threadIndex(now: Date, parent: string | undefined): string {
  // FILETIME is counted in 100 ns from 1601; the header keeps its upper bytes.
  const ticks = BigInt(now.getTime() + 11_644_473_600_000) * 10_000n;
  if (parent === undefined) return `0x01${(ticks >> 24n).toString(16).padStart(10, '0').slice(-10)}${randomUUID().replaceAll('-', '')}`.toUpperCase().replace('0X', '0x');
  const later = (ticks >> 18n) & 0xffffffffffn;
  return `${parent}${later.toString(16).padStart(10, '0').slice(-10)}`.toUpperCase().replace('0X', '0x');
}

/** Values that a new post of a board gets by itself, where the writer gave none. */
export function boardDefaults(context: Context, list: ListRow, fsType: 0 | 1, parentFolderId: number, given: ReadonlyMap<FieldRow, FieldValue>): ReadonlyMap<string, FieldValue> {
  const filled = new Map<string, FieldValue>();
  const missing = (name: string): boolean => ![...given.keys()].some(field => field.internalName === name);
  const switches = context.switches();
  if (fsType === 1) {
    if (missing('ThreadIndex')) filled.set('ThreadIndex', threadIndex(context.now(), undefined));
  } else if (parentFolderId > 0) {
    if (switches.replyByPathFillsParent && missing('ParentItemID')) filled.set('ParentItemID', parentFolderId);
    if (switches.replyByPathFillsThreadIndex && missing('ThreadIndex')) {
      const parent = context.database.get(`SELECT "f_ThreadIndex" AS thread FROM ${itemTable(list)} WHERE id = ?`, parentFolderId)?.thread;
      filled.set('ThreadIndex', threadIndex(context.now(), parent === null || parent === undefined ? undefined : String(parent)));
    }
  }
  return filled;
}

/** A reply moves its discussion, where the switch says that the server does so. Modified and the ETag stay. */
export function afterReply(context: Context, list: ListRow, discussionId: number, authorId: number, at: string): void {
  if (!context.switches().replyUpdatesDiscussion) return;
  const columns: [string, string | number][] = [['DiscussionLastUpdated', at], ['LastReplyBy', authorId]];
  for (const [name, value] of columns) {
    const field = context.catalog.field(list.id, name);
    if (field) context.database.run(`UPDATE ${itemTable(list)} SET ${columnName(field)} = ? WHERE id = ?`, value, discussionId);
  }
}
