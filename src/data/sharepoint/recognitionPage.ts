import * as v from 'valibot';
import type { Recognition, RecognitionId, RecipientResponse, WallCursor, WallEntry } from '../../core/recognition';
import { firstTimers, joinActs, responseTo } from '../../core/recognition';
import { AppError } from '../../core/shared';

/** Where a page begins. */
export interface Position {
  /** Only items with smaller ids; undefined: the newest. */
  readonly before?: number;
  /** Items below `before` that earlier pages showed, because they belong to an act whose newest item they had. */
  readonly shown: readonly number[];
  /** Ids looked through so far. */
  readonly looked: number;
}

export const start: Position = { shown: [], looked: 0 };

const positionSchema = v.object({ before: v.pipe(v.number(), v.integer(), v.minValue(1)), shown: v.pipe(v.array(v.number()), v.maxLength(100)), looked: v.pipe(v.number(), v.integer(), v.minValue(0)) });

export function readCursor(cursor: WallCursor | undefined): Position {
  if (cursor === undefined) return start;
  try {
    return v.parse(positionSchema, JSON.parse(cursor));
  } catch {
    throw new AppError('invalid', { field: 'cursor' });
  }
}

/** What was read for a page. */
export interface RowsRead {
  /** Newest first, those of the filter. */
  readonly recognitions: readonly Recognition[];
  /** Everything with this id and above was looked at; undefined: the whole list. */
  readonly lowest?: number;
  /** Ids looked through. */
  readonly looked: number;
}

export interface PageMade {
  readonly entries: readonly WallEntry[];
  readonly next?: WallCursor;
  readonly looked: number;
}

/**
 * Acts of the rows that were read. The act at the lower edge may go on below it, so it waits for the next page, unless the
 * page would be empty without it. Who is recognised for the first time shows where these are all the recognitions there are.
 */
export function makePage(read: RowsRead, { before, shown, looked: lookedBefore }: Position, pageSize: number, answers: readonly RecipientResponse[] | undefined, isUnfiltered: boolean): PageMade {
  const rows = read.recognitions.filter(one => shown.indexOf(one.id) < 0 && (!answers || responseTo(one, answers) === undefined));
  const isAll = before === undefined && read.lowest === undefined && isUnfiltered;
  const entries = joinActs(rows, isAll ? firstTimers(rows) : new Set());
  const atEdge = read.lowest === undefined ? -1 : entries.findIndex(entry => entry.recognitions.some(one => one.id === read.lowest));
  const most = Math.min(pageSize, atEdge > 0 ? atEdge : entries.length);
  const page = entries.slice(0, most);
  const looked = lookedBefore + read.looked;
  const nextBefore = most < entries.length ? newestOf(entries[most]) + 1 : read.lowest;
  if (nextBefore === undefined) return { entries: page, looked };
  const cursor: Position = { before: nextBefore, shown: page.flatMap(entry => entry.recognitions.map(one => one.id)).filter(id => id < nextBefore), looked };
  return { entries: page, next: JSON.stringify(cursor) as WallCursor, looked };
}

function newestOf({ recognitions }: WallEntry): number {
  return Math.max(...recognitions.map((one): RecognitionId => one.id));
}
