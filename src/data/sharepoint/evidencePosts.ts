import type { BoardFeature, DiscussionId, DiscussionSummary, Reply } from '../../core/discussion';
import type { Person } from '../../core/people';
import type { RecordItem } from '../../core/recognition';
import type { Caml } from './caml';
import { view } from './caml';
import { columns } from './columns';
import type { Ask, Part } from './connection';
import type { EvidenceBoard } from './evidenceBoards';
import { readReply } from './postRows';
import { isDiscussionRow, parentFolderId, readRows, readSummary, rowId } from './rows';
import type { RawRow, Reading } from './rows';
import { readStream, streamAsk } from './stream';

/** Posts of one board: small columns only, never a body. */
export interface PostsAsk {
  readonly board: EvidenceBoard;
  readonly where?: Caml;
  readonly rowLimit: number;
  /** Discussions only: what lies directly in the root folder. */
  readonly rootOnly?: boolean;
  /** What it finds fits the subject itself, not only by what it belongs to. */
  readonly isHit?: true;
  /** As many rows as the limit: there may be more. */
  readonly mayBeMore?: true;
}

/** Posts of the boards that were read so far; replies find their discussions in it. */
export class EvidencePosts {
  private readonly discussions = new Map<string, DiscussionSummary>();
  private readonly replies = new Map<string, { readonly board: EvidenceBoard; readonly reply: Reply }>();
  private readonly hits = new Map<EvidenceBoard, Set<DiscussionId>>();

  public constructor(private readonly guests: readonly number[]) {}

  public add({ board, isHit }: Pick<PostsAsk, 'board' | 'isHit'>, rows: readonly RawRow[]): void {
    const reading = readingOf(board, this.guests);
    const discussions = readRows(rows.filter(isDiscussionRow), row => readSummary(row, reading)).rows;
    discussions.forEach(discussion => this.discussions.set(keyOf(board, discussion.id), discussion));
    if (isHit) this.hits.set(board, new Set([...this.hits.get(board) ?? [], ...discussions.map(discussion => discussion.id)]));
    readRows(rows.filter(row => !isDiscussionRow(row)), row => readReply(row, discussionOf(row), reading)).rows.forEach(reply => this.replies.set(keyOf(board, reply.id), { board, reply }));
  }

  /** Authors of the replies, each once. */
  public authors(): readonly Person[] {
    const authors = [...this.replies.values()].map(({ reply }) => reply.author);
    return authors.filter((author, index) => author.siteUserId !== undefined && authors.findIndex(other => other.siteUserId === author.siteUserId) === index);
  }

  /** Discussions on this board that fit by themselves: their answers are wanted. */
  public questions(board: EvidenceBoard): readonly DiscussionId[] {
    return [...this.hits.get(board) ?? []];
  }

  /** Ids on this board that are still needed: discussions of the replies, accepted answers of the discussions. */
  public missing(board: EvidenceBoard): readonly number[] {
    const own = `${board.id} `;
    const ids = new Set<number>();
    this.replies.forEach(({ reply }, key) => { if (key.indexOf(own) === 0 && reply.discussionId > 0 && !this.discussions.has(keyOf(board, reply.discussionId))) ids.add(reply.discussionId); });
    this.discussions.forEach(({ acceptedReplyId }, key) => { if (key.indexOf(own) === 0 && acceptedReplyId !== undefined && !this.replies.has(keyOf(board, acceptedReplyId))) ids.add(acceptedReplyId); });
    return [...ids];
  }

  /**
   * Replies whose discussion could be read. What somebody writes below a question of their own is no evidence, accepted or
   * not: whoever asks could praise themselves by it.
   */
  public items(): readonly RecordItem[] {
    return [...this.replies.values()].reduce<readonly RecordItem[]>((items, { board, reply }) => {
      const discussion = this.discussions.get(keyOf(board, reply.discussionId));
      const isNobody = reply.author.siteUserId === undefined && reply.author.name === '';
      if (!discussion || isNobody || discussion.author.siteUserId === reply.author.siteUserId) return items;
      return [...items, {
        kind: discussion.acceptedReplyId === reply.id ? 'acceptedAnswer' : 'answer',
        person: reply.author,
        asker: discussion.author,
        title: discussion.title,
        topics: discussion.category ? [discussion.category.title] : [],
        at: reply.created,
        likes: reply.likeCount,
        place: { listId: board.id, listTitle: board.title, discussionId: discussion.id, replyId: reply.id }
      }];
    }, []);
  }
}

const wanted: readonly string[] = [
  columns.id, columns.title, columns.author, columns.created, columns.contentType, columns.path, columns.kind, columns.parent, columns.discussion,
  columns.acceptedAnswer, columns.category, columns.likeCount
];
const optional: readonly string[] = [columns.parent, columns.discussion, columns.acceptedAnswer, columns.category, columns.likeCount];

/** Newest first where nothing else is said: ID order is safe on a list of any size. */
export function postsAsk({ board, where, rowLimit, rootOnly }: PostsAsk, more: readonly string[] = []): Ask {
  const fields = [...wanted.filter(name => optional.indexOf(name) < 0 || board.present.indexOf(name) >= 0), ...more];
  return streamAsk(board.id, { viewXml: view({ fields, where, rowLimit, orderBy: [{ field: columns.id, ascending: false }], ...(rootOnly ? {} : { scope: 'RecursiveAll' }) }) });
}

export function rowsOf(part: Part): readonly RawRow[] | undefined {
  if ('error' in part) return undefined;
  try {
    return readStream(part.answer.body).rows;
  } catch {
    return undefined;
  }
}

export function readingOf({ present }: EvidenceBoard, guests: readonly number[]): Reading {
  const has = (column: string, feature: BoardFeature): readonly BoardFeature[] => (present.indexOf(column) >= 0 ? [feature] : []);
  return {
    features: [...has(columns.acceptedAnswer, 'acceptedAnswers'), ...has(columns.category, 'categories'), ...has(columns.likeCount, 'likes')],
    me: 0, noEditing: true, guests: new Set(guests)
  };
}

/** The folder says it; where a board has no such column, the post that was answered, which mostly is the discussion. */
export function discussionOf(row: RawRow): DiscussionId {
  const folder = parentFolderId(row);
  const answered = Number(row[columns.parent]);
  return (folder !== undefined && folder !== rowId(row) ? folder : Number.isInteger(answered) ? answered : 0) as DiscussionId;
}

function keyOf(board: EvidenceBoard, id: number): string {
  return `${board.id} ${id}`;
}
