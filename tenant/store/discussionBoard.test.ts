import fc from 'fast-check';
import { folderNameFrom, isValidName } from './discussionBoard.ts';
import { parseFilter } from '../odata/filter.ts';
import { testSite } from './testSite.ts';

describe('a discussion board', () => {
  const site = testSite();
  const { store, member, other, owner } = site;
  const board = site.communityBoard();

  test('keeps a discussion as a folder named after its title', () => {
    expect(site.discussion(board, 'How do I/we book: a train?')).toMatchObject({ fsType: 1, leafName: 'How do I_we book_ a train_', parentFolderId: 0, values: { Title: 'How do I/we book: a train?' } });
  });

  test('numbers the folders of equal titles', () => {
    const names = ['Twice', 'Twice', 'TWICE'].map(title => site.discussion(board, title).leafName);
    expect(names).toEqual(['Twice', 'Twice_1', 'TWICE_2']);
  });

  test('keeps replies in the folder, however deep they answer', () => {
    const discussion = site.discussion(board, 'Deep');
    const first = site.reply(discussion, board, member, { ParentItemID: String(discussion.id) });
    const second = site.reply(discussion, board, other, { ParentItemID: String(first.id) });
    expect(second).toMatchObject({ fsType: 0, dirName: discussion.fileRef, leafName: `${second.id}_.000`, parentFolderId: discussion.id, values: { ParentItemID: first.id } });
    expect(store.items.get(board, discussion.id, member).itemChildCount).toBe(2);
    const thread = store.items.query(board, { scope: 'RecursiveAll', rowLimit: 10, where: parseFilter(`ParentFolderId eq ${discussion.id}`) }, member);
    expect(thread.rows.map(row => row.id)).toEqual([first.id, second.id]);
    expect(store.lists.rootFolderCount(board)).toBe(store.items.query(board, { scope: 'Default', rowLimit: 100 }, member).rows.length);
  });

  test('makes a plain item, no discussion, of a post without a folder', () => {
    expect(store.items.add(board, {}, { Title: 'Lost', ContentTypeId: '0x012002' }, member)).toMatchObject({ fsType: 0, parentFolderId: 0 });
  });

  test('takes a reply that was posted to the root into its discussion by a move', () => {
    const discussion = site.discussion(board, 'Target');
    const stray = store.items.add(board, {}, { Body: 'x', ContentTypeId: '0x0107', ParentItemID: discussion.id }, member);
    expect(store.items.move(board, stray.id, discussion.fileRef, undefined, member)).toMatchObject({ dirName: discussion.fileRef, parentFolderId: discussion.id });
    expect(store.items.get(board, discussion.id, member).itemChildCount).toBe(1);
  });

  test('takes the replies along to the recycle bin and back', () => {
    const discussion = site.discussion(board, 'Away');
    const reply = site.reply(discussion, board, other);
    const before = store.lists.fresh(board).itemCount;
    const bin = store.items.recycle(board, discussion.id, {}, member);
    expect(store.lists.fresh(board).itemCount).toBe(before - 2);
    expect(store.items.find(board, reply.id, member)).toBeUndefined();
    store.recycleBin.restore(site.web, bin, member);
    expect(store.items.get(board, discussion.id, member).itemChildCount).toBe(1);
    expect(store.items.get(board, reply.id, member).fileRef).toBe(reply.fileRef);
  });

  test('likes once per person, sums up for the discussion, and leaves date and tag alone', () => {
    const discussion = site.discussion(board, 'Liked');
    const reply = site.reply(discussion, board, other);
    site.later(60);
    expect([store.likes.set(board, reply.id, true, member), store.likes.set(board, reply.id, true, member), store.likes.set(board, reply.id, true, owner)]).toEqual([1, 1, 2]);
    expect(store.items.get(board, reply.id, member)).toMatchObject({ version: 1, modified: reply.modified, values: { LikesCount: 2, LikedBy: [member.id, owner.id] } });
    expect(store.items.get(board, discussion.id, member).values.DescendantLikesCount).toBe(2);
    expect(store.likes.set(board, reply.id, false, member)).toBe(1);
    expect(store.items.get(board, discussion.id, member).values.DescendantLikesCount).toBe(1);
  });

  test('sets an accepted answer through REST although the column is read-only', () => {
    const discussion = site.discussion(board, 'Solved');
    const reply = site.reply(discussion, board);
    expect(store.items.update(board, discussion.id, { BestAnswerId: reply.id }, {}, member).values.BestAnswerId).toBe(reply.id);
  });
});

