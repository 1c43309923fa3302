import type { Person } from '../people';
import type { Brand, Instant } from '../shared';
import type { RecognitionKey } from './Recognition';

export type ShareRoundId = Brand<number, 'ShareRoundId'>;
/** Shares that every member divides (A32). */
export const sharePot = 100;

/** An owner's round of dividing shares among colleagues: off by default, no money is handled here. */
export interface ShareRound {
  readonly id: ShareRoundId;
  readonly title: string;
  readonly opens: Instant;
  /** Exclusive; results are hidden until then. */
  readonly closes: Instant;
  readonly etag: string;
}

/** One member's division: an item that only they and the list's owners can read. */
export interface ShareBallot {
  readonly id: number;
  readonly round: ShareRoundId;
  /** The platform's Author. */
  readonly by: Person;
  readonly shares: readonly Share[];
  /** The platform's last change. */
  readonly modified: Instant;
  readonly etag: string;
}

export interface Share {
  readonly recipient: Person;
  /** Whole number, 1 to 100. */
  readonly shares: number;
}

/** Rounds of the site. Failures are thrown as `AppError`. */
export interface ShareRounds {
  /** False, and empty: no owner ever opened one. Newest first, with my own ballots. */
  open(): Promise<{ readonly exists: boolean; readonly canManage: boolean; readonly me: Person; readonly rounds: readonly ShareRound[]; readonly mine: readonly ShareBallot[] }>;
  /** Owner. */
  start(round: Omit<ShareRound, 'id' | 'etag'>, key: RecognitionKey): Promise<ShareRound>;
  /** Makes my ballot or changes it under its ETag, until the close. */
  vote(round: ShareRound, shares: readonly Share[], known: { readonly key: RecognitionKey } | { readonly ballot: ShareBallot }): Promise<ShareBallot>;
  /** Owner, after the close: everybody's ballots. Before it: refused as `forbidden`. */
  ballots(round: ShareRound): Promise<readonly ShareBallot[]>;
}
