import { foldText, keyOf, samePerson } from '../people';
import type { Person } from '../people';
import { AppError } from '../shared';
import { firstTimers } from './firstTimers';
import { joinActs } from './joinActs';
import { MemoryAccess } from './MemoryAccess';
import type { MemoryWallOptions } from './MemoryAccess';
import { addRecognition, groupsOf, instantOf, recognitionOf } from './MemoryWall';
import type { MemoryRecognition, MemoryWall } from './MemoryWall';
import type { CommentId, NewRecognition, Recognition, RecognitionId, RecognitionKey, RecipientResponse } from './Recognition';
import type { CommentsFound, Recognitions, Wall, WallCursor, WallEntry, WallPage, WallQuery } from './Recognitions';
import { cleanRecognition, validateRecognition } from './validateRecognition';
import { visible } from './visible';

/** Recognitions of one person that come at once. */
const personPage = 50;
/** Comments that come at once. */
const commentPage = 30;
/** A list that passes this answers filters from windows. */
const threshold = 5000;

/** Recognitions in memory, by the rules of the lists: everybody reads, each writes only their own. */
export class InMemoryRecognitions implements Recognitions {
  public readonly access: MemoryAccess;

  public constructor(private readonly memory: MemoryWall, options: MemoryWallOptions) {
    this.access = new MemoryAccess(memory, options);
  }

  public async open(query: WallQuery): Promise<{ readonly wall: Wall; readonly page: WallPage }> {
    const wall = this.wall();
    return { wall, page: await this.list(wall, query) };
  }

  public async openMine(cursor?: WallCursor): Promise<{ readonly wall: Wall; readonly page: WallPage }> {
    const wall = this.wall();
    return { wall, page: await this.of(wall, wall.me, cursor) };
  }

  public async list(_wall: Wall, query: WallQuery): Promise<WallPage> {
    return this.page(this.visible().filter(one => fits(one, query)), query.pageSize, query.cursor);
  }

  public async of(_wall: Wall, person: Person, cursor?: WallCursor): Promise<WallPage> {
    const isMine = samePerson(person, this.access.me);
    const page = this.page((isMine ? this.all() : this.visible()).filter(one => samePerson(one.recipient, person)), personPage, cursor);
    return isMine ? { ...page, responses: this.memory.responses.filter(one => samePerson(one.by, person)) } : page;
  }

  public async firsts(_wall: Wall, recognitions: readonly Recognition[]): Promise<ReadonlySet<RecognitionId>> {
    const firsts = firstTimers(this.visible());
    return new Set(recognitions.map(one => one.id).filter(id => firsts.has(id)));
  }

  public async give(_wall: Wall, typed: NewRecognition, keys: readonly RecognitionKey[]): Promise<readonly Recognition[]> {
    const { me } = this.access;
    const { recipients, ...shared } = cleanRecognition(typed);
    const [problem] = validateRecognition({ ...shared, recipients }, { me, tenantOrigins: shared.evidence?.kind === 'address' ? [shared.evidence.url] : [] });
    if (problem || keys.length !== recipients.length) throw new AppError('invalid', { field: problem?.refusal ?? 'keys' });
    return this.access.write(() => recipients.map((recipient, index) => {
      const known = this.memory.items.find(item => item.key === keys[index]);
      const at = instantOf(this.access.now());
      return this.shown(known ?? addRecognition(this.memory, {
        ...shared, id: this.memory.lastId + 1 as RecognitionId, giver: me, recipient, at, modified: at, etag: '"1"', likeCount: 0, likedByMe: false, integrity: { state: 'unchecked' }
      }, keys[index]));
    }));
  }

  public async takeBack(given: readonly Recognition[]): Promise<void> {
    this.access.write(() => {
      const items = this.memory.items.filter(item => given.some(one => one.id === item.stored.id));
      if (items.some(item => !samePerson(item.stored.giver, this.access.me))) throw new AppError('forbidden');
      for (const item of items) this.memory.items.splice(this.memory.items.indexOf(item), 1);
    });
  }

  public async like(_wall: Wall, id: RecognitionId, liked: boolean): Promise<number> {
    return this.access.write(() => {
      const { likers } = this.item(id);
      if (liked) likers.add(keyOf(this.access.me));
      else likers.delete(keyOf(this.access.me));
      return likers.size;
    });
  }

