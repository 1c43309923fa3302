/** What a place that people wrote in their profile tells of their language and clock. Dumps are in English, so everybody writes that. */

/** Country, or a word for it: language (BCP 47), time zone where the country has one. */
const places: readonly (readonly [words: string, language: string, timeZone?: string])[] = [
  ['germany|deutschland|berlin|munich', 'de', 'Europe/Berlin'], ['austria|vienna', 'de', 'Europe/Vienna'], ['switzerland|zurich', 'de', 'Europe/Zurich'],
  ['france|paris', 'fr', 'Europe/Paris'], ['belgium', 'nl', 'Europe/Brussels'], ['netherlands|amsterdam', 'nl', 'Europe/Amsterdam'], ['italy|italia', 'it', 'Europe/Rome'],
  ['spain|madrid|barcelona', 'es', 'Europe/Madrid'], ['portugal', 'pt', 'Europe/Lisbon'], ['brazil|brasil', 'pt-BR'], ['argentina', 'es', 'America/Argentina/Buenos_Aires'],
  ['poland', 'pl', 'Europe/Warsaw'], ['sweden', 'sv', 'Europe/Stockholm'], ['norway', 'nb', 'Europe/Oslo'], ['denmark', 'da', 'Europe/Copenhagen'], ['finland', 'fi', 'Europe/Helsinki'],
  ['russia|moscow', 'ru'], ['ukraine', 'uk', 'Europe/Kyiv'], ['romania', 'ro', 'Europe/Bucharest'], ['greece', 'el', 'Europe/Athens'], ['turkey', 'tr', 'Europe/Istanbul'],
  ['israel', 'he', 'Asia/Jerusalem'], ['iran', 'fa', 'Asia/Tehran'], ['india', 'hi', 'Asia/Kolkata'], ['china', 'zh', 'Asia/Shanghai'], ['japan|tokyo', 'ja', 'Asia/Tokyo'],
  ['indonesia', 'id'], ['czech republic|prague', 'cs', 'Europe/Prague'], ['united kingdom|uk|england|london', 'en', 'Europe/London'], ['ireland', 'en', 'Europe/Dublin'],
  ['new zealand', 'en', 'Pacific/Auckland'], ['singapore', 'en', 'Asia/Singapore'], ['south africa', 'en', 'Africa/Johannesburg']
];
const patterns = places.map(([words, language, timeZone]) => ({ pattern: new RegExp(`(?:^|[^\\p{L}])(?:${words})(?:$|[^\\p{L}])`, 'iu'), language, timeZone }));

export interface Whereabouts {
  /** Best first. */
  readonly languages: readonly string[];
  /** IANA; undefined: the place does not tell. */
  readonly timeZone?: string;
}

export function whereaboutsOf(location: string | undefined): Whereabouts {
  const place = location === undefined ? undefined : patterns.find(one => one.pattern.test(location));
  if (!place) return { languages: ['en'] };
  const { language, timeZone } = place;
  return { languages: language === 'en' ? ['en'] : [language, 'en'], ...(timeZone === undefined ? {} : { timeZone }) };
}
