/**
 * Puts Graph on the server: `/v1.0/*` and `/beta/*`, signed in by a bearer token (the UPN) or the page's cookie; and
 * `/_local/consents`, where a test or the page plays the administrator who grants permissions.
 */
import type { Context, Hono } from 'hono';

import { credentials } from '../http/signIn.ts';
import type { Store } from '../store/Store.ts';
import { segmentsOf } from './batch.ts';
import { Consents } from './consents.ts';
import { GraphError } from './errors.ts';
import { createGraphService } from './GraphService.ts';
import type { GraphAnswer, GraphRequest, GraphVersion } from './GraphCall.ts';

export function mountGraph(app: Hono, { store }: { readonly store: Store }): void {
  const consents = new Consents(store);
  const service = createGraphService(store, consents);

  for (const version of ['v1.0', 'beta'] as const) {
    app.all(`/${version}/*`, async context => respond(service.handle(await requestOf(context, version, store)), context));
  }

  app.get('/_local/consents', context => context.json({ granted: consents.granted() }));
  app.put('/_local/consents', async context => {
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== new URL(context.req.url).origin) return context.json({ error: 'Only the tenant\'s own pages may grant permissions.' }, 403);
    const body: unknown = await context.req.json().catch(() => undefined);
    const granted = (body as { granted?: unknown } | undefined)?.granted;
    if (!Array.isArray(granted)) return context.json({ error: 'Send {"granted": ["User.Read", …]}.' }, 400);
    const unknown = consents.set(granted.map(String));
    return unknown.length > 0 ? context.json({ error: `Unknown permissions: ${unknown.join(', ')}.`, granted: consents.granted() }, 400) : context.json({ granted: consents.granted() });
  });
}

async function requestOf(context: Context, version: GraphVersion, store: Store): Promise<GraphRequest> {
  const url = new URL(context.req.url);
  const found = credentials(context.req.raw.headers);
  const person = found ? store.directory.find(found.upn) : undefined;
  return {
    method: context.req.method,
    origin: url.origin,
    version,
    segments: safeSegments(url.pathname.slice(version.length + 1)),
    query: url.searchParams,
    headers: context.req.raw.headers,
    body: context.req.method === 'GET' || context.req.method === 'HEAD' ? '' : await context.req.text(),
    person: person?.accountEnabled ? person : undefined,
    hasToken: found !== undefined
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
  const body = answer.body instanceof Uint8Array ? Buffer.from(answer.body) : answer.body === undefined ? null : JSON.stringify(answer.body);
  return new Response(body, { status: answer.status, headers });
}
