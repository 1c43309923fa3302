/**
 * The tenant as an application, and on a socket.
 *
 * `createTenant` needs no port: tests call `tenant.fetch(new Request(…))`. `listen` puts it on 127.0.0.1.
 */
import type { Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Incoming } from './call.ts';
import type { Certificate } from './https.ts';
import type { ExchangeOptions, FaultTools, Handled } from './Exchange.ts';
import type { OtherRequest } from './FaultPlans.ts';
import type { SharePointService } from './SharePointService.ts';
import type { Store } from '../store/Store.ts';
import { graphCosts, mountGraph } from '../graph/index.ts';
import { fileHandlers, rootType } from '../sharepoint/index.ts';
import { isBatch, runBatch } from './batch.ts';
import { exchange, lostRequests, withFault } from './Exchange.ts';
import { FaultPlans } from './FaultPlans.ts';
import { graphTools, graphUnderFault, sharePointTools } from './faultTools.ts';
import { guarded, guardedGraphPart } from './guarded.ts';
import { mountLocal } from './local.ts';
import { RequestLog } from './RequestLog.ts';
import { createSharePointService, isApiPath, serviceHeaders } from './SharePointService.ts';
import { credentials } from './signIn.ts';
import { Throttle } from './Throttle.ts';

export interface TenantOptions {
  readonly store: Store;
  /** Fills the emptied store again: for `POST /_local/reset`. */
  readonly seed?: (store: Store) => Promise<unknown> | unknown;
  /** Failures of the tenant itself; default: the error stream with the stack. */
  readonly reportFailure?: (failure: unknown, request: string) => void;
}

export interface Tenant {
  readonly app: Hono;
  readonly store: Store;
  readonly log: RequestLog;
  readonly faults: FaultPlans;
  /** Like the global `fetch`, in this process; rejects where a fault loses the connection. */
  fetch(request: Request): Promise<Response>;
  /** Back to the seed, the first switches, an empty log, no faults. */
  reset(): Promise<void>;
  onReset(listener: () => void): void;
}

export function createTenant({ store, seed, reportFailure = writeFailure }: TenantOptions): Tenant {
  const app = new Hono();
  const log = new RequestLog();
  const faults = new FaultPlans();
  const service = createSharePointService({ store, rootType, files: fileHandlers, reportFailure });
  const throttle = new Throttle(store);
  const options: Omit<ExchangeOptions, 'headers' | 'tools'> = { log, faults, now: () => store.now() };
  /** Requests that a fault plan makes in another's name. */
  const others = new WeakSet<Request>();
  const switches = { ...store.switches };
  const listeners: (() => void)[] = [];
  let resetting: Promise<void> | undefined;

  async function reset(): Promise<void> {
    store.clear();
    store.setSwitches(switches);
    faults.clear();
    throttle.clear();
    graph.outbox.clear();
    await seed?.(store);
    log.clear();
    for (const listener of listeners) {
      listener();
    }
  }

  async function sendAll(origin: string, requests: readonly OtherRequest[]): Promise<void> {
    for (const { method, path, as, headers, body, times = 1 } of requests) {
      for (let time = 0; time < times; time += 1) {
        const request = new Request(new URL(path, origin), {
          method,
          headers: { 'accept': 'application/json;odata=nometadata', 'content-type': 'application/json', 'authorization': `Bearer ${encodeURIComponent(as)}`, ...headers },
          ...(body === undefined ? {} : { body: JSON.stringify(body) })
        });
        others.add(request);
        const response = await app.fetch(request);
        if (!response.ok) {
          reportFailure(new Error(`A fault plan's request was answered ${response.status}: ${(await response.text()).slice(0, 300)}`), `${method} ${path}`);
        }
      }
    }
  }

  app.use('*', async (c, next) => {
    if (!isLoopback(c)) {
      return c.text('The local tenant answers only on this computer.', 403);
    }
    await resetting;
    const incoming = incomingOf(c.req.raw);
    const isGraph = /^\/(v1\.0|beta)\//.test(incoming.url.pathname);
    if (others.has(c.req.raw)) {
      if (!isGraph) {
        return plainAnswer(await handle(service, incoming, new FaultPlans(), sharePointTools(service, incoming, async () => undefined)));
      }
      await next();
      return undefined;
    }
    const send = (requests: readonly OtherRequest[]): Promise<void> => sendAll(incoming.url.origin, requests);
    if (isApiPath(incoming.url)) {
      const tools = sharePointTools(service, incoming, send);
      return exchange(c, tunnelledMethod(incoming), () => guarded(throttle, incoming, again => handle(service, again, faults, tools), tools), { ...options, headers: serviceHeaders, tools });
    }
    const file = service.fileAt(incoming);
    if (file !== undefined) {
      return exchange(c, incoming.method, file, { ...options, headers: serviceHeaders, tools: sharePointTools(service, incoming, send) });
    }
    if (isGraph) {
      const tools = graphTools(incoming, store, send);
      const response = await exchange(c, incoming.method, () => guarded(throttle, incoming, () => passOn(c, next), tools), { ...options, headers: () => ({}), tools });
      // What was answered further down has to go first, or Hono keeps it.
      c.res = undefined;
      c.res = response;
      return undefined;
    }
    await next();
    return undefined;
  });
  mountLocal(app, { store, log, faults, reset: () => (resetting = reset().finally(() => { resetting = undefined; })) });
  const graph = mountGraph(app, {
    store, reportFailure,
    intercept: (part, run) => graphUnderFault(faults, part, store, () => guardedGraphPart(throttle, part, store, run), requests => sendAll(part.origin, requests))
  });
  app.notFound(c => (/\/_vti_bin\//i.test(c.req.path)
    ? c.text('The local tenant does not emulate CSOM and the older services below _vti_bin; REST is at _api.', 501)
    : c.text('404 FILE NOT FOUND', 404)));
  app.onError((failure, c) => {
    reportFailure(failure, `${c.req.method} ${c.req.path}`);
    return c.text('500 INTERNAL SERVER ERROR', 500);
  });

  return {
    app, store, log, faults, reset,
    fetch: async request => {
      const response = await app.fetch(request);
      if (lostRequests.has(request)) {
        throw new TypeError('fetch failed');
      }
      return response;
    },
    onReset: listener => listeners.push(listener)
  };
}

