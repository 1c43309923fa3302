import { openStore } from '../store/openStore.ts';
import type { ItemRow, ListRow, Store } from '../store/Store.ts';
import { permissionBits } from '../store/permissionBits.ts';
import { seed } from './index.ts';
import { seededSite } from './site.ts';
import type { SeededSite } from './site.ts';

const now = new Date('2026-11-20T12:00:00Z');
let store: Store;
let site: SeededSite;

const list = (title: string): ListRow => store.lists.byTitle(site.web, title, site.system);
const discussions = (board: ListRow): readonly ItemRow[] => store.items.query(board, { rowLimit: 5000, scope: 'Default' }, site.system).rows;
const replies = (board: ListRow, folder: ItemRow): readonly ItemRow[] => store.items.query(board, { rowLimit: 5000, scope: 'Default', folder: folder.fileRef }, site.system).rows;
const titled = (board: ListRow, title: string): ItemRow => discussions(board).find(item => item.values['Title'] === title)!;

beforeAll(async () => {
  store = openStore({ clock: () => now });
  await seed(store, 'demo', { now });
  site = seededSite(store);
});

afterAll(() => store.close());

describe('the demo site', () => {
  test('has its boards, categories, libraries and the lists of its experts and of recognition', () => {
    expect(store.lists.all(site.web, site.system).filter(one => !one.hidden).map(one => [one.title, one.template, one.rootFolder])).toEqual([
      ['Badge nominations', 100, '/sites/intranet/Lists/KnowhowBadgeNominations'],
      ['Badges', 100, '/sites/intranet/Lists/KnowhowBadges'],
      ['Categories', 500, '/sites/intranet/Lists/Categories'],
      ['Documents', 101, '/sites/intranet/Shared Documents'],
      ['Expertise', 100, '/sites/intranet/Lists/KnowhowExpertise'],
      ['Personal choices', 100, '/sites/intranet/Lists/KnowhowChoices'],
      ['Project Aurora', 108, '/sites/intranet/Lists/Aurora'],
      ['Questions and answers', 108, '/sites/intranet/Lists/Questions'],
      ['Recognition answers', 100, '/sites/intranet/Lists/KnowhowRecognitionAnswers'],
      ['Recognitions', 100, '/sites/intranet/Lists/KnowhowRecognitions'],
      ['Site Pages', 119, '/sites/intranet/SitePages'],
      ['Subject experts', 100, '/sites/intranet/Lists/KnowhowSubjectExperts'],
      ['Suggestions', 108, '/sites/intranet/Lists/Suggestions'],
      ['Team talk', 108, '/sites/intranet/Lists/TeamTalk'],
      ['Ways to an answer', 100, '/sites/intranet/Lists/KnowhowOutcomes']
    ]);
  });

  test('a discussion is a folder, its replies lie in it and know what they answer', () => {
    const board = list('Questions and answers');
    const folder = titled(board, 'How do we re-issue a customs form after a split shipment?');
    const inside = replies(board, folder);
    expect(folder).toMatchObject({ fsType: 1, itemChildCount: 6, created: '2026-11-20T10:00:00Z' });
    expect(inside.map(item => item.fsType)).toEqual([0, 0, 0, 0, 0, 0]);
    const accepted = inside.find(item => item.id === folder.values['BestAnswerId'])!;
    expect(accepted.values['ParentItemID']).toBe(folder.id);
    expect(inside.filter(item => item.values['ParentItemID'] === accepted.id)).toHaveLength(2);
  });

  test('the board knows last activity, likes, category and outcome', () => {
    const folder = titled(list('Questions and answers'), 'How do we re-issue a customs form after a split shipment?');
    expect(folder.values).toMatchObject({ DiscussionLastUpdated: '2026-11-20T11:35:00Z', LikesCount: 7, CategoriesLookup: 1, IsQuestion: true, KnowhowOutcome: 'solved' });
    expect(folder.values['LastReplyBy']).toBe(site.users.get('dorota')!.id);
    expect(folder.values['LikedBy']).toHaveLength(7);
    expect(store.likes.of(list('Questions and answers'), folder.id)).toEqual(folder.values['LikedBy']);
  });

  test('a picture is attached and shown without a trace of an edit', () => {
    const board = list('Questions and answers');
    const folder = titled(board, 'How do we re-issue a customs form after a split shipment?');
    expect(store.attachments.list(board, folder).map(one => one.fileName)).toEqual(['declaration.png']);
    expect(folder.values['Body']).toContain(`<img src="/sites/intranet/Lists/Questions/Attachments/${folder.id}/declaration.png"`);
    expect(folder).toMatchObject({ hasAttachments: true, modified: folder.created, editorId: folder.authorId });
  });

  test('the plain classic board has neither Community columns nor likes', () => {
    const board = list('Team talk');
    const names = store.fields.list(board).map(field => field.internalName);
    expect(names.filter(name => ['IsQuestion', 'BestAnswerId', 'CategoriesLookup', 'LikesCount', 'LikedBy', 'KnowhowClientKey'].includes(name))).toEqual([]);
    expect(discussions(board)).toHaveLength(25);
  });

  test('roles are real permissions', () => {
    const questions = { kind: 'list', list: list('Questions and answers') } as const;
    const secret = { kind: 'list', list: list('Project Aurora') } as const;
    const rights = (alias: string, on: typeof questions | typeof secret): string => [
      ['reads', permissionBits.viewListItems], ['posts', permissionBits.addListItems], ['moderates', permissionBits.cancelCheckout], ['manages', permissionBits.manageLists]
    ].filter(([, bit]) => store.permissions.can(site.users.get(alias)!, on, bit as bigint)).map(([name]) => name).join(' ');
    expect(['owner', 'moderator', 'member', 'visitor', 'guest'].map(alias => [rights(alias, questions), rights(alias, secret)])).toEqual([
      ['reads posts moderates manages', 'reads posts moderates manages'],
      ['reads posts moderates', 'reads posts moderates'],
      ['reads posts', ''],
      ['reads', ''],
      ['', 'reads posts']
    ]);
    expect(store.permissions.can(site.users.get('guest')!, { kind: 'web', web: site.web }, permissionBits.open)).toBe(true);
  });

  test('a suggestion waits for approval', () => {
    const board = list('Suggestions');
    expect(board.enableModeration).toBe(true);
    expect(titled(board, 'A second microwave for the canteen in Leeds').moderationStatus).toBe(2);
    expect(store.items.query(board, { rowLimit: 100, scope: 'Default' }, site.users.get('visitor')!).rows).toHaveLength(4);
  });

  test('people say what they know in entries of their own, which nobody else may change', () => {
    const entries = list('Expertise');
    const mina = store.items.query(entries, { rowLimit: 100, scope: 'Default' }, site.users.get('visitor')!).rows.find(item => item.authorId === site.users.get('member')!.id)!;
    expect(mina.values).toMatchObject({ Title: 'Mina Haddad', KnowhowAccount: 'member@contoso.example', KnowhowTimeZone: 'Europe/Amsterdam', KnowhowAnswers: '1 accepted' });
    expect(entries).toMatchObject({ readSecurity: 1, writeSecurity: 2, itemCount: 17 });
    expect(() => store.items.update(entries, mina.id, { Title: 'Somebody else' }, {}, site.users.get('amara')!)).toThrow();
    expect(store.items.update(entries, mina.id, { Title: 'Mina Haddad' }, {}, site.users.get('member')!)).toMatchObject({ authorId: mina.authorId });
  });

  test('only owners nominate, everybody reads whom', () => {
    const nominations = list('Subject experts');
    const rights = ['owner', 'moderator', 'member', 'visitor'].map(alias => [permissionBits.viewListItems, permissionBits.addListItems]
      .map(bit => store.permissions.can(site.users.get(alias)!, { kind: 'list', list: nominations }, bit)));
    expect(rights).toEqual([[true, true], [true, false], [true, false], [true, false]]);
    expect(nominations.itemCount).toBe(2);
  });

  test('thanks are items of their givers, one for each recipient, and only owners write the catalogue', () => {
    const recognitions = list('Recognitions');
    const [asked] = store.items.query(recognitions, { rowLimit: 100, scope: 'Default' }, site.users.get('visitor')!).rows.filter(item => item.values['KnowhowReason'] === 'The second lorry left an hour after your answer.');
    expect(asked).toMatchObject({ authorId: site.users.get('peter')!.id, created: '2026-11-20T10:25:00Z', values: { KnowhowRecipient: site.users.get('member')!.id, LikesCount: 2 } });
    expect(recognitions).toMatchObject({ readSecurity: 1, writeSecurity: 2, itemCount: 31 });
    expect(() => store.items.update(recognitions, asked!.id, { KnowhowReason: 'Mine' }, {}, site.users.get('member')!)).toThrow();
    expect(['owner', 'moderator', 'member'].map(alias => store.permissions.can(site.users.get(alias)!, { kind: 'list', list: list('Badges') }, permissionBits.addListItems))).toEqual([true, false, false]);
  });

  test('who left keeps the posts and loses the account', () => {
    const henrik = site.users.get('henrik')!;
    expect(henrik.isDeleted).toBe(true);
    expect(store.directory.find('henrik@contoso.example')).toBeUndefined();
    expect(discussions(list('Questions and answers')).some(item => item.authorId === henrik.id)).toBe(true);
  });

  test('the guest signs in by the name of the guest account', () => {
    expect(site.users.get('guest')).toMatchObject({ upn: 'guest@contoso.example', loginName: 'i:0#.f|membership|guest_partner.example#ext#@contoso.example', isGuest: true });
  });

  test('every post is found by search at once', () => {
    const { rows } = store.search.query({ match: '"partial" AND "exit"', order: 'rank', limit: 10, offset: 0 }, site.users.get('member')!);
    expect(rows.map(row => row.listId)).toContain(list('Questions and answers').id);
  });
});

