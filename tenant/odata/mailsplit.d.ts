/** The part of mailsplit that batch.ts uses; the package has no types of its own. */
declare module 'mailsplit' {
  import type { Transform } from 'node:stream';

  type Piece =
    | { readonly type: 'node'; readonly multipart: string | false; readonly contentType: string | false }
    | { readonly type: 'body' | 'data'; readonly value: Uint8Array };

  interface Splitter extends Transform {
    on(event: 'data', listener: (piece: Piece) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: string | symbol, listener: (...args: any[]) => void): this;
  }

  const mailsplit: { readonly Splitter: new (options?: { readonly maxHeadSize?: number }) => Splitter };
  export default mailsplit;
}
