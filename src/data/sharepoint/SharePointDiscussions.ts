import type {
  Attachment, Audience, Board, ClassicAddress, Cursor, Discussion, DiscussionId, DiscussionPage, DiscussionQuery, Discussions, DiscussionSummary,
  EditResult, NewDiscussion, NewReply, Outcome, PostChanges, Posted, PostId, RecycledPost, Reply, ReplyId, ReplyPage, ResolvedAddress, SearchPage,
  SimilarDiscussion
} from '../../core/discussion';
import type { Html } from '../../core/shared';
import { attachFile } from './attachFile';
import { BoardAccess } from './BoardAccess';
import * as changes from './changePosts';
import { columns } from './columns';
import { connect } from './connection';
import { isGuid } from './odata';
import { readAudience } from './readAudience';
import { listBoard, openBoard } from './readBoard';
import { openThread, readOneDiscussion, readReplies, readRepliesAfter } from './readThread';
import { resolveAddress } from './resolveAddress';
import { searchBoard, similarDiscussions } from './searchBoard';
import type { SiteContext } from './SiteContext';
import { AppError } from '../../core/shared';
import { ask, mergeAsk, reply } from './writePosts';

/** A classic Discussion Board list (template 108), bound in place. Each operation lives in a file of its own. */
export class SharePointDiscussions implements Discussions {
  private readonly access: BoardAccess;

  /** @param listId GUID of the list */
  public constructor(context: SiteContext, listId: string) {
    if (!isGuid(listId)) throw new AppError('invalid', { field: 'listId' });
    this.access = new BoardAccess(connect(context), listId.replace(/[{}]/g, '').toLowerCase(), context);
  }

  public async open(query: DiscussionQuery): Promise<{ board: Board; page: DiscussionPage }> {
    return openBoard(this.access, query);
  }

  public async list(board: Board, query: DiscussionQuery): Promise<DiscussionPage> {
    return listBoard(this.access, await this.access.schemaOf(board), query);
  }

  public async search(board: Board, text: string, cursor?: Cursor): Promise<SearchPage> {
    if (text.trim() === '') return { rows: [], unreadable: [], total: 0, source: 'list' };
    return searchBoard(this.access, await this.access.schemaOf(board), text, cursor);
  }

  public async similar(board: Board, title: string): Promise<readonly SimilarDiscussion[]> {
    try {
      return await similarDiscussions(this.access, await this.access.schemaOf(board), title);
    } catch {
      return [];
    }
  }

  public async openThread(id: DiscussionId): Promise<{ board: Board; discussion: Discussion }> {
    return openThread(this.access, id);
  }

  public async discussion(board: Board, id: DiscussionId): Promise<Discussion> {
    return readOneDiscussion(this.access, await this.access.schemaOf(board), id);
  }

  public async replies(board: Board, discussion: Pick<DiscussionSummary, 'id' | 'folderPath'>, cursor?: Cursor): Promise<ReplyPage> {
    return readReplies(this.access, await this.access.schemaOf(board), discussion, cursor);
  }

  public async repliesAfter(board: Board, discussion: Pick<DiscussionSummary, 'id' | 'folderPath'>, after: number): Promise<readonly Reply[]> {
    return readRepliesAfter(this.access, await this.access.schemaOf(board), discussion, after);
  }

  public async ask(board: Board, post: NewDiscussion): Promise<Posted<DiscussionId>> {
    return ask(this.access, await this.access.schemaOf(board), post);
  }

  public async reply(board: Board, post: NewReply): Promise<Posted<ReplyId>> {
    return reply(this.access, await this.access.schemaOf(board), post);
  }

  public async edit(board: Board, id: PostId, wanted: PostChanges, etag: string): Promise<EditResult> {
    return changes.edit(this.access, await this.access.schemaOf(board), id, wanted, etag);
  }

  public async recycle(board: Board, id: PostId): Promise<RecycledPost> {
    return changes.recycle(this.access, await this.access.schemaOf(board), id);
  }

  public async restore(recycled: RecycledPost): Promise<void> {
    return changes.restore(this.access, recycled);
  }

  public async like(_board: Board, id: PostId, liked: boolean): Promise<number> {
    return changes.like(this.access, id, liked);
  }

  public async accept(board: Board, discussion: DiscussionId, accepted: ReplyId | undefined): Promise<void> {
    return changes.accept(this.access, await this.access.schemaOf(board), discussion, accepted);
  }

  public async setOutcome(board: Board, discussion: DiscussionId, outcome: Outcome | undefined): Promise<void> {
    return changes.setOutcome(this.access, await this.access.schemaOf(board), discussion, outcome);
  }

  public async attach(_board: Board, id: PostId, fileName: string, content: ArrayBuffer): Promise<Attachment> {
    return attachFile(this.access, id, fileName, content);
  }

  public async replaceBody(_board: Board, id: PostId, body: Html): Promise<void> {
    await this.access.connection.send(mergeAsk(this.access.listId, id, { [columns.body]: body }));
  }

  public async audience(board: Board): Promise<Audience> {
    return readAudience(this.access, await this.access.schemaOf(board));
  }

  public async resolve(board: Board, address: ClassicAddress): Promise<ResolvedAddress | undefined> {
    return resolveAddress(this.access, await this.access.schemaOf(board), address);
  }
}
