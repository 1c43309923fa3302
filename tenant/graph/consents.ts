/**
 * The delegated permissions that an administrator has granted to web parts. As it comes, a page's token may only read
 * its own person (`user_impersonation` acts like User.Read); everything else has to be granted here.
 */
import type { Store } from '../store/Store.ts';
import { graphErrors } from './errors.ts';

const known = ['User.Read', 'User.ReadBasic.All', 'User.Read.All'] as const;
export type Scope = (typeof known)[number];

/** A scope that holds another one. */
const includedIn: Readonly<Record<Scope, readonly Scope[]>> = {
  'User.Read': ['User.ReadBasic.All', 'User.Read.All'],
  'User.ReadBasic.All': ['User.Read.All'],
  'User.Read.All': []
};

const setting = 'graph consents';

export class Consents {
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  granted(): readonly Scope[] {
    const text = this.store.setting(setting);
    return text === undefined ? ['User.Read'] : known.filter(scope => text.split(' ').includes(scope));
  }

  /** Replaces what was granted; returns the names that are no scope of this tenant, which are left out. */
  set(scopes: readonly string[]): string[] {
    this.store.setSetting(setting, known.filter(scope => scopes.includes(scope)).join(' '));
    return scopes.filter(scope => !(known as readonly string[]).includes(scope));
  }

  has(scope: Scope): boolean {
    const granted = this.granted();
    return [scope, ...includedIn[scope]].some(one => granted.includes(one));
  }

  /** Graph's 403 when the administrator has not granted it. */
  demand(scope: Scope): void {
    if (!this.has(scope)) throw graphErrors.refused();
  }
}
