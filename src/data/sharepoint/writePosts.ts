import * as v from 'valibot';
import type { DiscussionId, NewDiscussion, NewReply, Posted, PostId, ReplyId } from '../../core/discussion';
import { classicFolderName, cleanTitle, plainText, supports, validateTitle } from '../../core/discussion';
import type { Person } from '../../core/people';
import { samePerson } from '../../core/people';
import { AppError, isAppError } from '../../core/shared';
import { isDuplicateMessage } from './behaviors/translateErrors';
import { accountOf } from './accountOf';
import type { BoardAccess } from './BoardAccess';
import type { BoardSchema } from './boardSchema';
import { parse } from './boardSchema';
import { columns } from './columns';
import { need } from './connection';
import type { Ask } from './connection';
import { exactlyOnce } from './exactlyOnce';
import { id as idText, list } from './odata';
import { originalColumns } from './originalAnswer';
import { peopleValue } from './peopleValue';
import { readReply } from './postRows';
import { isEmptyCell, readRows, readSummary, rowId } from './rows';
import type { RawRow } from './rows';
import { readStream, streamAsk } from './stream';
import { byKeyView, postView, recentView } from './views';
import { itemIdAt } from './resolveAddress';
import { missingOriginal, originalFields } from './writeOriginal';

type Missing = Posted<PostId>['incomplete'][number];

/** A look-up by author, time and text trusts only what is as recent as this. Milliseconds. */
const recent = 15 * 60_000;

/**
 * Starts a discussion:
 * 1. one request makes the folder with all its fields; its name ends in a piece of the client key, so that the same
 *    intent can never make a second one, even on a board without our column
 * 2. the row is read back, and what the server did not fill in is
 */
export async function ask(access: BoardAccess, schema: BoardSchema, post: NewDiscussion): Promise<Posted<DiscussionId>> {
  const ruling = validateTitle(post.title);
  if (!ruling.allowed) throw new AppError('invalid', { field: columns.title });
  const title = cleanTitle(post.title);
  const leafName = classicFolderName(title, post.clientKey);
  const fields: FormFields = {
    needed: { ContentTypeId: schema.discussionType, [columns.title]: title, [columns.body]: post.body, ...clientKeyField(schema, post.clientKey) },
    optional: {
      ...(supports(schema.board, 'questions') ? { [columns.isQuestion]: post.isQuestion ? '1' : '0' } : {}),
      ...(supports(schema.board, 'categories') && post.category !== undefined ? { [columns.category]: String(post.category) } : {}),
      ...askedPeopleField(schema, post),
      ...originalFields(schema, post)
    }
  };
  const { result, alreadyThere } = await exactlyOnce<Created>({
    key: post.clientKey,
    send: () => create(access, { FolderPath: decoded(schema.board.rootFolder), LeafName: decoded(leafName), UnderlyingObjectType: 1 }, fields),
    find: async () => found(await byKey(access, schema, post.clientKey) ?? await itemIdAt(access, `${schema.board.rootFolder}/${leafName}`))
  }, access.attempts, access.connection.clock);
  const incomplete = await completeDiscussion(access, schema, result, post);
  return { id: result.id as DiscussionId, alreadyThere, incomplete };
}

/**
 * Answers a post: one request makes the item inside the discussion's folder; then reply and discussion are read back in
 * one, and in one more the server's omissions are made good: the parent, the discussion's last activity and last author.
 */
export async function reply(access: BoardAccess, schema: BoardSchema, post: NewReply): Promise<Posted<ReplyId>> {
  const fields: FormFields = {
    needed: { ContentTypeId: schema.messageType, [columns.body]: post.body, ...clientKeyField(schema, post.clientKey) },
    optional: { [columns.parent]: String(post.parentId) }
  };
  const { result, alreadyThere } = await exactlyOnce<Created>({
    key: post.clientKey,
    send: () => create(access, { FolderPath: decoded(post.folderPath), UnderlyingObjectType: 0 }, fields),
    find: async () => found(supports(schema.board, 'clientKeys') ? await byKey(access, schema, post.clientKey) : await byText(access, schema, post))
  }, access.attempts, access.connection.clock);
  const incomplete = await completeReply(access, schema, result.id, post);
  return { id: result.id as ReplyId, alreadyThere, incomplete };
}

