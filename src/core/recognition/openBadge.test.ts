import fc from 'fast-check';
import { openBadgeProblems } from '../../../test/support/openBadgeSchema';
import { samplePeople } from '../people/memory';
import type { Instant } from '../shared';
import { textOfBase64Url } from './base64Url';
import { exampleBadge, exampleRecognition } from './exampleRecognition';
import type { OpenBadge, Uri } from './OpenBadge';
import { openBadgeOf, openBadgeText } from './openBadgeOf';
import type { OpenBadgePlace } from './openBadgeOf';
import type { Recognition } from './Recognition';
import { readOpenBadge } from './readOpenBadge';

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

it('writes a badge in the words of Open Badges 3.0, unsigned and saying so', () => {
  const file = made();
  expect(file).toMatchObject({
    type: ['VerifiableCredential', 'OpenBadgeCredential'], name: words.name, description: 'Nobody signed this file.', validFrom: '2026-03-01T09:00:00Z', validUntil: '2027-01-05T09:07:00Z', awardedDate: '2026-01-05T09:07:00Z',
    issuer: { id: site, name: 'Knowhow' }, evidence: [{ id: `${site}?discussion=31`, name: 'Which form?' }],
    credentialSubject: { achievement: { criteria: { narrative: words.criteria } }, narrative: 'You found the right customs form within the hour.', source: { id: `${site}?recognition=7#giver`, name: 'Amina Haddad' } }
  });
  expect(file['@context']).toEqual(['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json']);
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
  expect(openBadgeProblems(file)).toEqual([]);
});

it('keeps giver and date of a classic site, and claims no address for that giver', () => {
  const file = made({ imported: { from: 'Community', giverName: 'Ann', at: '2020-05-01T00:00:00Z' as Instant } });
  expect(file.credentialSubject.source).toEqual({ id: `${site}?recognition=7#giver`, type: ['Profile'], name: 'Ann' });
  expect(file).toMatchObject({ awardedDate: '2020-05-01T00:00:00Z', validUntil: '2021-05-01T00:00:00Z' });
});

it('takes nobody\'s address along but the recipient\'s own', () => {
  expect(openBadgeText(made()).match(/[\w.%-]+@[\w.-]+/g)).toEqual(['jonas@contoso.example']);
});

it('does not begin after its end, once it has run out', () => {
  const file = made({}, { now: new Date('2028-01-01T00:00:00Z') });
  expect(file).toMatchObject({ validFrom: '2026-01-05T09:07:00Z', validUntil: '2027-01-05T09:07:00Z' });
  expect(readOpenBadge(openBadgeText(file), { now: new Date('2028-01-01T00:00:00Z') })).toMatchObject({ problems: [], checks: { dates: 'failed' } });
});

it('reads what it wrote, whatever the words, without a departure from the schema', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
  fc.assert(fc.property(text, text, text, fc.boolean(), fc.constantFrom(answerer, member, guest), (name, criteria, reason, hasEvidence, recipient) => {
    const file = made({ reason, recipient, ...(hasEvidence ? {} : { evidence: undefined }) }, { words: { name, description: name, criteria } });
    expect(openBadgeProblems(file)).toEqual([]);
    expect(readOpenBadge(openBadgeText(file), { now })).toEqual({
      isReadable: true, problems: [], checks: { shape: 'ok', dates: 'ok', revocation: 'absent' }, badge: expect.objectContaining({ name, criteria, narrative: reason, issuer: { id: site, name: 'Knowhow' } })
    });
  }));
});

it('decodes base64url as Node does', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => {
    expect(textOfBase64Url(Buffer.from(text).toString('base64url'))).toBe(text);
  }));
  expect(['a', 'a+b=', '_w'].map(textOfBase64Url)).toEqual([undefined, undefined, undefined]);
});
