/**
 * Behaviours of SharePoint that no source settles. Each default is the more awkward side, so that a client which works
 * here works on either. Set them when opening the store or later (`setSwitches`).
 */
export interface Switches {
  /** A reply made by path (AddValidateUpdateItemUsingPath) gets ParentItemID = its discussion when the form does not give one. */
  readonly replyByPathFillsParent: boolean;
  /** … and ThreadIndex. */
  readonly replyByPathFillsThreadIndex: boolean;
  /** A reply moves DiscussionLastUpdated and LastReplyBy of its discussion. */
  readonly replyUpdatesDiscussion: boolean;
  /** Read-only columns in form values. ParentItemID is accepted either way: a public client writes it so. */
  readonly readOnlyFormValues: 'accepted' | 'refused';
  /** A clash of a unique column in form values: an HTTP error as for any write, or 200 with the field's row failed. */
  readonly formDuplicates: 'thrown' | 'fieldRow';
  /**
   * New plain boards carry IsQuestion, BestAnswerId, IsAnswered, IsFeatured and LastReplyBy. The recorded web's own
   * Discussion content type names them, older boards lack them.
   */
  readonly plainBoardsHaveQuestionColumns: boolean;
  /** Members see every group of the site, not only those whose rules let them. */
  readonly membersMaySeeSiteGroups: boolean;
  /** A like counts as a change: Modified, Editor and ETag move. */
  readonly likeBumpsModified: boolean;
  /**
   * FieldRefs of RenderListDataAsStream whose column the list lacks: passed over, as a view shows itself whose columns
   * were removed, or the request fails. GetItems always fails.
   */
  readonly unknownViewFields: 'ignored' | 'refused';
  /** Seconds until a change is found by search. */
  readonly crawlDelaySeconds: number;
}

export const awkwardSwitches: Switches = {
  replyByPathFillsParent: false,
  replyByPathFillsThreadIndex: false,
  replyUpdatesDiscussion: false,
  readOnlyFormValues: 'refused',
  formDuplicates: 'thrown',
  plainBoardsHaveQuestionColumns: false,
  membersMaySeeSiteGroups: false,
  likeBumpsModified: false,
  unknownViewFields: 'ignored',
  crawlDelaySeconds: 900
};
