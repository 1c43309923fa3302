import type { RecordItem } from '../../core/recognition';
import type { PersonRef } from '../../core/people';
import { equals } from './caml';
import { columns } from './columns';
import type { Connection } from './connection';
import type { EvidenceBoard } from './evidenceBoards';
import { postsAsk, readingOf, rowsOf } from './evidencePosts';
import { originalColumns, readOriginal } from './originalAnswer';
import { readRows, readSummary } from './rows';
import type { RawRow } from './rows';

/** Discussions of one board that say whose answer they are made of, newest first. */
const mostReuses = 100;

export interface Reuses {
  readonly items: readonly RecordItem[];
  readonly isComplete: boolean;
}

/**
 * What was made of somebody's answers (A30): discussions that name them as the original author. Costs one request where a
 * board has the columns, and none elsewhere. Only what it says is read here; whether to believe it is `creditOf`'s.
 */
export async function reusedAnswers(connection: Connection, boards: readonly EvidenceBoard[], guests: readonly number[], author: PersonRef): Promise<Reuses> {
  const asked = boards.filter(board => originalColumns.every(column => board.present.indexOf(column) >= 0) && (!board.isLarge || board.indexed.indexOf(columns.originalAuthor) >= 0));
  if (asked.length === 0 || author.siteUserId === undefined) return { items: [], isComplete: true };
  const where = equals(columns.originalAuthor, 'Integer', author.siteUserId, { byId: true });
  const parts = await connection.batch(asked.map(board => postsAsk({ board, where, rowLimit: mostReuses, rootOnly: true }, originalColumns)));
  const found = parts.map(rowsOf);
  const items = found.flatMap((rows, index) => readRows(rows ?? [], row => readReuse(row, asked[index], guests)).rows);
  return { items, isComplete: found.every(rows => rows !== undefined && rows.length < mostReuses) };
}

function readReuse(row: RawRow, board: EvidenceBoard, guests: readonly number[]): RecordItem | undefined {
  const reading = readingOf(board, guests);
  const discussion = readSummary(row, reading);
  const original = readOriginal(row, reading);
  if (!discussion || !original) return undefined;
  return {
    kind: 'answer', person: discussion.author, title: discussion.title, topics: discussion.category ? [discussion.category.title] : [], at: discussion.created, likes: discussion.likeCount,
    place: { listId: board.id, listTitle: board.title, discussionId: discussion.id },
    original
  };
}
