import fc from 'fast-check';
import { samplePeople } from '../people/memory';
import { exampleBadge } from './exampleRecognition';
import type { GiveFacts } from './GiveFacts';
import { mayGive } from './mayGive';
import type { ActKey, EvidenceLink, NewRecognition } from './Recognition';
import { cleanReason, cleanRecognition, recognitionLimits } from './validateRecognition';
import { isOnTenant, originOf } from './webAddress';

const { asker, answerer, member, gone } = samplePeople;
const everyone = exampleBadge(1);
const withEvidence = exampleBadge(2, { needsEvidence: true });
const ofManagers = exampleBadge(3, { awarders: { kind: 'managers' } });
const ofGroup = exampleBadge(4, { awarders: { kind: 'group', groupId: 7, groupName: 'Owners' } });
const retired = exampleBadge(5, { isRetired: true });
const origin = 'https://contoso.sharepoint.com';
const evidence = (url: string): EvidenceLink => ({ kind: 'address', url, title: 'Page' });
const post: EvidenceLink = { kind: 'post', title: 'Question', place: { listId: 'a', discussionId: 1 } };

const thanks: NewRecognition = { act: 'a' as ActKey, kind: 'thanks', recipients: [answerer], reason: 'Because', topics: [], values: [] };
const facts: GiveFacts = { me: asker, badges: [everyone, withEvidence, ofManagers, ofGroup, retired], myGroupIds: [], isMyReport: () => false, tenantOrigins: [origin, 'https://contoso-my.sharepoint.com'] };
const managing: Partial<GiveFacts> = { isMyReport: () => true };
const unknown: Partial<GiveFacts> = { isMyReport: () => undefined };

it.each<[string, Partial<NewRecognition>, Partial<GiveFacts>, readonly string[]]>([
  ['a thanks with a reason', {}, {}, []],
  ['nobody', { recipients: [] }, {}, ['noRecipient']],
  ['oneself', { recipients: [asker] }, {}, ['toSelf']],
  ['oneself, known by another name', { recipients: [{ ...asker, siteUserId: undefined, loginName: undefined, email: 'AMINA@contoso.example' }] }, {}, ['toSelf']],
  ['oneself among others', { recipients: [answerer, asker] }, {}, ['toSelf']],
  ['twenty people', { recipients: Array.from({ length: 20 }, (_, id) => ({ ...member, siteUserId: 100 + id, loginName: undefined, email: undefined })) }, {}, []],
  ['twenty-one people', { recipients: Array.from({ length: 21 }, (_, id) => ({ ...member, siteUserId: 100 + id, loginName: undefined, email: undefined })) }, {}, ['tooManyRecipients']],
  ['no reason', { reason: '' }, {}, ['noReason']],
  ['a reason of blanks that nobody sees', { reason: ' \u200b\n' }, {}, ['noReason']],
  ['a reason of 2,000 letters', { reason: 'x'.repeat(2000) }, {}, []],
  ['a reason of 2,001 letters', { reason: 'x'.repeat(2001) }, {}, ['reasonTooLong']],
  ['a manager\'s thanks by the manager', { kind: 'managerThanks' }, managing, []],
  ['a manager\'s thanks by somebody else', { kind: 'managerThanks' }, {}, ['notTheManager']],
  ['a manager\'s thanks where nobody tells whose manager one is', { kind: 'managerThanks' }, unknown, ['managerUnknown']],
  ['an award without a badge', { kind: 'award' }, {}, ['notAnAwarder']],
  ['a badge for everybody to award', { kind: 'award', badge: everyone.id }, {}, []],
  ['a managers\' badge by the manager', { kind: 'award', badge: ofManagers.id }, managing, []],
  ['a managers\' badge by a colleague', { kind: 'award', badge: ofManagers.id }, {}, ['notAnAwarder']],
  ['a managers\' badge where nobody tells', { kind: 'award', badge: ofManagers.id }, unknown, ['managerUnknown']],
  ['a group\'s badge by a member of it', { kind: 'award', badge: ofGroup.id }, { myGroupIds: [3, 7] }, []],
  ['a group\'s badge by somebody else', { kind: 'award', badge: ofGroup.id }, { myGroupIds: [3] }, ['notAnAwarder']],
  ['a group\'s badge where the groups are unknown', { kind: 'award', badge: ofGroup.id }, { myGroupIds: undefined }, ['notAnAwarder']],
  ['a badge with a thanks, by its own rule', { badge: ofGroup.id }, {}, ['notAnAwarder']],
  ['a retired badge', { kind: 'award', badge: retired.id }, {}, ['badgeRetired']],
  ['a badge that the catalogue does not have', { kind: 'award', badge: exampleBadge(9).id }, {}, ['badgeRetired']],
  ['a badge without the evidence that it needs', { kind: 'award', badge: withEvidence.id }, {}, ['evidenceMissing']],
  ['a badge with it', { kind: 'award', badge: withEvidence.id, evidence: post }, { isEvidenceReadable: true }, []],
  ['evidence that the giver cannot read', { evidence: post }, { isEvidenceReadable: false }, ['evidenceUnreadable']],
  ['evidence in one\'s own drive', { evidence: evidence('https://contoso-my.sharepoint.com/personal/a/x.docx') }, {}, []],
  ['evidence elsewhere', { evidence: evidence('https://contoso.sharepoint.com.evil.example/x') }, {}, ['foreignEvidence']],
  ['evidence that runs', { evidence: evidence('javascript:alert(1)') }, {}, ['foreignEvidence']],
  ['several things wrong', { recipients: [], reason: '', badge: retired.id }, {}, ['noRecipient', 'noReason', 'badgeRetired']]
])('rules on %s', (_, given, known, expected) => {
  expect(mayGive({ ...thanks, ...given }, { ...facts, ...known }).map(problem => problem.refusal)).toEqual(expected);
});

