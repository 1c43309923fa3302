import { createStore, del, entries, get, promisifyRequest } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import type { Draft, DraftPlace, Drafts } from '../../core/discussion';
import { draftKey } from '../../core/discussion';
import { AppError } from '../../core/shared';
import { LastWords } from './LastWords';

/**
 * Drafts in this browser's IndexedDB, which takes pasted images too. The key begins with the person and the list, so that
 * on a shared machine nobody is offered another person's words.
 */
export class BrowserDrafts implements Drafts {
  private readonly store: UseStore | undefined;
  private readonly prefix: string;
  private readonly lastWords: LastWords;

  /**
   * @param person login name of the current person
   * @param listId GUID of the board's list
   * @param storage for the words of a page that goes; undefined where the browser blocks it
   */
  public constructor(person: string, listId: string, storage: Storage | undefined) {
    this.prefix = `${person.toLowerCase()}|${listId.replace(/[{}]/g, '').toLowerCase()}|`;
    this.store = opened();
    this.lastWords = new LastWords(storage);
  }

  public async load(place: DraftPlace): Promise<Draft | undefined> {
    const key = this.key(place);
    return this.lastWords.newest(key, await this.quietly(store => get<Draft>(key, store), undefined));
  }

  public async all(): Promise<readonly Draft[]> {
    const stored = await this.quietly(store => entries<string, Draft>(store), []);
    const own = new Map<string, Draft | undefined>(this.lastWords.keys(this.prefix).map(key => [key, undefined]));
    stored.filter(([key]) => key.indexOf(this.prefix) === 0).forEach(([key, draft]) => own.set(key, draft));
    return [...own].map(([key, draft]) => this.lastWords.newest(key, draft)).filter((draft): draft is Draft => draft !== undefined);
  }

  public async save(draft: Draft): Promise<void> {
    if (!this.store) throw refused('IndexedDB is not available');
    try {
      await this.store('readwrite', drafts => {
        drafts.put(draft, this.key(draft.place));
        // Said at once: a page that goes away waits for nothing, and its words may be kept but not its pictures.
        drafts.transaction.commit?.();
        return promisifyRequest(drafts.transaction);
      });
      this.lastWords.forget(this.key(draft.place), draft.savedAt);
    } catch (error) {
      throw refused(error);
    }
  }

  public keepWords(draft: Draft): void {
    this.lastWords.keep(this.key(draft.place), draft);
  }

  public async discard(place: DraftPlace): Promise<void> {
    this.lastWords.forget(this.key(place));
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
