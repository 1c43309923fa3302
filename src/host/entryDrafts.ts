import { cleanExpertise, nothingSaid } from '../core/people';
import type { Expertise } from '../core/people';
import type { EntryDrafts } from '../ui/people/contract';

/** The own entry as it is typed, in this browser, for one person of one site. What is no entry any more is forgotten. */
export function entryDrafts(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined, webUrl: string, person: string): EntryDrafts {
  const key = `knowhow.entry|${webUrl}|${person}`.toLowerCase();
  const quietly = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      // Storage is full, blocked or damaged: what is typed lasts as long as the page.
      return undefined;
    }
  };
  return {
    load: () => quietly(() => {
      const stored = storage?.getItem(key);
      return stored ? expertiseOf(JSON.parse(stored)) : undefined;
    }),
    save: expertise => quietly(() => storage?.setItem(key, JSON.stringify(expertise))),
    forget: () => quietly(() => storage?.removeItem(key))
  };
}

/** Only what an entry has, each of its kind: the rest may have been written by anything. */
function expertiseOf(stored: unknown): Expertise | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const found = stored as Record<string, unknown>;
  const kept = Object.entries({ ...nothingSaid, pronouns: '', timeZone: '', weeklyLimit: 1, pausedUntil: '' })
    .filter(([name, sample]) => typeof found[name] === typeof sample && Array.isArray(found[name]) === Array.isArray(sample))
    .map(([name]) => [name, found[name]]);
  return cleanExpertise({ ...nothingSaid, ...(Object.fromEntries(kept) as Partial<Expertise>) });
}
