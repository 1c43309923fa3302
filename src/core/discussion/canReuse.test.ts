import { canReuse, originalOf } from './canReuse';
import { everyFeature, memberRights, plainFeatures, visitorRights } from './memoryPosts';
import type { DiscussionId, ReplyId } from './types';
import type { Html } from '../shared';

const member = { features: everyFeature, rights: memberRights };
const said = { body: '<p>Use the pink form.</p>' as Html };

describe('canReuse', () => {
  it.each([
    ['a member', member, said, true],
    ['somebody who may answer but start nothing', { ...member, rights: { ...memberRights, canPost: false } }, said, 'mayNotPost'],
    ['a visitor', { ...member, rights: visitorRights }, said, 'mayNotPost'],
    ['a board without the columns', { ...member, features: plainFeatures }, said, 'noColumn'],
    ['an answer without words', member, { body: '<p> </p>' as Html }, 'nothingSaid'],
    ['an answer that is a picture', member, { body: '<p><img src="/a.png"></p>' as Html }, true]
  ] as const)('rules on %s', (_, board, reply, expected) => {
    const ruling = canReuse(board, reply);
    expect(ruling.allowed ? true : ruling.reason).toBe(expected);
  });
});

it('names the author and the place of the answer, whoever asked', () => {
  const author = { siteUserId: 8, name: 'x', isGuest: false, isDeleted: false };
  expect(originalOf({ id: 'list' }, { id: 12 as ReplyId, discussionId: 3 as DiscussionId, author })).toEqual({
    author, place: { listId: 'list', discussionId: 3, replyId: 12 }
  });
});
