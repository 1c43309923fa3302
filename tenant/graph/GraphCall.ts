/** What handlers of Graph get and give, without sockets. */
import type { PersonRow, Store } from '../store/Store.ts';
import type { Consents } from './consents.ts';

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
  /** Undefined: no or an unknown token; `hasToken` says which. */
  readonly person: PersonRow | undefined;
  readonly hasToken: boolean;
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or the bytes of an image. */
  readonly body: Readonly<Record<string, unknown>> | Uint8Array | undefined;
}

/** What a handler needs: a request by somebody who signed in. */
export interface GraphCall extends GraphRequest {
  readonly person: PersonRow;
  readonly store: Store;
  readonly consents: Consents;
  /** Address up to the version, without a slash at the end. */
  readonly root: string;
}

/** JSON with the headers of the directory; without metadata when the client asked for none. */
export function json(call: GraphRequest, body: Readonly<Record<string, unknown>>, status = 200): GraphAnswer {
  const none = /odata\.metadata=none/i.test(call.headers.get('accept') ?? '');
  const shown = none ? Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith('@odata.context'))) : body;
  return {
    status,
    headers: {
      'Cache-Control': 'no-cache',
      'x-ms-resource-unit': '1',
      'OData-Version': '4.0',
      'Content-Type': `application/json;odata.metadata=${none ? 'none' : 'minimal'};odata.streaming=true;IEEE754Compatible=false;charset=utf-8`
    },
    body: shown
  };
}
