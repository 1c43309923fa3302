import type {
  Board, ClientKey, Discussion, DiscussionId, DiscussionQuery, Discussions, NewDiscussion, PostId, Reply, ReplyId
} from '../../src/core/discussion';
import { originalOf, parseClassicAddress, snippetParts, supports } from '../../src/core/discussion';
import type { Html } from '../../src/core/shared';
import { isAppError } from '../../src/core/shared';
import type { ContractBoard, MakeBoard, Role } from './ContractBoard';

const firstPage: DiscussionQuery = { filter: 'all', sort: 'lastActivity', pageSize: 20 };

let keys = 0;
const newKey = (): ClientKey => `${String(++keys).padStart(8, '0')}-0000-4000-8000-${String(Date.now()).padStart(12, '0').slice(-12)}` as ClientKey;
const html = (text: string): Html => `<p>${text}</p>` as Html;

/** What every implementation of `Discussions` owes its callers. */
export function discussionsContract(name: string, makeBoard: MakeBoard): void {
  describe(`${name}: a board with all columns`, () => {
    const use = onNewBoard(() => makeBoard('community'));

    it('opens empty, with what the person may do', async () => {
      const { board, page } = await use().as('asker').open(firstPage);
      expect(page).toEqual({ rows: [], unreadable: [] });
      expect(board.rights).toEqual({ canRead: true, canPost: true, canReply: true, canEditOwn: true, canDeleteOwn: true, canModerate: false, canManageList: false });
      expect(board.features).toEqual(expect.arrayContaining(['questions', 'acceptedAnswers', 'outcomes', 'lastReplyBy', 'categories', 'likes', 'clientKeys', 'askedPeople', 'reuse', 'attachments']));
      expect(board.categories.length).toBeGreaterThan(0);
      expect(board.sorts).toEqual(['lastActivity', 'newest', 'mostLiked']);
      expect(board.isLarge).toBe(false);
    });

    it('gives each role its rights', async () => {
      const rightsOf = async (role: Role): Promise<Board['rights']> => (await use().as(role).open(firstPage)).board.rights;
      expect(await rightsOf('owner')).toMatchObject({ canModerate: true, canManageList: true });
      expect(await rightsOf('moderator')).toMatchObject({ canModerate: true, canManageList: false });
      expect(await rightsOf('visitor')).toEqual({ canRead: true, canPost: false, canReply: false, canEditOwn: false, canDeleteOwn: false, canModerate: false, canManageList: false });
    });

    it('shows a question to everybody as it was asked', async () => {
      const { id } = await ask(use(), 'asker', 'Where is the form?', { body: html('Which <b>form</b>?'), category: 0 });
      const { board, page } = await use().as('visitor').open(firstPage);
      expect(page.rows).toHaveLength(1);
      expect(page.rows[0]).toMatchObject({ id, title: 'Where is the form?', isQuestion: true, replyCount: 0, likeCount: 0, isFeatured: false, category: board.categories[0] });
      expect(page.rows[0].author.name).not.toBe('');
      expect(page.rows[0].lastActivity).toBe(page.rows[0].created);
      const whole = await use().as('asker').discussion(board, id);
      expect(whole).toMatchObject({ ...page.rows[0], likedByMe: false, isEdited: false, rights: { canEdit: true, canDelete: true }, attachments: [] });
      expect(whole.body).toContain('Which <b>form</b>?');
      expect((await use().as('answerer').discussion(board, id)).rights).toEqual({ canEdit: false, canDelete: false });
    });

    it('remembers whom a question was put to, each once', async () => {
      const { author: expert } = await ask(use(), 'answerer', 'Of the expert');
      const { author: other } = await ask(use(), 'owner', 'Of another');
      const { board } = await use().as('asker').open(firstPage);
      const post = { clientKey: newKey(), title: 'To you', body: html('x'), isQuestion: true, askedPeople: [expert, other, expert] };
      const first = await use().as('asker').ask(board, post);
      expect(first.incomplete).toEqual([]);
      expect(await use().as('asker').ask(board, post)).toMatchObject({ id: first.id, alreadyThere: true });
      expect([...use().asked(first.id)].sort()).toEqual([expert.siteUserId, other.siteUserId].sort());
      expect(use().asked((await ask(use(), 'asker', 'To everybody')).id)).toEqual([]);
    });

    it('keeps whose answer an entry was made of, however often it is sent, and says so of no other', async () => {
      const question = await ask(use(), 'asker', 'Which form?');
      const replyId = await answer(use(), 'answerer', question, question.id, 'The pink one');
      const moderator = use().as('moderator');
      const { board } = await moderator.open(firstPage);
      const { rows: [said] } = await moderator.replies(board, question);
      const original = originalOf(board, said);
      const post = { clientKey: newKey(), title: 'Which form?', body: said.body, isQuestion: false, original };
      const first = await moderator.ask(board, post);
      expect(first).toMatchObject({ alreadyThere: false, incomplete: [] });
      expect(await moderator.ask(board, post)).toMatchObject({ id: first.id, alreadyThere: true });
      const read = (await use().as('visitor').openThread(first.id)).discussion;
      expect(read.original?.place).toEqual({ listId: board.id, discussionId: question.id, replyId });
      expect(read.original?.author).toMatchObject({ siteUserId: said.author.siteUserId, name: said.author.name });
      expect(read.author.siteUserId).toBe(board.me);
      expect((await moderator.discussion(board, question.id)).original).toBeUndefined();
    });

    it('keeps the place of an answer whose author has no account any more', async () => {
      const { board } = await use().as('moderator').open(firstPage);
      const gone = { siteUserId: undefined, name: '', isGuest: false, isDeleted: true };
      const place = { listId: board.id, discussionId: 4, replyId: 5 };
      const { id, incomplete } = await use().as('moderator').ask(board, { clientKey: newKey(), title: 'Of somebody', body: html('x'), isQuestion: false, original: { author: gone, place } });
      expect(incomplete).toEqual([]);
      expect((await use().as('asker').discussion(board, id)).original).toMatchObject({ author: { isDeleted: true }, place });
    });

    it('opens a thread by its id alone', async () => {
      const { id } = await ask(use(), 'asker', 'Straight to it');
      const { board, discussion } = await use().as('answerer').openThread(id);
      expect(discussion.title).toBe('Straight to it');
      expect(supports(board, 'likes')).toBe(true);
    });

    it('says that a thread is not there', async () => {
      await expect(use().as('asker').openThread(4711 as DiscussionId)).rejects.toMatchObject({ kind: 'notFound' });
    });

    it('does not open a reply as if it were a thread', async () => {
      const discussion = await ask(use(), 'asker', 'With an answer');
      const reply = await answer(use(), 'answerer', discussion, discussion.id, 'Answer');
      await expect(use().as('asker').openThread(reply as PostId as DiscussionId)).rejects.toMatchObject({ kind: 'notFound' });
    });

    it('keeps titles of any script and bodies of any kind', async () => {
      const titles = ['كيف نطلب شهادة المنشأ؟ 📦', `O'Neill & "Söhne" <b>`, '50 % off #1? *', 'x'.repeat(255), '😀'.repeat(127)];
      for (const title of titles) await ask(use(), 'asker', title, { body: '<p>‮ \u00a0 &amp; 𝒳</p><script>window.__xss=1</script>' as Html });
      const { page } = await use().as('asker').open(firstPage);
      expect(page.rows.map(row => row.title).sort()).toEqual([...titles].sort());
    });

    it('refuses a title that SharePoint could not hold, and stores nothing', async () => {
      for (const title of ['', '   ', 'x'.repeat(256)]) {
        await expect(ask(use(), 'asker', title)).rejects.toMatchObject({ kind: 'invalid', details: { field: 'Title' } });
      }
      expect((await use().as('asker').open(firstPage)).page.rows).toEqual([]);
    });

    it('lets two questions have the same title', async () => {
      const first = await ask(use(), 'asker', 'Same title');
      const second = await ask(use(), 'answerer', 'Same title');
      expect(first.id).not.toBe(second.id);
      expect(first.folderPath).not.toBe(second.folderPath);
    });

    it('posts once, however often the same key is sent', async () => {
      const { board } = await use().as('asker').open(firstPage);
      const post: NewDiscussion = { clientKey: newKey(), title: 'Once', body: html('Only'), isQuestion: true };
      const first = await use().as('asker').ask(board, post);
      const second = await use().as('asker').ask(board, post);
      expect(first.alreadyThere).toBe(false);
      expect(second).toMatchObject({ id: first.id, alreadyThere: true });
      const discussion = await use().as('asker').discussion(board, first.id);
      const reply = { clientKey: newKey(), discussionId: first.id, folderPath: discussion.folderPath, parentId: first.id, body: html('Reply once') };
      const once = await use().as('answerer').reply(board, reply);
      expect(await use().as('answerer').reply(board, reply)).toMatchObject({ id: once.id, alreadyThere: true });
      expect((await use().as('asker').open(firstPage)).page.rows).toMatchObject([{ replyCount: 1 }]);
    });

    it('keeps who answered whom, and moves the discussion up', async () => {
      const older = await ask(use(), 'asker', 'Older');
      const newer = await ask(use(), 'asker', 'Newer');
      const first = await answer(use(), 'answerer', older, older.id, 'First');
      const nested = await answer(use(), 'asker', older, first, 'Nested');
      const { board, page } = await use().as('asker').open(firstPage);
      expect(page.rows.map(row => row.id)).toEqual([older.id, newer.id]);
      expect(page.rows[0]).toMatchObject({ replyCount: 2, lastReplyBy: { siteUserId: board.me } });
      expect(page.rows[0].lastActivity > page.rows[1].lastActivity).toBe(true);
      const replies = await use().as('visitor').replies(board, older);
      expect(replies.rows.map(row => [row.id, row.parentId, row.discussionId])).toEqual([[first, older.id, older.id], [nested, first, older.id]]);
      expect(replies.rows[0]).toMatchObject({ isEdited: false, rights: { canEdit: false, canDelete: false } });
      expect(replies.next).toBeUndefined();
      expect(replies.unreadable).toEqual([]);
    });

    it('tells what is new since a reply', async () => {
      const discussion = await ask(use(), 'asker', 'Watched');
      const first = await answer(use(), 'answerer', discussion, discussion.id, 'First');
      const { board } = await use().as('asker').open(firstPage);
      expect(await use().as('asker').repliesAfter(board, discussion, first)).toEqual([]);
      const second = await answer(use(), 'answerer', discussion, discussion.id, 'Second');
      expect((await use().as('asker').repliesAfter(board, discussion, first)).map(reply => reply.id)).toEqual([second]);
    });

    it('pages through replies a hundred at a time', async () => {
      const discussion = await ask(use(), 'asker', 'Long');
      for (let index = 1; index <= 103; index++) await answer(use(), 'answerer', discussion, discussion.id, `Reply ${index}`);
      const { board } = await use().as('asker').open(firstPage);
      const first = await use().as('asker').replies(board, discussion);
      const second = await use().as('asker').replies(board, discussion, first.next);
      expect([first.rows.length, second.rows.length, second.next]).toEqual([100, 3, undefined]);
      expect(new Set([...first.rows, ...second.rows].map(reply => reply.id)).size).toBe(103);
    }, 60_000);

    it('saves an edit under the version that was read', async () => {
      const { id } = await ask(use(), 'asker', 'Before');
      const { board, discussion } = await use().as('asker').openThread(id);
      use().tick(10);
      const edited = await use().as('asker').edit(board, id, { title: 'After', body: html('Now'), isQuestion: false, category: null }, discussion.etag);
      expect(edited.saved).toBe(true);
      const now = await use().as('answerer').discussion(board, id);
      expect(now).toMatchObject({ title: 'After', isQuestion: false, isEdited: true });
      expect(now.body).toContain('Now');
      expect(now.category).toBeUndefined();
      expect(edited).toEqual({ saved: true, etag: now.etag });
    });

    it('shows both texts when somebody else was faster, and loses neither', async () => {
      const { id } = await ask(use(), 'asker', 'Ours');
      const { board, discussion } = await use().as('asker').openThread(id);
      const theirs = await use().as('moderator').discussion(board, id);
      await use().as('moderator').edit(board, id, { title: 'Theirs', body: html('Moderated') }, theirs.etag);
      const result = await use().as('asker').edit(board, id, { title: 'Mine', body: html('My text') }, discussion.etag);
      if (result.saved) throw new Error('Overwritten');
      expect(result.conflict.theirs.title).toBe('Theirs');
      expect(result.conflict.theirs.body).toContain('Moderated');
      expect(result.conflict.theirs.editor.name).not.toBe('');
      expect((await use().as('asker').edit(board, id, { title: 'Mine' }, result.conflict.etag)).saved).toBe(true);
    });

    it('sees no conflict in what left the words alone', async () => {
      const { id, folderPath } = await ask(use(), 'asker', 'Words');
      const { board, discussion } = await use().as('asker').openThread(id);
      const reply = await answer(use(), 'answerer', { id, folderPath }, id, 'Moves the discussion');
      await use().as('asker').accept(board, id, reply);
      expect((await use().as('asker').edit(board, id, { body: html('Better words') }, discussion.etag)).saved).toBe(true);
      expect(await use().as('asker').discussion(board, id)).toMatchObject({ acceptedReplyId: reply, replyCount: 1 });
    });

    it('lets only those edit who may', async () => {
      const discussion = await ask(use(), 'asker', 'Mine');
      const { board } = await use().as('visitor').open(firstPage);
      await expect(use().as('visitor').edit(board, discussion.id, { title: 'x' }, discussion.etag)).rejects.toMatchObject({ kind: 'forbidden' });
    });

    it('removes a reply and brings it back', async () => {
      const discussion = await ask(use(), 'asker', 'Undo');
      const reply = await answer(use(), 'answerer', discussion, discussion.id, 'Oh');
      const { board } = await use().as('answerer').open(firstPage);
      const recycled = await use().as('answerer').recycle(board, reply);
      expect((await use().as('asker').replies(board, discussion)).rows).toEqual([]);
      await use().as('answerer').restore(recycled);
      expect((await use().as('asker').replies(board, discussion)).rows.map(row => row.id)).toEqual([reply]);
    });

    it('removes a discussion with its replies, and brings all back', async () => {
      const discussion = await ask(use(), 'asker', 'Gone');
      const reply = await answer(use(), 'answerer', discussion, discussion.id, 'Along');
      const { board } = await use().as('asker').open(firstPage);
      const recycled = await use().as('asker').recycle(board, discussion.id);
      expect((await use().as('asker').open(firstPage)).page.rows).toEqual([]);
      await expect(use().as('asker').discussion(board, discussion.id)).rejects.toMatchObject({ kind: 'notFound' });
      await use().as('asker').restore(recycled);
      expect((await use().as('asker').replies(board, discussion)).rows.map(row => row.id)).toEqual([reply]);
    });

    it('says that something to be removed is gone already', async () => {
      const discussion = await ask(use(), 'asker', 'Twice');
      const { board } = await use().as('asker').open(firstPage);
      await use().as('asker').recycle(board, discussion.id);
      await expect(use().as('asker').recycle(board, discussion.id)).rejects.toMatchObject({ kind: 'notFound' });
    });

    it('counts each person\'s like once', async () => {
      const discussion = await ask(use(), 'asker', 'Liked');
      const reply = await answer(use(), 'answerer', discussion, discussion.id, 'Good');
      const { board } = await use().as('asker').open(firstPage);
      expect(await use().as('asker').like(board, reply, true)).toBe(1);
      expect(await use().as('asker').like(board, reply, true)).toBe(1);
      expect(await use().as('moderator').like(board, reply, true)).toBe(2);
      const [mine] = (await use().as('asker').replies(board, discussion)).rows;
      expect(mine).toMatchObject({ likeCount: 2, likedByMe: true, etag: expect.any(String) });
      expect(mine.likedBy.map(person => person.siteUserId)).toContain(board.me);
      expect(await use().as('asker').like(board, reply, false)).toBe(1);
      expect((await use().as('asker').replies(board, discussion)).rows[0].likedByMe).toBe(false);
    });

    it('sorts by likes and by age', async () => {
      const first = await ask(use(), 'asker', 'First');
      const second = await ask(use(), 'asker', 'Second');
      const { board } = await use().as('answerer').open(firstPage);
      await use().as('answerer').like(board, first.id, true);
      const ids = async (sort: DiscussionQuery['sort']): Promise<readonly number[]> => (await use().as('asker').list(board, { ...firstPage, sort })).rows.map(row => row.id);
      expect(await ids('mostLiked')).toEqual([first.id, second.id]);
      expect(await ids('newest')).toEqual([second.id, first.id]);
    });

    it('marks an accepted answer, replaces it and takes it away', async () => {
      const discussion = await ask(use(), 'asker', 'Solved?');
      const one = await answer(use(), 'answerer', discussion, discussion.id, 'One');
      const two = await answer(use(), 'answerer', discussion, discussion.id, 'Two');
      const { board } = await use().as('asker').open(firstPage);
      const acceptedNow = async (): Promise<ReplyId | undefined> => (await use().as('visitor').discussion(board, discussion.id)).acceptedReplyId;
      await use().as('asker').accept(board, discussion.id, one);
      expect(await acceptedNow()).toBe(one);
      const asModerator = (await use().as('moderator').open(firstPage)).board;
      await use().as('moderator').accept(asModerator, discussion.id, two);
      expect(await acceptedNow()).toBe(two);
      await use().as('asker').accept(board, discussion.id, undefined);
      expect(await acceptedNow()).toBeUndefined();
    });

    it('lets nobody but the asker and moderators accept', async () => {
      const discussion = await ask(use(), 'asker', 'Not yours');
      const reply = await answer(use(), 'answerer', discussion, discussion.id, 'Mine is best');
      const { board } = await use().as('answerer').open(firstPage);
      await expect(use().as('answerer').accept(board, discussion.id, reply)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(use().as('answerer').setOutcome(board, discussion.id, 'solved')).rejects.toMatchObject({ kind: 'forbidden' });
    });

    it('keeps the asker\'s word on the outcome', async () => {
      const discussion = await ask(use(), 'asker', 'Did it help?');
      const { board } = await use().as('asker').open(firstPage);
      for (const outcome of ['partly', 'solved', 'notYet'] as const) {
        await use().as('asker').setOutcome(board, discussion.id, outcome);
        expect((await use().as('visitor').discussion(board, discussion.id)).outcome).toBe(outcome);
      }
      await use().as('asker').setOutcome(board, discussion.id, undefined);
      expect((await use().as('visitor').discussion(board, discussion.id)).outcome).toBeUndefined();
    });

    it('filters by state, author and category', async () => {
      const open = await ask(use(), 'asker', 'Open', { category: 0 });
      const solved = await ask(use(), 'asker', 'Solved');
      const talk = await ask(use(), 'answerer', 'Talk', { isQuestion: false });
      const helped = await ask(use(), 'answerer', 'Helped');
      const reply = await answer(use(), 'answerer', solved, solved.id, 'That is it');
      const { board } = await use().as('asker').open(firstPage);
      await use().as('asker').accept(board, solved.id, reply);
      await use().as('answerer').setOutcome((await use().as('answerer').open(firstPage)).board, helped.id, 'solved');
      const titles = async (filter: DiscussionQuery['filter'], category?: DiscussionQuery['category']): Promise<readonly string[]> => {
        const opened = (await use().as('asker').open({ ...firstPage, filter, category })).page;
        const listed = await use().as('asker').list(board, { ...firstPage, filter, category });
        expect(opened.rows).toEqual(listed.rows);
        return listed.rows.map(row => row.title).sort();
      };
      expect(await titles('all')).toEqual(['Helped', 'Open', 'Solved', 'Talk']);
      expect(await titles('unanswered')).toEqual([open.title]);
      expect(await titles('solved')).toEqual([helped.title, solved.title]);
      expect(await titles('mine')).toEqual([open.title, solved.title]);
      expect(await titles('all', board.categories[0].id)).toEqual([open.title]);
      expect(await titles('mine', board.categories[0].id)).toEqual([open.title]);
      expect(talk.isQuestion).toBe(false);
    });

    it('does not call a question solved that the asker denied', async () => {
      const discussion = await ask(use(), 'asker', 'Denied');
      const reply = await answer(use(), 'answerer', discussion, discussion.id, 'Surely');
      const { board } = await use().as('asker').open(firstPage);
      await use().as('asker').accept(board, discussion.id, reply);
      await use().as('asker').setOutcome(board, discussion.id, 'notYet');
      expect((await use().as('asker').list(board, { ...firstPage, filter: 'solved' })).rows).toEqual([]);
    });

    it.each(['all', 'mine', 'unanswered'] as const)('pages through "%s" without losing or repeating a row', async filter => {
      const asked: number[] = [];
      for (let index = 1; index <= 7; index++) asked.unshift((await ask(use(), 'asker', `Question ${index}`)).id);
      const { board, page } = await use().as('asker').open({ ...firstPage, filter, pageSize: 3 });
      const seen = page.rows.map(row => row.id as number);
      expect(seen).toHaveLength(3);
      for (let cursor = page.next; cursor !== undefined;) {
        const next = await use().as('asker').list(board, { ...firstPage, filter, pageSize: 3, cursor });
        seen.push(...next.rows.map(row => row.id));
        cursor = next.next;
      }
      expect(seen).toEqual(asked);
    });

    it('finds words in titles, bodies and answers', async () => {
      const discussion = await ask(use(), 'asker', 'Customs form', { body: html('A split shipment') });
      const reply = await answer(use(), 'answerer', discussion, discussion.id, 'Cancel it in the portal');
      await ask(use(), 'asker', 'Something else');
      const { board } = await use().as('visitor').open(firstPage);
      const hits = async (text: string): Promise<readonly unknown[]> => (await use().as('visitor').search(board, text)).rows.map(hit => [hit.discussion.id, hit.replyId]);
      expect(await hits('customs')).toEqual([[discussion.id, undefined]]);
      expect(await hits('shipment')).toEqual([[discussion.id, undefined]]);
      expect(await hits('portal cancel')).toEqual([[discussion.id, reply]]);
      expect(await hits('nowhere')).toEqual([]);
      const [hit] = (await use().as('visitor').search(board, 'portal')).rows;
      expect(snippetParts(hit.snippet).filter(part => part.isMatch).map(part => part.text.toLowerCase())).toContain('portal');
      expect(hit.snippet).not.toContain('<');
    });

    it('takes any text as words to search for', async () => {
      await ask(use(), 'asker', 'Nothing of that');
      const { board } = await use().as('asker').open(firstPage);
      expect(await use().as('asker').search(board, '   ')).toMatchObject({ rows: [], total: 0 });
      for (const text of ['"', "'", '* OR *', 'author:x', ')(', '<script>', '%00', '\u0000', '😀', 'a'.repeat(3000), "x' or 1 eq 1 --", 'ListID:""']) {
        expect((await use().as('asker').search(board, text)).rows).toEqual([]);
      }
    });

    it('offers similar discussions while a title is typed', async () => {
      const { id } = await ask(use(), 'asker', 'How do we re-issue a customs form?');
      await ask(use(), 'asker', 'Which train may trainees book?');
      const { board } = await use().as('asker').open(firstPage);
      const found = await use().as('asker').similar(board, 'customs form lost');
      expect(found.map(similar => similar.discussion.id)).toEqual([id]);
      expect(await use().as('asker').similar(board, 'is it')).toEqual([]);
    });

    it('finds posts by classic addresses', async () => {
      const discussion = await ask(use(), 'asker', 'From an old mail');
      const reply = await answer(use(), 'answerer', discussion, discussion.id, 'Answer');
      const { board } = await use().as('asker').open(firstPage);
      const site = `https://contoso.example${board.rootFolder.replace(/\/Lists\/.*/, '')}`;
      const address = parseClassicAddress(`${site}/Lists/X/Flat.aspx?RootFolder=${encodeURIComponent(discussion.folderPath)}`, site);
      if (!address) throw new Error('Not read');
      expect(await use().as('asker').resolve(board, address)).toEqual({ discussionId: discussion.id });
      expect(await use().as('asker').resolve(board, { kind: 'folder', path: discussion.folderPath.toUpperCase() })).toEqual({ discussionId: discussion.id });
      expect(await use().as('asker').resolve(board, { kind: 'item', id: discussion.id })).toEqual({ discussionId: discussion.id });
      expect(await use().as('asker').resolve(board, { kind: 'item', id: reply })).toEqual({ discussionId: discussion.id, replyId: reply });
      expect(await use().as('asker').resolve(board, { kind: 'item', id: 4711 })).toBeUndefined();
      expect(await use().as('asker').resolve(board, { kind: 'folder', path: `${board.rootFolder}/No such thing` })).toBeUndefined();
      expect(await use().as('asker').resolve(board, { kind: 'folder', path: board.rootFolder })).toBeUndefined();
    });

    it('stores files with posts, and the post\'s body after them', async () => {
      const discussion = await ask(use(), 'asker', 'With a picture');
      const reply = await answer(use(), 'answerer', discussion, discussion.id, 'Look');
      const { board } = await use().as('asker').open(firstPage);
      const bytes = new Uint8Array([137, 80, 78, 71]).buffer;
      const first = await use().as('asker').attach(board, discussion.id, 'My picture.png', bytes);
      const second = await use().as('asker').attach(board, discussion.id, 'My picture.png', bytes);
      const third = await use().as('answerer').attach(board, reply, 'b.png', bytes);
      expect(first.fileName).not.toBe(second.fileName);
      await use().as('asker').replaceBody(board, discussion.id, `<p><img src="${first.url}"></p>` as Html);
      const now = await use().as('visitor').discussion(board, discussion.id);
      expect(now.attachments).toEqual(expect.arrayContaining([first, second]));
      expect(now.body).toContain(first.url);
      expect(now.isEdited).toBe(false);
      expect((await use().as('visitor').replies(board, discussion)).rows[0].attachments).toEqual([third]);
    });

    it('lets a visitor read and nothing else', async () => {
      const discussion = await ask(use(), 'asker', 'Public');
      const reply = await answer(use(), 'answerer', discussion, discussion.id, 'Answer');
      const visitor = use().as('visitor');
      const { board } = await visitor.open(firstPage);
      const attempts: readonly (() => Promise<unknown>)[] = [
        () => visitor.ask(board, { clientKey: newKey(), title: 'x', body: html('x'), isQuestion: true }),
        () => visitor.reply(board, { clientKey: newKey(), discussionId: discussion.id, folderPath: discussion.folderPath, parentId: discussion.id, body: html('x') }),
        () => visitor.recycle(board, reply),
        () => visitor.accept(board, discussion.id, reply),
        () => visitor.attach(board, reply, 'a.png', new ArrayBuffer(1)),
        () => visitor.replaceBody(board, reply, html('x'))
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ kind: 'forbidden' });
      expect((await visitor.replies(board, discussion)).rows).toMatchObject([{ id: reply, rights: { canEdit: false, canDelete: false } }]);
    });

    it('tells an owner who can read', async () => {
      const { board } = await use().as('owner').open(firstPage);
      const audience = await use().as('owner').audience(board);
      expect(audience.certainty).toBe('known');
      expect(audience.readers.length).toBeGreaterThan(0);
      expect(audience.ownItemsOnly).toBe(false);
    });

    it('refuses a cursor that it never gave', async () => {
      const { board } = await use().as('asker').open(firstPage);
      const outcome = await use().as('asker').list(board, { ...firstPage, cursor: '{"x"' as DiscussionQuery['cursor'] }).then(page => page.rows, (error: unknown) => error);
      expect(isAppError(outcome, 'invalid') || (Array.isArray(outcome) && outcome.length === 0)).toBe(true);
    });
  });

  describe(`${name}: a plain classic board`, () => {
    const use = onNewBoard(() => makeBoard('plain'));

    it('leaves reading and writing whole and switches off what needs columns', async () => {
      const discussion = await ask(use(), 'asker', 'Plain');
      await answer(use(), 'answerer', discussion, discussion.id, 'Answer');
      const { board, page } = await use().as('asker').open(firstPage);
      expect(board.features).toEqual(['attachments']);
      expect(board.sorts).toEqual(['lastActivity', 'newest']);
      expect(board.categories).toEqual([]);
      expect(page.rows).toMatchObject([{ title: 'Plain', replyCount: 1, likeCount: 0, isQuestion: false }]);
      expect(page.rows[0].lastReplyBy).toBeUndefined();
      expect((await use().as('asker').replies(board, discussion)).rows).toMatchObject([{ likeCount: 0, likedBy: [], parentId: discussion.id }]);
    });

    it('keeps who answered whom', async () => {
      const discussion = await ask(use(), 'asker', 'Nested');
      const first = await answer(use(), 'answerer', discussion, discussion.id, 'First');
      await answer(use(), 'asker', discussion, first, 'Second');
      const { board } = await use().as('asker').open(firstPage);
      expect((await use().as('asker').replies(board, discussion)).rows.map(row => row.parentId)).toEqual([discussion.id, first]);
    });

    it('takes a question that was put to somebody, without remembering them', async () => {
      const { author } = await ask(use(), 'answerer', 'Of the expert');
      const { board } = await use().as('asker').open(firstPage);
      const posted = await use().as('asker').ask(board, { clientKey: newKey(), title: 'To you', body: html('x'), isQuestion: true, askedPeople: [author] });
      expect(posted.incomplete).toEqual([]);
      expect(use().asked(posted.id)).toEqual([]);
    });

    it('takes an entry made of an answer, without remembering whose', async () => {
      const question = await ask(use(), 'asker', 'Which form?');
      await answer(use(), 'answerer', question, question.id, 'The pink one');
      const moderator = use().as('moderator');
      const { board } = await moderator.open(firstPage);
      const { rows: [said] } = await moderator.replies(board, question);
      const posted = await moderator.ask(board, { clientKey: newKey(), title: 'Which form?', body: said.body, isQuestion: false, original: originalOf(board, said) });
      expect(posted.incomplete).toEqual([]);
      expect((await moderator.discussion(board, posted.id)).original).toBeUndefined();
    });

    it('counts every discussion without a reply as unanswered', async () => {
      const discussion = await ask(use(), 'asker', 'Answered');
      await ask(use(), 'asker', 'Waiting');
      await answer(use(), 'answerer', discussion, discussion.id, 'Answer');
      const { board } = await use().as('asker').open(firstPage);
      expect((await use().as('asker').list(board, { ...firstPage, filter: 'unanswered' })).rows.map(row => row.title)).toEqual(['Waiting']);
      expect((await use().as('asker').list(board, { ...firstPage, filter: 'solved' })).rows).toEqual([]);
      expect((await use().as('answerer').list((await use().as('answerer').open(firstPage)).board, { ...firstPage, filter: 'mine' })).rows).toEqual([]);
    });

    it('refuses likes and accepted answers, which have no place to be', async () => {
      const discussion = await ask(use(), 'asker', 'No likes');
      const reply = await answer(use(), 'answerer', discussion, discussion.id, 'Answer');
      const { board } = await use().as('asker').open(firstPage);
      const asker = use().as('asker');
      const attempts: readonly (() => Promise<unknown>)[] = [
        () => asker.like(board, reply, true), () => asker.accept(board, discussion.id, reply), () => asker.setOutcome(board, discussion.id, 'solved')
      ];
      for (const attempt of attempts) expect(isAppError(await attempt().then(() => undefined, (error: unknown) => error))).toBe(true);
    });

    it('moves a discussion up when it is answered', async () => {
      const older = await ask(use(), 'asker', 'Older');
      const newer = await ask(use(), 'asker', 'Newer');
      await answer(use(), 'answerer', older, older.id, 'Up');
      expect((await use().as('visitor').open(firstPage)).page.rows.map(row => row.id)).toEqual([older.id, newer.id]);
    });
  });
}

