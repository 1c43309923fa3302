import { isTimeZone } from '../../core/people';

/** `pt-BR` → "Brazilian Portuguese" in the reader's language; what is no tag stays as it is. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What the clock shows there, with the weekday where it is another day than here. Undefined for an unknown zone. */
export function clockIn(timeZone: string | undefined, now: Date, locale: string): string | undefined {
  if (timeZone === undefined || !isTimeZone(timeZone)) return undefined;
  const dayThere = new Intl.DateTimeFormat('en', { timeZone, day: 'numeric', month: 'numeric' }).format(now);
  const dayHere = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'numeric' }).format(now);
  return new Intl.DateTimeFormat(locale, {
    timeZone, hour: 'numeric', minute: '2-digit', ...(dayThere === dayHere ? {} : { weekday: 'short' })
  }).format(now);
}

/** Minutes since midnight as a clock says them. */
export function clockOfMinutes(minutes: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(new Date(minutes * 60_000));
}

/** 0 is Sunday. */
export function weekdayName(day: number, locale: string): string {
  // 4 January 1970 was a Sunday.
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(1970, 0, 4 + day)));
}
