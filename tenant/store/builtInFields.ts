/**
 * The columns that SharePoint gives lists by itself, as facts: names, ids, titles, types and flags (recorded from a
 * tenant in 2021 to 2024; ids of the Community Site columns from public constants). One line is one column:
 *
 *   internal name | id | title | type | flags | lookup list/field | column name in the service's database, or `>` and the lookup that it depends on
 *
 * Flags: h hidden, r read-only, s sealed, d may be deleted, b from the base type, f not filterable, o not sortable,
 * q required, g in group _Hidden, i indexed, u multi-value, U unique values.
 */

/** Every list has these, in this order. */
export const genericColumns = String.raw`
  ID | 1d22ea11-1e32-424e-89ab-9fedbadb6ce1 | ID | Counter | rb |  | tp_ID
  ContentTypeId | 03e45e84-1992-4d42-9116-26f756012634 | Content Type ID | ContentTypeId | hrsb |  | tp_ContentTypeId
  ContentType | c042a256-787d-4a6f-8a8a-cf6ab767f12d | Content Type | Computed | bog
  Title | fa564e0f-0c70-4ab9-b863-0177e6ddd247 | Title | Text | bq |  | nvarchar1
  Modified | 28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f | Modified | DateTime | rb |  | tp_Modified
  Created | 8c06beca-0777-48f7-91c7-6da68bc07b69 | Created | DateTime | rb |  | tp_Created
  Author | 1df5e554-ec7e-46a6-901d-d85a3881cb18 | Created By | User | rb |  | tp_Author
  Editor | d31655d1-1d5b-4511-95a1-7a09e9b75bf2 | Modified By | User | rb |  | tp_Editor
  _HasCopyDestinations | 26d0756c-986a-48a7-af35-bf18ab85ff4a | Has Copy Destinations | Boolean | hrsb |  | tp_HasCopyDestinations
  _CopySource | 6b4e226d-3d88-4a36-808d-a129bf52bccf | Copy Source | Text | hrsb |  | tp_CopySource
  owshiddenversion | d4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5 | owshiddenversion | Integer | hrb |  | tp_Version
  WorkflowVersion | f1e020bc-ba26-443f-bf2f-b68715017bbc | Workflow Version | Integer | hrb |  | tp_WorkflowVersion
  _UIVersion | 7841bf41-43d0-4434-9f50-a673baef7631 | UI Version | Integer | hrb |  | tp_UIVersion
  _UIVersionString | dce8262a-3ae9-45aa-aab4-83bd75fb738a | Version | Text | rb |  | tp_UIVersionString
  Attachments | 67df98f4-9dec-48ff-a553-29bece9c5bf4 | Attachments | Attachments | b |  | tp_HasAttachment
  _ModerationStatus | fdc3b2ed-5bf2-4835-a4bc-b885f3396a61 | Approval Status | ModStat | hrb |  | tp_ModerationStatus
  _ModerationComments | 34ad21eb-75bd-4544-8c73-0e08330291fe | Approver Comments | Note | hrbfo |  | ntext1
  Edit | 503f1caa-358e-4918-9094-4a2cdc4bc034 | Edit | Computed | rbfo
  LinkTitleNoMenu | bc91a437-52e7-49e1-8c4e-4698904b2b6d | Title | Computed | rb
  LinkTitle | 82642ec8-ef9b-478f-acf9-31f7d45fbc31 | Title | Computed | rb
  LinkTitle2 | 5f190d91-3dbc-4489-9878-3c092caf35b6 | Title | Computed | hrb
  SelectTitle | b1f7969b-ea65-42e1-8b54-b588292635f2 | Select | Computed | hrbfo
  InstanceID | 50a54da4-1528-4e67-954a-e2d24f1e9efb | Instance ID | Integer | hrb |  | tp_InstanceID
  Order | ca4addac-796f-4b23-b093-d2a3f65c0774 | Order | Number | hb |  | tp_ItemOrder
  GUID | ae069f25-3ac2-4256-b9c3-15dbc15da0e0 | GUID | Guid | hrb |  | tp_GUID
  WorkflowInstanceID | de8beacf-5505-47cd-80a6-aa44e7ffe2f4 | Workflow Instance ID | Guid | hrb |  | tp_WorkflowInstanceID
  FileRef | 94f89715-e097-4e8b-ba79-ea02aa8b7adb | URL Path | Lookup | hrb | Docs/FullUrl
  FileDirRef | 56605df6-8fa1-47e4-a04c-5b384d59609f | Path | Lookup | hrb | Docs/DirName
  Last_x0020_Modified | 173f76c8-aebd-446a-9bc9-769a2bd2c18f | Modified | Lookup | hrb | Docs/TimeLastModified
  Created_x0020_Date | 998b5cff-4a35-47a7-92f3-3914aa6aa4a2 | Created | Lookup | hrb | Docs/TimeCreated
  FSObjType | 30bb605f-5bae-48fe-b4e3-1f81d9772af9 | Item Type | Lookup | hrb | Docs/FSType
  SortBehavior | 423874f8-c300-4bfb-b7a1-42e2159e3b19 | Sort Type | Lookup | hrb | Docs/SortBehavior
  PermMask | ba3c27ee-4791-4867-8821-ff99000bac98 | Effective Permissions Mask | Computed | hrb
  PrincipalCount | dcc67ebd-247f-4bee-8626-85ff6f69fbb6 | Principal Count | Computed | hrb
  FileLeafRef | 8553196d-ec8d-4564-9861-3dbe931050c8 | Name | File | hb | Docs/LeafName
  UniqueId | 4b7403de-8d94-43e8-9f0f-137a3e298126 | Unique Id | Lookup | hrb | Docs/UniqueId
  SyncClientId | 6d2c4fde-3605-428e-a236-ce5f3dc2b4d4 | Client Id | Lookup | hrb | Docs/SyncClientId
  ProgId | c5c4b81c-f1d9-4b43-a6a2-090df32ebb68 | ProgId | Lookup | hrb | Docs/ProgId
  ScopeId | dddd2420-b270-4735-93b5-92b713d0944d | ScopeId | Lookup | hrb | Docs/ScopeId
  File_x0020_Type | 39360f11-34cf-4356-9945-25c44e68dade | File Type | Text | hrb |  | nvarchar2
  HTML_x0020_File_x0020_Type | 4ef1b78f-fdba-48dc-b8ab-3fa06a0c9804 | HTML File Type | Computed | hrb
  _EditMenuTableStart | 3c6303be-e21f-4366-80d7-d6d0a3b22c7a | Edit Menu Table Start | Computed | hrb
  _EditMenuTableStart2 | 1344423c-c7f9-4134-88e4-ad842e2d723c | Edit Menu Table Start | Computed | hrb
  _EditMenuTableEnd | 2ea78cef-1bf9-4019-960a-02c41636cb47 | Edit Menu Table End | Computed | hrb
  LinkFilenameNoMenu | 9d30f126-ba48-446b-b8f9-83745f322ebe | Name | Computed | hrbf
  LinkFilename | 5cc6dc79-3710-4374-b433-61cb4a686c12 | Name | Computed | hrbf
  LinkFilename2 | 224ba411-da77-4050-b0eb-62d422f13d3e | Name | Computed | hrbf
  DocIcon | 081c6e4c-5c14-4f20-b23e-1a71ceb6a67c | Type | Computed | rb
  ServerUrl | 105f76ce-724a-4bba-aece-f81f2fce58f5 | Server Relative URL | Computed | hrbf
  EncodedAbsUrl | 7177cfc7-f399-4d4d-905d-37dd51bc90bf | Encoded Absolute URL | Computed | hrbf
  BaseName | 7615464b-559e-4302-b8e2-8f440b913101 | File Name | Computed | hrbf
  MetaInfo | 687c7f94-686a-42d3-9b67-2782eac4b4f8 | Property Bag | Lookup | hb | Docs/MetaInfo
  _Level | 43bdd51b-3c5b-4e78-90a8-fb2087f71e70 | Level | Integer | hrb |  | tp_Level
  _IsCurrentVersion | c101c3e7-122d-4d4d-bc34-58e94a38c816 | Is Current Version | Boolean | hrb |  | tp_IsCurrentVersion
  ItemChildCount | b824e17e-a1b3-426e-aecf-f0184d900485 | Item Child Count | Lookup | rb | Docs/ItemChildCount
  FolderChildCount | 960ff01f-2b6d-4f1b-9c3f-e19ad8927341 | Folder Child Count | Lookup | rb | Docs/FolderChildCount
  Restricted | 786099e5-d20a-4232-86e5-cfc3d6face96 | Restricted | Lookup | hrb | Docs/Restricted
  OriginatorId | 14ee99cd-bed9-474a-bf99-8f753fbad6b4 | Originator Id | Lookup | hrb | Docs/OriginatorId
  NoExecute | 0b16648a-daff-47d4-9fda-c6038b75ed27 | NoExecute | Lookup | hrb | Docs/DocFlags
  ContentVersion | d48268e5-c65d-486c-bbf1-874cf986d7d3 | Content Version | Lookup | hrb | Docs/ContentVersion
  _ComplianceFlags | ccc1037f-f65e-434a-868e-8c98af31fe29 | Label setting | Lookup | rb | Docs/ComplianceFlags
  _ComplianceTag | d4b6480a-4bed-4094-9a52-30181ea38f1d | Retention label | Lookup | rb | Docs/ComplianceTag
  _ComplianceTagWrittenTime | 92be610e-ddbb-49f4-b3b1-5c2bc768df8f | Retention label Applied | Lookup | rb | Docs/ComplianceTagWrittenTime
  _ComplianceTagUserId | 418d7676-2d6f-42cf-a16a-e43d2971252a | Label applied by | Lookup | rb | Docs/ComplianceTagUserId
  _IsRecord | 8382d247-72a9-44b1-9794-7b177edc89f3 | Item is a Record | Computed | rb
  AccessPolicy | b4cb04e8-622e-4c7d-8e87-b558a1bb907b | Access Policy | Lookup | hrb | Docs/AccessPolicy
  _VirusStatus | df7ffe41-81d6-46eb-8777-444d1613c803 | VirusStatus | Lookup | hrb | Docs/VirusStatus
  _VirusVendorID | 32d407ed-15e1-4ccc-b1d4-c56f5799b256 | VirusVendorID | Lookup | hrb | Docs/VirusVendorID
  _VirusInfo | c4b1727e-aca8-4bd8-ae83-f554ae3c08eb | VirusInfo | Lookup | hrb | Docs/VirusInfo
  AppAuthor | 6bfaba20-36bf-44b5-a1b2-eb6346d49716 | App Created By | Lookup | rb | AppPrincipals/Title | tp_AppAuthor
  AppEditor | e08400f3-c779-4ed2-a18c-ab7f34caa318 | App Modified By | Lookup | rb | AppPrincipals/Title | tp_AppEditor
  SMTotalSize | 4df6bfaf-f887-424e-8ea3-fd050113e7a9 | Total Size | Lookup | hrb | Docs/SMTotalSize
  SMLastModifiedDate | d340fca5-f503-4baa-bae9-90f1447ebff6 | Last Modified Date | Lookup | hrb | Docs/SMLastModifiedDate
  SMTotalFileStreamSize | 1faa4902-9115-44b9-bba7-791441ca1d6f | Total File Stream Size | Lookup | hrb | Docs/SMTotalFileStreamSize
  SMTotalFileCount | a261b12a-8ca2-47fa-a117-05861d637c7e | Total File Count | Lookup | hrb | Docs/SMTotalFileCount
  ComplianceAssetId | 3a6b296c-3f50-445c-a13f-9c679ea9dda3 | Compliance Asset Id | Text | rb |  | nvarchar3
  _CommentFlags | c274cbfd-084a-4017-925f-cce50c9e3eec | Comment settings | Lookup | hrs | Docs/CommentFlags
  _CommentCount | d307dff3-340f-44a2-9f4b-fbfe1ba07459 | Comment count | Lookup | hrs | Docs/CommentCount
`;

