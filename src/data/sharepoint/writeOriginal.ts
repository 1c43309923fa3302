import type { NewDiscussion, OriginalAnswer } from '../../core/discussion';
import { supports } from '../../core/discussion';
import { accountOf } from './accountOf';
import type { BoardSchema } from './boardSchema';
import { columns } from './columns';
import { peopleValue } from './peopleValue';
import { isEmptyCell, personOf } from './rows';
import type { RawRow } from './rows';

/** Fields of the form that keep whose answer a discussion is made of (A30). An author whose account is gone is left out: the place remains. */
export function originalFields(schema: BoardSchema, post: NewDiscussion): Record<string, string> {
  const original = keptOriginal(schema, post);
  if (!original) return {};
  const claim = original.author.isDeleted ? undefined : accountOf(original.author);
  return { [columns.original]: placeValue(original), ...(claim === undefined ? {} : { [columns.originalAuthor]: peopleValue([claim]) }) };
}

/** What the row that was made does not say yet: the form refused it, did not know the person, or took an address for somebody else's. */
export function missingOriginal(schema: BoardSchema, post: NewDiscussion, row: RawRow): Record<string, unknown> {
  const original = keptOriginal(schema, post);
  if (!original) return {};
  const { author: { siteUserId, isDeleted } } = original;
  const isCredited = isDeleted || siteUserId === undefined || personOf(row, columns.originalAuthor, schema.reading).siteUserId === siteUserId;
  return {
    ...(isEmptyCell(row, columns.original) ? { [columns.original]: placeValue(original) } : {}),
    ...(isCredited ? {} : { [`${columns.originalAuthor}Id`]: siteUserId })
  };
}

function keptOriginal(schema: BoardSchema, post: NewDiscussion): OriginalAnswer | undefined {
  return supports(schema.board, 'reuse') ? post.original : undefined;
}

function placeValue({ place: { listId, discussionId, replyId } }: OriginalAnswer): string {
  return JSON.stringify({ listId, discussionId, ...(replyId === undefined ? {} : { replyId }) });
}
