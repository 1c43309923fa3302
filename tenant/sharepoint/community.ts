/**
 * `SP.Utilities.Utility.CreateNewDiscussionItem` {listId, title}: the one function that REST has for discussions.
 * There is none for replies (CreateNewDiscussionReply is known to CSOM alone).
 */
import { anyArgument } from '../http/arguments.ts';
import type { Answer, Args, Call, Extension } from '../http/resources.ts';
import { errors } from './errors.ts';
import { itemType } from './itemShape.ts';

const discussionBoard = 108;

async function createNewDiscussionItem(args: Args, call: Call): Promise<Answer> {
  call.meter.units(2);
  const id = String(await anyArgument(args, call, 'listId', 0) ?? '').replace(/[{}]/g, '').toLowerCase();
  const title = await anyArgument(args, call, 'title', 1);
  const list = call.store.lists.byId(call.web, id, call.user);
  const contentType = call.store.contentTypes.find(list, '0x012002');
  if (list.template !== discussionBoard || contentType === undefined) {
    throw errors.argument('Value does not fall within the expected range.');
  }
  const item = call.store.items.add(list, { fsType: 1 }, { Title: String(title ?? ''), ContentTypeId: contentType.id }, call.user);
  return { kind: 'entity', type: itemType(list, call.store), value: { list, item } };
}

export const communityExtension: Extension = {
  root: {
    operations: {
      'sp.utilities.utility.createnewdiscussionitem': { method: 'POST', run: (_root, args, call) => createNewDiscussionItem(args, call) }
    }
  }
};
