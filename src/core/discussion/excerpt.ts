import { plainText } from './plainText';

/** The beginning of a post as plain text, cut at a word, at most `length` UTF-16 units and an ellipsis. */
export function excerpt(html: string, length = 160): string {
  const text = plainText(html);
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const lastBlank = cut.lastIndexOf(' ');
  const kept = lastBlank > length / 2 ? cut.slice(0, lastBlank) : withoutHalfCharacter(cut.slice(0, length));
  return `${kept.replace(/[\s.,;:–-]+$/, '')}…`;
}

/** A character outside the basic plane has two units: the first alone shows as a box. */
function withoutHalfCharacter(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