/** A discussion board's own, without those of a Community Site. */
export const discussionColumns = String.raw`
  ToggleQuotedText | e451420d-4e62-43e3-af83-010d36e353a2 | Toggle Quoted Text | Computed | hrsg
  Threading | 58ca6516-51cd-41fb-a908-dd2a4aeea8bc | Threading | Computed | rdfg
  PersonViewMinimal | b4ab471e-0262-462a-8b3f-c1dfc9e2d5fd | Posted By | Computed | rdg
  Body | 7662cd2c-f069-4dba-9e35-082cf976e170 | Body | Note | dfog
  ParentItemID | 7d014138-1886-41f0-834f-ba9f4e72f33b | Parent Item ID | Integer | rs
  ShortestThreadIndex | 4753e73b-5b5d-4bbc-8e09-c9683b0d40a7 | Shortest Thread-Index | Note | hsfog
  Indentation | 26c4f53e-733a-4202-814b-377492b6c841 | Indentation | Computed | hrdg
  LinkDiscussionTitleNoMenu | 3ac9353f-613f-42bd-98e1-530e9fd1cbf6 | Subject | Computed | rd
  MessageBody | fbba993f-afee-4e00-b9be-36bc660dcdd1 | Body | Computed | hrsg
  QuotedTextWasExpanded | e393d344-2e8c-425b-a8c3-89ac3144c9a2 | Quoted Text Was Expanded | Computed | hrsg
  LinkDiscussionTitle2 | b4e31c47-f962-4f9f-9132-eb555a1a026c | Subject | Computed | rd
  FullBody | 9c4be348-663a-4172-a38a-9714b2634c17 | Full Body | Computed | hrsg
  DiscussionLastUpdated | 59956c56-30dd-4cb1-bf12-ef693b42679c | Last Updated | DateTime | rdg
  StatusBar | f90bce56-87dc-4d73-bfcb-03fcaf670500 | Posting Information | Computed | hrdg
  CorrectBodyToShow | b0204f69-2253-43d2-99ad-c0df00031b66 | Correct Body To Show | Computed | hrsg
  IndentLevel | 68227570-72dd-4816-b6b6-4b81ff99a393 | Indentation Level | Computed | hrdg
  ThreadingControls | c55a4674-640b-4bae-8738-ce0439e6f6d4 | Threading Controls | Computed | hrdg
  BodyWasExpanded | af82aa75-3039-4573-84a8-73ffdfd22733 | Body Was Expanded | Computed | hrsg
  LimitedBody | 61b97279-cbc0-4aa9-a362-f1ff249c1706 | Limited Body | Computed | hrsg
  BodyAndMore | c7e9537e-bde4-4923-a100-adbd9e0a0a0d | Post | Computed | rdfog
  ShortestThreadIndexId | 2bec4782-695f-406d-9e50-f1d39a2b8eb6 | Shortest Thread-Index Id | Text | hs
  TrimmedBody | 6d0f8993-5050-41f3-be6c-18902d282357 | Trimmed Body | Note | hsfog
  MoreLink | fb6c2494-1b14-49b0-a7ca-0506d6e85a62 | More Link | Computed | hrsg
  DiscussionTitleLookup | f0218b98-d0d6-4fc1-b15b-aabeb89f32a9 | Discussion Title | Lookup | hrsg | Self/Title
  LessLink | 076193bd-865b-4de7-9633-1f12069a6fff | Less Link | Computed | hrsg
  ParentFolderId | a9ec25bf-5a22-4658-bd19-484e52efbe1a | Parent Folder Id | Integer | hs
  IsRootPost | bd2216c1-a2f3-48c0-b21c-dc297d0cc658 | Is Root Post | Computed | hrsg
  LinkDiscussionTitle | 46045bc4-283a-4826-b3dd-7a78d790b266 | Subject | Computed | rd
  DiscussionTitle | c5abfdc7-3435-4183-9207-3d1146895cf8 | Discussion Subject | Computed | rdfog
  ParentItemEditor | ff90fecb-7f46-44f5-9698-db44a81b2a8b | Parent Item Editor | User | rs
  ReplyNoGif | 87cda0e2-fc57-4eec-a696-b0de2f61f361 | Reply | Computed | rdfog
  PersonImage | adfe65ee-74bb-4771-bec5-d691d9a6a14e | Posted By | Computed | hrdg
  ThreadIndex | cef73bf1-edf6-4dd9-9098-a07d83984700 | Thread Index | ThreadIndex | hsg |  | tp_ThreadIndex
  EmailSender | 4ce600fb-a927-4911-bfc1-11076b76b522 | E-Mail Sender | Note | sfog
  ShortestThreadIndexIdLookup | 8ffccefe-998b-4896-a6df-32d566f69141 | Shortest Thread-Index Id Lookup | Lookup | hrsg | Self/ShortestThreadIndexId
  MyEditor | 078b9dba-eb8c-4ec5-bfdd-8d220a3fcc5d | Modified By | User | rdg
  MessageId | 2ef29342-2f5f-4052-90d3-8192e0705e51 | Message ID | Text | hsg
  ThreadTopic | 769b99d9-d361-4948-b687-f01332391629 | Thread Topic | Text | hsg
  EmailReferences | 124527a9-fc10-48ff-8d44-960a7db405f8 | References | Note | hsfog
  RelevantMessages | 9161f6cb-a8e6-47b8-9d24-89415de691f7 | Relevant Messages | Note | hsfog
`;

