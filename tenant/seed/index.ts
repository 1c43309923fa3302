/**
 * Fills an empty store: `empty` (the site and its people), `demo` (and its boards, and a Community Site), a folder with a dump of real posts,
 * or `synthetic:N,people:M`. The same seed is the same community every time, its dates counted from `now`.
 */
import { statSync } from 'node:fs';

import type { Store } from '../store/Store.ts';
import { seedCommunity } from './community.ts';
import { seedDemo } from './demo.ts';
import { importPosts } from './import/importPosts.ts';
import type { ImportResult } from './import/importPosts.ts';
import type { ImportSource } from './import/source.ts';
import { StackExchangeFolder } from './import/StackExchangeFolder.ts';
import { SyntheticPosts } from './import/SyntheticPosts.ts';
import type { SeedOptions, SeedReport } from './report.ts';
import { seededSite, seedSite } from './site.ts';
import { addSyntheticPeople } from './synthetic/addSyntheticPeople.ts';
import { parseSyntheticSeed } from './synthetic/syntheticSeed.ts';

export { progressLine, reportLines } from './report.ts';
export type { SeedOptions, SeedProgress, SeedReport } from './report.ts';

/** Setting with the name of the seed, and the moment it counts from. */
const seedSetting = 'seed';
const doneSetting = 'seed done';

/**
 * Seeds, or goes on with a seed that was stopped, or finds that it is there. Throws an `Error` with a sentence for
 * people when the name or folder is none, or when the store holds another seed.
 */
export async function seed(store: Store, which: string, options: SeedOptions = {}): Promise<SeedReport> {
  const began = performance.now();
  const people = parseSyntheticSeed(which)?.people ?? 0;
  const source = sourceOf(which);
  const present = store.setting(seedSetting);
  if (present !== undefined && present !== which) {
    throw new Error(`The data folder holds the seed "${present}". Choose another folder, or reset this one.`);
  }
  const wasCut = present !== undefined;
  const report = (result: Partial<ImportResult>, alreadyThere: boolean): SeedReport => ({
    seed: which, completed: result.completed ?? true, alreadyThere, lists: listsOf(store),
    skipped: result.skipped ?? {}, notes: [...wasCut ? ['An earlier run was cut off: this one went on behind the last batch that it had committed.'] : [], ...result.notes ?? []], milliseconds: Math.round(performance.now() - began)
  });
  if (store.setting(doneSetting) === which) return report({}, true);

  const now = options.now ?? store.now();
  if (present === undefined) {
    // All or nothing: a killed process leaves an empty store behind, never half a site.
    store.transaction(() => {
      const site = seedSite(store, now);
      if (which !== 'empty') seedDemo(store, site, now);
      if (which === 'demo') seedCommunity(store, now);
      store.setSetting(seedSetting, which);
    });
  }
  if (!await addSyntheticPeople(store, people, options)) return report({ completed: false }, false);
  const result = source ? await importPosts(store, seededSite(store), source, options) : undefined;
  if (result === undefined || result.completed) store.setSetting(doneSetting, which);
  return report(result ?? {}, false);
}

/** Undefined for the seeds that import nothing. */
function sourceOf(which: string): ImportSource | undefined {
  if (which === 'demo' || which === 'empty') return undefined;
  const synthetic = parseSyntheticSeed(which);
  if (synthetic) return synthetic.posts === undefined ? undefined : new SyntheticPosts(synthetic.posts);
  if (!statSync(which, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`The seed "${which}" is neither demo, empty, synthetic:N, people:M nor a folder.`);
  }
  return new StackExchangeFolder(which);
}

function listsOf(store: Store): SeedReport['lists'] {
  const { web, system } = seededSite(store);
  return store.lists.all(web, system).filter(list => !list.hidden).map(({ title, rootFolder, itemCount }) => ({ title, path: rootFolder, items: itemCount }));
}
