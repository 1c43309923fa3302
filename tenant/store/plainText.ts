const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of HTML without its tags, for the search index only: nothing is ever shown from here as HTML. */
export function plainText(html: string): string {
  // Scripts, comments and entities are rare, and a million bodies are read when a large board is made.
  const shown = !/<(?:script|style|!--)/i.test(html) ? html : html
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(-->|$)/g, ' ');
  const text = shown.replace(/(?:<[^>]*>|\s)+/g, ' ');
  const read = !text.includes('&') ? text : text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (all: string, name: string) => decoded(name) ?? all).replace(/\s+/g, ' ');
  return read.trim();
}

function decoded(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
}
