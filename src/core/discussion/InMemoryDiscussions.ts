import type { Person } from '../people';
import { samePerson } from '../people';
import { AppError } from '../shared';
import type { Html, Instant } from '../shared';
import { supports } from './Board';
import type { Board, BoardFeature, BoardRights } from './Board';
import { canAccept, canSetOutcome } from './canAccept';
import { classicFolderName } from './classicFolderName';
import type { ClassicAddress, Discussions, ResolvedAddress, SimilarDiscussion } from './Discussions';
import { isSolved, isUnanswered } from './discussionState';
import { highlight } from './highlight';
import { discussionsOf, livingPost, memberRights, repliesOf } from './memoryPosts';
import type { MemoryBoard, MemoryPost } from './memoryPosts';
import { discussionOf, lastActivityOf, replyOf, summaryOf } from './memoryShapes';
import type { Viewer } from './memoryShapes';
import { plainText } from './plainText';
import { searchTerms, similarTerms } from './similarTerms';
import type {
  Attachment, Audience, Cursor, Discussion, DiscussionId, DiscussionPage, DiscussionQuery, DiscussionSummary, EditResult, NewDiscussion,
  NewReply, Outcome, Page, PostChanges, Posted, PostId, RecycledPost, Reply, ReplyId, ReplyPage, SearchHit, SearchPage
} from './types';
import { cleanTitle, validateTitle } from './validatePost';

export type Operation = keyof Discussions;

export interface MemoryOptions {
  readonly me: Person;
  readonly rights?: BoardRights;
  readonly now?: () => Date;
  /** Called before each operation: return a promise for latency, throw for a failure. */
  readonly before?: (operation: Operation) => Promise<void> | void;
}

const repliesPerPage = 100;
const searchPageSize = 20;

/**
 * A whole board in memory, with the same rules as the real one: for tests and for a demo without a tenant. Several people
 * act on the same `MemoryBoard`, each through an instance of their own.
 */
export class InMemoryDiscussions implements Discussions {
  /** How often each operation was called, for tests that count requests. */
  public readonly calls = new Map<Operation, number>();
  private readonly planned: { operation: Operation; error: AppError; when: 'before' | 'afterCommit' }[] = [];
  private readonly viewer: Viewer;

  public constructor(private readonly memory: MemoryBoard, private readonly options: MemoryOptions) {
    if (options.me.siteUserId === undefined) throw new AppError('invalid', { field: 'me' });
    this.viewer = { me: options.me.siteUserId, rights: options.rights ?? memberRights };
  }

  /** The next call of this operation fails; `afterCommit` loses the answer of something that was done. */
  public failNext(operation: Operation, error: AppError, when: 'before' | 'afterCommit' = 'before'): void {
    this.planned.push({ operation, error, when });
  }

  public async open(query: DiscussionQuery): Promise<{ board: Board; page: DiscussionPage }> {
    return this.perform('open', () => ({ board: this.board(), page: this.page(query) }));
  }

  public async list(_board: Board, query: DiscussionQuery): Promise<DiscussionPage> {
    return this.perform('list', () => this.page(query));
  }

  public async search(_board: Board, text: string, cursor?: Cursor): Promise<SearchPage> {
    if (text.trim() === '') return { rows: [], unreadable: [], total: 0, source: 'list' };
    return this.perform('search', () => {
      const hits = this.find(searchTerms(text), true);
      return { ...slice(hits, searchPageSize, cursor), total: hits.length, source: 'list' };
    });
  }

  public async similar(_board: Board, title: string): Promise<readonly SimilarDiscussion[]> {
    const terms = similarTerms(title);
    if (terms.length === 0) return [];
    try {
      return await this.perform('similar', () => distinctDiscussions(this.find(terms, false)).slice(0, 5));
    } catch {
      return [];
    }
  }

  public async openThread(id: DiscussionId): Promise<{ board: Board; discussion: Discussion }> {
    return this.perform('openThread', () => ({ board: this.board(), discussion: discussionOf(this.memory, this.needDiscussion(id), this.viewer) }));
  }

  public async discussion(_board: Board, id: DiscussionId): Promise<Discussion> {
    return this.perform('discussion', () => discussionOf(this.memory, this.needDiscussion(id), this.viewer));
  }

