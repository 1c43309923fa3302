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
  /** "Edit only one's own items" (WriteSecurity) binds the comments of items, too. */
  readonly itemRulesBindComments: boolean;
  /**
   * FieldRefs of RenderListDataAsStream whose column the list lacks: passed over, as a view shows itself whose columns
   * were removed, or the request fails. GetItems always fails.
   */
  readonly unknownViewFields: 'ignored' | 'refused';
  /**
   * Saving a view makes indexes for the columns that it filters and sorts by, while the list has no more than 20,000
   * items: what the modern list pages do for people. Who makes lists by REST makes the indexes, too.
   */
  readonly autoIndexing: boolean;
  /** Bytes of a file that comes in one request, and of each part of one that comes in parts: 250 MB. */
  readonly largestUploadBytes: number;
  /** Items and folders of a list that may have rights of their own. The service stops at 50,000 and advises no more than 5,000. */
  readonly mostUniquePermissions: number;
  /** Seconds until a change is found by search. */
  readonly crawlDelaySeconds: number;
  /** The people source sorts by PreferredName, FirstName and LastName; else only by rank and DocId. */
  readonly peopleSearchSortsByName: boolean;
  /** The limits below are enforced: who goes over one is answered 429 (a person, an app) or 503 (the whole organisation) with Retry-After. */
  readonly throttling: boolean;
  /** Requests of one person in 5 minutes; each one of a batch counts. */
  readonly throttleUserRequests: number;
  /** Searches of one person in a second. */
  readonly throttleSearches: number;
  /** Searches for people in a second, of the whole organisation. */
  readonly throttlePeopleSearches: number;
  /** Requests to PeopleManager in 5 minutes, of the whole organisation. */
  readonly throttlePeopleManager: number;
  /** Resource units of the app behind all bearer tokens in a minute; from 80 % on its answers carry RateLimit-*. */
  readonly throttleAppUnits: number;
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
  itemRulesBindComments: true,
  unknownViewFields: 'ignored',
  autoIndexing: false,
  largestUploadBytes: 262_144_000,
  mostUniquePermissions: 50_000,
  crawlDelaySeconds: 900,
  peopleSearchSortsByName: false,
  throttling: false,
  throttleUserRequests: 3000,
  throttleSearches: 10,
  throttlePeopleSearches: 25,
  throttlePeopleManager: 3000,
  throttleAppUnits: 1250
};
