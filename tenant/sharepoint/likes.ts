/** Likes of list items and the setting that switches them on. Both addresses are outside `web`. */
import { anyArgument } from '../http/arguments.ts';
import type { Answer, Args, Call, Extension } from '../http/resources.ts';
import type { ListRow } from '../store/Store.ts';
import { errors } from './errors.ts';

/**
 * `Microsoft.Office.Server.ReputationModel.Reputation.SetLike(listID=@a1,itemID=@a2,like=@a3)?@a1='{guid}'&@a2='5'&@a3=true`
 * answers the new count. Writing the columns LikesCount and LikedBy directly would not keep them in step.
 */
async function setLike(args: Args, call: Call): Promise<Answer> {
  call.meter.units(2);
  const list = listById(await anyArgument(args, call, 'listID', 0), call);
  const itemId = Number(await anyArgument(args, call, 'itemID', 1));
  if (!Number.isInteger(itemId)) {
    throw errors.item();
  }
  const liked = String(await anyArgument(args, call, 'like', 2)).toLowerCase() === 'true';
  call.store.items.get(list, itemId, call.user);
  return { kind: 'value', name: 'SetLike', type: 'Edm.Int32', value: call.store.likes.set(list, itemId, liked, call.user) };
}

/** SP.ReputationType: 0 none, 1 stars, 2 likes. */
const ratings = ['', 'Ratings', 'Likes'] as const;

/** `Microsoft.SharePoint.Portal.RatingSettings.SetListRating?listID='…'&ratingType=2` */
async function setListRating(args: Args, call: Call): Promise<Answer> {
  call.meter.units(2);
  const list = listById(await anyArgument(args, call, 'listID', 0), call);
  const rating = ratings[Number(await anyArgument(args, call, 'ratingType', 1))];
  if (rating === undefined) {
    throw errors.argument('The value of ratingType is not valid.');
  }
  call.store.lists.setRating(list, rating, call.user);
  return { kind: 'null', name: 'SetListRating' };
}

function listById(id: unknown, call: Call): ListRow {
  return call.store.lists.byId(call.web, String(id ?? '').replace(/[{}]/g, '').toLowerCase(), call.user);
}

export const likesExtension: Extension = {
  root: {
    operations: {
      'microsoft.office.server.reputationmodel.reputation.setlike': { method: 'POST', run: (_root, args, call) => setLike(args, call) },
      'microsoft.office.server.reputationmodel.reputation.setrating': {
        method: 'POST',
        run: () => {
          throw errors.notEmulated('SetRating', ['SetLike']);
        }
      },
      'microsoft.sharepoint.portal.ratingsettings.setlistrating': { method: 'POST', run: (_root, args, call) => setListRating(args, call) }
    }
  }
};
