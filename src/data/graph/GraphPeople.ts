import * as v from 'valibot';
import type { PeopleDetails, Person, PersonDetails } from '../../core/people';
import { isAppError } from '../../core/shared';
import { realClock } from '../sharepoint/SiteContext';
import type { Clock, FetchLike } from '../sharepoint/SiteContext';
import { graphAccess } from './graphAccess';
import type { GraphAccess, GraphHost } from './graphAccess';
import { readUsers, usersPerBatch } from './readUsers';

/**
 * Scopes that show everybody's job title and department. User.ReadBasic.All is not among them: it shows names and
 * addresses, which every row has. https://learn.microsoft.com/graph/permissions-reference
 */
const readEverybody = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
/** Scopes that show one's own; `user_impersonation` is what a page has when nobody granted anything. */
const readMyself = ['User.Read', 'User.ReadWrite', 'User.ReadBasic.All', 'user_impersonation', ...readEverybody];
const properties = ['jobTitle', 'department'];

/** Closed by the first refusal, for as long as the page lives. Everything on a page shares one. */
export interface GraphGate {
  isClosed: boolean;
}

export interface GraphPeopleOptions {
  readonly gate: GraphGate;
  /** Site user id of the current person, whose own details need no administrator. */
  readonly myId?: number;
  readonly fetch?: FetchLike;
  readonly clock?: Clock;
}

const userSchema = v.object({ jobTitle: v.nullish(v.string()), department: v.nullish(v.string()) });

/**
 * Job title and department from Graph, as far as an administrator granted it: everybody's in batches through PnPjs, or
 * only one's own through Microsoft's client. Guests and pictures are left to SharePoint. Each person is asked for once;
 * a refusal closes the gate, any other failure means less detail this time.
 */
export class GraphPeople implements PeopleDetails {
  private readonly access: GraphAccess;
  private readonly clock: Clock;
  private readonly fetch: FetchLike;
  /** Also those of whom Graph knows nothing, as empty details. */
  private readonly known = new Map<number, PersonDetails>();

  public constructor(host: GraphHost, private readonly options: GraphPeopleOptions) {
    this.clock = options.clock ?? realClock;
    this.fetch = options.fetch ?? ((url, init) => fetch(url, init));
    this.access = graphAccess(host, this.clock);
  }

  public async details(people: readonly Person[]): Promise<ReadonlyMap<number, PersonDetails>> {
    await this.ask(toAsk(people, this.known));
    const found = new Map<number, PersonDetails>();
    for (const { siteUserId } of people) {
      const details = siteUserId === undefined ? undefined : this.known.get(siteUserId);
      if (siteUserId !== undefined && details !== undefined && Object.keys(details).length > 0) found.set(siteUserId, details);
    }
    return found;
  }

  private async ask(people: readonly Named[]): Promise<void> {
    if (people.length === 0 || this.options.gate.isClosed) return;
    try {
      if (await this.access.may(readEverybody)) await this.askForAll(people);
      else await this.askForMe(people.find(({ id }) => id === this.options.myId));
    } catch (error) {
      if (isAppError(error, 'forbidden')) this.options.gate.isClosed = true;
    }
  }

  private async askForAll(people: readonly Named[]): Promise<void> {
    for (let from = 0; from < people.length && !this.options.gate.isClosed; from += usersPerBatch) {
      const batch = people.slice(from, from + usersPerBatch);
      const parts = await readUsers({ token: () => this.access.token(), fetch: this.fetch, clock: this.clock }, batch.map(({ name }) => name), properties);
      // One hidden person is refused among others; a missing permission refuses everybody.
      if (parts.every(part => 'error' in part && part.error.kind === 'forbidden')) this.options.gate.isClosed = true;
      parts.forEach((part, index) => {
        if ('body' in part) this.keep(batch[index], part.body);
        else if (part.error.kind === 'notFound' || part.error.kind === 'forbidden') this.keep(batch[index], {});
      });
    }
  }

  private async askForMe(me: Named | undefined): Promise<void> {
    if (me !== undefined) this.keep(me, await this.access.get(`/me?$select=${properties.join(',')}`, readMyself));
  }

  private keep({ id }: Named, body: unknown): void {
    const user = v.safeParse(userSchema, body);
    if (!user.success) return;
    const { jobTitle, department } = user.output;
    this.known.set(id, { ...(jobTitle ? { jobTitle } : {}), ...(department ? { department } : {}) });
  }
}

/** Somebody whom Graph can find. */
interface Named {
  readonly id: number;
  /** User principal name. */
  readonly name: string;
}

/** Everybody once, without guests (their principal name is not their address) and without those known already. */
function toAsk(people: readonly Person[], known: ReadonlyMap<number, unknown>): readonly Named[] {
  const asked = new Map<number, Named>();
  for (const { siteUserId: id, email, loginName, isDeleted, isGuest } of people) {
    // A claim ends with the principal name: i:0#.f|membership|ana@contoso.example
    const name = loginName?.split('|').pop() || email;
    if (id !== undefined && name && !isDeleted && !isGuest && !known.has(id)) asked.set(id, { id, name });
  }
  return [...asked.values()];
}