  public async replies(_board: Board, discussion: Pick<DiscussionSummary, 'id'>, cursor?: Cursor): Promise<ReplyPage> {
    return this.perform('replies', () => slice(this.repliesOf(discussion.id), repliesPerPage, cursor));
  }

  public async repliesAfter(_board: Board, discussion: Pick<DiscussionSummary, 'id'>, after: number): Promise<readonly Reply[]> {
    return this.perform('repliesAfter', () => this.repliesOf(discussion.id).filter(reply => reply.id > after));
  }

  public async ask(_board: Board, post: NewDiscussion): Promise<Posted<DiscussionId>> {
    return this.perform('ask', () => {
      if (!validateTitle(post.title).allowed) throw new AppError('invalid', { field: 'Title' });
      this.demand(this.viewer.rights.canPost);
      const title = cleanTitle(post.title);
      const plain = classicFolderName(title);
      const taken = this.memory.posts.some(other => other.folderPath === `${this.memory.rootFolder}/${plain}`);
      const category = this.memory.categories.find(candidate => candidate.id === post.category);
      return this.add<DiscussionId>(post.clientKey, id => ({
        discussionId: id, parentId: 0, title, body: post.body, isQuestion: post.isQuestion, ...(category ? { category } : {}),
        ...(post.askedPeople && supports(this.memory, 'askedPeople') ? { askedPeople: eachOnce(post.askedPeople) } : {}),
        ...(post.original && supports(this.memory, 'reuse') ? { original: post.original } : {}),
        folderPath: `${this.memory.rootFolder}/${taken ? classicFolderName(title, post.clientKey) : plain}`
      }));
    });
  }

  public async reply(_board: Board, post: NewReply): Promise<Posted<ReplyId>> {
    return this.perform('reply', () => {
      this.demand(this.viewer.rights.canReply);
      const discussion = this.needDiscussion(post.discussionId);
      return this.add<ReplyId>(post.clientKey, () => ({
        discussionId: discussion.id, parentId: post.parentId, title: '', body: post.body, isQuestion: false, folderPath: discussion.folderPath
      }));
    });
  }

