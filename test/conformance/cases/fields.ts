import type { Case } from '../Case';
import type { World } from '../world';

const created = (file: string, xml: string | ((world: World) => string)): Case => ({
  file: `fields/create-field-${file}--200.json`,
  run: world => world.ask('POST', `${world.at(world.makeList(`Column ${file}`))}/fields/createfieldasxml`, {
    body: { parameters: { SchemaXml: typeof xml === 'string' ? xml : xml(world), Options: 8 } }
  })
});

const target = (title: string) => (world: World): string => `<Field Type="${title}" Name="Lookup1" DisplayName="Lookup1" List="${world.makeList(`Target of ${title}`).id}" ShowField="Title" ${title === 'LookupMulti' ? 'Mult="TRUE" ' : ''}/>`;

const filtered = (title: string, id: (world: World, list: ReturnType<World['makeList']>) => string, file: string): Case => ({
  file,
  run: world => {
    const list = world.makeList(title);
    return world.ask('GET', `${world.at(list)}/fields?$filter=Id eq guid'${id(world, list)}'&$top=1`);
  }
});

export const fields: readonly Case[] = [
  created('text', '<Field Type="Text" Name="Text1" DisplayName="Text1" Group="TEST" />'),
  created('note', '<Field Type="Note" Name="Note1" DisplayName="Note1" />'),
  created('boolean', '<Field Type="Boolean" Name="Bool1" DisplayName="Bool1" />'),
  created('number', '<Field Type="Number" Name="Number1" DisplayName="Number1" />'),
  created('datetime', '<Field Type="DateTime" Name="Date1" DisplayName="Date1" Format="DateOnly" />'),
  created('calculated', '<Field Type="Calculated" Name="Calculated1" DisplayName="Calculated1" ResultType="Number" Percentage="TRUE"><Formula>=1-0.5</Formula></Field>'),
  created('choice', '<Field Type="Choice" Name="Choice1" DisplayName="Choice1" Format="Dropdown"><Default>B</Default><CHOICES><CHOICE>A</CHOICE><CHOICE>B</CHOICE></CHOICES></Field>'),
  created('url', '<Field Type="URL" Name="Url1" DisplayName="Url1" Format="Hyperlink" />'),
  created('usermulti', '<Field Type="UserMulti" Name="Users1" DisplayName="Users1" Mult="TRUE" UserSelectionMode="1" />'),
  created('lookup', target('Lookup')),
  created('lookupmulti', target('LookupMulti')),
  {
    file: 'fields/get-list-fields-full-generic-list--200.json',
    run: world => {
      const list = world.makeList('Untouched');
      world.addItems(list, 'One');
      return world.ask('GET', `${world.at(list)}?$select=Id,Fields,Items&$expand=Fields,Items`);
    }
  },
  filtered('Field by id', (world, list) => world.makeField(list, '<Field Type="Text" Name="Wanted" DisplayName="Wanted" />'), 'fields/get-field-by-id--200.json'),
  filtered('Field missing', () => '6bfaba20-36bf-44b5-a1b2-000000000000', 'fields/get-field-by-id--200-empty.json'),
  {
    file: 'fields/get-field-after-update--200.json',
    run: async world => {
      const list = world.makeList('Field renamed');
      const id = world.makeField(list, '<Field Type="Text" Name="Old" DisplayName="Old" />');
      const changed = await world.ask('POST', `${world.at(list)}/fields(guid'${id}')`, { body: { Title: 'New' }, headers: { 'X-HTTP-Method': 'MERGE' } });
      expect(changed.status).toBe(204);
      return world.ask('GET', `${world.at(list)}/fields?$filter=Id eq guid'${id}'&$top=1`);
    }
  },
  {
    file: 'fields/delete-field--200.json',
    run: world => {
      const list = world.makeList('Field deleted');
      return world.ask('DELETE', `${world.at(list)}/fields('${world.makeField(list, '<Field Type="Text" Name="Gone" DisplayName="Gone" />')}')`);
    }
  }
];
