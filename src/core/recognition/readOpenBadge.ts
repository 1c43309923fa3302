import { addressOf } from '../people';
import type { Person } from '../people';
import type { Instant } from '../shared';
import { textOfBase64Url } from './base64Url';
import type { CheckResult, OpenBadgeReading, ReadBadge, ReadBadgeProblem, SignedBadge } from './ReadBadge';

/** Longest file that is read: badges with a picture inside are rarely above 200 KB. UTF-16 units. */
export const openBadgeFileLimit = 1024 * 1024;
/** Longest text that is shown of one field. */
const textLimit = 4000;

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads an Open Badges 3.0 file that somebody else issued (JSON, or a compact JWS) and says what can be checked here and
 * what cannot. Hostile input: everything is taken as text, cut to a length, and never followed.
 */
export function readOpenBadge(file: string, context: { readonly now: Date; readonly me: Person }): OpenBadgeReading {
  if (file.length > openBadgeFileLimit) return { isReadable: false, refusal: 'tooLarge' };
  const { credential, signed } = open(file.replace(/^\ufeff/, '').trim());
  if (!credential) return { isReadable: false, refusal: 'notABadge' };
  const types = textsOf(credential.type);
  if (types.includes('Assertion') || 'badge' in credential) return { isReadable: false, refusal: 'olderVersion' };
  if (!isObject(credential.credentialSubject) && !types.includes('VerifiableCredential')) return { isReadable: false, refusal: 'notABadge' };
  const badge = badgeOf(credential);
  const problems = problemsOf(credential, badge);
  return {
    isReadable: true, badge, problems,
    checks: {
      shape: problems.length === 0 ? 'ok' : 'failed',
      dates: datesOf(badge, context.now),
      recipient: recipientOf(badge, context.me),
      signature: signed ? 'cannotTell' : 'absent',
      revocation: credential.credentialStatus === undefined ? 'absent' : 'cannotTell'
    },
    ...(signed ? { signed } : {})
  };
}

function open(file: string): { readonly credential?: Json; readonly signed?: SignedBadge } {
  const jws = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(file);
  if (!jws) {
    const credential = parsed(file);
    const [proof] = listOf(credential?.proof).filter(isObject);
    return { credential, ...(proof ? { signed: { kind: 'embedded', cryptosuite: textOf(proof.cryptosuite) || textOf(proof.type) } } : {}) };
  }
  const header = parsed(textOfBase64Url(jws[1]));
  const payload = parsed(textOfBase64Url(jws[2]));
  // Before VC 2.0 the credential sat in a claim of its own.
  const credential = isObject(payload?.vc) ? payload?.vc as Json : payload;
  return { credential, ...(header ? { signed: { kind: 'jws', header, signingInput: `${jws[1]}.${jws[2]}`, signature: jws[3] } } : {}) };
}

function badgeOf(credential: Json): ReadBadge {
  const subject = firstObject(credential.credentialSubject);
  const achievement = firstObject(subject.achievement);
  const criteria = firstObject(achievement.criteria);
  const issuer = firstObject(credential.issuer);
  const validFrom = instantOf(credential.validFrom ?? credential.issuanceDate);
  const validUntil = instantOf(credential.validUntil ?? credential.expirationDate);
  return {
    name: textOf(achievement.name) || textOf(credential.name),
    description: textOf(achievement.description) || textOf(credential.description),
    criteria: textOf(criteria.narrative) || textOf(criteria.id),
    issuer: { id: textOf(credential.issuer) || textOf(issuer.id), name: textOf(issuer.name) },
    recipients: recipientsOf(subject),
    ...(validFrom ? { validFrom } : {}),
    ...(validUntil ? { validUntil } : {}),
    narrative: textOf(subject.narrative)
  };
}

function recipientsOf(subject: Json): ReadBadge['recipients'] {
  const named = listOf(subject.identifier).filter(isObject).filter(one => textOf(one.identityHash) !== '').map(one => {
    const salt = textOf(one.salt);
    return { value: textOf(one.identityHash), isHashed: one.hashed === true, ...(salt ? { salt } : {}) };
  });
  const id = textOf(subject.id);
  return id === '' ? named : [...named, { value: id, isHashed: false }];
}

/** What the published schema requires; dates under the names of either version of the data model. */
function problemsOf(credential: Json, badge: ReadBadge): readonly ReadBadgeProblem[] {
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
    ['noName', textOf(achievement.name) !== '' && typeof achievement.description === 'string'],
    ['noCriteria', isObject(achievement.criteria)]
  ];
  return wanting.filter(([, isThere]) => !isThere).map(([problem]) => problem);
}

function datesOf({ validFrom, validUntil }: ReadBadge, now: Date): CheckResult {
  if (validFrom === undefined) return 'absent';
  const isValid = new Date(validFrom).getTime() <= now.getTime() && (validUntil === undefined || now.getTime() < new Date(validUntil).getTime());
  return isValid ? 'ok' : 'failed';
}

function recipientOf({ recipients }: ReadBadge, me: Person): CheckResult {
  if (recipients.length === 0) return 'absent';
  const address = addressOf(me);
  if (recipients.some(one => !one.isHashed && address !== undefined && one.value.toLowerCase().replace(/^mailto:/, '') === address)) return 'ok';
  const cannotBeCompared = address === undefined || recipients.some(one => one.isHashed || !one.value.includes('@'));
  return cannotBeCompared ? 'cannotTell' : 'failed';
}

function parsed(text: string | undefined): Json | undefined {
  try {
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function firstObject(value: unknown): Json {
  return listOf(value).find(isObject) ?? {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, textLimit) : '';
}

function textsOf(value: unknown): readonly string[] {
  return listOf(value).map(textOf).filter(text => text !== '');
}

function instantOf(value: unknown): Instant | undefined {
  const date = new Date(textOf(value));
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return /^\d{4}-/.test(text) ? `${text.slice(0, 19)}Z` as Instant : undefined;
}
