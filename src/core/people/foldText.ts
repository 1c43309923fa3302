/** Small letters without accents, so that `yilmaz` finds Yılmaz and `zoe` finds Zoë; compatibility forms made plain. */
export function foldText(text: string): string {
  const folded = text.normalize('NFKD').toLowerCase().replace(/\p{Mn}+/gu, '').replace(/[ıøłđßæœ]/g, letter => plainLetters[letter]);
  return (folded === '' ? text.toLowerCase() : folded).normalize('NFC');
}

/** Letters that Unicode does not take apart. */
const plainLetters: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };
