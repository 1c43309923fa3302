/**
 * Puts Graph on the server: `/v1.0/*` and `/beta/*`, signed in by a bearer token (the UPN, or a JSON web token that names
 * it) or the page's cookie; `/_local/consents`, where a test or the page plays the administrator who grants permissions;
 * and `/_local/sent`, what was mailed and notified.
 */
import type { Context, Hono } from 'hono';

import { credentials, isExpired } from '../http/signIn.ts';
import type { Store } from '../store/Store.ts';
import { batchedParts, segmentsOf } from './batch.ts';
import type { BatchedPart, PartInterceptor } from './batch.ts';
import { Consents } from './consents.ts';
import { GraphError } from './errors.ts';
import { createGraphService } from './GraphService.ts';
import type { GraphAnswer, GraphRequest, GraphVersion } from './GraphCall.ts';
import { Outbox } from './Outbox.ts';

export interface GraphOptions {
  readonly store: Store;
  readonly intercept?: PartInterceptor;
  readonly reportFailure?: (failure: unknown, request: string) => void;
}

export interface GraphCost {
  readonly resourceUnits: number;
  /** Of a batch. */
  readonly parts?: readonly BatchedPart[];
}

/** What each answer cost, for the log: nothing of it stands in the answer itself. */
export const graphCosts = new WeakMap<Response, GraphCost>();

export interface MountedGraph {
  readonly outbox: Outbox;
}

export function mountGraph(app: Hono, { store, intercept, reportFailure }: GraphOptions): MountedGraph {
  const consents = new Consents(store);
  const outbox = new Outbox();
  const service = createGraphService({ store, consents, outbox, ...(intercept ? { intercept } : {}), ...(reportFailure ? { reportFailure } : {}) });

  for (const version of ['v1.0', 'beta'] as const) {
    app.all(`/${version}/*`, async context => respond(await service.handle(await requestOf(context, version, store)), context));
  }

  app.get('/_local/sent', context => context.json({ sent: outbox.messages }));
  app.delete('/_local/sent', context => {
    outbox.clear();
    return context.body(null, 204);
  });
  app.get('/_local/consents', context => context.json({ granted: consents.granted(), known: consents.knownScopes() }));
  app.put('/_local/consents', async context => {
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== new URL(context.req.url).origin) return context.json({ error: 'Only the tenant\'s own pages may grant permissions.' }, 403);
    const body: unknown = await context.req.json().catch(() => undefined);
    const granted = (body as { granted?: unknown } | undefined)?.granted;
    if (!Array.isArray(granted)) return context.json({ error: 'Send {"granted": ["User.Read", …]}.' }, 400);
    const unknown = consents.set(granted.map(String));
    if (unknown.length === 0) return context.json({ granted: consents.granted() });
    return context.json({ error: `Unknown permissions: ${unknown.join(', ')}. Known: ${consents.knownScopes().join(', ')}.`, granted: consents.granted() }, 400);
  });
  return { outbox };
}

async function requestOf(context: Context, version: GraphVersion, store: Store): Promise<GraphRequest> {
  const url = new URL(context.req.url);
  const found = credentials(context.req.raw.headers);
  const person = found ? store.directory.find(found.upn) : undefined;
  const token = found === undefined ? 'none' : isExpired(found, store.now()) ? 'expired' : person?.accountEnabled ? 'valid' : 'unknown';
  return {
    method: context.req.method,
    origin: url.origin,
    version,
    segments: safeSegments(url.pathname.slice(version.length + 1)),
    query: url.searchParams,
    headers: context.req.raw.headers,
    body: context.req.method === 'GET' || context.req.method === 'HEAD' ? '' : await context.req.text(),
    person: token === 'valid' ? person : undefined,
    token,
    by: found?.by ?? 'bearer'
  };
}

/** What cannot be decoded stays as it is and is then no known route. */
function safeSegments(path: string): string[] {
  try {
    return segmentsOf(path);
  } catch (failure) {
    if (failure instanceof GraphError) return [path];
    throw failure;
  }
}

function respond(answer: GraphAnswer, context: Context): Response {
  const id = crypto.randomUUID();
  const headers = new Headers({ 'request-id': id, 'client-request-id': context.req.header('client-request-id') ?? id, ...answer.headers });
  const { body } = answer;
  const response = new Response(body instanceof Uint8Array ? Buffer.from(body) : body === undefined || typeof body === 'string' ? body ?? null : JSON.stringify(body), { status: answer.status, headers });
  const parts = batchedParts.get(answer);
  graphCosts.set(response, { resourceUnits: answer.units ?? 1, ...(parts ? { parts } : {}) });
  return response;
}
