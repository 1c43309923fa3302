/** The beginning of a text that ends with a whole word and "…"; a short text as it is. One endless word is cut between its signs. */
export function cutAtWord(text: string, most: number): string {
  const all = text.trim();
  if (all.length <= most) return all;
  const room = all.slice(0, most);
  const end = /\s/.test(all[most]) ? room.length : room.search(/\s\S*$/);
  // No half of a sign that takes two units.
  const kept = (end > 0 ? room.slice(0, end) : room.replace(/[\ud800-\udbff]$/, '')).replace(/[\s.,;:!?…–-]+$/, '');
  return `${kept}…`;
}
