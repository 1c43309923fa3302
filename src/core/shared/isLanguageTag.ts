/** A tag of BCP 47 in its right form; whether anybody speaks it is not ours to judge. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
