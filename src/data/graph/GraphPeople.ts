import type { Client, ResponseType } from '@microsoft/microsoft-graph-client';
import * as v from 'valibot';
import type { People, Person, PersonDetails } from '../../core/people';
import { createBatch, DefaultParse, graphGet, GraphQueryable, RejectOnError, ResolveOnData } from './pnp';
import type { IGraphQueryable, TimelinePipe } from './pnp';

/** The part of SPFx's `MSGraphClientV3` that is used; it brings the token. */
export type GraphClient = Pick<Client, 'api'>;

/** Graph takes so many requests in one batch. */
const perBatch = 20;
const service = 'https://graph.microsoft.com/';

const userSchema = v.object({ jobTitle: v.optional(v.nullable(v.string())), department: v.optional(v.nullable(v.string())) });

/**
 * Job titles and departments that SharePoint's profiles lack, from Graph. An extra: it needs a permission
 * (User.Read.All; the basic one hides the department) that nobody has to grant. A refusal switches it off for the page
 * and leaves what the profiles said.
 */
export class GraphPeople implements People {
  private readonly asked = new Map<number, PersonDetails>();
  private isRefused = false;

  public constructor(private readonly client: () => Promise<GraphClient>, private readonly profiles: People) {}

  public async details(people: readonly Person[]): Promise<ReadonlyMap<number, PersonDetails>> {
    const known = new Map(await this.profiles.details(people));
    const isMissing = ({ siteUserId, email, isDeleted }: Person): boolean =>
      siteUserId !== undefined && email !== undefined && !isDeleted && known.get(siteUserId)?.department === undefined;
    const missing = people.filter(isMissing);
    const toAsk = missing.filter((person, index) => !this.asked.has(person.siteUserId ?? 0) && missing.findIndex(other => other.siteUserId === person.siteUserId) === index);
    for (let from = 0; from < toAsk.length && !this.isRefused; from += perBatch) await this.ask(toAsk.slice(from, from + perBatch));
    for (const { siteUserId } of missing) {
      const more = siteUserId === undefined ? undefined : this.asked.get(siteUserId);
      if (siteUserId !== undefined && more !== undefined) known.set(siteUserId, { ...more, ...known.get(siteUserId) });
    }
    return known;
  }

  private async ask(people: readonly Person[]): Promise<void> {
    try {
      const root = rootOf(await this.client());
      const [register, execute] = createBatch(root, { maxRequests: perBatch });
      const answers = people.map(person => {
        const user = GraphQueryable(root, `users/${encodeURIComponent(person.email ?? '')}`).select('jobTitle', 'department').using(register as TimelinePipe);
        return graphGet<unknown>(user).then(body => ({ body }), (error: unknown) => ({ status: statusOf(error) }));
      });
      await execute();
      (await Promise.all(answers)).forEach((answer, index) => this.keep(people[index], answer));
    } catch (error) {
      // Less detail is no error; without the permission there is no use in asking again.
      this.isRefused = isRefusal(statusOf(error));
    }
  }

  private keep(person: Person, answer: { readonly body: unknown } | { readonly status: number | undefined }): void {
    if (!('body' in answer)) {
      this.isRefused = this.isRefused || isRefusal(answer.status);
      return;
    }
    const user = v.safeParse(userSchema, answer.body);
    if (!user.success || person.siteUserId === undefined) return;
    const { jobTitle, department } = user.output;
    this.asked.set(person.siteUserId, { ...(jobTitle ? { jobTitle } : {}), ...(department ? { department } : {}) });
  }
}

/** PnPjs builds and batches, the host's own client sends: so tokens stay with SPFx. */
function rootOf(client: GraphClient): IGraphQueryable {
  return GraphQueryable('v1.0').using(absolute, ResolveOnData(), RejectOnError(), DefaultParse(), instance => {
    instance.on.send.replace((url: URL, init: RequestInit): Promise<Response> => {
      const request = client.api(url.toString()).headers({ 'Content-Type': 'application/json' }).responseType('raw' as ResponseType);
      return init.method === 'GET' ? request.get() : request.post(init.body);
    });
    return instance;
  });
}

const absolute: TimelinePipe = instance => {
  instance.on.pre(async (url: string, init: RequestInit, result: unknown) => [/^https:/.test(url) ? url : `${service}${url}`, init, result]);
  return instance;
};

/** PnPjs' errors say `status`, the Graph client's `statusCode`. */
function statusOf(error: unknown): number | undefined {
  const { status, statusCode } = (typeof error === 'object' && error !== null ? error : {}) as { status?: unknown; statusCode?: unknown };
  const found = status ?? statusCode;
  return typeof found === 'number' ? found : undefined;
}

function isRefusal(status: number | undefined): boolean {
  return status === 401 || status === 403;
}
