/**
 * `$batch`: up to 20 requests as JSON. Answers come in another order than the requests, here backwards, as real ones
 * do and so that no client counts on it. https://learn.microsoft.com/graph/json-batching
 */
import { graphErrors } from './errors.ts';
import type { GraphAnswer, GraphCall, GraphRequest } from './GraphCall.ts';

const most = 20;

/** May stand in for a part: injected faults, the throttle. */
export type PartInterceptor = (request: GraphRequest, run: () => Promise<GraphAnswer>) => Promise<GraphAnswer>;

export interface BatchedPart {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly rowsRead: number;
  readonly resourceUnits: number;
}

/** What became of the parts, for the log: by the answer of the batch. */
export const batchedParts = new WeakMap<GraphAnswer, readonly BatchedPart[]>();

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
}

export async function runBatch(call: GraphCall, handle: (request: GraphRequest) => Promise<GraphAnswer>, intercept: PartInterceptor = (_request, run) => run()): Promise<GraphAnswer> {
  if (call.method !== 'POST') throw graphErrors.method(call.method);
  const parts = readParts(call.body);
  refuseForwardDependencies(parts);
  const statuses = new Map<string, number>();
  const responses: Record<string, unknown>[] = [];
  const log: BatchedPart[] = [];
  for (const part of parts) {
    const request = requestOf(part, call);
    const failed = part.dependsOn.some(id => statuses.get(id)! >= 400);
    const answer = failed ? failedDependency()
      : request === undefined ? refusedPart('The request URI is not valid.')
        : isBatch(request) ? refusedPart('Batch requests may not be nested.') : await intercept(request, () => handle(request));
    statuses.set(part.id, answer.status);
    log.push({ method: part.method, url: `${call.root}/${part.url.replace(/^\/+/, '')}`, status: answer.status, rowsRead: 0, resourceUnits: answer.units ?? 1 });
    responses.push({ id: part.id, status: answer.status, ...(answer.status === 204 ? { body: null } : { headers: answer.headers, body: bodyOf(answer) }) });
  }
  const whole: GraphAnswer = {
    status: 200, headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' }, body: { responses: responses.reverse() },
    units: log.reduce((sum, part) => sum + part.resourceUnits, 0)
  };
  batchedParts.set(whole, log);
  return whole;
}

/** Nothing runs when a part depends on one that is not there or comes later. */
function refuseForwardDependencies(parts: readonly Part[]): void {
  const seen = new Set<string>();
  for (const part of parts) {
    const waitsFor = part.dependsOn.find(id => !seen.has(id));
    if (waitsFor !== undefined) throw graphErrors.bad(`The request '${part.id}' depends on '${waitsFor}', which does not come before it.`);
    seen.add(part.id);
  }
}

function isBatch({ segments }: GraphRequest): boolean {
  return segments.length === 1 && segments[0]!.toLowerCase() === '$batch';
}

function refusedPart(message: string): GraphAnswer {
  return { status: 400, headers: { 'Content-Type': 'application/json' }, body: { error: { code: 'BadRequest', message } } };
}

function readParts(text: string): Part[] {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw graphErrors.bad('Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.');
  }
  const requests = (body as { requests?: unknown } | null)?.requests;
  if (!Array.isArray(requests)) throw graphErrors.bad('Invalid batch payload format.');
  if (requests.length > most) throw graphErrors.bad(`Number of batch request steps exceeds the maximum value of ${most}.`);
  const parts = requests.map(partOf);
  if (new Set(parts.map(part => part.id)).size < parts.length) throw graphErrors.bad('Duplicate request id found in the batch payload.');
  return parts;
}

function partOf(value: unknown): Part {
  const { id, method, url, headers, body, dependsOn } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || id === '' || typeof method !== 'string' || typeof url !== 'string') {
    throw graphErrors.bad('Invalid batch payload format: every request needs id, method and url.');
  }
  return {
    id, method: method.toUpperCase(), url, body,
    headers: typeof headers === 'object' && headers !== null ? headers as Record<string, string> : {},
    dependsOn: Array.isArray(dependsOn) ? dependsOn.map(String) : []
  };
}

/** The address of a part is relative to the version; undefined when it is none. */
function requestOf(part: Part, call: GraphCall): GraphRequest | undefined {
  let url: URL;
  let segments: string[];
  try {
    url = new URL(part.url.replace(/^\/*/, '/'), call.origin);
    segments = segmentsOf(url.pathname);
  } catch {
    return undefined;
  }
  return {
    ...call,
    method: part.method,
    segments,
    query: url.searchParams,
    headers: new Headers({ accept: call.headers.get('accept') ?? '', ...part.headers }),
    body: part.body === undefined || part.body === null ? '' : typeof part.body === 'string' ? part.body : JSON.stringify(part.body)
  };
}

/** Decoded parts of an address; `users('x')` is written as `users/x`. */
export function segmentsOf(path: string): string[] {
  return path.split('/').filter(part => part !== '').flatMap(part => {
    let text = part;
    try {
      text = decodeURIComponent(part);
    } catch {
      throw graphErrors.bad('The request URI is not valid.');
    }
    const key = /^(\w+)\('(.*)'\)$/.exec(text);
    return key ? [key[1]!, key[2]!.replaceAll('\'\'', '\'')] : [text];
  });
}

function failedDependency(): GraphAnswer {
  return { status: 424, headers: { 'Content-Type': 'application/json' }, body: { error: { code: 'FailedDependency', message: 'Failed Dependency' } } };
}

/** Images travel as base64 in a JSON answer. Recorded: no body is null. */
function bodyOf(answer: GraphAnswer): unknown {
  if (answer.body === undefined) return null;
  return answer.body instanceof Uint8Array ? Buffer.from(answer.body).toString('base64') : answer.body;
}
