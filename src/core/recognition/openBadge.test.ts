import fc from 'fast-check';
import { samplePeople } from '../people/memory';
import type { Instant } from '../shared';
import { textOfBase64Url } from './base64Url';
import { exampleBadge, exampleRecognition } from './exampleRecognition';
import type { OpenBadge, Uri } from './OpenBadge';
import { openBadgeOf, openBadgeText } from './openBadgeOf';
import type { OpenBadgePlace } from './openBadgeOf';
import type { OpenBadgeReading } from './ReadBadge';
import type { Recognition } from './Recognition';
import { openBadgeFileLimit, readOpenBadge } from './readOpenBadge';

const { answerer, member, guest } = samplePeople;
const now = new Date('2026-03-01T09:00:00Z');
const site = 'https://contoso.sharepoint.com/sites/knowhow';
const uri = (path: string): Uri => `${site}${path}` as Uri;
const words = { name: 'Helpful answer', description: 'An answer that solved it', criteria: 'The asker accepted the answer' };
const place: OpenBadgePlace = {
  site: { url: uri(''), name: 'Knowhow' }, recognitionUrl: uri('?recognition=7'), badgeUrl: uri('?badge=1'), evidenceUrl: uri('?discussion=31'), words, unsignedNotice: 'Nobody signed this file.', now
};
const evidence = { kind: 'post' as const, title: 'Which form?', place: { listId: 'a', discussionId: 31 } };
const badge = exampleBadge(1, { validMonths: 12 });
const made = (marks: Partial<Recognition> = {}, more: Partial<OpenBadgePlace> = {}): OpenBadge => openBadgeOf(exampleRecognition(7, { evidence, ...marks }), badge, { ...place, ...more });
const read = (file: string, me = answerer): OpenBadgeReading => readOpenBadge(file, { now, me });

/** What the published JSON schema requires, object by object; where it allows no other properties, those too. */
function departures(file: OpenBadge): readonly string[] {
  const { credentialSubject: subject } = file;
  const wants = (name: string, value: object, required: readonly string[], others?: readonly string[]): readonly string[] => [
    ...required.filter(key => !(key in value)).map(key => `${name} lacks ${key}`),
    ...Object.keys(value).filter(key => others && !required.includes(key) && !others.includes(key)).map(key => `${name} may not have ${key}`)
  ];
  return [
    ...wants('credential', file, ['@context', 'id', 'type', 'name', 'credentialSubject', 'issuer', 'validFrom']),
    ...wants('subject', subject, ['type', 'achievement'], ['id', 'identifier', 'narrative', 'source', 'activityStartDate', 'activityEndDate', 'image', 'role']),
    ...wants('achievement', subject.achievement, ['id', 'type', 'criteria', 'description', 'name']),
    ...[file.issuer, subject.source].flatMap(profile => wants('profile', profile, ['id', 'type'])),
    ...subject.identifier.flatMap(one => wants('identity', one, ['type', 'hashed', 'identityHash', 'identityType'], ['salt'])),
    ...(file.evidence ?? []).flatMap(one => wants('evidence', one, ['type'])),
    ...file.credentialSchema.flatMap(one => wants('schema', one, ['id', 'type']))
  ];
}

it('writes a badge in the words of Open Badges 3.0, unsigned and saying so', () => {
  const file = made();
  expect(file).toMatchObject({
    type: ['VerifiableCredential', 'OpenBadgeCredential'], name: words.name, description: 'Nobody signed this file.', validFrom: '2026-03-01T09:00:00Z', validUntil: '2027-01-05T09:07:00Z', awardedDate: '2026-01-05T09:07:00Z',
    issuer: { id: site, name: 'Knowhow' }, evidence: [{ id: `${site}?discussion=31`, name: 'Which form?' }],
    credentialSubject: { achievement: { criteria: { narrative: words.criteria } }, narrative: 'You found the right customs form within the hour.', source: { id: 'mailto:amina@contoso.example', name: 'Amina Haddad' } }
  });
  expect(file['@context']).toEqual(['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']);
  expect('proof' in file).toBe(false);
});

it.each<[string, Partial<Recognition>, Partial<OpenBadgePlace>, object]>([
  ['by address', {}, {}, { hashed: false, identityHash: 'jonas@contoso.example', identityType: 'emailAddress' }],
  ['by a hash of the address', {}, { hashedAddress: { sha256: 'ab12', salt: 's' } }, { hashed: true, identityHash: 'sha256$ab12', identityType: 'emailAddress', salt: 's' }],
  ['by account', { recipient: { ...answerer, email: undefined } }, {}, { hashed: false, identityHash: 'jonas@contoso.example', identityType: 'userName' }],
  ['by name alone', { recipient: { ...answerer, email: undefined, loginName: undefined } }, {}, { hashed: false, identityHash: 'Jonas Keller', identityType: 'identifier' }]
])('names the recipient %s', (_, marks, more, expected) => {
  const file = made(marks, more);
  expect(file.credentialSubject.identifier).toEqual([{ type: 'IdentityObject', ...expected }]);
  expect(departures(file)).toEqual([]);
});

it('keeps giver and date of a classic site, and claims no address for that giver', () => {
  const file = made({ imported: { from: 'Community', giverName: 'Ann', at: '2020-05-01T00:00:00Z' as Instant } });
  expect(file.credentialSubject.source).toEqual({ id: `${site}?recognition=7#giver`, type: ['Profile'], name: 'Ann' });
  expect(file).toMatchObject({ awardedDate: '2020-05-01T00:00:00Z', validUntil: '2021-05-01T00:00:00Z' });
});

