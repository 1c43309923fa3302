import * as v from 'valibot';
import type { OriginalAnswer } from '../../core/discussion';
import { columns } from './columns';
import { personOf } from './rows';
import type { RawRow, Reading } from './rows';

const id = v.pipe(v.number(), v.integer(), v.minValue(1));
const place = v.pipe(
  v.string(),
  // Plain text of several lines may come escaped in the rows of a view.
  v.transform(text => text.replace(/&quot;/g, '"')),
  v.parseJson(),
  v.object({ listId: v.pipe(v.string(), v.uuid()), discussionId: id, replyId: v.exactOptional(id) })
);

/** Columns of a discussion's row for `readOriginal`. */
export const originalColumns = [columns.originalAuthor, columns.original] as const;

/** Whose answer a discussion says it was made of; undefined where it says nothing, or no place. */
export function readOriginal(row: RawRow, reading: Reading): OriginalAnswer | undefined {
  const parsed = v.safeParse(place, row[columns.original]);
  return parsed.success ? { author: personOf(row, columns.originalAuthor, reading), place: parsed.output } : undefined;
}
