import type { ListChangeKind, ListSetup, Person } from '../people';
import type { Brand, Instant } from '../shared';
import type { RecognitionKey } from './Recognition';
import type { CountedShares } from './shareResults';

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
  /** What an owner published after the close; undefined: nothing yet. */
  readonly published?: PublishedShares;
  readonly etag: string;
}

/** Totals for everybody, kept because members cannot read the ballots (decision 0016). Who published and when: the item's last change. */
export interface PublishedShares {
  readonly totals: readonly Share[];
  /** Ballots that counted. */
  readonly ballots: number;
  /** Ballots that counted for nobody. */
  readonly leftOut: number;
  /** The platform's Editor. */
  readonly by: Person;
  readonly at: Instant;
}

/** One member's division: an item that only they and the list's owners can read. */
export interface ShareBallot {
  readonly id: number;
  readonly round: ShareRoundId;
  /** The platform's Author. */
  readonly by: Person;
  /** The platform's Editor: somebody else's change makes the ballot count for nobody. */
  readonly changedBy: Person;
  /** Empty also where the cell could not be read. */
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

export type NewShareRound = Pick<ShareRound, 'title' | 'opens' | 'closes'>;

export interface ShareRoundsFound {
  /** False, and empty: no owner ever made the lists. */
  readonly exists: boolean;
  readonly canManage: boolean;
  readonly canVote: boolean;
  /** The list's rule does not bind me: I could read everybody's ballots in the list itself. */
  readonly seesAllBallots: boolean;
  readonly me: Person;
  /** Newest first. */
  readonly rounds: readonly ShareRound[];
  /** My own ballots, newest first. */
  readonly mine: readonly ShareBallot[];
}

/** Not saved: `theirs` is my own ballot as another page of mine stored it meanwhile. */
export type SavedBallot = { readonly saved: true; readonly ballot: ShareBallot } | { readonly saved: false; readonly theirs: ShareBallot };

/** Rounds of the site. Failures are thrown as `AppError`; what the rules refuse as `forbidden` with the refusal in `field`. */
export interface ShareRounds {
  open(): Promise<ShareRoundsFound>;
  /** Owner. The same key makes one round. */
  start(round: NewShareRound, key: RecognitionKey): Promise<ShareRound>;
  /** Makes my ballot or changes it under its ETag, until the close. */
  vote(round: ShareRound, shares: readonly Share[], known: { readonly key: RecognitionKey } | { readonly ballot: ShareBallot }): Promise<SavedBallot>;
  /** Owner, after the close: everybody's ballots. */
  ballots(round: ShareRound): Promise<readonly ShareBallot[]>;
  /** Owner, after the close. A round changed meanwhile is a `conflict`. */
  publish(round: ShareRound, counted: CountedShares): Promise<ShareRound>;
}

export type ShareList = 'shareRounds' | 'shareBallots';
export type ShareChangeKind = ListChangeKind | 'restrictManaging';
/** The two lists of rounds: of their own, so that a site without rounds lacks nothing. */
export type ShareSetup = ListSetup<ShareList, ShareChangeKind>;
