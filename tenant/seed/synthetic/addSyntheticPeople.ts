import type { Store } from '../../store/Store.ts';
import { StepProgress } from '../report.ts';
import type { SeedOptions } from '../report.ts';
import { syntheticPerson } from './SyntheticPeople.ts';

/** Names fall all over the indexes, so that each commit writes much of them: few, large ones. */
const batchSize = 20000;
const checkpoint = 'synthetic people';

/** Adds so many people to the directory, in batches that commit with their checkpoint. False when the signal stopped it. */
export async function addSyntheticPeople(store: Store, count: number, options: SeedOptions): Promise<boolean> {
  const progress = new StepProgress(options, 'Adding people', count);
  const found = Number(store.setting(checkpoint) ?? 0);
  progress.foundThere(found);
  for (let done = found; done < count;) {
    if (options.signal?.aborted) return false;
    const numbers = Array.from({ length: Math.min(batchSize, count - done) }, (_, index) => done + index);
    done += numbers.length;
    store.transaction(() => {
      store.directory.addMany(numbers.map(syntheticPerson));
      store.setSetting(checkpoint, String(done));
    });
    progress.at(done, done === count);
    // Lets a signal in.
    await new Promise(resolve => setImmediate(resolve));
  }
  return true;
}
