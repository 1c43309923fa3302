/**
 * Names of made seeds:
 *
 *   seed = part { "," part }                 each part at most once
 *   part = "synthetic:" posts | "people:" people
 *
 * `synthetic:1000000,people:300000`: a board of a million posts and 300,000 people beside those of the demo.
 */
export interface SyntheticSeed {
  readonly posts: number | undefined;
  readonly people: number | undefined;
}

const most: Readonly<Record<string, number>> = { synthetic: 10_000_000, people: 1_000_000 };
const things: Readonly<Record<string, string>> = { synthetic: 'posts', people: 'people' };

/** Undefined for a name that is no made seed at all. Throws an `Error` with a sentence for people when it is a wrong one. */
export function parseSyntheticSeed(name: string): SyntheticSeed | undefined {
  if (!/^(synthetic|people):/.test(name)) return undefined;
  const found = new Map<string, number>();
  for (const part of name.split(',')) {
    const [, kind = '', number = ''] = /^(\w+):(.*)$/s.exec(part) ?? [];
    const limit = most[kind];
    if (limit === undefined) throw new Error(`The seed "${name}" is not understood at "${part}": synthetic:N, people:M, or both with a comma between them.`);
    if (found.has(kind)) throw new Error(`The seed "${name}" says "${kind}" twice.`);
    const count = Number(number);
    if (!/^\d+$/.test(number) || count < 1 || count > limit) throw new Error(`"${part}" is no number of ${things[kind]}: ${kind}: wants one from 1 to ${limit.toLocaleString('en-US')}.`);
    found.set(kind, count);
  }
  return { posts: found.get('synthetic'), people: found.get('people') };
}
