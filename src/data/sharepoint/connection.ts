import { AppError, isAppError } from '../../core/shared';
import { honestRetry, mostTries } from './behaviors/honestRetry';
import type { Resend } from './behaviors/honestRetry';
import { requestDigest } from './behaviors/requestDigest';
import { connectionFailure, failureOf } from './behaviors/translateErrors';
import { wholeAnswer } from './behaviors/wholeAnswer';
import { createBatch, HttpRequestError, InjectHeaders, RejectOnError, ResolveOnData, SPQueryable, spDelete, spGet, spPost, spPostMerge } from './pnp';
import type { ISPQueryable, TimelinePipe } from './pnp';
import { realClock } from './SiteContext';
import type { Clock, FetchLike, SiteContext } from './SiteContext';

/** One request, described. */
export interface Ask {
  readonly method: 'GET' | 'POST' | 'MERGE' | 'DELETE';
  /** Behind `_api/`, values already encoded: see `odata.ts`. */
  readonly path: string;
  /** Query options, plain: encoded on sending. */
  readonly query?: Readonly<Record<string, string>>;
  /** JSON, or bytes of an attachment (not in a batch). */
  readonly body?: object;
  readonly ifMatch?: string;
  /** May be sent again like a GET: a POST that only reads (RenderListDataAsStream), or one that sets what it sets (a like). */
  readonly repeatable?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly etag?: string;
  readonly body: unknown;
}

/** The answer to one part of a batch: parts fail by themselves. */
export type Part = { readonly answer: Answer } | { readonly error: AppError };

/** The site's REST service: one request, or several in one. Failures are `AppError`s. */
export interface Connection {
  readonly clock: Clock;
  send(ask: Ask): Promise<Answer>;
  /** One HTTP request; only as a whole may it fail. Repeatable parts that are throttled, or lost on the way, are asked again by themselves. */
  batch(asks: readonly Ask[]): Promise<readonly Part[]>;
}

/** The most parts that SharePoint takes in one batch. */
export const mostParts = 100;

export function connect(context: SiteContext): Connection {
  const clock = context.clock ?? realClock;
  const plain: FetchLike = context.fetch ?? ((url, init) => fetch(url, init));
  const withDigest = requestDigest(wholeAnswer(plain), context, () => clock.now());
  const root = (resend: Resend): ISPQueryable => SPQueryable(context.webUrl).using(
    InjectHeaders({ Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json;charset=utf-8', ...context.headers }),
    ResolveOnData(), RejectOnError(), sameOrigin, sendWith(honestRetry(withDigest, resend, clock)), answers(clock)
  );
  const roots = { freely: root('freely'), ifRefused: root('ifRefused') };
  const rootFor = (asks: readonly Ask[]): ISPQueryable => roots[asks.every(isRepeatable) ? 'freely' : 'ifRefused'];

  return {
    clock,
    async send(ask) {
      try {
        return await perform(SPQueryable(rootFor([ask]), `_api/${ask.path}`), ask);
      } catch (error) {
        throw await translated(error, clock);
      }
    },
    async batch(asks) {
      if (asks.length > mostParts) throw new AppError('invalid', { serviceMessage: `More than ${mostParts} requests in a batch` });
      const parts = [...await sendBatch(rootFor(asks), asks, clock)];
      for (let attempt = 1; attempt < mostTries; attempt++) {
        const again = asks.map((_, index) => index).filter(index => isRepeatable(asks[index]) && isPassing(parts[index]));
        if (again.length === 0) break;
        await clock.wait(Math.max(...again.map(index => waitOf(parts[index]))) + 500 * 2 ** attempt * clock.random());
        const repeated = await sendBatch(roots.freely, again.map(index => asks[index]), clock);
        again.forEach((index, position) => { parts[index] = repeated[position]; });
      }
      return parts;
    }
  };
}

/** The answer of a part, or its failure thrown. */
export function need(part: Part): Answer {
  if ('error' in part) throw part.error;
  return part.answer;
}

function isRepeatable(ask: Ask): boolean {
  return ask.method === 'GET' || ask.repeatable === true;
}

/** Throttled, or without an answer from whoever was asked: a request of its own would be sent again then, too. */
function isPassing(part: Part): boolean {
  return 'error' in part && /429|50[234]/.test(String(part.error.details.status));
}

function waitOf(part: Part): number {
  return 'error' in part ? part.error.details.retryAfterMs ?? 1000 : 0;
}

/** PnPjs leaves the children of a failed batch waiting for ever: the failure of the whole must come first. */
async function sendBatch(root: ISPQueryable, asks: readonly Ask[], clock: Clock): Promise<readonly Part[]> {
  const [register, execute] = createBatch(root, { maxRequests: mostParts });
  const parts = asks.map(ask =>
    perform(SPQueryable(root, `_api/${ask.path}`).using(register as TimelinePipe), ask).then(
      answer => ({ answer }), async (error: unknown) => ({ error: await translated(error, clock) })
    ));
  try {
    await execute();
  } catch (error) {
    throw await translated(error, clock);
  }
  return Promise.all(parts);
}

function perform(queryable: ISPQueryable, ask: Ask): Promise<Answer> {
  for (const [name, value] of Object.entries(ask.query ?? {})) queryable.query.set(name, value);
  const isBinary = ask.body instanceof ArrayBuffer;
  const init = {
    ...(ask.body === undefined ? {} : { body: isBinary ? ask.body as ArrayBuffer : JSON.stringify(ask.body) }),
    headers: {
      ...(ask.ifMatch === undefined ? {} : { 'IF-MATCH': ask.ifMatch }),
      ...(isBinary ? { 'Content-Type': 'application/octet-stream' } : {})
    }
  };
  const send = { GET: spGet, POST: spPost, MERGE: spPostMerge, DELETE: spDelete }[ask.method];
  return send<Answer>(queryable, init);
}

const sameOrigin: TimelinePipe = instance => {
  instance.on.pre(async (url: string, init: RequestInit, result: unknown) => [url, { ...init, cache: 'no-store', credentials: 'same-origin' }, result]);
  return instance;
};

function sendWith(send: FetchLike): TimelinePipe {
  return instance => {
    instance.on.send.replace((url: URL, init: RequestInit) => send(url.toString(), init).catch((error: unknown) => { throw connectionFailure(error); }));
    return instance;
  };
}

/** Parses every answer alike, with its status and ETag, which PnPjs' own parsers drop. */
function answers(clock: Clock): TimelinePipe {
  return instance => {
    instance.on.parse.replace(async (url: URL, response: Response, result: unknown) => {
      const text = response.status === 204 ? '' : await response.text();
      if (!response.ok) throw failureOf(response.status, response.headers, text, clock.now());
      const body: unknown = text.trim() === '' ? undefined : JSON.parse(text);
      const etag = response.headers.get('ETag') ?? undefined;
      return [url, response, result ?? { status: response.status, body, ...(etag === undefined ? {} : { etag }) }];
    });
    return instance;
  };
}

/** The batch as a whole is parsed by PnPjs, whose error carries the answer. */
async function translated(error: unknown, clock: Clock): Promise<AppError> {
  if (isAppError(error)) return error;
  if (error instanceof HttpRequestError) {
    const text = await error.response.clone().text().catch(() => '');
    return failureOf(error.status, error.response.headers, text, clock.now());
  }
  return connectionFailure(error);
}
