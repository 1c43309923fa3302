import type { SignatureCheck, SignedBadge } from '../../core/recognition';

export type SignatureFound = Awaited<ReturnType<SignatureCheck['check']>>;

/** Signatures of JSON Web Signature that browsers can check (RFC 7518, RFC 8037). */
const methods: Readonly<Record<string, { readonly key: RsaHashedImportParams | EcKeyImportParams | Algorithm; readonly check: AlgorithmIdentifier | EcdsaParams }>> = {
  RS256: { key: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, check: { name: 'RSASSA-PKCS1-v1_5' } },
  ES256: { key: { name: 'ECDSA', namedCurve: 'P-256' }, check: { name: 'ECDSA', hash: 'SHA-256' } },
  EdDSA: { key: { name: 'Ed25519' }, check: { name: 'Ed25519' } }
};

/** Checks the words against the key that the file itself carries. No other host is asked, so whose key it is stays open. */
export async function checkSignature(signed: SignedBadge): Promise<SignatureFound> {
  if (signed.kind !== 'jws') return 'unknownMethod';
  const { alg, jwk } = signed.header;
  const method = typeof alg === 'string' && Object.prototype.hasOwnProperty.call(methods, alg) ? methods[alg] : undefined;
  if (!method) return 'unknownMethod';
  if (typeof jwk !== 'object' || jwk === null) return 'unknownKey';
  try {
    const key = await crypto.subtle.importKey('jwk', jwk as JsonWebKey, method.key, false, ['verify']);
    const isSame = await crypto.subtle.verify(method.check, key, bytesOf(signed.signature), new TextEncoder().encode(signed.signingInput));
    return isSame ? 'asSigned' : 'changed';
  } catch {
    // A key that is none, or a method that this browser does not have.
    return 'unknownKey';
  }
}

function bytesOf(base64Url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64Url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, character => character.charCodeAt(0));
}
