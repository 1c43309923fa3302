import { keyOf } from '../../core/people';
import type { Person } from '../../core/people';
import type { RecognitionKey, ShareRoundId } from '../../core/recognition';

/** A division typed and not saved, with what makes its first ballot the same whenever it is sent. */
export interface DivisionDraft {
  readonly rows: readonly { readonly recipient: Person; readonly typed: string }[];
  readonly key: RecognitionKey;
  /** Version of the ballot that it was begun from; undefined: there was none. */
  readonly over?: string;
}

/** One place for each site, person and round. */
export function draftPlace(webUrl: string, me: Person, round: ShareRoundId): string {
  return `knowhow.division|${webUrl}|${keyOf(me)}|${round}`.toLowerCase();
}

/** In this browser only: nobody else may know a division. What is no draft counts as none. */
export function loadDivision(place: string): DivisionDraft | undefined {
  try {
    const kept = JSON.parse(window.localStorage.getItem(place) ?? 'null') as Partial<DivisionDraft> | null;
    return typeof kept?.key === 'string' && Array.isArray(kept.rows) && kept.rows.every(isRow) && (kept.over === undefined || typeof kept.over === 'string') ? kept as DivisionDraft : undefined;
  } catch {
    return undefined;
  }
}

/** @param draft undefined: it was saved, or is not wanted any more */
export function keepDivision(place: string, draft: DivisionDraft | undefined): void {
  try {
    if (draft) window.localStorage.setItem(place, JSON.stringify(draft));
    else window.localStorage.removeItem(place);
  } catch {
    // Storage full or blocked: what is typed lasts as long as the page.
  }
}

function isRow(row: unknown): boolean {
  const { recipient, typed } = (row ?? {}) as { readonly recipient?: Partial<Person>; readonly typed?: unknown };
  return typeof typed === 'string' && typeof recipient?.name === 'string';
}
