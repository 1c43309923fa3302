import type { Case } from '../Case';

export const lists: readonly Case[] = [
  {
    file: 'lists/create-list--201.json',
    run: ({ ask }) => ask('POST', 'web/lists', { body: { Title: 'Created', BaseTemplate: 100, AllowContentTypes: true, ContentTypesEnabled: false, Description: '' } })
  },
  {
    file: 'lists/create-list--201.2.json',
    run: ({ ask }) => ask('POST', 'web/lists', { body: { Title: 'Created later', BaseTemplate: 100 } }),
    leavesOut: { paths: /SensitivityLabelToEncryptOnDOwnloadForLibrary$/, reason: 'the later spelling …OnDownload… is served' }
  },
  { file: 'lists/create-library--201.json', run: ({ ask }) => ask('POST', 'web/lists', { body: { Title: 'Created library', BaseTemplate: 101 } }) },
  {
    file: 'lists/create-list-duplicate-title--500.json',
    run: world => {
      world.makeList('Taken');
      return world.ask('POST', 'web/lists', { body: { Title: 'Taken', BaseTemplate: 100 } });
    }
  },
  { file: 'lists/delete-list--200.json', run: world => world.ask('DELETE', world.at(world.makeList('Gone'))) },
  { file: 'lists/recycle-list--200.json', run: world => world.ask('POST', `${world.at(world.makeList('Recycled'))}/recycle`) },
  { file: 'lists/ensure-siteassets-library--200.json', run: ({ ask }) => ask('POST', 'web/lists/ensuresiteassetslibrary') },
  {
    file: 'lists/get-list-by-server-relative-url--200.json',
    run: world => world.ask('GET', `web/getlist('${world.makeList('By path').rootFolder}')?$select=Id,ListExperienceOptions,Title`)
  },
  {
    file: 'lists/get-list-by-title-select--200.json',
    run: world => {
      world.makeList('By title');
      return world.ask('GET', 'web/lists/getbytitle(\'By title\')?$select=BaseTemplate,BaseType,Id,Title');
    }
  },
  {
    file: 'lists/get-list-fields-and-items--200.json',
    run: async world => {
      const list = world.makeList('Fields and items');
      plainColumns.forEach(xml => world.makeField(list, xml));
      world.store.items.add(list, {}, plainValues, world.owner);
      return world.ask('GET', `${world.at(list)}?$select=Id,Title,Fields/Id,Fields/InternalName,Fields/Title,Fields/FieldTypeKind,Fields/TypeAsString,Items&$expand=Fields,Items`);
    }
  },
  { file: 'lists/get-list-itemcount--200.json', run: world => world.ask('GET', `${world.at(world.makeList('Count'))}?$select=Id,ItemCount`) },
  { file: 'lists/get-list-rootfolder--200.json', run: world => world.ask('GET', `${world.at(world.makeList('Root'))}?$select=Id,RootFolder&$expand=RootFolder`) },
  {
    file: 'lists/get-lists-filter--200.json',
    run: world => {
      world.makeList('Filtered');
      return world.ask('GET', 'web/lists?$filter=BaseTemplate eq 100');
    }
  },
  { file: 'lists/get-lists-filter--200-empty.json', run: ({ ask }) => ask('GET', 'web/lists?$filter=Title eq \'missing\'&$top=1') },
  { file: 'lists/get-lists-select--200.json', run: ({ ask }) => ask('GET', 'web/lists?$select=Description,Id,Title') }
];

/** The columns of the recorded list with one of each plain type. */
export const plainColumns: readonly string[] = [
  '<Field Type="Text" Name="Text1" DisplayName="Text1" />',
  '<Field Type="Note" Name="MultilineText1" DisplayName="MultilineText1" />',
  '<Field Type="Boolean" Name="Bool1" DisplayName="Bool1" />',
  '<Field Type="Number" Name="Number1" DisplayName="Number1" />',
  '<Field Type="DateTime" Name="DateTime1" DisplayName="DateTime1" Format="DateOnly" />',
  '<Field Type="Currency" Name="Currency1" DisplayName="Currency1" />',
  '<Field Type="Calculated" Name="Calculated1" DisplayName="Calculated1" ResultType="Number" Percentage="TRUE"><Formula>=1-0.5</Formula></Field>',
  '<Field Type="Choice" Name="ChoiceSingle1" DisplayName="ChoiceSingle1"><CHOICES><CHOICE>Option A</CHOICE><CHOICE>Option B</CHOICE></CHOICES></Field>',
  '<Field Type="MultiChoice" Name="ChoiceMulti1" DisplayName="ChoiceMulti1"><CHOICES><CHOICE>Option A</CHOICE><CHOICE>Option B</CHOICE></CHOICES></Field>'
];

export const plainValues = {
  Title: 'Item1', Text1: 'text', MultilineText1: 'lines', Bool1: true, Number1: 67687, DateTime1: '2020-12-06T14:25:47Z', Currency1: 67.67,
  ChoiceSingle1: 'Option A', ChoiceMulti1: ['Option A', 'Option B']
};
