import type { Case } from '../Case';
import type { World } from '../world';

const verbose = 'application/json;odata=verbose';
const everyItemChange = { Item: true, Add: true, Update: true, DeleteObject: true, Move: true, Restore: true, Rename: true };
const everyKind = { ...everyItemChange, List: true, Folder: true, File: true, View: true, Field: true };

const now = async (ask: World['ask']): Promise<unknown> => (await ask('GET', 'web?$select=CurrentChangeToken')).body.CurrentChangeToken;

export const changes: readonly Case[] = [
  {
    file: 'changes/get-list-changes--200.json',
    run: world => {
      const list = world.makeList('Changes of list');
      world.addItems(list, 'One', 'Two');
      return world.ask('POST', `web/lists/getbyid(guid'${list.id}')/getchanges`, { accept: verbose, body: { query: { ...everyItemChange, FetchLimit: 5 } } });
    }
  },
  {
    file: 'changes/get-item-changes--200.json',
    run: world => {
      const list = world.makeList('Changes of item');
      world.addItems(list, 'One');
      return world.ask('POST', `${world.at(list)}/items(1)/getchanges`, { accept: verbose, body: { query: everyItemChange } });
    }
  },
  {
    file: 'changes/get-list-changes-list-only--200.json',
    run: async world => {
      const list = world.at(world.makeList('Changes of settings'));
      await world.ask('PATCH', list, { body: { Description: 'Other' } });
      return world.ask('POST', `${list}/getchanges`, { accept: verbose, body: { query: { List: true, Add: true, Update: true } } });
    }
  },
  {
    file: 'changes/get-web-changes--200.json',
    run: async ({ ask, makeList }) => {
      const since = await now(ask);
      makeList('Changes of web');
      return ask('POST', 'web/getchanges', { accept: verbose, body: { query: { ...everyKind, ChangeTokenStart: since, FetchLimit: 5 } } });
    }
  },
  {
    file: 'changes/get-web-changes-between-tokens--200.json',
    run: async ({ ask, makeList }) => {
      const since = await now(ask);
      makeList('Changes between tokens');
      const all = await ask('POST', 'web/getchanges', { accept: verbose, body: { query: { ...everyKind, ChangeTokenStart: since } } });
      const tokens = all.body.d.results.map((change: { ChangeToken: { StringValue: string } }) => ({ StringValue: change.ChangeToken.StringValue }));
      const some = await ask('POST', 'web/getchanges', { accept: verbose, body: { query: { ...everyKind, ChangeTokenStart: tokens[0], ChangeTokenEnd: tokens[3] } } });
      expect(some.body.d.results).toHaveLength(3);
      return some;
    }
  }
];
