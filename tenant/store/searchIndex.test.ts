import { plainText } from './plainText.ts';
import type { SearchQuery, UserRow } from './Store.ts';
import { testSite } from './testSite.ts';

describe('search', () => {
  const site = testSite({ crawlDelaySeconds: 900 });
  const { store, owner, member, other } = site;
  const board = site.communityBoard();
  const discussion = site.discussion(board, 'Customs forms for Norway');
  const reply = site.reply(discussion, board, other, { Body: '<p>Use the <b>blue</b> form &amp; sign it</p><script>forms()</script>' });
  const find = (query: Partial<SearchQuery>, user: UserRow = member): number[] => store.search.query({ order: 'id', ascending: true, limit: 10, offset: 0, ...query }, user).rows.map(row => row.itemId);

  test('finds nothing until the crawler has come by', () => {
    expect(find({ match: 'customs' })).toEqual([]);
    site.later(901);
    expect(find({ match: 'customs' })).toEqual([discussion.id]);
  });

  test('knows the words of title and body, not those of scripts and tags', () => {
    expect([find({ match: 'blue' }), find({ match: 'form*' }), find({ match: 'script' })]).toEqual([[reply.id], [discussion.id, reply.id], []]);
  });

  test('marks the words that were found', () => {
    expect(store.search.query({ match: 'blue', order: 'rank', limit: 1, offset: 0 }, member).rows[0]?.snippet).toBe('Use the \ue000blue\ue001 form & sign it');
  });

  test('sees a change and a removal with the same delay', () => {
    store.items.update(board, discussion.id, { Title: 'Duty forms' }, {}, member);
    expect(find({ match: 'customs' })).toEqual([discussion.id]);
    site.later(901);
    expect([find({ match: 'customs' }), find({ match: 'duty' })]).toEqual([[], [discussion.id]]);
    store.items.remove(board, store.items.add(board, {}, { Title: 'short life' }, member).id, {}, member);
    site.later(901);
    expect(find({ match: 'short' })).toEqual([]);
  });

  test.each<[string, Partial<SearchQuery>, (() => number[])]>([
    ['author', { authorIds: [other.id] }, () => [reply.id]],
    ['kind', { fsType: 1 }, () => [discussion.id]],
    ['content type', { contentTypeIds: ['0x0107'] }, () => [reply.id]],
    ['path', { pathPrefix: discussion.fileRef }, () => [discussion.id, reply.id]],
    ['list', { listIds: [board.id] }, () => [discussion.id, reply.id]],
    ['list left out', { excludedListIds: [board.id] }, () => [1]],
    ['date', { createdFrom: '2030-01-01T00:00:00Z' }, () => []]
  ])('narrows by %s', (_by, query, expected) => {
    expect(find(query)).toEqual(expected());
  });

  test('shows nobody what they may not read, from the moment on', () => {
    store.permissions.breakInheritance({ kind: 'item', list: board, item: discussion }, { copyRoleAssignments: false, clearSubscopes: false }, owner);
    expect([find({ match: 'blue' }), find({ match: 'blue' }, owner)]).toEqual([[], [reply.id]]);
    store.permissions.resetInheritance({ kind: 'item', list: board, item: discussion }, owner);
  });

  test('leaves out lists that are not to be crawled, and indexes a whole list at once', () => {
    const list = store.lists.update(board, { noCrawl: true }, owner);
    expect(find({ match: 'blue' })).toEqual([]);
    store.search.crawl(store.lists.update(list, { noCrawl: false }, owner));
    expect(find({ match: 'blue' })).toEqual([reply.id]);
  });

  test('knows the words of columns that people added, unless these are hidden', () => {
    const list = store.lists.create(site.web, { template: 100, title: 'Skills' }, owner);
    const column = (name: string, more = ''): void => { store.fields.createFromXml(list, `<Field Name="${name}" DisplayName="${name}" Type="Note" ${more} />`, { internalNameHint: true }, owner); };
    column('Topics');
    column('Secret', 'Hidden="TRUE"');
    const item = store.items.add(list, {}, { Title: 'Ann', Topics: 'Origami', Secret: 'Password' }, owner);
    site.later(901);
    expect([find({ match: 'origami' }, owner), find({ match: 'password' }, owner)]).toEqual([[item.id], []]);
  });

  test('refuses a malformed expression with its own error', () => {
    expect(() => find({ match: '"open' })).toThrow(expect.objectContaining({ reason: 'invalidQuery' }));
    expect(() => find({ match: 'nosuchcolumn : x' })).toThrow(expect.objectContaining({ reason: 'invalidQuery' }));
  });
});

describe('plainText', () => {
  test.each([
    ['<p>a</p><p>b</p>', 'a b'], ['a &lt;b&gt; &#8364; &#x1F600; &nope;', 'a <b> € 😀 &nope;'], ['<style>p{}</style>x<!-- y -->', 'x'], ['<script>never ends', ''], ['&#xD800;&#99999999;', '']
  ])('of %j is %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });
});
