import * as v from 'valibot';
import type { DiscussionId, EditConflict, EditResult, Outcome, PostChanges, PostId, RecycledPost, ReplyId } from '../../core/discussion';
import { canAccept, canSetOutcome, cleanTitle, validateTitle } from '../../core/discussion';
import type { Person } from '../../core/people';
import type { Html, Instant } from '../../core/shared';
import { AppError, isAppError } from '../../core/shared';
import { isOutcomeUnknown } from './behaviors/translateErrors';
import type { BoardAccess } from './BoardAccess';
import type { BoardSchema } from './boardSchema';
import { parse } from './boardSchema';
import { columns } from './columns';
import { guid, id as idText, list, text } from './odata';
import { readOneDiscussion, readRow } from './readThread';
import { editorOf, readDiscussion, readReply } from './postRows';
import { isDiscussionRow } from './rows';
import type { RawRow } from './rows';
import { mergeAsk } from './writePosts';

/**
 * Saves a person's text under the ETag that they began from. A newer version is a conflict only when its text differs
 * from the one that was read: a reply or an accepted answer moves a discussion's version without touching its words.
 */
export async function edit(access: BoardAccess, schema: BoardSchema, id: PostId, changes: PostChanges, etag: string): Promise<EditResult> {
  if (changes.title !== undefined && !validateTitle(changes.title).allowed) throw new AppError('invalid', { field: columns.title });
  const title = changes.title === undefined ? undefined : cleanTitle(changes.title);
  const body = {
    ...(title === undefined ? {} : { [columns.title]: title }),
    ...(changes.body === undefined ? {} : { [columns.body]: changes.body }),
    ...(changes.isQuestion === undefined ? {} : { [columns.isQuestion]: changes.isQuestion }),
    ...(changes.category === undefined ? {} : { [`${columns.category}Id`]: changes.category })
  };
  let underEtag = etag;
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await access.connection.send({ ...mergeAsk(access.listId, id, body), ifMatch: underEtag });
      if (answer.etag === undefined) return { saved: true, etag: current(await readRow(access, schema, id), schema, id).etag };
      const saved = plainEtag(answer.etag);
      const before = access.wordsOf(id, underEtag);
      if (before) access.rememberWords(id, saved, { title: title ?? before.title, body: changes.body ?? before.body });
      return { saved: true, etag: saved };
    } catch (error) {
      if (!isAppError(error, 'conflict') || error.details.status !== 412) throw error;
      const row = await readRow(access, schema, id);
      const theirs = current(row, schema, id);
      if ((title === undefined || theirs.title === title) && (changes.body === undefined || theirs.body === changes.body)) {
        return { saved: true, etag: theirs.etag };
      }
      const before = access.wordsOf(id, etag);
      const isSameText = before !== undefined && before.body === theirs.body && before.title === theirs.title;
      if (!isSameText || attempt === 3) {
        access.rememberWords(id, theirs.etag, theirs);
        return { saved: false, conflict: conflictOf(theirs, editorOf(row, schema.reading)) };
      }
      underEtag = theirs.etag;
    }
  }
}

interface CurrentText {
  readonly title: string | undefined;
  readonly body: Html;
  readonly etag: string;
  readonly modified: Instant;
}

function conflictOf({ title, body, etag, modified }: CurrentText, editor: Person): EditConflict {
  return { theirs: { ...(title === undefined ? {} : { title }), body, editor, modified }, etag };
}

function current(row: RawRow, schema: BoardSchema, id: PostId): CurrentText {
  const post = isDiscussionRow(row) ? readDiscussion(row, schema.reading) : readReply(row, id as unknown as DiscussionId, schema.reading);
  if (!post) throw new AppError('notFound', { status: 404 });
  return { title: 'title' in post ? post.title : undefined, body: post.body, etag: post.etag, modified: post.modified };
}

/** The header carries `"<guid>,5"`, rows the version alone; both are understood by If-Match. */
function plainEtag(etag: string): string {
  const version = /,?(\d+)"?$/.exec(etag);
  return version ? `"${version[1]}"` : etag;
}

const recycledSchema = v.object({ value: v.string() });
const binSchema = v.object({ value: v.array(v.object({ Id: v.string(), LeafName: v.nullable(v.string()), DirName: v.nullable(v.string()) })) });

