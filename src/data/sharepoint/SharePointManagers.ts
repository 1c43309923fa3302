import * as v from 'valibot';
import { keyOf } from '../../core/people';
import type { Person, PersonKey, PersonRef } from '../../core/people';
import type { ManagerSource } from '../../core/recognition';
import { isAppError } from '../../core/shared';
import { accountOf } from './accountOf';
import { connect } from './connection';
import type { Connection } from './connection';
import { gathering } from './gathering';
import { text } from './odata';
import type { SiteContext } from './SiteContext';

/** Milliseconds. */
const lifetime = 10 * 60_000;
const managerSchema = v.object({ value: v.string() });

/**
 * Managers as the profiles name them. An empty property means that nobody tells: many tenants never filled it, and a
 * relation that nobody vouches for is none.
 */
export class SharePointManagers implements ManagerSource {
  private readonly known = new Map<PersonKey, { readonly at: number; readonly manager: Promise<PersonRef | undefined> }>();
  private readonly connection: Connection;

  /** @param connection the page's own gathering one: managers of several people are one request */
  public constructor(context: SiteContext, connection?: Connection) {
    this.connection = connection ?? gathering(connect(context));
  }

  public managerOf(person: Person): Promise<PersonRef | undefined> {
    const key = keyOf(person);
    const now = this.connection.clock.now();
    const kept = this.known.get(key);
    if (kept && now - kept.at < lifetime) return kept.manager;
    const manager = this.ask(person);
    this.known.set(key, { at: now, manager });
    return manager;
  }

  private async ask(person: Person): Promise<PersonRef | undefined> {
    const account = accountOf(person);
    if (account === undefined) return undefined;
    try {
      const { body } = await this.connection.send({
        method: 'GET', path: "SP.UserProfiles.PeopleManager/GetUserProfilePropertyFor(accountName=@v,propertyName='Manager')", query: { '@v': text(account) }
      });
      const loginName = v.safeParse(managerSchema, body);
      return loginName.success && loginName.output.value !== ''
        ? { siteUserId: undefined, name: '', loginName: loginName.output.value, isGuest: false }
        : undefined;
    } catch (error) {
      if (!isAppError(error)) throw error;
      this.known.delete(keyOf(person));
      return undefined;
    }
  }
}