it('names the one of several for whom it is refused', () => {
  const problems = mayGive({ ...thanks, kind: 'managerThanks', recipients: [answerer, member] }, { ...facts, isMyReport: one => one === answerer });
  expect(problems).toEqual([{ refusal: 'notTheManager', recipient: member }]);
});

it('never lets anybody recognise themselves, whatever else they say', () => {
  fc.assert(fc.property(fc.constantFrom('thanks', 'managerThanks', 'award' as const), fc.constantFrom(undefined, everyone, ofManagers, ofGroup), fc.boolean(), (kind, badge, isManager) => {
    const refusals = mayGive({ ...thanks, kind, badge: badge?.id, recipients: [answerer, asker] }, { ...facts, isMyReport: () => isManager, myGroupIds: [7] });
    expect(refusals.map(one => one.refusal)).toContain('toSelf');
  }));
});

it('stores every recipient once, and what fits of topics and values', () => {
  const clean = cleanRecognition({ ...thanks, recipients: [answerer, { ...answerer, email: undefined }, member, gone], reason: ' a\r\nb\u0000 ', topics: ['Customs', 'customs ', 'x'.repeat(70)], values: Array.from({ length: 9 }, (_, index) => `v${index}`) });
  expect(clean).toMatchObject({ recipients: [answerer, member, gone], reason: 'a\nb', topics: ['Customs', 'x'.repeat(60)] });
  expect(clean.values).toHaveLength(recognitionLimits.values);
});

it('cleans a reason that is clean to the same', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), typed => {
    expect(cleanReason(cleanReason(typed))).toBe(cleanReason(typed));
  }));
});

it.each([
  ['https://contoso.sharepoint.com/sites/a', origin],
  ['HTTPS://Contoso.SharePoint.com:443/x', origin],
  ['https://contoso.sharepoint.com', origin],
  ['https://contoso.sharepoint.com?x=1', origin],
  ['http://contoso.sharepoint.com/x', 'http://contoso.sharepoint.com'],
  ['https://contoso.sharepoint.com:8443/x', 'https://contoso.sharepoint.com:8443'],
  ['https://contoso.sharepoint.com@evil.example/', undefined],
  ['https://contoso.sharepoint.com\\@evil.example/', undefined],
  ['https://contoso.sharepoint.com\t.evil.example/', undefined],
  ['//contoso.sharepoint.com/x', undefined],
  ['/sites/a', undefined],
  ['data:text/html,x', undefined],
  ['https://', undefined]
])('reads the origin of %j as %j', (address, expected) => {
  expect(originOf(address)).toBe(expected);
});

it('agrees with the browser on every address that it takes for one of the tenant', () => {
  const part = fc.constantFrom('https:', 'http:', '//', 'contoso.sharepoint.com', 'evil.example', '@', '\\', '/', '?', '#', ':443', ':', '\t', '.', 'javascript:', '%40');
  fc.assert(fc.property(fc.array(part, { maxLength: 8 }).map(parts => parts.join('')), address => {
    if (isOnTenant(address, [origin])) expect(new URL(address).origin).toBe(origin);
  }));
  expect(isOnTenant(`${origin}/x`, [origin])).toBe(true);
});
