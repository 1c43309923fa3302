/**
 * The text of a comment as the service keeps it. Clients send HTML: of it links to mentioned people stay, with three
 * attributes (recorded), every other tag is shown as it was written (assumed), and colons become `&#58;` (recorded).
 */
export interface CommentText {
  readonly text: string;
  /** Who is mentioned by the links in it: login names, UPNs or addresses, each once. */
  readonly mentioned: readonly string[];
}

/** `<a data-sp-mention-user-id="…" …>@Name</a>`, whatever the order of the attributes. */
const mentionLink = /<a\b(?=[^>]*\bdata-sp-mention-user-id=")([^>]*)>([^<]*)<\/a>/gi;

export function commentText(html: string): CommentText {
  const mentioned: string[] = [];
  const parts: string[] = [];
  let end = 0;
  for (const match of html.matchAll(mentionLink)) {
    const [whole, attributes, name] = match as unknown as [string, string, string];
    const who = attribute(attributes, 'data-sp-mention-user-id');
    const link = attribute(attributes, 'href') || `mailto:${who}`;
    parts.push(encode(html.slice(end, match.index)));
    parts.push(`<a data-sp-mention-user-id="${encode(who).replaceAll('"', '&quot;')}" href="${encode(link).replaceAll('"', '&quot;')}" tabindex="-1">${encode(name)}</a>`);
    mentioned.push(who);
    end = match.index + whole.length;
  }
  parts.push(encode(html.slice(end)));
  return { text: parts.join(''), mentioned: [...new Set(mentioned)] };
}

function attribute(attributes: string, name: string): string {
  return decodeColons(new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(attributes)?.[1] ?? '');
}

function decodeColons(text: string): string {
  return text.replaceAll('&#58;', ':');
}

/** Entities that the client wrote stay as they are. */
function encode(text: string): string {
  return text.replace(/&(?!(#\d+|#x[0-9a-f]+|\w+);)/gi, '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(':', '&#58;');
}