/** What makes a discussion a question. On Community boards; on others see Switches.plainBoardsHaveQuestionColumns. */
export const questionColumns = String.raw`
  IsQuestion | 7aead996-f9f9-4682-9e0e-f5634ab352c8 | Question | Boolean | dg
  IsAnswered | 32b1ca82-a25b-48d1-b78d-3a956ba07c41 | Is Answered | Boolean | hsgi
  BestAnswerId | a8b93fba-7396-443d-9884-ee332caa4560 | Best Response Id | Integer | rsg
  IsFeatured | 5a034ff8-d7a4-4d69-ab26-5f5a043b572d | Is Featured Discussion | Boolean | rsi
  LastReplyBy | 7f15088c-1448-41c7-a125-18a3a90ce543 | Last Reply By | User | rsg
`;

/** What a Community Site adds besides. `Categories` and `Members` stand for the lists of the same site. */
export const communityColumns = String.raw`
  CategoriesLookup | 3f44dee7-b4ba-4e0f-9a4c-84f4420dfaf6 | Category | Lookup | di | Categories/Title
  MemberLookup | 1805e563-22cf-44ed-96f5-58ebb8a6cb80 | Member | Lookup | hri | Members/Title
  DescendantLikesCount | 16582f9f-ba8c-42f7-8a63-9994650bb6c8 | Aggregated Like Count | Integer | hrsg
  DescendantRatingsCount | 5feb760d-e1c5-42d7-92ac-26ae20a1365a | Aggregated Rating Count | Integer | hrsg
  Popularity | 898232f1-83c0-41df-9f1a-64b08a03f62d | Popularity | Integer | rsg
  TopicPageUrl | f841e7c6-0491-449f-86df-9dae475e2132 | Topic Page Url | URL | hrsfog
`;

