/** What handlers of Graph get and give, without sockets. */
import type { PersonRow, Store } from '../store/Store.ts';
import type { Consents } from './consents.ts';
import { graphErrors } from './errors.ts';
import type { Outbox } from './Outbox.ts';

export type GraphVersion = 'v1.0' | 'beta';

export interface GraphRequest {
  readonly method: string;
  /** `http://127.0.0.1:4400`: what context and next links begin with. */
  readonly origin: string;
  readonly version: GraphVersion;
  /** Decoded, without the version: ['users', 'anna@contoso.example', 'photo', '$value']. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: string;
  /** Undefined: no, an unknown or an expired token; `token` says which. */
  readonly person: PersonRow | undefined;
  readonly token: 'none' | 'unknown' | 'expired' | 'valid';
  /** How the sender signed in; the parts of a batch as the whole. */
  readonly by: 'bearer' | 'cookie';
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, plain text, or the bytes of an image. */
  readonly body: Readonly<Record<string, unknown>> | string | Uint8Array | undefined;
  /** Resource units charged; 1 when missing. */
  readonly units?: number;
}

/** What a handler needs: a request by somebody who signed in. */
export interface GraphCall extends GraphRequest {
  readonly person: PersonRow;
  readonly store: Store;
  readonly consents: Consents;
  readonly outbox: Outbox;
  /** Address up to the version, without a slash at the end. */
  readonly root: string;
}

/** JSON of the directory, which tells what it charged; without the context when the client asked for no metadata. */
export function json(call: GraphRequest, body: Readonly<Record<string, unknown>>, { status = 200, units = 1, headers = {} }: { status?: number; units?: number; headers?: Record<string, string> } = {}): GraphAnswer {
  return withHeaders(call, body, status, units, { 'Cache-Control': 'no-cache', 'x-ms-resource-unit': String(units), ...headers });
}

/** JSON of SharePoint and of other services behind Graph, which do not tell. */
export function foreignJson(call: GraphRequest, body: Readonly<Record<string, unknown>>, { status = 200, units = 1, headers = {} }: { status?: number; units?: number; headers?: Record<string, string> } = {}): GraphAnswer {
  return withHeaders(call, body, status, units, { 'Cache-Control': 'no-cache', ...headers });
}

export function empty(status: 202 | 204, units = 2): GraphAnswer {
  return { status, headers: { 'Cache-Control': status === 202 ? 'private' : 'no-store, no-cache' }, body: undefined, units };
}

function withHeaders(call: GraphRequest, body: Readonly<Record<string, unknown>>, status: number, units: number, headers: Record<string, string>): GraphAnswer {
  const none = /odata\.metadata=none/i.test(call.headers.get('accept') ?? '');
  const shown = none ? Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith('@odata.context'))) : body;
  return {
    status,
    headers: {
      ...headers,
      'OData-Version': '4.0',
      'Content-Type': `application/json;odata.metadata=${none ? 'none' : 'minimal'};odata.streaming=true;IEEE754Compatible=false;charset=utf-8`
    },
    body: shown,
    units
  };
}

/** The JSON object that was sent. */
export function bodyOf(call: GraphRequest): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(call.body === '' ? '{}' : call.body);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  } catch {
    // Told below: whatever is no object is no payload.
  }
  throw graphErrors.bad('Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.');
}

export function isEventual(call: GraphRequest): boolean {
  return call.headers.get('consistencylevel')?.toLowerCase() === 'eventual';
}
