import { isObject, listOf } from '../../../core/recognition';
import type { JsonObject, SignatureFinding, SignedBadge } from '../../../core/recognition';
import { bytesOfBase58, sha256 } from './bytes';
import { canonical, isKnownContext, isPlain } from './canonical';
import { publicKeyOf, signedBy } from './publicKeyOf';
import { verifyBytes } from './verifyBytes';
import type { KeyMethod } from './verifyBytes';

/** More proofs than anybody needs: each is checked by itself. */
const proofLimit = 4;
/** What is told of several proofs: one that fails says more than one that holds, which says more than one that cannot be checked. */
const order: readonly SignatureFinding[] = ['changed', 'asIssuerSigned', 'asSigned', 'keyElsewhere', 'unknownWords', 'unknownMethod', 'unknownKey'];

/**
 * Checks the proofs inside a badge: `eddsa-rdfc-2022` and `ecdsa-rdfc-2019` (P-256) of Data Integrity
 * (https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022, https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-rdfc-2019), and
 * `Ed25519Signature2020`, which Open Badges 3.0 began with and which is made the same way.
 */
export async function checkProofs({ credential, issuer }: Extract<SignedBadge, { kind: 'embedded' }>): Promise<SignatureFinding> {
  const { proof, ...document } = credential;
  const proofs = listOf(proof);
  if (proofs.length > proofLimit) return 'unknownMethod';
  const found = await Promise.all(proofs.map(one => isObject(one) ? checkProof(document, one, issuer) : 'unknownMethod'));
  return order.find(finding => found.includes(finding)) ?? 'unknownMethod';
}

async function checkProof(document: JsonObject, proof: JsonObject, issuer: string): Promise<SignatureFinding> {
  const method = methodOf(proof);
  if (!method) return 'unknownMethod';
  const key = publicKeyOf(proof.verificationMethod);
  if (key === undefined) return 'unknownKey';
  if (key === 'elsewhere') return 'keyElsewhere';
  const { proofValue, ...options } = proof;
  const signature = typeof proofValue === 'string' && proofValue.startsWith('z') ? bytesOfBase58(proofValue.slice(1)) : undefined;
  if (!signature) return 'changed';
  const context = contextOf(document, proof);
  if (!context) return 'changed';
  const texts = [{ ...options, '@context': context }, { ...document, '@context': context }];
  if (!isKnownContext(context) || !texts.every(text => isPlain(text))) return 'unknownWords';
  const signed = await signedBytes(texts);
  if (!signed) return 'unknownWords';
  const found = await verifyBytes(method, key.jwk, signature, signed);
  return found === 'same' ? signedBy(key, issuer) : found;
}

/** Proofs that lean on another proof, or are no assertion, are not known here. */
function methodOf({ type, cryptosuite, proofPurpose, previousProof }: JsonObject): KeyMethod | undefined {
  if (proofPurpose !== 'assertionMethod' || previousProof !== undefined) return undefined;
  if (type === 'Ed25519Signature2020') return 'EdDSA';
  if (type !== 'DataIntegrityProof') return undefined;
  return cryptosuite === 'eddsa-rdfc-2022' ? 'EdDSA' : cryptosuite === 'ecdsa-rdfc-2019' ? 'ES256' : undefined;
}

/** The context that was signed: the document's, or the proof's own, with which the document's has to begin. */
function contextOf(document: JsonObject, proof: JsonObject): readonly unknown[] | undefined {
  const context = asWritten(document['@context']);
  if (proof['@context'] === undefined) return context;
  const own = asWritten(proof['@context']);
  return own.every((one, at) => one === context[at]) ? own : undefined;
}

/** In a context even a null means something: it takes the definitions before it away. */
function asWritten(context: unknown): readonly unknown[] {
  return Array.isArray(context) ? context : [context];
}

/** The hash of the proof's options, then that of the document, each in its canonical form. */
async function signedBytes(texts: readonly JsonObject[]): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const hashes = await Promise.all(texts.map(async text => sha256(await canonical(text))));
    return Uint8Array.from(hashes.flatMap(hash => [...hash]));
  } catch {
    // A word without definition, an identifier that is no address, or a graph too tangled: nothing that could be held against the signature.
    return undefined;
  }
}
