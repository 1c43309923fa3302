import type { DiscussionSort } from '../../core/discussion';
import type { BoardSchema } from './boardSchema';
import { presentColumns } from './boardSchema';
import { and, atLeast, equals, greater, isNull, or, oneOf, view } from './caml';
import type { Caml } from './caml';
import { columns } from './columns';
import type { ColumnName } from './columns';
import type { DiscussionQuery } from '../../core/discussion';
import { supports } from '../../core/discussion';

/** What a row of the board shows. No body: it is the bulk of a post. */
const summaryColumns: readonly ColumnName[] = [
  columns.id, columns.title, columns.author, columns.created, columns.modified, columns.contentType, columns.path, columns.kind, columns.replyCount,
  columns.lastActivity, columns.lastReplyBy, columns.isQuestion, columns.acceptedAnswer, columns.isFeatured, columns.category,
  columns.likeCount, columns.outcome
];

const postColumns: readonly ColumnName[] = [
  ...summaryColumns, columns.body, columns.editor, columns.attachments, columns.likedBy, columns.parent, columns.discussion
];

/** Before the schema is known the first page asks for everything: columns that a list lacks are left out of the answer. */
function fieldsOf(schema: BoardSchema | undefined, wanted: readonly ColumnName[]): readonly ColumnName[] {
  return schema ? presentColumns(schema, wanted) : wanted;
}

/** Newest by id is always possible; the others only where `Board.sorts` says so. */
function order(sort: DiscussionSort): readonly { readonly field: string; readonly ascending: boolean }[] {
  if (sort === 'lastActivity') return [{ field: columns.lastActivity, ascending: false }];
  if (sort === 'mostLiked') return [{ field: columns.likeCount, ascending: false }];
  return [{ field: columns.id, ascending: false }];
}

export function boardView(schema: BoardSchema | undefined, sort: DiscussionSort, rowLimit: number, where?: Caml): string {
  return view({ fields: fieldsOf(schema, summaryColumns), orderBy: order(sort), rowLimit, where });
}

/** One post by id, wherever it lies in the list. `more`: what only whoever asks for it needs. */
export function postView(schema: BoardSchema | undefined, id: number, more: readonly ColumnName[] = []): string {
  return view({ fields: fieldsOf(schema, [...postColumns, ...more]), where: equals(columns.id, 'Counter', id), rowLimit: 1, scope: 'RecursiveAll' });
}

export function postsView(schema: BoardSchema, ids: readonly number[]): string {
  return view({ fields: fieldsOf(schema, postColumns), where: oneOf(columns.id, ids), rowLimit: Math.max(1, ids.length), scope: 'RecursiveAll' });
}

/** Replies of a folder in order of creation; ID order is safe in a folder of any size. */
export function repliesView(schema: BoardSchema, rowLimit: number, after?: number): string {
  const where = after === undefined ? undefined : greater(columns.id, 'Counter', after);
  return view({ fields: fieldsOf(schema, postColumns), orderBy: [{ field: columns.id, ascending: true }], rowLimit, where });
}

/** The current person's latest posts in a folder, for looking up what may have got through. */
export function recentView(schema: BoardSchema, rowLimit: number): string {
  return view({ fields: fieldsOf(schema, postColumns), orderBy: [{ field: columns.id, ascending: false }], rowLimit });
}

/** By our unique, indexed column: safe in a list of any size. */
export function byKeyView(schema: BoardSchema, key: string): string {
  return view({ fields: fieldsOf(schema, postColumns), where: equals(columns.clientKey, 'Text', key), rowLimit: 1, scope: 'RecursiveAll' });
}

export function byNameView(schema: BoardSchema, leafName: string): string {
  return view({ fields: fieldsOf(schema, postColumns), where: equals(columns.leafName, 'Text', leafName), rowLimit: 1 });
}

export interface FilterPlan {
  /** What the list itself can answer. */
  readonly where: Caml | undefined;
  /** False: the rows still have to be looked through here, and pages may take several windows. */
  readonly isComplete: boolean;
}

/**
 * On a list (or root folder) within the threshold the list filters by itself, but for what it cannot: SharePoint does not filter by the
 * count of replies. Above it, only rows in their order are safe, and everything is looked through here.
 */
export function filterPlan(schema: BoardSchema, query: Pick<DiscussionQuery, 'filter' | 'category'>): FilterPlan {
  const isFiltered = query.filter !== 'all' || query.category !== undefined;
  if (!isFiltered) return { where: undefined, isComplete: true };
  if (schema.board.isLarge && !schema.rootIsSmall) return { where: undefined, isComplete: false };
  const inCategory = query.category === undefined || !supports(schema.board, 'categories')
    ? undefined
    : equals(columns.category, 'Lookup', query.category, { byId: true });
  return { where: and(inCategory, filterCondition(schema, query.filter)), isComplete: query.filter !== 'unanswered' };
}

function filterCondition(schema: BoardSchema, filter: DiscussionQuery['filter']): Caml | undefined {
  if (filter === 'mine') return equals(columns.author, 'Integer', schema.board.me, { byId: true });
  if (filter === 'unanswered') return supports(schema.board, 'questions') ? equals(columns.isQuestion, 'Boolean', 1) : undefined;
  if (filter !== 'solved') return undefined;
  const saidSolved = supports(schema.board, 'outcomes') ? equals(columns.outcome, 'Text', 'solved') : undefined;
  const accepted = supports(schema.board, 'acceptedAnswers') ? atLeast(columns.acceptedAnswer, 'Integer', 1) : undefined;
  const unlessDenied = saidSolved ? and(accepted, isNull(columns.outcome)) : accepted;
  return or(saidSolved, accepted && unlessDenied) ?? equals(columns.id, 'Counter', 0);
}
