import type { Person } from '../people';
import type { BoardRights } from './Board';
import type { PostRights } from './types';

/**
 * What somebody may do to one post. The classic rule: the author with the right to edit (4) or delete (8), or a
 * moderator (256). Source: SharePoint's own sp.ui.discussions.js.
 */
export function postRights(
  rights: Pick<BoardRights, 'canEditOwn' | 'canDeleteOwn' | 'canModerate'>,
  author: Pick<Person, 'siteUserId'>,
  me: number
): PostRights {
  const isOwn = author.siteUserId === me;
  return {
    canEdit: rights.canModerate || (isOwn && rights.canEditOwn),
    canDelete: rights.canModerate || (isOwn && rights.canDeleteOwn)
  };
}
