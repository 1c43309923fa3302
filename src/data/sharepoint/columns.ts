import type { BoardFeature } from '../../core/discussion';

/**
 * The only place with SharePoint's internal column names. Field ids: SPMeta2's BuiltInInternalFieldNames and recorded
 * answers; the names that begin with Knowhow are ours.
 */
export const columns = {
  id: 'ID',
  title: 'Title',
  body: 'Body',
  author: 'Author',
  editor: 'Editor',
  created: 'Created',
  modified: 'Modified',
  attachments: 'Attachments',
  contentType: 'ContentTypeId',
  path: 'FileRef',
  folder: 'FileDirRef',
  leafName: 'FileLeafRef',
  kind: 'FSObjType',
  moderation: '_ModerationStatus',
  replyCount: 'ItemChildCount',
  parent: 'ParentItemID',
  discussion: 'ParentFolderId',
  lastActivity: 'DiscussionLastUpdated',
  lastReplyBy: 'LastReplyBy',
  isQuestion: 'IsQuestion',
  acceptedAnswer: 'BestAnswerId',
  isFeatured: 'IsFeatured',
  category: 'CategoriesLookup',
  likeCount: 'LikesCount',
  likedBy: 'LikedBy',
  giftedBadge: 'GiftedBadgeLookup',
  member: 'Member',
  outcome: 'KnowhowOutcome',
  clientKey: 'KnowhowClientKey',
  askedPeople: 'KnowhowAskedPeople',
  originalAuthor: 'KnowhowOriginalAuthor',
  original: 'KnowhowOriginal'
} as const;

export type ColumnName = (typeof columns)[keyof typeof columns];

/** What each column gives. `likes` needs the list's setting too, `attachments` is a setting alone. */
export const featureColumns: readonly { readonly feature: BoardFeature; readonly columns: readonly ColumnName[] }[] = [
  { feature: 'questions', columns: [columns.isQuestion] },
  { feature: 'acceptedAnswers', columns: [columns.acceptedAnswer] },
  { feature: 'outcomes', columns: [columns.outcome] },
  { feature: 'lastReplyBy', columns: [columns.lastReplyBy] },
  { feature: 'categories', columns: [columns.category] },
  { feature: 'featured', columns: [columns.isFeatured] },
  { feature: 'likes', columns: [columns.likeCount, columns.likedBy] },
  { feature: 'clientKeys', columns: [columns.clientKey] },
  { feature: 'askedPeople', columns: [columns.askedPeople] },
  { feature: 'reuse', columns: [columns.originalAuthor, columns.original] }
];

/** Columns that a board may lack, or whose index matters: asked for when it is opened. */
export const askedColumns: readonly ColumnName[] = [
  columns.author, columns.parent, columns.discussion, columns.lastActivity, ...featureColumns.flatMap(entry => entry.columns)
];

/** Content types: the list's own copies begin with these. */
export const discussionContentType = '0x012002';
export const messageContentType = '0x0107';

/** Rights, bits of a permission mask (SP.PermissionKind n is bit n - 1); the ones that the classic board's own code looks at. */
export const rights = {
  view: BigInt(1),
  add: BigInt(2),
  edit: BigInt(4),
  remove: BigInt(8),
  moderate: BigInt(256),
  manageLists: BigInt(2048),
  managePermissions: BigInt(0x2000000),
  /** To see who has which permissions: members of a site usually have not. */
  enumeratePermissions: BigInt(0x40000000)
} as const;
