/**
 * Every error of Microsoft Graph that the tenant knows: status, code and text.
 * Recorded: resource not found, segment not found, 429. Known from practice and marked so below: the others.
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

export const graphErrors = {
  noToken: () => new GraphError(401, 'InvalidAuthenticationToken', 'Access token is empty.', { 'WWW-Authenticate': 'Bearer' }),
  unknownToken: () => new GraphError(401, 'InvalidAuthenticationToken', 'IDX14100: JWT is not well formed.', { 'WWW-Authenticate': 'Bearer' }),
  refused: () => new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'),
  /** Recorded. */
  resource: (key: string) => new GraphError(404, 'Request_ResourceNotFound', `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`),
  image: () => new GraphError(404, 'ImageNotFound', 'Exception of type \'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException\' was thrown.'),
  bad: (message: string) => new GraphError(400, 'BadRequest', message),
  property: (name: string) => new GraphError(400, 'BadRequest', `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.user'.`),
  unsupportedQuery: (message: string) => new GraphError(400, 'Request_UnsupportedQuery', message),
  /** Documented: these properties are read one person at a time. */
  notOnCollections: (name: string) => new GraphError(501, 'NotImplemented', `The property '${name}' can be read for one user only.`),
  method: (method: string) => new GraphError(405, 'Request_BadRequest', `Specified HTTP method is not allowed for the request target: ${method}.`),
  unexpected: () => new GraphError(500, 'generalException', 'An unspecified error has occurred.'),
  /** The tenant never guesses: it says what it lacks and names what is near. */
  notEmulated: (what: string, near: readonly string[] = []) =>
    new GraphError(501, 'NotEmulated', `The local tenant does not emulate ${what}.${near.length > 0 ? ` Near: ${near.join(', ')}.` : ''}`, { 'x-local-tenant': 'not-emulated' })
};