/** What a Community board shows of the author of each post: dependent lookups, each of which is a join of its own. */
export const communityAuthorColumns = String.raw`
  AuthorReputationLookup | 559f0dee-4484-4c86-a699-82d122b63717 | Author's Reputation Score | Lookup | hrg | Members/ReputationScore | >MemberLookup
  AuthorNumOfPostsLookup | 17828e6a-633b-443a-a503-1db661f1f5f7 | Author's Number of Posts | Lookup | hrg | Members/NumberOfDiscussions | >MemberLookup
  AuthorNumOfRepliesLookup | 0e9d978a-e4bc-4efb-a214-75fc81bd8096 | Author's Number of Replies | Lookup | hrg | Members/NumberOfReplies | >MemberLookup
  AuthorNumOfBestResponsesLookup | ef72ef5d-9920-48f0-b2af-4e368feaabc6 | Author's Number of Best Replies | Lookup | hrg | Members/NumberOfBestResponses | >MemberLookup
  AuthorMemberSinceLookup | 6ab3e5a0-98f4-442e-8fff-730e653ea881 | Author's membership date | Lookup | hrg | Members/Created | >MemberLookup
  AuthorLastActivityLookup | 5f060e98-3a10-42d0-baf6-1d60889fc585 | Author's last activity date | Lookup | hrg | Members/LastActivity | >MemberLookup
  AuthorMemberStatusIntLookup | c42ab4dd-eb3a-4df5-9c80-0bd400520c15 | Author's membership status | Lookup | hrg | Members/MemberStatusInt | >MemberLookup
`;

