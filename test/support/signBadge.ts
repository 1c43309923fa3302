import { base64UrlOf, sha256 } from '../../src/ui/recognition/openBadge/bytes';

/** Issuers of badges with keys of their own, made anew for a test. The other half of what the product checks. */

const kinds = {
  RS256: { make: { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' }, sign: { name: 'RSASSA-PKCS1-v1_5' } },
  ES256: { make: { name: 'ECDSA', namedCurve: 'P-256' }, sign: { name: 'ECDSA', hash: 'SHA-256' } },
  EdDSA: { make: { name: 'Ed25519' }, sign: { name: 'Ed25519' } }
} as const;

export type IssuerKind = keyof typeof kinds;

export interface BadgeIssuer {
  readonly kind: IssuerKind;
  readonly jwk: JsonWebKey;
  /** Not of RSA, whose keys are too long for one. */
  readonly didKey: string;
  readonly didJwk: string;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

export async function badgeIssuer(kind: IssuerKind): Promise<BadgeIssuer> {
  const { make, sign } = kinds[kind];
  const keys = await crypto.subtle.generateKey(make, true, ['sign', 'verify']) as CryptoKeyPair;
  const { kty, crv, x, y, n, e } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const jwk = JSON.parse(JSON.stringify({ kty, crv, x, y, n, e })) as JsonWebKey;
  return {
    kind, jwk, didKey: kind === 'RS256' ? '' : `did:key:z${base58Of(multikey(jwk))}`,
    didJwk: `did:jwk:${base64UrlOf(new TextEncoder().encode(JSON.stringify(jwk)))}`,
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(sign, keys.privateKey, Uint8Array.from(bytes)))
  };
}

/** A compact JWS. `header` beside `alg`. */
export async function signedToken(issuer: BadgeIssuer, claims: object, header: object): Promise<string> {
  const encoded = [{ alg: issuer.kind, ...header }, claims].map((part) => base64UrlOf(new TextEncoder().encode(JSON.stringify(part))));
  const signature = await issuer.sign(new TextEncoder().encode(encoded.join('.')));
  return [...encoded, base64UrlOf(signature)].join('.');
}

/** A badge with a proof inside. */
export async function withProof(issuer: BadgeIssuer, badge: Readonly<Record<string, unknown>>, marks: Readonly<Record<string, unknown>> = {}): Promise<Record<string, unknown>> {
  const options = JSON.parse(JSON.stringify({
    type: 'DataIntegrityProof', cryptosuite: issuer.kind === 'ES256' ? 'ecdsa-rdfc-2019' : 'eddsa-rdfc-2022', created: '2026-01-05T09:00:00Z',
    verificationMethod: `${issuer.didKey}#${issuer.didKey.slice('did:key:'.length)}`, proofPurpose: 'assertionMethod', ...marks
  })) as object;
  const { canonical } = await import('../../src/ui/recognition/openBadge/canonical');
  const texts = [{ ...options, '@context': badge['@context'] }, badge];
  const hashes = await Promise.all(texts.map(async (text) => sha256(await canonical(text))));
  const proofValue = `z${base58Of(await issuer.sign(Uint8Array.from(hashes.flatMap((hash) => [...hash]))))}`;
  return { ...badge, proof: { ...options, proofValue } };
}

function multikey({ crv, x, y }: JsonWebKey): Uint8Array {
  const bytes = (text: string | undefined): Buffer => Buffer.from(text ?? '', 'base64url');
  return Uint8Array.from(crv === 'Ed25519' ? [0xed, 0x01, ...bytes(x)] : [0x80, 0x24, 2 + (bytes(y)[31] & 1), ...bytes(x)]);
}

/** By long division: the digits of base 58, the last first. */
export function base58Of(bytes: Uint8Array): string {
  const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let at = 0; at < digits.length; at++) {
      carry += digits[at] * 256;
      digits[at] = carry % 58;
      carry = Math.floor(carry / 58);
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) digits.push(carry % 58);
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + digits.reverse().map((digit) => letters[digit]).join('');
}
