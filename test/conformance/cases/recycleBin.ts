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
      world.store.recycleBin.removeAll(world.web, world.owner, 'both');
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
    run: world => {
      recycled(world, 'Bin queried');
      return world.ask('GET', 'web/getrecyclebinitemsbyqueryinfo?IsAscending=false&ItemState=1&OrderBy=0&PagingInfo=&RowLimit=1&ShowOnlyMyItems=true');
    }
  },
  {
    file: 'recycle-bin/get-recyclebin-second-stage--200.json',
    run: async world => {
      const id = recycled(world, 'Bin second stage');
      await world.ask('POST', `web/recyclebin(guid'${id}')/movetosecondstage`, { body: {} });
      const answer = await world.ask('GET', 'site?$select=Id,RecycleBin&$expand=RecycleBin');
      expect(answer.body.RecycleBin[0]).toMatchObject({ Id: id, ItemState: 2 });
      return answer;
    }
  }
];
