import * as v from 'valibot';
import type { ClassicAddress, DiscussionId, ReplyId, ResolvedAddress } from '../../core/discussion';
import { isAppError } from '../../core/shared';
import type { BoardAccess } from './BoardAccess';
import type { BoardSchema } from './boardSchema';
import { columns } from './columns';
import { text } from './odata';
import { isDiscussionRow, parentFolderId, rowId } from './rows';
import type { RawRow } from './rows';
import { postView } from './views';

/** The post behind a classic address of this board; undefined for another list's, a deleted one, or one that may not be seen. */
export async function resolveAddress(access: BoardAccess, schema: BoardSchema, address: ClassicAddress): Promise<ResolvedAddress | undefined> {
  if (address.kind === 'folder') {
    const root = `${schema.board.rootFolder}/`.toLowerCase();
    const inside = address.path.toLowerCase().indexOf(root) === 0 ? address.path.slice(root.length) : '';
    if (inside === '') return undefined;
    const id = await itemIdAt(access, `${schema.board.rootFolder}/${inside.split('/')[0]}`);
    return id === undefined ? undefined : { discussionId: id as DiscussionId };
  }
  const [row] = (await access.stream({ viewXml: postView(schema, address.id) })).rows;
  if (!row) return undefined;
  if (isDiscussionRow(row)) return { discussionId: address.id as DiscussionId };
  const discussionId = await discussionIdOf(access, row);
  return discussionId === undefined ? undefined : { discussionId, replyId: address.id as ReplyId };
}

/** The discussion around a reply: the column says it, or else the folder that it lies in. */
export async function discussionIdOf(access: BoardAccess, reply: RawRow): Promise<DiscussionId | undefined> {
  const known = parentFolderId(reply);
  if (known !== undefined && known !== rowId(reply)) return known as DiscussionId;
  const path = reply[columns.path];
  const folder = typeof path === 'string' ? path.slice(0, path.lastIndexOf('/')) : '';
  return folder === '' ? undefined : await itemIdAt(access, folder) as DiscussionId | undefined;
}

const itemSchema = v.object({ Id: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** Id of the item of a folder, by its server-relative path: no query over the list, so of any size. */
export async function itemIdAt(access: BoardAccess, path: string): Promise<number | undefined> {
  try {
    const { body } = await access.connection.send({
      method: 'GET', path: 'web/GetFolderByServerRelativePath(decodedurl=@f)/ListItemAllFields', query: { '@f': text(path), $select: 'Id' }
    });
    const parsed = v.safeParse(itemSchema, body);
    return parsed.success ? parsed.output.Id : undefined;
  } catch (error) {
    if (isAppError(error, 'notFound') || isAppError(error, 'invalid')) return undefined;
    throw error;
  }
}
