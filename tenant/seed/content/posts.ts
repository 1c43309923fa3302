/**
 * The words in which the demo community is written: a discussion with its replies, everything relative to the
 * moment of seeding, so that the youngest posts are always minutes old and the same seed gives the same board.
 */

/** `'12m'`, `'3h'`, `'5d'`; of a discussion before the moment of seeding, of a reply after the post it answers. */
export type Span = string;

export interface SeedReply {
  readonly by: string;
  readonly after: Span;
  readonly body: string;
  readonly likes: number;
  readonly accepted: boolean;
  /** When its author changed it, counted from its creation. */
  readonly edited?: Span;
  readonly picture?: SeedPicture;
  readonly replies: readonly SeedReply[];
}

export interface SeedDiscussion {
  readonly title: string;
  readonly by: string;
  readonly ago: Span;
  readonly body: string;
  readonly likes: number;
  readonly isQuestion: boolean;
  readonly isFeatured: boolean;
  readonly category?: string;
  /** What the asker said of the answers; undefined when they never said. */
  readonly outcome?: 'solved' | 'partly' | 'notYet';
  readonly edited?: Span;
  readonly picture?: SeedPicture;
  /** Moderation: not yet approved. */
  readonly isPending: boolean;
  readonly replies: readonly SeedReply[];
}

/** An image that the seed draws and attaches; `<img data-seed-picture>` in the body is replaced by its address. */
export interface SeedPicture {
  readonly fileName: string;
  readonly drawing: 'form' | 'chart' | 'gauge';
}

type DiscussionOptions = Partial<Pick<SeedDiscussion, 'likes' | 'isQuestion' | 'isFeatured' | 'outcome' | 'edited' | 'picture' | 'isPending' | 'category'>>;
type ReplyOptions = Partial<Pick<SeedReply, 'likes' | 'accepted' | 'edited' | 'picture'>>;

export function ask(title: string, by: string, ago: Span, body: string, options: DiscussionOptions = {}, ...replies: SeedReply[]): SeedDiscussion {
  return { likes: 0, isQuestion: true, isFeatured: false, isPending: false, ...options, title, by, ago, body: html(body), replies };
}

export function talk(title: string, by: string, ago: Span, body: string, options: DiscussionOptions = {}, ...replies: SeedReply[]): SeedDiscussion {
  return ask(title, by, ago, body, { isQuestion: false, ...options }, ...replies);
}

export function re(by: string, after: Span, body: string, options: ReplyOptions = {}, ...replies: SeedReply[]): SeedReply {
  return { likes: 0, accepted: false, ...options, by, after, body: html(body), replies };
}

/** Paragraphs are parted by an empty line; what begins with a tag is HTML already. */
export function html(text: string): string {
  return text.startsWith('<') ? text : text.split('\n\n').map(paragraph => `<p>${paragraph}</p>`).join('');
}

const milliseconds: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Length of a span in milliseconds. */
export function lengthOf(span: Span): number {
  const match = /^(\d+)([mhd])$/.exec(span);
  if (!match) throw new Error(`"${span}" is no span of time: write 12m, 3h or 5d.`);
  return Number(match[1]) * milliseconds[match[2]!]!;
}

/** Every reply of a discussion, parents before their children, each with the reply it answers. */
export function flatten(replies: readonly SeedReply[], parent?: SeedReply): { reply: SeedReply; parent: SeedReply | undefined }[] {
  return replies.flatMap(reply => [{ reply, parent }, ...flatten(reply.replies, reply)]);
}
