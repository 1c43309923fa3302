/** One request from arrival to answer: injected faults, the service's own headers, the log. */
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { FaultPlan, FaultPlans, OtherRequest, RefusalKind } from './FaultPlans.ts';
import type { LoggedPart, RequestLog } from './RequestLog.ts';
import type { Written } from './answers.ts';
import { LostConnection } from './LostConnection.ts';

/** What a service made of a request. */
export interface Handled {
  readonly written: Written;
  readonly user: string | undefined;
  readonly rowsRead: number;
  readonly resourceUnits: number;
  readonly parts?: readonly LoggedPart[];
}

export interface ExchangeOptions {
  readonly log: RequestLog;
  readonly faults: FaultPlans;
  readonly now: () => Date;
  /** Headers that stand on every answer of this service. */
  readonly headers: (milliseconds: number) => Record<string, string>;
  readonly tools: FaultTools;
}

/** What faults need of the service that they strike. */
export interface FaultTools {
  /** Body of an injected status, as this service words it. */
  failed(status: number): { readonly contentType: string; readonly body: string };
  /** The service's own refusal. */
  refused(kind: RefusalKind): Written;
  /** What others do meanwhile: without faults, limits and log. */
  send(requests: readonly OtherRequest[]): Promise<void>;
}

/** Requests of tests in this process whose connection was lost: `Tenant.fetch` rejects for them as `fetch` would. */
export const lostRequests = new WeakSet<Request>();

export async function exchange(c: Context, method: string, run: () => Promise<Handled>, options: ExchangeOptions): Promise<Response> {
  const started = performance.now();
  const plan = options.faults.strike(method, c.req.url);
  let handled: Handled | undefined;
  let response: Response;
  try {
    handled = await withFault(plan, run, options.tools);
    response = plan?.moment === 'inReply' && breaksOff.includes(plan.fault.kind)
      ? breakOff(c, handled.written)
      : respond(handled.written, options.headers(performance.now() - started));
  } catch (failure) {
    if (!(failure instanceof LostConnection)) {
      throw failure;
    }
    response = cut(c);
  }
  options.log.add({
    at: options.now().toISOString(),
    method,
    url: c.req.url,
    status: handled?.written.status ?? 0,
    user: handled?.user,
    rowsRead: handled?.rowsRead ?? 0,
    resourceUnits: handled?.resourceUnits ?? 1,
    milliseconds: Math.round((performance.now() - started) * 100) / 100,
    requestBytes: Number(c.req.header('content-length') ?? 0),
    responseBytes: handled === undefined ? 0 : byteLength(handled.written.body),
    ...(handled?.parts === undefined ? {} : { parts: handled.parts }),
    ...(plan === undefined ? {} : { fault: `${plan.moment}: ${plan.fault.kind}` })
  });
  return response;
}

/** Kinds that lose the connection. */
const breaksOff: readonly string[] = ['cutSocket', 'cutMidBody', 'offline'];

/** Runs under a plan: instead of it, before it, or after it has been committed. Also used for each part of a batch. */
export async function withFault<T extends { readonly written: Written }>(plan: FaultPlan | undefined, run: () => Promise<T>, tools: FaultTools): Promise<T | FaultyAnswer> {
  if (plan === undefined) {
    return run();
  }
  const { fault, moment } = plan;
  const isBefore = moment === 'before';
  switch (fault.kind) {
    case 'stall':
    case 'others': {
      const meanwhile = (): Promise<void> => (fault.kind === 'stall' ? wait(fault.milliseconds) : tools.send(fault.requests));
      if (isBefore) {
        await meanwhile();
        return run();
      }
      const committed = await run();
      await meanwhile();
      return committed;
    }
    case 'headers': {
      const committed = await run();
      return { ...committed, written: { ...committed.written, headers: { ...committed.written.headers, ...fault.headers } } };
    }
    case 'status':
    case 'refused':
      if (!isBefore) {
        await run();
      }
      return faulty(fault.kind === 'refused' ? tools.refused(fault.as) : injected(fault, tools));
    default: {
      if (isBefore && fault.kind !== 'cutMidBody') {
        throw new LostConnection();
      }
      const committed = await run();
      if (moment === 'inReply') {
        return committed;
      }
      throw new LostConnection();
    }
  }
}

export interface FaultyAnswer {
  readonly written: Written;
  readonly user: undefined;
  readonly rowsRead: 0;
  readonly resourceUnits: 1;
}

/** Refused calls are charged too. */
function faulty(written: Written): FaultyAnswer {
  return { written, user: undefined, rowsRead: 0, resourceUnits: 1 };
}

function injected(fault: Extract<FaultPlan['fault'], { kind: 'status' }>, tools: FaultTools): Written {
  const { contentType, body } = tools.failed(fault.status);
  const retryAfter = fault.retryAfter ?? (fault.retryAfterDate === undefined ? undefined : new Date(Date.now() + fault.retryAfterDate * 1000).toUTCString());
  const headers = { 'Content-Type': contentType, ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }), ...fault.headers };
  return { status: fault.status, headers, body: fault.body ?? body };
}

function respond({ status, headers, body }: Written, serviceHeaders: Record<string, string>): Response {
  const bare = status === 204 || status === 304;
  const response = new Response(bare ? null : Buffer.from(body), { status, headers: { ...serviceHeaders, ...headers } });
  if (bare) {
    response.headers.delete('content-type');
  }
  return response;
}

function cut(c: Context): Response {
  const outgoing = (c.env as Partial<HttpBindings> | undefined)?.outgoing;
  if (outgoing === undefined) {
    lostRequests.add(c.req.raw);
    return new Response(null, { status: 500 });
  }
  outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Sends the head and half of the body, then cuts. */
function breakOff(c: Context, { status, headers, body }: Written): Response {
  const whole = Buffer.from(body);
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  const outgoing = (c.env as Partial<HttpBindings> | undefined)?.outgoing;
  if (outgoing === undefined) {
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(half);
      },
      pull(controller) {
        controller.error(new TypeError('terminated'));
      }
    });
    return new Response(stream, { status, headers });
  }
  outgoing.writeHead(status, { ...headers, 'Content-Length': String(Math.max(whole.length, 1)) });
  outgoing.write(half, () => outgoing.destroy());
  return RESPONSE_ALREADY_SENT;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });
}

function byteLength(body: string | Uint8Array): number {
  return typeof body === 'string' ? Buffer.byteLength(body) : body.length;
}