  public async congratulate(_wall: Wall, id: RecognitionId, text: string): Promise<void> {
    if (text.trim() === '') throw new AppError('invalid', { field: 'text' });
    const { me, canManage } = this.access;
    const isItem = this.memory.bindsComments && !canManage && !samePerson(this.item(id).stored.giver, me);
    if (isItem && !this.memory.keepsWords) throw new AppError('forbidden');
    this.access.write(() => this.memory.comments.push({
      id: String(++this.memory.lastId) as CommentId, recognition: this.item(id).stored.id, by: me, text: text.trim(), at: instantOf(this.access.now()), ...(isItem ? { isItem } : {})
    }));
  }

  public async comments(_wall: Wall, id: RecognitionId): Promise<CommentsFound> {
    const found = this.memory.comments.filter(one => one.recognition === this.item(id).stored.id);
    const native = found.filter(one => !one.isItem);
    const shown = found.filter(one => one.isItem || native.indexOf(one) >= native.length - commentPage);
    return { comments: shown.map(({ id: commentId, by, text, at }) => ({ id: commentId, by, text, at })), isWhole: native.length <= commentPage };
  }

  public async removeComment(_wall: Wall, id: RecognitionId, comment: CommentId): Promise<void> {
    const at = this.memory.comments.findIndex(one => one.recognition === id && one.id === comment);
    if (at >= 0 && !samePerson(this.memory.comments[at].by, this.access.me)) throw new AppError('forbidden');
    this.access.write(() => { if (at >= 0) this.memory.comments.splice(at, 1); });
  }

  public async respond(_wall: Wall, id: RecognitionId, answer: RecipientResponse['answer'] | undefined): Promise<void> {
    const { me } = this.access;
    if (!samePerson(this.item(id).stored.recipient, me)) throw new AppError('forbidden');
    this.access.write(() => {
      const others = this.memory.responses.filter(one => one.recognition !== id || !samePerson(one.by, me));
      this.memory.responses.splice(0, this.memory.responses.length, ...others, ...(answer ? [{ recognition: id, by: me, answer }] : []));
    });
  }

  private wall(): Wall {
    const { me, canGive, canManage } = this.access;
    return {
      exists: this.memory.exists, ...(this.memory.isClosed ? { isClosed: true } : {}), canGive, canManage, me, badges: this.memory.exists ? [...this.memory.badges] : [], myGroupIds: groupsOf(this.memory, me),
      missingColumns: [], isLarge: this.memory.items.length > threshold
    };
  }

  private page(recognitions: readonly Recognition[], size: number, cursor: WallCursor | undefined): WallPage {
    const before = cursor === undefined ? Number.POSITIVE_INFINITY : Number(cursor);
    const entries = joinActs(recognitions, firstTimers(this.visible())).filter(entry => newest(entry) < before);
    const shown = entries.slice(0, size);
    return { entries: shown, unreadable: [], ...(entries.length > size ? { next: String(newest(shown[size - 1])) as WallCursor } : {}) };
  }

  private visible(): readonly Recognition[] {
    return visible(this.all(), this.memory.responses);
  }

  private all(): readonly Recognition[] {
    return this.memory.exists ? this.memory.items.map(item => this.shown(item)) : [];
  }

  private item(id: RecognitionId): MemoryRecognition {
    const item = this.memory.items.find(one => one.stored.id === id);
    if (!item) throw new AppError('notFound');
    return item;
  }

  private shown(item: MemoryRecognition): Recognition {
    return recognitionOf(this.memory, item, this.access.me, this.access.now());
  }
}

function newest({ recognitions }: WallEntry): number {
  return Math.max(...recognitions.map(one => one.id));
}

function fits(recognition: Recognition, { id, badge, topic, kind, department }: WallQuery): boolean {
  return (id === undefined || recognition.id === id)
    && (badge === undefined || recognition.badge === badge)
    && (kind === undefined || recognition.kind === kind)
    && (topic === undefined || recognition.topics.some(one => foldText(one) === foldText(topic)))
    && (department === undefined || foldText(recognition.recipient.department ?? '') === foldText(department));
}
