import type { Instant } from '../shared';

/** What an Open Badges 3.0 file says, as plain text: nothing of it is an instruction, an address to open or markup. */
export interface ReadBadge {
  readonly name: string;
  readonly description: string;
  readonly criteria: string;
  readonly issuer: { readonly id: string; readonly name: string };
  /** Addresses, accounts or identifiers; hashed ones cannot be read. */
  readonly recipients: readonly { readonly value: string; readonly isHashed: boolean; readonly salt?: string }[];
  readonly validFrom?: Instant;
  readonly validUntil?: Instant;
  readonly narrative: string;
}

/** Why a file is not shown. */
export type ReadBadgeRefusal = 'tooLarge' | 'notABadge' | 'olderVersion';

/** Where a file departs from the published schema. */
export type ReadBadgeProblem =
  | 'noContext' | 'noId' | 'noName' | 'noIssuer' | 'noDates' | 'noSubject' | 'noRecipient' | 'noAchievement' | 'noCriteria' | 'wrongType';

export type CheckName = 'shape' | 'dates' | 'recipient' | 'signature' | 'revocation';

/** `cannotTell`: needs a key, a hash or another host, which a page of this site does not ask. `absent`: the file has nothing to check. */
export type CheckResult = 'ok' | 'failed' | 'absent' | 'cannotTell';

export type OpenBadgeReading =
  | { readonly isReadable: false; readonly refusal: ReadBadgeRefusal }
  | {
    readonly isReadable: true;
    readonly badge: ReadBadge;
    readonly problems: readonly ReadBadgeProblem[];
    readonly checks: Readonly<Record<CheckName, CheckResult>>;
    /** Set where the file is signed: for `SignatureCheck`. */
    readonly signed?: SignedBadge;
  };

/** A signed badge with what a check needs. */
export type SignedBadge =
  /** Compact JWS (RFC 7515). `header` is as the file has it: not to be trusted before the check. */
  | { readonly kind: 'jws'; readonly header: Readonly<Record<string, unknown>>; readonly signingInput: string; readonly signature: string }
  /** A data integrity proof inside the JSON. */
  | { readonly kind: 'embedded'; readonly cryptosuite: string };

/**
 * Signatures, checked where WebCrypto is. `asSigned`: the words are as the holder of that key signed them; whether the
 * key is the issuer's is another question, which nobody but the issuer's own host can answer.
 */
export interface SignatureCheck {
  check(signed: SignedBadge): Promise<'asSigned' | 'changed' | 'unknownKey' | 'unknownMethod'>;
}
