import type { Person } from '../people';
import type { Html } from '../shared';
import type { CategoryId, ClientKey, OriginalAnswer, PostId, ReplyId } from './types';

/** Where a draft belongs: one composer. */
export type DraftPlace =
  | { readonly kind: 'ask' }
  | { readonly kind: 'reply'; readonly to: PostId }
  | { readonly kind: 'edit'; readonly post: PostId }
  /** An entry made of an answer. */
  | { readonly kind: 'reuse'; readonly of: ReplyId };

export interface Draft {
  readonly place: DraftPlace;
  /** Made with the draft: a post sent again after a crash carries the same key. */
  readonly clientKey: ClientKey;
  readonly title: string;
  readonly body: Html;
  readonly isQuestion?: boolean;
  readonly category?: CategoryId;
  /** People who may know, asked by name. */
  readonly askedPeople?: readonly Person[];
  /** The answer that it is made of. */
  readonly original?: OriginalAnswer;
  /** Images not yet uploaded, by the `blob-id` in the body. */
  readonly images: readonly DraftImage[];
  /** Milliseconds since 1970, when it was last saved. */
  readonly savedAt: number;
  /** Sending had begun: on return, look whether it got through before offering it again. */
  readonly sending: boolean;
  /** ETag that an edit began from. */
  readonly etag?: string;
}

export interface DraftImage {
  readonly id: string;
  readonly fileName: string;
  readonly type: string;
  readonly data: ArrayBuffer;
}

/** Drafts of one person on one board, kept in this browser; other people's drafts are never seen. */
export interface Drafts {
  load(place: DraftPlace): Promise<Draft | undefined>;
  all(): Promise<readonly Draft[]>;
  /** Resolves when it is safe. Rejects with `AppError('unexpected')` when the browser refuses to store. */
  save(draft: Draft): Promise<void>;
  /**
   * Keeps the words of a draft before this call returns, because the page is going and waits for nothing. Pictures are those
   * that were saved before. Never throws: a browser that refuses keeps what was saved last.
   */
  keepWords(draft: Draft): void;
  discard(place: DraftPlace): Promise<void>;
}
