import { categoryColumns, communityAuthorColumns, communityColumns, discussionColumns, eventColumns, genericColumns, memberColumns, questionColumns } from './builtInFields.ts';
import type { ContentTypeRow, ViewRow } from './Store.ts';

/** What a list template gives a new list. */
export interface ListTemplate {
  readonly baseType: 0 | 1;
  readonly featureId: string;
  readonly imageUrl: string;
  /** Tables of builtInFields.ts, in order. */
  readonly columns: readonly string[];
  /** Base ids of content types, default first. */
  readonly contentTypes: readonly string[];
  readonly contentTypesEnabled: boolean;
  readonly enableFolderCreation: boolean;
  readonly enableVersioning: boolean;
  readonly enableAttachments: boolean;
  readonly views: readonly TemplateView[];
}

type TemplateView = Pick<ViewRow, 'title' | 'viewFields'> & Partial<ViewRow> & { readonly page: string };

const allItems: TemplateView = { title: 'All Items', page: 'AllItems.aspx', viewFields: ['LinkTitle'], isDefault: true, baseViewId: '1', query: '<OrderBy><FieldRef Name="ID" /></OrderBy>', rowLimit: 30 };

const genericList: ListTemplate = {
  baseType: 0, featureId: '00bfea71-de22-43b2-a848-c05709900100', imageUrl: '/_layouts/15/images/itgen.png?rev=47', columns: [genericColumns], contentTypes: ['0x01', '0x0120'],
  contentTypesEnabled: false, enableFolderCreation: false, enableVersioning: true, enableAttachments: true, views: [allItems]
};

const library: ListTemplate = {
  ...genericList, baseType: 1, featureId: '00bfea71-e717-4e80-aa17-d0c71b360101', imageUrl: '/_layouts/15/images/itdl.png?rev=47', contentTypes: ['0x0101', '0x0120'],
  enableFolderCreation: true, enableAttachments: false,
  views: [{ title: 'All Documents', page: 'AllItems.aspx', viewFields: ['DocIcon', 'LinkFilename', 'Modified', 'Editor'], isDefault: true, baseViewId: '1', query: '<OrderBy><FieldRef Name="FileLeafRef" /></OrderBy>', rowLimit: 30 }]
};

/**
 * Views of a classic board: Subject (the discussions), Flat and Threaded (one discussion). Base view ids 3, 2 and 1 as
 * the Community Site's own constants name them.
 */
const discussionViews: readonly TemplateView[] = [
  { title: 'Subject', page: 'AllItems.aspx', isDefault: true, baseViewId: '3', rowLimit: 20, viewFields: ['LinkDiscussionTitle', 'Author', 'ItemChildCount', 'DiscussionLastUpdated'], query: '<OrderBy><FieldRef Name="DiscussionLastUpdated" Ascending="FALSE" /></OrderBy>' },
  { title: 'Flat', page: 'Flat.aspx', baseViewId: '2', rowLimit: 20, viewFields: ['PersonViewMinimal', 'BodyAndMore', 'Created'], query: '<OrderBy><FieldRef Name="Created" /></OrderBy>', contentTypeId: '0x012002' },
  { title: 'Threaded', page: 'Threaded.aspx', baseViewId: '1', rowLimit: 20, threaded: true, viewFields: ['PersonViewMinimal', 'Threading', 'Created'], query: '<OrderBy><FieldRef Name="ThreadIndex" /></OrderBy>', contentTypeId: '0x012002' }
];

const discussionBoard: ListTemplate = {
  ...genericList, featureId: '00bfea71-6a49-43fa-b535-d15c05500108', imageUrl: '/_layouts/15/images/itdisc.png?rev=47', columns: [genericColumns, discussionColumns],
  contentTypes: ['0x012002', '0x0107'], contentTypesEnabled: true, enableFolderCreation: true, views: discussionViews
};

const categories: ListTemplate = {
  ...genericList, featureId: 'd32700c7-9ec5-45e6-9c89-ea703efca1df', columns: [genericColumns, categoryColumns], contentTypes: ['0x01'],
  views: [{ ...allItems, title: 'Category Tiles', viewFields: ['LinkTitle', 'CategoryDescription', 'TopicCount', 'ReplyCount'], baseViewId: '1' }]
};

const communityMembers: ListTemplate = {
  ...genericList, featureId: '947afd14-0ea1-46c6-be97-dea1bf6f5bae', columns: [genericColumns, memberColumns], contentTypes: ['0x010027FC2137D8DE4B00A40E14346D070D5201'],
  enableAttachments: false, views: [{ ...allItems, title: 'Members', viewFields: ['Member', 'ReputationScore', 'NumberOfDiscussions', 'NumberOfReplies', 'NumberOfBestResponses'] }]
};

