/** Runs `$batch`: the parts in order through the same walk, none undone by the failure of another. */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { BatchRequest, BatchResponse } from '../odata/batch.ts';
import type { Incoming } from './call.ts';
import type { Outcome, SharePointService, SignedIn } from './SharePointService.ts';
import type { Written } from './answers.ts';
import { BatchSyntaxError, parseBatch, writeBatch } from '../odata/batch.ts';
import { errors } from '../sharepoint/errors.ts';
import { isApiPath, splitApiPath } from './SharePointService.ts';
import { LostConnection } from './LostConnection.ts';

export const maximumParts = 100;
export const maximumBytes = 1_048_576;

export interface BatchPart {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly rowsRead: number;
  readonly resourceUnits: number;
}

export interface BatchOutcome {
  readonly written: Written;
  readonly user: string | undefined;
  readonly parts: readonly BatchPart[];
}

/** May stand in for a part: injected faults. */
export type PartInterceptor = (incoming: Incoming, run: () => Promise<Outcome>) => Promise<Outcome>;

export function isBatch(url: URL): boolean {
  return /\/_api\/(\$|%24)batch\/?$/i.test(url.pathname);
}

export async function runBatch(service: SharePointService, incoming: Incoming, intercept: PartInterceptor): Promise<BatchOutcome> {
  let user: string | undefined;
  try {
    const signedIn = service.admit(incoming);
    user = signedIn.user.upn;
    const outcomes: { part: BatchPart; response: BatchResponse }[] = [];
    for (const request of await readParts(incoming)) {
      outcomes.push(await runPart(service, request, signedIn, incoming, intercept));
    }
    return { written: answer(outcomes.map(({ response }) => response)), user, parts: outcomes.map(({ part }) => part) };
  } catch (failure) {
    if (failure instanceof LostConnection) {
      throw failure;
    }
    const known = failure instanceof BatchSyntaxError ? errors.query(failure.message) : failure;
    return { written: service.refuse(known, incoming), user, parts: [] };
  }
}

async function readParts(incoming: Incoming): Promise<BatchRequest[]> {
  if (incoming.method !== 'POST') {
    throw errors.method(incoming.method);
  }
  const body = await incoming.bytes();
  if (body.length > maximumBytes) {
    throw errors.messageTooBig(maximumBytes);
  }
  const requests = await parseBatch(incoming.headers.get('content-type'), body);
  if (requests.length > maximumParts) {
    throw errors.batchTooMany();
  }
  return requests;
}

async function runPart(
  service: SharePointService, request: BatchRequest, signedIn: SignedIn, outer: Incoming, intercept: PartInterceptor
): Promise<{ part: BatchPart; response: BatchResponse }> {
  const base = `${outer.url.origin}${encodeURI(signedIn.web.path)}/`;
  const incoming: Incoming = { method: request.method, url: partUrl(request.target, base), headers: request.headers, bytes: async () => request.body };
  const run = async (): Promise<Outcome> => (belongsHere(incoming.url, base)
    ? service.handle(incoming, signedIn)
    : { written: service.refuse(foreign(incoming.url), incoming), user: undefined, rowsRead: 0, resourceUnits: 1 });
  const { written, rowsRead, resourceUnits } = await intercept(incoming, run);
  return {
    part: { method: request.method, url: incoming.url.href, status: written.status, rowsRead, resourceUnits },
    response: { status: written.status, reason: STATUS_CODES[written.status] ?? '', headers: partHeaders(written), body: written.body }
  };
}

function partUrl(target: string, base: string): URL {
  try {
    return new URL(target, base);
  } catch {
    throw new BatchSyntaxError(`A part of a batch has the address '${target}', which is none.`);
  }
}

/** All parts lie in the site of the batch. */
function belongsHere(url: URL, base: string): boolean {
  return isApiPath(url) && !isBatch(url) && `${url.origin}${encodeURI(splitApiPath(url).site)}/`.toLowerCase() === base.toLowerCase();
}

function foreign(url: URL): Error {
  return isApiPath(url) && isBatch(url) ? errors.notEmulated('a batch inside a batch') : errors.foreignUrl();
}

/** Content type, ETag and location, in capitals: nothing else stands in a part. */
function partHeaders({ headers }: Written): Record<string, string> {
  const byName = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const kept = ['content-type', 'etag', 'location', 'retry-after', 'x-local-tenant'].filter(name => byName.has(name));
  return Object.fromEntries(kept.map(name => [name.toUpperCase(), byName.get(name)!]));
}

function answer(responses: readonly BatchResponse[]): Written {
  const boundary = `batchresponse_${randomUUID()}`;
  return { status: 200, headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` }, body: writeBatch(boundary, responses) };
}
