import type { DiscussionPlace } from '../../core/people';

/** A name for a post, for keys of lists. */
export function placeOf({ listId, discussionId, replyId }: DiscussionPlace): string {
  return `${listId}/${discussionId}/${replyId ?? ''}`;
}