describe('seed', () => {
  test('gives the same community every time', async () => {
    const other = openStore({ clock: () => now });
    await seed(other, 'demo', { now });
    const board = list('Questions and answers');
    const same = other.lists.byTitle(seededSite(other).web, 'Questions and answers', seededSite(other).system);
    expect(same.id).toBe(board.id);
    const plain = (item: ItemRow): unknown => ({ ...item, uniqueId: '', guid: '', scopeId: '', contentTypeId: '' });
    expect(other.items.query(same, { rowLimit: 5000, scope: 'RecursiveAll' }, seededSite(other).system).rows.map(plain))
      .toEqual(store.items.query(board, { rowLimit: 5000, scope: 'RecursiveAll' }, site.system).rows.map(plain));
    other.close();
  });

  test('writes nothing a second time and refuses another seed', async () => {
    const before = list('Team talk').itemCount;
    expect(await seed(store, 'demo')).toMatchObject({ alreadyThere: true, completed: true });
    expect(list('Team talk').itemCount).toBe(before);
    await expect(seed(store, 'empty')).rejects.toThrow('holds the seed "demo"');
  });

  test('empty has people and libraries but no boards', async () => {
    const empty = openStore({ clock: () => now });
    const report = await seed(empty, 'empty');
    expect(report.lists.map(one => one.title)).toEqual(['Documents', 'Site Pages']);
    expect(empty.directory.count()).toBe(40);
    empty.close();
  });

  test.each([['nonsense', 'neither demo, empty'], ['synthetic:0', 'no number of posts'], ['/', 'no Posts.csv.gz']])('refuses %p with a sentence', async (which, sentence) => {
    const untouched = openStore();
    await expect(seed(untouched, which)).rejects.toThrow(sentence);
    expect(untouched.sites.all()).toEqual([]);
    untouched.close();
  });
});
