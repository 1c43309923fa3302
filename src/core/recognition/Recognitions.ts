import type { Person } from '../people';
import type { Brand } from '../shared';
import type { AwarderGroup, Badge, BadgeId, ClassicBadge, ClassicGift } from './Badge';
import type { BadgeNomination, BadgeNominationId } from './Nomination';
import type {
  CommentId, NewRecognition, Recognition, RecognitionComment, RecognitionId, RecognitionKey, RecognitionKind, RecipientResponse
} from './Recognition';

export type WallCursor = Brand<string, 'WallCursor'>;

export interface WallQuery {
  /** This one alone. */
  readonly id?: RecognitionId;
  readonly badge?: BadgeId;
  readonly topic?: string;
  readonly kind?: RecognitionKind;
  readonly department?: string;
  /** Acts a page, 5 to 50. */
  readonly pageSize: number;
  readonly cursor?: WallCursor;
}

/** The site's recognitions. Failures are thrown as `AppError`. */
export interface Recognitions {
  /** What the lists allow, the catalogue, and the first page of the wall: one request, cold. */
  open(query: WallQuery): Promise<{ readonly wall: Wall; readonly page: WallPage }>;
  /** The same with what I was given instead of a page of the wall: as `of` gives it to me. One request, cold. */
  openMine(cursor?: WallCursor): Promise<{ readonly wall: Wall; readonly page: WallPage }>;
  /** Newest first, whatever the size of the list; hidden and declined ones are left out. One request. */
  list(wall: Wall, query: WallQuery): Promise<WallPage>;
  /** What one person was given, newest first, 50 a page; hidden and declined ones to that person only, with their `responses`. */
  of(wall: Wall, person: Person, cursor?: WallCursor): Promise<WallPage>;
  /** Which of these are the first that their recipients were ever given: asked once the wall is shown, in one request. */
  firsts(wall: Wall, recognitions: readonly Recognition[]): Promise<ReadonlySet<RecognitionId>>;
  /** One item a recipient in one request; given once whatever happens on the way. */
  give(wall: Wall, recognition: NewRecognition, keys: readonly RecognitionKey[]): Promise<readonly Recognition[]>;
  /** Takes back what I gave, to the recycle bin: the undo. */
  takeBack(given: readonly Recognition[]): Promise<void>;
  /** Through the platform's own like; the new count. */
  like(wall: Wall, id: RecognitionId, liked: boolean): Promise<number>;
  /**
   * A native comment of the item. Where the list lets only givers and owners comment, an item of the writer's own; where
   * that cannot be kept either: `forbidden`.
   */
  congratulate(wall: Wall, id: RecognitionId, text: string): Promise<void>;
  /** The newest 30 comments and all words that are kept otherwise, newest last. One request. */
  comments(wall: Wall, id: RecognitionId): Promise<CommentsFound>;
  /** Takes my own words away; safe to repeat. */
  removeComment(wall: Wall, id: RecognitionId, comment: CommentId): Promise<void>;
  /** Recipient: hides or declines what was given to me, in a list of one's own items; undefined takes that back. */
  respond(wall: Wall, id: RecognitionId, answer: RecipientResponse['answer'] | undefined): Promise<void>;
}

export interface CommentsFound {
  readonly comments: readonly RecognitionComment[];
  /** False: there are older comments, which stand with the item. */
  readonly isWhole: boolean;
}

/** The lists as they are, for one reader. */
export interface Wall {
  /** False: the lists were not made yet, or I may not read them. */
  readonly exists: boolean;
  /** They are there, and SharePoint lets me read none of them. */
  readonly isClosed?: true;
  readonly canGive: boolean;
  readonly canManage: boolean;
  readonly me: Person;
  readonly badges: readonly Badge[];
  /** Ids of the SharePoint groups that I belong to; undefined: could not be asked, so no group's badge is offered. */
  readonly myGroupIds?: readonly number[];
  readonly missingColumns: readonly string[];
  /** A list that passed 5,000 items: filters answer from windows. */
  readonly isLarge: boolean;
}

/** What was given in one act, to one or several. */
export interface WallEntry {
  readonly recognitions: readonly Recognition[];
  /** The first that a recipient was ever given, where the page alone tells; elsewhere `firsts` does. */
  readonly isFirst: boolean;
}

export interface WallPage {
  readonly entries: readonly WallEntry[];
  readonly next?: WallCursor;
  /** Rows that could not be read, by id. */
  readonly unreadable: readonly { readonly id: number | undefined; readonly reason: string }[];
  readonly lookedThrough?: number;
  /** On a page of what I was given myself: how I answered to it, so that hidden and declined ones can be told. */
  readonly responses?: readonly RecipientResponse[];
}

/** The catalogue, for owners. */
export interface Badges {
  all(): Promise<readonly Badge[]>;
  save(badge: Omit<Badge, 'id' | 'etag'>, known: { readonly key: RecognitionKey } | { readonly badge: Badge }): Promise<Badge>;
  /** Groups of the site that a badge may name as its awarders, by name. One request. */
  groups(): Promise<readonly AwarderGroup[]>;
  /** Badges of a classic Community Site, and who was given them; empty without one. */
  classic(): Promise<{ readonly badges: readonly ClassicBadge[]; readonly gifts: readonly ClassicGift[] }>;
  /** Into the catalogue, with issuer and date as the classic site has them. Safe to run again. */
  importClassic(badges: readonly ClassicBadge[]): Promise<number>;
}

export interface Nominations {
  /** Newest first; open ones only unless asked otherwise. */
  list(wall: Wall, all: boolean): Promise<readonly BadgeNomination[]>;
  nominate(wall: Wall, nominee: Person, badge: BadgeId, reason: string, key: RecognitionKey): Promise<BadgeNomination>;
  endorse(wall: Wall, nomination: BadgeNominationId, reason: string, key: RecognitionKey): Promise<void>;
  /** Awarders of the badge only; `awarded` gives the recognition too. */
  decide(wall: Wall, nomination: BadgeNomination, answer: 'awarded' | 'declined', reason: string, key: RecognitionKey): Promise<void>;
}