export interface Listening {
  /** `http://127.0.0.1:4400`; with a certificate `https:` */
  readonly url: string;
  close(): Promise<void>;
}

/** Tries the port before a long seed begins. Rejects as `listen` does. */
export function demandFreePort(port: number): Promise<void> {
  const trial = createServer();
  return new Promise((resolve, reject) => {
    trial.once('error', error => reject(portError(error, port)));
    trial.listen(port, '127.0.0.1', () => trial.close(() => resolve()));
  });
}

/**
 * Rejects with a sentence for people when the port is taken or may not be used. Port 0 takes a free one. With a
 * certificate it speaks HTTPS, and nothing else.
 */
export function listen(tenant: Tenant, port: number, secure?: Certificate): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: tenant.app.fetch, overrideGlobalObjects: false,
    ...(secure === undefined ? {} : { createServer: createHttpsServer, serverOptions: { cert: secure.certificate, key: secure.key } })
  }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(portError(error, port)));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      resolve({
        url: `${secure === undefined ? 'http' : 'https'}://127.0.0.1:${taken}`,
        close: () => new Promise(done => {
          server.close(() => done());
          server.closeAllConnections();
        })
      });
    });
  });
}

function portError(error: NodeJS.ErrnoException, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE': return new Error(`Port ${port} is taken. Choose another with --port.`);
    case 'EACCES': return new Error(`Port ${port} may not be used. Choose one above 1023 with --port.`);
    default: return error;
  }
}

async function handle(service: SharePointService, incoming: Incoming, faults: FaultPlans, tools: FaultTools): Promise<Handled> {
  if (!isBatch(incoming.url)) {
    return service.handle(incoming);
  }
  const { written, user, parts } = await runBatch(service, incoming, (part, run) => withFault(faults.strike(part.method, part.url.href), run, tools));
  const sum = (of: (part: (typeof parts)[number]) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return { written, user, parts, rowsRead: sum(part => part.rowsRead), resourceUnits: sum(part => part.resourceUnits) };
}

function plainAnswer({ written: { status, headers, body } }: Handled): Response {
  return new Response(status === 204 ? null : Buffer.from(body), { status, headers });
}

/** Graph answers by itself, and tells what it charged. */
async function passOn(c: Context, next: () => Promise<void>): Promise<Handled> {
  await next();
  const { status, headers } = c.res;
  const cost = graphCosts.get(c.res);
  const body = new Uint8Array(await c.res.clone().arrayBuffer());
  return {
    written: { status, headers: Object.fromEntries(headers), body },
    user: credentials(c.req.raw.headers)?.upn,
    rowsRead: 0,
    resourceUnits: cost?.resourceUnits ?? 1,
    ...(cost?.parts === undefined ? {} : { parts: cost.parts })
  };
}

function incomingOf(request: Request): Incoming {
  return { method: request.method, url: new URL(request.url), headers: request.headers, bytes: async () => new Uint8Array(await request.arrayBuffer()) };
}

/** What the log and the fault plans call the method; a wrong override is the service's to refuse. */
function tunnelledMethod({ method, headers }: Incoming): string {
  return method === 'POST' ? headers.get('x-http-method')?.trim().toUpperCase() || method : method;
}

/**
 * Against pages that point a name of their own at this computer. Requests in this process have no socket; over HTTPS the
 * certificate has proven that the client asked for one of its names.
 */
function isLoopback(c: Context): boolean {
  const host = c.req.header('host');
  const incoming = (c.env as { incoming?: { readonly socket?: Partial<TLSSocket> } } | undefined)?.incoming;
  return host === undefined || /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host) || incoming === undefined || incoming.socket?.encrypted === true;
}

function writeFailure(failure: unknown, request: string): void {
  process.stderr.write(`${request}\n${failure instanceof Error ? failure.stack : String(failure)}\n`);
}
