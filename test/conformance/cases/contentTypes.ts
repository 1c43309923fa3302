import type { Case } from '../Case';
import type { Actual, World } from '../world';

/** The recordings hold only some of the site's columns: the same ones are compared, in the recorded order. */
async function availableFields(world: World, names: readonly string[]): Promise<Actual> {
  const all = await world.ask('GET', 'web?$select=Id,AvailableFields&$expand=AvailableFields');
  const byName = new Map(all.body.AvailableFields.map((field: { InternalName: string }) => [field.InternalName, field]));
  return { ...all, body: { ...all.body, AvailableFields: names.flatMap(name => byName.get(name) ?? []) } };
}

const discussionFields = [
  'ToggleQuotedText', 'Threading', 'PersonViewMinimal', 'FolderChildCount', 'Body', 'ParentItemID', 'ShortestThreadIndex', 'Indentation', 'LinkDiscussionTitleNoMenu', 'MessageBody',
  'QuotedTextWasExpanded', 'LinkDiscussionTitle2', 'FullBody', 'DiscussionLastUpdated', 'StatusBar', 'CorrectBodyToShow', 'IndentLevel', 'ThreadingControls', 'BodyWasExpanded',
  'LimitedBody', 'BodyAndMore', 'ItemChildCount', 'ShortestThreadIndexId', 'IsAnswered', 'TrimmedBody', 'MoreLink', 'IsQuestion', 'DiscussionTitleLookup', 'BestAnswerId', 'LessLink',
  'ParentFolderId', 'IsRootPost', 'LinkDiscussionTitle', 'DiscussionTitle', 'ParentItemEditor', 'ReplyNoGif', 'PersonImage', 'ThreadIndex', 'IsFeatured', 'EmailSender',
  'ShortestThreadIndexIdLookup'
];

export const contentTypes: readonly Case[] = [
  { file: 'content-types/get-web-contenttypes--200.json', run: ({ ask }) => ask('GET', 'web?$select=Id,ContentTypes&$expand=ContentTypes') },
  { file: 'content-types/get-list-contenttypes--200.json', run: world => world.ask('GET', `${world.at(world.makeList('Types'))}?$select=ContentTypes,Id,Title&$expand=ContentTypes`) },
  { file: 'content-types/get-contenttype-by-id--200-empty.json', run: ({ ask }) => ask('GET', 'web/contenttypes?$filter=StringId eq \'0x0999\'&$top=1') },
  {
    file: 'content-types/get-contenttype-fieldlinks--200.json',
    run: ({ ask }) => ask('GET', 'web/contenttypes?$select=FieldLinks,StringId&$expand=FieldLinks&$filter=StringId eq \'0x0101\'&$top=1')
  },
  {
    file: 'content-types/get-list-contenttype-fieldlinks--200.json',
    run: world => world.ask('GET', `${world.at(world.makeList('Type links', 108))}/contenttypes?$select=FieldLinks,StringId&$expand=FieldLinks&$top=1`)
  },
  {
    file: 'content-types/get-list-contenttypes-with-fieldlinks--200.json',
    run: world => world.ask('GET', `${world.at(world.makeList('Types links', 108))}?$select=Id,ListExperienceOptions,Title,ContentTypes/Id,ContentTypes/Name,ContentTypes/StringId,ContentTypes/FieldLinks/Id,ContentTypes/FieldLinks/Name&$expand=ContentTypes,ContentTypes/FieldLinks`)
  },
  {
    file: 'content-types/get-contenttype-order--200.json',
    run: world => world.ask('GET', `${world.at(world.makeList('Type order'))}?$select=ContentTypesEnabled,Id,RootFolder/ContentTypeOrder,RootFolder/UniqueContentTypeOrder,RootFolder/UniqueId&$expand=RootFolder`)
  },
  {
    file: 'content-types/get-contenttype-with-fields--200.json',
    run: ({ ask }) => ask('GET', 'web/contenttypes?$select=Id,Name,StringId,Fields&$expand=Fields&$filter=StringId eq \'0x01\'&$top=1')
  },
  {
    file: 'content-types/update-contenttype--204.json',
    run: ({ ask }) => ask('PATCH', 'web/contenttypes(\'0x0105\')', { body: { Description: 'Other' } })
  },
  {
    file: 'discussion-schema/get-contenttypes-discussion-full--200.json',
    run: ({ ask }) => ask('GET', 'web?$select=Id,ContentTypes&$expand=ContentTypes')
  },
  { file: 'discussion-schema/get-available-fields-discussion--200.json', run: world => availableFields(world, discussionFields) },
  { file: 'discussion-schema/get-available-fields-likes-and-ratings--200.json', run: world => availableFields(world, ['RatingCount', 'LikesCount', 'RatedBy', 'AverageRating', 'LikedBy', 'Ratings']) }
];