interface Created {
  readonly id: number;
  /** Columns that the form refused, to be set afterwards. */
  readonly left: readonly string[];
}

function found(id: number | undefined): Created | undefined {
  return id === undefined ? undefined : { id, left: [] };
}

interface FormFields {
  readonly needed: Readonly<Record<string, string>>;
  /** Set afterwards where the form refuses them. */
  readonly optional: Readonly<Record<string, string>>;
}

const formAnswer = v.object({
  value: v.array(v.object({
    FieldName: v.nullable(v.string()), FieldValue: v.nullable(v.string()), HasException: v.boolean(), ErrorMessage: v.nullable(v.string()), ErrorCode: v.optional(v.number(), 0)
  }))
});

/** HTTP 200 says nothing yet: each field has a result of its own, and the new id is the one called Id. */
async function create(access: BoardAccess, listItemCreateInfo: object, fields: FormFields): Promise<Created> {
  const all = { ...fields.needed, ...fields.optional };
  const { body } = await access.connection.send({
    method: 'POST',
    path: `${list(access.listId)}/AddValidateUpdateItemUsingPath`,
    body: {
      listItemCreateInfo,
      formValues: Object.entries(all).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
      bNewDocumentUpdate: false,
      datesInUTC: true
    }
  });
  const results = parse(formAnswer, body).value;
  const refused = results.filter(one => one.HasException);
  const id = Number(results.find(one => one.FieldName === 'Id')?.FieldValue ?? 0);
  if (refused.length === 0 && id > 0) return { id, left: [] };
  const names = refused.map(one => one.FieldName ?? '');
  if (id <= 0 && names.length > 0 && names.every(name => name in fields.optional)) {
    const optional = Object.fromEntries(Object.entries(fields.optional).filter(([name]) => names.indexOf(name) < 0));
    const created = await create(access, listItemCreateInfo, { needed: fields.needed, optional });
    return { id: created.id, left: [...created.left, ...names] };
  }
  if (id > 0 && names.every(name => name in fields.optional)) return { id, left: names };
  throw fieldFailure(refused[0]);
}

function fieldFailure(refused: { FieldName: string | null; ErrorMessage: string | null; ErrorCode: number } | undefined): AppError {
  const serviceMessage = refused?.ErrorMessage ?? 'No item was created';
  const field = refused?.FieldName ?? undefined;
  if (isDuplicateMessage(serviceMessage) || refused?.ErrorCode === -2130575169) {
    return new AppError('conflict', { serviceMessage, field, cause: { code: -2130575169, typeName: '' } });
  }
  return new AppError('invalid', { serviceMessage, ...(field === undefined ? {} : { field }) });
}

async function completeDiscussion(access: BoardAccess, schema: BoardSchema, created: Created, post: NewDiscussion): Promise<readonly Missing[]> {
  const asked = askedPeople(schema, post);
  const more = [...(asked.length > 0 ? [columns.askedPeople] : []), ...originalColumns];
  const row = await quietly(async () => (await access.stream({ viewXml: postView(schema, created.id, more) })).rows[0]);
  if (!row) return ['lastActivity'];
  const summary = readSummary(row, schema.reading);
  const changes: Record<string, unknown> = {
    ...(isEmptyCell(row, columns.lastActivity) && summary ? { [columns.lastActivity]: summary.created } : {}),
    ...(created.left.indexOf(columns.isQuestion) >= 0 ? { [columns.isQuestion]: post.isQuestion } : {}),
    ...(created.left.indexOf(columns.category) >= 0 ? { [`${columns.category}Id`]: post.category } : {}),
    ...(asked.length > 0 && isEmptyCell(row, columns.askedPeople) ? { [`${columns.askedPeople}Id`]: asked.flatMap(person => person.siteUserId ?? []) } : {}),
    ...missingOriginal(schema, post, row)
  };
  if (Object.keys(changes).length === 0) return [];
  return await quietly(() => access.connection.send(mergeAsk(access.listId, created.id, changes))) ? [] : ['lastActivity'];
}

