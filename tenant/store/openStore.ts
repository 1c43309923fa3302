import type { OpenStoreOptions, Store } from './Store.ts';

/** Opens the tenant's database, making or migrating it as needed. */
export function openStore(_options: OpenStoreOptions = {}): Store {
  throw new Error('The store is being built.');
}
