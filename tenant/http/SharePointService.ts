/**
 * SharePoint REST of the tenant: takes a request (or a part of a batch), signs in, checks the digest, walks the address
 * and writes the answer. It knows no sockets, so tests call it as the server does.
 */
import { randomUUID } from 'node:crypto';
import type { Call, EntityType, FileHandler, RootEntity } from './resources.ts';
import type { Incoming } from './call.ts';
import type { Store, UserRow, WebRow } from '../store/Store.ts';
import type { Written } from './answers.ts';
import { makeCall, effectiveMethod } from './call.ts';
import { writeAnswer, writeError } from './answers.ts';
import { negotiateError } from './formats.ts';
import { credentials, signIn } from './signIn.ts';
import { demandDigest } from './digest.ts';
import { Metering } from './Metering.ts';
import { walk } from './walk.ts';
import { parsePath } from '../odata/path.ts';
import { permissionBits } from '../store/permissionBits.ts';
import { ServiceError, errors, fromFailure } from '../sharepoint/errors.ts';

export interface ServiceOptions {
  readonly store: Store;
  readonly rootType: EntityType<RootEntity>;
  readonly files: readonly FileHandler[];
  /** Where a failure of the tenant itself is written, with its stack; never into an answer. */
  readonly reportFailure: (failure: unknown, request: string) => void;
}

export interface Outcome {
  readonly written: Written;
  readonly user: string | undefined;
  readonly rowsRead: number;
  readonly resourceUnits: number;
}

export interface SignedIn {
  readonly web: WebRow;
  readonly user: UserRow;
}

export interface SharePointService {
  /** Anything below `_api/` but `$batch`. A part of a batch comes with the sign-in of the whole. */
  handle(incoming: Incoming, signedIn?: SignedIn): Promise<Outcome>;
  /** How to answer for a file outside `_api`; undefined when no handler knows the address. */
  fileAt(incoming: Incoming): (() => Promise<Outcome>) | undefined;
  /** Sign-in and digest of the request that holds a batch. */
  admit(incoming: Incoming): SignedIn;
  /** Any failure as an answer. */
  refuse(failure: unknown, incoming: Incoming): Written;
}

export function createSharePointService({ store, rootType, files, reportFailure }: ServiceOptions): SharePointService {
  const service: SharePointService = { handle, fileAt, admit, refuse };
  return service;

  async function handle(incoming: Incoming, signedIn?: SignedIn): Promise<Outcome> {
    const meter = new Metering();
    let user: string | undefined;
    let collection = false;
    let written: Written;
    try {
      const { site, path } = splitApiPath(incoming.url);
      const who = signedIn === undefined ? admitTo(site, path, incoming) : asNow(signedIn);
      user = who.user.upn;
      const call = makeCall(incoming, { store, ...who, meter });
      const answer = await walk(parsePath(path, aliases(call)), rootType, { web: who.web }, call);
      collection = answer.kind === 'collection';
      written = await writeAnswer(answer, call);
    } catch (failure) {
      written = refuse(failure, incoming);
    }
    return { written, user, rowsRead: meter.rowsRead, resourceUnits: meter.charged(incoming.method, collection) };
  }

  /** A part of a batch may have changed the web for those that follow. */
  function asNow({ web, user }: SignedIn): SignedIn {
    return { web: store.sites.web(web.id) ?? web, user: store.users.byId(user.siteId, user.id) ?? user };
  }

  function fileAt(incoming: Incoming): (() => Promise<Outcome>) | undefined {
    const { pathname } = incoming.url;
    const path = isDecodable(pathname) ? decodeURIComponent(pathname) : pathname;
    const handler = files.find(({ pattern }) => pattern.test(path));
    return handler === undefined ? undefined : () => handleFile(incoming, path, handler);
  }

  async function handleFile(incoming: Incoming, path: string, handler: FileHandler): Promise<Outcome> {
    const meter = new Metering();
    let user: string | undefined;
    let written: Written;
    try {
      const who = admitTo(path, '', incoming);
      user = who.user.upn;
      // A browser asks for its pictures with `image/*` alone: no format of OData to settle.
      const headers = new Headers(incoming.headers);
      headers.set('accept', '*/*');
      const call = makeCall({ ...incoming, headers }, { store, ...who, meter });
      written = await writeAnswer(await handler.run(path.match(handler.pattern)!, call), call);
    } catch (failure) {
      written = refuse(failure, incoming);
    }
    return { written, user, rowsRead: meter.rowsRead, resourceUnits: meter.charged(incoming.method, false) };
  }

  function admit(incoming: Incoming): SignedIn {
    const { site, path } = splitApiPath(incoming.url);
    return admitTo(site, path, incoming);
  }

  function admitTo(site: string, path: string, incoming: Incoming): SignedIn {
    const web = store.sites.webAt(site);
    if (web === undefined) {
      throw errors.site();
    }
    const found = credentials(incoming.headers);
    const user = signIn(found, store, web.siteId);
    const writes = effectiveMethod(incoming.method, incoming.headers) !== 'GET';
    if (writes && found?.by === 'cookie' && path.toLowerCase().replace(/\/+$/, '') !== 'contextinfo') {
      demandDigest(incoming.headers.get('x-requestdigest'), web, user, store.now());
    }
    if (!store.permissions.can(user, { kind: 'web', web }, permissionBits.open)) {
      throw errors.accessDenied();
    }
    return { web, user };
  }

  function refuse(failure: unknown, incoming: Incoming): Written {
    const known = fromFailure(failure);
    if (known === undefined) {
      reportFailure(failure, `${incoming.method} ${incoming.url.pathname}`);
    }
    return writeError(known ?? errors.unexpected(), negotiateError(incoming.headers));
  }
}

/** `/sites/x/_api/web/lists` → the path of the site and the address below `_api/`, both decoded. */
export function splitApiPath(url: URL): { site: string; path: string } {
  const found = /^(.*?)\/_api(?:\/(.*))?$/is.exec(decodePath(url.pathname));
  if (found === null) {
    throw errors.site();
  }
  return { site: found[1] === '' ? '/' : found[1]!, path: found[2] ?? '' };
}

export function isApiPath(url: URL): boolean {
  return /\/_api(\/|$)/i.test(url.pathname);
}

function decodePath(pathname: string): string {
  if (!isDecodable(pathname)) {
    throw new ServiceError(400, '', '400 BAD REQUEST', { plain: '400 BAD REQUEST' });
  }
  return decodeURIComponent(pathname);
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** `?@v='x'` → v, by lower-case name without the @. */
function aliases(call: Call): ReadonlyMap<string, string> {
  return new Map([...call.query].filter(([name]) => name.startsWith('@')).map(([name, value]) => [name.slice(1).toLowerCase(), value]));
}

/** Headers that stand on every answer of SharePoint. */
export function serviceHeaders(milliseconds: number): Record<string, string> {
  const guid = randomUUID();
  return {
    'SPRequestGuid': guid,
    'request-id': guid,
    'SPClientServiceRequestDuration': String(Math.max(1, Math.round(milliseconds))),
    'X-SharePointHealthScore': '0',
    'X-SP-SERVERSTATE': 'ReadOnly=0',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, max-age=0'
  };
}
