import type {
  Attachment, Audience, Board, ClassicAddress, Cursor, Discussion, DiscussionId, DiscussionPage, DiscussionQuery, Discussions, DiscussionSummary,
  EditResult, NewDiscussion, NewReply, Outcome, PostChanges, Posted, PostId, RecycledPost, Reply, ReplyId, ReplyPage, ResolvedAddress, SearchPage,
  SimilarDiscussion
} from '../../core/discussion';
import type { Html } from '../../core/shared';
import { AppError } from '../../core/shared';
import { arrival } from './arrival';
import { BoardAccess } from './BoardAccess';
import { columns } from './columns';
import { connect } from './connection';
import { isGuid } from './odata';
import { listBoard, openBoard } from './readBoard';
import type { SiteContext } from './SiteContext';

// The list comes first: what reads a thread comes in the chunk of its screen, what writes and searches when it is asked for.
const reading = () => arrival(import(/* webpackChunkName: 'kh-thread' */ './readThread'));
const writing = () => arrival(import(/* webpackChunkName: 'kh-write' */ './writePosts'));
const changing = () => arrival(import(/* webpackChunkName: 'kh-write' */ './changePosts'));
const attaching = () => arrival(import(/* webpackChunkName: 'kh-write' */ './attachFile'));
const audience = () => arrival(import(/* webpackChunkName: 'kh-write' */ './readAudience'));
const searching = () => arrival(import(/* webpackChunkName: 'kh-search-data' */ './searchBoard'));
const resolving = () => arrival(import(/* webpackChunkName: 'kh-search-data' */ './resolveAddress'));

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
    return (await searching()).searchBoard(this.access, await this.access.schemaOf(board), text, cursor);
  }

  public async similar(board: Board, title: string): Promise<readonly SimilarDiscussion[]> {
    try {
      return await (await searching()).similarDiscussions(this.access, await this.access.schemaOf(board), title);
    } catch {
      return [];
    }
  }

  public async openThread(id: DiscussionId): Promise<{ board: Board; discussion: Discussion }> {
    return (await reading()).openThread(this.access, id);
  }

  public async discussion(board: Board, id: DiscussionId): Promise<Discussion> {
    return (await reading()).readOneDiscussion(this.access, await this.access.schemaOf(board), id);
  }

  public async replies(board: Board, discussion: Pick<DiscussionSummary, 'id' | 'folderPath'>, cursor?: Cursor): Promise<ReplyPage> {
    return (await reading()).readReplies(this.access, await this.access.schemaOf(board), discussion, cursor);
  }

  public async repliesAfter(board: Board, discussion: Pick<DiscussionSummary, 'id' | 'folderPath'>, after: number): Promise<readonly Reply[]> {
    return (await reading()).readRepliesAfter(this.access, await this.access.schemaOf(board), discussion, after);
  }

  public async ask(board: Board, post: NewDiscussion): Promise<Posted<DiscussionId>> {
    return (await writing()).ask(this.access, await this.access.schemaOf(board), post);
  }

  public async reply(board: Board, post: NewReply): Promise<Posted<ReplyId>> {
    return (await writing()).reply(this.access, await this.access.schemaOf(board), post);
  }

  public async edit(board: Board, id: PostId, wanted: PostChanges, etag: string): Promise<EditResult> {
    return (await changing()).edit(this.access, await this.access.schemaOf(board), id, wanted, etag);
  }

  public async recycle(board: Board, id: PostId): Promise<RecycledPost> {
    return (await changing()).recycle(this.access, await this.access.schemaOf(board), id);
  }

  public async restore(recycled: RecycledPost): Promise<void> {
    return (await changing()).restore(this.access, recycled);
  }

  public async like(_board: Board, id: PostId, liked: boolean): Promise<number> {
    return (await changing()).like(this.access, id, liked);
  }

  public async accept(board: Board, discussion: DiscussionId, accepted: ReplyId | undefined): Promise<void> {
    return (await changing()).accept(this.access, await this.access.schemaOf(board), discussion, accepted);
  }

  public async setOutcome(board: Board, discussion: DiscussionId, outcome: Outcome | undefined): Promise<void> {
    return (await changing()).setOutcome(this.access, await this.access.schemaOf(board), discussion, outcome);
  }

  public async attach(_board: Board, id: PostId, fileName: string, content: ArrayBuffer): Promise<Attachment> {
    return (await attaching()).attachFile(this.access, id, fileName, content);
  }

  public async replaceBody(_board: Board, id: PostId, body: Html): Promise<void> {
    const { mergeAsk } = await writing();
    await this.access.connection.send(mergeAsk(this.access.listId, id, { [columns.body]: body }));
  }

  public async audience(board: Board): Promise<Audience> {
    return (await audience()).readAudience(this.access, await this.access.schemaOf(board));
  }

  public async resolve(board: Board, address: ClassicAddress): Promise<ResolvedAddress | undefined> {
    return (await resolving()).resolveAddress(this.access, await this.access.schemaOf(board), address);
  }
}