  public async edit(_board: Board, id: PostId, changes: PostChanges, etag: string): Promise<EditResult> {
    return this.perform('edit', () => {
      const post = this.need(id);
      this.demand(replyOf(this.memory, post, this.viewer).rights.canEdit);
      if (changes.title !== undefined && !validateTitle(changes.title).allowed) throw new AppError('invalid', { field: 'Title' });
      if (Number(etag.replace(/"/g, '')) < post.textVersion) {
        const title = post.id === post.discussionId ? { title: post.title } : {};
        const theirs = { ...title, body: post.body, editor: post.editor, modified: post.modified };
        return { saved: false, conflict: { theirs, etag: `"${post.version}"` } };
      }
      if (changes.title !== undefined) post.title = cleanTitle(changes.title);
      if (changes.isQuestion !== undefined) post.isQuestion = changes.isQuestion;
      if (changes.category !== undefined) post.category = this.memory.categories.find(category => category.id === changes.category);
      if (changes.body !== undefined) post.body = changes.body;
      this.touch(post, true);
      return { saved: true, etag: `"${post.version}"` };
    });
  }

  public async recycle(_board: Board, id: PostId): Promise<RecycledPost> {
    return this.perform('recycle', () => {
      const post = this.need(id);
      this.demand(replyOf(this.memory, post, this.viewer).rights.canDelete);
      post.recycled = true;
      return String(id) as RecycledPost;
    });
  }

  public async restore(recycled: RecycledPost): Promise<void> {
    return this.perform('restore', () => {
      const post = this.memory.posts.find(candidate => candidate.id === Number(recycled));
      if (!post?.recycled) throw new AppError('notFound');
      post.recycled = false;
    });
  }

  public async like(_board: Board, id: PostId, liked: boolean): Promise<number> {
    return this.perform('like', () => {
      const post = this.need(id);
      if (!supports(this.memory, 'likes')) throw new AppError('invalid');
      const others = post.likedBy.filter(person => person.siteUserId !== this.viewer.me);
      post.likedBy = liked ? [...others, this.options.me] : others;
      return post.likedBy.length;
    });
  }

  public async accept(_board: Board, id: DiscussionId, reply: ReplyId | undefined): Promise<void> {
    return this.perform('accept', () => {
      const post = this.needDiscussion(id);
      this.demand(canAccept(this.board(), discussionOf(this.memory, post, this.viewer)).allowed);
      if (reply !== undefined && !this.repliesOf(id).some(candidate => candidate.id === reply)) throw new AppError('notFound');
      post.acceptedReplyId = reply;
      this.touch(post, false);
    });
  }

  public async setOutcome(_board: Board, id: DiscussionId, outcome: Outcome | undefined): Promise<void> {
    return this.perform('setOutcome', () => {
      const post = this.needDiscussion(id);
      this.demand(canSetOutcome(this.board(), discussionOf(this.memory, post, this.viewer)).allowed);
      post.outcome = outcome;
      this.touch(post, false);
    });
  }

  public async attach(_board: Board, id: PostId, fileName: string): Promise<Attachment> {
    return this.perform('attach', () => {
      const post = this.need(id);
      this.demand(replyOf(this.memory, post, this.viewer).rights.canEdit);
      const unique = post.attachments.some(file => file.fileName === fileName) ? `${post.attachments.length + 1}-${fileName}` : fileName;
      const attachment = { fileName: unique, url: `${this.memory.rootFolder}/Attachments/${id}/${encodeURIComponent(unique)}` };
      post.attachments = [...post.attachments, attachment];
      post.version++;
      return attachment;
    });
  }

  public async replaceBody(_board: Board, id: PostId, body: Html): Promise<void> {
    return this.perform('replaceBody', () => {
      const post = this.need(id);
      this.demand(replyOf(this.memory, post, this.viewer).rights.canEdit);
      post.body = body;
      this.touch(post, false);
    });
  }

  public async audience(): Promise<Audience> {
    return this.perform('audience', () => this.memory.audience);
  }

  public async resolve(_board: Board, address: ClassicAddress): Promise<ResolvedAddress | undefined> {
    return this.perform('resolve', () => {
      const post = address.kind === 'item'
        ? livingPost(this.memory, address.id)
        : discussionsOf(this.memory).find(candidate => candidate.folderPath.toLowerCase() === address.path.toLowerCase());
      if (!post) return undefined;
      const discussionId = post.discussionId as DiscussionId;
      return post.id === post.discussionId ? { discussionId } : { discussionId, replyId: post.id as ReplyId };
    });
  }

  private async perform<T>(operation: Operation, action: () => T): Promise<T> {
    this.calls.set(operation, (this.calls.get(operation) ?? 0) + 1);
    await this.options.before?.(operation);
    const at = this.planned.findIndex(plan => plan.operation === operation);
    const plan = at < 0 ? undefined : this.planned.splice(at, 1)[0];
    if (plan?.when === 'before') throw plan.error;
    this.demand(this.viewer.rights.canRead);
    const result = action();
    if (plan) throw plan.error;
    return result;
  }

  private demand(right: boolean): void {
    if (!right) throw new AppError('forbidden', { status: 403 });
  }

  private need(id: number): MemoryPost {
    const post = livingPost(this.memory, id);
    if (!post) throw new AppError('notFound', { status: 404 });
    return post;
  }

  private needDiscussion(id: number): MemoryPost {
    const post = this.need(id);
    if (post.discussionId !== post.id) throw new AppError('notFound', { status: 404 });
    return post;
  }

  private instant(): Instant {
    return `${(this.options.now?.() ?? new Date()).toISOString().slice(0, 19)}Z` as Instant;
  }

  private touch(post: MemoryPost, isEdited: boolean): void {
    post.version++;
    post.modified = this.instant();
    post.editor = this.options.me;
    post.isEdited = post.isEdited || isEdited;
    if (isEdited) post.textVersion = post.version;
  }

  private add<Id extends PostId>(
    clientKey: NewReply['clientKey'],
    fields: (id: number) => Pick<MemoryPost, 'discussionId' | 'parentId' | 'title' | 'body' | 'isQuestion' | 'category' | 'askedPeople' | 'original' | 'folderPath'>
  ): Posted<Id> {
    const earlier = this.memory.posts.find(post => post.clientKey === clientKey);
    if (earlier) return { id: earlier.id as Id, alreadyThere: true, incomplete: [] };
    const id = ++this.memory.lastId;
    const now = this.instant();
    this.memory.posts.push({
      ...fields(id), id, author: this.options.me, editor: this.options.me, created: now, modified: now, isEdited: false,
      isFeatured: false, likedBy: [], attachments: [], clientKey, version: 1, textVersion: 1, recycled: false
    });
    return { id: id as Id, alreadyThere: false, incomplete: [] };
  }

  private repliesOf(id: number): readonly Reply[] {
    this.needDiscussion(id);
    return repliesOf(this.memory, id).map(post => replyOf(this.memory, post, this.viewer));
  }

  private board(): Board {
    const has = (feature: BoardFeature): boolean => supports(this.memory, feature);
    const { id, title, description, rootFolder, classicUrl, features, requiresApproval } = this.memory;
    return {
      id, title, description, rootFolder, classicUrl, features, requiresApproval,
      itemCount: this.memory.posts.filter(post => !post.recycled).length,
      rights: this.viewer.rights,
      categories: has('categories') ? this.memory.categories : [],
      sorts: has('likes') ? ['lastActivity', 'newest', 'mostLiked'] : ['lastActivity', 'newest'],
      isLarge: false,
      me: this.viewer.me,
      isCurrentUserGuest: this.options.me.isGuest
    };
  }

  private page(query: DiscussionQuery): DiscussionPage {
    const summaries = discussionsOf(this.memory).map(post => summaryOf(this.memory, post));
    const wanted = summaries.filter(row =>
      (query.category === undefined || row.category?.id === query.category) &&
      (query.filter !== 'unanswered' || isUnanswered(this.memory, row)) &&
      (query.filter !== 'solved' || isSolved(row)) &&
      (query.filter !== 'mine' || row.author.siteUserId === this.viewer.me));
    const sorted = wanted.sort((a, b) =>
      (query.sort === 'mostLiked' ? b.likeCount - a.likeCount : 0) ||
      (query.sort === 'lastActivity' ? compareText(b.lastActivity, a.lastActivity) : 0) || b.id - a.id);
    return slice(sorted, query.pageSize, query.cursor);
  }

  /** Posts with these words (all of them, or the most of them), the latest first. */
  private find(terms: readonly string[], all: boolean): readonly SearchHit[] {
    return discussionsOf(this.memory)
      .flatMap(discussion => [discussion, ...repliesOf(this.memory, discussion.id)].map(post => ({ discussion, post, text: searchable(post) })))
      .map(({ discussion, post, text }) => ({ discussion, post, text, found: terms.filter(term => text.toLowerCase().indexOf(term) >= 0).length }))
      .filter(({ found }) => (all ? found === terms.length : found > 0) && found > 0)
      .sort((a, b) => b.found - a.found || compareText(lastActivityOf(this.memory, b.discussion), lastActivityOf(this.memory, a.discussion)))
      .map(({ discussion, post, text }) => ({
        discussion: summaryOf(this.memory, discussion),
        ...(post.id === discussion.id ? {} : { replyId: post.id as ReplyId }),
        snippet: highlight(text, terms)
      }));
  }
}

function searchable(post: MemoryPost): string {
  return `${post.title} ${plainText(post.body)}`.trim();
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function distinctDiscussions(hits: readonly SearchHit[]): readonly SimilarDiscussion[] {
  const seen = new Set<number>();
  return hits.filter(hit => !seen.has(hit.discussion.id) && seen.add(hit.discussion.id));
}

/** The cursor of memory is the place in the list; nothing else shifts it. */
function slice<T>(all: readonly T[], size: number, cursor: Cursor | undefined): Page<T> {
  const from = Number(cursor ?? 0);
  const rows = all.slice(from, from + size);
  return { rows, unreadable: [], ...(from + size < all.length ? { next: String(from + size) as Cursor } : {}) };
}

function eachOnce(people: readonly Person[]): readonly Person[] {
  return people.filter((person, index) => people.findIndex(other => samePerson(other, person)) === index);
}
