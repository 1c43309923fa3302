import { addressOf, principalNameOf } from '../people';
import type { Person } from '../people';
import type { Instant } from '../shared';
import type { Badge } from './Badge';
import type { BadgeWords } from './badgeWords';
import { expiresAt, givenAt } from './expiresAt';
import { openBadgeContexts, openBadgeSchema } from './OpenBadge';
import type { OpenBadge, OpenBadgeIdentity, OpenBadgeProfile, Uri } from './OpenBadge';
import type { Recognition } from './Recognition';

/** What the recognition itself does not know. Addresses are absolute: a file that leaves the site carries no relative ones. */
export interface OpenBadgePlace {
  /** The site, in whose name it is issued. */
  readonly site: { readonly url: Uri; readonly name: string };
  readonly recognitionUrl: Uri;
  readonly badgeUrl: Uri;
  /** The evidence's address; undefined without evidence, or where it has none. */
  readonly evidenceUrl?: Uri;
  /** In the reader's language (`badgeWords`). */
  readonly words: BadgeWords;
  /** Says to people that nobody signed this file; a text of `src/loc`. */
  readonly unsignedNotice: string;
  /** SHA-256 of address and salt in hexadecimal, where the recipient wants their address not to be read from the file. */
  readonly hashedAddress?: { readonly sha256: string; readonly salt: string };
  readonly now: Date;
}

/** A badge that somebody holds as a file to take along: Open Badges 3.0, unsigned and labelled so. */
export function openBadgeOf(recognition: Recognition, badge: Pick<Badge, 'validMonths'>, place: OpenBadgePlace): OpenBadge {
  const { site, words, recognitionUrl, evidenceUrl } = place;
  const given = givenAt(recognition);
  const until = expiresAt(given, badge.validMonths);
  return {
    '@context': openBadgeContexts,
    id: recognitionUrl,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: words.name,
    description: place.unsignedNotice,
    issuer: { id: site.url, type: ['Profile'], name: site.name },
    // Of several files of one badge the newest has the latest date; the day of the award stays in `awardedDate`.
    // One that has run out says when it was valid: it cannot begin after its end.
    validFrom: until !== undefined && until <= instantOf(place.now) ? given : instantOf(place.now),
    ...(until === undefined ? {} : { validUntil: until }),
    awardedDate: given,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [identityOf(recognition.recipient, place)],
      achievement: {
        id: place.badgeUrl, type: ['Achievement'], name: words.name, description: words.description, criteria: { narrative: words.criteria }
      },
      narrative: recognition.reason,
      source: giverOf(recognition, recognitionUrl)
    },
    ...(recognition.evidence ? { evidence: [{ ...(evidenceUrl === undefined ? {} : { id: evidenceUrl }), type: ['Evidence'] as const, name: recognition.evidence.title }] } : {}),
    credentialSchema: [{ id: openBadgeSchema, type: '1EdTechJsonSchemaValidator2019' }]
  };
}

/** The file's text: UTF-8, readable, as the standard's document format wants it (`.json`). */
export function openBadgeText(badge: OpenBadge): string {
  return `${JSON.stringify(badge, undefined, 2)}\n`;
}

function identityOf(recipient: Person, { hashedAddress }: OpenBadgePlace): OpenBadgeIdentity {
  const address = addressOf(recipient);
  if (address !== undefined && hashedAddress) {
    return { type: 'IdentityObject', hashed: true, identityHash: `sha256$${hashedAddress.sha256}`, identityType: 'emailAddress', salt: hashedAddress.salt };
  }
  if (address !== undefined) return { type: 'IdentityObject', hashed: false, identityHash: address, identityType: 'emailAddress' };
  const account = principalNameOf(recipient.loginName);
  return { type: 'IdentityObject', hashed: false, identityHash: account ?? recipient.name, identityType: account === undefined ? 'identifier' : 'userName' };
}

/** Who gave it, by name: the file leaves the company, and their address is not the recipient's to hand out. */
function giverOf({ giver, imported }: Recognition, recognitionUrl: Uri): OpenBadgeProfile {
  return { id: `${recognitionUrl.split('#')[0]}#giver` as Uri, type: ['Profile'], name: imported?.giverName ?? giver.name };
}

function instantOf(date: Date): Instant {
  return `${date.toISOString().slice(0, 19)}Z` as Instant;
}
