import type { Context } from './Context.ts';
import type { SqlRow } from './Database.ts';
import { commentText } from './commentText.ts';
import { demandWrite } from './itemWriter.ts';
import { permissionBits } from './permissionBits.ts';
import { StoreError } from './StoreError.ts';
import type { CommentRow, Comments, ItemRow, ListRow, UserRow } from './Store.ts';

const sitePages = 119;

/** Longest text of a comment. Documented by clients; longer ones are refused. */
const longestText = 32_767;

/** Comments hang on items without being part of them: neither Modified nor the ETag of the item moves. */
export function makeComments(context: Context): Comments {
  const { database } = context;
  const select = `SELECT *, (SELECT count(*) FROM comments AS replies WHERE replies.list_id = comments.list_id AND replies.item_id = comments.item_id
    AND replies.parent_id = comments.id) AS replies FROM comments WHERE list_id = ? AND item_id = ?`;
  const find = (list: ListRow, itemId: number, id: number): CommentRow => {
    const row = database.get(`${select} AND id = ?`, list.id, itemId, id);
    if (!row) throw new StoreError('commentNotFound', 'commentNotFound', { id });
    return commentOf(row);
  };
  /** Comments of pages are for all who read; those of list items for who may edit, and whether the list's item rules count nobody says. */
  const demandComment = (list: ListRow, item: ItemRow, user: UserRow): void => {
    if (list.template !== sitePages && context.switches().itemRulesBindComments) demandWrite(context, context.store.lists.fresh(list), item, permissionBits.editListItems, user);
    else context.store.permissions.demand(user, { kind: 'item', list, item }, list.template === sitePages ? permissionBits.viewListItems : permissionBits.editListItems);
  };
  const demandOwn = (list: ListRow, comment: CommentRow, user: UserRow): void => {
    if (comment.authorId !== user.id) context.store.permissions.demand(user, { kind: 'list', list }, permissionBits.manageLists);
  };
  const isDisabled = (list: ListRow, itemId: number): boolean => database.number('SELECT disabled FROM commented WHERE list_id = ? AND item_id = ?', list.id, itemId) === 1;
  /** Drops comments by the condition on their own and their parent's id. */
  const drop = (list: ListRow, itemId: number, id?: number): void => {
    const which = id === undefined ? 'id > 0' : '(id = ?3 OR parent_id = ?3)';
    const params = [list.id, itemId, ...(id === undefined ? [] : [id])];
    database.run(`DELETE FROM comment_likes WHERE list_id = ?1 AND item_id = ?2 AND comment_id IN (SELECT id FROM comments WHERE list_id = ?1 AND item_id = ?2 AND ${which})`, ...params);
    database.run(`DELETE FROM comments WHERE list_id = ?1 AND item_id = ?2 AND ${which}`, ...params);
  };

  return {
    of(list, itemId, { parentId = 0, before, limit }, user) {
      context.store.items.get(list, itemId, user);
      return database.all(`${select} AND parent_id = ?${before === undefined ? '' : ' AND id < ?'} ORDER BY id DESC LIMIT ?`,
        list.id, itemId, parentId, ...(before === undefined ? [] : [before]), limit).map(commentOf);
    },
    byId(list, itemId, id, user) {
      context.store.items.get(list, itemId, user);
      return find(list, itemId, id);
    },
    add(list, itemId, { text: html, mentions, parentId = 0 }, user) {
      const item = context.store.items.get(list, itemId, user);
      demandComment(list, item, user);
      if (isDisabled(list, itemId)) throw new StoreError('commentsDisabled', 'Comments are disabled for this item.');
      const { text, mentioned } = commentText(html);
      if (html.trim() === '' || text.length > longestText) throw new StoreError('invalidValue', 'The text of a comment is empty or too long.', { field: 'text' });
      return database.transaction(() => {
        if (parentId > 0 && find(list, itemId, parentId).parentId > 0) throw new StoreError('invalidQuery', 'Replies cannot be replied to.');
        const people = new Set([...mentioned, ...mentions].map(name => context.store.users.ensure(list.siteId, name).id));
        database.run('INSERT INTO commented (list_id, item_id, next_id) VALUES (?, ?, 2) ON CONFLICT (list_id, item_id) DO UPDATE SET next_id = next_id + 1', list.id, itemId);
        const id = database.number('SELECT next_id - 1 FROM commented WHERE list_id = ? AND item_id = ?', list.id, itemId);
        database.run('INSERT INTO comments (list_id, item_id, id, parent_id, author, created, text, mentions) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
          list.id, itemId, id, parentId, user.id, context.now().toISOString(), text, JSON.stringify([...people]));
        return find(list, itemId, id);
      });
    },
    remove(list, itemId, id, user) {
      context.store.items.get(list, itemId, user);
      demandOwn(list, find(list, itemId, id), user);
      database.transaction(() => drop(list, itemId, id));
    },
    removeAll(list, itemId, user) {
      context.store.items.get(list, itemId, user);
      context.store.permissions.demand(user, { kind: 'list', list }, permissionBits.manageLists);
      database.transaction(() => drop(list, itemId));
    },
    likes: (list, itemId, id) => database.all('SELECT user_id, created FROM comment_likes WHERE list_id = ? AND item_id = ? AND comment_id = ? ORDER BY created, user_id', list.id, itemId, id)
      .map(row => ({ userId: Number(row.user_id), created: String(row.created) })),
    like(list, itemId, id, liked, user) {
      context.store.items.get(list, itemId, user);
      if (id > 0) find(list, itemId, id);
      else if (list.template !== sitePages) throw new StoreError('likesDisabled', 'Likes are not supported in this item.');
      if (liked) database.run('INSERT OR IGNORE INTO comment_likes (list_id, item_id, comment_id, user_id, created) VALUES (?, ?, ?, ?, ?)', list.id, itemId, id, user.id, context.now().toISOString());
      else database.run('DELETE FROM comment_likes WHERE list_id = ? AND item_id = ? AND comment_id = ? AND user_id = ?', list.id, itemId, id, user.id);
    },
    isDisabled,
    setDisabled(list, itemId, disabled, user) {
      const item = context.store.items.get(list, itemId, user);
      demandWrite(context, context.store.lists.fresh(list), item, permissionBits.editListItems, user);
      database.run('INSERT INTO commented (list_id, item_id, disabled) VALUES (?1, ?2, ?3) ON CONFLICT (list_id, item_id) DO UPDATE SET disabled = ?3', list.id, itemId, disabled ? 1 : 0);
    }
  };
}

function commentOf(row: SqlRow): CommentRow {
  return {
    id: Number(row.id), listId: String(row.list_id), itemId: Number(row.item_id), parentId: Number(row.parent_id), authorId: Number(row.author), created: String(row.created),
    text: String(row.text), mentions: JSON.parse(String(row.mentions)) as number[], replyCount: Number(row.replies)
  };
}
