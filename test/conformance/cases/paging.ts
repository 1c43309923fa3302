import type { Case } from '../Case';
import type { World } from '../world';

const numbered = (world: World, title: string, count: number) => {
  const list = world.makeList(title);
  world.store.transaction(() => world.addItems(list, ...Array.from({ length: count }, (_, index) => `Item ${index}`)));
  return list;
};

const caml = (rowLimit: number, fields: readonly string[] = ['Title']): string =>
  `<View><ViewFields>${fields.map(name => `<FieldRef Name="${name}" />`).join('')}</ViewFields><RowLimit Paged="TRUE">${rowLimit}</RowLimit></View>`;

export const paging: readonly Case[] = [
  { file: 'paging/items-top-first-page--200.json', run: world => world.ask('GET', `${world.at(numbered(world, 'Page of two', 5))}/items?$top=2`) },
  { file: 'paging/items-top-first-page--200.2.json', run: world => world.ask('GET', `${world.at(numbered(world, 'Page of one', 5))}/items?$top=1`) },
  { file: 'paging/items-select-full-first-page--200.json', run: world => world.ask('GET', `${world.at(numbered(world, 'Page of hundred', 162))}/items?$select=Id,Title&$top=100`) },
  {
    file: 'paging/items-select-short-page--200.json',
    run: async world => {
      const list = numbered(world, 'Full last page', 100);
      const full = await world.ask('GET', `${world.at(list)}/items?$select=Id,Title&$top=100`);
      expect(full.body.value).toHaveLength(100);
      return full;
    }
  },
  {
    file: 'paging/caml-page--200.json',
    run: world => world.ask('POST', `${world.at(numbered(world, 'CAML page', 45))}/getitems`, { body: { query: { ViewXml: caml(20) } } })
  },
  {
    file: 'paging/caml-page--200.2.json',
    run: async world => {
      const second = await world.ask('POST', `${world.at(numbered(world, 'CAML second page', 45))}/getitems`, {
        body: { query: { ViewXml: caml(20), ListItemCollectionPosition: { PagingInfo: 'Paged=TRUE&p_ID=20' } } }
      });
      expect(second.body.value[0].Id).toBe(21);
      return second;
    }
  },
  {
    file: 'paging/renderlistdata-next-page--200.json',
    run: async world => {
      const list = numbered(world, 'Stream pages', 45);
      const ask = (Paging?: string) => world.ask('POST', `${world.at(list)}/renderlistdataasstream`, { body: { parameters: { ViewXml: caml(20), RenderOptions: 2, Paging } } });
      const first = await ask();
      const second = await ask(first.body.NextHref.slice(1));
      expect(second.body.Row[0].ID).toBe('21');
      expect(second.body.NextHref).toBe('?Paged=TRUE&p_ID=40&PageFirstRow=41&View=00000000-0000-0000-0000-000000000000');
      return second;
    },
    mayAdd: /ScopeId$/
  },
  {
    file: 'caml/getitems-custom-field--200.json',
    run: world => {
      const list = world.makeList('CAML custom');
      world.makeField(list, '<Field Type="Text" Name="CustomField" DisplayName="CustomField" />');
      world.store.items.add(list, {}, { Title: 'One', CustomField: 'Field6' }, world.owner);
      return world.ask('POST', `${world.at(list)}/getitems`, {
        body: {
          query: {
            DatesInUtc: true,
            ViewXml: '<View><ViewFields><FieldRef Name="Title" /><FieldRef Name="CustomField" /></ViewFields><Query><Where><Eq><FieldRef Name="CustomField" /><Value Type="Text">Field6</Value></Eq></Where></Query></View>'
          }
        }
      });
    }
  },
  {
    file: 'caml/getitems-expand-roleassignments--200.json',
    run: world => world.ask('POST', `${world.at(numbered(world, 'CAML roles', 3))}/getitems?$expand=RoleAssignments,RoleAssignments/RoleDefinitionBindings` +
      '&$select=*,FileRef,RoleAssignments/PrincipalId,RoleAssignments/RoleDefinitionBindings', { body: { query: { ViewXml: caml(10, ['Title', 'FileRef']) } } })
  },
  {
    file: 'caml/getitems-files-expand-contenttype--200.json',
    run: world => {
      const list = world.makeList('CAML files', 101);
      world.makeField(list, '<Field Type="Text" Name="TestStringField" DisplayName="TestStringField" />');
      world.store.items.add(list, { leafName: 'a.docx' }, {}, world.owner);
      return world.ask('POST', `${world.at(list)}/getitems?$select=*,CommentsDisabled,CommentsDisabledScope,UniqueId,ContentType/Name,ContentType/Sealed,ContentType/StringId&$expand=ContentType`, {
        body: { query: { ViewXml: '<View />', DatesInUtc: true } }
      });
    },
    leavesOut: { paths: /Test(Bool|Number)Field|CheckoutUser/, reason: 'columns of the recorded library, and of check-out' }
  }
];
