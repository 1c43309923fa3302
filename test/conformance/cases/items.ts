import type { Case } from '../Case';
import type { Actual, World } from '../world';
import { plainColumns, plainValues } from './lists';

const form = (values: Record<string, string>): { FieldName: string; FieldValue: string }[] => Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));

const create = (world: World, title: string, values: Record<string, string>, more: { columns?: readonly string[]; info?: Record<string, unknown> } = {}): Promise<Actual> => {
  const list = world.makeList(title);
  more.columns?.forEach(xml => world.makeField(list, xml));
  return world.ask('POST', `${world.at(list)}/addvalidateupdateitemusingpath`, {
    body: { listItemCreateInfo: { FolderPath: { DecodedUrl: list.rootFolder }, UnderlyingObjectType: 0, ...more.info }, formValues: form(values), bNewDocumentUpdate: false }
  });
};

const update = (world: World, title: string, values: Record<string, string>, columns: readonly string[]): Promise<Actual> => {
  const list = world.makeList(title);
  columns.forEach(xml => world.makeField(list, xml));
  world.addItems(list, 'One');
  return world.ask('POST', `web/lists/getbyid(guid'${list.id}')/items(1)/validateupdatelistitem`, { body: { formValues: form(values), bNewDocumentUpdate: false } });
};

const plainForm = {
  Text1: 'text', MultilineText1: 'lines', Number1: '67687', Bool1: '1', DateTime1: '12/6/2020', Currency1: '67.67', ChoiceSingle1: 'Option A', ChoiceMulti1: 'Option A;#Option B'
};

/** URL, person and lookup columns; taxonomy is not emulated. */
export const specialColumns = (world: World, title: string): readonly string[] => {
  const target = world.makeList(`Target of ${title}`);
  world.addItems(target, 'One');
  return [
    '<Field Type="URL" Name="URLField1" DisplayName="URLField1" />',
    '<Field Type="URL" Name="URLField2" DisplayName="URLField2" />',
    '<Field Type="User" Name="UserSingleField1" DisplayName="UserSingleField1" />',
    '<Field Type="UserMulti" Name="UserMultiField1" DisplayName="UserMultiField1" Mult="TRUE" />',
    '<Field Type="Choice" Name="ChoiceSingle1" DisplayName="ChoiceSingle1"><CHOICES><CHOICE>A</CHOICE><CHOICE>B</CHOICE></CHOICES></Field>',
    '<Field Type="MultiChoice" Name="ChoiceMulti1" DisplayName="ChoiceMulti1"><CHOICES><CHOICE>A</CHOICE><CHOICE>B</CHOICE></CHOICES></Field>',
    `<Field Type="Lookup" Name="LookupSingleField1" DisplayName="LookupSingleField1" List="${target.id}" ShowField="Title" />`,
    `<Field Type="LookupMulti" Name="LookupMultiField1" DisplayName="LookupMultiField1" List="${target.id}" ShowField="Title" Mult="TRUE" />`
  ];
};

const specialForm = (world: World): Record<string, string> => ({
  URLField1: 'https://example.test, Example',
  UserSingleField1: JSON.stringify([{ Key: world.owner.loginName }]),
  UserMultiField1: JSON.stringify([{ Key: world.owner.loginName }]),
  LookupSingleField1: '1',
  LookupMultiField1: '1;#'
});

const byId = (world: World, title: string, columns: readonly string[], values: Record<string, unknown>): Promise<Actual> => {
  const list = world.makeList(title);
  columns.forEach(xml => world.makeField(list, xml));
  world.store.items.add(list, {}, { Title: 'One', ...values }, world.owner);
  return world.ask('GET', `${world.at(list)}/items?$filter=Id eq 1&$top=1`);
};

const noTaxonomy = { paths: /Taxonomy/, reason: 'taxonomy columns are not emulated' };

