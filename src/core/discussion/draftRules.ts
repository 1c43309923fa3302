import type { Draft, DraftPlace } from './Drafts';
import { isEmptyBody } from './validatePost';

/** Drafts older than this are offered no more: nobody remembers them. Milliseconds. */
export const draftLifetime = 90 * 24 * 60 * 60 * 1000;

/** One composer, one key: `ask`, `reply:12`, `edit:12`, `reuse:12`. */
export function draftKey(place: DraftPlace): string {
  if (place.kind === 'ask') return 'ask';
  if (place.kind === 'reuse') return `reuse:${place.of}`;
  return place.kind === 'reply' ? `reply:${place.to}` : `edit:${place.post}`;
}

/** Nothing typed: not worth keeping or offering. */
export function isBlankDraft(draft: Pick<Draft, 'title' | 'body' | 'images'>): boolean {
  return draft.title.trim() === '' && draft.images.length === 0 && isEmptyBody(draft.body);
}

/** A draft to offer when somebody comes back. One that was being sent is looked up by its key first. */
export function isWorthOffering(draft: Draft, nowMs: number): boolean {
  return !isBlankDraft(draft) && nowMs - draft.savedAt < draftLifetime;
}
