/** Makes the `Call` that handlers see from an HTTP request or from a part of a batch. */
import type { Call, Meter, Method } from './resources.ts';
import type { Store, UserRow, WebRow } from '../store/Store.ts';
import { errors } from '../sharepoint/errors.ts';
import { negotiate } from './formats.ts';

/** One HTTP request, or one part of a batch, before it is understood. */
export interface Incoming {
  readonly method: string;
  /** Absolute. */
  readonly url: URL;
  readonly headers: Headers;
  bytes(): Promise<Uint8Array>;
}

export interface CallContext {
  readonly store: Store;
  readonly web: WebRow;
  readonly user: UserRow;
  readonly meter: Meter;
}

/** A JSON body may have so many bytes; files and attachments are no JSON. */
const maximumJsonBytes = 2_097_152;

const systemOptions = ['$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$skiptoken'];
const tunnelled: readonly Method[] = ['MERGE', 'PATCH', 'PUT', 'DELETE'];
const methods: readonly Method[] = ['GET', 'POST', ...tunnelled];

export function makeCall(incoming: Incoming, context: CallContext): Call {
  refuseUnknownHeaders(incoming.headers);
  const { options, query } = readQuery(incoming.url);
  const method = effectiveMethod(incoming.method, incoming.headers);
  let body: Promise<Uint8Array> | undefined;
  const bytes = (): Promise<Uint8Array> => (body ??= incoming.bytes());
  return {
    ...context,
    method,
    headers: incoming.headers,
    options,
    query,
    webUrl: incoming.url.origin + encodeURI(context.web.path),
    requestUrl: incoming.url.href,
    format: negotiate(incoming.headers),
    bytes,
    json: async () => parseBody(await bytes()),
    now: () => context.store.now()
  };
}

/** The method after `X-HTTP-Method`, by which clients send MERGE and DELETE through proxies that know only POST. */
export function effectiveMethod(method: string, headers: Headers): Method {
  const plain = method === 'HEAD' ? 'GET' : method;
  const override = headers.get('x-http-method')?.trim().toUpperCase() ?? '';
  // gd-sprest names the method of every request so, POST too.
  if (plain === 'POST' && override !== '' && override !== 'POST') {
    const found = tunnelled.find(each => each === override);
    if (found === undefined) {
      throw errors.notEmulated(`X-HTTP-Method: ${override}`, tunnelled);
    }
    return found;
  }
  const known = methods.find(each => each === plain);
  if (known === undefined) {
    throw errors.method(method);
  }
  return known;
}

/** Parameters of the query; the last of several with one name wins. `+` is a blank, as in every web address. */
export function readQuery(url: URL): { options: ReadonlyMap<string, string>; query: ReadonlyMap<string, string> } {
  const options = new Map<string, string>();
  const query = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    if (!name.startsWith('$')) {
      query.set(name, value);
    } else if (systemOptions.includes(name.toLowerCase())) {
      options.set(name.toLowerCase(), value);
    } else {
      throw errors.notEmulated(`the query option ${name}`, systemOptions);
    }
  }
  return { options, query };
}

/**
 * Headers that would change the meaning of the answer and that no handler looks at. Conditional reads
 * (If-None-Match, which browsers send by themselves) are answered in full, as the service does.
 */
function refuseUnknownHeaders(headers: Headers): void {
  for (const name of ['prefer', 'if-unmodified-since']) {
    if (headers.has(name)) {
      throw errors.notEmulated(`the header ${name}`);
    }
  }
}

function parseBody(bytes: Uint8Array): Record<string, unknown> {
  if (bytes.length > maximumJsonBytes) {
    throw errors.messageTooBig(maximumJsonBytes);
  }
  const text = new TextDecoder().decode(bytes).trim();
  if (text === '') {
    return {};
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw errors.json();
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw errors.json();
  }
  return withoutMetadata(parsed) as Record<string, unknown>;
}

/** Drops `__metadata` at every level: it names types, which the tenant knows by itself. */
function withoutMetadata(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutMetadata);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(Object.entries(value)
    .filter(([name]) => name !== '__metadata' && name !== 'odata.type' && name !== '@odata.type')
    .map(([name, member]) => [name, withoutMetadata(member)]));
}
