import type { DiscussionPlace, Person } from '../people';
import type { Brand, Html, Instant } from '../shared';

export type DiscussionId = Brand<number, 'DiscussionId'>;
export type ReplyId = Brand<number, 'ReplyId'>;
/** A discussion's opening post or a reply: both are items of the same list. */
export type PostId = DiscussionId | ReplyId;
export type CategoryId = Brand<number, 'CategoryId'>;
/** A GUID made when a composer opens; the same for every attempt to send that post (exactly once). */
export type ClientKey = Brand<string, 'ClientKey'>;
/** Opaque; says where the next page begins. */
export type Cursor = Brand<string, 'Cursor'>;

/** What the asker said of their question (A69). */
export type Outcome = 'solved' | 'partly' | 'notYet';

export interface Category {
  readonly id: CategoryId;
  readonly title: string;
}

/** One row of the board. */
export interface DiscussionSummary {
  readonly id: DiscussionId;
  readonly title: string;
  readonly author: Person;
  readonly created: Instant;
  /** Last reply, or creation. */
  readonly lastActivity: Instant;
  /** Undefined when nobody replied, or when the board has no column for it. */
  readonly lastReplyBy?: Person;
  readonly replyCount: number;
  readonly likeCount: number;
  readonly isQuestion: boolean;
  readonly acceptedReplyId?: ReplyId;
  readonly outcome?: Outcome;
  readonly category?: Category;
  readonly isFeatured: boolean;
  /** Server-relative folder of the discussion: what a thread is read by. */
  readonly folderPath: string;
}

export interface Attachment {
  readonly fileName: string;
  /** Server-relative. */
  readonly url: string;
}

/** What the current person may do to one post: the platform's own rights, so REST refuses what is false here. */
export interface PostRights {
  readonly canEdit: boolean;
  readonly canDelete: boolean;
}

interface PostCore {
  readonly author: Person;
  readonly created: Instant;
  readonly modified: Instant;
  /** Somebody changed the text after it was posted. */
  readonly isEdited: boolean;
  readonly body: Html;
  readonly likeCount: number;
  readonly likedByMe: boolean;
  /** Site user ids of those who like it, where the board tells. */
  readonly likedBy: readonly Person[];
  /** Sent back with an edit; a newer one on the server means a conflict. */
  readonly etag: string;
  readonly attachments: readonly Attachment[];
  readonly rights: PostRights;
}

/** The answer that a discussion says it was made of (A30): a claim of whoever wrote it, for readers to check by its place. */
export interface OriginalAnswer {
  readonly author: Person;
  readonly place: DiscussionPlace;
}

export interface Discussion extends DiscussionSummary, PostCore {
  /** Only where the board has the columns (`reuse`). */
  readonly original?: OriginalAnswer;
}

export interface Reply extends PostCore {
  readonly id: ReplyId;
  readonly discussionId: DiscussionId;
  /** The post answered: the discussion itself or another reply, which may have been deleted since. */
  readonly parentId: PostId;
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** Undefined on the last page. */
  readonly next?: Cursor;
  /** Rows that could not be read, by id; shown as "n posts could not be read", never silently dropped. */
  readonly unreadable: readonly UnreadableRow[];
}

export interface UnreadableRow {
  readonly id: number | undefined;
  readonly reason: string;
}

export type DiscussionFilter = 'all' | 'unanswered' | 'solved' | 'mine';
/** `lastActivity` falls back to `newest` on a big list without the index; `Board.sorts` says what can be had. */
export type DiscussionSort = 'lastActivity' | 'newest' | 'mostLiked';

export interface DiscussionQuery {
  readonly filter: DiscussionFilter;
  readonly sort: DiscussionSort;
  readonly category?: CategoryId;
  readonly pageSize: number;
  readonly cursor?: Cursor;
}

/** A page of the board. `scanned` and `more` differ from a plain page on big lists, where a filter looks through bounded windows. */
export interface DiscussionPage extends Page<DiscussionSummary> {
  /** Rows looked through so far for a filter that the list cannot answer by an index; undefined when the answer is complete. */
  readonly lookedThrough?: number;
}

/** One place where the words were found. */
export interface SearchHit {
  readonly discussion: DiscussionSummary;
  /** The reply that holds the words; undefined when the opening post does. */
  readonly replyId?: ReplyId;
  /** Plain text with the matches between U+E000 and U+E001, so that no HTML travels. */
  readonly snippet: string;
}

export interface SearchPage extends Page<SearchHit> {
  readonly total: number;
  /** `index`: the search service, which may lag behind. `list`: the list itself, up to the minute. */
  readonly source: 'index' | 'list';
}

export interface NewDiscussion {
  readonly clientKey: ClientKey;
  readonly title: string;
  readonly body: Html;
  readonly isQuestion: boolean;
  readonly category?: CategoryId;
  /** Whom the question is put to, chosen on the way to it; kept where the board has the column (`askedPeople`). */
  readonly askedPeople?: readonly Person[];
  /** The answer that it is made of; kept where the board has the columns (`reuse`). */
  readonly original?: OriginalAnswer;
}

export interface NewReply {
  readonly clientKey: ClientKey;
  readonly discussionId: DiscussionId;
  readonly folderPath: string;
  readonly parentId: PostId;
  readonly body: Html;
}

export interface PostChanges {
  readonly title?: string;
  readonly body?: Html;
  readonly isQuestion?: boolean;
  readonly category?: CategoryId | null;
}

export interface Posted<Id extends PostId> {
  readonly id: Id;
  /** The post was there already: an earlier attempt with the same key had got through. */
  readonly alreadyThere: boolean;
  /** Things that could not be filled in besides the post itself, such as the discussion's last activity. */
  readonly incomplete: readonly ('lastActivity' | 'parent' | 'outcome' | 'clientKey')[];
}

/** An edit that met a newer version: both texts, so that nothing is lost. */
export interface EditConflict {
  readonly theirs: { readonly title?: string; readonly body: Html; readonly editor: Person; readonly modified: Instant };
  readonly etag: string;
}

export type EditResult = { readonly saved: true; readonly etag: string } | { readonly saved: false; readonly conflict: EditConflict };

/** Where a removed post waits; restoring it within ten seconds is the undo. */
export type RecycledPost = Brand<string, 'RecycledPost'>;

/** Who can read what is posted here, from the list's real permissions (A45). */
export interface Audience {
  /** `known`: role assignments could be read. `limited`: only what an ordinary member may see. */
  readonly certainty: 'known' | 'limited';
  /** Names of groups and people who can read, most inclusive first. */
  readonly readers: readonly string[];
  /** Everyone in the company can read. */
  readonly everyone: boolean;
  /** Guests by name where they may be named. */
  readonly guests: readonly string[];
  /** `limited` certainty only: guests are members of the site, though maybe not readers of this list. */
  readonly mayIncludeGuests: boolean;
  /** Each person sees only their own posts (item-level rule of the list). */
  readonly ownItemsOnly: boolean;
}

export interface ReplyPage extends Page<Reply> {}