async function completeReply(access: BoardAccess, schema: BoardSchema, id: number, post: NewReply): Promise<readonly Missing[]> {
  const rows = await quietly(async () => {
    const parts = await access.connection.batch([id, post.discussionId].map(one => streamAsk(access.listId, { viewXml: postView(schema, one) })));
    return parts.map(part => readStream(need(part).body).rows[0]);
  });
  if (!rows?.[0] || !rows[1]) return ['lastActivity'];
  const [own, discussion] = rows;
  const { rows: [made] } = readRows([own], row => readReply(row, post.discussionId, schema.reading));
  const { rows: [summary] } = readRows([discussion], row => readSummary(row, schema.reading));
  const needsParent = isEmptyCell(own, columns.parent) || made?.parentId !== post.parentId;
  const needsActivity = made !== undefined && summary !== undefined && (summary.lastActivity < made.created || isEmptyCell(discussion, columns.lastActivity));
  const fills: { readonly missing: Missing; readonly ask: Ask }[] = [];
  if (needsParent) fills.push({ missing: 'parent', ask: mergeAsk(access.listId, id, { [columns.parent]: post.parentId }) });
  if (needsActivity && made) {
    const lastReplyBy = supports(schema.board, 'lastReplyBy') ? { [`${columns.lastReplyBy}Id`]: schema.board.me } : {};
    fills.push({ missing: 'lastActivity', ask: mergeAsk(access.listId, post.discussionId, { [columns.lastActivity]: made.created, ...lastReplyBy }) });
  }
  if (fills.length === 0) return [];
  const parts = await quietly(() => access.connection.batch(fills.map(fill => fill.ask)));
  return fills.filter((_, index) => !parts || 'error' in parts[index]).map(fill => fill.missing);
}

/** What follows a post that is safe must not make it look lost: a failure here is told as `incomplete`. */
async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isAppError(error)) return undefined;
    throw error;
  }
}

/** Sets what it sets, whoever was there before: only for what follows from a post, never for a person's text. */
export function mergeAsk(listId: string, id: number, body: object): Ask {
  return { method: 'MERGE', path: `${list(listId)}/items(${idText(id)})`, body, ifMatch: '*', repeatable: true };
}

async function byKey(access: BoardAccess, schema: BoardSchema, key: string): Promise<number | undefined> {
  if (!supports(schema.board, 'clientKeys')) return undefined;
  const [row] = (await access.stream({ viewXml: byKeyView(schema, key) })).rows;
  return row === undefined ? undefined : rowId(row);
}

/** Without our column: the same words by the same person below the same post, minutes ago. */
async function byText(access: BoardAccess, schema: BoardSchema, post: NewReply): Promise<number | undefined> {
  const { rows } = await access.stream({ viewXml: recentView(schema, 20), folder: post.folderPath });
  const since = new Date(access.connection.clock.now() - recent).toISOString();
  const isSame = (row: RawRow): boolean => {
    const { rows: [candidate] } = readRows([row], one => readReply(one, post.discussionId, schema.reading));
    return candidate !== undefined && candidate.author.siteUserId === schema.board.me && candidate.created >= since &&
      (isEmptyCell(row, columns.parent) || candidate.parentId === post.parentId) && plainText(candidate.body) === plainText(post.body);
  };
  const match = rows.find(isSame);
  return match === undefined ? undefined : rowId(match);
}

/** Whom the board can remember: people whose account is known, each once. */
function askedPeople(schema: BoardSchema, post: NewDiscussion): readonly Person[] {
  if (!supports(schema.board, 'askedPeople')) return [];
  return (post.askedPeople ?? []).filter((person, index, all) => !person.isDeleted && all.findIndex(other => samePerson(other, person)) === index);
}

function askedPeopleField(schema: BoardSchema, post: NewDiscussion): Record<string, string> {
  const asked = askedPeople(schema, post);
  const claims = asked.flatMap(person => accountOf(person) ?? []);
  return asked.length > 0 && claims.length === asked.length ? { [columns.askedPeople]: peopleValue(claims) } : {};
}

function clientKeyField(schema: BoardSchema, key: string): Record<string, string> {
  return supports(schema.board, 'clientKeys') ? { [columns.clientKey]: key } : {};
}

function decoded(path: string): { DecodedUrl: string } {
  return { DecodedUrl: path };
}
