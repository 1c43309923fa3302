import type { Brand, Instant } from '../shared';

export type BadgeId = Brand<number, 'BadgeId'>;

/** Who may award a badge; SharePoint's own groups decide about `group`. */
export type Awarders =
  | { readonly kind: 'everyone' }
  /** Of the recipient, as the profile or Graph says. */
  | { readonly kind: 'managers' }
  | { readonly kind: 'group'; readonly groupId: number; readonly groupName: string };

/** A SharePoint group of the site. */
export interface AwarderGroup {
  readonly id: number;
  readonly name: string;
}

/** An entry of the catalogue. Made by owners; nothing about who has it is stored here. */
export interface Badge {
  readonly id: BadgeId;
  readonly name: string;
  readonly description: string;
  /** What somebody has to have done, in words. */
  readonly criteria: string;
  /** Name of a shipped icon (`badgeIcons`), or a same-tenant address. */
  readonly icon: string;
  readonly awarders: Awarders;
  readonly needsEvidence: boolean;
  /** Months until it has to be renewed; undefined: for good. */
  readonly validMonths?: number;
  /** No longer awarded; what was awarded stays. */
  readonly isRetired: boolean;
  /** BCP 47 → texts in that language. */
  readonly translations: Readonly<Record<string, { readonly name: string; readonly description: string; readonly criteria: string }>>;
  /** Where it came from, for badges of a classic Community Site (D-7). */
  readonly importedFrom?: string;
  /** Last change of the entry: one that is retired was so from then on at the latest. Undefined: not known. */
  readonly changedAt?: Instant;
  readonly etag: string;
}

/** A badge as a classic Community Site has it, and who was given it. */
export interface ClassicBadge {
  /** Item id in the hidden Badges list. */
  readonly id: number;
  readonly name: string;
  readonly importedAs?: BadgeId;
}

export interface ClassicGift {
  readonly badge: ClassicBadge;
  readonly memberId: number;
  readonly memberName: string;
  /** Classic sites keep no date of the gift: that of the membership item's last change. */
  readonly at: Instant;
}
