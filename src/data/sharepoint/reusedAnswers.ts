import * as v from 'valibot';
import type { RecordItem } from '../../core/recognition';
import type { PersonRef } from '../../core/people';
import { equals } from './caml';
import { columns } from './columns';
import type { Connection } from './connection';
import type { EvidenceBoard } from './evidenceBoards';
import { postsAsk, readingOf, rowsOf } from './evidencePosts';
import { itemId } from './itemCells';
import { json } from './recognitionRows';
import { personOf, readRows, readSummary } from './rows';
import type { RawRow } from './rows';

/** Discussions of one board that say whose answer they are made of, newest first. */
const mostReuses = 100;
const placeSchema = v.object({ listId: v.pipe(v.string(), v.uuid()), discussionId: itemId, replyId: v.exactOptional(itemId) });

export interface Reuses {
  readonly items: readonly RecordItem[];
  readonly isComplete: boolean;
}

/**
 * What was made of somebody's answers (A30): discussions that name them as the original author. Costs one request where a
 * board has the columns, and none elsewhere. Only what it says is read here; whether to believe it is `creditOf`'s.
 */
export async function reusedAnswers(connection: Connection, boards: readonly EvidenceBoard[], guests: readonly number[], author: PersonRef): Promise<Reuses> {
  const asked = boards.filter(board => [columns.originalAuthor, columns.original].every(column => board.present.indexOf(column) >= 0) && (!board.isLarge || board.indexed.indexOf(columns.originalAuthor) >= 0));
  if (asked.length === 0 || author.siteUserId === undefined) return { items: [], isComplete: true };
  const where = equals(columns.originalAuthor, 'Integer', author.siteUserId, { byId: true });
  const parts = await connection.batch(asked.map(board => postsAsk({ board, where, rowLimit: mostReuses, rootOnly: true }, [columns.originalAuthor, columns.original])));
  const found = parts.map(rowsOf);
  const items = found.flatMap((rows, index) => readRows(rows ?? [], row => readReuse(row, asked[index], guests)).rows);
  return { items, isComplete: found.every(rows => rows !== undefined && rows.length < mostReuses) };
}

function readReuse(row: RawRow, board: EvidenceBoard, guests: readonly number[]): RecordItem | undefined {
  const reading = readingOf(board, guests);
  const discussion = readSummary(row, reading);
  const place = json(placeSchema, row[columns.original]);
  if (!discussion || !place) return undefined;
  return {
    kind: 'answer', person: discussion.author, title: discussion.title, topics: discussion.category ? [discussion.category.title] : [], at: discussion.created, likes: discussion.likeCount,
    place: { listId: board.id, listTitle: board.title, discussionId: discussion.id },
    original: { author: personOf(row, columns.originalAuthor, reading), place }
  };
}
