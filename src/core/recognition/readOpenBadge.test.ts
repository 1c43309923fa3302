import fc from 'fast-check';
import { exampleBadge, exampleRecognition } from './exampleRecognition';
import type { Uri } from './OpenBadge';
import { openBadgeOf } from './openBadgeOf';
import type { OpenBadgeReading } from './ReadBadge';
import { openBadgeFileLimit, readOpenBadge } from './readOpenBadge';

const now = new Date('2026-03-01T09:00:00Z');
const site = 'https://issuer.example' as Uri;
const words = { name: 'Helpful answer', description: 'An answer that solved it', criteria: 'The asker accepted the answer' };
const made = openBadgeOf(exampleRecognition(7), exampleBadge(1, { validMonths: 12 }), {
  site: { url: site, name: 'Issuer' }, recognitionUrl: `${site}/7` as Uri, badgeUrl: `${site}/badge` as Uri, words, unsignedNotice: 'Nobody signed this file.', now
});
const read = (file: string): OpenBadgeReading => readOpenBadge(file, { now });
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims: object, header: object = { alg: 'RS256' }): string => `${encoded(header)}.${encoded(claims)}.c2ln`;

it('takes a web token apart for the check of its signature', () => {
  const header = { alg: 'RS256', kid: 'https://issuer.example/key' };
  const text = token(made, header);
  expect(read(`\ufeff${text}\n`)).toMatchObject({
    isReadable: true, problems: [], signed: { kind: 'jws', header, signature: 'c2ln', signingInput: text.slice(0, text.lastIndexOf('.')), issuer: site }
  });
});

it('takes the badge out of a claim of its own, as the version of 2022 has it', () => {
  const { validFrom, validUntil, ...rest } = made;
  const claims = { iss: site, jti: made.id, nbf: Date.parse(validFrom) / 1000, exp: Date.parse(validUntil as string) / 1000, vc: { ...rest, issuanceDate: validFrom } };
  expect(read(token(claims))).toMatchObject({ problems: [], checks: { dates: 'ok' }, badge: { validFrom, validUntil } });
});

it.each<[string, object]>([
  ['another issuer', { iss: 'https://elsewhere.example' }],
  ['another badge', { jti: 'https://issuer.example/8' }],
  ['another beginning', { nbf: 0 }],
  ['another subject', { sub: 'did:example:2', vc: { ...made, credentialSubject: { ...made.credentialSubject, id: 'did:example:1' } } }]
])('a token whose claims name %s says so', (_, claims) => {
  expect(read(token({ vc: made, ...claims }))).toMatchObject({ problems: ['envelope'], checks: { shape: 'failed' } });
});

it.each<[string, object, object]>([
  ['a proof inside', { proof: [{ type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' }] }, { signed: { kind: 'embedded', issuer: site } }],
  ['a proof that has run out', { proof: { type: 'DataIntegrityProof', expires: '2026-02-01T00:00:00Z' } }, { checks: { dates: 'failed' }, badge: { validUntil: '2026-02-01T00:00:00Z' } }],
  ['a list of badges called back', { credentialStatus: { id: 'https://issuer.example/1', type: 'x' } }, { checks: { revocation: 'cannotTell' } }],
  ['an end that is past', { validUntil: '2026-02-28T00:00:00Z' }, { checks: { dates: 'failed' } }],
  ['a beginning to come', { validFrom: '2026-04-01T00:00:00Z' }, { checks: { dates: 'failed' } }],
  ['the older names of the dates', { validFrom: undefined, issuanceDate: '2026-01-01T00:00:00+01:00', validUntil: undefined }, { checks: { dates: 'ok' }, badge: { validFrom: '2025-12-31T23:00:00Z' } }],
  ['no dates', { validFrom: undefined, validUntil: undefined }, { checks: { dates: 'absent', shape: 'failed' }, problems: ['noDates'] }],
  ['an issuer by address only', { issuer: 'https://issuer.example' }, { problems: [], badge: { issuer: { id: 'https://issuer.example', name: '' } } }],
  ['another type', { type: ['VerifiableCredential'] }, { problems: ['wrongType'] }],
  ['a name without end', { credentialSubject: { ...made.credentialSubject, achievement: { ...made.credentialSubject.achievement, name: 'x'.repeat(9000) } } }, { badge: { name: 'x'.repeat(300) } }],
  ['an end that is past, in a list', { validUntil: ['2026-02-28T00:00:00Z'] }, { checks: { dates: 'failed' }, badge: { validUntil: '2026-02-28T00:00:00Z' } }],
  ['a beginning to come, in a list', { validFrom: ['2026-04-01T00:00:00Z'] }, { checks: { dates: 'failed' } }],
  ['several ends, of which one is past', { validUntil: ['2027-01-01T00:00:00Z', '2026-02-28T00:00:00Z'] }, { checks: { dates: 'failed' } }],
  ['a proof that has run out, in a list', { proof: { type: 'DataIntegrityProof', expires: ['2026-02-01T00:00:00Z'] } }, { checks: { dates: 'failed' } }],
  ['a recipient in a list', { credentialSubject: { ...made.credentialSubject, identifier: [{ type: ['IdentityObject'], identityHash: ['else@school.example'], hashed: [false] }] } }, { problems: [], badge: { recipients: [{ value: 'else@school.example', isHashed: false }] } }],
  ['nothing but a type', { '@context': undefined, id: undefined, issuer: undefined, credentialSubject: undefined }, { problems: ['noContext', 'noId', 'noIssuer', 'noSubject', 'noRecipient', 'noAchievement', 'noName', 'noCriteria'] }]
])('says what it found: %s', (_, changes, expected) => {
  expect(read(JSON.stringify({ ...made, ...changes }))).toMatchObject(expected);
});

it.each([
  ['', 'notABadge'], ['[]', 'notABadge'], ['null', 'notABadge'], ['{"a":1}', 'notABadge'], ['a.b.c', 'notABadge'], ['<svg/>', 'notABadge'], ['['.repeat(200_000), 'notABadge'],
  [`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'notABadge'], ['{"type":"Assertion","badge":"https://x"}', 'olderVersion'], ['x'.repeat(openBadgeFileLimit + 1), 'tooLarge']
])('refuses %.40s as %s', (file, refusal) => {
  expect(read(file)).toEqual({ isReadable: false, refusal });
});

it('survives whatever a file holds', () => {
  const hostile = fc.oneof(fc.json(), fc.string(), fc.record({
    type: fc.anything(), '@context': fc.anything(), issuer: fc.anything(), proof: fc.anything(), validFrom: fc.anything(),
    credentialSubject: fc.oneof(fc.anything(), fc.record({ achievement: fc.anything(), identifier: fc.anything(), type: fc.anything() }))
  }).map(value => JSON.stringify(value) ?? ''));
  const claims = fc.record({ iss: fc.anything(), nbf: fc.anything(), exp: fc.anything(), vc: fc.anything() }).map(value => token(JSON.parse(JSON.stringify(value)) as object));
  fc.assert(fc.property(fc.oneof(hostile, claims), file => {
    const reading = read(file);
    if (reading.isReadable) expect(Object.values(reading.badge).every(value => typeof value === 'string' || typeof value === 'object')).toBe(true);
    else expect(['notABadge', 'olderVersion']).toContain(reading.refusal);
  }));
});
