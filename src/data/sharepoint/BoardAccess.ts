import type { Board } from '../../core/discussion';
import { extrasAsks, KeptExtras, readExtras } from './boardExtras';
import { grownLarge, readSchema, schemaAsks } from './boardSchema';
import type { BoardSchema } from './boardSchema';
import type { Ask, Connection, Part } from './connection';
import { attemptsInMemory } from './exactlyOnce';
import type { AttemptStorage, CurrentPerson, SiteContext } from './SiteContext';
import { readStream, streamAsk } from './stream';
import type { StreamPage, StreamQuery } from './stream';

/** The words of a post in the version that was read: tells an edit's real conflict from a newer version with the same words. */
export interface PostWords {
  readonly title: string | undefined;
  readonly body: string;
}

/** Versions remembered; the oldest go first. */
const mostVersions = 500;

/** What every operation on a board shares: the connection, the list, and what is known of its schema. */
export class BoardAccess {
  public readonly attempts: AttemptStorage;
  private readonly words = new Map<string, PostWords>();
  private schema: BoardSchema | undefined;
  private readonly me: CurrentPerson | undefined;

  public constructor(public readonly connection: Connection, public readonly listId: string, context: SiteContext) {
    this.attempts = context.attempts ?? attemptsInMemory();
    this.me = context.me;
  }

  /** The schema and further requests, in one; the extras too, unless they are remembered. */
  public async openWith(asks: readonly Ask[]): Promise<{ readonly schema: BoardSchema; readonly parts: readonly Part[] }> {
    const own = schemaAsks(this.listId, this.me);
    const kept = this.me && new KeptExtras(this.attempts, this.connection.clock, this.listId, this.me.id);
    const remembered = kept?.load();
    const parts = await this.connection.batch([...own, ...asks, ...(remembered ? [] : extrasAsks(this.listId))]);
    const extraParts = parts.slice(own.length + asks.length);
    const extras = remembered ?? readExtras(extraParts);
    this.schema = readSchema(parts.slice(0, own.length), this.me, extras);
    if (!remembered && extraParts.every(part => 'answer' in part)) kept?.save(extras);
    return { schema: this.schema, parts: parts.slice(own.length, own.length + asks.length) };
  }

  /** Known since the board was opened; asked for when an operation comes first. */
  public async schemaOf(board: Pick<Board, 'isLarge'>): Promise<BoardSchema> {
    const schema = this.schema ?? (await this.openWith([])).schema;
    return board.isLarge && !schema.board.isLarge ? this.markLarge(schema) : schema;
  }

  public markLarge(schema: BoardSchema): BoardSchema {
    this.schema = grownLarge(schema);
    return this.schema;
  }

  public keep(schema: BoardSchema): void {
    this.schema = schema;
  }

  /** The list is known to refuse sorting by an unindexed column: known from an earlier opening in this browser. */
  public refusesToSort(): boolean {
    try {
      return this.attempts.getItem(this.refusedSortMark) !== null;
    } catch {
      return false;
    }
  }

  public rememberRefusedSort(isRefused: boolean): void {
    try {
      if (isRefused) this.attempts.setItem(this.refusedSortMark, '1');
      else this.attempts.removeItem(this.refusedSortMark);
    } catch {
      // Storage full or blocked: the next opening costs one request more.
    }
  }

  private get refusedSortMark(): string {
    return `knowhow.refusedSort.${this.listId}`;
  }

  public rememberWords(id: number, etag: string, words: PostWords): void {
    const key = `${id} ${etag}`;
    this.words.delete(key);
    this.words.set(key, words);
    const [oldest] = this.words.keys();
    if (this.words.size > mostVersions && oldest !== undefined) this.words.delete(oldest);
  }

  public wordsOf(id: number, etag: string): PostWords | undefined {
    return this.words.get(`${id} ${etag}`);
  }

  public async stream(query: StreamQuery): Promise<StreamPage> {
    return readStream((await this.connection.send(streamAsk(this.listId, query))).body);
  }
}
