import type { Case } from '../Case';
import type { World } from '../world';

const recycled = (world: World, title: string): string => {
  const list = world.makeList(title);
  world.addItems(list, 'One');
  return world.store.items.recycle(list, 1, {}, world.owner);
};

export const recycleBin: readonly Case[] = [
  {
    file: 'recycle-bin/get-recyclebin--200-empty.json',
    run: world => {
      world.store.recycleBin.removeAll(world.web, world.owner);
      return world.ask('GET', 'web?$select=Id,RecycleBin&$expand=RecycleBin');
    }
  },
  {
    file: 'recycle-bin/get-recyclebin-item--200.json',
    run: world => world.ask('GET', `web/recyclebin?$filter=Id eq guid'${recycled(world, 'Bin item')}'&$top=1`)
  },
  { file: 'recycle-bin/delete-recyclebin-item--200.json', run: world => world.ask('DELETE', `web/recyclebin(guid'${recycled(world, 'Bin deleted')}')`) },
  { file: 'recycle-bin/delete-all-recyclebin--200.json', run: ({ ask }) => ask('POST', 'web/recyclebin/deleteall()') },
  {
    file: 'recycle-bin/get-recyclebin-by-query--200.json',
    run: ({ ask }) => ask('GET', 'web/getrecyclebinitemsbyqueryinfo?rowLimit=10'),
    differs: 'the query form of the recycle bin is not emulated: 501 says so'
  },
  {
    file: 'recycle-bin/get-recyclebin-second-stage--200.json',
    run: ({ ask }) => ask('GET', 'site?$select=Id,RecycleBin&$expand=RecycleBin'),
    differs: 'there is one stage of the recycle bin: 501 says so'
  }
];
