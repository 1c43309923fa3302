import { badgeWords, openBadgeOf, openBadgeText } from '../../core/recognition';
import type { Badge, EvidenceLink, Recognition, Uri } from '../../core/recognition';
import type { WholeRecognitionEnvironment } from './contract';
import type { NamedFile } from './saveFile';

/** What of the surroundings a badge file names. */
export type BadgeFilePlace = Pick<WholeRecognitionEnvironment, 'words' | 'locale' | 'site' | 'hrefOfItem' | 'hrefOfBadge' | 'hrefOfPlace' | 'now'>;

/** A badge to take along: Open Badges 3.0, labelled as not signed. */
export function badgeFile(recognition: Recognition, badge: Badge, environment: BadgeFilePlace): NamedFile {
  const { words, locale, site, hrefOfItem, hrefOfBadge, now } = environment;
  const texts = badgeWords(badge, locale);
  const evidenceUrl = recognition.evidence && addressOf(recognition.evidence, environment);
  const credential = openBadgeOf(recognition, badge, {
    site: { url: site.url as Uri, name: site.name },
    recognitionUrl: hrefOfItem(recognition.id) as Uri,
    badgeUrl: hrefOfBadge(badge.id) as Uri,
    ...(evidenceUrl === undefined ? {} : { evidenceUrl }),
    words: texts,
    unsignedNotice: words.record.unsigned,
    now: now()
  });
  return { name: `${fileName(texts.name)}.json`, text: openBadgeText(credential), type: 'application/json' };
}

/** Undefined for what is no address of a page: the list may hold anything. */
function addressOf(evidence: EvidenceLink, { hrefOfPlace, site }: BadgeFilePlace): Uri | undefined {
  try {
    const { href, protocol } = new URL(evidence.kind === 'post' ? hrefOfPlace(evidence.place) : evidence.url, `${site.url}/`);
    return /^https?:$/.test(protocol) ? href as Uri : undefined;
  } catch {
    return undefined;
  }
}

/** Without what file systems refuse. */
function fileName(text: string): string {
  return text.replace(/[^\p{L}\p{N} _-]/gu, '').trim().slice(0, 80) || 'badge';
}
