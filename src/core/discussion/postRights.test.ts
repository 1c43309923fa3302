import { memberRights, moderatorRights, visitorRights } from './memoryPosts';
import { postRights } from './postRights';

it.each([
  ['an own post', memberRights, 7, { canEdit: true, canDelete: true }],
  ['somebody else\'s post', memberRights, 8, { canEdit: false, canDelete: false }],
  ['a post of a deleted account', memberRights, undefined, { canEdit: false, canDelete: false }],
  ['any post for a moderator', moderatorRights, 8, { canEdit: true, canDelete: true }],
  ['an own post where editing was taken away', { ...memberRights, canEditOwn: false }, 7, { canEdit: false, canDelete: true }],
  ['an old own post of somebody who may only read now', visitorRights, 7, { canEdit: false, canDelete: false }]
])('gives the classic rights to %s', (_, rights, siteUserId, expected) => {
  expect(postRights(rights, { siteUserId }, 7)).toEqual(expected);
});
