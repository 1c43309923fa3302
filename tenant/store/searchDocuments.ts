/** The rows of the index of words: one document and its words for each item. */
import { hash } from 'node:crypto';

import type { Context } from './Context.ts';
import { plainText } from './plainText.ts';
import type { FieldRow, ItemRow, ListRow } from './Store.ts';

export type Indexed = Pick<ItemRow, 'id' | 'fileRef' | 'fsType' | 'contentTypeId' | 'authorId' | 'created' | 'modified' | 'values'>;

/** @param id DocId of the item when it was indexed before: it keeps it for life. */
export function indexDocument(context: Context, list: ListRow, item: Indexed, id: number | null = null): void {
  const { database } = context;
  const text = (name: string): string => { const value = item.values[name]; return typeof value === 'string' ? value : ''; };
  const own = ownTexts(context, list).map(text).filter(value => value !== '');
  const [title, body] = [text('Title'), [plainText(text('Body')), ...own].join('\n').trim()];
  const { lastId } = database.run('INSERT INTO documents (id, site_id, list_id, item_id, path, fs_type, content_type_id, author, created, modified, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id, list.siteId, list.id, item.id, item.fileRef, item.fsType, item.contentTypeId, item.authorId, item.created, item.modified, hash('sha1', `${title}\n${body}`, 'base64'));
  database.run('INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)', lastId, title, body);
}

/** Text in columns that people added is searched like the rest; what is hidden is not. */
function ownTexts({ catalog }: Context, list: ListRow): readonly string[] {
  const fields = catalog.fields(list.id);
  const known = ownTextsOf.get(fields) ?? fields
    .filter(field => !field.hidden && !field.fromBaseType && field.canBeDeleted && (field.type === 'Text' || field.type === 'Note' || field.type === 'Choice'))
    .map(field => field.internalName).filter(name => name !== 'Title' && name !== 'Body');
  ownTextsOf.set(fields, known);
  return known;
}

const ownTextsOf = new WeakMap<readonly FieldRow[], readonly string[]>();

/** Returns the DocId that the item had. */
export function forgetDocument({ database }: Context, listId: string, itemId: number): number | null {
  const row = database.get('SELECT id FROM documents WHERE list_id = ? AND item_id = ?', listId, itemId);
  if (!row) return null;
  database.run('DELETE FROM words WHERE rowid = ?', Number(row.id));
  database.run('DELETE FROM documents WHERE id = ?', Number(row.id));
  return Number(row.id);
}

export function forgetDocuments({ database }: Context, listId: string): void {
  database.run('DELETE FROM words WHERE rowid IN (SELECT id FROM documents WHERE list_id = ?)', listId);
  database.run('DELETE FROM documents WHERE list_id = ?', listId);
  database.run('DELETE FROM uncrawled WHERE list_id = ?', listId);
}
