import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Database } from './Database.ts';
import { openStore } from './openStore.ts';
import { testSite } from './testSite.ts';

/** Name and bytes of each file. */
function contentOf(folder: string): [string, string][] {
  return readdirSync(folder, { withFileTypes: true }).map(entry => [entry.name, entry.isFile() ? readFileSync(join(folder, entry.name), 'base64') : 'folder']);
}

describe('openStore', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tenant-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('finds in a folder what it left there', () => {
    const first = openStore({ dataFolder: folder });
    const web = first.sites.create({ path: '/sites/a', title: 'A' });
    const list = first.lists.create(web, { template: 100, title: 'L' }, first.users.system(web.siteId));
    first.items.add(list, {}, { Title: 'kept' }, first.users.system(web.siteId));
    first.setSetting('seed', 'demo');
    first.close();
    const second = openStore({ dataFolder: folder });
    const again = second.lists.byTitle(second.sites.webAt('/sites/a/x')!, 'L', second.users.system(web.siteId));
    expect(second.items.get(again, 1, second.users.system(web.siteId)).values.Title).toBe('kept');
    expect(second.setting('seed')).toBe('demo');
    second.close();
  });

  test('refuses a database of a newer program', () => {
    const database = new Database(folder);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => openStore({ dataFolder: folder })).toThrow(/^its tenant\.db has schema 99, and this program knows \d+; use a newer program/);
  });

  // Written by the program of that time: test/support/fixtures/schema/README.md.
  test.each([3, 7])('brings a database of schema %i to the newest one, and keeps what it holds', schema => {
    writeFileSync(join(folder, 'tenant.db'), gunzipSync(readFileSync(`test/support/fixtures/schema/tenant-${schema}.db.gz`)));
    for (const start of ['migrated', 'found again']) {
      const store = openStore({ dataFolder: folder });
      const web = store.sites.webAt('/sites/intranet')!;
      const owner = store.users.byUpn(web.siteId, 'owner@contoso.example')!;
      const list = store.lists.byTitle(web, 'Kept', owner);
      const item = store.items.get(list, 1, owner);
      expect([start, item.values.Title, item.authorId]).toEqual([start, 'Written before', owner.id]);
      expect(store.comments.of(list, 1, { limit: 30 }, owner).map(comment => comment.text)).toEqual(['A comment']);
      // What the newer schema added is there and works.
      expect(store.following.set('a', 'b', true)).toBe(start === 'migrated');
      expect(store.items.add(list, {}, { Title: start }, owner).values.Title).toBe(start);
      store.close();
    }
  });

  test.each<[string, () => void, RegExp]>([
    ['is no database', () => writeFileSync(join(folder, 'tenant.db'), 'no database, but longer than a header of one hundred bytes. '.repeat(20)), /^its tenant\.db is damaged or no database/],
    ['is a folder', () => mkdirSync(join(folder, 'tenant.db')), /^its tenant\.db cannot be opened/],
    ['belongs to another program', () => foreign('CREATE TABLE bookmarks (url TEXT)'), /^its tenant\.db belongs to another program/],
    ['belongs to another program that counts its schema too', () => foreign('CREATE TABLE bookmarks (url TEXT); PRAGMA user_version = 2'), /^its tenant\.db belongs to another program/]
  ])('says what is wrong with a file that %s, and leaves it as it is', (_name, make, sentence) => {
    make();
    const before = contentOf(folder);
    expect(() => openStore({ dataFolder: folder })).toThrow(sentence);
    expect(contentOf(folder)).toEqual(before);
  });

  test('refuses a folder that is in use, until it is free again', () => {
    const first = openStore({ dataFolder: folder });
    expect(() => openStore({ dataFolder: folder })).toThrow(/^another process uses it/);
    first.setSetting('still', 'writes');
    first.close();
    const second = openStore({ dataFolder: folder });
    expect(second.setting('still')).toBe('writes');
    second.close();
  });

  function foreign(sql: string): void {
    const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
    const other = new DatabaseSync(join(folder, 'tenant.db'));
    other.exec(sql);
    other.close();
  }

  test('forgets everything on clear, and starts anew', () => {
    const { store, web, communityBoard, discussion } = testSite();
    discussion(communityBoard(), 'Gone');
    store.clear();
    expect(store.sites.webAt(web.path)).toBeUndefined();
    expect(store.directory.count()).toBe(0);
    const anew = store.sites.create({ path: web.path, title: 'New' });
    expect(store.lists.all(anew, store.users.system(anew.siteId))).toEqual([]);
  });

  test('undoes a transaction as a whole, inner ones alone', () => {
    const { store } = testSite();
    store.transaction(() => {
      store.setSetting('outer', '1');
      expect(() => store.transaction(() => {
        store.setSetting('inner', '1');
        throw new Error('inner');
      })).toThrow('inner');
    });
    expect([store.setting('outer'), store.setting('inner')]).toEqual(['1', undefined]);
    expect(() => store.transaction(() => {
      store.setSetting('outer', '2');
      throw new Error('outer');
    })).toThrow('outer');
    expect(store.setting('outer')).toBe('1');
  });
});

describe('bulkInsert', () => {
  test('keeps what it is given, counts children and records likes', () => {
    const site = testSite();
    const board = site.communityBoard();
    site.store.items.bulkInsert(board, [
      { id: 10, fsType: 1, contentTypeId: '0x012002', parentFolderId: 0, authorId: site.other.id, created: '2017-01-01T00:00:00Z', modified: '2017-02-01T00:00:00Z', version: 3, values: { Title: 'Old' } },
      { id: 12, fsType: 0, contentTypeId: '0x0107', parentFolderId: 10, authorId: site.member.id, created: '2017-01-02T00:00:00Z', values: { Body: 'x', LikesCount: 1, LikedBy: [site.owner.id] } }
    ]);
    site.store.items.bulkInsert(board, [{ id: 13, fsType: 0, contentTypeId: '0x0107', parentFolderId: 10, authorId: site.member.id, created: '2017-01-03T00:00:00Z', values: {} }]);
    expect(site.store.items.get(board, 10, site.visitor)).toMatchObject({ authorId: site.other.id, modified: '2017-02-01T00:00:00Z', version: 3, itemChildCount: 2 });
    expect(site.store.likes.set(board, 12, true, site.member)).toBe(2);
    expect(site.discussion(board, 'Next').id).toBe(14);
    expect(site.store.lists.fresh(board).itemCount).toBe(4);
  });

  test('refuses rows out of order as a whole', () => {
    const site = testSite();
    const list = site.list();
    const row = { fsType: 0 as const, contentTypeId: '0x01', parentFolderId: 0, authorId: 1, created: '2017-01-01T00:00:00Z', values: {} };
    expect(() => site.store.items.bulkInsert(list, [{ ...row, id: 2 }, { ...row, id: 1 }])).toThrow(expect.objectContaining({ reason: 'invalidQuery' }));
    expect(site.store.lists.fresh(list).itemCount).toBe(0);
  });
});
