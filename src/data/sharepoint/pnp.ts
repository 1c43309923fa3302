/**
 * The one door to PnPjs: what is named here is what lands in the bundle. The fluent API of webs, lists and items is left
 * out on purpose; requests are described in `connection.ts`, and PnPjs gives queryables, behaviours and batching.
 */
export { SPQueryable, spDelete, spGet, spPost, spPostMerge } from '@pnp/sp/spqueryable.js';
export type { ISPQueryable } from '@pnp/sp/spqueryable.js';
export { createBatch } from '@pnp/sp/batching.js';
export { HttpRequestError } from '@pnp/queryable/behaviors/parsers.js';
export { InjectHeaders } from '@pnp/queryable/behaviors/inject-headers.js';
export { RejectOnError, ResolveOnData } from '@pnp/queryable/behaviors/resolvers.js';
export type { TimelinePipe } from '@pnp/core';
