import * as v from 'valibot';
import type { Cursor, DiscussionSummary, ReplyId, SearchHit, SearchPage, SimilarDiscussion } from '../../core/discussion';
import { highlight, matchEnd, matchStart, plainText, searchTerms, similarTerms } from '../../core/discussion';
import { AppError } from '../../core/shared';
import type { BoardAccess } from './BoardAccess';
import type { BoardSchema } from './boardSchema';
import { parse } from './boardSchema';
import { and, contains, or, view } from './caml';
import { columns } from './columns';
import { allWords, anyWord, restriction } from './kql';
import { text } from './odata';
import { discussionIdOf } from './resolveAddress';
import { isDiscussionRow, readRows, readSummary, rowId } from './rows';
import type { RawRow } from './rows';
import { postsView } from './views';

const pageSize = 20;
/** Search refuses to start further back than this. */
const furthestStart = 50_000;

/**
 * Words in titles, bodies and answers, in at most three requests: the search service for the hits, the list for their
 * rows, and again for the discussions of those that are replies. The index lags behind: where it finds nothing on a list
 * within the threshold, the list itself is asked, word by word.
 */
export async function searchBoard(access: BoardAccess, schema: BoardSchema, typed: string, cursor?: Cursor): Promise<SearchPage> {
  const position = readCursor(cursor);
  if (position.source === 'list') return searchList(access, schema, typed, position.paging);
  const query = allWords(typed);
  if (query === '') return { rows: [], unreadable: [], total: 0, source: 'index' };
  const found = await searchIndex(access, query, position.start, pageSize);
  if (found.total === 0 && position.start === 0 && !schema.board.isLarge) return searchList(access, schema, typed, undefined);
  const hits = await hitsOf(access, schema, found.hits);
  const next = position.start + pageSize;
  const hasMore = found.total > next && next <= furthestStart;
  return { ...hits, total: found.total, source: 'index', ...(hasMore ? { next: JSON.stringify({ source: 'index', start: next }) as Cursor } : {}) };
}

/** An offer while somebody types: any failure means no offer. */
export async function similarDiscussions(access: BoardAccess, schema: BoardSchema, title: string): Promise<readonly SimilarDiscussion[]> {
  const terms = similarTerms(title);
  const query = anyWord(terms);
  if (query === '') return [];
  const found = await searchIndex(access, query, 0, 10);
  if (found.hits.length > 0) return distinct((await hitsOf(access, schema, found.hits)).rows);
  if (schema.board.isLarge) return [];
  const where = or(...terms.slice(0, 4).map(term => contains(columns.title, 'Text', term)));
  const { rows } = await access.stream({ viewXml: view({ fields: rowFields(schema), where, rowLimit: 20, orderBy: [{ field: columns.id, ascending: false }] }) });
  const resemblance = (summary: DiscussionSummary): number => terms.filter(term => summary.title.toLowerCase().indexOf(term) >= 0).length;
  return readRows(rows, row => readSummary(row, schema.reading)).rows
    .slice().sort((a, b) => resemblance(b) - resemblance(a)).slice(0, 5)
    .map(discussion => ({ discussion, snippet: highlight(discussion.title, terms) }));
}

interface IndexHit {
  readonly id: number;
  readonly snippet: string;
}

const cellsSchema = v.object({ Cells: v.array(v.object({ Key: v.string(), Value: v.nullable(v.string()) })) });
const resultSchema = v.object({
  PrimaryQueryResult: v.nullable(v.object({
    RelevantResults: v.nullable(v.object({ TotalRows: v.number(), Table: v.object({ Rows: v.array(cellsSchema) }) }))
  }))
});

async function searchIndex(access: BoardAccess, query: string, start: number, limit: number): Promise<{ total: number; hits: readonly IndexHit[] }> {
  const { body } = await access.connection.send({
    method: 'GET',
    path: 'search/query',
    query: {
      querytext: text(`${query} ${restriction('ListID', access.listId)}`),
      selectproperties: text('ListItemID,HitHighlightedSummary'),
      startrow: String(start),
      rowlimit: String(limit),
      trimduplicates: 'false'
    }
  });
  const results = parse(resultSchema, body).PrimaryQueryResult?.RelevantResults;
  const hits = (results?.Table.Rows ?? []).map(row => {
    const cell = (key: string): string => row.Cells.find(one => one.Key.toLowerCase() === key.toLowerCase())?.Value ?? '';
    return { id: Number(cell('ListItemID')), snippet: snippetOf(cell('HitHighlightedSummary')) };
  });
  return { total: results?.TotalRows ?? 0, hits: hits.filter(hit => Number.isInteger(hit.id) && hit.id > 0) };
}