/** "Rating settings: Likes" or stars: the same columns either way. */
export const ratingColumns = String.raw`
  AverageRating | 5a14d1ab-1513-48c7-97b3-657a5ba6c742 | Rating (0-5) | AverageRating | d
  RatingCount | b1996002-9167-45e5-a4df-b2c41c6723c7 | Number of Ratings | RatingCount | d
  RatedBy | 4d64b067-08c3-43dc-a87b-8b8e01673313 | Rated By | UserMulti | hdogu
  Ratings | 434f51fb-ffd2-4a0e-a03b-ca3131ac67ba | User ratings | Note | hdfog
  LikesCount | 6e4d832b-f610-41a8-b3e0-239608efda41 | Number of Likes | Likes | d
  LikedBy | 2cdcd5eb-846d-4f4d-9aaf-73e8e73c7312 | Liked By | UserMulti | hdogu
`;

/** Template 106, a calendar, without what makes all-day and recurring events: those are kept as single ones. */
export const eventColumns = String.raw`
  Location | 288f5f32-8462-4175-8f09-dd7ba29359a9 | Location | Text |
  EventDate | 64cd368d-2f95-4bfc-a1f9-8d4324ecb007 | Start Time | DateTime | qsi
  EndDate | 2684f9f2-54be-429f-ba06-76754fc056bf | End Time | DateTime | qsi
  Description | 9da97a8a-1da5-4a77-98d3-4bc10456e700 | Description | Note | so
`;

