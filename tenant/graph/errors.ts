/**
 * Every error of Microsoft Graph that the tenant knows: status, code and text.
 * Recorded: resource and segment not found, bad host name, 429, 502, accessDenied. From public threads: the texts of advanced
 * queries, of columns without an index, ImageNotFound, ErrorAccessDenied. Assumed: the others.
 */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'GraphError';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

const directory = { 'x-ms-resource-unit': '1' };

export const graphErrors = {
  noToken: () => new GraphError(401, 'InvalidAuthenticationToken', 'Access token is empty.', { 'WWW-Authenticate': 'Bearer' }),
  unknownToken: () => new GraphError(401, 'InvalidAuthenticationToken', 'IDX14100: JWT is not well formed.', { 'WWW-Authenticate': 'Bearer' }),
  expiredToken: () => new GraphError(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.', { 'WWW-Authenticate': 'Bearer' }),

  /** Each service behind Graph refuses in its own words when a scope was not granted. */
  refused: () => new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.', directory),
  refusedByExchange: () => new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'),
  refusedBySharePoint: () => new GraphError(403, 'accessDenied', 'Access denied'),
  refusedByTeams: (scopes: readonly string[], granted: readonly string[]) =>
    new GraphError(403, 'Forbidden', `Missing scope permissions on the request. API requires one of '${scopes.join(', ')}'. Scopes on the request '${granted.join(', ')}'`),

  resource: (key: string) => new GraphError(404, 'Request_ResourceNotFound', `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`, { 'Cache-Control': 'no-cache', ...directory }),
  segment: (name: string) => new GraphError(400, 'BadRequest', `Resource not found for the segment '${name}'.`),
  image: () => new GraphError(404, 'ImageNotFound', 'Exception of type \'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException\' was thrown.'),
  hostname: () => new GraphError(400, 'invalidRequest', 'Invalid hostname for this tenancy'),
  item: () => new GraphError(404, 'itemNotFound', 'The resource could not be found.'),
  site: () => new GraphError(404, 'itemNotFound', 'Requested site could not be found'),

  bad: (message: string) => new GraphError(400, 'BadRequest', message),
  directoryBad: (message: string) => new GraphError(400, 'Request_BadRequest', message),
  invalid: (message: string) => new GraphError(400, 'invalidRequest', message),
  property: (name: string, type = 'user') => new GraphError(400, 'BadRequest', `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`),
  filter: (text: string) => new GraphError(400, 'BadRequest', `Invalid filter clause: Syntax error in '${text.slice(0, 200)}'.`),
  unsupportedQuery: (message: string) => new GraphError(400, 'Request_UnsupportedQuery', message),
  pageToken: () => new GraphError(400, 'Directory_ExpiredPageToken', 'The specified page token is no longer valid.'),
  notIndexed: (name: string) => new GraphError(400, 'invalidRequest',
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`),
  recipients: () => new GraphError(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid., Recipient is not resolved.'),
  /** Documented: these properties are read one person at a time. */
  notOnCollections: (name: string) => new GraphError(501, 'NotImplemented', `The property '${name}' can be read for one user only.`),
  tooManyResources: () => new GraphError(400, 'notSupported', 'The request is unprocessable because it uses too many resources'),
  precondition: () => new GraphError(412, 'resourceModified', 'The resource has changed since the caller last read it; usually an eTag mismatch'),
  conflict: (message: string) => new GraphError(409, 'nameAlreadyExists', message),
  method: (method: string) => new GraphError(405, 'Request_BadRequest', `Specified HTTP method is not allowed for the request target: ${method}.`),
  throttled: (seconds: number) => new GraphError(429, 'TooManyRequests', 'Too many requests', { 'Retry-After': String(seconds) }),
  unexpected: () => new GraphError(500, 'generalException', 'An unspecified error has occurred.'),

  /** The tenant never guesses: it says what it lacks and names what is near. */
  notEmulated: (what: string, near: readonly string[] = []) =>
    new GraphError(501, 'NotEmulated', `The local tenant does not emulate ${what}.${near.length > 0 ? ` Near: ${near.join(', ')}.` : ''}`, { 'x-local-tenant': 'not-emulated' })
};
