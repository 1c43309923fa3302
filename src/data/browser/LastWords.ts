import type { Draft } from '../../core/discussion';

const mark = 'knowhow.words.';

/** A draft without its pictures, which local storage could not hold. */
type Words = Omit<Draft, 'images'>;

/**
 * What was typed in the moment in which a page went. IndexedDB promises nothing to a page that goes; local storage is
 * written before the call returns. Every method is quiet: a browser that stores nothing has nothing to give back either.
 */
export class LastWords {
  /** @param storage undefined where the browser blocks it */
  public constructor(private readonly storage: Storage | undefined) {}

  public keep(key: string, { images, ...words }: Draft): void {
    void images;
    quietly(() => this.storage?.setItem(mark + key, JSON.stringify(words)), undefined);
  }

  /** Keys that begin so. */
  public keys(prefix: string): readonly string[] {
    return quietly(() => Object.keys(this.storage ?? {}).filter(key => key.indexOf(mark + prefix) === 0).map(key => key.slice(mark.length)), []);
  }

  /** The newer of what was stored and what was kept in the last moment; pictures are those stored. */
  public newest(key: string, stored: Draft | undefined): Draft | undefined {
    const words = quietly(() => JSON.parse(this.storage?.getItem(mark + key) ?? 'null') as Words | null, null);
    if (words === null || (stored !== undefined && stored.savedAt > words.savedAt)) return stored;
    return { ...words, images: stored?.images ?? [] };
  }

  /** Without a moment: in any case. With one: unless what is kept is newer. */
  public forget(key: string, storedAt = Infinity): void {
    quietly(() => {
      const words = JSON.parse(this.storage?.getItem(mark + key) ?? 'null') as Words | null;
      if (words !== null && words.savedAt <= storedAt) this.storage?.removeItem(mark + key);
    }, undefined);
  }
}

function quietly<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
