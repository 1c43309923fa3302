import * as v from 'valibot';
import type { Board, Cursor, DiscussionPage, DiscussionQuery, DiscussionSort, DiscussionSummary, UnreadableRow } from '../../core/discussion';
import { isSolved, isUnanswered } from '../../core/discussion';
import { AppError, isAppError } from '../../core/shared';
import type { BoardAccess } from './BoardAccess';
import { isRefusedView } from './behaviors/translateErrors';
import type { BoardSchema } from './boardSchema';
import { readRows, readSummary } from './rows';
import { readStream, streamAsk } from './stream';
import type { StreamPage } from './stream';
import { boardView, filterPlan } from './views';
import type { FilterPlan } from './views';

/** Rows looked through at once for a filter that the list cannot answer, and how often in one call. */
const windowSize = 100;
const mostWindows = 3;

/** Where a page begins: inside a window, when a page was full before the window was. */
const positionSchema = v.object({
  paging: v.optional(v.string()),
  skip: v.pipe(v.number(), v.integer(), v.minValue(0)),
  looked: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Rows are looked through here. */
  windows: v.boolean(),
  /** … because the list filtered nothing: how the first page of a board is opened. The paging goes on as it began. */
  isUnfiltered: v.optional(v.boolean(), false),
  sort: v.picklist(['lastActivity', 'newest', 'mostLiked'])
});
type Position = v.InferOutput<typeof positionSchema>;

/**
 * The board and its first page in one request. The schema is not known yet, so the page asks for every column and, for a
 * filter, looks through the first window. A large list without an index on the last activity refuses to sort by it: then
 * a second request gets the newest, `Board.sorts` says so, and the next opening asks for the newest at once.
 */
export async function openBoard(access: BoardAccess, query: DiscussionQuery): Promise<{ board: Board; page: DiscussionPage }> {
  const isFiltered = query.filter !== 'all' || query.category !== undefined;
  const rowLimit = isFiltered ? windowSize : query.pageSize;
  const sort = access.refusesToSort() ? 'newest' : query.sort;
  const { schema, parts: [rows] } = await access.openWith([streamAsk(access.listId, { viewXml: boardView(undefined, sort, rowLimit) })]);
  if ('error' in rows) {
    if (!isRefusedView(rows.error)) throw rows.error;
    const isRefusedSort = rows.error.details.threshold === true;
    if (isRefusedSort) access.rememberRefusedSort(true);
    return { board: schema.board, page: await listBoard(access, schema, { ...query, sort: isRefusedSort ? 'newest' : query.sort }) };
  }
  if (sort !== query.sort && schema.board.sorts.indexOf(query.sort) >= 0) {
    access.rememberRefusedSort(false);
    return { board: schema.board, page: await listBoard(access, schema, query) };
  }
  const opened = withProvenSort(schema, sort);
  access.keep(opened);
  const start: Position = { skip: 0, looked: 0, windows: isFiltered, isUnfiltered: isFiltered, sort };
  return { board: opened.board, page: await collect(access, opened, query, start, readStream(rows.answer.body)) };
}

/** Above the threshold in all, but not in its root folder: the list has just shown that it can sort so, and filter too. */
function withProvenSort(schema: BoardSchema, sort: DiscussionSort): BoardSchema {
  if (schema.board.sorts.indexOf(sort) >= 0) return schema;
  return { ...schema, rootIsSmall: true, board: { ...schema.board, sorts: [sort, ...schema.board.sorts] } };
}

export async function listBoard(access: BoardAccess, schema: BoardSchema, query: DiscussionQuery): Promise<DiscussionPage> {
  const sort = schema.board.sorts.indexOf(query.sort) >= 0 ? query.sort : 'newest';
  const start = query.cursor === undefined
    ? { skip: 0, looked: 0, windows: !filterPlan(schema, query).isComplete, isUnfiltered: false, sort }
    : readCursor(query.cursor);
  try {
    return await collect(access, schema, query, start);
  } catch (error) {
    if (!isAppError(error) || !error.details.threshold || (schema.board.isLarge && !schema.rootIsSmall)) throw error;
    return listBoard(access, access.markLarge(schema), { ...query, cursor: undefined });
  }
}

async function collect(access: BoardAccess, schema: BoardSchema, query: DiscussionQuery, start: Position, first?: StreamPage): Promise<DiscussionPage> {
  const plan: FilterPlan = first || start.isUnfiltered ? { where: undefined, isComplete: !start.windows } : filterPlan(schema, query);
  const isWanted = wanted(schema, query);
  const rowLimit = start.windows ? windowSize : query.pageSize;
  const rows: DiscussionSummary[] = [];
  const unreadable: UnreadableRow[] = [];
  let position = start;
  for (let window = 1; ; window++) {
    const page = window === 1 && first
      ? first
      : await access.stream({ viewXml: boardView(schema, start.sort, rowLimit, plan.where), paging: position.paging });
    for (let index = position.skip; index < page.rows.length; index++) {
      if (rows.length === query.pageSize) return result(rows, unreadable, { ...position, skip: index, looked: position.looked + index - position.skip });
      const read = readRows([page.rows[index]], row => readSummary(row, schema.reading));
      unreadable.push(...read.unreadable);
      rows.push(...read.rows.filter(isWanted));
    }
    if (page.nextPage === undefined) return result(rows, unreadable, undefined);
    position = { ...position, paging: page.nextPage, skip: 0, looked: position.looked + page.rows.length - position.skip };
    if (!start.windows || rows.length === query.pageSize || window === mostWindows) return result(rows, unreadable, position);
  }
}

function result(rows: readonly DiscussionSummary[], unreadable: readonly UnreadableRow[], next: Position | undefined): DiscussionPage {
  if (next === undefined) return { rows, unreadable };
  return { rows, unreadable, next: JSON.stringify(next) as Cursor, ...(next.windows ? { lookedThrough: next.looked } : {}) };
}

function wanted(schema: BoardSchema, query: DiscussionQuery): (row: DiscussionSummary) => boolean {
  return row =>
    (query.category === undefined || row.category?.id === query.category) &&
    (query.filter !== 'mine' || row.author.siteUserId === schema.board.me) &&
    (query.filter !== 'solved' || isSolved(row)) &&
    (query.filter !== 'unanswered' || isUnanswered(schema.board, row));
}

function readCursor(cursor: Cursor): Position {
  try {
    return v.parse(positionSchema, JSON.parse(cursor));
  } catch {
    throw new AppError('invalid', { field: 'cursor' });
  }
}
