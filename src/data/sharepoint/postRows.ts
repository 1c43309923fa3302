import * as v from 'valibot';
import type { Discussion, DiscussionId, PostId, Reply, ReplyId } from '../../core/discussion';
import { supports } from '../../core/discussion';
import type { Person } from '../../core/people';
import type { Html, Instant } from '../../core/shared';
import { columns, rights } from './columns';
import { readOriginal } from './originalAnswer';
import { countOf, isDiscussionRow, maskOf, numberOf, parsedBase, people, personCell, personOf, readSummary, textOf } from './rows';
import type { RawRow, Reading } from './rows';

// Whole posts, which a thread shows: the rows of the list come without.

export function readDiscussion(row: RawRow, reading: Reading): Discussion | undefined {
  const summary = readSummary(row, reading);
  if (!summary) return undefined;
  const post = postFields(row, reading);
  // Replies, marks and likes of the asker touch the row of a discussion too: only a change of its own is an edit.
  const explained = summary.acceptedReplyId !== undefined || summary.outcome !== undefined || withinMinutes(post.modified, summary.lastActivity, 2);
  const original = supports(reading, 'reuse') ? readOriginal(row, reading) : undefined;
  return { ...summary, ...post, isEdited: post.isEdited && !explained && editorIs(row, summary.author), ...(original ? { original } : {}) };
}

export function readReply(row: RawRow, discussionId: DiscussionId, reading: Reading): Reply | undefined {
  if (isDiscussionRow(row)) return undefined;
  const base = parsedBase(row);
  return {
    ...postFields(row, reading),
    id: base.id as ReplyId,
    discussionId,
    parentId: (numberOf(row[columns.parent]) || discussionId) as PostId,
    author: personOf(row, columns.author, reading),
    created: base.created
  };
}

export function editorOf(row: RawRow, reading: Reading): Person {
  return personOf(row, columns.editor, reading);
}

export function hasAttachments(row: RawRow): boolean {
  return textOf(row[columns.attachments]) === '1';
}

type PostFields = Pick<Reply, 'modified' | 'isEdited' | 'body' | 'likeCount' | 'likedByMe' | 'likedBy' | 'etag' | 'attachments' | 'rights'>;

function postFields(row: RawRow, reading: Reading): PostFields {
  const base = parsedBase(row);
  const likedBy = supports(reading, 'likes') ? people(row[columns.likedBy], reading) : [];
  const author = personOf(row, columns.author, reading);
  const mask = maskOf(row.PermMask);
  const isOwn = author.siteUserId === reading.me;
  const moderates = (mask & rights.moderate) === rights.moderate;
  return {
    modified: base.modified,
    isEdited: !withinMinutes(base.modified, base.created, 2),
    body: textOf(row[columns.body]) as Html,
    likeCount: supports(reading, 'likes') ? countOf(row[columns.likeCount]) : 0,
    likedByMe: likedBy.some(person => person.siteUserId === reading.me),
    likedBy,
    etag: `"${numberOf(row.owshiddenversion) ?? 1}"`,
    attachments: [],
    rights: {
      canEdit: (isOwn && (mask & rights.edit) === rights.edit && !reading.noEditing) || moderates,
      canDelete: (isOwn && (mask & rights.remove) === rights.remove && !reading.noEditing) || moderates
    }
  };
}

function editorIs(row: RawRow, author: Person): boolean {
  const editor = v.safeParse(personCell, row[columns.editor]);
  return editor.success && editor.output[0].id === author.siteUserId;
}

function withinMinutes(a: Instant, b: Instant, minutes: number): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= minutes * 60_000;
}
