import { isAppError } from '../../core/shared';
import type { AppError } from '../../core/shared';
import { honestRetry } from '../sharepoint/behaviors/honestRetry';
import { connectionFailure, failureOf } from '../sharepoint/behaviors/translateErrors';
import { wholeAnswer } from '../sharepoint/behaviors/wholeAnswer';
import type { Clock, FetchLike } from '../sharepoint/SiteContext';
import { graphAddress } from './graphAccess';
import { createBatch, graphGet, GraphQueryable, InjectHeaders, RejectOnError, ResolveOnData } from './pnp';
import type { IGraphQueryable, TimelinePipe } from './pnp';

/** The most that Graph takes in one batch. */
export const usersPerBatch = 20;
/** Milliseconds: nobody waits long for an extra. */
const timeLimit = 10_000;

/** One user's properties as Graph sent them, or why there are none: users fail by themselves. */
export type UserPart = { readonly body: unknown } | { readonly error: AppError };

export interface GraphTransport {
  token(): Promise<string>;
  readonly fetch: FetchLike;
  readonly clock: Clock;
}

/**
 * These users by principal name, at most 20, in one request and in the order asked. Only as a whole does it throw an
 * `AppError`. A batch of reads is a read: it may be sent again although it travels as POST.
 * @see https://learn.microsoft.com/graph/json-batching
 */
export async function readUsers(transport: GraphTransport, names: readonly string[], properties: readonly string[]): Promise<readonly UserPart[]> {
  const root = rootOf(transport);
  const [register, execute] = createBatch(root, { maxRequests: usersPerBatch });
  const parts = names.map(name => {
    const user = GraphQueryable(root, `users/${encodeURIComponent(name)}`).select(...properties).using(register as TimelinePipe);
    return graphGet<{ readonly body: unknown }>(user).catch((error: unknown) => ({ error: appError(error) }));
  });
  try {
    // First the whole: PnPjs leaves the parts of a batch that failed waiting for ever.
    await execute();
  } catch (error) {
    throw appError(error);
  }
  return Promise.all(parts);
}

/** Relative: PnPjs loses the version of an absolute address when it makes the address of a batch. */
function rootOf(transport: GraphTransport): IGraphQueryable {
  return GraphQueryable('v1.0').using(
    InjectHeaders({ Accept: 'application/json' }), ResolveOnData(), RejectOnError(), absolute, sendWith(transport), answers(transport.clock)
  );
}

const absolute: TimelinePipe = instance => {
  instance.on.pre(async (url: string, init: RequestInit, result: unknown) => [/^https:/.test(url) ? url : `${graphAddress}/${url}`, init, result]);
  return instance;
};

function sendWith({ token, fetch, clock }: GraphTransport): TimelinePipe {
  const send = honestRetry(wholeAnswer(fetch, timeLimit), 'freely', clock);
  return instance => {
    instance.on.send.replace(async (url: URL, init: RequestInit) => {
      const headers = { ...init.headers as Record<string, string>, Authorization: `Bearer ${await token()}` };
      const response = await send(url.toString(), { ...init, headers });
      // The batch as a whole is parsed by PnPjs, whose error says less.
      if (!response.ok) throw failureOf(response.status, response.headers, await response.text(), clock.now());
      return response;
    });
    return instance;
  };
}

function answers(clock: Clock): TimelinePipe {
  return instance => {
    instance.on.parse.replace(async (url: URL, response: Response, result: unknown) => {
      const text = await response.text();
      if (!response.ok) throw failureOf(response.status, response.headers, text, clock.now());
      const body: unknown = JSON.parse(text);
      return [url, response, result ?? { body }];
    });
    return instance;
  };
}

function appError(error: unknown): AppError {
  return isAppError(error) ? error : connectionFailure(error);
}
