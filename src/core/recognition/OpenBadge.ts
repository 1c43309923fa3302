import type { Brand, Instant } from '../shared';

/** Absolute http(s) address, `mailto:` or `urn:`. */
export type Uri = Brand<string, 'Uri'>;

/**
 * An AchievementCredential of Open Badges 3.0, as far as we write it. Shape:
 * https://www.imsglobal.org/spec/ob/v3p0/ (data model) and its JSON schema
 * https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json.
 * Without `proof` it is a claim in the standard's words, not a verifiable credential: `description` says so to people.
 */
export interface OpenBadge {
  readonly '@context': readonly string[];
  readonly id: Uri;
  readonly type: readonly ['VerifiableCredential', 'OpenBadgeCredential'];
  readonly name: string;
  readonly description: string;
  readonly issuer: OpenBadgeProfile;
  readonly validFrom: Instant;
  readonly validUntil?: Instant;
  readonly awardedDate: Instant;
  readonly credentialSubject: {
    readonly type: readonly ['AchievementSubject'];
    readonly identifier: readonly OpenBadgeIdentity[];
    readonly achievement: {
      readonly id: Uri;
      readonly type: readonly ['Achievement'];
      readonly name: string;
      readonly description: string;
      readonly criteria: { readonly narrative: string };
    };
    readonly narrative: string;
    /** Who gave it, on behalf of the issuer. */
    readonly source: OpenBadgeProfile;
  };
  readonly evidence?: readonly { readonly id?: Uri; readonly type: readonly ['Evidence']; readonly name: string }[];
  readonly credentialSchema: readonly { readonly id: Uri; readonly type: '1EdTechJsonSchemaValidator2019' }[];
}

export interface OpenBadgeProfile {
  readonly id: Uri;
  readonly type: readonly ['Profile'];
  readonly name: string;
}

export interface OpenBadgeIdentity {
  readonly type: 'IdentityObject';
  readonly hashed: boolean;
  /** The address or name itself, or `sha256$` and the hash in hexadecimal. */
  readonly identityHash: string;
  readonly identityType: 'emailAddress' | 'userName' | 'identifier';
  readonly salt?: string;
}

/** The third defines the type of `credentialSchema`, which the second lacks. */
export const openBadgeContexts = [
  'https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'
] as const;
export const openBadgeSchema = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json' as Uri;