export const items: readonly Case[] = [
  { file: 'items/create-item--200.json', run: world => create(world, 'Item by path', { Title: 'Comment me' }) },
  { file: 'items/create-item--200.2.json', run: world => create(world, 'Item of plain types', { Title: 'One', ...plainForm }, { columns: plainColumns }) },
  { file: 'items/create-item--200.3.json', run: world => create(world, 'Item of special types', { Title: 'One', ...specialForm(world) }, { columns: specialColumns(world, 'item by path') }) },
  {
    file: 'items/create-folder-item--200.json',
    run: world => create(world, 'Folder by path', { Title: 'Test', FileLeafRef: 'Test', ContentTypeId: '0x0120' }, { info: { UnderlyingObjectType: 1 } })
  },
  { file: 'items/create-item-field-error--200.json', run: world => create(world, 'Item refused', { Title: 'One', Missing: 'abc' }) },
  { file: 'items/update-item--200.json', run: world => update(world, 'Item changed', plainForm, plainColumns) },
  { file: 'items/update-item--200.2.json', run: world => update(world, 'Item changed specially', specialForm(world), specialColumns(world, 'item changed')) },
  {
    file: 'items/update-item-field-error--200.json',
    run: world => update(world, 'Item not changed', { Title: 'No', DateTime1: '2024-33-33' }, plainColumns)
  },
  {
    file: 'items/delete-item--200.json',
    run: world => {
      const list = world.makeList('Item deleted');
      world.addItems(list, 'One');
      return world.ask('DELETE', `web/lists/getbyid(guid'${list.id}')/items(1)`);
    }
  },
  { file: 'items/delete-item-batch-part--404.json', run: world => world.ask('DELETE', `${world.at(world.makeList('Item missing'))}/items(99)`) },
  {
    file: 'items/recycle-item--200.json',
    run: world => {
      const list = world.makeList('Item recycled');
      world.addItems(list, 'One');
      return world.ask('POST', `${world.at(list)}/items(1)/recycle`);
    }
  },
  {
    file: 'items/move-item-to-folder--200.json',
    run: async world => {
      const list = world.makeList('Item moved', 108);
      world.store.items.add(list, { fsType: 1 }, { Title: 'Discussion' }, world.owner);
      const reply = world.store.items.add(list, {}, { Body: 'Reply' }, world.owner);
      const origin = 'https://contoso.sharepoint.com';
      return world.ask('POST', 'SP.MoveCopyUtil.MoveFileByPath(overwrite=@a1)?@a1=true', {
        body: { srcPath: { DecodedUrl: origin + reply.fileRef }, destPath: { DecodedUrl: `${origin}${list.rootFolder}/Discussion/${reply.leafName}` } }
      });
    }
  },
  {
    file: 'items/get-item-plain-field-types--200.json',
    run: world => {
      const list = world.makeList('Plain types');
      plainColumns.forEach(xml => world.makeField(list, xml));
      world.store.items.add(list, {}, plainValues, world.owner);
      return world.ask('GET', `${world.at(list)}?$select=Id,Title,Fields/Id,Fields/InternalName,Fields/Title,Fields/FieldTypeKind,Fields/TypeAsString,Items&$expand=Fields,Items`);
    }
  },
  {
    file: 'items/get-item-special-field-types--200.json',
    run: world => byId(world, 'Special types', specialColumns(world, 'special types'), {
      URLField1: { Url: 'https://example.test', Description: 'Example' }, UserSingleField1Id: world.owner.id, UserMultiField1Id: [world.owner.id],
      ChoiceSingle1: 'A', ChoiceMulti1: ['A'], LookupSingleField1Id: 1, LookupMultiField1Id: [1]
    }),
    leavesOut: noTaxonomy
  },
  { file: 'items/get-item-special-field-types-cleared--200.json', run: world => byId(world, 'Special types cleared', specialColumns(world, 'special types cleared'), { ChoiceSingle1: 'B', ChoiceMulti1: ['B'] }), leavesOut: noTaxonomy },
  {
    file: 'items/get-item-user-field--200.json',
    run: world => byId(world, 'User type', ['<Field Type="User" Name="User1" DisplayName="User1" />'], { User1Id: world.owner.id })
  },
  {
    file: 'items/get-items-select--200.json',
    run: world => {
      const list = world.makeList('Select');
      world.makeField(list, '<Field Type="Text" Name="Extra" DisplayName="Extra" />');
      world.addItems(list, 'Home');
      return world.ask('GET', `${world.at(list)}/items?$select=Id,Title&$filter=Title eq 'Home'`);
    }
  },
  {
    file: 'items/get-item-select-path--200.json',
    run: world => {
      const list = world.makeList('Select path');
      world.addItems(list, 'One');
      return world.ask('GET', `web/lists/getbyid(guid'${list.id}')/items(1)?$select=ContentTypeId,FileDirRef,FileRef`);
    }
  },
  {
    file: 'items/get-item-expand-folder--200.json',
    run: world => {
      const list = world.makeList('Expand folder', 108);
      world.store.items.add(list, { fsType: 1 }, { Title: 'Discussion' }, world.owner);
      return world.ask('GET', `${world.at(list)}/items?$select=CommentsDisabled,CommentsDisabledScope,FileSystemObjectType,Id,ServerRedirectedEmbedUri,ServerRedirectedEmbedUrl,UniqueId,` +
        'ContentType/Name,ContentType/ReadOnly,ContentType/Sealed,ContentType/StringId,Folder/Name,Folder/ServerRelativeUrl,Folder/UniqueId,ParentList/Id,ParentList/Title' +
        '&$expand=ContentType,Folder,ParentList&$filter=Id eq 1&$top=1');
    }
  },
  {
    file: 'items/get-item-versions--200.json',
    run: async world => {
      const list = world.makeList('Versions');
      world.addItems(list, 'One');
      world.store.items.update(list, 1, { Title: 'Two' }, {}, world.owner);
      return world.ask('GET', `${world.at(list)}/items?$select=*,Versions&$expand=Versions&$filter=Id eq 1&$top=1`);
    }
  },
  {
    file: 'items/get-item-version--200.json',
    run: async world => {
      const list = world.makeList('Version');
      world.addItems(list, 'One');
      world.store.items.update(list, 1, { Title: 'Two' }, {}, world.owner);
      return world.ask('GET', `${world.at(list)}/items(1)/versions?$select=*,Fields/Id,Fields/InternalName&$expand=Fields&$filter=VersionId eq 512&$top=1`);
    },
    leavesOut: { paths: /ParentUniqueId/, reason: 'the column is younger than the schema' }
  },
  {
    file: 'items/get-library-item--200.json',
    run: world => {
      const list = world.makeList('Library item', 101);
      world.store.items.add(list, { leafName: 'a.docx' }, {}, world.owner);
      return world.ask('GET', `${world.at(list)}/items?$filter=Id eq 1&$top=1`);
    },
    leavesOut: { paths: /SharedWith|MediaService|CheckoutUser|^\$\.value\[\]$/, reason: 'columns of sharing and media services, and the order that they made' }
  }
];