/** Rows that were deleted since the crawl, or that may not be seen, have no place in the answer. */
async function hitsOf(access: BoardAccess, schema: BoardSchema, hits: readonly IndexHit[]): Promise<{ rows: readonly SearchHit[]; unreadable: SearchPage['unreadable'] }> {
  if (hits.length === 0) return { rows: [], unreadable: [] };
  const { rows } = await access.stream({ viewXml: postsView(schema, [...new Set(hits.map(hit => hit.id))]) });
  return joined(access, schema, hits, rows);
}

async function joined(
  access: BoardAccess, schema: BoardSchema, hits: readonly IndexHit[], rows: readonly RawRow[]
): Promise<{ rows: readonly SearchHit[]; unreadable: SearchPage['unreadable'] }> {
  const parents = new Map<number, number>();
  for (const row of rows) {
    const own = rowId(row);
    if (own === undefined) continue;
    const discussion = isDiscussionRow(row) ? own : await discussionIdOf(access, row);
    if (discussion !== undefined) parents.set(own, discussion);
  }
  const present = new Set(rows.map(rowId));
  const missing = [...new Set(parents.values())].filter(id => !present.has(id));
  const parentRows = missing.length === 0 ? [] : (await access.stream({ viewXml: postsView(schema, missing) })).rows;
  const read = readRows([...rows, ...parentRows], row => readSummary(row, schema.reading));
  const summaries = new Map<number, DiscussionSummary>(read.rows.map(summary => [summary.id, summary]));
  const found = hits.map((hit): SearchHit | undefined => {
    const discussion = summaries.get(parents.get(hit.id) ?? 0);
    if (!discussion) return undefined;
    return { discussion, ...(discussion.id === (hit.id as number) ? {} : { replyId: hit.id as ReplyId }), snippet: hit.snippet };
  });
  return { rows: found.filter((hit): hit is SearchHit => hit !== undefined), unreadable: read.unreadable };
}

async function searchList(access: BoardAccess, schema: BoardSchema, typed: string, paging: string | undefined): Promise<SearchPage> {
  const terms = searchTerms(typed).slice(0, 8);
  if (terms.length === 0) return { rows: [], unreadable: [], total: 0, source: 'list' };
  const where = and(...terms.map(term => or(contains(columns.title, 'Text', term), contains(columns.body, 'Note', term))));
  const viewXml = view({ fields: rowFields(schema), where, rowLimit: pageSize, scope: 'RecursiveAll', orderBy: [{ field: columns.id, ascending: false }] });
  const page = await access.stream({ viewXml, paging });
  const hits = page.rows.map(row => ({ id: rowId(row) ?? 0, snippet: highlight(plainText(`${cell(row, columns.title)} ${cell(row, columns.body)}`), terms) }));
  const { rows, unreadable } = await joined(access, schema, hits, page.rows);
  const next = page.nextPage === undefined ? {} : { next: JSON.stringify({ source: 'list', paging: page.nextPage }) as Cursor };
  return { rows, unreadable, total: rows.length, source: 'list', ...next };
}

/** What no row of a result shows. */
const unneeded: readonly string[] = [columns.likedBy, columns.clientKey, columns.askedPeople, columns.originalAuthor, columns.original];

function rowFields(schema: BoardSchema): readonly string[] {
  return [
    columns.id, columns.title, columns.body, columns.author, columns.created, columns.modified, columns.contentType, columns.path, columns.kind,
    columns.replyCount, ...[...schema.present].filter(name => unneeded.indexOf(name) < 0)
  ].filter((name, index, all) => all.indexOf(name) === index);
}

function cell(row: RawRow, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

/** `<c0>match</c0>` and `<ddd/>` of the service → our marks. Its text is HTML-escaped. */
export function snippetOf(summary: string): string {
  const marked = summary.replace(/[\ue000\ue001]/g, '').replace(/<c0>/gi, matchStart).replace(/<\/c0>/gi, matchEnd).replace(/<ddd\s*\/>/gi, ' … ');
  return plainText(marked);
}

function distinct(hits: readonly SearchHit[]): readonly SimilarDiscussion[] {
  const first = hits.filter((hit, index) => hits.findIndex(other => other.discussion.id === hit.discussion.id) === index);
  return first.slice(0, 5).map(({ discussion, snippet }) => ({ discussion, snippet }));
}

const positionSchema = v.union([
  v.object({ source: v.literal('index'), start: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.object({ source: v.literal('list'), paging: v.optional(v.string()) })
]);

function readCursor(cursor: Cursor | undefined): v.InferOutput<typeof positionSchema> {
  if (cursor === undefined) return { source: 'index', start: 0 };
  try {
    return v.parse(positionSchema, JSON.parse(cursor));
  } catch {
    throw new AppError('invalid', { field: 'cursor' });
  }
}
