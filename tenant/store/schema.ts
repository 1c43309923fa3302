import type { Database } from './Database.ts';

/**
 * Tables that every tenant has. Items live in one table per list (`items_<n>`, see itemTable.ts), so that an indexed
 * column of a list is a real index.
 *
 * To change the schema: add a step to `steps`, never edit one that was released.
 */
const steps: readonly string[] = [`
  CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL);

  CREATE TABLE sites (id TEXT PRIMARY KEY, path TEXT NOT NULL UNIQUE COLLATE NOCASE, created TEXT NOT NULL, group_id TEXT NOT NULL);
  CREATE TABLE webs (id TEXT PRIMARY KEY, site_id TEXT NOT NULL, path TEXT NOT NULL UNIQUE COLLATE NOCASE, data TEXT NOT NULL);

  CREATE TABLE people (object_id TEXT PRIMARY KEY, upn TEXT NOT NULL UNIQUE COLLATE NOCASE, mail TEXT NOT NULL COLLATE NOCASE,
    display_name TEXT NOT NULL COLLATE NOCASE, user_type TEXT NOT NULL, enabled INTEGER NOT NULL, profile TEXT NOT NULL,
    photo_type TEXT, photo BLOB);
  CREATE INDEX people_mail ON people (mail);
  CREATE INDEX people_name ON people (display_name, upn);

  CREATE TABLE users (site_id TEXT NOT NULL, id INTEGER NOT NULL, login TEXT NOT NULL COLLATE NOCASE, upn TEXT NOT NULL COLLATE NOCASE,
    email TEXT NOT NULL COLLATE NOCASE, title TEXT NOT NULL COLLATE NOCASE, data TEXT NOT NULL, PRIMARY KEY (site_id, id));
  CREATE UNIQUE INDEX users_login ON users (site_id, login);
  CREATE INDEX users_email ON users (site_id, email);
  CREATE INDEX users_upn ON users (site_id, upn);
  CREATE TABLE groups (site_id TEXT NOT NULL, id INTEGER NOT NULL, title TEXT NOT NULL COLLATE NOCASE, data TEXT NOT NULL, PRIMARY KEY (site_id, id));
  CREATE UNIQUE INDEX groups_title ON groups (site_id, title);
  CREATE TABLE members (site_id TEXT NOT NULL, group_id INTEGER NOT NULL, user_id INTEGER NOT NULL, PRIMARY KEY (site_id, group_id, user_id));
  CREATE INDEX members_user ON members (site_id, user_id);

  CREATE TABLE roles (site_id TEXT NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, description TEXT NOT NULL, mask TEXT NOT NULL,
    hidden INTEGER NOT NULL, sort INTEGER NOT NULL, kind INTEGER NOT NULL, PRIMARY KEY (site_id, id));
  CREATE TABLE scopes (id TEXT PRIMARY KEY, site_id TEXT NOT NULL, web_id TEXT NOT NULL, list_id TEXT NOT NULL, item_id INTEGER NOT NULL);
  CREATE INDEX scopes_list ON scopes (list_id, item_id);
  CREATE TABLE assignments (scope_id TEXT NOT NULL, principal_id INTEGER NOT NULL, role_id INTEGER NOT NULL, PRIMARY KEY (scope_id, principal_id, role_id));

  CREATE TABLE lists (id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, web_id TEXT NOT NULL, title TEXT NOT NULL COLLATE NOCASE,
    path TEXT NOT NULL COLLATE NOCASE, entity TEXT NOT NULL COLLATE NOCASE, recycled INTEGER NOT NULL, next_id INTEGER NOT NULL, row_count INTEGER NOT NULL,
    root_items INTEGER NOT NULL, root_folders INTEGER NOT NULL, modified TEXT NOT NULL, user_modified TEXT NOT NULL, deleted TEXT NOT NULL,
    version INTEGER NOT NULL, scope_id TEXT NOT NULL, data TEXT NOT NULL);
  CREATE INDEX lists_web ON lists (web_id, title);
  CREATE INDEX lists_path ON lists (path);
  CREATE TABLE fields (list_id TEXT NOT NULL, id TEXT NOT NULL, sort INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, data TEXT NOT NULL, PRIMARY KEY (list_id, id));
  CREATE UNIQUE INDEX fields_name ON fields (list_id, name);
  CREATE TABLE views (list_id TEXT NOT NULL, id TEXT NOT NULL, sort INTEGER NOT NULL, data TEXT NOT NULL, PRIMARY KEY (list_id, id));
  CREATE TABLE content_types (list_id TEXT NOT NULL, id TEXT NOT NULL COLLATE NOCASE, sort INTEGER NOT NULL, data TEXT NOT NULL, PRIMARY KEY (list_id, id));

  CREATE TABLE versions (list_id TEXT NOT NULL, item_id INTEGER NOT NULL, ui_version INTEGER NOT NULL, data TEXT NOT NULL, PRIMARY KEY (list_id, item_id, ui_version)) WITHOUT ROWID;
  CREATE TABLE attachments (list_id TEXT NOT NULL, item_id INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, created TEXT NOT NULL, size INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (list_id, item_id, name));
  CREATE TABLE likes (list_id TEXT NOT NULL, item_id INTEGER NOT NULL, user_id INTEGER NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (list_id, item_id, user_id)) WITHOUT ROWID;
  CREATE TABLE recycled (id TEXT PRIMARY KEY, web_id TEXT NOT NULL, deleted TEXT NOT NULL, deleted_by INTEGER NOT NULL, data TEXT NOT NULL, rows TEXT NOT NULL);
  CREATE INDEX recycled_web ON recycled (web_id, deleted);
  CREATE TABLE changes (sequence INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL, list_id TEXT NOT NULL, item_id INTEGER NOT NULL, type INTEGER NOT NULL,
    unique_id TEXT NOT NULL, editor INTEGER NOT NULL, file_ref TEXT NOT NULL);
  CREATE INDEX changes_list ON changes (list_id, sequence);

  CREATE TABLE documents (id INTEGER PRIMARY KEY, site_id TEXT NOT NULL, list_id TEXT NOT NULL, item_id INTEGER NOT NULL, path TEXT NOT NULL COLLATE NOCASE,
    fs_type INTEGER NOT NULL, content_type_id TEXT NOT NULL COLLATE NOCASE, author INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL);
  CREATE UNIQUE INDEX documents_item ON documents (list_id, item_id);
  CREATE VIRTUAL TABLE words USING fts5 (title, body, tokenize = 'unicode61 remove_diacritics 2');
  CREATE TABLE uncrawled (list_id TEXT NOT NULL, item_id INTEGER NOT NULL, visible TEXT NOT NULL, PRIMARY KEY (list_id, item_id));
  CREATE INDEX uncrawled_visible ON uncrawled (visible);
`, `
  CREATE TABLE commented (list_id TEXT NOT NULL, item_id INTEGER NOT NULL, next_id INTEGER NOT NULL DEFAULT 1, disabled INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (list_id, item_id)) WITHOUT ROWID;
  CREATE TABLE comments (list_id TEXT NOT NULL, item_id INTEGER NOT NULL, id INTEGER NOT NULL, parent_id INTEGER NOT NULL, author INTEGER NOT NULL,
    created TEXT NOT NULL, text TEXT NOT NULL, mentions TEXT NOT NULL, PRIMARY KEY (list_id, item_id, id)) WITHOUT ROWID;
  CREATE INDEX comments_parent ON comments (list_id, item_id, parent_id, id);
  CREATE TABLE comment_likes (list_id TEXT NOT NULL, item_id INTEGER NOT NULL, comment_id INTEGER NOT NULL, user_id INTEGER NOT NULL, created TEXT NOT NULL,
    PRIMARY KEY (list_id, item_id, comment_id, user_id)) WITHOUT ROWID;
`, `
  -- People by words, and posts that read the same.
  CREATE VIRTUAL TABLE words_people USING fts5 (PreferredName, AccountName, WorkEmail, JobTitle, Department, OfficeNumber, Skills, Responsibilities, Interests,
    PastProjects, Schools, AboutMe, tokenize = 'unicode61 remove_diacritics 2');
  INSERT INTO words_people (rowid, PreferredName, AccountName, WorkEmail, JobTitle, Department, OfficeNumber, Skills, Responsibilities, Interests, PastProjects, Schools, AboutMe)
    SELECT rowid, display_name, upn, mail, profile ->> 'jobTitle', profile ->> 'department', profile ->> 'officeLocation', profile ->> 'skills', profile ->> 'responsibilities',
      profile ->> 'interests', profile ->> 'pastProjects', profile ->> 'schools', profile ->> 'aboutMe' FROM people;
  CREATE TABLE people_uncrawled (object_id TEXT PRIMARY KEY, visible TEXT NOT NULL);
  ALTER TABLE documents ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';
  UPDATE documents SET fingerprint = id;
`, `
  -- Changes of lists, views, columns, folders and files too, and of a whole web.
  ALTER TABLE changes ADD COLUMN web_id TEXT NOT NULL DEFAULT '';
  ALTER TABLE changes ADD COLUMN kind TEXT NOT NULL DEFAULT 'item';
  UPDATE changes SET web_id = coalesce((SELECT web_id FROM lists WHERE lists.id = changes.list_id), '');
  CREATE INDEX changes_web ON changes (web_id, sequence);
`, `
  ALTER TABLE recycled ADD COLUMN stage INTEGER NOT NULL DEFAULT 1;
`, `
  CREATE TABLE documents_content (list_id TEXT NOT NULL, item_id INTEGER NOT NULL, size INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (list_id, item_id));
`, `
  CREATE TABLE following (follower TEXT NOT NULL, followed TEXT NOT NULL, PRIMARY KEY (follower, followed)) WITHOUT ROWID;
  CREATE INDEX following_followed ON following (followed, follower);
`, `
  -- A million rows: words are gathered in memory up to 32 MB before a segment is written, and segments merged sixteen at a time.
  INSERT INTO words (words, rank) VALUES ('hashsize', 33554432), ('automerge', 16);
  INSERT INTO words_people (words_people, rank) VALUES ('hashsize', 33554432), ('automerge', 16);
  -- Values of profiles by which people are looked for: each value once, and who has it.
  CREATE TABLE people_values (id INTEGER PRIMARY KEY, property TEXT NOT NULL, value TEXT NOT NULL);
  CREATE UNIQUE INDEX people_values_exact ON people_values (property, value);
  CREATE INDEX people_values_value ON people_values (property, value COLLATE NOCASE);
  CREATE TABLE people_valued (value_id INTEGER NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (value_id, person)) WITHOUT ROWID;
  INSERT INTO people_values (property, value) SELECT DISTINCT p.key, one.value FROM people, json_each(people.profile) p, json_each(people.profile, '$.' || p.key) one
    WHERE p.key IN ('givenName', 'surname', 'jobTitle', 'department', 'officeLocation', 'manager', 'skills', 'responsibilities', 'interests', 'pastProjects', 'schools') AND one.type = 'text' AND one.value <> '';
  INSERT OR IGNORE INTO people_valued (value_id, person) SELECT v.id, people.rowid FROM people, json_each(people.profile) p, json_each(people.profile, '$.' || p.key) one, people_values v
    WHERE v.property = p.key AND v.value = one.value AND one.type = 'text';
  -- What decides who is shown stands beside the name, so that a page is read off the index.
  DROP INDEX people_name;
  CREATE INDEX people_name ON people (display_name, upn, user_type, enabled);
`, `
  -- Documents that somebody keeps to themselves, and those that come in parts.
  CREATE TABLE checkouts (list_id TEXT NOT NULL, item_id INTEGER NOT NULL, user_id INTEGER, comment TEXT NOT NULL, before TEXT, bytes BLOB, PRIMARY KEY (list_id, item_id));
  CREATE TABLE uploads (id TEXT NOT NULL, list_id TEXT NOT NULL, item_id INTEGER NOT NULL, position INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (list_id, item_id, id, position));
`];

