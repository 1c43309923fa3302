import { isUnread } from '../../core/discussion';
import type { DiscussionSummary, Visits } from '../../core/discussion';

/** Unread, and not because of what the person wrote themselves. */
export function isNewToMe(
  row: Pick<DiscussionSummary, 'id' | 'lastActivity' | 'lastReplyBy' | 'author' | 'replyCount'>,
  visits: Pick<Visits, 'lastVisit' | 'seen'>,
  me: number | undefined
): boolean {
  const lastVoice = row.replyCount > 0 ? row.lastReplyBy?.siteUserId : row.author.siteUserId;
  return isUnread(row, visits) && (me === undefined || lastVoice !== me);
}
