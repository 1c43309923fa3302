import type { SignatureCheck, SignatureFinding, SignedBadge } from '../../../core/recognition';
import { bytesOfBase64Url } from './bytes';
import { publicJwk, publicKeyOf, signedBy } from './publicKeyOf';
import type { PublicKey } from './publicKeyOf';
import { verifyBytes } from './verifyBytes';
import type { KeyMethod } from './verifyBytes';

/** Asks no host: a key that is not in the file itself stays unknown. What proofs inside JSON need comes when one is checked. */
export const checkSignature: SignatureCheck['check'] = async signed => {
  if (signed.kind === 'jws') return checkJws(signed);
  const { checkProofs } = await import(/* webpackChunkName: 'kh-proofs' */ './checkProofs');
  return checkProofs(signed);
};

/** `EdDSA` and `Ed25519` (RFC 9864) are two names of one method. */
const methods: Readonly<Record<string, KeyMethod>> = { RS256: 'RS256', ES256: 'ES256', EdDSA: 'EdDSA', Ed25519: 'EdDSA' };

async function checkJws({ header, signingInput, signature, issuer }: Extract<SignedBadge, { kind: 'jws' }>): Promise<SignatureFinding> {
  const { alg, kid, jwk, crit } = header;
  const method = typeof alg === 'string' && Object.prototype.hasOwnProperty.call(methods, alg) ? methods[alg] : undefined;
  // `crit` names what a reader has to understand (RFC 7515, section 4.1.11): none of it is understood here.
  if (!method || crit !== undefined) return 'unknownMethod';
  const named = publicKeyOf(kid);
  const key: PublicKey | 'elsewhere' | undefined = typeof named === 'object' ? named : keyInHeader(jwk) ?? named;
  if (key === undefined) return 'unknownKey';
  if (key === 'elsewhere') return 'keyElsewhere';
  const bytes = bytesOfBase64Url(signature);
  if (!bytes) return 'changed';
  const found = await verifyBytes(method, key.jwk, bytes, new TextEncoder().encode(signingInput));
  return found === 'same' ? signedBy(key, issuer) : found;
}

function keyInHeader(value: unknown): PublicKey | undefined {
  const jwk = publicJwk(value);
  return jwk && { jwk };
}
