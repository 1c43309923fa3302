import { AppError } from '../shared';
import { draftKey } from './draftRules';
import type { Draft, DraftPlace, Drafts } from './Drafts';

/** Drafts that live as long as this object: for tests, and where the browser stores nothing. */
export class InMemoryDrafts implements Drafts {
  /** True: every save is refused, as by a full disk or a private window. */
  public refuses = false;
  private readonly drafts = new Map<string, Draft>();

  public async load(place: DraftPlace): Promise<Draft | undefined> {
    return this.drafts.get(draftKey(place));
  }

  public async all(): Promise<readonly Draft[]> {
    return [...this.drafts.values()];
  }

  public async save(draft: Draft): Promise<void> {
    if (this.refuses) throw new AppError('unexpected', { serviceMessage: 'QuotaExceededError' });
    this.drafts.set(draftKey(draft.place), draft);
  }

  public keepWords(draft: Draft): void {
    this.drafts.set(draftKey(draft.place), { ...draft, images: this.drafts.get(draftKey(draft.place))?.images ?? [] });
  }

  public async discard(place: DraftPlace): Promise<void> {
    this.drafts.delete(draftKey(place));
  }
}
