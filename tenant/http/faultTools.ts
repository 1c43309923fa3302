/** How each service words injected faults: SharePoint in HTML and its own errors, Graph in JSON. */
import type { PartInterceptor } from '../graph/index.ts';
import type { Store } from '../store/Store.ts';
import { errors } from '../sharepoint/errors.ts';
import type { Incoming } from './call.ts';
import { withFault } from './Exchange.ts';
import type { FaultTools } from './Exchange.ts';
import type { FaultPlans, RefusalKind } from './FaultPlans.ts';
import type { SharePointService } from './SharePointService.ts';
import type { Written } from './answers.ts';

type Send = FaultTools['send'];

export function sharePointTools(service: SharePointService, incoming: Incoming, send: Send): FaultTools {
  const refusals: Readonly<Record<RefusalKind, () => Error>> = { tokenExpired: errors.tokenExpired, digestExpired: errors.digestExpired, accessDenied: errors.accessDenied };
  return {
    // The body of a throttled answer is no JSON in the wild, so clients must not read it.
    failed: status => ({ contentType: 'text/html; charset=utf-8', body: `<html><body>${status}</body></html>` }),
    refused: kind => service.refuse(refusals[kind](), incoming),
    send
  };
}

const words: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['BadRequest', 'The request is invalid.'],
  401: ['InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'],
  403: ['Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'],
  404: ['Request_ResourceNotFound', 'Resource not found.'],
  429: ['TooManyRequests', 'Too many requests'],
  500: ['generalException', 'An unspecified error has occurred.'],
  502: ['BadGateway', 'Failed to execute backend request.'],
  503: ['serviceNotAvailable', 'The service is temporarily unavailable.'],
  504: ['GatewayTimeout', 'The gateway did not receive a timely response.']
};

const refusedStatus: Readonly<Record<RefusalKind, number>> = { tokenExpired: 401, digestExpired: 401, accessDenied: 403 };

export function graphTools({ headers }: Pick<Incoming, 'headers'>, store: Store, send: Send): FaultTools {
  const failed = (status: number): { contentType: string; body: string } => {
    const [code, message] = words[status] ?? ['UnknownError', `Status ${status}.`];
    const id = crypto.randomUUID();
    const innerError = { 'date': store.now().toISOString().slice(0, 19), 'request-id': id, 'client-request-id': headers.get('client-request-id') ?? id };
    return { contentType: 'application/json', body: JSON.stringify({ error: { code, message, innerError } }) };
  };
  return {
    failed,
    refused: (kind): Written => {
      const { contentType, body } = failed(refusedStatus[kind]);
      return { status: refusedStatus[kind], headers: { 'Content-Type': contentType }, body };
    },
    send
  };
}

/** A part of a Graph batch under the fault plans. What would lose the connection loses that of the whole batch. */
export async function graphUnderFault(faults: FaultPlans, part: Parameters<PartInterceptor>[0], store: Store, run: Parameters<PartInterceptor>[1], send: Send): ReturnType<PartInterceptor> {
  const address = `${part.origin}/${part.version}/${part.segments.join('/')}${part.query.size > 0 ? `?${part.query}` : ''}`;
  const plan = faults.strike(part.method, address);
  const answered = async (): Promise<{ written: Written; answer: Awaited<ReturnType<typeof run>> }> => {
    const answer = await run();
    return { written: { status: answer.status, headers: answer.headers, body: '' }, answer };
  };
  const outcome = await withFault(plan, answered, graphTools(part, store, send));
  if ('answer' in outcome) return { ...outcome.answer, headers: outcome.written.headers };
  const { status, headers, body } = outcome.written;
  return { status, headers, body: JSON.parse(String(body)) as Record<string, unknown>, units: 1 };
}
