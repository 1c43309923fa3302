/** Requests under the throttle: refused before they run, charged after. */
import type { PartInterceptor } from '../graph/index.ts';
import type { Store } from '../store/Store.ts';
import type { Incoming } from './call.ts';
import type { FaultTools, Handled } from './Exchange.ts';
import { graphTools } from './faultTools.ts';
import { credentials } from './signIn.ts';
import { isSearch } from './Throttle.ts';
import type { Refusal, Throttle, ThrottledRequest } from './Throttle.ts';

/** `run` gets the request again: its body may have been read. */
export async function guarded(throttle: Throttle, incoming: Incoming, run: (again: Incoming) => Promise<Handled>, tools: FaultTools): Promise<Handled> {
  const { bytes } = incoming;
  let read: Promise<Uint8Array> | undefined;
  const again: Incoming = { ...incoming, bytes: () => (read ??= bytes()) };
  const who = credentials(incoming.headers);
  const isSearchBody = isSearch(incoming.url) && incoming.method === 'POST' && incoming.url.pathname.includes('/_api/');
  const request: ThrottledRequest = { url: incoming.url, who, ...(isSearchBody ? { body: Buffer.from(await again.bytes()).toString() } : {}) };

  const refusal = throttle.refuse(request);
  if (refusal !== undefined) return { written: refused(refusal, tools), user: who?.upn, rowsRead: 0, resourceUnits: 1 };
  const handled = await run(again);
  // The parts of a Graph batch were charged one by one.
  if (handled.parts === undefined || incoming.url.pathname.includes('/_api/')) throttle.charge(request, handled.parts?.length ?? 1, handled.resourceUnits);
  return { ...handled, written: { ...handled.written, headers: { ...handled.written.headers, ...throttle.headers(request) } } };
}

/** Each part of a Graph batch is refused or charged by itself. */
export async function guardedGraphPart(throttle: Throttle, part: Parameters<PartInterceptor>[0], store: Store, run: Parameters<PartInterceptor>[1]): ReturnType<PartInterceptor> {
  const request: ThrottledRequest = { url: new URL(`${part.origin}/${part.version}/${part.segments.map(encodeURIComponent).join('/')}`), who: { upn: part.person?.upn ?? '', by: part.by } };
  const refusal = throttle.refuse(request);
  if (refusal !== undefined) {
    const { contentType, body } = graphTools(part, store, async () => undefined).failed(refusal.status);
    return { status: refusal.status, headers: { 'Content-Type': contentType, 'Retry-After': String(refusal.retryAfter) }, body: JSON.parse(body) as Record<string, unknown>, units: 1 };
  }
  const answer = await run();
  throttle.charge(request, 1, answer.units ?? 1);
  return answer;
}

function refused({ status, retryAfter }: Refusal, tools: FaultTools): Handled['written'] {
  const { contentType, body } = tools.failed(status);
  return { status, headers: { 'Content-Type': contentType, 'Retry-After': String(retryAfter) }, body };
}
