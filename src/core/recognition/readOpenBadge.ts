import type { Instant } from '../shared';
import { claimsFit, issuerOf, openEnvelope } from './badgeEnvelope';
import type { BadgeEnvelope } from './badgeEnvelope';
import { firstObject, instantOf, instantOfSeconds, isObject, listOf, textOf, textsOf } from './json';
import type { JsonObject, OpenBadgeReading, ReadBadge, ReadBadgeChecks, ReadBadgeProblem } from './ReadBadge';

/** Longest text that is read: badges with a picture inside are rarely above 200 KB. UTF-16 units. */
export const openBadgeFileLimit = 1024 * 1024;
/** Longest name that is shown. */
const nameLimit = 300;

/**
 * Reads an Open Badges 3.0 file that somebody else issued and says what can be told without a key. Hostile input:
 * everything is taken as text, cut to a length, and never followed.
 * @param text JSON, or a compact JWS
 */
export function readOpenBadge(text: string, { now }: { readonly now: Date }): OpenBadgeReading {
  if (text.length > openBadgeFileLimit) return { isReadable: false, refusal: 'tooLarge' };
  const envelope = openEnvelope(text.replace(/^\ufeff/, '').trim());
  const { credential, signed } = envelope;
  if (!credential) return { isReadable: false, refusal: 'notABadge' };
  const types = textsOf(credential.type);
  if (types.includes('Assertion') || 'badge' in credential) return { isReadable: false, refusal: 'olderVersion' };
  if (!isObject(credential.credentialSubject) && !types.includes('VerifiableCredential')) return { isReadable: false, refusal: 'notABadge' };
  const badge = badgeOf(credential, envelope);
  const problems = problemsOf(credential, badge, envelope);
  return {
    isReadable: true, badge, problems,
    checks: { shape: problems.length === 0 ? 'ok' : 'failed', dates: datesOf(badge, now), revocation: credential.credentialStatus === undefined ? 'absent' : 'cannotTell' },
    ...(signed ? { signed } : {})
  };
}

function badgeOf(credential: JsonObject, { claims }: BadgeEnvelope): ReadBadge {
  const subject = firstObject(credential.credentialSubject);
  const achievement = firstObject(subject.achievement);
  const criteria = firstObject(achievement.criteria);
  const validFrom = instantOf(credential.validFrom ?? credential.issuanceDate) ?? instantOfSeconds(claims.nbf);
  const validUntil = earliest([
    instantOfSeconds(claims.exp),
    ...[credential.validUntil, credential.expirationDate, ...listOf(credential.proof).filter(isObject).map(proof => proof.expires)].flatMap(listOf).map(instantOf)
  ]);
  return {
    name: textOf(achievement.name, nameLimit) || textOf(credential.name, nameLimit),
    description: textOf(achievement.description) || textOf(credential.description),
    criteria: textOf(criteria.narrative) || textOf(criteria.id),
    issuer: { id: issuerOf(credential), name: textOf(firstObject(credential.issuer).name, nameLimit) },
    recipients: recipientsOf(subject),
    ...(validFrom ? { validFrom } : {}),
    ...(validUntil ? { validUntil } : {}),
    narrative: textOf(subject.narrative)
  };
}

/** The first ten: nobody is made out to more, and each may cost hashes. */
function recipientsOf(subject: JsonObject): ReadBadge['recipients'] {
  const named = listOf(subject.identifier).filter(isObject).filter(one => textOf(one.identityHash) !== '').slice(0, 10).map(one => {
    const salt = textOf(one.salt);
    return { value: textOf(one.identityHash), isHashed: listOf(one.hashed).includes(true), ...(salt ? { salt } : {}) };
  });
  const id = textOf(subject.id);
  return id === '' ? named : [...named, { value: id, isHashed: false }];
}

/** What the published schema requires; dates under the names of either version of the data model. */
function problemsOf(credential: JsonObject, badge: ReadBadge, envelope: BadgeEnvelope): readonly ReadBadgeProblem[] {
  const types = textsOf(credential.type);
  const isBadge = types.includes('VerifiableCredential') && (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential'));
  const subject = firstObject(credential.credentialSubject);
  const achievement = firstObject(subject.achievement);
  const wanting: readonly (readonly [ReadBadgeProblem, boolean])[] = [
    ['noContext', Array.isArray(credential['@context']) && credential['@context'].length > 0],
    ['noId', textOf(credential.id) !== ''],
    ['wrongType', isBadge],
    ['noIssuer', badge.issuer.id !== ''],
    ['noDates', badge.validFrom !== undefined],
    ['noSubject', textsOf(subject.type).includes('AchievementSubject')],
    ['noRecipient', badge.recipients.length > 0],
    ['noAchievement', textOf(achievement.id) !== '' && textsOf(achievement.type).includes('Achievement')],
    ['noName', textOf(achievement.name) !== '' && typeof listOf(achievement.description)[0] === 'string'],
    ['noCriteria', isObject(achievement.criteria)],
    ['envelope', claimsFit(envelope)]
  ];
  return wanting.filter(([, isThere]) => !isThere).map(([problem]) => problem);
}

function datesOf({ validFrom, validUntil }: ReadBadge, now: Date): ReadBadgeChecks['dates'] {
  if (validFrom === undefined) return 'absent';
  const isValid = new Date(validFrom).getTime() <= now.getTime() && (validUntil === undefined || now.getTime() < new Date(validUntil).getTime());
  return isValid ? 'ok' : 'failed';
}

/** Texts of instants in UTC sort as the instants do. */
function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.filter((one): one is Instant => one !== undefined).sort()[0];
}
