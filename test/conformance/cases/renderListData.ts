import { orderFields } from '../../../tenant/sharepoint/fieldsOrder.ts';
import type { Case } from '../Case';
import type { World } from '../world';
import { specialColumns } from './items';
import { plainColumns, plainValues } from './lists';

const stream = (world: World, list: ReturnType<World['makeList']>, fields: readonly string[], parameters: Record<string, unknown> = {}) =>
  world.ask('POST', `${world.at(list)}/renderlistdataasstream`, {
    body: {
      parameters: {
        RenderOptions: 2,
        ViewXml: `<View><ViewFields>${fields.map(name => `<FieldRef Name="${name}" />`).join('')}</ViewFields><RowLimit>30</RowLimit></View>`,
        ...parameters
      }
    }
  });

const withColumns = (world: World, title: string, columns: readonly string[], values: Record<string, unknown>) => {
  const list = world.makeList(title);
  columns.forEach(xml => world.makeField(list, xml));
  world.store.items.add(list, {}, { Title: 'Item1', ...values }, world.owner);
  return list;
};

const names = (columns: readonly string[]): string[] => columns.map(xml => / Name="(\w+)"/.exec(xml)![1]!);

export const renderListData: readonly Case[] = [
  {
    file: 'render-list-data/rows-plain-field-types--200.json',
    run: world => stream(world, withColumns(world, 'Stream plain', plainColumns, plainValues), ['Title', 'Text1', 'MultilineText1', 'Number1', 'Bool1', 'DateTime1', 'Currency1', 'Calculated1', 'ChoiceSingle1', 'ChoiceMulti1'])
  },
  {
    file: 'render-list-data/rows-special-field-types-cleared--200.json',
    run: world => {
      const columns = specialColumns(world, 'stream special').filter(xml => !xml.includes('Choice'));
      return stream(world, withColumns(world, 'Stream special', columns, {}), ['Title', ...names(columns)]);
    },
    leavesOut: { paths: /Taxonomy|\.[0-9a-z]{30,32}$/, reason: 'taxonomy columns are not emulated' }
  },
  {
    file: 'render-list-data/rows-user-field--200.json',
    run: world => stream(world, withColumns(world, 'Stream user', ['<Field Type="User" Name="User1" DisplayName="User1" />'], { User1Id: world.owner.id }), ['Title', 'User1'])
  },
  {
    file: 'render-list-data/rows-in-folder--200.json',
    run: world => {
      const list = world.makeList('Stream folder', 108);
      const folder = world.store.items.add(list, { fsType: 1 }, { Title: 'Test' }, world.owner);
      world.store.items.add(list, { folder: folder.fileRef }, { Title: 'blabla' }, world.owner);
      return stream(world, list, ['Title', 'FileDirRef'], { FolderServerRelativeUrl: folder.fileRef });
    }
  },
  {
    file: 'render-list-data/rows-encoded-field-names--200.json',
    run: world => {
      const columns = ['<Field Type="Text" Name="With_x0020_Space" DisplayName="With Space" />', '<Field Type="Text" Name="With_Underscore" DisplayName="With_Underscore" />',
        '<Field Type="Text" Name="With_x0020_SpaceAnd_Underscore" DisplayName="With SpaceAnd_Underscore" />'];
      const list = withColumns(world, 'Stream names', columns, {});
      return stream(world, list, orderFields(list, world.store.fields.list(list)).map(field => field.internalName));
    },
    leavesOut: { paths: /ParentUniqueId/, reason: 'the list has no such column in the later schema' }
  },
  {
    file: 'render-list-data/rows-files-and-folder--200.json',
    run: world => {
      const list = world.makeList('Stream files', 101);
      world.store.items.add(list, { leafName: 'a.docx' }, {}, world.owner);
      return stream(world, list, world.store.fields.list(list).map(field => field.internalName));
    },
    differs: 'the columns that document libraries add for Office, sharing and media are not kept'
  },
  {
    file: 'render-list-data/rows-thumbnail-field--200.json',
    run: world => stream(world, withColumns(world, 'Stream image', [], {}), ['Title', 'FileLeafRef', 'Created_x0020_Date', 'File_x0020_Type']),
    leavesOut: { paths: /Image1|CurrentFolderPrincipalCount/, reason: 'image columns are not emulated' }
  }
];
