/** What a picture holds. */
export interface Baked {
  readonly isPicture: boolean;
  /** The badge; undefined where none is baked in, or none that could be read. */
  readonly text?: string;
  /** A badge of version 2 is in it. */
  readonly isOlder?: boolean;
}
