import type { Html } from '../shared';
import type { Board } from './Board';
import type {
  Attachment, Audience, Discussion, DiscussionId, DiscussionPage, DiscussionQuery, DiscussionSummary, EditResult,
  NewDiscussion, NewReply, Outcome, Posted, PostChanges, PostId, RecycledPost, Reply, ReplyId, ReplyPage, SearchPage, Cursor
} from './types';

/**
 * The discussions of one board. Failures are thrown as `AppError`; nothing else is ever thrown.
 * Implemented by `SharePointDiscussions` (data) and `InMemoryDiscussions` (tests and the demo without a tenant).
 */
export interface Discussions {
  /** The board and its first page: one request, cold. */
  open(query: DiscussionQuery): Promise<{ readonly board: Board; readonly page: DiscussionPage }>;
  /** A further page, or the first page under another filter: one request. */
  list(board: Board, query: DiscussionQuery): Promise<DiscussionPage>;
  /** Words in titles, bodies and answers. Empty or blank text gives an empty page without a request. */
  search(board: Board, text: string, cursor?: Cursor): Promise<SearchPage>;
  /** At most five discussions whose words resemble this unfinished title, best first. Never throws: an empty answer is fine. */
  similar(board: Board, title: string): Promise<readonly SimilarDiscussion[]>;

  /** The board and one discussion, for a link straight to a thread: one request, cold. */
  openThread(id: DiscussionId): Promise<{ readonly board: Board; readonly discussion: Discussion }>;
  /** One discussion with its body. */
  discussion(board: Board, id: DiscussionId): Promise<Discussion>;
  /** Replies of a discussion in order of creation, up to 100 a page, whatever their depth. */
  replies(board: Board, discussion: Pick<DiscussionSummary, 'id' | 'folderPath'>, cursor?: Cursor): Promise<ReplyPage>;
  /** Replies with an id above `after`: what is new since. Cheap; asked only while somebody looks. */
  repliesAfter(board: Board, discussion: Pick<DiscussionSummary, 'id' | 'folderPath'>, after: number): Promise<readonly Reply[]>;

  ask(board: Board, post: NewDiscussion): Promise<Posted<DiscussionId>>;
  reply(board: Board, post: NewReply): Promise<Posted<ReplyId>>;
  /** Saves under the ETag that was read; a newer version comes back as a conflict with both texts. */
  edit(board: Board, id: PostId, changes: PostChanges, etag: string): Promise<EditResult>;
  /** To the site's recycle bin, replies included. */
  recycle(board: Board, id: PostId): Promise<RecycledPost>;
  restore(recycled: RecycledPost): Promise<void>;
  /** Through the platform's own like; returns the new count. */
  like(board: Board, id: PostId, liked: boolean): Promise<number>;
  /** Marks an answer as accepted, replaces it, or (undefined) takes the mark away. Never touches the answer itself. */
  accept(board: Board, discussion: DiscussionId, reply: ReplyId | undefined): Promise<void>;
  setOutcome(board: Board, discussion: DiscussionId, outcome: Outcome | undefined): Promise<void>;
  /** Stores a file with a post that exists; the address is server-relative. The name is made unique and safe. */
  attach(board: Board, id: PostId, fileName: string, content: ArrayBuffer): Promise<Attachment>;
  /** Replaces the body without a conflict check: only to put uploaded images' addresses in, right after posting. */
  replaceBody(board: Board, id: PostId, body: Html): Promise<void>;

  audience(board: Board): Promise<Audience>;
  /** Finds the post behind a classic address (Flat.aspx, Threaded.aspx, DispForm.aspx …); undefined when it leads nowhere on this board. */
  resolve(board: Board, address: ClassicAddress): Promise<ResolvedAddress | undefined>;
}

export interface SimilarDiscussion {
  readonly discussion: DiscussionSummary;
  /** Plain text, matches between U+E000 and U+E001. */
  readonly snippet: string;
}

/** What a classic address names: see `parseClassicAddress`. */
export type ClassicAddress =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'item'; readonly id: number };

export interface ResolvedAddress {
  readonly discussionId: DiscussionId;
  readonly replyId?: ReplyId;
}
