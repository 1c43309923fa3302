import * as v from 'valibot';
import type { CategoryId, DiscussionId, DiscussionSummary, Outcome, ReplyId, UnreadableRow } from '../../core/discussion';
import { supports } from '../../core/discussion';
import type { BoardFeature } from '../../core/discussion';
import type { Person } from '../../core/people';
import type { Instant } from '../../core/shared';
import { columns, discussionContentType } from './columns';

/** A row as RenderListDataAsStream gives it: every cell text, persons and lookups arrays of objects, twins such as `Created.`. */
export type RawRow = Readonly<Record<string, unknown>>;

/** What reading a row needs to know besides the row. */
export interface Reading {
  readonly features: readonly BoardFeature[];
  readonly me: number;
  /** The list forbids editing ("none" of WriteSecurity). */
  readonly noEditing: boolean;
  readonly guests: ReadonlySet<number>;
}

const idText = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(1));
const instant = v.pipe(v.string(), v.isoTimestamp(), v.transform(value => new Date(value).toISOString().replace('.000Z', 'Z') as Instant));
export const personCell = v.pipe(
  v.array(v.looseObject({ id: idText, title: v.optional(v.string(), ''), email: v.optional(v.string(), ''), sip: v.optional(v.string(), ''), picture: v.optional(v.string(), '') })),
  v.minLength(1)
);
const lookupCell = v.pipe(v.array(v.looseObject({ lookupId: idText, lookupValue: v.optional(v.string(), '') })), v.minLength(1));

const rowSchema = v.looseObject({
  ID: idText,
  [columns.path]: v.pipe(v.string(), v.startsWith('/')),
  created: instant,
  modified: instant
});

export interface Rows<T> {
  readonly rows: readonly T[];
  readonly unreadable: readonly UnreadableRow[];
}

/** Reads row by row: one that cannot be read is reported with its id, and takes nobody else along. */
export function readRows<T>(raw: readonly RawRow[], read: (row: RawRow) => T | undefined): Rows<T> {
  const rows: T[] = [];
  const unreadable: UnreadableRow[] = [];
  for (const row of raw) {
    try {
      const value = read(row);
      if (value !== undefined) rows.push(value);
    } catch (error) {
      unreadable.push({ id: numberOf(row.ID), reason: error instanceof Error ? error.message : 'unreadable' });
    }
  }
  return { rows, unreadable };
}

/** Undefined for a row that is no discussion: a stray item in the root folder. */
export function readSummary(row: RawRow, reading: Reading): DiscussionSummary | undefined {
  if (!isDiscussionRow(row)) return undefined;
  const base = parsedBase(row);
  const has = (feature: BoardFeature): boolean => supports(reading, feature);
  const lastReplyBy = has('lastReplyBy') ? optionalPerson(row, columns.lastReplyBy, reading) : undefined;
  const accepted = has('acceptedAnswers') ? numberOf(row[columns.acceptedAnswer]) : undefined;
  const outcome = has('outcomes') ? outcomeOf(row[columns.outcome]) : undefined;
  const category = has('categories') ? v.safeParse(lookupCell, row[columns.category]) : undefined;
  const replyCount = countOf(row[columns.replyCount]);
  const lastActivity = instantOf(row, columns.lastActivity);
  return {
    id: base.id as DiscussionId,
    title: textOf(row[columns.title]),
    author: personOf(row, columns.author, reading),
    created: base.created,
    lastActivity: lastActivity !== undefined && lastActivity > base.created ? lastActivity : base.created,
    ...(lastReplyBy && replyCount > 0 ? { lastReplyBy } : {}),
    replyCount,
    likeCount: has('likes') ? countOf(row[columns.likeCount]) : 0,
    isQuestion: has('questions') && isYes(row, columns.isQuestion),
    ...(accepted ? { acceptedReplyId: accepted as ReplyId } : {}),
    ...(outcome ? { outcome } : {}),
    ...(category?.success ? { category: { id: category.output[0].lookupId as CategoryId, title: category.output[0].lookupValue } } : {}),
    isFeatured: has('featured') && isYes(row, columns.isFeatured),
    folderPath: base.path
  };
}

