import { textOfBase64Url } from './base64Url';
import { firstObject, instantOf, instantOfSeconds, isObject, listOf, objectIn, textOf } from './json';
import type { JsonObject, SignedBadge } from './ReadBadge';

/** A badge and what is around it. */
export interface BadgeEnvelope {
  /** Undefined where the text holds none. */
  readonly credential?: JsonObject;
  readonly signed?: SignedBadge;
  /** Claims of the web token around the badge; empty without one. */
  readonly claims: JsonObject;
}

/** Takes a file's text apart: JSON with or without a proof inside, or a compact JWS around the badge. */
export function openEnvelope(text: string): BadgeEnvelope {
  const jws = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(text);
  if (!jws) {
    const credential = objectIn(text);
    const isSigned = credential !== undefined && listOf(credential.proof).some(isObject);
    return { credential, claims: {}, ...(isSigned ? { signed: { kind: 'embedded', credential, issuer: issuerOf(credential) } } : {}) };
  }
  const header = objectIn(textOfBase64Url(jws[1]));
  const claims = objectIn(textOfBase64Url(jws[2])) ?? {};
  // In Open Badges 3.0 of 2022 the badge is a claim of its own, since version 2.0 of the data model it is the claims.
  const credential = isObject(claims.vc) ? claims.vc : claims;
  return header
    ? { credential, claims, signed: { kind: 'jws', header, signingInput: `${jws[1]}.${jws[2]}`, signature: jws[3], issuer: issuerOf(credential) } }
    : { claims };
}

/**
 * Whether the token's own claims say what the badge says (Open Badges 3.0, "Verify a Credential VC-JWT Signature"). A
 * claim that is not there says nothing; the standard wants some, issuers leave them out.
 */
export function claimsFit({ credential = {}, claims }: BadgeEnvelope): boolean {
  const from = instantOf(credential.validFrom ?? credential.issuanceDate);
  const pairs: readonly (readonly [unknown, unknown])[] = [
    [claims.iss, issuerOf(credential)],
    [claims.jti, credential.id],
    [claims.sub, firstObject(credential.credentialSubject).id],
    [instantOfSeconds(claims.nbf), from]
  ];
  return pairs.every(([claimed, said]) => claimed === undefined || said === undefined || claimed === said);
}

export function issuerOf(credential: JsonObject): string {
  return textOf(credential.issuer) || textOf(firstObject(credential.issuer).id);
}
