import type { Case } from '../Case';

const verbose = 'application/json;odata=verbose';
const everyItemChange = { Item: true, Add: true, Update: true, DeleteObject: true, Move: true, Restore: true, Rename: true };

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
    run: world => world.ask('POST', `${world.at(world.makeList('Changes of settings'))}/getchanges`, { accept: verbose, body: { query: { List: true, Add: true, Update: true } } }),
    differs: 'only changes of items are logged; the answer is empty'
  },
  {
    file: 'changes/get-web-changes--200.json',
    run: ({ ask }) => ask('POST', 'web/getchanges', { accept: verbose, body: { query: everyItemChange } }),
    differs: 'changes are asked of lists: 501 says so'
  },
  {
    file: 'changes/get-web-changes-between-tokens--200.json',
    run: ({ ask }) => ask('POST', 'web/getchanges', { accept: verbose, body: { query: everyItemChange } }),
    differs: 'changes are asked of lists: 501 says so'
  }
];
