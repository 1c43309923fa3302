/**
 * Badges of a source as catalogue and awards. Each kind of badge becomes an entry that is no longer awarded here, each award an
 * item for the person who got it. Its author is the site's owner, as of an import with the product: what the community said
 * (that it gave it, and when) stands in the item. Batches commit with their checkpoint, so nothing comes in twice.
 */
import type { BulkRow, ListRow, Store, UserRow } from '../../store/Store.ts';
import { instant } from '../instants.ts';
import { nextIdOf } from '../ownLists.ts';
import { badgeRow, recognitionRow } from '../recognitionRows.ts';
import type { SeedBadge } from '../recognitionRows.ts';
import { StepProgress } from '../report.ts';
import type { SeedOptions } from '../report.ts';
import { sitePath } from '../site.ts';
import type { SeededSite } from '../site.ts';
import type { SourceAward } from './source.ts';

const batchSize = 10_000;

/** By class, 1 to 3; the mark is one that the product draws. */
const classes: Readonly<Record<number, { readonly name: string; readonly icon: string }>> = {
  1: { name: 'gold', icon: 'lamp' }, 2: { name: 'silver', icon: 'compass' }, 3: { name: 'bronze', icon: 'book' }
};

export interface AwardsToImport {
  /** 'Travel' */
  readonly community: string;
  readonly awards: readonly SourceAward[];
  readonly users: ReadonlyMap<number, UserRow>;
}

/** False when the signal stopped it. */
export async function importAwards(store: Store, site: SeededSite, { community, awards, users }: AwardsToImport, options: SeedOptions): Promise<boolean> {
  const created = instant(options.now ?? store.now());
  const known = awards.filter(award => users.has(award.person));
  const badgeIds = addKinds(store, site, community, known, created);
  const list = listAt(store, site, 'KnowhowRecognitions');
  const checkpoint = `import ${list.id}`;
  const done = Number(store.setting(checkpoint) ?? 0);
  const progress = new StepProgress(options, 'Writing awards', known.length);
  progress.foundThere(done);
  progress.at(done);
  const owner = site.users.get('owner')!;
  for (let from = done; from < known.length; from += batchSize) {
    const batch = known.slice(from, from + batchSize);
    store.transaction(() => {
      const first = nextIdOf(store, list, site);
      store.items.bulkInsert(list, batch.map((award, index): BulkRow => recognitionRow(
        { id: first + index, author: owner, created, key: `${community}/award/${award.id}` },
        {
          recipient: users.get(award.person)!, kind: 'award', badge: badgeIds.get(kindOf(award))!, reason: award.name, act: '',
          ...(award.isTag ? { topics: [award.name] } : {}), imported: { from: community, giverName: community, at: award.at }
        }
      )));
      store.setSetting(checkpoint, String(from + batch.length));
    });
    progress.at(from + batch.length);
    // Lets a signal in.
    await new Promise(resolve => setImmediate(resolve));
    if (options.signal?.aborted) return false;
  }
  progress.at(known.length, true);
  return true;
}

/** Item ids by kind; a kind that is there already, from a run that was cut, keeps its own. */
function addKinds(store: Store, site: SeededSite, community: string, awards: readonly SourceAward[], created: string): ReadonlyMap<string, number> {
  const list = listAt(store, site, 'KnowhowBadges');
  const kinds = [...new Map(awards.map(award => [kindOf(award), award])).entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const there = new Map(store.items.query(list, { rowLimit: 5000, scope: 'RecursiveAll' }, site.system).rows.map(item => [item.values['KnowhowImportedFrom'], item.id]));
  const missing = kinds.filter(([kind]) => !there.has(`${community}/${kind}`));
  const first = nextIdOf(store, list, site);
  store.items.bulkInsert(list, missing.map(([kind, award], index) => badgeRow(
    { id: first + index, author: site.users.get('owner')!, created, key: `${community}/${kind}` }, badgeOf(award, community, `${community}/${kind}`)
  )));
  const added = new Map(missing.map(([kind], index) => [kind, first + index]));
  return new Map(kinds.map(([kind]) => [kind, added.get(kind) ?? there.get(`${community}/${kind}`)!]));
}

function badgeOf({ name, badgeClass, isTag }: SourceAward, community: string, importedFrom: string): SeedBadge {
  const { name: className, icon } = classes[badgeClass] ?? classes[3]!;
  return {
    name, icon, importedFrom, awarders: 'everyone', isRetired: true,
    description: `${className.charAt(0).toUpperCase()}${className.slice(1)} badge of ${community}`,
    criteria: isTag ? `Answers about ${name} that ${community} valued` : `Given by ${community} under its own rules`
  };
}

/** Gold and silver of one name are two kinds; so are a badge and a tag of the same name. */
function kindOf({ name, badgeClass, isTag }: SourceAward): string {
  return `${isTag ? 'tag' : 'badge'}/${badgeClass}/${name}`;
}

function listAt(store: Store, { web, system }: SeededSite, urlName: string): ListRow {
  return store.lists.byPath(web, `${sitePath}/Lists/${urlName}`, system);
}