/** @throws Error with a sentence when the database is newer than this program, or another program's */
export function demandKnownSchema(database: Database): void {
  const version = database.number('PRAGMA user_version');
  const tables = database.number('SELECT count(*) FROM sqlite_master');
  const hasSettings = database.number("SELECT count(*) FROM sqlite_master WHERE name = 'settings'") === 1;
  if (version === 0 ? tables > 0 : !hasSettings) throw new Error('its tenant.db belongs to another program, and is left as it is; choose another folder.');
  if (version > steps.length) throw new Error(`its tenant.db has schema ${version}, and this program knows ${steps.length}; use a newer program, or choose another folder.`);
}

/** Brings an older database to the newest schema; what it holds is kept. A step that fails leaves it as it was. */
export function migrate(database: Database): void {
  const version = database.number('PRAGMA user_version');
  for (let next = version; next < steps.length; next += 1) {
    database.exec(`BEGIN; ${steps[next]} PRAGMA user_version = ${next + 1}; COMMIT;`);
  }
}

/** Removes every row and every list's table; the schema stays. */
export function clearTables(database: Database): void {
  const names = database.all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'words%'").map(row => String(row.name));
  const drops = names.filter(name => name.startsWith('items_')).map(name => `DROP TABLE ${name};`);
  const empties = names.filter(name => !name.startsWith('items_')).map(name => `DELETE FROM ${name};`);
  database.exec(`BEGIN; ${drops.join(' ')} ${empties.join(' ')} DELETE FROM words; DELETE FROM words_people; COMMIT;`);
}
