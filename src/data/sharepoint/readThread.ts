import * as v from 'valibot';
import type { Attachment, Board, Cursor, Discussion, DiscussionId, DiscussionSummary, Reply, ReplyPage } from '../../core/discussion';
import { AppError } from '../../core/shared';
import type { BoardAccess } from './BoardAccess';
import { isRefusedView } from './behaviors/translateErrors';
import type { BoardSchema } from './boardSchema';
import { parse } from './boardSchema';
import { need } from './connection';
import type { Ask, Part } from './connection';
import { id as idText, list } from './odata';
import { originalColumns } from './originalAnswer';
import { hasAttachments, readDiscussion, readReply } from './postRows';
import { readRows, rowId } from './rows';
import type { RawRow } from './rows';
import { readStream, streamAsk } from './stream';
import { postView, repliesView } from './views';

const repliesPerPage = 100;

const filesSchema = v.object({ value: v.array(v.object({ FileName: v.string(), ServerRelativeUrl: v.string() })) });

/** One request; one more where a server refuses the columns that the list turns out to lack. */
export async function openThread(access: BoardAccess, id: DiscussionId): Promise<{ board: Board; discussion: Discussion }> {
  const { schema, parts } = await access.openWith(discussionAsks(access, undefined, id));
  if ('error' in parts[0] && isRefusedView(parts[0].error)) return { board: schema.board, discussion: await readOneDiscussion(access, schema, id) };
  return { board: schema.board, discussion: discussionFrom(access, schema, parts) };
}

export async function readOneDiscussion(access: BoardAccess, schema: BoardSchema, id: DiscussionId): Promise<Discussion> {
  return discussionFrom(access, schema, await access.connection.batch(discussionAsks(access, schema, id)));
}

export async function readReplies(
  access: BoardAccess, schema: BoardSchema, discussion: Pick<DiscussionSummary, 'id' | 'folderPath'>, cursor?: Cursor
): Promise<ReplyPage> {
  const page = await access.stream({ viewXml: repliesView(schema, repliesPerPage), folder: discussion.folderPath, paging: cursor });
  const { rows, unreadable } = readRows(page.rows, row => readReply(row, discussion.id, schema.reading));
  const replies = await withAttachments(access, rows, page.rows);
  rememberWords(access, replies);
  return { rows: replies, unreadable, ...(page.nextPage === undefined ? {} : { next: page.nextPage as Cursor }) };
}

export async function readRepliesAfter(
  access: BoardAccess, schema: BoardSchema, discussion: Pick<DiscussionSummary, 'id' | 'folderPath'>, after: number
): Promise<readonly Reply[]> {
  const page = await access.stream({ viewXml: repliesView(schema, repliesPerPage, after), folder: discussion.folderPath });
  const { rows } = readRows(page.rows, row => readReply(row, discussion.id, schema.reading));
  const replies = await withAttachments(access, rows, page.rows);
  rememberWords(access, replies);
  return replies;
}

/** The row of one post; `notFound` when it is gone or may not be seen. */
export async function readRow(access: BoardAccess, schema: BoardSchema, id: number): Promise<RawRow> {
  const [row] = (await access.stream({ viewXml: postView(schema, id) })).rows;
  if (!row) throw new AppError('notFound', { status: 404 });
  return row;
}

function discussionAsks(access: BoardAccess, schema: BoardSchema | undefined, id: DiscussionId): readonly Ask[] {
  return [streamAsk(access.listId, { viewXml: postView(schema, id, originalColumns) }), attachmentsAsk(access.listId, id)];
}

function discussionFrom(access: BoardAccess, schema: BoardSchema, [rowPart, filesPart]: readonly Part[]): Discussion {
  const [row] = readStream(need(rowPart).body).rows;
  const { rows: [discussion], unreadable: [unreadable] } = readRows(row ? [row] : [], one => readDiscussion(one, schema.reading));
  if (unreadable) throw new AppError('unexpectedData', { serviceMessage: unreadable.reason });
  if (!discussion) throw new AppError('notFound', { status: 404 });
  const whole = { ...discussion, attachments: filesOf(filesPart) };
  rememberWords(access, [whole]);
  return whole;
}

function attachmentsAsk(listId: string, id: number): Ask {
  return { method: 'GET', path: `${list(listId)}/items(${idText(id)})/AttachmentFiles`, query: { $select: 'FileName,ServerRelativeUrl' } };
}

/** Files are no columns: rows only say that there are some, and one request more gets all their names. */
async function withAttachments(access: BoardAccess, replies: readonly Reply[], rows: readonly RawRow[]): Promise<readonly Reply[]> {
  const ids = rows.filter(hasAttachments).map(rowId).filter((id): id is number => id !== undefined);
  if (ids.length === 0) return replies;
  const parts = await access.connection.batch(ids.map(id => attachmentsAsk(access.listId, id)));
  return replies.map(reply => {
    const at = ids.indexOf(reply.id);
    return at < 0 ? reply : { ...reply, attachments: filesOf(parts[at]) };
  });
}

/** A post can be read without its files: a refusal shows none. */
function filesOf(part: Part): readonly Attachment[] {
  if ('error' in part) return [];
  return parse(filesSchema, part.answer.body).value.map(file => ({ fileName: file.FileName, url: file.ServerRelativeUrl }));
}

function rememberWords(access: BoardAccess, posts: readonly (Reply | Discussion)[]): void {
  for (const post of posts) access.rememberWords(post.id, post.etag, { title: 'title' in post ? post.title : undefined, body: post.body });
}