/** Template 500, the categories of a Community Site. */
export const categoryColumns = String.raw`
  CategoryDescription | ab065451-14d6-485a-88c3-414c908d50d3 | Description | Note | dfo
  CategoryImage | 7cc564f1-abd4-4a2f-bd9b-85dd1d071bdc | Category Picture | URL | dfo
  TopicCount | d2264183-83dc-4d08-a57d-974686192d7a | Number of discussions | Integer | r
  ReplyCount | d42630f0-0084-4b16-b876-80fe8cf88879 | Number of replies | Integer | r
  LastPostBy | 497e00df-75c8-4e61-ac5c-a143b6a0fddc | Last post by | User | r
  LastPostDate | 539458a6-152c-460f-a915-53722c6eb4a6 | Last post date | DateTime | r
`;

/**
 * Template 880, the members of a Community Site. Ids from public constants; types as those who read the list know them.
 * The service keeps the numbers by event receivers; here they stay as they are written.
 */
export const memberColumns = String.raw`
  Member | 9e1a17bc-4b5a-498b-a0f7-e5d1ed43c349 | Member | User | giU
  MemberStatusInt | e236652c-cf8f-4917-8baa-30ffcccfb7e8 | Member Status | Integer | g
  ReputationScore | edd35d15-ae36-4b1b-91aa-0e288df6c612 | Reputation Score | Integer | rg
  NumberOfDiscussions | 178d4af1-459b-4f61-bb41-b347986ee37b | Discussions | Integer | rg
  NumberOfReplies | 51139f59-4bac-45cb-8047-9c633eed1db0 | Replies | Integer | rg
  NumberOfBestResponses | 1bc74b88-bb81-4be5-961d-9cf75dfe0911 | Best Replies | Integer | rg
  LastActivity | cba948c8-9e42-44a0-b9f1-a39d91b28cb0 | Last Activity | DateTime | rg
  GiftedBadgeLookup | abe62893-898d-48f9-9a52-3778b420f81c | Gifted Badge | Lookup | g | Badges/Title
  GiftedBadgeText | 797192bf-c571-4f18-9a85-be0acf22da05 | Gifted Badge Text | Text | rg
`;
