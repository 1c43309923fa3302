import { canAccept, canSetOutcome } from './canAccept';
import { everyFeature, memberRights, moderatorRights, plainFeatures } from './memoryPosts';
import type { Person } from '../people';

const me = 7;
const person = (siteUserId: number | undefined): Person => ({ siteUserId, name: 'x', isGuest: false, isDeleted: false });
const own = { author: person(me), rights: { canEdit: true, canDelete: true }, isQuestion: true };
const member = { features: everyFeature, rights: memberRights, me };

describe('canAccept', () => {
  it.each([
    ['the asker', member, own, true],
    ['somebody else', member, { ...own, author: person(8) }, 'notTheAuthor'],
    ['nobody for an author without an account', member, { ...own, author: person(undefined) }, 'notTheAuthor'],
    ['the asker who may no longer edit', member, { ...own, rights: { canEdit: false, canDelete: false } }, 'mayNotEdit'],
    ['a moderator on any question', { ...member, rights: moderatorRights }, { ...own, author: person(8) }, true],
    ['not even a moderator without the column', { ...member, rights: moderatorRights, features: plainFeatures }, own, 'noColumn']
  ] as const)('rules on %s', (_, board, discussion, expected) => {
    const ruling = canAccept(board, discussion);
    expect(ruling.allowed ? true : ruling.reason).toBe(expected);
  });
});

describe('canSetOutcome', () => {
  it.each([
    ['the asker', member, own, true],
    ['a moderator is not the asker', { ...member, rights: moderatorRights }, { ...own, author: person(8) }, 'notTheAuthor'],
    ['talk has no outcome', member, { ...own, isQuestion: false }, 'notAQuestion'],
    ['a board without the column', { ...member, features: plainFeatures }, own, 'noColumn']
  ] as const)('rules: %s', (_, board, discussion, expected) => {
    const ruling = canSetOutcome(board, discussion);
    expect(ruling.allowed ? true : ruling.reason).toBe(expected);
  });
});
