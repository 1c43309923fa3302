import { AppError } from '../shared';
import type { AppliedChange, BindableList, BoardSetup, SchemaChange } from './BoardSetup';
import { supports } from './Board';
import type { MemoryBoard } from './memoryPosts';

/** Setup of an in-memory board: applying a change switches its features on, undoing it switches exactly those off. */
export class InMemoryBoardSetup implements BoardSetup {
  private readonly made: BindableList[] = [];

  public constructor(private readonly board: MemoryBoard, private readonly blockedBy?: SchemaChange['blockedBy']) {}

  public async lists(): Promise<readonly BindableList[]> {
    const { id, title, posts } = this.board;
    return [{ id, title, itemCount: posts.length, lastItemModified: '2026-01-05T09:00:00Z' }, ...this.made];
  }

  public async createList(title: string): Promise<BindableList> {
    if ((await this.lists()).some(list => list.title.toLowerCase() === title.trim().toLowerCase())) {
      throw new AppError('conflict', { field: 'Title' });
    }
    const list = { id: `00000000-0000-4000-9000-${String(this.made.length).padStart(12, '0')}`, title: title.trim(), itemCount: 0, lastItemModified: '2026-01-05T09:00:00Z' };
    this.made.push(list);
    return list;
  }

  public async preview(): Promise<readonly SchemaChange[]> {
    const blocked = this.blockedBy ? { blockedBy: this.blockedBy } : {};
    return changes.filter(change => change.enables.some(feature => !supports(this.board, feature))).map(change => ({ ...change, ...blocked }));
  }

  public async apply(_listId: string, wanted: readonly SchemaChange[]): Promise<readonly AppliedChange[]> {
    const applied: AppliedChange[] = [];
    for (const change of wanted) {
      if (change.blockedBy) break;
      const missing = change.enables.filter(feature => !supports(this.board, feature));
      this.board.features = [...this.board.features, ...missing];
      applied.push({ change, made: missing.length > 0 });
    }
    return applied;
  }

  public async undo(_listId: string, applied: readonly AppliedChange[]): Promise<void> {
    const taken = applied.filter(one => one.made).flatMap(one => one.change.enables);
    this.board.features = this.board.features.filter(feature => taken.indexOf(feature) < 0);
  }
}

const changes: readonly SchemaChange[] = [
  { id: 'column:IsQuestion', kind: 'addColumn', column: 'IsQuestion', enables: ['questions'], detail: '<Field Name="IsQuestion" Type="Boolean" />' },
  { id: 'column:BestAnswerId', kind: 'addColumn', column: 'BestAnswerId', enables: ['acceptedAnswers'], detail: '<Field Name="BestAnswerId" Type="Integer" />' },
  { id: 'column:LastReplyBy', kind: 'addColumn', column: 'LastReplyBy', enables: ['lastReplyBy'], detail: '<Field Name="LastReplyBy" Type="User" />' },
  { id: 'column:KnowhowOutcome', kind: 'addColumn', column: 'KnowhowOutcome', enables: ['outcomes'], detail: '<Field Name="KnowhowOutcome" Type="Text" />' },
  { id: 'column:KnowhowClientKey', kind: 'addColumn', column: 'KnowhowClientKey', enables: ['clientKeys'], detail: '<Field Name="KnowhowClientKey" Type="Text" Indexed="TRUE" EnforceUniqueValues="TRUE" Hidden="TRUE" />' },
  { id: 'column:KnowhowAskedPeople', kind: 'addColumn', column: 'KnowhowAskedPeople', enables: ['askedPeople'], detail: '<Field Name="KnowhowAskedPeople" Type="UserMulti" Hidden="TRUE" />' },
  { id: 'column:KnowhowOriginalAuthor', kind: 'addColumn', column: 'KnowhowOriginalAuthor', enables: ['reuse'], detail: '<Field Name="KnowhowOriginalAuthor" Type="User" Indexed="TRUE" />' },
  { id: 'likes', kind: 'enableLikes', column: 'LikesCount', enables: ['likes'], detail: 'SetListRating ratingType=2' }
];
