import fc from 'fast-check';
import { samplePeople } from '../../src/core/people/memory';
import { exampleBadge, exampleRecognition } from '../../src/core/recognition/exampleRecognition';
import type { Badge, Recognition } from '../../src/core/recognition';
import type { Instant } from '../../src/core/shared';
import { deDeRecognition } from '../../src/loc/de-de.recognition';
import { enUsRecognition } from '../../src/loc/en-us.recognition';
import { badgeFile } from '../../src/ui/recognition/badgeFile';
import type { BadgeFilePlace } from '../../src/ui/recognition/badgeFile';
import { canonical } from '../../src/ui/recognition/openBadge/canonical';
import { naughtyStrings } from '../support/naughtyStrings.ts';
import { openBadgeProblems } from '../support/openBadgeSchema.ts';

const site = 'https://contoso.sharepoint.com/sites/knowhow';
const place: BadgeFilePlace = {
  words: enUsRecognition, locale: 'en-US', site: { url: site, name: 'Knowhow' }, now: () => new Date('2026-03-01T09:00:00Z'),
  hrefOfItem: (id) => `${site}/Lists/Recognitions/DispForm.aspx?ID=${id}`, hrefOfBadge: (id) => `${site}/Lists/Badges/DispForm.aspx?ID=${id}`,
  hrefOfPlace: ({ discussionId }) => `${site}/SitePages/Board.aspx?topic=${discussionId}`
};
const post = { kind: 'post' as const, title: 'Which form?', place: { listId: 'a', discussionId: 31 } };
const link = (url: string): Recognition['evidence'] => ({ kind: 'address', title: 'Write-up', url });
const { answerer, asker } = samplePeople;

type Json = Record<string, unknown>;
const made = (marks: Partial<Recognition> = {}, badge: Partial<Badge> = {}, at: Partial<BadgeFilePlace> = {}): string => badgeFile(exampleRecognition(7, marks), exampleBadge(1, badge), { ...place, ...at }).text;

/** Departures from the standard, and words that the published contexts do not define (JSON-LD in safe mode). */
async function problems(text: string): Promise<readonly string[]> {
  const words = await canonical(JSON.parse(text) as Json).then(() => [], (error: Error) => [error.message]);
  return [...openBadgeProblems(text), ...words];
}

it.each<[string, Partial<Recognition>, Partial<Badge>, Partial<BadgeFilePlace>]>([
  ['thanks with a badge', {}, {}, {}],
  ['a manager\'s thanks', { kind: 'managerThanks' }, {}, {}],
  ['an award with a post as evidence', { kind: 'award', evidence: post }, {}, {}],
  ['an award with a page as evidence', { kind: 'award', evidence: link('/sites/knowhow/SitePages/Write up.aspx') }, {}, {}],
  ['evidence whose address is none', { evidence: link('http://[') }, {}, {}],
  ['evidence that is no page', { evidence: link('javascript:alert(1)') }, {}, {}],
  ['one that expires', {}, { validMonths: 12 }, {}],
  ['one of a classic site', { imported: { from: 'Community', giverName: 'Ann', at: '2019-05-01T00:00:00Z' as Instant } }, {}, {}],
  ['a recipient without mail', { recipient: { ...answerer, email: undefined } }, {}, {}],
  ['a recipient of whom only the name is known', { recipient: { ...answerer, email: undefined, loginName: undefined } }, {}, {}],
  ['a giver without mail', { giver: { ...asker, email: undefined } }, {}, {}],
  ['German', {}, { translations: { de: { name: 'Fachwissen', description: 'Für Antworten', criteria: 'Angenommen' } } }, { words: deDeRecognition, locale: 'de-DE' }]
])('the file follows the standard and uses only its words: %s', async (_, marks, badge, at) => {
  expect(await problems(made(marks, badge, at))).toEqual([]);
});

it('follows the standard whatever the texts', async () => {
  const texts = naughtyStrings();
  const files = texts.map((text) => made({ reason: text, evidence: { ...post, title: text }, giver: { ...asker, name: text }, recipient: { ...answerer, name: text, email: undefined, loginName: text } }, { name: text, description: text, criteria: text, validMonths: 6 }));
  expect(files.length).toBe(texts.length);
  expect(files.flatMap((file) => openBadgeProblems(file))).toEqual([]);
  // One object with all of their texts is as good as each by itself, and quick.
  const [first] = files.map((file) => JSON.parse(file) as Json);
  expect(await problems(JSON.stringify({ ...first, evidence: texts.map((name, at) => ({ id: `${site}?text=${at}`, type: ['Evidence'], name })) }))).toEqual([]);
});

it('follows the standard for whatever people write', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  fc.assert(fc.property(text, text, text, fc.webUrl(), fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined }), (reason, name, title, url, validMonths) => {
    expect(openBadgeProblems(made({ reason, evidence: { kind: 'address', title, url } }, { name, ...(validMonths === undefined ? {} : { validMonths }) }))).toEqual([]);
  }), { numRuns: 100 });
});

