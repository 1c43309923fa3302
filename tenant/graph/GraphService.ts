/**
 * Microsoft Graph of the tenant: one request in, one answer out. It knows no sockets, so a batch runs its parts
 * through it as the server does.
 */
import type { Store } from '../store/Store.ts';
import { runBatch } from './batch.ts';
import type { PartInterceptor } from './batch.ts';
import type { Consents } from './consents.ts';
import { GraphError, graphErrors } from './errors.ts';
import type { GraphAnswer, GraphCall, GraphRequest } from './GraphCall.ts';
import type { Outbox } from './Outbox.ts';
import { rootSegments } from './rootSegments.ts';
import { graphRoutes, routes } from './routes.ts';
import type { Keys } from './routes.ts';

export interface GraphService {
  handle(request: GraphRequest): Promise<GraphAnswer>;
}

const systemOptions = ['$select', '$filter', '$search', '$top', '$count', '$orderby', '$skiptoken', '$expand', '$format'];
/** Collections of Exchange page by $skip; the directory and SharePoint do not. */
const withSkip = /^(me|users\/\{user\})\/people$/;

export interface GraphServiceOptions {
  readonly store: Store;
  readonly consents: Consents;
  readonly outbox: Outbox;
  /** May stand in for a part of a batch: injected faults, the throttle. */
  readonly intercept?: PartInterceptor;
  readonly reportFailure?: (failure: unknown, request: string) => void;
}

export function createGraphService({ store, consents, outbox, intercept, reportFailure = printFailure }: GraphServiceOptions): GraphService {
  return { handle };

  async function handle(request: GraphRequest): Promise<GraphAnswer> {
    try {
      if (!request.person) throw request.token === 'none' ? graphErrors.noToken() : request.token === 'expired' ? graphErrors.expiredToken() : graphErrors.unknownToken();
      const call: GraphCall = { ...request, segments: joinedAddress(request.segments), person: request.person, store, consents, outbox, root: `${request.origin}/${request.version}` };
      if (call.segments.length === 1 && call.segments[0]!.toLowerCase() === '$batch') return await runBatch(call, handle, intercept);
      return route(call);
    } catch (failure) {
      if (!(failure instanceof GraphError)) reportFailure(failure, `${request.method} ${request.segments.join('/')}`);
      return errorAnswer(failure instanceof GraphError ? failure : graphErrors.unexpected(), request, store.now());
    }
  }
}

function route(call: GraphCall): GraphAnswer {
  const near = graphRoutes.filter(one => one.split(/[/ ]/)[0] === call.segments[0]?.toLowerCase());
  const found = routes.map(one => ({ one, keys: keysOf(one.pattern, call.segments) })).filter(({ keys }) => keys !== undefined)
    .sort((a, b) => Object.keys(a.keys!).length - Object.keys(b.keys!).length)[0];
  if (!found) {
    const [first = ''] = call.segments;
    if (first !== '' && !rootSegments.has(first.toLowerCase())) throw graphErrors.segment(first);
    throw graphErrors.notEmulated(call.segments.join('/') || 'the service document', near.length > 0 ? near : graphRoutes.slice(0, 5));
  }
  refuseUnknownOptions(call.query, found.one.pattern);
  const handler = found.one.methods[call.method === 'HEAD' ? 'GET' : call.method];
  if (!handler) throw graphErrors.notEmulated(`${call.method} ${call.segments.join('/')}`, Object.keys(found.one.methods));
  return handler(call, found.keys!);
}

/** Segments are compared without case, keys are kept as they are; undefined when the address is another. */
function keysOf(pattern: string, segments: readonly string[]): Keys | undefined {
  const parts = pattern.split('/');
  if (parts.length !== segments.length) return undefined;
  const keys: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = segments[index]!;
    const key = /^\{(\w+)\}$/.exec(part)?.[1];
    if (key !== undefined) keys[key] = segment;
    else if (part.toLowerCase() !== segment.replace(/^microsoft\.graph\./i, '').toLowerCase()) return undefined;
  }
  return keys;
}

/** `sites/host:/sites/x:/lists` has the address of the site between colons: it becomes one segment. */
function joinedAddress(segments: readonly string[]): readonly string[] {
  const [first = '', host = '', ...rest] = segments;
  if (first.toLowerCase() !== 'sites' || !host.endsWith(':')) return segments;
  const end = rest.findIndex(segment => segment.endsWith(':'));
  const path = (end < 0 ? rest : rest.slice(0, end + 1)).join('/').replace(/:$/, '');
  return [first, `${host}/${path}`, ...end < 0 ? [] : rest.slice(end + 1)];
}

function refuseUnknownOptions(query: URLSearchParams, pattern: string): void {
  for (const name of query.keys()) {
    if (name === '$skip' && withSkip.test(pattern)) continue;
    if (name === '$skip') throw graphErrors.bad('\'$skip\' is not supported by the service.');
    if (name.startsWith('$') && !systemOptions.includes(name)) throw graphErrors.notEmulated(`the query option ${name}`, systemOptions);
  }
}

export function errorAnswer(error: GraphError, request: GraphRequest, now: Date): GraphAnswer {
  const id = crypto.randomUUID();
  return {
    status: error.status,
    headers: { 'Content-Type': 'application/json', ...error.headers },
    body: {
      error: {
        code: error.code,
        message: error.message,
        innerError: { 'date': now.toISOString().slice(0, 19), 'request-id': id, 'client-request-id': request.headers.get('client-request-id') ?? id }
      }
    }
  };
}

function printFailure(failure: unknown, request: string): void {
  console.error(`Graph ${request} failed:`, failure);
}
