import type { DiscussionPlace, EvidenceItem, Person } from '../people';

/** A post that somebody may take credit for. */
export interface RecordItem extends EvidenceItem {
  /** Who asked the question, where it is known. */
  readonly asker?: Person;
  /** Set on what was made of somebody's answer (a FAQ entry, a collection): whose answer it says it was, and where that is. */
  readonly original?: { readonly author: Person; readonly place: DiscussionPlace };
}

/** What was found; false: there is more than was looked through, so counts read "at least". */
export interface RecordFound {
  readonly items: readonly RecordItem[];
  readonly isComplete: boolean;
}

/** Tells posts apart. */
export function placeKey(place: DiscussionPlace): string {
  return `${place.listId.toLowerCase()}/${place.discussionId}/${place.replyId ?? ''}`;
}