/** A discussion is a folder of the content type Discussion. */
export function isDiscussionRow(row: RawRow): boolean {
  return row[columns.kind] === '1' && textOf(row[columns.contentType]).toUpperCase().indexOf(discussionContentType.toUpperCase()) === 0;
}

export function rowId(row: RawRow): number | undefined {
  return numberOf(row.ID);
}

/** Id of the discussion that a reply's row belongs to, where the row tells. */
export function parentFolderId(row: RawRow): number | undefined {
  return numberOf(row[columns.discussion]);
}

export function isEmptyCell(row: RawRow, column: string): boolean {
  const cell = row[column];
  return cell === undefined || cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0);
}

export interface Base {
  readonly id: number;
  readonly path: string;
  readonly created: Instant;
  readonly modified: Instant;
}

export function parsedBase(row: RawRow): Base {
  const created = twin(row, columns.created);
  const parsed = v.safeParse(rowSchema, { ...row, created, modified: twin(row, columns.modified) ?? created });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`${v.getDotPath(issue) ?? 'row'}: ${issue.message}`);
  }
  return { id: parsed.output.ID, path: parsed.output[columns.path] as string, created: parsed.output.created, modified: parsed.output.modified };
}

/** Dates and numbers come as people read them, with the exact value in a twin whose name ends in a dot. */
function twin(row: RawRow, column: string): unknown {
  const exact = row[`${column}.`];
  return exact === undefined || exact === '' ? row[column] : exact;
}

function instantOf(row: RawRow, column: string): Instant | undefined {
  const parsed = v.safeParse(instant, twin(row, column));
  return parsed.success ? parsed.output : undefined;
}

function isYes(row: RawRow, column: string): boolean {
  const value = row[`${column}.value`] ?? row[column];
  return value === '1' || value === 'Yes' || value === true;
}

function outcomeOf(value: unknown): Outcome | undefined {
  return value === 'solved' || value === 'partly' || value === 'notYet' ? value : undefined;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value.replace(/[,.\s\u00a0\u202f](?=\d{3}\b)/g, '')) : NaN;
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

export function countOf(value: unknown): number {
  return numberOf(value) ?? 0;
}

function optionalPerson(row: RawRow, column: string, reading: Reading): Person | undefined {
  return isEmptyCell(row, column) ? undefined : personOf(row, column, reading);
}

/** Nobody in the cell: the account was deleted from the site, and SharePoint left no name. */
export function personOf(row: RawRow, column: string, reading: Reading): Person {
  const parsed = v.safeParse(personCell, row[column]);
  if (!parsed.success) return { siteUserId: undefined, name: '', isGuest: false, isDeleted: true };
  const person = personFrom(parsed.output[0], reading);
  const jobTitle = textOf(row[`${column}.jobTitle`]);
  const department = textOf(row[`${column}.department`]);
  return { ...person, ...(jobTitle ? { jobTitle } : {}), ...(department ? { department } : {}) };
}

export function people(cell: unknown, reading: Reading): readonly Person[] {
  const parsed = v.safeParse(personCell, cell);
  return parsed.success ? parsed.output.map(person => personFrom(person, reading)) : [];
}

/** A row does not say that an account is gone; one without any address cannot be reached, and is treated so. */
function personFrom(cell: v.InferOutput<typeof personCell>[number], reading: Reading): Person {
  const email = cell.email || cell.sip;
  return {
    siteUserId: cell.id,
    name: cell.title,
    ...(email ? { email } : {}),
    ...(cell.picture ? { pictureUrl: cell.picture } : {}),
    isGuest: reading.guests.has(cell.id),
    isDeleted: email === ''
  };
}

/** `"0x7ffffffffffbffff"`; no mask grants nothing. */
export function maskOf(value: unknown): bigint {
  return typeof value === 'string' && /^0x[0-9a-f]{1,16}$/i.test(value) ? BigInt(value) : BigInt(0);
}