const whole = JSON.parse(made({ evidence: post }, { validMonths: 12 })) as Json;
const subject = whole.credentialSubject as Json;
const achievement = subject.achievement as Json;
const [identity] = subject.identifier as Json[];
const inSubject = (changes: Json): Json => ({ credentialSubject: { ...subject, ...changes } });
const inAchievement = (changes: Json): Json => inSubject({ achievement: { ...achievement, ...changes } });
const inIdentity = (changes: Json): Json => inSubject({ identifier: [{ ...identity, ...changes }] });

it.each<[string, Json, string]>([
  ['no context', { '@context': undefined }, "badge must have required property '@context'"],
  ['one context', { '@context': 'https://www.w3.org/ns/credentials/v2' }, 'badge.@context must be array'],
  ['contexts in another order', { '@context': [...whole['@context'] as string[]].reverse() }, 'badge.@context.0 must be equal to one of the allowed values'],
  ['no id', { id: undefined }, "badge must have required property 'id'"],
  ['an id that is no address', { id: 'item 7' }, 'badge.id must match format "uri"'],
  ['another type', { type: ['VerifiableCredential'] }, 'badge.type must contain at least 1 valid item(s)'],
  ['one type, not in a list', { type: 'OpenBadgeCredential' }, 'badge.type must be array'],
  ['no credential', { type: ['OpenBadgeCredential'] }, 'badge.type must contain at least 1 valid item(s)'],
  ['no name', { name: undefined }, 'badge has no name to show'],
  ['a number for a description', { description: 7 }, 'badge.description must be string'],
  ['no issuer', { issuer: undefined }, "badge must have required property 'issuer'"],
  ['an issuer without id', { issuer: { type: ['Profile'] } }, "badge.issuer must have required property 'id'"],
  ['an issuer that is no profile', { issuer: { id: site, type: ['Person'] } }, 'badge.issuer.type must contain at least 1 valid item(s)'],
  ['the dates of 2022', { validFrom: undefined, issuanceDate: '2026-03-01T09:00:00Z' }, "badge must have required property 'validFrom'"],
  ['a date without zone', { validFrom: '2026-03-01T09:00:00' }, 'badge.validFrom must match format "date-time"'],
  ['a day that is none', { validUntil: '2026-13-41T00:00:00Z' }, 'badge.validUntil must match format "date-time"'],
  ['no subject', { credentialSubject: undefined }, "badge must have required property 'credentialSubject'"],
  ['several subjects', { credentialSubject: [subject] }, 'badge.credentialSubject must be object'],
  ['nobody', inSubject({ identifier: [] }), 'badge.credentialSubject names nobody'],
  ['no achievement', inSubject({ achievement: undefined }), "badge.credentialSubject must have required property 'achievement'"],
  ['a kind of achievement that nobody knows', inAchievement({ achievementType: 'Medal' }), 'badge.credentialSubject.achievement.achievementType must match exactly one schema in oneOf'],
  ['one proof, not in a list', { proof: { type: 'DataIntegrityProof' } }, 'badge.proof must be array'],
  ['no criteria', inAchievement({ criteria: undefined }), "badge.credentialSubject.achievement must have required property 'criteria'"],
  ['criteria as text', inAchievement({ criteria: 'Accepted' }), 'badge.credentialSubject.achievement.criteria must be object'],
  ['no description of the achievement', inAchievement({ description: undefined }), "badge.credentialSubject.achievement must have required property 'description'"],
  ['a language that is none', inAchievement({ '@language': 'Deutsch' }), 'badge.credentialSubject.achievement.@language is no language'],
  ['a recipient of an unknown kind', inIdentity({ identityType: 'mail' }), 'badge.credentialSubject.identifier.0.identityType must match exactly one schema in oneOf'],
  ['a recipient neither hashed nor not', inIdentity({ hashed: 'no' }), 'badge.credentialSubject.identifier.0.hashed must be boolean'],
  ['more about a recipient than may be', inIdentity({ name: 'Jonas' }), 'badge.credentialSubject.identifier.0 must NOT have additional properties: name'],
  ['evidence without type', { evidence: [{ id: site }] }, "badge.evidence.0 must have required property 'type'"],
  ['a schema without id', { credentialSchema: [{ type: 'x' }] }, "badge.credentialSchema.0 must have required property 'id'"]
])('a broken file is found out: %s', (_, changes, problem) => {
  expect(openBadgeProblems(whole)).toEqual([]);
  expect(openBadgeProblems(JSON.stringify({ ...whole, ...changes }))).toContain(problem);
});

it.each<[string, Json]>([
  ['a word that nobody defined', { applause: 7 }],
  ['a word of another class', inAchievement({ hashed: true })],
  ['a context that nobody published', { '@context': [...whole['@context'] as string[], 'https://example.com/words'] }]
])('a file with words of its own is found out: %s', async (_, changes) => {
  const text = JSON.stringify({ ...whole, ...changes });
  expect(openBadgeProblems(text)).toEqual([]);
  expect(await problems(text)).not.toEqual([]);
});

it('what is no JSON object is no badge', () => {
  expect([undefined, null, 7, [], '', '[]', '{'].map(openBadgeProblems)).toEqual(Array(7).fill(['The file holds no JSON object.']));
});
