import type { Case } from '../Case';

export const contentTypes: readonly Case[] = [
  { file: 'content-types/get-web-contenttypes--200.json', run: ({ ask }) => ask('GET', 'web?$select=Id,ContentTypes&$expand=ContentTypes') },
  { file: 'content-types/get-list-contenttypes--200.json', run: world => world.ask('GET', `${world.at(world.makeList('Types'))}?$select=ContentTypes,Id,Title&$expand=ContentTypes`) },
  { file: 'content-types/get-contenttype-by-id--200-empty.json', run: ({ ask }) => ask('GET', 'web/contenttypes?$filter=StringId eq \'0x0999\'&$top=1') },
  {
    file: 'content-types/get-contenttype-fieldlinks--200.json',
    run: ({ ask }) => ask('GET', 'web/contenttypes?$select=FieldLinks,StringId&$expand=FieldLinks&$filter=StringId eq \'0x01\'&$top=1'),
    leavesOut: { paths: /FieldLinks/, reason: 'content types have their columns in lists, not in the web' }
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
    run: ({ ask }) => ask('GET', 'web/contenttypes?$select=Id,Name,StringId,Fields&$expand=Fields&$filter=StringId eq \'0x01\'&$top=1'),
    differs: 'the tenant keeps the columns of lists, not those of the site: 501 says so'
  },
  {
    file: 'content-types/update-contenttype--204.json',
    run: ({ ask }) => ask('PATCH', 'web/contenttypes(\'0x01\')', { body: { Description: 'Other' } }),
    differs: 'content types come with their lists and are not changed: 501 says so'
  },
  {
    file: 'discussion-schema/get-contenttypes-discussion-full--200.json',
    run: ({ ask }) => ask('GET', 'web?$select=Id,ContentTypes&$expand=ContentTypes')
  },
  {
    file: 'discussion-schema/get-available-fields-discussion--200.json',
    run: world => world.ask('GET', `${world.at(world.makeList('Board columns', 108))}?$select=Id,Fields&$expand=Fields`),
    differs: 'recorded from the site columns (AvailableFields); the tenant has them as columns of a board'
  },
  {
    file: 'discussion-schema/get-available-fields-likes-and-ratings--200.json',
    run: world => world.ask('GET', `${world.at(world.makeList('Board ratings', 108))}?$select=Id,Fields&$expand=Fields`),
    differs: 'recorded from the site columns (AvailableFields); the tenant has them as columns of a board'
  }
];