/** A new board for each test, closed after it. */
function onNewBoard(make: () => Promise<ContractBoard>): () => ContractBoard {
  let board: ContractBoard | undefined;
  beforeEach(async () => { board = await make(); });
  afterEach(async () => { await board?.close(); });
  return () => {
    if (!board) throw new Error('Only within a test');
    return board;
  };
}

/** Asks as somebody, a minute later than what was before; `category` by its place on the board. */
export async function ask(
  target: ContractBoard, role: Role, title: string, options: { readonly body?: Html; readonly isQuestion?: boolean; readonly category?: number } = {}
): Promise<Discussion> {
  target.tick();
  const discussions: Discussions = target.as(role);
  const { board } = await discussions.open(firstPage);
  const category = options.category === undefined ? undefined : board.categories[options.category]?.id;
  const posted = await discussions.ask(board, {
    clientKey: newKey(), title, body: options.body ?? html('Body'), isQuestion: options.isQuestion ?? true, ...(category === undefined ? {} : { category })
  });
  expect(posted.incomplete).toEqual([]);
  return discussions.discussion(board, posted.id);
}

export async function answer(target: ContractBoard, role: Role, discussion: Pick<Discussion, 'id' | 'folderPath'>, parentId: PostId, text: string): Promise<Reply['id']> {
  target.tick();
  const discussions = target.as(role);
  const { board } = await discussions.open(firstPage);
  const posted = await discussions.reply(board, { clientKey: newKey(), discussionId: discussion.id, folderPath: discussion.folderPath, parentId, body: html(text) });
  expect(posted.incomplete).toEqual([]);
  return posted.id;
}
