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
  outcome: 'KnowhowOutcome',
  clientKey: 'KnowhowClientKey',
  askedPeople: 'KnowhowAskedPeople'
} as const;

export type ColumnName = (typeof columns)[keyof typeof columns];

/** Columns that a board may lack, or whose index matters: asked for when it is opened. */
export const askedColumns: readonly ColumnName[] = [
  columns.author, columns.parent, columns.discussion, columns.lastActivity, columns.lastReplyBy, columns.isQuestion,
  columns.acceptedAnswer, columns.isFeatured, columns.category, columns.likeCount, columns.likedBy, columns.outcome, columns.clientKey, columns.askedPeople
];

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
  { feature: 'askedPeople', columns: [columns.askedPeople] }
];

/** Definitions as Community Sites have them, under their own ids, so that classic code finds what it expects; and ours. */
export const columnXml: Readonly<Partial<Record<ColumnName, string>>> = {
  IsQuestion: '<Field ID="{7AEAD996-F9F9-4682-9E0E-F5634AB352C8}" Name="IsQuestion" StaticName="IsQuestion" SourceID="http://schemas.microsoft.com/sharepoint/v3" Group="_Hidden" Type="Boolean" DisplayName="Question"><Default>0</Default></Field>',
  BestAnswerId: '<Field ID="{A8B93FBA-7396-443D-9884-EE332CAA4560}" Name="BestAnswerId" StaticName="BestAnswerId" SourceID="http://schemas.microsoft.com/sharepoint/v3" Group="_Hidden" Type="Integer" DisplayName="Best Response Id" ReadOnly="TRUE" />',
  LastReplyBy: '<Field ID="{7F15088C-1448-41C7-A125-18A3A90CE543}" Name="LastReplyBy" StaticName="LastReplyBy" SourceID="http://schemas.microsoft.com/sharepoint/v3" Group="_Hidden" Type="User" List="UserInfo" DisplayName="Last Reply By" ReadOnly="TRUE" />',
  KnowhowOutcome: '<Field ID="{5D0B7C1E-3A86-4C40-9A5B-2F1B6D8E4A71}" Name="KnowhowOutcome" StaticName="KnowhowOutcome" Group="Knowhow" Type="Text" MaxLength="20" DisplayName="Outcome" Description="solved, partly or notYet, said by the asker" />',
  KnowhowClientKey: '<Field ID="{B1C0A6F4-7E0D-4E0B-8B55-0C4C7B1D9E32}" Name="KnowhowClientKey" StaticName="KnowhowClientKey" Group="Knowhow" Type="Text" MaxLength="64" DisplayName="Knowhow key" Description="Keeps a post from being stored twice" Hidden="TRUE" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
  KnowhowAskedPeople: '<Field ID="{E4A7C2D9-1B35-4F68-8C0A-6D93B7F52E14}" Name="KnowhowAskedPeople" StaticName="KnowhowAskedPeople" Group="Knowhow" Type="UserMulti" Mult="TRUE" List="UserInfo" UserSelectionMode="0" DisplayName="Asked people" Description="Whom a question was put to" Hidden="TRUE" />'
};

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
