import type { Board } from '../../core/discussion';
import { grownLarge, readSchema, schemaAsks } from './boardSchema';
import type { BoardSchema } from './boardSchema';
import type { Ask, Connection, Part } from './connection';
import { attemptsInMemory } from './exactlyOnce';
import type { AttemptStorage, CurrentPerson, SiteContext } from './SiteContext';
import { readStream, streamAsk } from './stream';
import type { StreamPage, StreamQuery } from './stream';

/** What was last read of a post: tells an edit's real conflict from a newer version with the same text. */
export interface LastRead {
  readonly etag: string;
  readonly title: string | undefined;
  readonly body: string;
}

/** What every operation on a board shares: the connection, the list, and what is known of its schema. */
export class BoardAccess {
  public readonly attempts: AttemptStorage;
  /** By post id. */
  public readonly lastRead = new Map<number, LastRead>();
  private schema: BoardSchema | undefined;
  private readonly me: CurrentPerson | undefined;

  public constructor(public readonly connection: Connection, public readonly listId: string, context: SiteContext) {
    this.attempts = context.attempts ?? attemptsInMemory();
    this.me = context.me;
  }

  /** The schema and further requests, in one. */
  public async openWith(asks: readonly Ask[]): Promise<{ readonly schema: BoardSchema; readonly parts: readonly Part[] }> {
    const own = schemaAsks(this.listId, this.me);
    const parts = await this.connection.batch([...own, ...asks]);
    this.schema = readSchema(parts.slice(0, own.length), this.me);
    return { schema: this.schema, parts: parts.slice(own.length) };
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

  public async stream(query: StreamQuery): Promise<StreamPage> {
    return readStream((await this.connection.send(streamAsk(this.listId, query))).body);
  }
}
