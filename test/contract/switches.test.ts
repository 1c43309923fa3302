import { discussionsContract } from './discussionsContract';
import { makeTenantBoard } from './tenantBoard';

// Nobody knows which of these a real tenant does: the same promises must hold on the other side of each.
discussionsContract('on a tenant that fills everything in', kind => makeTenantBoard(kind, {
  replyByPathFillsParent: true, replyByPathFillsThreadIndex: true, replyUpdatesDiscussion: true, readOnlyFormValues: 'accepted', likeBumpsModified: true,
  membersMaySeeSiteGroups: true, crawlDelaySeconds: 0
}));
