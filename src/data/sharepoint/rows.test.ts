/** @jest-environment node */
import { everyFeature } from '../../core/discussion/memory';
import type { DiscussionId } from '../../core/discussion';
import { readDiscussion, readReply } from './postRows';
import { isDiscussionRow, maskOf, readRows, readSummary } from './rows';
import type { RawRow, Reading } from './rows';

const reading: Reading = { features: everyFeature, me: 7, noEditing: false, guests: new Set([9]) };
const person = (id: string, title = 'Amina', email = 'amina@contoso.example'): unknown => [{ id, title, email, sip: email, picture: '' }];

const discussionRow: RawRow = {
  ID: '12', PermMask: '0x1b03c4312ef', FSObjType: '1', ContentTypeId: '0x012002009F', FileRef: '/sites/a/Lists/Q/Where', Title: 'Where?',
  Author: person('7'), 'Author.jobTitle': 'Clerk', Editor: person('7'), Created: '3/1/2026 9:00 AM', 'Created.': '2026-03-01T09:00:00Z',
  'Modified.': '2026-03-01T09:00:00Z', 'DiscussionLastUpdated.': '2026-03-01T10:00:00Z', LastReplyBy: person('8'), ItemChildCount: '1,234',
  'IsQuestion.value': '1', BestAnswerId: '34', LikesCount: '2', 'LikesCount.': '2.00000000000000', KnowhowOutcome: 'partly',
  CategoriesLookup: [{ lookupId: 3, lookupValue: 'Customs', isSecretFieldValue: false }], owshiddenversion: '5', Body: '<p>Body</p>',
  LikedBy: [...person('7') as [], ...person('8') as []], Attachments: '0'
};
const replyRow: RawRow = {
  ID: '13', PermMask: '0x1b03c4312ef', FSObjType: '0', ContentTypeId: '0x010700', FileRef: '/sites/a/Lists/Q/Where/13_.000', Author: person('8'),
  'Created.': '2026-03-01T09:30:00Z', 'Modified.': '2026-03-01T09:30:00Z', ParentItemID: '12', owshiddenversion: '1', Body: ''
};

describe('readSummary', () => {
  it('reads every cell of a discussion', () => {
    expect(readSummary(discussionRow, reading)).toEqual({
      id: 12, title: 'Where?', created: '2026-03-01T09:00:00Z', lastActivity: '2026-03-01T10:00:00Z', replyCount: 1234, likeCount: 2, isQuestion: true,
      acceptedReplyId: 34, outcome: 'partly', category: { id: 3, title: 'Customs' }, isFeatured: false, folderPath: '/sites/a/Lists/Q/Where',
      author: { siteUserId: 7, name: 'Amina', email: 'amina@contoso.example', jobTitle: 'Clerk', isGuest: false, isDeleted: false },
      lastReplyBy: { siteUserId: 8, name: 'Amina', email: 'amina@contoso.example', isGuest: false, isDeleted: false }
    });
  });

  it('reads a plain row, where most cells are missing', () => {
    const { ID, FSObjType, ContentTypeId, FileRef } = discussionRow;
    const row = { ID, FSObjType, ContentTypeId, FileRef, 'Created.': '2026-03-01T09:00:00Z' };
    expect(readSummary(row, { ...reading, features: [] })).toEqual({
      id: 12, title: '', created: '2026-03-01T09:00:00Z', lastActivity: '2026-03-01T09:00:00Z', replyCount: 0, likeCount: 0, isQuestion: false,
      isFeatured: false, folderPath: '/sites/a/Lists/Q/Where', author: { siteUserId: undefined, name: '', isGuest: false, isDeleted: true }
    });
  });

  it.each<[string, RawRow, object]>([
    ['a last activity before the creation', { 'DiscussionLastUpdated.': '2020-01-01T00:00:00Z' }, { lastActivity: '2026-03-01T09:00:00Z' }],
    ['an author without any address', { Author: person('8', 'Gone', '') }, { author: { name: 'Gone', isDeleted: true } }],
    ['no author at all', { Author: '' }, { author: { name: '', isDeleted: true, siteUserId: undefined } }],
    ['a guest', { Author: person('9') }, { author: { isGuest: true } }],
    ['an outcome of somebody else\'s making', { KnowhowOutcome: 'maybe' }, { outcome: undefined }],
    ['an emptied accepted answer', { BestAnswerId: '' }, { acceptedReplyId: undefined }],
    ['a count of zero', { ItemChildCount: '0' }, { replyCount: 0, lastReplyBy: undefined }],
    ['a German thousand', { ItemChildCount: '1.234' }, { replyCount: 1234 }],
    ['text in the place of a lookup', { CategoriesLookup: 'x' }, { category: undefined }]
  ])('reads %s', (_, cells, expected) => {
    expect({ category: undefined, outcome: undefined, acceptedReplyId: undefined, lastReplyBy: undefined, ...readSummary({ ...discussionRow, ...cells }, reading) }).toMatchObject(expected);
  });

  it.each<[string, RawRow]>([
    ['an item beside the discussions', replyRow],
    ['a plain folder', { ...discussionRow, ContentTypeId: '0x012000AB' }]
  ])('passes over %s', (_, row) => {
    expect(readSummary(row, reading)).toBeUndefined();
    expect(isDiscussionRow(row)).toBe(false);
  });
});

