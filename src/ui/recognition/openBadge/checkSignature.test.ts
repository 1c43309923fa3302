/** @jest-environment node */
import fc from 'fast-check';
import { badgeIssuer, signedToken, withProof } from '../../../../test/support/signBadge';
import type { BadgeIssuer, IssuerKind } from '../../../../test/support/signBadge';
import { readOpenBadge } from '../../../core/recognition';
import { checkSignature } from './checkSignature';

type Json = Record<string, unknown>;
const now = new Date('2026-03-01T09:00:00Z');
const openBadgeContexts = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];

const badge = (issuer: string, contexts: readonly string[] = openBadgeContexts): Json => ({
  '@context': contexts, id: 'https://school.example/badges/7', type: ['VerifiableCredential', 'OpenBadgeCredential'], name: 'Safety instructor',
  issuer: { id: issuer, type: ['Profile'], name: 'School of Safety' }, validFrom: '2026-01-05T09:00:00Z',
  credentialSubject: {
    id: 'mailto:jonas@contoso.example', type: ['AchievementSubject'],
    achievement: { id: 'https://school.example/achievements/1', type: ['Achievement'], name: 'Safety instructor', description: 'Teaches safety', criteria: { narrative: 'Two courses' } }
  }
});
const found = async (file: string | object): Promise<string> => {
  const reading = readOpenBadge(typeof file === 'string' ? file : JSON.stringify(file), { now });
  if (!reading.isReadable || !reading.signed) return 'not signed';
  return checkSignature(reading.signed);
};

const issuers = {} as Record<IssuerKind, BadgeIssuer>;
beforeAll(async () => {
  for (const kind of ['RS256', 'ES256', 'EdDSA'] as const) issuers[kind] = await badgeIssuer(kind);
});

describe('a web token', () => {
  it.each<[IssuerKind, string, (issuer: BadgeIssuer) => object, string]>([
    ['RS256', 'the key in its header', ({ jwk }) => ({ jwk }), 'asSigned'],
    ['ES256', 'the key in its header', ({ jwk }) => ({ jwk, kid: 'https://school.example/keys/1' }), 'asSigned'],
    ['EdDSA', 'the key in its header', ({ jwk }) => ({ jwk }), 'asSigned'],
    ['ES256', 'the key as did:key', ({ didKey }) => ({ kid: `${didKey}#${didKey.slice(8)}` }), 'asIssuerSigned'],
    ['EdDSA', 'the key as did:key', ({ didKey }) => ({ kid: didKey }), 'asIssuerSigned'],
    ['EdDSA', 'the newer name of its method', ({ didKey }) => ({ kid: didKey, alg: 'Ed25519' }), 'asIssuerSigned'],
    ['RS256', 'the key as did:jwk', ({ didJwk }) => ({ kid: `${didJwk}#0` }), 'asSigned'],
    ['EdDSA', 'the key at an address', () => ({ kid: 'https://school.example/keys/1' }), 'keyElsewhere'],
    ['EdDSA', 'the key at did:web', () => ({ kid: 'did:web:school.example#1' }), 'keyElsewhere'],
    ['EdDSA', 'a name of a key and nothing else', () => ({ kid: 'key-1' }), 'unknownKey'],
    ['EdDSA', 'no key', () => ({}), 'unknownKey'],
    ['EdDSA', 'another key of the same identifier', ({ didKey }) => ({ kid: `${didKey}#other` }), 'unknownKey'],
    ['EdDSA', 'a key of another kind', () => ({ jwk: issuers.RS256.jwk }), 'unknownKey'],
    ['EdDSA', 'a key that is none', () => ({ jwk: { kty: 'OKP', crv: 'Ed25519', x: 7 } }), 'unknownKey'],
    ['EdDSA', 'somebody else\'s key', ({ kind }) => ({ jwk: { ...issuers[kind].jwk, x: Buffer.alloc(32, 9).toString('base64url') } }), 'changed'],
    ['EdDSA', 'a method that is none', ({ jwk }) => ({ jwk, alg: 'none' }), 'unknownMethod'],
    ['EdDSA', 'a method of a shared secret', ({ jwk }) => ({ jwk, alg: 'HS256' }), 'unknownMethod'],
    ['EdDSA', 'the name of a property of every object as method', ({ jwk }) => ({ jwk, alg: 'constructor' }), 'unknownMethod'],
    ['EdDSA', 'something that has to be understood', ({ jwk }) => ({ jwk, crit: ['b64'], b64: false }), 'unknownMethod']
  ])('of %s with %s: %#', async (kind, _, header, expected) => {
    const issuer = issuers[kind];
    expect(await found(await signedToken(issuer, badge(issuer.didKey), header(issuer)))).toBe(expected);
  });

  it('is never as signed after one character of it was changed', async () => {
    const token = await signedToken(issuers.EdDSA, badge(issuers.EdDSA.didKey), { kid: issuers.EdDSA.didKey });
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    await fc.assert(fc.asyncProperty(fc.nat({ max: token.length - 1 }), fc.constantFrom(...letters), async (at, letter) => {
      fc.pre(token[at] !== letter && token[at] !== '.');
      expect(await found(`${token.slice(0, at)}${letter}${token.slice(at + 1)}`)).not.toMatch(/^as/);
    }), { numRuns: 300 });
  });

  it('whose last character only looks different is not as signed', async () => {
    const token = await signedToken(issuers.EdDSA, badge(issuers.EdDSA.didKey), { kid: issuers.EdDSA.didKey });
    const other = { A: 'B', Q: 'R', g: 'h', w: 'x' }[token.slice(-1)] as string;
    expect(await found(token)).toBe('asIssuerSigned');
    expect(await found(token.slice(0, -1) + other)).toBe('changed');
  });
});

