/** More rules than this are not read. */
export const mostRules = 7;

/** The ground rules of a board as shown (A105): one line each, empty ones dropped, at most seven. */
export function guidedRules(typed: readonly string[]): readonly string[] {
  return typed.map(rule => rule.replace(/\s+/g, ' ').trim()).filter(rule => rule !== '').slice(0, mostRules);
}
