import type { Instant } from '../shared';

/** What an Open Badges 3.0 file says, as plain text: nothing of it is an instruction, an address to open or markup. */
export interface ReadBadge {
  readonly name: string;
  readonly description: string;
  readonly criteria: string;
  readonly issuer: { readonly id: string; readonly name: string };
  readonly recipients: readonly ReadRecipient[];
  readonly validFrom?: Instant;
  /** The earliest end that badge, envelope or proof names. */
  readonly validUntil?: Instant;
  readonly narrative: string;
}

/** An address, account or identifier; of a hashed one only whether it is a known one can be told. */
export interface ReadRecipient {
  /** Hashed: name of the method, `$`, and the hash of value and salt in hexadecimal. */
  readonly value: string;
  readonly isHashed: boolean;
  readonly salt?: string;
}

/** Why a file is not shown. */
export type ReadBadgeRefusal = 'tooLarge' | 'notABadge' | 'noBadgeInPicture' | 'olderVersion';

/** Where a file departs from the published schema; `envelope`: what was signed around the badge says something else than the badge. */
export type ReadBadgeProblem =
  | 'noContext' | 'noId' | 'noName' | 'noIssuer' | 'noDates' | 'noSubject' | 'noRecipient' | 'noAchievement' | 'noCriteria' | 'wrongType' | 'envelope';

/** `absent`: the file has nothing to check. `cannotTell`: another host would have to be asked, or nothing to compare with is known. */
export interface ReadBadgeChecks {
  readonly shape: 'ok' | 'failed';
  readonly dates: 'ok' | 'failed' | 'absent';
  readonly revocation: 'absent' | 'cannotTell';
}

export type RecipientFinding = 'ok' | 'failed' | 'absent' | 'cannotTell';

export type OpenBadgeReading =
  | { readonly isReadable: false; readonly refusal: ReadBadgeRefusal }
  | {
    readonly isReadable: true;
    readonly badge: ReadBadge;
    readonly problems: readonly ReadBadgeProblem[];
    readonly checks: ReadBadgeChecks;
    /** Set where the file is signed: for `SignatureCheck`. */
    readonly signed?: SignedBadge;
  };

/** A signed badge with what a check needs. All of it is as the file has it: not to be trusted before the check. */
export type SignedBadge =
  /** Compact JWS (RFC 7515). `issuer`: whom the badge inside names. */
  | { readonly kind: 'jws'; readonly header: JsonObject; readonly signingInput: string; readonly signature: string; readonly issuer: string }
  /** Data integrity proofs inside the JSON; `credential` is whole, its `proof` included. */
  | { readonly kind: 'embedded'; readonly credential: JsonObject; readonly issuer: string };

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * What a check of the signature found.
 * - `asIssuerSigned`: the words are as they were signed, with the key that is the issuer's identifier itself (`did:key`, `did:jwk`)
 * - `asSigned`: the words are as they were signed; whether the key is the issuer's only the issuer's own host can say
 * - `changed`: they are not
 * - `keyElsewhere`: the key is on another host, which is not asked
 * - `unknownKey`: no key, or none that fits the method
 * - `unknownMethod`: a way of signing that is not known here, or that this browser does not have
 * - `unknownWords`: the badge uses words whose definitions are not kept here, without which its signature means nothing
 */
export type SignatureFinding = 'asIssuerSigned' | 'asSigned' | 'changed' | 'keyElsewhere' | 'unknownKey' | 'unknownMethod' | 'unknownWords';

/** Signatures, checked where WebCrypto is. Asks no host. */
export interface SignatureCheck {
  check(signed: SignedBadge): Promise<SignatureFinding>;
}