/** After a lost reply the post may be in the bin already: then it is found there by its path. */
export async function recycle(access: BoardAccess, schema: BoardSchema, id: PostId): Promise<RecycledPost> {
  const ask = { method: 'POST', path: `${list(access.listId)}/items(${idText(id)})/recycle()` } as const;
  const path = String((await readRow(access, schema, id))[columns.path]);
  for (let attempt = 1; ; attempt++) {
    try {
      return parse(recycledSchema, (await access.connection.send(ask)).body).value as RecycledPost;
    } catch (error) {
      const mayBeGone = isAppError(error) && (isOutcomeUnknown(error) || (attempt > 1 && error.kind === 'notFound'));
      if (!mayBeGone) throw error;
      const recycled = await inBin(access, path);
      if (recycled) return recycled;
      if (attempt === 3) throw error;
    }
  }
}

async function inBin(access: BoardAccess, path: string): Promise<RecycledPost | undefined> {
  const { body } = await access.connection.send({
    method: 'GET', path: 'web/recyclebin', query: { $select: 'Id,LeafName,DirName', $filter: `LeafName eq ${text(path.slice(path.lastIndexOf('/') + 1))}` }
  });
  const folder = path.slice(1, path.lastIndexOf('/')).toLowerCase();
  return parse(binSchema, body).value.find(item => (item.DirName ?? '').replace(/^\//, '').toLowerCase() === folder)?.Id as RecycledPost | undefined;
}

/** After a lost reply the bin tells: what is no longer in it was restored. */
export async function restore(access: BoardAccess, recycled: RecycledPost): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await access.connection.send({ method: 'POST', path: `web/recyclebin(${guid(recycled)})/restore()` });
      return;
    } catch (error) {
      if (!isAppError(error) || !isOutcomeUnknown(error) || attempt === 3) throw error;
      const { body } = await access.connection.send({ method: 'GET', path: 'web/recyclebin', query: { $select: 'Id', $filter: `Id eq ${guid(recycled)}` } });
      if (parse(v.object({ value: v.array(v.unknown()) }), body).value.length === 0) return;
    }
  }
}

const countSchema = v.union([v.object({ value: v.number() }), v.pipe(v.number(), v.transform(value => ({ value })))]);

/** The platform's own like stamps the liker itself; saying it twice changes nothing. */
export async function like(access: BoardAccess, id: PostId, liked: boolean): Promise<number> {
  const { body } = await access.connection.send({
    method: 'POST',
    path: 'Microsoft.Office.Server.ReputationModel.Reputation.SetLike(listID=@a1,itemID=@a2,like=@a3)',
    query: { '@a1': text(`{${access.listId}}`), '@a2': text(idText(id)), '@a3': String(liked) },
    repeatable: true
  });
  return parse(countSchema, body).value;
}

/** Written under the version that was judged, so that nobody's later choice is overwritten unseen; one newer version is read again. */
async function mark(access: BoardAccess, schema: BoardSchema, id: DiscussionId, judge: (discussion: NonNullable<ReturnType<typeof readDiscussion>>) => boolean, values: object): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const discussion = await readOneDiscussion(access, schema, id);
    if (!judge(discussion)) throw new AppError('forbidden', { status: 403 });
    try {
      await access.connection.send({ ...mergeAsk(access.listId, id, values), ifMatch: discussion.etag });
      return;
    } catch (error) {
      if (!isAppError(error, 'conflict') || attempt === 2) throw error;
    }
  }
}

export async function accept(access: BoardAccess, schema: BoardSchema, id: DiscussionId, reply: ReplyId | undefined): Promise<void> {
  if (reply !== undefined) await readRow(access, schema, reply);
  await mark(access, schema, id, discussion => canAccept(schema.board, discussion).allowed, { [columns.acceptedAnswer]: reply ?? null });
}

export async function setOutcome(access: BoardAccess, schema: BoardSchema, id: DiscussionId, outcome: Outcome | undefined): Promise<void> {
  await mark(access, schema, id, discussion => canSetOutcome(schema.board, discussion).allowed, { [columns.outcome]: outcome ?? null });
}
