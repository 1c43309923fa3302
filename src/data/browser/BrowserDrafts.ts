import { createStore, del, entries, get, promisifyRequest } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import type { Draft, DraftPlace, Drafts } from '../../core/discussion';
import { draftKey } from '../../core/discussion';
import { AppError } from '../../core/shared';

/**
 * Drafts in this browser's IndexedDB, which takes pasted images too. The key begins with the person and the list, so that
 * on a shared machine nobody is offered another person's words.
 */
export class BrowserDrafts implements Drafts {
  private readonly store: UseStore | undefined;
  private readonly prefix: string;

  /**
   * @param person login name of the current person
   * @param listId GUID of the board's list
   */
  public constructor(person: string, listId: string) {
    this.prefix = `${person.toLowerCase()}|${listId.replace(/[{}]/g, '').toLowerCase()}|`;
    this.store = opened();
  }

  public async load(place: DraftPlace): Promise<Draft | undefined> {
    return this.quietly(store => get<Draft>(this.key(place), store), undefined);
  }

  public async all(): Promise<readonly Draft[]> {
    const own = await this.quietly(store => entries<string, Draft>(store), []);
    return own.filter(([key]) => key.indexOf(this.prefix) === 0).map(([, draft]) => draft);
  }

  public async save(draft: Draft): Promise<void> {
    if (!this.store) throw refused('IndexedDB is not available');
    try {
      await this.store('readwrite', drafts => {
        drafts.put(draft, this.key(draft.place));
        // Said at once, since a page that goes away waits for nothing: otherwise the last words before a reload are lost.
        drafts.transaction.commit?.();
        return promisifyRequest(drafts.transaction);
      });
    } catch (error) {
      throw refused(error);
    }
  }

  public async discard(place: DraftPlace): Promise<void> {
    await this.quietly(store => del(this.key(place), store), undefined);
  }

  private key(place: DraftPlace): string {
    return `${this.prefix}${draftKey(place)}`;
  }

  /** A browser that stores nothing has nothing to offer either; only saving must say so. */
  private async quietly<T>(work: (store: UseStore) => Promise<T>, otherwise: T): Promise<T> {
    if (!this.store) return otherwise;
    try {
      return await work(this.store);
    } catch {
      return otherwise;
    }
  }
}

function opened(): UseStore | undefined {
  try {
    return createStore('knowhow', 'drafts');
  } catch {
    return undefined;
  }
}

function refused(error: unknown): AppError {
  return new AppError('unexpected', { serviceMessage: error instanceof Error ? error.name : String(error), cause: error });
}