/** Undefined for a template that is not emulated. */
export function listTemplate(template: number, options: { readonly community?: boolean; readonly questionColumns?: boolean } = {}): ListTemplate | undefined {
  switch (template) {
    case 100: return genericList;
    case 101: return library;
    case 119: return { ...library, featureId: '00bfea71-c796-4402-9f2f-0eb9a6e71b18', contentTypes: ['0x0101009d1cb255da76424f860d91f20e6c4118', '0x0120'] };
    case 106: return { ...genericList, featureId: '00bfea71-ec85-4903-972d-ebe475780106', contentTypes: ['0x0102', '0x0120'], imageUrl: '/_layouts/15/images/itevent.png?rev=47', columns: [genericColumns, eventColumns] };
    case 108: return {
      ...discussionBoard,
      columns: [...discussionBoard.columns, ...(options.community || options.questionColumns ? [questionColumns] : []), ...(options.community ? [communityColumns, communityAuthorColumns] : [])]
    };
    case 500: return categories;
    case 880: return communityMembers;
    default: return undefined;
  }
}

export const emulatedTemplates: readonly number[] = [100, 101, 106, 108, 119, 500, 880];

/** Content types of a web that lists may take; field links by internal name. */
export const webContentTypes: readonly Pick<ContentTypeRow, 'id' | 'name' | 'description' | 'group' | 'parentId' | 'hidden' | 'sealed'>[] = [
  { id: '0x', name: 'System', description: '', group: '_Hidden', parentId: '0x', hidden: false, sealed: true },
  { id: '0x01', name: 'Item', description: 'Create a new list item.', group: 'List Content Types', parentId: '0x', hidden: false, sealed: false },
  { id: '0x010027FC2137D8DE4B00A40E14346D070D52', name: 'Site Membership', description: '', group: '_Hidden', parentId: '0x01', hidden: true, sealed: false },
  { id: '0x010027FC2137D8DE4B00A40E14346D070D5201', name: 'Community Member', description: '', group: '_Hidden', parentId: '0x010027FC2137D8DE4B00A40E14346D070D52', hidden: true, sealed: false },
  { id: '0x0101', name: 'Document', description: 'Create a new document.', group: 'Document Content Types', parentId: '0x01', hidden: false, sealed: false },
  { id: '0x0101009d1cb255da76424f860d91f20e6c4118', name: 'Site Page', description: 'Create a new site page.', group: 'Document Content Types', parentId: '0x0101', hidden: false, sealed: false },
  { id: '0x0102', name: 'Event', description: 'Create a new meeting, deadline or other event.', group: 'List Content Types', parentId: '0x01', hidden: false, sealed: false },
  { id: '0x0104', name: 'Announcement', description: 'Create a new news item, status or other short piece of information.', group: 'List Content Types', parentId: '0x01', hidden: false, sealed: false },
  { id: '0x0105', name: 'Link', description: 'Create a new link to a Web page or other resource.', group: 'List Content Types', parentId: '0x01', hidden: false, sealed: false },
  { id: '0x0106', name: 'Contact', description: 'Store information about a business or personal contact.', group: 'List Content Types', parentId: '0x01', hidden: false, sealed: false },
  { id: '0x0107', name: 'Message', description: 'Create a new message.', group: 'List Content Types', parentId: '0x01', hidden: false, sealed: false },
  { id: '0x0108', name: 'Task', description: 'Track a work item that you or your team needs to complete.', group: 'List Content Types', parentId: '0x01', hidden: false, sealed: false },
  { id: '0x0120', name: 'Folder', description: 'Create a new folder.', group: 'Folder Content Types', parentId: '0x01', hidden: false, sealed: true },
  { id: '0x012002', name: 'Discussion', description: 'Create a new discussion topic.', group: 'Folder Content Types', parentId: '0x0120', hidden: false, sealed: false }
];

/** Columns that a content type shows in its forms, where the list has them. */
export function fieldLinkNames(contentTypeId: string): readonly string[] {
  const id = contentTypeId.toLowerCase();
  if (id.startsWith('0x012002')) return ['ContentType', 'Title', 'FileLeafRef', 'ItemChildCount', 'FolderChildCount', 'Body', 'DiscussionLastUpdated', 'ParentFolderId', 'DiscussionTitleLookup', 'ThreadIndex', 'ShortestThreadIndex', 'ShortestThreadIndexId', 'LastReplyBy', 'IsQuestion', 'IsAnswered', 'BestAnswerId', 'IsFeatured', 'CategoriesLookup'];
  if (id.startsWith('0x0120')) return ['ContentType', 'Title', 'FileLeafRef', 'ItemChildCount', 'FolderChildCount'];
  if (id.startsWith('0x0107')) return ['ContentType', 'Title', 'Body', 'ParentItemID', 'ParentItemEditor', 'ParentFolderId', 'DiscussionTitleLookup', 'ThreadIndex', 'ShortestThreadIndex', 'ShortestThreadIndexId', 'TrimmedBody', 'EmailSender', 'MessageId'];
  if (id.startsWith('0x010027fc2137d8de4b00a40e14346d070d52')) return ['ContentType', 'Title', 'Member', 'MemberStatusInt', 'ReputationScore', 'NumberOfDiscussions', 'NumberOfReplies', 'NumberOfBestResponses', 'LastActivity', 'GiftedBadgeLookup', 'GiftedBadgeText'];
  if (id.startsWith('0x0102')) return ['ContentType', 'Title', 'Location', 'EventDate', 'EndDate', 'Description'];
  if (id.startsWith('0x0101')) return ['ContentType', 'FileLeafRef', 'Created', 'Title', 'Modified', 'Author', 'Editor'];
  return ['ContentType', 'Title'];
}