describe('a proof inside', () => {
  const old = ['https://www.w3.org/2018/credentials/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json', 'https://w3id.org/security/suites/ed25519-2020/v1'];
  const ofOld = (issuer: string): Json => {
    const { validFrom, ...rest } = badge(issuer, old);
    return { ...rest, issuanceDate: validFrom };
  };

  it.each<[string, IssuerKind, (issuer: BadgeIssuer) => Promise<object>, string]>([
    ['eddsa-rdfc-2022', 'EdDSA', issuer => withProof(issuer, badge(issuer.didKey)), 'asIssuerSigned'],
    ['ecdsa-rdfc-2019', 'ES256', issuer => withProof(issuer, badge(issuer.didKey)), 'asIssuerSigned'],
    ['Ed25519Signature2020', 'EdDSA', issuer => withProof(issuer, ofOld(issuer.didKey), { type: 'Ed25519Signature2020', cryptosuite: undefined }), 'asIssuerSigned'],
    ['an issuer of another name', 'EdDSA', issuer => withProof(issuer, badge('https://school.example')), 'asSigned'],
    ['a key at an address', 'EdDSA', issuer => withProof(issuer, badge('https://school.example'), { verificationMethod: 'https://school.example/keys/1' }), 'keyElsewhere'],
    ['a key at did:web', 'EdDSA', issuer => withProof(issuer, badge('https://school.example'), { verificationMethod: 'did:web:school.example#1' }), 'keyElsewhere'],
    ['another purpose', 'EdDSA', issuer => withProof(issuer, badge(issuer.didKey), { proofPurpose: 'authentication' }), 'unknownMethod'],
    ['a way of signing that is not known', 'EdDSA', issuer => withProof(issuer, badge(issuer.didKey), { cryptosuite: 'bbs-2023' }), 'unknownMethod'],
    ['the wrong kind of key', 'ES256', issuer => withProof(issuer, badge(issuer.didKey), { cryptosuite: 'eddsa-rdfc-2022' }), 'unknownKey'],
    ['no signature', 'EdDSA', async issuer => ({ ...await withProof(issuer, badge(issuer.didKey)), proof: { ...(await withProof(issuer, badge(issuer.didKey))).proof as object, proofValue: undefined } }), 'changed'],
    ['a context that nobody published', 'EdDSA', async issuer => ({ ...await withProof(issuer, badge(issuer.didKey)), '@context': [...openBadgeContexts, 'https://school.example/words'] }), 'unknownWords'],
    ['a context of its own', 'EdDSA', async issuer => ({ ...await withProof(issuer, badge(issuer.didKey)), '@context': [...openBadgeContexts, { honours: 'https://schema.org/name' }] }), 'unknownWords'],
    ['a word that nobody defined', 'EdDSA', async issuer => ({ ...await withProof(issuer, badge(issuer.didKey)), honours: 'With distinction' }), 'unknownWords'],
    ['keywords of JSON-LD inside', 'EdDSA', async issuer => ({ ...await withProof(issuer, badge(issuer.didKey)), evidence: { '@included': [] } }), 'unknownWords'],
    ['a word written as the address of its definition', 'EdDSA', async issuer => hidden(await withProof(issuer, revocable(issuer.didKey)), 'credentialStatus', 'https://www.w3.org/2018/credentials#credentialStatus'), 'unknownWords'],
    ['a context that takes the words before it away', 'EdDSA', async issuer => ({ ...await withProof(issuer, badge(issuer.didKey)), '@context': [openBadgeContexts[1], null, ...openBadgeContexts] }), 'unknownWords'],
    ['more proofs than anybody needs', 'EdDSA', async issuer => ({ ...badge(issuer.didKey), proof: Array(5).fill((await withProof(issuer, badge(issuer.didKey))).proof) }), 'unknownMethod']
  ])('of %s: %#', async (_, kind, make, expected) => {
    expect(await found(await make(issuers[kind]))).toBe(expected);
  });

  it('tells the end that was signed, though somebody wrote it as a list, which changes nothing of what is signed', async () => {
    const signed = await withProof(issuers.EdDSA, { ...badge(issuers.EdDSA.didKey), validUntil: '2026-02-01T00:00:00Z' });
    const listed = JSON.stringify({ ...signed, validUntil: [signed.validUntil] });
    expect(await found(listed)).toBe('asIssuerSigned');
    expect(readOpenBadge(listed, { now })).toMatchObject({ badge: { validUntil: '2026-02-01T00:00:00Z' }, checks: { dates: 'failed' } });
  });

  it('that holds does not hide another one that does not', async () => {
    const [good, other] = [await withProof(issuers.EdDSA, badge(issuers.EdDSA.didKey)), await withProof(issuers.ES256, badge(issuers.ES256.didKey))];
    const elsewhere = { ...good.proof as object, verificationMethod: 'did:web:school.example' };
    expect(await found({ ...good, proof: [elsewhere, good.proof] })).toBe('asIssuerSigned');
    expect(await found({ ...good, proof: [good.proof, other.proof] })).toBe('changed');
  });

  it('is never as signed after a text of the badge was changed', async () => {
    const signed = await withProof(issuers.EdDSA, badge(issuers.EdDSA.didKey));
    const leaves = leavesOf(signed);
    await fc.assert(fc.asyncProperty(fc.constantFrom(...leaves), fc.nat(), fc.constantFrom('x', 'Z', '7', 'é', ' ', '\u202e'), async (path, position, letter) => {
      const text = at(signed, path);
      const where = position % text.length;
      fc.pre(text[where] !== letter);
      expect(await found(changed(signed, path, `${text.slice(0, where)}${letter}${text.slice(where + 1)}`))).not.toMatch(/^as/);
    }), { numRuns: 150 });
  });

  it('is as signed whatever the order of its properties and the white space', async () => {
    const signed = await withProof(issuers.EdDSA, badge(issuers.EdDSA.didKey));
    expect(await found(JSON.stringify(Object.fromEntries(Object.entries(signed).reverse()), undefined, 4))).toBe('asIssuerSigned');
  });

  it('of a graph that is made to take hours ends', async () => {
    const tangle = Array.from({ length: 40 }, () => ({ type: ['Evidence'], name: 'same' }));
    const begin = Date.now();
    expect(await found({ ...await withProof(issuers.EdDSA, badge(issuers.EdDSA.didKey)), evidence: tangle })).toMatch(/^(changed|unknownWords)$/);
    expect(Date.now() - begin).toBeLessThan(10_000);
  });
});

/** One that may be called back. */
function revocable(issuer: string): Json {
  return { ...badge(issuer), credentialStatus: { id: 'https://school.example/called-back#7', type: 'BitstringStatusListEntry' } };
}

function hidden(value: Json, word: string, as: string): Json {
  const { [word]: found, ...rest } = value;
  return { ...rest, [as]: found };
}

type Path = readonly (string | number)[];

/** Paths of every text in a value. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, Array.isArray(value) ? Number(key) : key])) : [];
}

function at(value: unknown, path: Path): string {
  return path.reduce<unknown>((inner, key) => (inner as Json)[key], value) as string;
}

function changed(value: unknown, [key, ...rest]: Path, text: string): Json {
  if (key === undefined) return text as unknown as Json;
  const copy = (Array.isArray(value) ? [...value] : { ...value as Json }) as Json;
  copy[key] = changed((value as Json)[key], rest, text);
  return copy;
}
