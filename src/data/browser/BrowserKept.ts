/** More is not kept: the storage of a page is a few megabytes for everybody on it. Characters. */
const mostCharacters = 100_000;

/**
 * One value that outlives a page view, as JSON in this browser. Never throws: what cannot be kept is not, and what cannot
 * be read was never there.
 */
export class BrowserKept {
  public constructor(private readonly storage: Storage | undefined, private readonly key: string) {}

  /** Of unknown shape: it may stem from another version, or from somebody's hand. */
  public load(): unknown {
    try {
      return JSON.parse(this.storage?.getItem(this.key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Undefined, and what is too large, takes away what was kept. */
  public save(value: unknown): void {
    try {
      const text = JSON.stringify(value) as string | undefined;
      if (text === undefined || text.length > mostCharacters) this.storage?.removeItem(this.key);
      else this.storage?.setItem(this.key, text);
    } catch {
      // Storage full or blocked: the next page view begins without.
    }
  }
}

const rows = 'knowhow.rows.';

/** Rows of the last visit, until the tab is closed. What another person of this tab had seen is taken away first. */
export function keptRows(person: string, listId: string): BrowserKept {
  const storage = ownStorage('sessionStorage');
  const own = `${rows}${person.toLowerCase()}|`;
  try {
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
    keys.filter(key => key.indexOf(rows) === 0 && key.indexOf(own) !== 0).forEach(key => storage?.removeItem(key));
  } catch {
    // A storage that cannot be looked through gives nobody anything either.
  }
  return new BrowserKept(storage, `${own}${plainId(listId)}`);
}

/** What this person let be changed on a list, for undoing it on a later visit. */
export function keptSetupChanges(person: string, listId: string): BrowserKept {
  return new BrowserKept(ownStorage('localStorage'), `knowhow.setup.${person.toLowerCase()}|${plainId(listId)}`);
}

function plainId(listId: string): string {
  return listId.replace(/[{}]/g, '').toLowerCase();
}

function ownStorage(kind: 'sessionStorage' | 'localStorage'): Storage | undefined {
  try {
    return window[kind];
  } catch {
    return undefined;
  }
}