it('reads what it wrote, whatever the words, without a departure from the schema', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
  fc.assert(fc.property(text, text, text, fc.boolean(), fc.constantFrom(answerer, member, guest), (name, criteria, reason, hasEvidence, recipient) => {
    const file = made({ reason, recipient, ...(hasEvidence ? {} : { evidence: undefined }) }, { words: { name, description: name, criteria } });
    expect(departures(file)).toEqual([]);
    const reading = read(openBadgeText(file), recipient);
    expect(reading).toMatchObject({
      isReadable: true, problems: [], checks: { shape: 'ok', dates: 'ok', recipient: 'ok', signature: 'absent', revocation: 'absent' }, badge: { name, criteria, narrative: reason, issuer: { id: site, name: 'Knowhow' } }
    });
  }));
});

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

it('takes a signed badge apart for the check, and vouches for nothing itself', () => {
  const header = { alg: 'RS256', kid: 'https://issuer.example/key' };
  const reading = read(`${encoded(header)}.${encoded(made())}.c2ln\n`);
  expect(reading).toMatchObject({ isReadable: true, checks: { shape: 'ok', signature: 'cannotTell' }, signed: { kind: 'jws', header, signature: 'c2ln' } });
  expect(read(`${encoded(header)}.${encoded({ vc: made() })}.c2ln`)).toMatchObject({ isReadable: true, problems: [] });
});

it.each<[string, object, object]>([
  ['a proof inside', { proof: [{ type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' }] }, { checks: { signature: 'cannotTell' }, signed: { kind: 'embedded', cryptosuite: 'eddsa-rdfc-2022' } }],
  ['a status elsewhere', { credentialStatus: { id: 'https://issuer.example/1', type: 'x' } }, { checks: { revocation: 'cannotTell' } }],
  ['an end that is past', { validUntil: '2026-02-28T00:00:00Z' }, { checks: { dates: 'failed' } }],
  ['a beginning to come', { validFrom: '2026-04-01T00:00:00Z' }, { checks: { dates: 'failed' } }],
  ['the older names of the dates', { validFrom: undefined, issuanceDate: '2026-01-01T00:00:00+01:00', validUntil: undefined }, { checks: { dates: 'ok' }, badge: { validFrom: '2025-12-31T23:00:00Z' } }],
  ['no dates', { validFrom: undefined, validUntil: undefined }, { checks: { dates: 'absent', shape: 'failed' }, problems: ['noDates'] }],
  ['an issuer by address only', { issuer: 'https://issuer.example' }, { problems: [], badge: { issuer: { id: 'https://issuer.example', name: '' } } }],
  ['another type', { type: ['VerifiableCredential'] }, { problems: ['wrongType'] }],
  ['nothing but a type', { '@context': undefined, id: undefined, issuer: undefined, credentialSubject: undefined }, { problems: ['noContext', 'noId', 'noIssuer', 'noSubject', 'noRecipient', 'noAchievement', 'noName', 'noCriteria'] }]
])('says what it found: %s', (_, changes, expected) => {
  expect(read(JSON.stringify({ ...made(), ...changes }))).toMatchObject(expected);
});

it.each([
  ['mine, by identifier', answerer, {}, 'ok'],
  ['somebody else\'s', member, {}, 'failed'],
  ['mine, by mailto', answerer, { id: 'mailto:Jonas@contoso.example', identifier: undefined }, 'ok'],
  ['hashed, which needs a hash to compare', answerer, { identifier: [{ type: 'IdentityObject', hashed: true, identityHash: 'sha256$ab', identityType: 'emailAddress' }] }, 'cannotTell'],
  ['a decentralised identifier', answerer, { id: 'did:example:1', identifier: undefined }, 'cannotTell'],
  ['nobody\'s', answerer, { identifier: undefined }, 'absent'],
  ['unknown to somebody without address', { ...member, email: undefined }, {}, 'cannotTell']
])('says whose it is: %s', (_, me, subject, expected) => {
  const file = made();
  expect(read(JSON.stringify({ ...file, credentialSubject: { ...file.credentialSubject, ...subject } }), me)).toMatchObject({ checks: { recipient: expected } });
});

it.each([
  ['', 'notABadge'], ['[]', 'notABadge'], ['null', 'notABadge'], ['{"a":1}', 'notABadge'], ['a.b.c', 'notABadge'], ['<svg/>', 'notABadge'],
  ['{"type":"Assertion","badge":"https://x"}', 'olderVersion'], ['x'.repeat(openBadgeFileLimit + 1), 'tooLarge']
])('refuses %.40s as %s', (file, refusal) => {
  expect(read(file)).toEqual({ isReadable: false, refusal });
});

it('survives whatever a file holds', () => {
  const hostile = fc.oneof(fc.json(), fc.string(), fc.record({
    type: fc.anything(), '@context': fc.anything(), issuer: fc.anything(), proof: fc.anything(), validFrom: fc.anything(),
    credentialSubject: fc.oneof(fc.anything(), fc.record({ achievement: fc.anything(), identifier: fc.anything(), type: fc.anything() }))
  }).map(value => JSON.stringify(value) ?? ''));
  fc.assert(fc.property(hostile, file => {
    const reading = read(file);
    if (reading.isReadable) expect(Object.values(reading.badge).every(value => typeof value === 'string' || typeof value === 'object')).toBe(true);
    else expect(['notABadge', 'olderVersion']).toContain(reading.refusal);
  }));
});

it('decodes base64url as Node does', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => {
    expect(textOfBase64Url(Buffer.from(text).toString('base64url'))).toBe(text);
  }));
  expect(['a', 'a+b=', '_w'].map(textOfBase64Url)).toEqual([undefined, undefined, undefined]);
});