describe('readRows', () => {
  it('reports a row that cannot be read with its id, and keeps the others', () => {
    const { rows, unreadable } = readRows([{ ...discussionRow, 'Created.': 'yesterday' }, discussionRow, { ...discussionRow, ID: 'x' }], row => readSummary(row, reading));
    expect(rows.map(row => row.id)).toEqual([12]);
    expect(unreadable.map(row => row.id)).toEqual([12, undefined]);
    expect(unreadable[0].reason).toMatch(/created/);
  });
});

describe('posts', () => {
  it.each<[string, RawRow, Partial<Reading>, object]>([
    ['the author with the right to edit', {}, {}, { canEdit: true, canDelete: true }],
    ['the author in a list that forbids editing', {}, { noEditing: true }, { canEdit: false, canDelete: false }],
    ['another person', {}, { me: 8 }, { canEdit: false, canDelete: false }],
    ['a moderator', { PermMask: '0x1b03c4313ef' }, { me: 8 }, { canEdit: true, canDelete: true }],
    ['a reader', { PermMask: '0xb008431061' }, {}, { canEdit: false, canDelete: false }],
    ['anybody, where the row has no mask', { PermMask: '' }, {}, { canEdit: false, canDelete: false }]
  ])('gives %s the rights of the row', (_, cells, who, expected) => {
    expect(readDiscussion({ ...discussionRow, ...cells }, { ...reading, ...who })?.rights).toEqual(expected);
  });

  it('reads likes and the version', () => {
    expect(readDiscussion(discussionRow, reading)).toMatchObject({ likedByMe: true, likedBy: [{ siteUserId: 7 }, { siteUserId: 8 }], etag: '"5"', body: '<p>Body</p>' });
  });

  it.each<[string, RawRow, boolean]>([
    ['a discussion changed by its author', { BestAnswerId: '', KnowhowOutcome: '', 'Modified.': '2026-03-01T12:00:00Z' }, true],
    ['one that a reply touched', { BestAnswerId: '', KnowhowOutcome: '', 'Modified.': '2026-03-01T10:00:05Z' }, false],
    ['one that somebody else touched', { BestAnswerId: '', KnowhowOutcome: '', 'Modified.': '2026-03-01T12:00:00Z', Editor: person('8') }, false],
    ['one that is as it was posted', { BestAnswerId: '', KnowhowOutcome: '' }, false]
  ])('calls %s edited or not', (_, cells, expected) => {
    expect(readDiscussion({ ...discussionRow, ...cells }, reading)?.isEdited).toBe(expected);
  });

  it('takes a reply without a parent as an answer to the discussion', () => {
    expect(readReply({ ...replyRow, ParentItemID: '' }, 12 as DiscussionId, reading)).toMatchObject({ id: 13, parentId: 12, isEdited: false });
    expect(readReply({ ...replyRow, ParentItemID: '11' }, 12 as DiscussionId, reading)?.parentId).toBe(11);
  });
});

it.each([['0x7ffffffffffbffff', 4, true], ['0x1', 4, false], ['0xzz', 1, false], ['', 1, false], [undefined, 1, false]])('reads the mask %s', (mask, bit, has) => {
  expect((maskOf(mask) & BigInt(bit)) === BigInt(bit)).toBe(has);
});
