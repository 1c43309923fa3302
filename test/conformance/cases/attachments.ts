import type { Case } from '../Case';
import type { World } from '../world';

const withAttachment = async (world: World, title: string, fileName = 'added.txt') => {
  const list = world.makeList(title);
  world.addItems(list, 'One');
  const added = await world.ask('POST', `${world.at(list)}/items(1)/attachmentfiles/add(FileName='${fileName}')`, { body: 'text of the file' });
  expect(added.status).toBe(200);
  return `${world.at(list)}/items`;
};

export const attachments: readonly Case[] = [
  {
    file: 'attachments/get-item-attachments--200-empty.json',
    run: world => {
      const list = world.makeList('Attachments none');
      world.addItems(list, 'One');
      return world.ask('GET', `${world.at(list)}/items?$select=Id,AttachmentFiles&$expand=AttachmentFiles&$filter=Id eq 1&$top=1`);
    }
  },
  {
    file: 'attachments/get-item-attachments--200.json',
    run: async world => world.ask('GET', `${await withAttachment(world, 'Attachments')}?$select=Id,AttachmentFiles&$expand=AttachmentFiles&$filter=Id eq 1&$top=1`)
  },
  {
    file: 'attachments/get-attachment-content--200.json',
    run: async world => {
      const content = await world.ask('GET', `${await withAttachment(world, 'Attachment content')}(1)/attachmentfiles('added.txt')/$value`);
      expect(content.body).toBe('text of the file');
      return content;
    }
  },
  {
    file: 'attachments/delete-attachment--200.json',
    run: async world => world.ask('DELETE', `${await withAttachment(world, 'Attachment deleted')}(1)/attachmentfiles/getbyfilenameaspath(decodedurl='added.txt')`)
  },
  {
    file: 'attachments/recycle-attachment--200.json',
    run: async world => world.ask('POST', `${await withAttachment(world, 'Attachment recycled')}(1)/attachmentfiles/getbyfilenameaspath(decodedurl='added.txt')/recycleobject`)
  }
];