describe('a plain board', () => {
  const site = testSite();
  const board = site.list({ template: 108 });
  const names = site.store.fields.list(board).map(field => field.internalName);

  test('lacks the columns of a Community Site and likes', () => {
    for (const name of ['IsQuestion', 'BestAnswerId', 'LastReplyBy', 'CategoriesLookup', 'DescendantLikesCount', 'LikesCount', 'LikedBy']) expect(names).not.toContain(name);
    for (const name of ['Body', 'ParentItemID', 'ParentFolderId', 'ThreadIndex', 'DiscussionLastUpdated', 'ItemChildCount']) expect(names).toContain(name);
  });

  test('does not take likes until they are switched on', () => {
    const discussion = site.discussion(board, 'A');
    expect(() => site.store.likes.set(board, discussion.id, true, site.member)).toThrow(expect.objectContaining({ reason: 'likesDisabled' }));
    const rated = site.store.lists.setRating(board, 'Likes', site.owner);
    expect(rated.properties.Ratings_VotingExperience).toBe('Likes');
    expect(site.store.likes.set(rated, discussion.id, true, site.member)).toBe(1);
  });
});

describe('what the server fills in when a reply is made by path', () => {
  test('is nothing, on the awkward side', () => {
    const site = testSite();
    const board = site.communityBoard();
    const discussion = site.discussion(board, 'A');
    site.later(60);
    expect(site.reply(discussion, board).values).toMatchObject({ ParentItemID: null, ThreadIndex: null });
    expect(site.store.items.get(board, discussion.id, site.member).values).toMatchObject({ DiscussionLastUpdated: discussion.created, LastReplyBy: null });
  });

  test('is parent, thread and last activity with the switches on', () => {
    const site = testSite({ replyByPathFillsParent: true, replyByPathFillsThreadIndex: true, replyUpdatesDiscussion: true });
    const board = site.communityBoard();
    const discussion = site.discussion(board, 'A');
    site.later(60);
    const reply = site.reply(discussion, board, site.other);
    expect(reply.values.ParentItemID).toBe(discussion.id);
    expect(String(reply.values.ThreadIndex).startsWith(String(discussion.values.ThreadIndex))).toBe(true);
    expect(site.store.items.get(board, discussion.id, site.member)).toMatchObject({ version: 1, values: { DiscussionLastUpdated: reply.created, LastReplyBy: site.other.id } });
  });

  test('leaves read-only columns to those whom the switch lets', () => {
    const site = testSite();
    const board = site.communityBoard();
    const { id } = site.discussion(board, 'A');
    const write = (): boolean => site.store.items.updateByForm(board, id, [{ fieldName: 'BestAnswerId', fieldValue: '2' }], {}, site.member).item !== undefined;
    expect(write()).toBe(false);
    site.store.setSwitches({ readOnlyFormValues: 'accepted' });
    expect(write()).toBe(true);
  });
});

describe('folderNameFrom', () => {
  test.each([
    ['a/b:c*d?', 'a_b_c_d_'], ['  .dots. ', 'dots'], ['', '_'], ['...', '_'], ['x'.repeat(300), 'x'.repeat(128)], ['Überprüfung 50 %', 'Überprüfung 50 _'], ['tab\there', 'tab_here']
  ])('makes of %j the name %j', (title, name) => {
    expect(folderNameFrom(title)).toBe(name);
  });

  test('always makes a name that a folder may have', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), title => {
      expect(isValidName(folderNameFrom(title))).toBe(true);
    }), { numRuns: 300 });
  });
});
