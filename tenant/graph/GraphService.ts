/**
 * Microsoft Graph of the tenant: one request in, one answer out. It knows no sockets, so a batch runs its parts
 * through it as the server does.
 */
import type { PersonRow, Store } from '../store/Store.ts';
import { runBatch } from './batch.ts';
import type { Consents } from './consents.ts';
import { GraphError, graphErrors } from './errors.ts';
import type { GraphAnswer, GraphCall, GraphRequest } from './GraphCall.ts';
import { photoOf } from './photos.ts';
import { listUsers, readUser, userOf } from './users.ts';

export interface GraphService {
  handle(request: GraphRequest): GraphAnswer;
}

/** Routes in the words of the coverage table. */
export const graphRoutes = ['me', 'me/photo', 'me/photos/{size}', 'users', 'users/{id}', 'users/{id}/photo', 'users/{id}/photos/{size}', '$batch'];

const systemOptions = ['$select', '$filter', '$search', '$top', '$count', '$orderby', '$skiptoken', '$format'];

export function createGraphService(store: Store, consents: Consents, reportFailure: (failure: unknown, request: string) => void = printFailure): GraphService {
  return { handle };

  function handle(request: GraphRequest): GraphAnswer {
    try {
      if (!request.person) throw request.hasToken ? graphErrors.unknownToken() : graphErrors.noToken();
      const call: GraphCall = { ...request, person: request.person, store, consents, root: `${request.origin}/${request.version}` };
      return route(call);
    } catch (failure) {
      if (!(failure instanceof GraphError)) reportFailure(failure, `${request.method} ${request.segments.join('/')}`);
      return errorAnswer(failure instanceof GraphError ? failure : graphErrors.unexpected(), request, store.now());
    }
  }

  function route(call: GraphCall): GraphAnswer {
    const [first = '', second, ...rest] = call.segments;
    if (first.toLowerCase() === '$batch' && second === undefined) return runBatch(call, handle);
    refuseUnknownOptions(call.query);
    const name = first.toLowerCase();
    if (name === 'me') {
      call.consents.demand('User.Read');
      return ofUser(call, call.person, [...(second === undefined ? [] : [second]), ...rest]);
    }
    if (name !== 'users') throw graphErrors.notEmulated(call.segments.join('/'), graphRoutes);
    if (second === undefined) return reading(call, () => listUsers(call));
    return ofUser(call, userOf(call, second), rest);
  }

  function ofUser(call: GraphCall, user: PersonRow, rest: readonly string[]): GraphAnswer {
    const [next, ...more] = rest.map(segment => segment.toLowerCase());
    if (next === undefined) return reading(call, () => readUser(call, user));
    if (next === 'photo' || next === 'photos') return reading(call, () => photoOf(call, user, [next, ...more]));
    throw graphErrors.notEmulated(call.segments.join('/'), graphRoutes);
  }
}

function reading(call: GraphCall, answer: () => GraphAnswer): GraphAnswer {
  if (call.method !== 'GET' && call.method !== 'HEAD') throw graphErrors.notEmulated(`${call.method} ${call.segments.join('/')}`, ['GET']);
  return answer();
}

function refuseUnknownOptions(query: URLSearchParams): void {
  for (const name of query.keys()) {
    if (name === '$skip') throw graphErrors.bad('\'$skip\' is not supported by the service.');
    if (name.startsWith('$') && !systemOptions.includes(name)) throw graphErrors.notEmulated(`the query option ${name}`, systemOptions);
  }
}

function errorAnswer(error: GraphError, request: GraphRequest, now: Date): GraphAnswer {
  const id = crypto.randomUUID();
  return {
    status: error.status,
    headers: { 'Cache-Control': 'no-cache', 'Content-Type': 'application/json', ...error.headers },
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
