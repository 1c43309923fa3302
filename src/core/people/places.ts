/** A post on a board of the site: what a link to it needs. */
export interface DiscussionPlace {
  readonly listId: string;
  /** Title of the board, where it is known. */
  readonly listTitle?: string;
  readonly discussionId: number;
  readonly replyId?: number;
}
