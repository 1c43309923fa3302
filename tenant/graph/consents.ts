/**
 * The delegated permissions that an administrator has granted to web parts. As it comes, a page's token may only read
 * its own person (`user_impersonation` acts like User.Read); everything else has to be granted here.
 */
import type { Store } from '../store/Store.ts';
import { GraphError, graphErrors } from './errors.ts';

const known = [
  'User.Read', 'User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite', 'User.ReadWrite.All', 'Directory.Read.All', 'ProfilePhoto.Read.All',
  'People.Read', 'People.Read.All', 'Presence.Read', 'Presence.Read.All', 'Calendars.ReadBasic', 'Calendars.Read', 'GroupMember.Read.All', 'Group.Read.All', 'Group.ReadWrite.All',
  'Mail.Send', 'TeamsActivity.Send', 'Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'
] as const;
export type Scope = (typeof known)[number];

/** What each scope holds besides itself. https://learn.microsoft.com/graph/permissions-reference */
const holds: Partial<Readonly<Record<Scope, readonly Scope[]>>> = {
  'User.ReadBasic.All': ['User.Read'],
  'User.ReadWrite': ['User.Read'],
  'User.Read.All': ['User.Read', 'User.ReadBasic.All'],
  'User.ReadWrite.All': ['User.Read', 'User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite'],
  'Directory.Read.All': ['User.Read', 'User.ReadBasic.All', 'User.Read.All', 'GroupMember.Read.All', 'Group.Read.All'],
  'People.Read.All': ['People.Read'],
  'Presence.Read.All': ['Presence.Read'],
  'Calendars.Read': ['Calendars.ReadBasic'],
  'Group.Read.All': ['GroupMember.Read.All'],
  'Group.ReadWrite.All': ['GroupMember.Read.All', 'Group.Read.All'],
  'Sites.ReadWrite.All': ['Sites.Read.All'],
  'Sites.Manage.All': ['Sites.Read.All', 'Sites.ReadWrite.All'],
  'Sites.FullControl.All': ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All']
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
    return this.granted().some(granted => granted === scope || holds[granted]?.includes(scope) === true);
  }

  /** The 403 of the service in question when the administrator has granted none of these. */
  demand(scopes: Scope | readonly Scope[], refusal: () => GraphError = graphErrors.refused): void {
    const any = typeof scopes === 'string' ? [scopes] : scopes;
    if (!any.some(scope => this.has(scope))) throw refusal();
  }

  demandOfTeams(...scopes: Scope[]): void {
    this.demand(scopes, () => graphErrors.refusedByTeams(scopes, this.granted()));
  }

  knownScopes(): readonly Scope[] {
    return known;
  }
}
