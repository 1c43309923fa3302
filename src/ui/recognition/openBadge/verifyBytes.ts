export type KeyMethod = 'RS256' | 'ES256' | 'EdDSA';

/** Ways of signing that browsers can check (RFC 7518, RFC 8037). */
const methods: Readonly<Record<KeyMethod, { readonly key: RsaHashedImportParams | EcKeyImportParams | Algorithm; readonly check: AlgorithmIdentifier | EcdsaParams }>> = {
  RS256: { key: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, check: { name: 'RSASSA-PKCS1-v1_5' } },
  ES256: { key: { name: 'ECDSA', namedCurve: 'P-256' }, check: { name: 'ECDSA', hash: 'SHA-256' } },
  EdDSA: { key: { name: 'Ed25519' }, check: { name: 'Ed25519' } }
};

/** `unknownKey`: a key that is none, or not of this method; `unknownMethod`: this browser does not have it (Ed25519 is young). */
export async function verifyBytes(method: KeyMethod, jwk: JsonWebKey, signature: Uint8Array<ArrayBuffer>, signed: Uint8Array<ArrayBuffer>): Promise<'same' | 'changed' | 'unknownKey' | 'unknownMethod'> {
  const { key: kind, check } = methods[method];
  try {
    const key = await crypto.subtle.importKey('jwk', jwk, kind, false, ['verify']);
    return await crypto.subtle.verify(check, key, signature, signed) ? 'same' : 'changed';
  } catch (error) {
    return (error as { name?: string }).name === 'NotSupportedError' ? 'unknownMethod' : 'unknownKey';
  }
}
