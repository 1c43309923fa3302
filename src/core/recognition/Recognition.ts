import type { DiscussionPlace, Person } from '../people';
import type { Brand, Instant } from '../shared';
import type { BadgeId } from './Badge';

export type RecognitionId = Brand<number, 'RecognitionId'>;
/** The same for every attempt to give one recognition to one person (exactly once). */
export type RecognitionKey = Brand<string, 'RecognitionKey'>;
/** Joins what was given to several people in one act. */
export type ActKey = Brand<string, 'ActKey'>;

/** `thanks` from a colleague, `managerThanks` from one's manager, `award`: a badge given by those who may. */
export type RecognitionKind = 'thanks' | 'managerThanks' | 'award';

/** What a recognition points at. */
export type EvidenceLink =
  | { readonly kind: 'post'; readonly place: DiscussionPlace; readonly title: string }
  /** Same-tenant address, http or https. */
  | { readonly kind: 'address'; readonly url: string; readonly title: string };

/** One person recognised by another: an item whose author SharePoint stamped. Never counted anywhere but from the items. */
export interface Recognition {
  readonly id: RecognitionId;
  readonly act: ActKey;
  readonly kind: RecognitionKind;
  /** The platform's Author, never a column. */
  readonly giver: Person;
  readonly recipient: Person;
  readonly badge?: BadgeId;
  readonly reason: string;
  readonly evidence?: EvidenceLink;
  readonly topics: readonly string[];
  readonly values: readonly string[];
  readonly at: Instant;
  readonly modified: Instant;
  /** Touched last by somebody who is neither its author nor likes it. */
  readonly isTouchedByOther?: true;
  /** From a classic site: who gave it and when, as that site said; the importer is the author. */
  readonly imported?: { readonly from: string; readonly giverName: string; readonly at: Instant };
  readonly nominationId?: number;
  readonly likeCount: number;
  readonly likedByMe: boolean;
  readonly etag: string;
  readonly integrity: Integrity;
}

/** What is wrong with a recognition: found by comparing what an item claims with what SharePoint stamped. */
export type IntegrityProblem =
  /** The columns were changed after it was given, by whomever. */
  | 'editedAfterwards'
  | 'givenToSelf'
  /** It claims to come from a classic site, with a giver and a date of its own, but its author is nobody who may import. */
  | 'claimedGiver'
  /** The claimed kind does not fit its author, for example a manager's thanks by somebody else. */
  | 'notTheManager'
  /** Its author may not award that badge, or it says award and names none. */
  | 'notAnAwarder'
  | 'evidenceGone'
  | 'evidenceMissing'
  | 'giverDeleted'
  | 'badgeGone'
  /** Given when its badge was no longer awarded. */
  | 'badgeRetired'
  | 'badgeExpired';

/**
 * `unchecked`: nobody asked yet, or not everything could be asked. `giverDeleted` and `badgeExpired` are shown but still
 * count (`standingProblems`): nobody forged anything.
 */
export type Integrity = { readonly state: 'unchecked' | 'sound' } | { readonly state: 'doubtful'; readonly problems: readonly IntegrityProblem[] };

/** What a recipient did with what was given: their own item, so nobody can do it for them. */
export interface RecipientResponse {
  readonly recognition: RecognitionId;
  /** The platform's Author: counts only when that is the recipient. */
  readonly by: Person;
  readonly answer: 'hidden' | 'declined';
}

export type CommentId = Brand<string, 'CommentId'>;

/** What somebody wrote with a recognition: a comment of SharePoint's own or an item, its author and moment stamped there either way. */
export interface RecognitionComment {
  readonly id: CommentId;
  readonly by: Person;
  /** Plain text. */
  readonly text: string;
  readonly at: Instant;
}

/** Why a giver is refused before anything is sent. */
export type GiveRefusal =
  | 'noRecipient' | 'toSelf' | 'noReason' | 'reasonTooLong' | 'tooManyRecipients' | 'notAnAwarder' | 'notTheManager' | 'managerUnknown'
  | 'evidenceMissing' | 'evidenceUnreadable' | 'badgeRetired' | 'foreignEvidence';

/** Typed and not sent. */
export interface NewRecognition {
  readonly act: ActKey;
  readonly kind: RecognitionKind;
  readonly recipients: readonly Person[];
  readonly badge?: BadgeId;
  readonly reason: string;
  readonly evidence?: EvidenceLink;
  readonly topics: readonly string[];
  readonly values: readonly string[];
  readonly nominationId?: number;
}
