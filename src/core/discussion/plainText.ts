const namedCharacters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * The words of HTML, without tags, scripts and styles; blanks collapsed. For search, excerpts and lengths only:
 * the result is plain text and must be shown as text, it is no sanitised HTML.
 */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style|template)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(-->|$)/g, ' ')
    .replace(/<\/?(b|i|u|em|strong|span|a|code|font|s|sub|sup)\b[^>]*>/gi, '')
    .replace(/<[^>]*(>|$)/g, ' ')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, decodeCharacter)
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function decodeCharacter(whole: string, name: string): string {
  if (name[0] !== '#') return namedCharacters[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : ' ';
}

/** Text → HTML that shows exactly that text. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}
