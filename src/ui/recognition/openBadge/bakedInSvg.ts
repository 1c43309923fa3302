import type { Baked } from './Baked';

const namespace = 'https://purl.imsglobal.org/ob/v3p0';
/** Of Open Badges 2. */
const olderNamespace = 'http://openbadges.org';

/**
 * The first `openbadges:credential` of an SVG: its attribute `verify`, or its text (Open Badges 3.0, "Baked badge"). The
 * parsed document is never shown: nothing in it runs and nothing that it names is fetched. One with entities of its own
 * is not parsed at all.
 */
export function bakedInSvg(text: string): Baked {
  if (!/^\ufeff?\s*</.test(text)) return { isPicture: false };
  if (/<!ENTITY/i.test(text)) return { isPicture: true };
  const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (picture.documentElement.localName !== 'svg') return { isPicture: true };
  const [credential] = Array.from(picture.getElementsByTagNameNS(namespace, 'credential'));
  const baked = credential?.getAttribute('verify') ?? credential?.textContent?.trim();
  return { isPicture: true, ...(baked ? { text: baked } : {}), isOlder: picture.getElementsByTagNameNS(olderNamespace, 'assertion').length > 0 };
}
