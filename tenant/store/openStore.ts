import { makeAttachments } from './attachments.ts';
import { makeCheckouts } from './checkouts.ts';
import { makeChanges } from './changes.ts';
import { makeComments } from './comments.ts';
import { makeContentTypes } from './contentTypes.ts';
import type { Context } from './Context.ts';
import { Database } from './Database.ts';
import { makeDirectory } from './directory.ts';
import { makeDocuments } from './documents.ts';
import { makeFields } from './fields.ts';
import { makeFollowing } from './following.ts';
import { makeGroups } from './groups.ts';
import { makeRecycleBin } from './itemRemoval.ts';
import { makeItems } from './items.ts';
import { makeLikes } from './likes.ts';
import { ListCatalog } from './ListCatalog.ts';
import { makeLists } from './lists.ts';
import { makePermissions } from './permissions.ts';
import { clearTables } from './schema.ts';
import { makeSearchIndex } from './searchIndex.ts';
import type { OpenStoreOptions, Store } from './Store.ts';
import { awkwardSwitches, type Switches } from './Switches.ts';
import { makeUploads } from './uploads.ts';
import { makeUsers } from './users.ts';
import { makeViews } from './views.ts';
import { makeSites } from './webSites.ts';

/** Opens the tenant's database, making or migrating it as needed. */
export function openStore(options: OpenStoreOptions = {}): Store {
  const database = new Database(options.dataFolder);
  const catalog = new ListCatalog(database);
  const now = options.clock ?? ((): Date => new Date());
  let switches: Switches = { ...awkwardSwitches, ...options.switches };

  const store = {} as { -readonly [Part in keyof Store]: Store[Part] };
  const context: Context = {
    database, catalog, store, now,
    switches: () => switches,
    permissionsChanged: () => permissions.forget()
  };
  const permissions = makePermissions(context);
  database.onRollback = () => {
    catalog.forgetAll();
    permissions.forget();
  };

  return Object.defineProperty(Object.assign(store, {
    sites: makeSites(context),
    directory: makeDirectory(context),
    following: makeFollowing(context),
    users: makeUsers(context),
    groups: makeGroups(context),
    permissions,
    lists: makeLists(context),
    fields: makeFields(context),
    views: makeViews(context),
    contentTypes: makeContentTypes(context),
    items: makeItems(context),
    attachments: makeAttachments(context),
    documents: makeDocuments(context),
    checkouts: makeCheckouts(context),
    uploads: makeUploads(context),
    likes: makeLikes(context),
    comments: makeComments(context),
    recycleBin: makeRecycleBin(context),
    changes: makeChanges(context),
    search: makeSearchIndex(context),
    now,
    setSwitches(changes: Partial<Switches>) {
      switches = { ...switches, ...changes };
    },
    transaction: <T>(work: () => T): T => database.transaction(work),
    setting(key: string) {
      const row = database.get('SELECT value FROM settings WHERE key = ?', key);
      return row && String(row.value);
    },
    setSetting(key: string, value: string | undefined) {
      if (value === undefined) database.run('DELETE FROM settings WHERE key = ?', key);
      else database.run('INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', key, value);
    },
    clear() {
      clearTables(database);
      catalog.forgetAll();
      permissions.forget();
    },
    close: () => database.close()
  }), 'switches', { get: () => switches, enumerable: true }) as Store;
}
